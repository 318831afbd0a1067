//! 审批: where approvals stand and who decides them, as both the endpoints and the events of approvals tell it.

use super::{Timestamp, UserId};

text_ids! {
    /// A comment on an approval (`commentid`, 备注 ID).
    CommentId;
}

open_enum! {
    /// Where an application stands (申请单状态).
    pub enum Status: i64 {
        /// Being decided (审批中).
        Pending = 1,
        /// Approved (已通过).
        Approved = 2,
        /// Rejected (已驳回).
        Rejected = 3,
        /// Taken back (已撤销).
        Cancelled = 4,
        /// Taken back after it was approved (通过后撤销).
        CancelledAfterApproval = 6,
        /// Deleted (已删除).
        Deleted = 7,
        /// Paid (已支付).
        Paid = 10,
    }
}

open_enum! {
    /// What a step, or one person in it, has decided (节点状态).
    pub enum Decision: i64 {
        /// Nothing yet (审批中).
        Pending = 1,
        /// Agreed (已同意).
        Agreed = 2,
        /// Rejected (已驳回).
        Rejected = 3,
        /// Handed to somebody else (已转审).
        Transferred = 4,
        /// Given back to an earlier step (已退回).
        Returned = 11,
        /// Another approver was added (已加签).
        ApproverAdded = 12,
        /// Agreed, and another approver was added (已同意并加签).
        AgreedAndApproverAdded = 13,
        /// Handled (办理).
        Handled = 14,
        /// Handed to another handler (转交).
        HandedOver = 15,
    }
}

open_enum! {
    /// What the people of a step do (节点类型).
    pub enum NodeKind: i64 {
        /// They decide (审批人).
        Approve = 1,
        /// They are told (抄送人).
        Notify = 2,
        /// They handle (办理人).
        Handle = 3,
    }
}

open_enum! {
    /// How several people in a step decide (多人审批方式). The numbers differ from those of [`NodeAttr`].
    pub enum Relation: i64 {
        /// All of them (会签).
        All = 1,
        /// Any of them (或签).
        Any = 2,
        /// One after the other (依次审批).
        InTurn = 3,
    }
}

open_enum! {
    /// How several people in a step decide, in the older form (节点审批方式). The numbers differ from those of [`Relation`].
    pub enum NodeAttr: i64 {
        /// Any of them (或签).
        Any = 1,
        /// All of them (会签).
        All = 2,
    }
}

open_enum! {
    /// How the people of a step of the approval engine were chosen (审批节点类型).
    pub enum Chosen: i64 {
        /// By name (固定成员).
        Member = 1,
        /// By tag (标签).
        Tag = 2,
        /// As superiors (上级).
        Superior = 3,
    }
}

response! {
    /// One who decides in the approval engine.
    pub struct Approver {
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// Their name.
        item_name: String = "ItemName",
        /// Their department.
        item_party: String = "ItemParty",
        /// The address of their picture.
        item_image: String = "ItemImage",
        /// What they decided.
        item_status: Decision = "ItemStatus",
        /// When; 0 while they have not.
        item_op_time: Timestamp = "ItemOpTime",
        /// What they said.
        item_speech: String = "ItemSpeech",
    }
}

response! {
    /// One who is told in the approval engine.
    pub struct Notified {
        /// The member.
        item_user_id: UserId = "ItemUserId",
        /// Their name.
        item_name: String = "ItemName",
        /// Their department.
        item_party: String = "ItemParty",
        /// The address of their picture.
        item_image: String = "ItemImage",
    }
}
