//! 获取审批申请详情: one application.

use crate::api::oa::approval::control::Form;
use crate::types::approval::{CommentId, Decision, NodeAttr, NodeKind, Relation, Status};
use crate::types::{ApprovalNo, ApprovalTemplateId, DepartmentId, MediaId, Person, Timestamp, UserId};

endpoint! {
    /// Reads an application: who, what, and who decided how (获取审批申请详情).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)). 600 calls a minute.
    ///
    /// Fails with 301055 without the right, 301025 where the number is none, 301026 where the application could not be read.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91983>
    POST "/cgi-bin/oa/getapprovaldetail" [repeatable];
    pub struct Get -> Found {
        /// The application's number.
        sp_no: ApprovalNo,
    }
}

response! {
    /// One application.
    pub struct Found {
        /// The application.
        info: Application,
    }
}

response! {
    /// An application.
    pub struct Application {
        /// Its number.
        sp_no: ApprovalNo,
        /// The template's name.
        sp_name: String,
        /// Where it stands.
        sp_status: Status,
        /// The template.
        template_id: ApprovalTemplateId,
        /// When it was sent in.
        apply_time: Timestamp,
        /// Who applied; none where several did.
        applyer: Option<Applicant>,
        /// Those who applied together.
        batch_applyer: Option<Vec<Person>>,
        /// The steps so far, as before `process_list` came.
        sp_record: Vec<Step>,
        /// Who is told.
        notifyer: Vec<Person>,
        /// What was entered into the form.
        apply_data: Form,
        /// Comments.
        comments: Vec<Comment>,
        /// The steps.
        process_list: Option<Steps>,
    }
}

response! {
    /// Who applied.
    pub struct Applicant {
        /// The member.
        userid: UserId,
        /// The department in whose name.
        partyid: DepartmentId as Text,
    }
}

response! {
    /// A step, in the older form.
    pub struct Step {
        /// What was decided.
        sp_status: Decision,
        /// How several people decide.
        approverattr: NodeAttr,
        /// The people.
        details: Vec<StepDetail>,
    }
}

response! {
    /// One person in a step, in the older form.
    pub struct StepDetail {
        /// The member.
        approver: Person,
        /// What they decided.
        sp_status: Decision,
        /// When; 0 or none while they have not.
        sptime: Option<Timestamp>,
        /// What they said.
        speech: String,
        /// Files with it; what is on WeDrive cannot be downloaded.
        media_id: Vec<MediaId>,
    }
}

response! {
    /// A comment.
    pub struct Comment {
        /// Its id.
        commentid: CommentId,
        /// Whose it is.
        comment_user_info: Person = "commentUserInfo",
        /// The text.
        commentcontent: String,
        /// When.
        commenttime: Timestamp,
        /// Files with it; what is on WeDrive cannot be downloaded.
        media_id: Vec<MediaId>,
    }
}

response! {
    /// The steps.
    pub struct Steps {
        /// The steps, in their order.
        node_list: Vec<StepNode>,
    }
}

response! {
    /// A step.
    pub struct StepNode {
        /// What its people do.
        node_type: NodeKind,
        /// What was decided.
        sp_status: Option<Decision>,
        /// How several people decide.
        apv_rel: Option<Relation>,
        /// The people.
        sub_node_list: Vec<SubNode>,
    }
}

response! {
    /// One person in a step.
    pub struct SubNode {
        /// The member.
        userid: UserId,
        /// What they said.
        speech: String,
        /// What they decided.
        sp_yj: Option<Decision>,
        /// When; 0 or none while they have not.
        sptime: Option<Timestamp>,
        /// Files with it; what is on WeDrive cannot be downloaded.
        media_ids: Vec<MediaId>,
    }
}
