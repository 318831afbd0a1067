//! 发送「学校通知」: a message to parents and students.

use super::Message;
use crate::api::limits::{Checked, at_most};
use crate::types::{AgentId, DepartmentId, ExternalUserId, ParentUserId, StudentUserId};

endpoint! {
    /// Sends a message to parents and students (发送「学校通知」).
    ///
    /// Token: an app that the school has put on the list 家长可使用的应用 (apps for parents). Who cannot be reached is named
    /// in the answer; the others get the message.
    ///
    /// Repeatable only with [`enable_duplicate_check`](Send::enable_duplicate_check).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91609>
    POST "/cgi-bin/externalcontact/message/send" [repeatable_if(is_checked), check];
    pub struct Send -> Unreached {
        /// Parents or students or both; parents unless set.
        recv_scope: Option<ReceiverScope>,
        /// External contacts, which an older form of this call took.
        to_external_user: Option<Vec<ExternalUserId>>,
        /// Parents, at most 1 000; not for students.
        to_parent_userid: Option<Vec<ParentUserId>>,
        /// Students, at most 1 000: for them, for all of their parents, or for both, as `recv_scope` says.
        to_student_userid: Option<Vec<StudentUserId>>,
        /// Classes and grades, at most 100: their students or all of the parents, as `recv_scope` says.
        to_party: Option<Vec<DepartmentId>>,
        /// Whether to send to the whole school; not unless set.
        toall: Option<bool> as Bit,
        /// The sending app.
        agentid: AgentId,
        /// What is sent.
        ..message: Message,
        /// Whether `$userName=…$` and the like are replaced by names: in text, news, mpnews and mini programs.
        enable_id_trans: Option<bool> as Bit,
        /// Whether the same request is dropped when it comes again.
        enable_duplicate_check: Option<bool> as Bit,
        /// How long it is dropped, in seconds: 1 800 unless set, at most 14 400 (four hours).
        duplicate_check_interval: Option<u32>,
    }
}

impl Send {
    fn is_checked(&self) -> bool {
        self.enable_duplicate_check == Some(true)
    }

    fn check(&self) -> Checked {
        at_most("to_parent_userid", &self.to_parent_userid, 1000)?;
        at_most("to_student_userid", &self.to_student_userid, 1000)?;
        at_most("to_party", &self.to_party, 100)?;
        self.message.check()
    }
}

open_enum! {
    /// Whom a school notice is for (指定发送对象).
    pub enum ReceiverScope: i64 {
        /// Parents (家长).
        Parents = 0,
        /// Students (学生).
        Students = 1,
        /// Both (家长和学生).
        Both = 2,
    }
}

response! {
    /// Who could not be reached, while the others were.
    pub struct Unreached {
        /// External contacts.
        invalid_external_user: Vec<ExternalUserId>,
        /// Parents.
        invalid_parent_userid: Vec<ParentUserId>,
        /// Students.
        invalid_student_userid: Vec<StudentUserId>,
        /// Classes and grades.
        invalid_party: Vec<DepartmentId>,
    }
}
