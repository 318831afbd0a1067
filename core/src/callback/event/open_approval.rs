//! 审批状态通知事件: approvals that an app runs through the approval engine (审批流程引擎).
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90269>

use crate::types::{Timestamp, UserId};

response! {
    /// Something happened to an approval of the app.
    pub struct OpenApprovalChange {
        /// The approval as it is now.
        approval_info: OpenApproval = "ApprovalInfo",
    }
}

response! {
    /// An approval of an app.
    pub struct OpenApproval {
        /// Its number, as the app gave it.
        third_no: String = "ThirdNo",
        /// The template's name.
        open_sp_name: String = "OpenSpName",
        /// The template.
        open_template_id: String = "OpenTemplateId",
        /// How it stands.
        open_sp_status: OpenStatus = "OpenSpStatus",
        /// When it was handed in.
        apply_time: Timestamp = "ApplyTime",
        /// The applicant's name.
        apply_user_name: String = "ApplyUserName",
        /// The applicant.
        apply_user_id: UserId = "ApplyUserId",
        /// The name of the applicant's department.
        apply_user_party: String = "ApplyUserParty",
        /// The applicant's portrait.
        apply_user_image: String = "ApplyUserImage",
        /// The steps that decide.
        approval_nodes: Vec<ApprovalNode> = "ApprovalNodes",
        /// Who gets a copy.
        notify_nodes: Vec<Notified> = "NotifyNodes",
        /// The step that is due, counted from 0.
        approver_step: i64 = "ApproverStep",
    }
}

open_enum! {
    /// How an approval stands (申请单当前审批状态).
    pub enum OpenStatus: i64 {
        /// Not decided (审批中).
        Pending = 1,
        /// Approved (已通过).
        Approved = 2,
        /// Rejected (已驳回).
        Rejected = 3,
        /// Taken back (已取消).
        Cancelled = 4,
    }
}

response! {
    /// A step that decides.
    pub struct ApprovalNode {
        /// How it stands.
        node_status: NodeStatus = "NodeStatus",
        /// How many have to agree.
        node_attr: NodeAttr = "NodeAttr",
        /// How those who decide were chosen.
        node_type: NodeType = "NodeType",
        /// Each who decides.
        items: Vec<Approver> = "Items",
    }
}

open_enum! {
    /// How a step stands (节点审批操作状态).
    pub enum NodeStatus: i64 {
        /// Not decided (审批中).
        Pending = 1,
        /// Agreed (已同意).
        Agreed = 2,
        /// Rejected (已驳回).
        Rejected = 3,
        /// Handed on (已转审).
        Transferred = 4,
    }
}

open_enum! {
    /// How many of a step have to agree (审批节点属性).
    pub enum NodeAttr: i64 {
        /// One of them (或签).
        Any = 1,
        /// All of them (会签).
        All = 2,
    }
}

open_enum! {
    /// How those who decide were chosen (审批节点类型).
    pub enum NodeType: i64 {
        /// By name (固定成员).
        Member = 1,
        /// By tag (标签).
        Tag = 2,
        /// As superiors (上级).
        Superior = 3,
    }
}

response! {
    /// One who decides.
    pub struct Approver {
        /// The name.
        item_name: String = "ItemName",
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// The name of the member's department.
        item_party: String = "ItemParty",
        /// The portrait.
        item_image: String = "ItemImage",
        /// How they decided.
        item_status: NodeStatus = "ItemStatus",
        /// What they said.
        item_speech: String = "ItemSpeech",
        /// When; 0 as long as they did not.
        item_op_time: Timestamp = "ItemOpTime",
    }
}

response! {
    /// One who gets a copy.
    pub struct Notified {
        /// The name.
        item_name: String = "ItemName",
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// The name of the member's department.
        item_party: String = "ItemParty",
        /// The portrait.
        item_image: String = "ItemImage",
    }
}
