//! Lists that WeCom also writes as their one element.

use std::ops::{Deref, DerefMut};

use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// A list in whose place the official examples also have one element, without brackets.
///
/// It is a `Vec` in use. Read from the bare element it is written so again; built in code, and wherever it has not exactly one
/// element, it is written as a list.
#[derive(Clone, Debug)]
pub struct OneOrMany<T> {
    items: Vec<T>,
    /// Whether what was read was the bare element.
    bare: bool,
}

impl<T> Default for OneOrMany<T> {
    fn default() -> OneOrMany<T> {
        OneOrMany::from(Vec::new())
    }
}

impl<T> From<Vec<T>> for OneOrMany<T> {
    fn from(items: Vec<T>) -> OneOrMany<T> {
        OneOrMany { items, bare: false }
    }
}

impl<T, const N: usize> From<[T; N]> for OneOrMany<T> {
    fn from(items: [T; N]) -> OneOrMany<T> {
        OneOrMany::from(Vec::from(items))
    }
}

impl<T> Deref for OneOrMany<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.items
    }
}

impl<T> DerefMut for OneOrMany<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.items
    }
}

impl<T> IntoIterator for OneOrMany<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a OneOrMany<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: Slot + Default> OneOrMany<T> {
    /// Reads a bare element. Elements that repeat, as those of XML do, are a list again: there are several then.
    fn one(&mut self, read: impl FnOnce(&mut T) -> Reading) -> Reading {
        let mut item = T::default();
        read(&mut item)?;
        self.items.push(item);
        self.bare = true;
        Ok(())
    }
}

impl<T: Slot + Default> Slot for OneOrMany<T> {
    fn expects(&self) -> &'static str {
        "a list, or its one element"
    }

    fn keeps_empty(&self) -> bool {
        true
    }

    fn bool(&mut self, value: bool) -> Reading {
        self.one(|item| item.bool(value))
    }

    fn int(&mut self, value: i64) -> Reading {
        self.one(|item| item.int(value))
    }

    fn uint(&mut self, value: u64) -> Reading {
        self.one(|item| item.uint(value))
    }

    fn float(&mut self, value: f64) -> Reading {
        self.one(|item| item.float(value))
    }

    /// An empty string is an empty list. Others are one element, whatever they hold: where one may stand bare, a `|` is a
    /// letter of it.
    fn str(&mut self, value: &str) -> Reading {
        if value.is_empty() { Ok(()) } else { self.one(|item| item.str(value)) }
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.bare = false;
        self.items.list(items)
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        if let Some(items) = entries.as_items(T::default().fields()) {
            return self.list(items);
        }
        self.one(|item| item.map(entries))
    }
}

impl<T: Value> Value for OneOrMany<T> {
    fn write(&self, out: &mut Writer) {
        match self.items.as_slice() {
            [item] if self.bare => item.write(out),
            _ => self.items.write(out),
        }
    }
}

for_tools! {
    impl<T: crate::catalogue::Described> crate::catalogue::Described for OneOrMany<T> {
        fn shape() -> crate::catalogue::Shape {
            crate::catalogue::Shape::OneOf(const { &[<Vec<T> as crate::catalogue::Described>::shape, T::shape] })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{DepartmentId, Localized};
    use crate::wire::{from_json, to_json};

    /// What is written of a list that was read, and how many it has.
    fn again<T: Slot + Default + Value>(text: &str) -> (usize, String) {
        let list: OneOrMany<T> = from_json(text.as_bytes()).unwrap();
        (list.len(), String::from_utf8(to_json(&list)).unwrap())
    }

    #[test]
    fn is_written_in_the_form_that_was_read() {
        for (text, count) in [
            (r#"{"text":"选项1","lang":"zh_CN"}"#, 1),
            (r#"[{"text":"选项1","lang":"zh_CN"}]"#, 1),
            (r#"[{"text":"选项1","lang":"zh_CN"},{"text":"Option 1","lang":"en"}]"#, 2),
            (r#"{"text":"x","lang":"zh_CN","later":[1]}"#, 1),
            ("[]", 0),
        ] {
            assert_eq!(again::<Localized>(text), (count, text.to_owned()));
        }
        for (text, count) in [(r#""甲|乙""#, 1), (r#"["甲|乙"]"#, 1), (r#"["甲","乙"]"#, 2)] {
            assert_eq!(again::<String>(text), (count, text.to_owned()));
        }
        assert_eq!(again::<DepartmentId>("7"), (1, "7".to_owned()));
        assert_eq!(again::<String>(r#""""#), (0, "[]".to_owned()));
        assert_eq!(again::<String>("null"), (0, "[]".to_owned()));
    }

    #[test]
    fn what_code_builds_is_a_list() {
        assert_eq!(to_json(&OneOrMany::from(["甲".to_owned()])), r#"["甲"]"#.as_bytes());
        let mut list: OneOrMany<String> = from_json(r#""甲""#.as_bytes()).unwrap();
        list.push("乙".to_owned());
        assert_eq!(to_json(&list), r#"["甲","乙"]"#.as_bytes());
        assert_eq!((&list).into_iter().map(String::len).sum::<usize>(), 6);
        assert_eq!(list.into_iter().collect::<Vec<_>>(), ["甲", "乙"]);
    }

    #[test]
    fn what_is_neither_is_refused_with_its_place() {
        let failure = from_json::<OneOrMany<Localized>>(b"[{\"text\":\"x\"},7]").unwrap_err();
        assert_eq!(failure.path(), "$[1]");
        let failure = from_json::<OneOrMany<Localized>>(br#"{"text":{"a":1}}"#).unwrap_err();
        assert_eq!(failure.path(), "$.text");
        assert!(from_json::<OneOrMany<Localized>>(b"7").is_err());
        assert!(from_json::<OneOrMany<DepartmentId>>(br#""x""#).is_err());
    }
}
