//! 任务卡片消息: cards with buttons, before there were template cards.

use crate::api::limits::{Checked, bytes, count, given};
use crate::types::TaskId;

structure! {
    /// A card with one or two buttons (任务卡片消息). New apps take [`ButtonInteraction`](super::card::ButtonInteraction).
    ///
    /// A tap comes back as the event `taskcard_click`; the app needs a callback address.
    pub struct Taskcard {
        /// The title, at most 128 bytes.
        title: String,
        /// The text, at most 512 bytes.
        description: String,
        /// The card's id, at most 128 bytes, which the event and [`UpdateTaskcard`](super::UpdateTaskcard) name.
        task_id: TaskId,
        /// 1 or 2 buttons.
        btn: Vec<TaskcardButton>,
        /// Where a tap on the card leads, at most 2 048 bytes.
        url: Option<String>,
    }
}

structure! {
    /// A button of a task card.
    pub struct TaskcardButton {
        /// What the event names, at most 128 bytes.
        key: String,
        /// The button's text.
        name: String,
        /// The text after a tap; 已处理 unless set.
        replace_name: Option<String>,
        /// The text's colour; blue unless set.
        color: Option<TaskcardColor>,
        /// Whether the text is bold.
        is_bold: Option<bool>,
    }
}

open_enum! {
    /// The colour of a button's text on a task card (按钮字体颜色).
    pub enum TaskcardColor: str {
        /// Red.
        Red = "red",
        /// Blue.
        Blue = "blue",
    }
}

// Each form of a message has a type of its own, so that `into` knows which one is meant.
structure! {
    /// A [`Taskcard`] under its first name, `taskcard`: for reading what older apps send.
    pub struct OldTaskcard {
        /// The title, at most 128 bytes.
        title: String,
        /// The text, at most 512 bytes.
        description: String,
        /// The card's id, at most 128 bytes.
        task_id: TaskId,
        /// 1 or 2 buttons.
        btn: Vec<TaskcardButton>,
        /// Where a tap on the card leads, at most 2 048 bytes.
        url: Option<String>,
    }
}

impl Taskcard {
    pub(super) fn check(&self) -> Checked {
        check(&self.title, &self.description, &self.task_id, &self.btn, &self.url)
    }
}

impl OldTaskcard {
    pub(super) fn check(&self) -> Checked {
        check(&self.title, &self.description, &self.task_id, &self.btn, &self.url)
    }
}

fn check(title: &str, text: &str, id: &TaskId, buttons: &[TaskcardButton], url: &Option<String>) -> Checked {
    bytes("title", title, 128)?;
    bytes("description", text, 512)?;
    bytes("task_id", id.as_str(), 128)?;
    bytes("url", given(url), 2048)?;
    count("btn", buttons.len(), 1..=2)?;
    buttons.iter().try_for_each(|button| bytes("btn.key", &button.key, 128))
}
