//! 录入打卡人员人脸信息: faces, for checking in by face.

use crate::endpoint::Empty;
use crate::types::{Secret, UserId};

endpoint! {
    /// Takes in a member's face, in place of the one before (录入打卡人员人脸信息).
    ///
    /// Token: an own app that 打卡 lets call ([`checkin`](crate::api::checkin)). 10 calls a minute.
    ///
    /// Fails with 301069 where the member does not exist, 301072 where no face is seen. With 301071 the face was taken although
    /// somebody else in the corp looks like it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93378>
    POST "/cgi-bin/checkin/addcheckinuserface" [repeatable];
    pub struct AddCheckinUserFace -> Empty {
        /// The member.
        userid: UserId,
        /// A photograph in base64, at most 1 MB before encoding.
        userface: Secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let add = AddCheckinUserFace::new("james", "QkFTRTY0");
        let request = add.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/addcheckinuserface");
        assert_eq!(request.body(), br#"{"userid":"james","userface":"QkFTRTY0"}"#);
        assert!(!format!("{add:?}").contains("QkFTRTY0"), "faces are nothing for a log");
        survives::<AddCheckinUserFace>(r#"{"later":"x"}"#);
    }
}
