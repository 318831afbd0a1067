//! 审批申请状态变化: approvals of the approval app.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/91815>

use crate::types::approval::{CommentId, Decision, NodeAttr, NodeKind, Relation, Status};
use crate::types::{ApprovalNo, ApprovalTemplateId, DepartmentId, MediaId, Timestamp, UserId};

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
        sp_no: ApprovalNo = "SpNo",
        /// The template's name.
        sp_name: String = "SpName",
        /// How it stands.
        sp_status: Status = "SpStatus",
        /// The template.
        template_id: ApprovalTemplateId = "TemplateId",
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
        sp_status: Decision = "SpStatus",
        /// How many have to agree.
        approver_attr: NodeAttr = "ApproverAttr",
        /// Each who decides.
        details: Vec<Detail> = "Details",
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
        sp_status: Decision = "SpStatus",
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
        comment_id: CommentId = "CommentId",
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
        node_type: NodeKind = "NodeType",
        /// How it stands; absent where nothing is decided.
        sp_status: Option<Decision> = "SpStatus",
        /// How many have to agree.
        apv_rel: Option<Relation> = "ApvRel",
        /// Each who takes part.
        sub_node_list: Vec<SubNode> = "SubNodeList",
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
        sp_yj: Option<Decision> = "SpYj",
        /// When; 0 as long as they did not.
        sp_time: Option<Timestamp> = "Sptime",
        /// Files they added.
        media_ids: Vec<MediaId> = "MediaIds",
    }
}
