//! 审批申请状态变化: approvals of the approval app.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/91815>

use crate::types::{DepartmentId, MediaId, Timestamp, UserId};

response! {
    /// Something happened to an approval.
    pub struct SysApprovalChange {
        /// The approval as it is now.
        approval_info: Approval = "ApprovalInfo",
    }
}

response! {
    /// An approval of the approval app.
    pub struct Approval {
        /// Its number; to be preferred to `sp_no`.
        sp_no_str: String = "SpNoStr",
        /// Its number; absent for approvals between education offices and schools (局校审批单).
        sp_no: String = "SpNo",
        /// The template's name.
        sp_name: String = "SpName",
        /// How it stands.
        sp_status: ApprovalStatus = "SpStatus",
        /// The template.
        template_id: String = "TemplateId",
        /// When it was handed in.
        apply_time: Timestamp = "ApplyTime",
        /// Who handed it in.
        applyer: Applicant = "Applyer",
        /// The steps that decide.
        sp_record: Vec<Record> = "SpRecord",
        /// Who gets a copy.
        notifyer: Vec<Person> = "Notifyer",
        /// Remarks.
        comments: Vec<Comment> = "Comments",
        /// All steps, in the newer form.
        process_list: Vec<Node> = "ProcessList",
        /// What happened.
        statu_change_event: Change = "StatuChangeEvent",
    }
}

open_enum! {
    /// How an approval stands (申请单状态).
    pub enum ApprovalStatus: i64 {
        /// Not decided (审批中).
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
    /// What happened to an approval (审批申请状态变化类型).
    pub enum Change: i64 {
        /// Handed in (提单).
        Submitted = 1,
        /// Somebody agreed (同意).
        Agreed = 2,
        /// Somebody rejected it (驳回).
        Rejected = 3,
        /// Handed on (转审).
        Transferred = 4,
        /// Somebody was reminded (催办).
        Urged = 5,
        /// Taken back (撤销).
        Cancelled = 6,
        /// Taken back after it was approved (通过后撤销).
        CancelledAfterApproval = 8,
        /// A remark (添加备注).
        Commented = 10,
        /// Given back to an earlier step (回退给指定审批人).
        Returned = 11,
        /// One more has to decide (添加审批人).
        ApproverAdded = 12,
        /// Agreed, and one more has to decide (加签并同意).
        AgreedAndApproverAdded = 13,
        /// Carried out (已办理).
        Handled = 14,
        /// Carrying out was handed on (已转交).
        HandedOver = 15,
    }
}

response! {
    /// Who handed an approval in.
    pub struct Applicant {
        /// The member.
        user_id: UserId = "UserId",
        /// The member's department.
        party: DepartmentId = "Party",
    }
}

response! {
    /// Somebody.
    pub struct Person {
        /// The member.
        user_id: UserId = "UserId",
    }
}

response! {
    /// A step that decides.
    pub struct Record {
        /// How it stands.
        sp_status: StepStatus = "SpStatus",
        /// How many have to agree.
        approver_attr: ApproverAttr = "ApproverAttr",
        /// Each who decides.
        details: Vec<Detail> = "Details",
    }
}

open_enum! {
    /// How a step stands (审批节点状态).
    pub enum StepStatus: i64 {
        /// Not decided (审批中).
        Pending = 1,
        /// Agreed (已同意).
        Agreed = 2,
        /// Rejected (已驳回).
        Rejected = 3,
        /// Handed on (已转审).
        Transferred = 4,
        /// Given back to an earlier step (退回给指定审批人).
        Returned = 11,
        /// One more has to decide (加签).
        ApproverAdded = 12,
        /// Agreed, and one more has to decide (同意并加签).
        AgreedAndApproverAdded = 13,
        /// Carried out (办理).
        Handled = 14,
        /// Carrying out was handed on (转交).
        HandedOver = 15,
    }
}

open_enum! {
    /// How many of a step have to agree (节点审批方式).
    pub enum ApproverAttr: i64 {
        /// One of them (或签).
        Any = 1,
        /// All of them (会签).
        All = 2,
    }
}

response! {
    /// One who decides.
    pub struct Detail {
        /// Who.
        approver: Person = "Approver",
        /// What they said.
        speech: String = "Speech",
        /// How they decided.
        sp_status: StepStatus = "SpStatus",
        /// When; 0 as long as they did not.
        sp_time: Timestamp = "SpTime",
        /// Files they added.
        attach: Vec<MediaId> = "Attach",
    }
}

response! {
    /// A remark.
    pub struct Comment {
        /// Its id.
        comment_id: String = "CommentId",
        /// Who made it.
        comment_user_info: Person = "CommentUserInfo",
        /// What it says.
        comment_content: String = "CommentContent",
        /// Files added to it.
        attach: Vec<MediaId> = "Attach",
        /// When it was made.
        comment_time: Timestamp = "CommentTime",
    }
}

response! {
    /// A step.
    pub struct Node {
        /// What is done in it.
        node_type: NodeType = "NodeType",
        /// How it stands; absent where nothing is decided.
        sp_status: Option<StepStatus> = "SpStatus",
        /// How many have to agree.
        apv_rel: Option<ApvRel> = "ApvRel",
        /// Each who takes part.
        sub_node_list: Vec<SubNode> = "SubNodeList",
    }
}

open_enum! {
    /// What is done in a step (节点类型).
    pub enum NodeType: i64 {
        /// Deciding (审批人).
        Approve = 1,
        /// Getting a copy (抄送人).
        Notify = 2,
        /// Carrying it out (办理人).
        Handle = 3,
    }
}

open_enum! {
    /// How many of a step have to agree (多人办理方式). The numbers differ from those of [`ApproverAttr`].
    pub enum ApvRel: i64 {
        /// All of them (会签).
        All = 1,
        /// One of them (或签).
        Any = 2,
        /// One after the other (依次审批).
        InTurn = 3,
    }
}

response! {
    /// One who takes part in a step.
    pub struct SubNode {
        /// Who.
        user_info: Person = "UserInfo",
        /// What they said.
        speech: String = "Speech",
        /// How they decided; absent where nothing is decided.
        sp_yj: Option<StepStatus> = "SpYj",
        /// When; 0 as long as they did not.
        sp_time: Option<Timestamp> = "Sptime",
        /// Files they added.
        media_ids: Vec<MediaId> = "MediaIds",
    }
}
