//! Tagged unions: message kinds, card kinds, approval controls.

use super::json::find;
use super::{Extra, Readable, Slot, Writer};

/// A value whose form a tag decides (`msgtype`, `card_type`).
///
/// The content may stand under a key named like the tag's value (`{"msgtype":"text","text":{…}}`), under one fixed key
/// (`{"control":"Text","value":{…}}`), or among the tag's siblings (`{"type":1,"url":"…"}`).
pub trait Union {
    /// The tag's name on the wire.
    fn tag_name(&self) -> &'static str;

    /// Takes the form that belongs to the tag's value.
    fn choose(&mut self, tag: &str);

    /// The slot for `key`, if it belongs to the chosen form.
    fn slot(&mut self, key: &str) -> Option<&mut dyn Slot>;
}

/// The slot for `key` among the fields of `content`; what it has no name for goes to its extra fields.
pub fn slot_inside<'a>(content: &'a mut dyn Readable, key: &str) -> Option<&'a mut dyn Slot> {
    match find(content.names(), 0, key) {
        Some(index) => content.slot(index),
        None => content.extra().map(|extra| extra.slot(key)),
    }
}

/// A form of a tagged union that this version of the SDK does not know.
#[derive(Clone, Debug, Default)]
pub struct Unknown {
    /// The tag's value.
    pub tag: String,
    /// Everything that came with it.
    pub fields: Extra,
}

impl Unknown {
    /// Nothing but a tag.
    pub fn new(tag: impl Into<String>) -> Unknown {
        Unknown { tag: tag.into(), fields: Extra::default() }
    }

    /// Writes tag and fields; the tag as a number where the known tags (as literals) are numbers.
    pub fn members(&self, tag_name: &'static str, known: &[&str], out: &mut Writer) {
        let numbers = known.first().is_some_and(|literal| !literal.starts_with('"'));
        match self.tag.parse::<i64>() {
            Ok(number) if numbers => out.member(tag_name, &number),
            _ if self.tag.is_empty() => {}
            _ => out.member(tag_name, &self.tag),
        }
        self.fields.write(out);
    }
}
