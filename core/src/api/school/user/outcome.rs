//! How the entries of a batch fared.

use crate::error::{Error, ErrorCode};
use crate::types::{ParentUserId, StudentUserId};
use crate::wire::read_answer;

response! {
    /// The students of a batch that failed.
    pub struct StudentOutcomes {
        /// One for each that failed.
        result_list: Vec<StudentOutcome>,
    }
}

response! {
    /// Why a student of a batch failed.
    pub struct StudentOutcome {
        /// The student.
        student_userid: StudentUserId,
        /// The code.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

response! {
    /// The parents of a batch that failed.
    pub struct ParentOutcomes {
        /// One for each that failed.
        result_list: Vec<ParentOutcome>,
    }
}

response! {
    /// Why a parent of a batch failed.
    pub struct ParentOutcome {
        /// The parent.
        parent_userid: ParentUserId,
        /// The code.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl StudentOutcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

impl ParentOutcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

impl StudentOutcomes {
    /// The students that made WeCom refuse the batch; nothing where it was refused for another reason.
    pub fn of(error: &Error) -> Option<StudentOutcomes> {
        let Error::Api(refusal) = error else { return None };
        let mut outcomes = StudentOutcomes::default();
        read_answer(&refusal.body, &mut outcomes).ok()?;
        (!outcomes.result_list.is_empty()).then_some(outcomes)
    }
}

impl ParentOutcomes {
    /// The parents that made WeCom refuse the batch; nothing where it was refused for another reason.
    pub fn of(error: &Error) -> Option<ParentOutcomes> {
        let Error::Api(refusal) = error else { return None };
        let mut outcomes = ParentOutcomes::default();
        read_answer(&refusal.body, &mut outcomes).ok()?;
        (!outcomes.result_list.is_empty()).then_some(outcomes)
    }
}
