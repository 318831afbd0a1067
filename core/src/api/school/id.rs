//! Ids that only schools have.

use crate::types::{ParentUserId, StudentUserId, UserId};

text_ids! {
    /// A student or a parent, as the case may be.
    StudentOrParentId;
    /// A teacher, who is a member of the corp, or a student, as the case may be.
    TeacherOrStudentId;
    /// A set of questions on health (`template_id`).
    HealthTemplateId;
    /// A collection of money from a class (`payment_id`, 收款项目 ID); JS-SDK and mini programs begin one.
    PaymentId;
    /// An order within such a collection (`trade_no`, 订单号).
    TradeNo;
    /// A daily or single health report that is asked for (`jobid`, 健康上报任务 ID).
    ReportJobId;
}

impl From<StudentUserId> for StudentOrParentId {
    fn from(student: StudentUserId) -> StudentOrParentId {
        StudentOrParentId(student.0)
    }
}

impl From<ParentUserId> for StudentOrParentId {
    fn from(parent: ParentUserId) -> StudentOrParentId {
        StudentOrParentId(parent.0)
    }
}

impl From<UserId> for TeacherOrStudentId {
    fn from(teacher: UserId) -> TeacherOrStudentId {
        TeacherOrStudentId(teacher.0)
    }
}

impl From<StudentUserId> for TeacherOrStudentId {
    fn from(student: StudentUserId) -> TeacherOrStudentId {
        TeacherOrStudentId(student.0)
    }
}
