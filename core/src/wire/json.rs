//! JSON through serde's traits: one visitor over trait objects, compiled once for each kind of deserializer.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serializer};
use serde_json::Value as Json;
use serde_json::de::StrRead;

use super::read::{Entries, Failure, Items, Key, Readable, Reading, Slot, read_record};
use super::write::{Value, Writer};

/// Reads JSON text into a value.
pub fn from_json<T: Slot + Default>(text: &[u8]) -> Result<T, Failure> {
    let mut value = T::default();
    read_json(text, &mut value)?;
    Ok(value)
}

/// Reads JSON text into a slot. A byte order mark before and blanks around the value are passed over.
pub fn read_json(text: &[u8], slot: &mut dyn Slot) -> Reading {
    let mut source = source(text)?;
    run(&mut source, slot)?;
    source.end().map_err(|error| Failure::new(error.to_string()))
}

/// Writes a value as JSON text in raw UTF-8.
pub fn to_json(value: &dyn Value) -> Vec<u8> {
    let mut out = Writer::json();
    value.write(&mut out);
    out.finish()
}

/// `errcode` and `errmsg` of an answer whose other fields are read into `body`.
pub(crate) fn read_answer(text: &[u8], body: &mut dyn Readable) -> Result<(i64, String), Failure> {
    let mut answer = Answer { code: 0, message: String::new(), body };
    let mut source = source(text)?;
    run(&mut source, &mut answer)?;
    source.end().map_err(|error| Failure::new(error.to_string()))?;
    Ok((answer.code, answer.message))
}

/// Whether it is UTF-8 is looked at once for the whole, which takes a third of the time of asking for each string.
fn source(text: &[u8]) -> Result<serde_json::Deserializer<StrRead<'_>>, Failure> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let text = std::str::from_utf8(text)
        .map_err(|problem| Failure::new(format!("no UTF-8 from byte {} on", problem.valid_up_to())))?;
    Ok(serde_json::Deserializer::from_str(text))
}

/// Reads an already parsed JSON value into a slot.
pub(crate) fn read_value(value: &Json, slot: &mut dyn Slot) -> Reading {
    run(value, slot)
}

/// `Serialize` for everything that the macros write.
pub(crate) fn serialize<S: Serializer>(value: &dyn Value, serializer: S) -> Result<S::Ok, S::Error> {
    let tree: Json = serde_json::from_slice(&to_json(value)).map_err(S::Error::custom)?;
    serde::Serialize::serialize(&tree, serializer)
}

/// `Deserialize` for everything that the macros write.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(slot: &mut dyn Slot, source: D) -> Result<(), D::Error> {
    let mut failure = None;
    let result = source.deserialize_any(Seed { slot, failure: &mut failure });
    match failure {
        Some(failure) => Err(de::Error::custom(failure)),
        None => result,
    }
}

fn run<'de, D: Deserializer<'de>>(source: D, slot: &mut dyn Slot) -> Reading
where
    D::Error: fmt::Display,
{
    let mut failure = None;
    let result = source.deserialize_any(Seed { slot, failure: &mut failure });
    settle(result, &mut failure)
}

/// Our failure where there is one (serde's error is then only its carrier), else serde's in words.
fn settle<T, E: fmt::Display>(result: Result<T, E>, failure: &mut Option<Failure>) -> Result<T, Failure> {
    result.map_err(|error| failure.take().unwrap_or_else(|| Failure::new(error.to_string())))
}

/// The other way round: parks our failure and makes an error that carries nothing.
fn park<T, E: de::Error>(result: Result<T, Failure>, failure: &mut Option<Failure>) -> Result<T, E> {
    result.map_err(|problem| {
        *failure = Some(problem);
        E::custom("")
    })
}

struct Seed<'a> {
    slot: &'a mut dyn Slot,
    failure: &'a mut Option<Failure>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slot.expects())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        park(self.slot.null(), self.failure)
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        park(self.slot.null(), self.failure)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        park(self.slot.bool(value), self.failure)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        park(self.slot.int(value), self.failure)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        let read = match i64::try_from(value) {
            Ok(value) => self.slot.int(value),
            Err(_) => self.slot.uint(value),
        };
        park(read, self.failure)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        park(self.slot.float(value), self.failure)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        park(self.slot.str(value), self.failure)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let mut items = JsonItems { list, failure: &mut *self.failure };
        let read = self.slot.list(&mut items);
        park(read, self.failure)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut entries = JsonEntries { map, key: Cow::Borrowed(""), failure: &mut *self.failure };
        let read = self.slot.map(&mut entries);
        park(read, self.failure)
    }
}

struct JsonItems<'a, A> {
    list: A,
    failure: &'a mut Option<Failure>,
}

impl<'de, A: SeqAccess<'de>> Items for JsonItems<'_, A> {
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Failure> {
        let next = self.list.next_element_seed(Seed { slot, failure: &mut *self.failure });
        Ok(settle(next, self.failure)?.is_some())
    }
}

struct JsonEntries<'a, 'de, A> {
    map: A,
    key: Cow<'de, str>,
    failure: &'a mut Option<Failure>,
}

impl<'de, A: MapAccess<'de>> Entries for JsonEntries<'_, 'de, A> {
    fn next(&mut self, names: &[&'static str], guess: usize) -> Result<Option<Key>, Failure> {
        self.map
            .next_key_seed(KeySeed { names, guess, other: &mut self.key })
            .map_err(|error| Failure::new(error.to_string()))
    }

    fn key(&self) -> &str {
        &self.key
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Reading {
        let read = self.map.next_value_seed(Seed { slot, failure: &mut *self.failure });
        settle(read, self.failure)
    }

    fn skip(&mut self) -> Reading {
        self.map.next_value::<IgnoredAny>().map(drop).map_err(|error| Failure::new(error.to_string()))
    }
}

struct KeySeed<'a, 'de> {
    names: &'a [&'static str],
    guess: usize,
    other: &'a mut Cow<'de, str>,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, 'de> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Key, D::Error> {
        source.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, 'de> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    /// Without an escaped letter in it, the key need not be copied.
    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Key, E> {
        if let Some(index) = find(self.names, self.guess, key) {
            return Ok(Key::Known(index));
        }
        *self.other = Cow::Borrowed(key);
        Ok(Key::Other)
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Key, E> {
        if let Some(index) = find(self.names, self.guess, key) {
            return Ok(Key::Known(index));
        }
        *self.other = Cow::Owned(key.to_owned());
        Ok(Key::Other)
    }
}

/// The place of `key` in `names`, tried from `guess` on and then from the start.
pub(crate) fn find(names: &[&'static str], guess: usize, key: &str) -> Option<usize> {
    // Mostly it is the next one.
    if names.get(guess).is_some_and(|name| same(name, key)) {
        return Some(guess);
    }
    let (before, after) = names.split_at(guess.min(names.len()));
    match after.iter().position(|name| same(name, key)) {
        Some(place) => Some(before.len() + place),
        None => before.iter().position(|name| same(name, key)),
    }
}

/// Whether two names are the same. Most have 4 to 16 bytes: two comparisons of words that may overlap take less than a call.
#[inline]
fn same(name: &str, key: &str) -> bool {
    let (name, key) = (name.as_bytes(), key.as_bytes());
    if name.len() != key.len() {
        return false;
    }
    match name.len() {
        4..=8 => name.first_chunk::<4>() == key.first_chunk::<4>() && name.last_chunk::<4>() == key.last_chunk::<4>(),
        9..=16 => name.first_chunk::<8>() == key.first_chunk::<8>() && name.last_chunk::<8>() == key.last_chunk::<8>(),
        _ => name == key,
    }
}

/// The slot of a whole answer: takes `errcode` and `errmsg` out on the way to the body.
struct Answer<'a> {
    code: i64,
    message: String,
    body: &'a mut dyn Readable,
}

impl Slot for Answer<'_> {
    fn expects(&self) -> &'static str {
        "a JSON object"
    }

    fn null(&mut self) -> Reading {
        Err(Failure::mismatch("a JSON object", format_args!("null")))
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        let mut entries = AnswerEntries { entries, code: &mut self.code, message: &mut self.message };
        read_record(self.body, &mut entries)
    }
}

struct AnswerEntries<'a> {
    entries: &'a mut dyn Entries,
    code: &'a mut i64,
    message: &'a mut String,
}

impl Entries for AnswerEntries<'_> {
    fn next(&mut self, names: &[&'static str], guess: usize) -> Result<Option<Key>, Failure> {
        loop {
            let key = self.entries.next(names, guess)?;
            if key != Some(Key::Other) {
                return Ok(key);
            }
            match self.entries.key() {
                "errcode" => self.entries.value(self.code).map_err(|failure| failure.within("errcode"))?,
                "errmsg" => self.entries.value(self.message).map_err(|failure| failure.within("errmsg"))?,
                _ => return Ok(key),
            }
        }
    }

    fn key(&self) -> &str {
        self.entries.key()
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Reading {
        self.entries.value(slot)
    }

    fn skip(&mut self) -> Reading {
        self.entries.skip()
    }
}
