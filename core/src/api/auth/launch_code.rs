//! 打开个人聊天窗口schema: a link that opens a chat in the desktop client.

use crate::types::{Person, Secret, UserId};

endpoint! {
    /// Fetches a code that opens a chat with a member (获取launch_code).
    ///
    /// Token: an own app or a third-party app that sees both members.
    ///
    /// `wxwork://launch?launch_code=…` in a browser opens it, on Windows and macOS from 3.1.6 on. The code lives for
    /// five minutes and works once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94345>
    POST "/cgi-bin/get_launch_code" [repeatable];
    pub struct GetLaunchCode -> LaunchCode {
        /// Who opens the chat.
        operator_userid: UserId,
        /// With whom.
        single_chat: Person,
    }
}

response! {
    /// A code that opens a chat.
    pub struct LaunchCode {
        /// The code.
        launch_code: Secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = GetLaunchCode::new("zhangshan", "lisi").http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/get_launch_code?access_token=T"));
        assert_eq!(request.body(), br#"{"operator_userid":"zhangshan","single_chat":{"userid":"lisi"}}"#);
        let answer = GetLaunchCode::parse(http::Response::new(r#"{"errcode":0,"launch_code":"HUSH"}"#)).unwrap();
        assert_eq!(answer.launch_code.expose(), "HUSH");
        assert!(!format!("{answer:?}").contains("HUSH"));
        survives::<GetLaunchCode>(r#"{"launch_code":"x"}"#);
    }
}
