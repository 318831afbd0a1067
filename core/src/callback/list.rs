//! Lists that callbacks join by commas.

use std::ops::Deref;

use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// A list that is one text joined by commas on the wire (`1,2,3`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommaList<T>(pub Vec<T>);

impl<T> Deref for CommaList<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> IntoIterator for CommaList<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a CommaList<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Slot + Default> Slot for CommaList<T> {
    fn expects(&self) -> &'static str {
        "a list joined by commas"
    }

    fn int(&mut self, value: i64) -> Reading {
        self.0.int(value)
    }

    fn str(&mut self, value: &str) -> Reading {
        for piece in value.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            let mut item = T::default();
            item.str(piece).map_err(|failure| failure.at(self.0.len()))?;
            self.0.push(item);
        }
        Ok(())
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.0.list(items)
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        self.0.map(entries)
    }
}

impl<T: Value> Value for CommaList<T> {
    fn write(&self, out: &mut Writer) {
        let pieces: Vec<String> = self.0.iter().map(|item| plain(item)).collect();
        out.str(&pieces.join(","));
    }
}

fn plain(item: &dyn Value) -> String {
    let mut out = Writer::text();
    item.write(&mut out);
    String::from_utf8_lossy(&out.finish()).into_owned()
}

for_tools! {
    impl<T: crate::catalogue::Described> crate::catalogue::Described for CommaList<T> {
        fn shape() -> crate::catalogue::Shape {
            crate::catalogue::Shape::Commas(T::shape)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::DepartmentId;
    use crate::wire::{from_json, to_json};

    #[test]
    fn splits_at_commas_and_takes_lists() {
        for text in [r#""1,2,3""#, r#"" 1, 2,3,""#, r#"[1,"2",3]"#] {
            let list: CommaList<DepartmentId> = from_json(text.as_bytes()).unwrap();
            assert_eq!(*list, [DepartmentId(1), DepartmentId(2), DepartmentId(3)], "{text}");
            assert_eq!(to_json(&list), br#""1,2,3""#);
        }
        let names: CommaList<String> = from_json(br#""a|b,c""#).unwrap();
        assert_eq!(*names, ["a|b", "c"]);
        assert_eq!(to_json(&names), br#""a|b,c""#);
        let quoted: CommaList<String> = from_json(br#""\"a\",b\\""#).unwrap();
        assert_eq!(to_json(&quoted), br#""\"a\",b\\""#, "escaped once");
        let leads: CommaList<bool> = from_json(br#""1,0""#).unwrap();
        assert_eq!((&**leads, &*to_json(&leads)), (&[true, false][..], &br#""1,0""#[..]));
        assert!(from_json::<CommaList<DepartmentId>>(br#""1,x""#).is_err());
        assert!(from_json::<CommaList<String>>(br#""""#).unwrap().is_empty());
    }
}
