//! 规则组管理范围: the members and departments that a rule set is for, whether it is one of customer contact or of moments.

use crate::types::{DepartmentId, Person};

response! {
    /// A page of a rule set's members and departments.
    pub struct RangePage {
        /// Members and departments.
        range: Vec<RangeNode>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

tagged! {
    /// A member or a department of a rule set (管理范围节点).
    pub enum RangeNode by "type" inside {
        /// A member (成员).
        Member(Person) = 1,
        /// A department (部门).
        Department(RangeDepartment) = 2,
    }
}

structure! {
    /// A department of a rule set.
    pub struct RangeDepartment {
        /// The department.
        partyid: DepartmentId,
    }
}
