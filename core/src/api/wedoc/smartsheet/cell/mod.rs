//! What stands in the cells of a record.
//!
//! | field | cell |
//! | --- | --- |
//! | 文本 | [`Run`]s; by [`Webhook`](super::Webhook) also a text |
//! | 数字, 货币 | a number |
//! | 进度, 百分数 | a number; by [`Webhook`](super::Webhook) 50 is 50 % |
//! | 复选框 | true or false |
//! | 日期 | a text: milliseconds since 1970; by [`Webhook`](super::Webhook) also `yyyy-mm-dd hh:mm:ss` or `yyyy-mm-dd`, at UTC+8 |
//! | 图片 | [`Image`]s |
//! | 文件 | [`Attachment`]s |
//! | 成员 | [`User`]s; by [`Webhook`](super::Webhook) also names |
//! | 超链接 | one [`Run`] with a link |
//! | 单选, 多选 | [`Choice`]s |
//! | 电话, 邮件, 条码 | a text |
//! | 地理位置 | one [`Location`] at most |
//! | 关联 | ids of records, as texts or as [`Reference`]s |
//! | 自动编号 | an [`AutoNumber`]; only read |
//!
//! Who made and last changed a record, and when, cannot be written.

mod item;
mod values;

use serde_json::Value as Json;

pub use item::{
    Attachment, AttachmentKind, AutoNumber, DocKind, IdKind, Image, Item, Location, LocationSource, Reference, Run,
    RunKind, User,
};
pub use values::Values;

use super::Choice;
use crate::types::{Millis, Timestamp};
use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// What stands in a cell. The field's kind decides which form it has; nothing on the wire says so but the form itself.
///
/// A text, a number and so on become a cell by `into`, as does one element or a list of them.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Cell {
    /// Nothing (`null`).
    #[default]
    Empty,
    /// Ticked or not.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A plain text, or a time in milliseconds since 1970.
    Text(String),
    /// A list.
    List(Vec<Item>),
    /// A form that this version of the SDK does not know, or a whole number that [`Number`](Cell::Number) cannot hold exactly;
    /// kept as it came.
    Other(Json),
}

impl Cell {
    /// Whether the box is ticked.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Cell::Bool(ticked) => Some(*ticked),
            _ => None,
        }
    }

    /// The number.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Cell::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The time, where the cell holds one in milliseconds.
    pub fn as_time(&self) -> Option<Timestamp> {
        match self {
            Cell::Text(text) => text.parse().ok().map(Timestamp::from_millis),
            _ => None,
        }
    }

    /// The text: a plain one, or that of all [`Run`]s.
    pub fn as_text(&self) -> Option<String> {
        let run = |item: &Item| match item {
            Item::Run(run) => Some(run.text.clone().unwrap_or_default()),
            _ => None,
        };
        match self {
            Cell::Text(text) => Some(text.clone()),
            Cell::List(items) => items.iter().map(run).collect(),
            _ => None,
        }
    }

    /// The elements of a list; none in other cells.
    pub fn items(&self) -> &[Item] {
        match self {
            Cell::List(items) => items,
            _ => &[],
        }
    }
}

impl From<bool> for Cell {
    fn from(ticked: bool) -> Cell {
        Cell::Bool(ticked)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Cell {
        Cell::Number(number.into())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<Timestamp> for Cell {
    fn from(time: Timestamp) -> Cell {
        Cell::Text(time.millis().to_string())
    }
}

impl From<Millis> for Cell {
    fn from(time: Millis) -> Cell {
        time.0.into()
    }
}

impl<T: Into<Item>> From<Vec<T>> for Cell {
    fn from(items: Vec<T>) -> Cell {
        Cell::List(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Item>, const N: usize> From<[T; N]> for Cell {
    fn from(items: [T; N]) -> Cell {
        Cell::List(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! single {
    ($($content:ty),*) => {$(
        impl From<$content> for Cell {
            fn from(item: $content) -> Cell {
                Cell::List(vec![item.into()])
            }
        }
    )*};
}

single!(Run, Image, Attachment, User, Choice, Location, AutoNumber, Reference);

/// 2^53: below, a double holds every whole number, and is written as one.
const EXACT: u64 = 9_007_199_254_740_992;

impl Slot for Cell {
    fn expects(&self) -> &'static str {
        "a cell"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn bool(&mut self, value: bool) -> Reading {
        *self = Cell::Bool(value);
        Ok(())
    }
    fn int(&mut self, value: i64) -> Reading {
        let exact = value.unsigned_abs() < EXACT;
        *self = if exact { Cell::Number(value as f64) } else { Cell::Other(value.into()) };
        Ok(())
    }
    fn uint(&mut self, value: u64) -> Reading {
        *self = Cell::Other(value.into());
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        *self = Cell::Number(value);
        Ok(())
    }
    fn str(&mut self, value: &str) -> Reading {
        *self = Cell::Text(value.to_owned());
        Ok(())
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        let mut list = Vec::new();
        list.list(items)?;
        *self = Cell::List(list);
        Ok(())
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        let mut object = Json::Null;
        object.map(entries)?;
        *self = Cell::Other(object);
        Ok(())
    }
}

impl Value for Cell {
    fn write(&self, out: &mut Writer) {
        match self {
            Cell::Empty => out.null(),
            Cell::Bool(ticked) => out.bool(*ticked),
            Cell::Number(number) => number.write(out),
            Cell::Text(text) => out.str(text),
            Cell::List(items) => items.write(out),
            Cell::Other(json) => json.write(out),
        }
    }
}

for_tools! {
    impl crate::catalogue::Described for Cell {
        fn shape() -> crate::catalogue::Shape {
            // The kind of the field decides, which stands elsewhere: anything, or a list of what has a form.
            crate::catalogue::Shape::OneOf(&[
                <Json as crate::catalogue::Described>::shape,
                <Vec<Item> as crate::catalogue::Described>::shape,
            ])
        }
    }
}
