//! 获取下级/下游企业的access_token: an app's token in a corp below.

use super::app::BusinessKind;
use crate::types::{AgentId, CorpId, Secret};

endpoint! {
    /// Fetches the token of a shared app in a corp below (获取下级/下游企业的access_token).
    ///
    /// Token: the app's own, of the corp above; own apps and those that a provider developed. What it fetches reads the address book
    /// of the corp below, and changes nothing there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93359>
    POST "/cgi-bin/corpgroup/corp/gettoken" [repeatable];
    pub struct GetToken -> CorpToken {
        /// The corp below.
        corpid: CorpId,
        /// The app's id there, from [`ListShareInfo`](super::app::ListShareInfo).
        agentid: AgentId,
        /// What binds the corps; linked corps unless set.
        business_type: Option<BusinessKind>,
    }
}

response! {
    /// A token in a corp below.
    pub struct CorpToken {
        /// The token, at most 512 bytes.
        access_token: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::network::tests::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = GetToken::new("wwabc", 1111).business_type(BusinessKind::Chain).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/corpgroup/corp/gettoken?access_token=T"));
        assert_eq!(request.body(), br#"{"corpid":"wwabc","agentid":1111,"business_type":1}"#);
        let answer = r#"{"errcode":0,"access_token":"HUSH","expires_in":"7200"}"#;
        let token = GetToken::parse(http::Response::new(answer)).unwrap();
        assert_eq!((token.access_token.expose(), token.expires_in), ("HUSH", 7200));
        assert!(!format!("{token:?}").contains("HUSH"));
        survives::<GetToken>(r#"{"access_token":"T","expires_in":7200}"#);
    }
}
