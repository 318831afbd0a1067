//! A message or an event that WeCom pushes, as data.

use super::descriptor::title_in;

/// What is known of a message or an event that WeCom pushes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Pushed {
    /// The variant of the enum `Event` in `callback`: `CreateUser`.
    pub name: &'static str,
    /// The type of the content, from `callback::event` on: `contact::CreateUser`, perhaps in a `Box<…>`.
    pub content: &'static str,
    /// Whether it is a message, so that [`key`](Pushed::key) is its `MsgType`.
    pub message: bool,
    /// `MsgType` of a message, `Event` or `InfoType` of an event (some come in either form).
    pub key: &'static str,
    /// `ChangeType`, where the type goes by it.
    pub change_type: Option<&'static str>,
    /// The documentation.
    pub doc: &'static str,
}

impl Pushed {
    /// The official Chinese title: what stands in brackets in the first line of the documentation.
    pub fn title(&self) -> &'static str {
        title_in(self.doc)
    }

    /// The type of the content: `contact::CreateUser`.
    pub fn type_name(&self) -> &'static str {
        self.content.strip_prefix("Box<").and_then(|boxed| boxed.strip_suffix('>')).unwrap_or(self.content)
    }
}
