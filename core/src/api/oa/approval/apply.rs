//! 提交审批申请: applying.

use crate::api::limits::{self, Checked};
use crate::api::oa::approval::control::Form;
use crate::types::approval::{NodeAttr, NodeKind, Relation};
use crate::types::{ApprovalNo, ApprovalTemplateId, DepartmentId, Localized, UserId};

endpoint! {
    /// Applies in a member's name (提交审批申请).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); the applicant must be visible to the app. 600 calls a
    /// minute. The templates for forgotten check-ins (打卡补卡) and swapped shifts (调班) cannot be used.
    ///
    /// Fails with 301055 without the right or where the applicant is not visible, 301056 where the approval app is off, 301025
    /// where the form does not fit the template, 301079 where the time overlaps another leave.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91853>
    POST "/cgi-bin/oa/applyevent" [check];
    pub struct Apply -> Applied {
        /// Who applies.
        creator_userid: UserId,
        /// The template.
        template_id: ApprovalTemplateId,
        /// Whether the steps are those of the template, which may have none that the applicant chooses; otherwise `process`
        /// gives them.
        use_template_approver: bool as Bit,
        /// The department in whose name the member applies; without one, their main department.
        choose_department: Option<DepartmentId>,
        /// The steps; needed where the template's are not used.
        process: Option<Process>,
        /// The approvers, as before `process` came.
        approver: Option<Vec<Approver>>,
        /// Who is told, as before `process` came.
        notifyer: Option<Vec<UserId>>,
        /// When they are told; as before `process` came.
        notify_type: Option<NotifyTime>,
        /// What is entered into the form; controls that must be filled in must be there.
        apply_data: Form,
        /// Lines that lists and notices show, 1 to 3.
        summary_list: Vec<Summary>,
    }
}

impl Apply {
    fn check(&self) -> Checked {
        limits::count("summary_list", self.summary_list.len(), 0..=3)?;
        for line in self.summary_list.iter().flat_map(|summary| &summary.summary_info) {
            limits::letters("summary_list.summary_info.text", &line.text, 20)?;
        }
        Ok(())
    }
}

open_enum! {
    /// When people are told of an application (抄送方式).
    pub enum NotifyTime: i64 {
        /// When it is sent in (提单时抄送).
        OnApplying = 1,
        /// When it is granted (单据通过后抄送).
        OnGranting = 2,
        /// Both (提单和单据通过后抄送).
        Both = 3,
    }
}

structure! {
    /// The steps of an application (新版流程列表).
    pub struct Process {
        /// The steps, in their order.
        node_list: Vec<Node>,
    }
}

structure! {
    /// A step.
    pub struct Node {
        /// What its people do.
        kind: NodeKind = "type",
        /// How several of them decide; needed unless they are only told.
        apv_rel: Option<Relation>,
        /// Who.
        userid: Option<Vec<UserId>>,
    }
}

structure! {
    /// A step, in the older form.
    pub struct Approver {
        /// How several people decide.
        attr: NodeAttr,
        /// Who.
        userid: Vec<UserId>,
    }
}

structure! {
    /// A line that lists and notices show.
    pub struct Summary {
        /// The line in each language, at most 20 characters.
        summary_info: Vec<Localized>,
    }
}

response! {
    /// The new application.
    pub struct Applied {
        /// Its number.
        sp_no: ApprovalNo,
    }
}
