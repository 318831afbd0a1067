//! 家校沟通, 家校通讯录变更回调: pupils, parents and departments of a school.

use crate::types::{DepartmentId, ParentUserId, StudentUserId, Timestamp};

text_ids! {
    /// A pupil, a parent or a department: which of them, `change_type` tells.
    SchoolContactId;
}

response! {
    /// A pupil, a parent or a department of a school changed (成员变更事件, 部门变更事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92032>,
    /// <https://developer.work.weixin.qq.com/document/path/92052>
    pub struct ChangeSchoolContact {
        /// What happened.
        change_type: Change = "ChangeType",
        /// Who or which: see [`student`](ChangeSchoolContact::student), [`parent`](ChangeSchoolContact::parent) and
        /// [`department`](ChangeSchoolContact::department).
        id: SchoolContactId = "Id",
        /// Third-party apps: the userid that the pupil or parent has now, if it was that which changed.
        new_id: Option<SchoolContactId> = "NewId",
    }
}

response! {
    /// Several changes at one school within a short time (家校通讯录批量变更事件), for third-party apps; at most 1 000.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97281>
    pub struct ChangeSchoolContactBatch {
        /// The changes.
        change_list: Vec<SchoolContactChange> = "ChangeList",
    }
}

response! {
    /// One change of several.
    pub struct SchoolContactChange {
        /// When.
        time_stamp: Timestamp = "TimeStamp",
        /// What happened.
        change_type: Change = "ChangeType",
        /// Who or which: see [`student`](SchoolContactChange::student), [`parent`](SchoolContactChange::parent) and
        /// [`department`](SchoolContactChange::department).
        id: SchoolContactId = "Id",
        /// The userid that the pupil or parent has now, if it was that which changed.
        new_id: Option<SchoolContactId> = "NewId",
    }
}

/// Whom a change is about.
macro_rules! about {
    ($($name:ident),*) => {$(
        impl $name {
            /// The pupil, if it is about one.
            pub fn student(&self) -> Option<StudentUserId> {
                let about = matches!(self.change_type, Change::CreateStudent | Change::UpdateStudent | Change::DeleteStudent);
                about.then(|| self.id.as_str().into())
            }

            /// The parent, if it is about one.
            pub fn parent(&self) -> Option<ParentUserId> {
                let about = matches!(
                    self.change_type,
                    Change::CreateParent | Change::UpdateParent | Change::DeleteParent | Change::Subscribe | Change::Unsubscribe
                );
                about.then(|| self.id.as_str().into())
            }

            /// The department, if it is about one.
            pub fn department(&self) -> Option<DepartmentId> {
                let about = matches!(
                    self.change_type.clone().corrected(),
                    Change::CreateDepartment | Change::UpdateDepartment | Change::DeleteDepartment
                );
                self.id.as_str().parse().ok().filter(|_| about).map(DepartmentId)
            }
        }
    )*};
}

about!(ChangeSchoolContact, SchoolContactChange);

open_enum! {
    /// What happened at a school (变更类型). Departments come under two spellings; [`Change::corrected`] makes one of them.
    pub enum Change: str {
        /// A new pupil (新增学生).
        CreateStudent = "create_student",
        /// A pupil or their parents changed (编辑学生).
        UpdateStudent = "update_student",
        /// A pupil is gone (删除学生).
        DeleteStudent = "delete_student",
        /// A new parent (新增家长).
        CreateParent = "create_parent",
        /// A parent changed (编辑家长).
        UpdateParent = "update_parent",
        /// A parent is gone (删除家长).
        DeleteParent = "delete_parent",
        /// A parent follows the school's notices (家长关注).
        Subscribe = "subscribe",
        /// A parent follows them no longer (家长取消关注).
        Unsubscribe = "unsubscribe",
        /// A new department (创建部门).
        CreateDepartment = "create_department",
        /// A department changed (更新部门).
        UpdateDepartment = "update_department",
        /// A department is gone (删除部门).
        DeleteDepartment = "delete_department",
        /// A new department, as WeCom misspells it.
        CreateDeparmtment = "create_deparmtment",
        /// A department changed, as WeCom misspells it.
        UpdateDeparmtment = "update_deparmtment",
        /// A department is gone, as WeCom misspells it.
        DeleteDeparmtment = "delete_deparmtment",
    }
}

impl Change {
    /// The same in the right spelling.
    #[must_use]
    pub fn corrected(self) -> Change {
        match self {
            Change::CreateDeparmtment => Change::CreateDepartment,
            Change::UpdateDeparmtment => Change::UpdateDepartment,
            Change::DeleteDeparmtment => Change::DeleteDepartment,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests;
