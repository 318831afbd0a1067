//! 高级功能: members ask for an account with advanced functions (高级功能账号).
//!
//! Apps that may call the endpoints of these accounts are told, where the corp has such requests handled through the API.

use crate::types::{AdvancedFunction, ApplyId};

response! {
    /// A member asks for an account with advanced functions (成员申请的提交回调): who, is in
    /// [`Incoming::from`](crate::callback::Incoming::from).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99876>
    pub struct VipAccountApplication {
        /// Which functions.
        business_type: AdvancedFunction = "BusinessType",
        /// The request.
        apply_id: ApplyId = "ApplyId",
        /// Why the member wants it.
        apply_reason: String = "ApplyReason",
    }
}

response! {
    /// A member's request for an account with advanced functions is closed (成员申请的终止回调).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99877>
    pub struct VipAccountDecision {
        /// How it ended.
        finish_type: FinishType = "FinishType",
        /// The request.
        apply_id: ApplyId = "ApplyId",
    }
}

open_enum! {
    /// How a request for an account with advanced functions ended (状态改变类型).
    pub enum FinishType: i64 {
        /// An administrator said no (管理员驳回).
        Rejected = 1,
        /// The member got the account (高级账号分配).
        Granted = 2,
        /// The member took it back (成员删除申请).
        Withdrawn = 3,
    }
}

#[cfg(test)]
mod tests;
