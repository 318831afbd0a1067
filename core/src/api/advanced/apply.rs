//! 成员申请管理: members' requests for advanced functions, approved by an app of the corp's own.
//!
//! A request comes by callback. WeCom hands the approval to the app once [`SetApprovalDetail`] has succeeded, which must be within
//! 24 hours; else the request goes the way it went before.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::approval::Relation;
use crate::types::{AdvancedFunction, ApplyId, Timestamp, UserId};

text_ids! {
    /// The approval of it in the app's own system (`approval_id`, 审批 ID); one request has one for good.
    ApprovalId;
}

endpoint! {
    /// Tells how far the approval of a request has come (设置审批单审批信息).
    ///
    /// Token: an own app that 成员申请管理 lets call ([`advanced`](super)). The nodes given take the place of all before. Where this
    /// does not succeed within 24 hours of the event that tells of the request, the request goes the way that it would have gone
    /// without the app.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99880>
    POST "/cgi-bin/advanced_feature/set_approval_detail" [repeatable, check];
    pub struct SetApprovalDetail -> Empty {
        /// The request.
        apply_id: ApplyId,
        /// The approval.
        approval_id: ApprovalId,
        /// How far it has come.
        approval_status: ApprovalStatus,
        /// Where administrators see it, with `http://` or `https://` in front.
        approval_url: String,
        /// Its steps.
        process_list: Process,
    }
}

impl SetApprovalDetail {
    fn check(&self) -> Checked {
        self.process_list.node_list.iter().try_for_each(|node| {
            at_most("process_list.node_list.current_approvers", &node.current_approvers, 100)?;
            at_most("process_list.node_list.completed_approvers", &node.completed_approvers, 100)
        })
    }
}

open_enum! {
    /// How far an approval, or a step of it, has come (审批状态).
    pub enum ApprovalStatus: i64 {
        /// On its way (审批中).
        Pending = 1,
        /// Refused (已驳回).
        Refused = 2,
        /// Agreed to (已同意).
        Agreed = 3,
        /// Withdrawn (已撤销).
        Withdrawn = 101,
        /// Not reached yet; steps only (未到流程).
        NotReached = 102,
    }
}

structure! {
    /// The steps of an approval.
    pub struct Process {
        /// The steps, all of them each time.
        node_list: Vec<Node>,
    }
}

structure! {
    /// A step of an approval. It needs somebody who has to approve, or who has.
    pub struct Node {
        /// How far it has come.
        node_apv_status: ApprovalStatus,
        /// How its approvers share it.
        node_apv_rel: Relation,
        /// Who has to approve, at most 100.
        current_approvers: Option<Vec<UserId>>,
        /// Who has approved or refused, at most 100.
        completed_approvers: Option<Vec<UserId>>,
        /// When it changed.
        apv_update_time: Option<Timestamp>,
    }
}

endpoint! {
    /// Lists a member's requests (批量获取申请单ID).
    ///
    /// Token: an own app that 成员申请管理 lets call ([`advanced`](super)). A page may be shorter than `limit` and not the
    /// last: `has_more` counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99883>
    POST "/cgi-bin/advanced_feature/get_apply_id_list" [repeatable];
    pub struct ListIds -> ApplyIds {
        /// For which function.
        business_type: AdvancedFunction,
        /// Whose.
        userid: UserId,
        /// How many requests to a page, at most 200; 100 unless set.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// Which requests; all unless set.
        req_type: Option<RequestFilter>,
    }
}

by_cursor! { ListIds: ApplyIds { apply_id_list: ApplyId } while has_more }

open_enum! {
    /// Which requests to list.
    pub enum RequestFilter: i64 {
        /// All (所有).
        All = 0,
        /// Those that an app approves (仅 api 单).
        Api = 1,
        /// Those that none approves (非 api 申请单).
        NotApi = 2,
    }
}

response! {
    /// A page of requests.
    pub struct ApplyIds {
        /// The requests.
        apply_id_list: Vec<ApplyId>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

endpoint! {
    /// Reads a request (获取申请单详细信息).
    ///
    /// Token: an own app that 成员申请管理 lets call ([`advanced`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99885>
    POST "/cgi-bin/advanced_feature/get_approval_info" [repeatable];
    pub struct GetApprovalInfo -> Found {
        /// The request.
        apply_id: ApplyId,
    }
}

response! {
    /// A request that was asked for.
    pub struct Found {
        /// The request.
        approval_info: ApprovalInfo,
    }
}

response! {
    /// A member's request for an advanced function.
    pub struct ApprovalInfo {
        /// Who asks.
        applicant: UserId,
        /// When.
        create_time: Timestamp,
        /// For which function.
        business_type: AdvancedFunction,
        /// The request.
        apply_id: ApplyId,
        /// The approval in the app's own system.
        approval_id: ApprovalId,
        /// Where administrators see that.
        approval_url: String,
        /// How far it has come.
        approval_status: RequestStatus,
        /// Who approves it.
        approval_type: ApprovalType,
        /// Why the member asks.
        request_reason: String,
    }
}

open_enum! {
    /// How far a request has come; other numbers than [`ApprovalStatus`] has (审批单状态).
    pub enum RequestStatus: i64 {
        /// An old request without steps (历史的申请记录).
        Old = 0,
        /// With the approvers (审批人审批中).
        Pending = 1,
        /// Refused by an approver (审批人驳回).
        Refused = 2,
        /// Agreed to by the approvers (审批人已同意).
        Agreed = 3,
        /// Refused by an administrator (管理员驳回).
        RefusedByAdmin = 4,
        /// Granted by an administrator (管理员已分配).
        Granted = 5,
    }
}

open_enum! {
    /// Who approves a request.
    pub enum ApprovalType: i64 {
        /// Administrators (默认申请).
        Default = 0,
        /// An approval made in WeCom (自定义审批).
        Custom = 1,
        /// An app of the corp's own (企业 openapi).
        Api = 2,
    }
}
