//! 获取收集表信息: a form as it is.

use super::{Questions, RepeatedId, Setting};
use crate::types::FormId;

endpoint! {
    /// Reads a form's questions and settings (获取收集表信息).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97817>
    POST "/cgi-bin/wedoc/get_form_info" [repeatable];
    pub struct GetInfo -> Info {
        /// The form.
        formid: FormId,
    }
}

response! {
    /// A form.
    pub struct Info {
        /// The form.
        form_info: Form,
    }
}

response! {
    /// A form.
    pub struct Form {
        /// Its id.
        formid: FormId,
        /// Its title.
        form_title: String,
        /// A description.
        form_desc: String,
        /// The address of a picture behind its head.
        form_header: String,
        /// Its questions.
        form_question: Questions,
        /// Who fills it in, when and how.
        form_setting: Setting,
        /// Its rounds, for reading answers.
        repeated_id: Vec<RepeatedId>,
    }
}
