//! A call that WeCom keeps but looks after no more.

use super::Customer;
use crate::types::ExternalUserId;

endpoint! {
    /// Reads a customer (获取客户详情).
    ///
    /// Token: an app for customer contact.
    ///
    /// Use [`Get`](super::Get) instead, which answers the same, in pages.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92114>
    GET "/cgi-bin/crm/get_external_contact";
    pub struct GetExternalContact -> Customer {
        /// The customer.
        external_userid: ExternalUserId,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = GetExternalContact::new("woAJ2G").http_request(BASE, "T").unwrap();
        assert_eq!(
            request.uri().to_string(),
            format!("{BASE}/cgi-bin/crm/get_external_contact?access_token=T&external_userid=woAJ2G")
        );
        let answer = r#"{"external_contact":{"external_userid":"woAJ2G","type":1},"follow_user":[{"userid":"a","createtime":5}]}"#;
        let customer = GetExternalContact::parse(http::Response::new(answer)).unwrap();
        assert_eq!(customer.external_contact.external_userid, "woAJ2G");
        assert_eq!((customer.follow_user.len(), customer.next_cursor.as_str()), (1, ""));
        survives::<GetExternalContact>(answer);
    }
}
