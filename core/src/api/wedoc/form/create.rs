//! 创建收集表, 编辑收集表: making and changing forms.

use super::{Questions, Setting};
use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::{FileId, FormId, SpaceId};

endpoint! {
    /// Makes a form (创建收集表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97462>
    POST "/cgi-bin/wedoc/create_form" [check];
    pub struct Create -> Created {
        /// The space where it is put.
        spaceid: Option<SpaceId>,
        /// The folder where it is put; for the root folder the space's id.
        fatherid: Option<FileId>,
        /// The form.
        form_info: FormInfo,
    }
}

impl Create {
    fn check(&self) -> Checked {
        count("form_info.form_question.items", self.form_info.form_question.items.len(), 0..=200)
    }
}

structure! {
    /// A new form.
    pub struct FormInfo {
        /// Its title.
        form_title: String,
        /// A description.
        form_desc: Option<String>,
        /// The address of a picture behind its head.
        form_header: Option<String>,
        /// Its questions.
        form_question: Questions,
        /// Who fills it in, when and how.
        form_setting: Option<Setting>,
    }
}

response! {
    /// The new form.
    pub struct Created {
        /// Its id.
        formid: FormId,
    }
}

endpoint! {
    /// Changes a form's questions or its settings (编辑收集表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. What is changed is changed
    /// as a whole.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97816>
    POST "/cgi-bin/wedoc/modify_form" [repeatable, check];
    pub struct Modify -> Empty {
        /// What is changed.
        oper: Operation,
        /// The form.
        formid: FormId,
        /// How it is to be.
        form_info: FormChange,
    }
}

impl Modify {
    fn check(&self) -> Checked {
        let questions = self.form_info.form_question.as_ref().map_or(0, |questions| questions.items.len());
        count("form_info.form_question.items", questions, 0..=200)
    }
}

open_enum! {
    /// What is changed in a form (操作类型).
    pub enum Operation: i64 {
        /// Title, description, head and questions (全量修改问题).
        Questions = 1,
        /// Settings (全量修改设置).
        Settings = 2,
    }
}

structure! {
    /// A changed form.
    pub struct FormChange {
        /// Its title; with [`Operation::Questions`].
        form_title: Option<String>,
        /// A description; with [`Operation::Questions`].
        form_desc: Option<String>,
        /// The address of a picture behind its head; with [`Operation::Questions`].
        form_header: Option<String>,
        /// All its questions; with [`Operation::Questions`].
        form_question: Option<Questions>,
        /// All its settings; with [`Operation::Settings`]. `fill_out_auth` is needed.
        form_setting: Option<Setting>,
    }
}
