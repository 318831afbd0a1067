//! 上下游通讯录管理: chains, their groups and corps.

use super::{CustomCorpId, CustomUserId};
use crate::endpoint::Empty;
use crate::types::{ChainGroupId, ChainId, CorpId, UserId};

endpoint! {
    /// Lists the chains (获取上下游列表).
    ///
    /// Token: an app of the corp above; it gets the chains in its visible range, one that 上下游 allows to call gets all.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95820>
    GET "/cgi-bin/corpgroup/corp/get_chain_list";
    pub struct List -> Chains {}
}

response! {
    /// Chains.
    pub struct Chains {
        /// The chains.
        chains: Vec<Chain>,
    }
}

response! {
    /// A chain.
    pub struct Chain {
        /// Its id.
        chain_id: ChainId,
        /// Its name.
        chain_name: String,
    }
}

endpoint! {
    /// Lists the chains that a corp below has joined (获取下级企业加入的上下游).
    ///
    /// Token: an app of the corp above, for corps in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97442>
    POST "/cgi-bin/corpgroup/get_corp_shared_chain_list" [repeatable];
    pub struct ListShared -> Chains {
        /// The corp.
        corpid: Option<CorpId>,
    }
}

endpoint! {
    /// Lists a chain's groups (获取上下游通讯录分组).
    ///
    /// Token: an app of the corp above; it gets the groups in its visible range, one that 上下游 allows to call gets all.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95820>
    POST "/cgi-bin/corpgroup/corp/get_chain_group" [repeatable];
    pub struct ListGroups -> Groups {
        /// The chain.
        chain_id: ChainId,
        /// This group only; all unless set.
        groupid: Option<ChainGroupId>,
    }
}

response! {
    /// A chain's groups.
    pub struct Groups {
        /// The groups.
        groups: Vec<Group>,
    }
}

response! {
    /// A group of corps in a chain.
    pub struct Group {
        /// Its id.
        groupid: ChainGroupId,
        /// Its name.
        group_name: String,
        /// The group above; 1 is the root.
        parentid: ChainGroupId,
        /// Where it stands among its siblings: the greater, the further up; below 2³².
        order: i64,
    }
}

endpoint! {
    /// Lists the corps of a group, without those of the groups below it (获取企业上下游通讯录分组下的企业详情列表).
    ///
    /// Token: an app of the corp above; it gets the corps in its visible range, one that 上下游 allows to call gets all.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95820>
    POST "/cgi-bin/corpgroup/corp/get_chain_corpinfo_list" [repeatable];
    pub struct ListCorps -> Corps {
        /// The chain.
        chain_id: ChainId,
        /// The group; the root unless set.
        groupid: Option<ChainGroupId>,
        /// Whether corps are listed that have not joined yet. Off unless set.
        need_pending: Option<bool>,
        /// How many corps to a page; all at once unless set, or with 0.
        limit: Option<u32>,
        /// The `next_cursor` of the page before; the first page has none.
        cursor: Option<String>,
    }
}

response! {
    /// A page of corps.
    pub struct Corps {
        /// The corps.
        group_corps: Vec<Corp>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A corp in a chain.
    pub struct Corp {
        /// The group that it is in.
        groupid: ChainGroupId,
        /// Its id, once it has joined.
        corpid: Option<CorpId>,
        /// Its id until it joins.
        pending_corpid: Option<CorpId>,
        /// Its name.
        corp_name: String,
        /// The id that it was imported with.
        custom_id: Option<CustomCorpId>,
        /// Who invited it, where that member is in the visible range; only for apps that may call.
        invite_userid: Option<UserId>,
        /// Whether it has joined.
        is_joined: bool as Bit,
    }
}

by_cursor! { ListCorps: Corps { group_corps: Corp } while has_more }

endpoint! {
    /// Reads a corp of a chain (获取企业上下游通讯录下的企业信息).
    ///
    /// Token: an app of the corp above, for corps in its visible range; one that 上下游 allows to call reads all of the
    /// chain. One of the two ids is needed; with both, `corpid` counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95820>
    POST "/cgi-bin/corpgroup/corp/get_chain_corpinfo" [repeatable];
    pub struct GetCorp -> CorpInfo {
        /// The chain.
        chain_id: ChainId,
        /// A corp that has joined.
        corpid: Option<CorpId>,
        /// A corp that has not.
        pending_corpid: Option<CorpId>,
    }
}

response! {
    /// A corp of a chain.
    pub struct CorpInfo {
        /// Its name.
        corp_name: String,
        /// The group that it is in.
        groupid: ChainGroupId,
        /// The id that it was imported with.
        custom_id: Option<CustomCorpId>,
        /// Whether WeCom knows who it is; once it has joined.
        qualification_status: Option<Qualification>,
        /// Whether it has joined.
        is_joined: bool,
    }
}

open_enum! {
    /// Whether WeCom knows who a corp is (企业是否验证或认证).
    pub enum Qualification: i64 {
        /// No (未验证).
        Unknown = 1,
        /// It was checked (已验证).
        Verified = 2,
        /// It was certified (已认证).
        Certified = 3,
    }
}

endpoint! {
    /// Reads the id that a member of a corp below was imported with (查询成员自定义id).
    ///
    /// Token: an app of the corp above, for corps in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97441>
    POST "/cgi-bin/corpgroup/corp/get_chain_user_custom_id" [repeatable];
    pub struct GetUserCustomId -> UserCustomId {
        /// The chain.
        chain_id: ChainId,
        /// The corp, which has joined.
        corpid: CorpId,
        /// The member there.
        userid: UserId,
    }
}

response! {
    /// The id that a member was imported with.
    pub struct UserCustomId {
        /// The id.
        user_custom_id: CustomUserId,
    }
}

endpoint! {
    /// Removes a corp from a chain (移除企业).
    ///
    /// Token: an app that may call, of a verified corp. One call at a time. One of the two ids is needed; with both,
    /// `corpid` counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95822>
    POST "/cgi-bin/corpgroup/corp/remove_corp";
    pub struct RemoveCorp -> Empty {
        /// The chain.
        chain_id: ChainId,
        /// A corp that has joined.
        corpid: Option<CorpId>,
        /// A corp that has not.
        pending_corpid: Option<CorpId>,
    }
}
