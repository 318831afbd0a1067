//! 获取下级/下游企业的access_token: an app's token in a corp below.

use super::AccessTokenAnswer;
use crate::types::{AgentId, BusinessKind, CorpId};

endpoint! {
    /// Fetches the token of a shared app in a corp below (获取下级/下游企业的access_token).
    ///
    /// Token: the app's own, of the corp above; own apps and those that a provider developed. What it fetches reads the address book
    /// of the corp below, and changes nothing there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93359>
    POST "/cgi-bin/corpgroup/corp/gettoken" [repeatable];
    pub struct GetLinkedToken -> AccessTokenAnswer {
        /// The corp below.
        corpid: CorpId,
        /// The app's id there, from `list_app_share_info`.
        agentid: AgentId,
        /// What binds the corps; linked corps unless set.
        business_type: Option<BusinessKind>,
    }
}
