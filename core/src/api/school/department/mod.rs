//! 部门管理: the school's tree: campuses, stages, grades, classes.
//!
//! It is a tree of its own beside that of the corp: the same [`DepartmentId`] means another department here. 1 is the
//! school.

mod grade;
mod list;
mod upgrade;

pub use grade::StandardGrade;
pub use list::{Department, Departments, List};
pub use upgrade::{NextUpgrade, SetUpgradeInfo};

use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, NewDepartment, UserId};

endpoint! {
    /// Creates a department of the school (创建部门).
    ///
    /// Token: an app that may edit the school's contacts. A class can stand in a grade only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92340>
    POST "/cgi-bin/school/department/create" [check];
    pub struct Create -> NewDepartment {
        /// The department above it, 32 bits.
        parentid: DepartmentId,
        /// What it is.
        kind: DepartmentKind = "type",
        /// Name, 1 to 32 characters, none of `-:*?"<>/，`; of no effect with a standard grade and a year of enrolment.
        name: Option<String>,
        /// Its id, above 1, 32 bits; without one WeCom chooses.
        id: Option<DepartmentId>,
        /// Which standard grade it is; grades only.
        standard_grade: Option<StandardGrade>,
        /// The year its students came to school, 1970 to 2100; grades only. Unless set, WeCom reckons it from the standard
        /// grade.
        register_year: Option<u32>,
        /// Its place in the parent, 0 to 2³² − 1; larger comes first.
        order: Option<i64>,
        /// Who is in charge.
        department_admins: Option<Vec<Admin>>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 32)?;
        let admins = self.department_admins.iter().flatten();
        admins.map(|admin| &admin.subject).try_for_each(check_subject)
    }
}

fn check_subject(subject: &Option<String>) -> Checked {
    letters("department_admins.subject", given(subject), 15)
}

open_enum! {
    /// What a department of the school is (部门类型).
    pub enum DepartmentKind: i64 {
        /// A class (班级).
        Class = 1,
        /// A grade (年级).
        Grade = 2,
        /// A stage of several grades, as the primary school (学段).
        Stage = 3,
        /// A campus (校区).
        Campus = 4,
        /// The school itself, which is the root (学校).
        School = 5,
    }
}

structure! {
    /// Somebody in charge of a department (部门管理员).
    pub struct Admin {
        /// The member, as the corp's contacts have them.
        userid: UserId,
        /// In which role, which must fit the department: teachers are for classes, heads of a campus for campuses.
        kind: AdminKind = "type",
        /// The one subject they teach, at most 15 characters; teachers only.
        subject: Option<String>,
    }
}

open_enum! {
    /// In which role somebody is in charge (部门管理员类型).
    pub enum AdminKind: i64 {
        /// Head of a campus (校区负责人).
        Campus = 1,
        /// Head of a grade (年级负责人).
        Grade = 2,
        /// Class teacher (班主任).
        ClassTeacher = 3,
        /// Teacher of a subject (任课老师).
        SubjectTeacher = 4,
        /// Head of a stage (学段负责人).
        Stage = 5,
    }
}

endpoint! {
    /// Changes a department of the school (更新部门).
    ///
    /// Token: an app that may edit the school's contacts. What is not set stays. A class can stand in a grade only.
    ///
    /// Repeatable unless it gives a new id or takes somebody out of charge.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92341>
    POST "/cgi-bin/school/department/update" [repeatable_if(only_sets), check];
    pub struct Update -> Empty {
        /// The department.
        id: DepartmentId,
        /// Its new id.
        new_id: Option<DepartmentId>,
        /// Name, 1 to 32 characters, none of `-:*?"<>/，`; of no effect in standard grades.
        name: Option<String>,
        /// The department above it, 32 bits.
        parentid: Option<DepartmentId>,
        /// Which standard grade it is; grades only.
        standard_grade: Option<StandardGrade>,
        /// The year its students came to school, 1970 to 2100; grades only.
        register_year: Option<u32>,
        /// Its place in the parent, 0 to 2³² − 1; larger comes first.
        order: Option<i64>,
        /// Who comes to be in charge, and who is no more; others stay.
        department_admins: Option<Vec<AdminChange>>,
    }
}

impl Update {
    fn only_sets(&self) -> bool {
        self.new_id.is_none() && self.department_admins.iter().flatten().all(|admin| admin.op == AdminOp::Set)
    }

    fn check(&self) -> Checked {
        letters("name", given(&self.name), 32)?;
        let admins = self.department_admins.iter().flatten();
        admins.map(|admin| &admin.subject).try_for_each(check_subject)
    }
}

structure! {
    /// Somebody who comes to be in charge of a department, or is no more.
    pub struct AdminChange {
        /// Which of the two.
        op: AdminOp,
        /// The member, as the corp's contacts have them.
        userid: UserId,
        /// In which role, which must fit the department.
        kind: Option<AdminKind> = "type",
        /// The one subject they teach, at most 15 characters; teachers only.
        subject: Option<String>,
    }
}

open_enum! {
    /// Whether somebody comes to be in charge, or is no more.
    pub enum AdminOp: i64 {
        /// Comes to be, or changes role (新增或者更新).
        Set = 0,
        /// Is no more (删除管理员).
        Remove = 1,
    }
}

endpoint! {
    /// Deletes a department of the school (删除部门).
    ///
    /// Token: an app that may edit the school's contacts. Not the root, and none that has departments or members in it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92342>
    GET "/cgi-bin/school/department/delete" [once];
    pub struct Delete -> Empty {
        /// The department.
        id: DepartmentId,
    }
}
