//! Controls that pick from lists: options, members, departments, other applications.

use crate::types::approval::Status;
use crate::types::{ApprovalNo, DepartmentId, Localized, OneOrMany, Timestamp, UserId};

structure! {
    /// One or several of a list (单选/多选).
    pub struct Selector {
        /// What was picked; none where nothing was.
        selector: Option<Options>,
    }
}

structure! {
    /// Options of a list: those that were picked, or in a template all.
    pub struct Options {
        /// Whether one or several may be picked.
        kind: Kind = "type",
        /// The options.
        options: Vec<Picked>,
        /// What the official examples hold and do not explain; 0 there.
        exp_type: Option<i64>,
    }
}

open_enum! {
    /// How many may be picked (选择方式).
    pub enum Kind: str {
        /// One (单选).
        Single = "single",
        /// Several (多选).
        Multi = "multi",
    }
}

structure! {
    /// An option.
    pub struct Picked {
        /// Its key, as the template gives it. For leave: the id of the kind of leave.
        key: String,
        /// What is shown, in the languages that the template has; applications need not hold it. The official pages of
        /// templates have one language without a list, too.
        value: Option<OneOrMany<Localized>>,
    }
}

structure! {
    /// Members or departments (成员/部门), as the template says.
    pub struct Contact {
        /// The members.
        members: Option<Vec<Member>>,
        /// The departments.
        departments: Option<Vec<Department>>,
    }
}

structure! {
    /// A picked member.
    pub struct Member {
        /// The member's id.
        userid: UserId,
        /// Display name.
        name: Option<String>,
    }
}

structure! {
    /// A picked department.
    pub struct Department {
        /// The department.
        openapi_id: DepartmentId as Text,
        /// Its name.
        name: Option<String>,
    }
}

structure! {
    /// Pupils or classes (学生/班级), as the template says.
    pub struct SchoolContact {
        /// The pupils.
        students: Option<Vec<Name>>,
        /// The classes.
        classes: Option<Vec<Name>>,
    }
}

structure! {
    /// A pupil's or a class's name.
    pub struct Name {
        /// The name.
        name: String,
    }
}

structure! {
    /// Other applications (关联审批单).
    pub struct RelatedApproval {
        /// The applications.
        related_approval: Vec<RelatedForm>,
    }
}

structure! {
    /// Another application. To apply, the number is enough.
    pub struct RelatedForm {
        /// Its number.
        sp_no: ApprovalNo,
        /// Its template's name.
        template_names: Option<Vec<Localized>>,
        /// Where it stands.
        sp_status: Option<Status>,
        /// Who applied.
        name: Option<String>,
        /// When.
        create_time: Option<Timestamp>,
    }
}
