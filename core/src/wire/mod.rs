//! Wire code: how values are read from WeCom's answers and written into requests.
//!
//! Reading is *lenient*: what is missing or `null` keeps its default, a number may come as a string, a boolean as `0`
//! or `1`, a list joined by `|`, one object where a list is meant, an empty string where a number is meant. What is
//! unknown is kept in [`Extra`]. What truly cannot be read is a [`Failure`] that names the place.
//!
//! Writing is *strict*: the exact JSON form of the official page, in raw UTF-8, because WeCom refuses `\uXXXX`.
//!
//! Structures do not derive serde. The macros write a table of field names ([`Readable`], [`Writable`]) for each, and the
//! work behind the table is compiled once, over trait objects. That keeps a build of hundreds of endpoints small.

mod extra;
mod json;
mod lists;
mod read;
mod scalars;
mod union;
mod write;

pub use extra::Extra;
pub use json::{from_json, read_json, to_json};
pub use lists::{Joined, Texts};
pub use read::{Entries, Failure, Items, Key, Readable, Reading, Slot, read_record};
pub use scalars::{Bit, Text};
pub use union::{Union, Unknown, slot_inside};
pub use write::{Value, Writable, Writer};

#[cfg(feature = "callback")]
pub(crate) use json::find;
#[cfg(any(feature = "aibot", feature = "catalogue"))]
pub(crate) use json::read_value;
pub(crate) use json::{deserialize, read_answer, serialize};
