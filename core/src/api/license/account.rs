//! 账号管理: activation codes, and who has which account.

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::error::ErrorCode;
use crate::types::{CorpId, LicenseKind, Secret, Timestamp, UserId};

endpoint! {
    /// Gives a member an account (激活账号).
    ///
    /// Token: the provider's. A member has at most one account of each kind; a second one renews the first.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95553>
    POST "/cgi-bin/license/active_account" [token = ProviderToken];
    pub struct Activate -> Empty {
        /// The code.
        active_code: Secret,
        /// The corp.
        corpid: CorpId,
        /// The member, by the encrypted id.
        userid: UserId,
    }
}

endpoint! {
    /// Gives several members accounts (批量激活账号).
    ///
    /// Token: the provider's. At most 1 000 members; the answer says of each whether it worked.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95553>
    POST "/cgi-bin/license/batch_active_account" [check, token = ProviderToken];
    pub struct BatchActivate -> Activated {
        /// The corp.
        corpid: CorpId,
        /// The members and their codes, at most 1 000.
        active_list: Vec<Activation>,
    }
}

impl BatchActivate {
    fn check(&self) -> Checked {
        count("active_list", self.active_list.len(), 1..=1000)
    }
}

structure! {
    /// A member and their code.
    pub struct Activation {
        /// The code.
        active_code: Secret,
        /// The member, by the encrypted id.
        userid: UserId,
    }
}

response! {
    /// What became of several activations.
    pub struct Activated {
        /// One entry for each.
        active_result: Vec<ActivationResult>,
    }
}

response! {
    /// What became of an activation.
    pub struct ActivationResult {
        /// The code.
        active_code: Secret,
        /// The member.
        userid: UserId,
        /// 0 where it worked.
        errcode: i64,
    }
}

impl ActivationResult {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Tells what an activation code is and who has it (获取激活码详情).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95552>
    POST "/cgi-bin/license/get_active_info_by_code" [repeatable, token = ProviderToken];
    pub struct Get -> Found {
        /// The corp.
        corpid: CorpId,
        /// The code.
        active_code: Secret,
    }
}

response! {
    /// What was found.
    pub struct Found {
        /// The code's account.
        active_info: Account,
    }
}

endpoint! {
    /// Tells what several activation codes are (批量获取激活码详情).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95552>
    POST "/cgi-bin/license/batch_get_active_info_by_code" [repeatable, check, token = ProviderToken];
    pub struct BatchGet -> Accounts {
        /// The corp.
        corpid: CorpId,
        /// The codes, at most 1 000.
        active_code_list: Vec<Secret>,
    }
}

impl BatchGet {
    fn check(&self) -> Checked {
        count("active_code_list", self.active_code_list.len(), 1..=1000)
    }
}

response! {
    /// What several codes are.
    pub struct Accounts {
        /// The accounts.
        active_info_list: Vec<Account>,
        /// Codes that are none of this corp.
        invalid_active_code_list: Vec<Secret>,
    }
}

response! {
    /// An account, by its activation code.
    pub struct Account {
        /// The code.
        active_code: Secret,
        /// What kind it is.
        kind: LicenseKind = "type",
        /// How far it is.
        status: CodeStatus,
        /// Who has it.
        userid: Option<UserId>,
        /// When it was bought. It must be activated within a year.
        create_time: Timestamp,
        /// When it was first activated.
        active_time: Option<Timestamp>,
        /// When it ends.
        expire_time: Option<Timestamp>,
        /// With which code it was merged.
        merge_info: Option<Merge>,
        /// Between which corps it was shared (上下游).
        share_info: Option<Share>,
    }
}

open_enum! {
    /// How far an activation code is (账号激活状态).
    pub enum CodeStatus: i64 {
        /// Nobody has it yet (未绑定).
        Unbound = 1,
        /// Somebody has it, and it works (已绑定且有效).
        Active = 2,
        /// It is over (已过期).
        Expired = 3,
        /// Whoever had it has left; it can be passed on (待转移).
        Transferable = 4,
        /// It was merged into another (已合并).
        Merged = 5,
        /// It was given to a downstream corp (已分配给下游).
        Shared = 6,
    }
}

response! {
    /// How codes were merged.
    pub struct Merge {
        /// The code that this one was merged into.
        to_active_code: Secret,
        /// The code that was merged into this one.
        from_active_code: Secret,
    }
}

response! {
    /// How a code was shared.
    pub struct Share {
        /// The corp it was given to.
        to_corpid: CorpId,
        /// The corp it came from.
        from_corpid: CorpId,
    }
}

endpoint! {
    /// Lists the members who have an account (获取企业的账号列表).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95544>
    POST "/cgi-bin/license/list_actived_account" [repeatable, token = ProviderToken];
    pub struct List -> MemberPage {
        /// The corp.
        corpid: CorpId,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 1 000; 500 without it.
        limit: Option<u32>,
    }
}

by_cursor! { List: MemberPage { account_list: LicensedMember } while has_more }

response! {
    /// A page of members who have an account.
    pub struct MemberPage {
        /// The members, once for each account.
        account_list: Vec<LicensedMember>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// A member who has an account.
    pub struct LicensedMember {
        /// The member, by the encrypted id.
        userid: UserId,
        /// What kind it is.
        kind: LicenseKind = "type",
        /// When it was first activated.
        active_time: Timestamp,
        /// When it ends.
        expire_time: Timestamp,
    }
}

endpoint! {
    /// Tells which accounts a member has (获取成员的激活详情).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95555>
    POST "/cgi-bin/license/get_active_info_by_user" [repeatable, token = ProviderToken];
    pub struct GetByUser -> MemberAccounts {
        /// The corp.
        corpid: CorpId,
        /// The member, by the encrypted id.
        userid: UserId,
    }
}

response! {
    /// Which accounts a member has.
    pub struct MemberAccounts {
        /// Whether they have one that works.
        active_status: bool as Bit,
        /// Their accounts, at most one of each kind.
        active_info_list: Vec<MemberAccount>,
    }
}

response! {
    /// An account of a member.
    pub struct MemberAccount {
        /// The code that it was activated by.
        active_code: Secret,
        /// What kind it is.
        kind: LicenseKind = "type",
        /// The member.
        userid: UserId,
        /// When it was first activated.
        active_time: Timestamp,
        /// When it ends.
        expire_time: Timestamp,
    }
}
