//! The questions of a form.

use super::{ExtendSetting, QuestionId};
use crate::types::Existence;

structure! {
    /// The questions of a form.
    pub struct Questions {
        /// The questions, at most 200.
        items: Vec<Question>,
    }
}

structure! {
    /// A question.
    pub struct Question {
        /// Its id.
        question_id: QuestionId,
        /// What is asked.
        title: String,
        /// Its place among the questions, from 1.
        pos: u32,
        /// Whether it is deleted.
        status: Existence,
        /// What kind of answer it takes.
        reply_type: QuestionKind,
        /// Whether it must be answered.
        must_reply: bool,
        /// A remark.
        note: Option<String>,
        /// The options; needed for one choice, several choices and lists.
        option_item: Option<Vec<OptionItem>>,
        // Not in the page's table; in the answers of its examples.
        /// What is shown where nothing is entered yet.
        placeholder: Option<String>,
        /// What is peculiar to its kind.
        question_extend_setting: Option<ExtendSetting>,
    }
}

open_enum! {
    /// What kind of answer a question takes (问题类型).
    pub enum QuestionKind: i64 {
        /// A text (文本).
        Text = 1,
        /// One of several options (单选).
        Radio = 2,
        /// Several options (多选).
        Checkbox = 3,
        /// A place (位置).
        Location = 5,
        /// Pictures (图片).
        Image = 9,
        /// Files (文件).
        File = 10,
        /// A date (日期).
        Date = 11,
        /// A time of day (时间).
        Time = 14,
        /// One of a list (下拉列表).
        Dropdown = 15,
        /// A body's temperature (体温).
        Temperature = 16,
        /// A signature (签名).
        Signature = 17,
        /// Departments (部门).
        Department = 18,
        /// Members (成员).
        Member = 19,
        /// A span of time (时长).
        Duration = 22,
    }
}

structure! {
    /// An option of a question.
    pub struct OptionItem {
        /// Its key within the question, from 1.
        key: u32,
        /// What is shown.
        value: String,
        /// Whether it is deleted.
        status: Existence,
    }
}
