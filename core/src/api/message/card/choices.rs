//! Parts of cards that ask: buttons, options to tick, lists to choose from.

use crate::api::limits::{Checked, bytes, count};

structure! {
    /// A button.
    pub struct Button {
        /// The text, best at most 10 characters.
        text: String,
        /// What a tap does; calls back unless set.
        kind: Option<ButtonKind> = "type",
        /// The look, 1 to 4; 1 unless set. The official page shows them as pictures only.
        style: Option<u32>,
        /// What the event names, at most 1 024 bytes, each once.
        key: Option<String>,
        /// The page.
        url: Option<String>,
    }
}

impl Button {
    /// A button that calls back with `key`.
    pub fn callback(text: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(text).key(key)
    }

    /// A button that opens a page.
    pub fn link(text: impl Into<String>, url: impl Into<String>) -> Button {
        Button::new(text).kind(ButtonKind::Url).url(url)
    }
}

open_enum! {
    /// What a tap on a button does.
    pub enum ButtonKind: i64 {
        /// Calls back: `key` is needed.
        Callback = 0,
        /// Opens a page: `url` is needed.
        Url = 1,
    }
}

structure! {
    /// The button that sends an answer.
    pub struct SubmitButton {
        /// The text, best at most 10 characters.
        text: String,
        /// What the event names, at most 1 024 bytes.
        key: String,
        // The official page has no more; others send the fields of the other buttons here, too.
        /// What a tap does; calls back unless set.
        kind: Option<ButtonKind> = "type",
        /// The look, 1 to 4.
        style: Option<u32>,
        /// The page.
        url: Option<String>,
    }
}

structure! {
    /// Options to tick (选择题).
    pub struct Checkbox {
        /// What the event names, at most 1 024 bytes.
        question_key: String,
        /// 1 to 20 options.
        option_list: Vec<CheckboxOption>,
        /// Whether several may be ticked; one unless set.
        mode: Option<Mode>,
        /// Whether nothing can be ticked any more, in an update.
        disable: Option<bool>,
    }
}

impl Checkbox {
    pub(super) fn check(&self) -> Checked {
        bytes("template_card.checkbox.question_key", &self.question_key, 1024)?;
        count("template_card.checkbox.option_list", self.option_list.len(), 1..=20)?;
        self.option_list.iter().try_for_each(|option| bytes("template_card.checkbox.option_list.id", &option.id, 128))
    }
}

open_enum! {
    /// How many options may be ticked.
    pub enum Mode: i64 {
        /// One (单选).
        Single = 0,
        /// Several (多选).
        Multiple = 1,
    }
}

structure! {
    /// An option to tick.
    pub struct CheckboxOption {
        /// What the event names, at most 128 bytes, each once.
        id: String,
        /// The text, best at most 17 characters.
        text: String,
        /// Whether it is ticked from the start.
        is_checked: bool,
        // The official page disables all options at once; others disable single ones.
        /// Whether this one can be ticked no more.
        disable: Option<bool>,
    }
}

structure! {
    /// A list to choose one from (下拉式的选择器).
    pub struct Selection {
        /// What the event names, at most 1 024 bytes, each once.
        question_key: String,
        /// 1 to 10 options.
        option_list: Vec<SelectionOption>,
        /// The text beside the list; from a bot best at most 13 characters.
        title: Option<String>,
        /// What is chosen from the start; the first option unless set.
        selected_id: Option<String>,
        /// Whether nothing can be chosen any more, in an update.
        disable: Option<bool>,
    }
}

/// How a list's fields are named where it stands: `question_key`, `option_list`, `option_list.id`.
pub(super) type SelectionNames = [&'static str; 3];

impl Selection {
    /// One of several lists.
    pub(super) const IN_LIST: SelectionNames = [
        "template_card.select_list.question_key",
        "template_card.select_list.option_list",
        "template_card.select_list.option_list.id",
    ];
    /// The list above buttons.
    pub(super) const ABOVE_BUTTONS: SelectionNames = [
        "template_card.button_selection.question_key",
        "template_card.button_selection.option_list",
        "template_card.button_selection.option_list.id",
    ];

    pub(super) fn check(&self, [key, options, id]: SelectionNames) -> Checked {
        bytes(key, &self.question_key, 1024)?;
        count(options, self.option_list.len(), 1..=10)?;
        self.option_list.iter().try_for_each(|option| bytes(id, &option.id, 128))
    }
}

structure! {
    /// An option of a list.
    pub struct SelectionOption {
        /// What the event names, at most 128 bytes, each once.
        id: String,
        /// The text, best at most 16 characters; from a bot 10.
        text: String,
        // As with options to tick.
        /// Whether this one can be chosen no more.
        disable: Option<bool>,
    }
}
