//! A message or an event that WeCom pushes, as data.

use super::descriptor::title_in;
use super::{Kind, Shape};

/// What is known of a message or an event that WeCom pushes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Pushed {
    /// The variant of the enum `Event` in `callback`: `CreateUser`.
    pub name: &'static str,
    /// The type of the content, from `callback::event` on: `contact::CreateUser`, perhaps in a `Box<…>`.
    pub content: &'static str,
    /// Where [`key`](Pushed::key) stands on the wire, by the official pages: in `MsgType` of a message, in `Event` of an event,
    /// in `InfoType` of a command, or in either of these two. Nowhere for a notice of payments, which is known by its
    /// `notify_type`.
    pub keys: &'static [&'static str],
    /// What kind of message or event it is: `text`, `change_contact`.
    pub key: &'static str,
    /// `ChangeType`, where the type goes by it.
    pub change_type: Option<&'static str>,
    /// The documentation.
    pub doc: &'static str,
    pub(crate) shape: fn() -> Shape,
}

impl Pushed {
    /// The official Chinese title: what stands in brackets in the first line of the documentation.
    pub fn title(&self) -> &'static str {
        title_in(self.doc)
    }

    /// What its content looks like.
    pub fn shape(&self) -> Shape {
        (self.shape)()
    }

    /// The values of `ChangeType`: the one that the type goes by, or those that its content knows.
    pub fn change_types(&self) -> Vec<&'static str> {
        if let Some(one) = self.change_type {
            return vec![one];
        }
        let Shape::Object(content) = self.shape() else { return Vec::new() };
        let by_field = content.fields.iter().find(|field| field.name == "ChangeType").map(|field| (field.shape)());
        match by_field.or(content.union.map(|union| union())) {
            Some(Shape::Choice(choice)) => choice.values.iter().map(|known| known.value).collect(),
            Some(Shape::Union(union)) if union.tag == "ChangeType" => union.kinds.iter().map(Kind::tag_text).collect(),
            _ => Vec::new(),
        }
    }

    /// The official page, where its content has one of its own.
    pub fn page(&self) -> Option<&'static str> {
        match self.shape() {
            Shape::Object(content) => content.page(),
            _ => None,
        }
    }

    /// The type of the content: `contact::CreateUser`.
    pub fn type_name(&self) -> &'static str {
        self.content.strip_prefix("Box<").and_then(|boxed| boxed.strip_suffix('>')).unwrap_or(self.content)
    }
}
