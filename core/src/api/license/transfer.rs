//! 账号继承, 分配激活码: accounts that pass from one member or corp to another.

use crate::api::limits::{Checked, count};
use crate::error::ErrorCode;
use crate::types::{CorpId, Secret, UserId};

endpoint! {
    /// Passes accounts from members to others of the same corp (账号继承).
    ///
    /// Token: the provider's. At most 1 000 pairs; the answer says of each whether it worked. A member can pass theirs on
    /// once in 30 days, at any time once they have left.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95673>
    POST "/cgi-bin/license/batch_transfer_license" [check, token = ProviderToken];
    pub struct Members -> MemberResults {
        /// The corp.
        corpid: CorpId,
        /// From whom to whom, at most 1 000.
        transfer_list: Vec<Handover>,
    }
}

impl Members {
    fn check(&self) -> Checked {
        count("transfer_list", self.transfer_list.len(), 1..=1000)
    }
}

structure! {
    /// From whom to whom.
    pub struct Handover {
        /// Who gives, by the encrypted id.
        handover_userid: UserId,
        /// Who gets, by the encrypted id.
        takeover_userid: UserId,
    }
}

response! {
    /// What became of it.
    pub struct MemberResults {
        /// One entry for each pair.
        transfer_result: Vec<MemberResult>,
    }
}

response! {
    /// What became of a pair.
    pub struct MemberResult {
        /// Who gives.
        handover_userid: UserId,
        /// Who gets.
        takeover_userid: UserId,
        /// 0 where it worked.
        errcode: i64,
    }
}

impl MemberResult {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Gives activation codes of one corp to another, downstream of it (分配激活码给下游企业).
    ///
    /// Token: the provider's. At most 1 000 codes, none of them activated; the answer says of each whether it worked.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96059>
    POST "/cgi-bin/license/batch_share_active_code" [check, token = ProviderToken];
    pub struct ShareCodes -> CodeResults {
        /// The corp that gives.
        from_corpid: CorpId,
        /// The corp that gets.
        to_corpid: CorpId,
        /// The codes, at most 1 000.
        share_list: Vec<SharedCode>,
    }
}

impl ShareCodes {
    fn check(&self) -> Checked {
        count("share_list", self.share_list.len(), 1..=1000)
    }
}

structure! {
    /// A code that is given away.
    pub struct SharedCode {
        /// The code.
        active_code: Secret,
    }
}

response! {
    /// What became of it.
    pub struct CodeResults {
        /// One entry for each code.
        share_result: Vec<CodeResult>,
    }
}

response! {
    /// What became of a code.
    pub struct CodeResult {
        /// The code.
        active_code: Secret,
        /// 0 where it worked.
        errcode: i64,
        /// What went wrong, in words.
        errmsg: String,
    }
}

impl CodeResult {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
