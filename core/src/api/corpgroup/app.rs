//! 获取应用共享信息: which corps an app is shared with.

use crate::endpoint::Paginated;
use crate::types::{AgentId, BusinessKind, CorpId};

endpoint! {
    /// Lists the corps that an app is shared with (获取应用共享信息).
    ///
    /// Token: the app's own, of the corp above. An app with sensitive rights is listed once the corp below has agreed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93403>
    POST "/cgi-bin/corpgroup/corp/list_app_share_info" [repeatable];
    pub struct ListShareInfo -> Shares {
        /// The app.
        agentid: AgentId,
        /// What binds the corps; linked corps unless set.
        business_type: Option<BusinessKind>,
        /// This corp only.
        corpid: Option<CorpId>,
        /// How many corps to a page, at most 100; all at once unless set.
        limit: Option<u32>,
        /// The `next_cursor` of the page before; the first page has none.
        cursor: Option<String>,
    }
}

response! {
    /// A page of corps that an app is shared with.
    pub struct Shares {
        /// The corps.
        corp_list: Vec<Share>,
        /// Whether this is the last page.
        ending: bool as Bit,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A corp that an app is shared with.
    pub struct Share {
        /// The corp.
        corpid: CorpId,
        /// Its name.
        corp_name: String,
        /// The app's id there.
        agentid: AgentId,
    }
}

impl Paginated for ListShareInfo {
    type Item = Share;

    fn items(page: &mut Shares) -> Vec<Share> {
        std::mem::take(&mut page.corp_list)
    }

    fn after(&self, page: &Shares) -> Option<Self> {
        (!page.ending && !page.next_cursor.is_empty()).then(|| self.clone().cursor(page.next_cursor.as_str()))
    }
}
