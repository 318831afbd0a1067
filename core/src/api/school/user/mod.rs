//! 学生与家长管理: students and their parents.
//!
//! The batches have a code of their own: as soon as one entry fails, WeCom refuses with that entry's code, while the others
//! are done. [`StudentOutcomes::of`] and [`ParentOutcomes::of`] read from the error which entries failed.

use crate::types::StudentUserId;

mod get;
mod list;
mod outcome;
pub mod parent;
pub mod student;

pub use get::{Child, Found, Get, Guardian, Parent, Student, UserKind};
pub use list::{List, ListParent, Parents, Students};
pub use outcome::{ParentOutcome, ParentOutcomes, StudentOutcome, StudentOutcomes};

structure! {
    /// A child of a parent.
    pub struct Kinship {
        /// The student.
        student_userid: StudentUserId,
        /// What the parent is to the child, in words (爸爸, 伯母), at most 32 bytes.
        relation: String,
    }
}
