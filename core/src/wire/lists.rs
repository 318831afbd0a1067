//! Lists, maps, and JSON without a schema.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::read::{Entries, Failure, Items, Key, Reading, Slot};
use super::write::{Value, Writer};

impl<T: Slot + Default> Slot for Vec<T> {
    fn expects(&self) -> &'static str {
        "a list"
    }

    fn keeps_empty(&self) -> bool {
        true
    }

    fn bool(&mut self, value: bool) -> Reading {
        self.one(|slot| slot.bool(value))
    }

    fn int(&mut self, value: i64) -> Reading {
        self.one(|slot| slot.int(value))
    }

    fn uint(&mut self, value: u64) -> Reading {
        self.one(|slot| slot.uint(value))
    }

    fn float(&mut self, value: f64) -> Reading {
        self.one(|slot| slot.float(value))
    }

    /// `a|b|c`; an empty string is an empty list.
    fn str(&mut self, value: &str) -> Reading {
        for piece in value.split('|').filter(|piece| !piece.is_empty()) {
            self.one(|slot| slot.str(piece))?;
        }
        Ok(())
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        loop {
            let mut item = T::default();
            if !items.next(&mut item).map_err(|failure| failure.at(self.len()))? {
                return Ok(());
            }
            self.push(item);
        }
    }

    /// One object where a list is meant; in XML also a wrapper around the elements.
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        if let Some(items) = entries.as_items(T::default().fields()) {
            return self.list(items);
        }
        self.one(|slot| slot.map(entries))
    }
}

/// One more element, read from a single value.
trait One<T> {
    fn one(&mut self, read: impl FnOnce(&mut T) -> Reading) -> Reading;
}

impl<T: Slot + Default> One<T> for Vec<T> {
    fn one(&mut self, read: impl FnOnce(&mut T) -> Reading) -> Reading {
        let mut item = T::default();
        read(&mut item).map_err(|failure| failure.at(self.len()))?;
        self.push(item);
        Ok(())
    }
}

impl<T: Value> Value for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.list(self.iter().map(|item| item as &dyn Value));
    }
}

impl<T: Slot + Default> Slot for BTreeMap<String, T> {
    fn expects(&self) -> &'static str {
        "an object"
    }

    fn str(&mut self, value: &str) -> Reading {
        if value.is_empty() { Ok(()) } else { Err(Failure::string("an object", value)) }
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        // [] for an empty object.
        if items.next(&mut Json::Null)? {
            return Err(Failure::mismatch("an object", format_args!("a list")));
        }
        Ok(())
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        while let Some(key) = entries.next(&[], 0)? {
            debug_assert_eq!(key, Key::Other, "no names were asked for");
            let key = entries.key().to_owned();
            let mut value = T::default();
            entries.value(&mut value).map_err(|failure| failure.within(&key))?;
            self.insert(key, value);
        }
        Ok(())
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn write(&self, out: &mut Writer) {
        out.object(|out| {
            for (key, value) in self {
                out.entry(key, value);
            }
        });
    }
}

/// Codec: a list that is one string joined by `|` on the wire.
#[derive(Debug)]
pub struct Joined<'a, T>(pub &'a T);

impl<T: Value> Value for Joined<'_, Vec<T>> {
    fn write(&self, out: &mut Writer) {
        out.str(&plain_text(self.0));
    }
}

impl<T: Value> Value for Joined<'_, Option<Vec<T>>> {
    fn write(&self, out: &mut Writer) {
        if let Some(list) = self.0 {
            Joined(list).write(out);
        }
    }
    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

/// A scalar's text without quotes, a list's elements joined by `|`.
pub(super) fn plain_text(value: &dyn Value) -> String {
    let mut out = Writer::text();
    value.write(&mut out);
    String::from_utf8(out.finish()).unwrap_or_default()
}

/// Codec: a list of numbers that are strings on the wire.
#[derive(Debug)]
pub struct Texts<'a, T>(pub &'a T);

impl<T: Value> Value for Texts<'_, Vec<T>> {
    fn write(&self, out: &mut Writer) {
        let texts: Vec<String> = self.0.iter().map(|item| plain_text(item)).collect();
        texts.write(out);
    }
}

impl<T: Value> Value for Texts<'_, Option<Vec<T>>> {
    fn write(&self, out: &mut Writer) {
        if let Some(list) = self.0 {
            Texts(list).write(out);
        }
    }
    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

/// Any JSON, where WeCom itself takes or gives any.
impl Slot for Json {
    fn expects(&self) -> &'static str {
        "any JSON"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn bool(&mut self, value: bool) -> Reading {
        *self = Json::from(value);
        Ok(())
    }
    fn int(&mut self, value: i64) -> Reading {
        *self = Json::from(value);
        Ok(())
    }
    fn uint(&mut self, value: u64) -> Reading {
        *self = Json::from(value);
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        *self = Json::from(value);
        Ok(())
    }
    fn str(&mut self, value: &str) -> Reading {
        *self = Json::from(value);
        Ok(())
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        let mut list = Vec::new();
        loop {
            let mut item = Json::Null;
            if !items.next(&mut item).map_err(|failure| failure.at(list.len()))? {
                *self = Json::Array(list);
                return Ok(());
            }
            list.push(item);
        }
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        let mut map = serde_json::Map::new();
        while entries.next(&[], 0)?.is_some() {
            let key = entries.key().to_owned();
            let mut value = Json::Null;
            entries.value(&mut value).map_err(|failure| failure.within(&key))?;
            map.insert(key, value);
        }
        *self = Json::Object(map);
        Ok(())
    }
}

impl Value for Json {
    fn write(&self, out: &mut Writer) {
        match self {
            Json::Null => out.null(),
            Json::Bool(value) => out.bool(*value),
            Json::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(value), _, _) => out.int(value),
                (_, Some(value), _) => out.uint(value),
                (_, _, value) => out.float(value.unwrap_or_default()),
            },
            Json::String(text) => out.str(text),
            Json::Array(list) => list.write(out),
            Json::Object(map) => out.object(|out| {
                for (key, value) in map {
                    out.entry(key, value);
                }
            }),
        }
    }
}
