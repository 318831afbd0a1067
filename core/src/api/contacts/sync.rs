//! 通讯录同步完成: the end of a third party's first import.

use crate::endpoint::Empty;

endpoint! {
    /// Tells WeCom that the corp's contacts have been brought in by hand or by a registration (设置通讯录同步完成).
    ///
    /// Token: the contact sync token of a corp that was registered through a provider's link (`contact_sync` of the
    /// registration's event or of `service/get_register_info`), not an app's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90584>
    GET "/cgi-bin/sync/contact_sync_success" [once];
    pub struct Success -> Empty {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = Success::new().http_request(BASE, "T").unwrap();
        assert_eq!((request.uri().path(), request.uri().query()), (Success::PATH, Some("access_token=T")));
        assert!(!Success::new().repeatable());
        assert!(Success::parse(http::Response::new(r#"{"errcode":0,"errmsg":"ok"}"#)).is_ok());
    }
}
