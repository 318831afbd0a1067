//! What parameters and answers look like, as data.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::descriptor::title_in;
use crate::types::{Download, File, Millis, Secret, Timestamp};

/// The form of a value on the wire.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// Text; with the Rust type's name (`String`, `UserId`, `Secret`).
    Text(&'static str),
    /// A whole number; with the Rust type's name (`i64`, `DepartmentId`).
    Int(&'static str),
    /// A number.
    Float,
    /// A boolean; as `0` and `1` where the field's codec is `Bit`.
    Bool,
    /// Seconds since 1970.
    Seconds,
    /// Milliseconds since 1970.
    Millis,
    /// One of a set of values that WeCom may extend.
    Choice(Choice),
    /// A list.
    List(fn() -> Shape),
    /// A list that is one text, joined by commas. Callbacks have such.
    Commas(fn() -> Shape),
    /// An object whose keys are data.
    Map(fn() -> Shape),
    /// An object with named fields.
    Object(Object),
    /// An object whose form a tag decides.
    Union(Union),
    /// A value of one of several forms, told by what JSON it is.
    OneOf(&'static [fn() -> Shape]),
    /// Any JSON.
    Any,
    /// A file's bytes, which stand beside the JSON.
    File,
}

/// A set of values.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Choice {
    /// The Rust type's name.
    pub name: &'static str,
    /// Whether the values are numbers.
    pub numbers: bool,
    /// The values that this version of the SDK knows.
    pub values: &'static [ChoiceValue],
}

/// One value of a set.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ChoiceValue {
    /// The value on the wire.
    pub value: &'static str,
    /// The Rust variant.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
}

/// An object with named fields.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Object {
    /// The Rust type's name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// The fields, in the order of the official page.
    pub fields: &'static [Field],
    /// The union whose tag and content stand among the fields.
    pub union: Option<fn() -> Shape>,
}

impl Object {
    /// The official page, where it has one of its own.
    pub fn page(&self) -> Option<&'static str> {
        let mut pages = self.doc.split("/document/path/").skip(1);
        let (_, rest) = self.doc.rsplit_once("Source: <")?;
        pages.next().filter(|_| pages.next().is_none()).and_then(|_| rest.split('>').next())
    }
}

/// A named field.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The name on the wire.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Whether WeCom requires it (requests), or always sends it as far as is known (answers).
    pub required: bool,
    /// How it is written, if not as its shape says: `Bit` (0 and 1), `Text` (a number in a string), `Joined` (a list in a
    /// string, with `|` between), `Texts` (a list of numbers in strings).
    pub codec: &'static str,
    /// The form of its value.
    pub shape: fn() -> Shape,
}

/// An object whose form a tag decides.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Union {
    /// The Rust type's name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// The tag's name on the wire.
    pub tag: &'static str,
    /// The forms that this version of the SDK knows.
    pub kinds: &'static [Kind],
}

/// One form of a union.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Kind {
    /// The tag's value; in quotes where it is text.
    pub tag: &'static str,
    /// Under which key the content stands; none where its fields stand beside the tag.
    pub key: Option<&'static str>,
    /// What it is.
    pub doc: &'static str,
    /// The content.
    pub shape: fn() -> Shape,
}

impl Kind {
    /// The tag's value without quotes.
    pub fn tag_text(&self) -> &'static str {
        self.tag.trim_matches('"')
    }

    /// The official Chinese title: what stands in brackets in the first line of the documentation.
    pub fn title(&self) -> &'static str {
        title_in(self.doc)
    }

    /// Whether the tag is a number.
    pub fn numbered(&self) -> bool {
        !self.tag.starts_with('"')
    }
}

/// A type whose form on the wire is known as data.
pub trait Described {
    /// Whether a field of this type may be left out.
    const OPTIONAL: bool = false;

    /// The form.
    fn shape() -> Shape;
}

macro_rules! plain {
    ($($type:ty => $shape:expr),* $(,)?) => {$(
        impl Described for $type {
            fn shape() -> Shape {
                $shape
            }
        }
    )*};
}

plain! {
    String => Shape::Text("String"),
    Secret => Shape::Text("Secret"),
    bool => Shape::Bool,
    i32 => Shape::Int("i32"),
    i64 => Shape::Int("i64"),
    u32 => Shape::Int("u32"),
    u64 => Shape::Int("u64"),
    f64 => Shape::Float,
    Timestamp => Shape::Seconds,
    Millis => Shape::Millis,
    serde_json::Value => Shape::Any,
    File => Shape::File,
    Download => Shape::File,
}

impl<T: Described> Described for Option<T> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Described> Described for Box<T> {
    const OPTIONAL: bool = T::OPTIONAL;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Described> Described for Arc<T> {
    const OPTIONAL: bool = T::OPTIONAL;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Described> Described for Vec<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
}

impl<T: Described> Described for BTreeMap<String, T> {
    fn shape() -> Shape {
        Shape::Map(T::shape)
    }
}
