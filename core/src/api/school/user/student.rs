//! 创建, 删除, 更新学生, one by one and in batches: students.

use super::StudentOutcomes;
use crate::api::limits::{Checked, at_most, bytes, count, given, letters};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, StudentUserId};

endpoint! {
    /// Creates a student (创建学生).
    ///
    /// Token: an app that may edit the school's contacts. At most 30 000 students in a class. Create departments and their
    /// students one after the other, not at once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92325>
    POST "/cgi-bin/school/user/create_student" [check];
    pub struct Create -> Empty {
        /// The student's id, at most 64 bytes.
        student_userid: StudentUserId,
        /// Name, 1 to 32 characters.
        name: String,
        /// Classes, at most 20.
        department: Vec<DepartmentId>,
        /// Mobile number.
        mobile: Option<String>,
        /// Whether to invite them, which only verified schools can; they are invited unless set.
        to_invite: Option<bool>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        bytes("student_userid", self.student_userid.as_str(), 64)?;
        letters("name", &self.name, 32)?;
        count("department", self.department.len(), 0..=20)
    }
}

endpoint! {
    /// Deletes a student (删除学生).
    ///
    /// Token: an app that may edit the school's contacts. Not while the student has parents: they must be deleted before.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92326>
    GET "/cgi-bin/school/user/delete_student" [once];
    pub struct Delete -> Empty {
        /// The student.
        userid: StudentUserId,
    }
}

endpoint! {
    /// Changes a student (更新学生).
    ///
    /// Token: an app that may edit the school's contacts. What is not set stays. Repeatable unless it gives a new id.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92327>
    POST "/cgi-bin/school/user/update_student" [repeatable_if(keeps_id), check];
    pub struct Update -> Empty {
        /// The student.
        student_userid: StudentUserId,
        /// The new id, at most 64 bytes; can be changed once.
        new_student_userid: Option<StudentUserId>,
        /// Name, 1 to 32 characters.
        name: Option<String>,
        /// Mobile number.
        mobile: Option<String>,
        /// Classes, at most 20.
        department: Option<Vec<DepartmentId>>,
    }
}

impl Update {
    fn keeps_id(&self) -> bool {
        self.new_student_userid.is_none()
    }

    fn check(&self) -> Checked {
        new_id("new_student_userid", &self.new_student_userid)?;
        letters("name", given(&self.name), 32)?;
        at_most("department", &self.department, 20)
    }
}

fn new_id(field: &'static str, id: &Option<StudentUserId>) -> Checked {
    bytes(field, id.as_ref().map_or("", StudentUserId::as_str), 64)
}

endpoint! {
    /// Creates several students (批量创建学生).
    ///
    /// Token: an app that may edit the school's contacts. At most 30 000 students in a class. Refused as soon as one fails,
    /// see [`user`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92328>
    POST "/cgi-bin/school/user/batch_create_student" [check];
    pub struct BatchCreate -> StudentOutcomes {
        /// The students, at most 100.
        students: Vec<NewStudent>,
    }
}

structure! {
    /// A student to be created.
    pub struct NewStudent {
        /// The student's id, at most 64 bytes.
        student_userid: StudentUserId,
        /// Name, 1 to 32 characters.
        name: String,
        /// Classes, at most 20.
        department: Vec<DepartmentId>,
        /// Mobile number.
        mobile: Option<String>,
        /// Whether to invite them, which only verified schools can; they are invited unless set.
        to_invite: Option<bool>,
    }
}

impl BatchCreate {
    fn check(&self) -> Checked {
        count("students", self.students.len(), 0..=100)?;
        self.students.iter().try_for_each(|student| {
            bytes("students.student_userid", student.student_userid.as_str(), 64)?;
            letters("students.name", &student.name, 32)?;
            count("students.department", student.department.len(), 0..=20)
        })
    }
}

endpoint! {
    /// Deletes several students (批量删除学生).
    ///
    /// Token: an app that may edit the school's contacts. None that has parents: they must be deleted before.
    /// Refused as soon as one fails, see [`user`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92329>
    POST "/cgi-bin/school/user/batch_delete_student" [check];
    pub struct BatchDelete -> StudentOutcomes {
        /// The students, at most 100.
        useridlist: Vec<StudentUserId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        count("useridlist", self.useridlist.len(), 0..=100)
    }
}

endpoint! {
    /// Changes several students (批量更新学生).
    ///
    /// Token: an app that may edit the school's contacts. What is not set stays. Refused as soon as one fails, see
    /// [`user`](super). Repeatable unless it gives new ids.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92330>
    POST "/cgi-bin/school/user/batch_update_student" [repeatable_if(keeps_ids), check];
    pub struct BatchUpdate -> StudentOutcomes {
        /// The students, at most 100.
        students: Vec<ChangedStudent>,
    }
}

structure! {
    /// A student to be changed.
    pub struct ChangedStudent {
        /// The student.
        student_userid: StudentUserId,
        /// The new id, at most 64 bytes; can be changed once.
        new_student_userid: Option<StudentUserId>,
        /// Name, 1 to 32 characters.
        name: Option<String>,
        /// Mobile number.
        mobile: Option<String>,
        /// Classes, at most 20.
        department: Option<Vec<DepartmentId>>,
    }
}

impl BatchUpdate {
    fn keeps_ids(&self) -> bool {
        self.students.iter().all(|student| student.new_student_userid.is_none())
    }

    fn check(&self) -> Checked {
        count("students", self.students.len(), 0..=100)?;
        self.students.iter().try_for_each(|student| {
            new_id("students.new_student_userid", &student.new_student_userid)?;
            letters("students.name", given(&student.name), 32)?;
            at_most("students.department", &student.department, 20)
        })
    }
}
