//! Older addresses of calls that a provider makes.

use crate::endpoint::Empty;
use crate::types::CorpId;

endpoint! {
    /// Declares that a corp's `external_userid`s are moved to the provider's form (设置迁移完成).
    ///
    /// Token: the provider's.
    ///
    /// An older address of [`migration::FinishExternalUserId`](super::migration::FinishExternalUserId), which the
    /// official page names today. There is no way back.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95327>
    POST "/cgi-bin/externalcontact/finish_external_userid_migration" [repeatable, token = ProviderToken];
    pub struct FinishExternalUserId -> Empty {
        /// The authorised corp.
        corpid: CorpId,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = FinishExternalUserId::new("ww1").http_request(BASE, "T").unwrap();
        assert_eq!(
            request.uri().to_string(),
            format!("{BASE}/cgi-bin/externalcontact/finish_external_userid_migration?provider_access_token=T")
        );
        assert_eq!(request.body(), br#"{"corpid":"ww1"}"#);
        survives::<FinishExternalUserId>(r#"{"later":"x"}"#);
    }
}
