//! Strings, numbers and booleans, and the codecs for their odder forms.

use super::read::{Entries, Failure, Items, Reading, Slot};
use super::write::{Value, Writer};

impl Slot for String {
    fn expects(&self) -> &'static str {
        "a string"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn bool(&mut self, value: bool) -> Reading {
        *self = value.to_string();
        Ok(())
    }
    fn int(&mut self, value: i64) -> Reading {
        *self = value.to_string();
        Ok(())
    }
    fn uint(&mut self, value: u64) -> Reading {
        *self = value.to_string();
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        // A whole number too large for 64 bits has lost digits on the way here: as an id it would be another one.
        if value.fract() == 0.0 && value.abs() >= 9_007_199_254_740_992.0 {
            return Err(Failure::new("the number has more digits than can be kept"));
        }
        *self = value.to_string();
        Ok(())
    }
    fn str(&mut self, value: &str) -> Reading {
        // Not `clone_into`: what was not there before needs no growing.
        *self = value.to_owned();
        Ok(())
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        // An empty list or object stands for an empty string now and then.
        empty_list(items, "a string")
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        empty_map(entries, "a string")
    }
}

fn empty_list(items: &mut dyn Items, expected: &str) -> Reading {
    if items.next(&mut serde_json::Value::Null)? {
        return Err(Failure::mismatch(expected, format_args!("a list")));
    }
    Ok(())
}

fn empty_map(entries: &mut dyn Entries, expected: &str) -> Reading {
    if entries.next(&[], 0)?.is_some() {
        return Err(Failure::mismatch(expected, format_args!("an object")));
    }
    Ok(())
}

impl Value for String {
    fn write(&self, out: &mut Writer) {
        out.str(self);
    }
}

impl Value for &str {
    fn write(&self, out: &mut Writer) {
        out.str(self);
    }
}

impl Slot for bool {
    fn expects(&self) -> &'static str {
        "true, false, 0 or 1"
    }
    fn bool(&mut self, value: bool) -> Reading {
        *self = value;
        Ok(())
    }
    fn int(&mut self, value: i64) -> Reading {
        // Some pages have a third value (2: not set), which is no "yes".
        *self = value == 1;
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        *self = value == 1.0;
        Ok(())
    }
    fn str(&mut self, value: &str) -> Reading {
        *self = match value.trim() {
            "true" | "True" | "TRUE" => true,
            "" | "false" | "False" | "FALSE" => false,
            // As above, in XML.
            other => match other.parse::<f64>() {
                Ok(number) if number.is_finite() => number == 1.0,
                _ => return Err(Failure::string("true, false, 0 or 1", other)),
            },
        };
        Ok(())
    }
}

impl Value for bool {
    fn write(&self, out: &mut Writer) {
        out.bool(*self);
    }
}

macro_rules! integers {
    ($($int:ident as $wide:ident $write:ident),*) => {$(
        impl Slot for $int {
            fn expects(&self) -> &'static str {
                "a whole number"
            }
            fn bool(&mut self, value: bool) -> Reading {
                *self = $int::from(value);
                Ok(())
            }
            fn int(&mut self, value: i64) -> Reading {
                *self = $int::try_from(value).map_err(|_| out_of_range(stringify!($int), value))?;
                Ok(())
            }
            fn uint(&mut self, value: u64) -> Reading {
                *self = $int::try_from(value).map_err(|_| out_of_range(stringify!($int), value))?;
                Ok(())
            }
            fn float(&mut self, value: f64) -> Reading {
                self.int(whole(value)?)
            }
            fn str(&mut self, value: &str) -> Reading {
                let value = value.trim();
                if value.is_empty() {
                    return Ok(());
                }
                match value.parse() {
                    Ok(number) => *self = number,
                    Err(_) => self.float(number_in(value)?)?,
                }
                Ok(())
            }
        }
        impl Value for $int {
            fn write(&self, out: &mut Writer) {
                out.$write($wide::from(*self));
            }
        }
    )*};
}

integers!(i32 as i64 int, i64 as i64 int, u32 as u64 uint, u64 as u64 uint);

fn out_of_range(kind: &str, value: impl std::fmt::Display) -> Failure {
    Failure::new(format!("the number {value} does not fit in {kind}"))
}

fn whole(value: f64) -> Result<i64, Failure> {
    // 2^63 and -2^63 are exact in f64, so these bounds are.
    if value.fract() == 0.0 && (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&value) {
        return Ok(value as i64);
    }
    Err(Failure::mismatch("a whole number", format_args!("the number {value}")))
}

fn number_in(text: &str) -> Result<f64, Failure> {
    // `nan` and `1e999` are none, and could not be written again.
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or_else(|| Failure::string("a number", text))
}

impl Slot for f64 {
    fn expects(&self) -> &'static str {
        "a number"
    }
    fn bool(&mut self, value: bool) -> Reading {
        *self = f64::from(u8::from(value));
        Ok(())
    }
    fn int(&mut self, value: i64) -> Reading {
        *self = value as f64;
        Ok(())
    }
    fn uint(&mut self, value: u64) -> Reading {
        *self = value as f64;
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        *self = value;
        Ok(())
    }
    fn str(&mut self, value: &str) -> Reading {
        if !value.trim().is_empty() {
            *self = number_in(value.trim())?;
        }
        Ok(())
    }
}

impl Value for f64 {
    fn write(&self, out: &mut Writer) {
        // A whole number is written as WeCom writes it: 100, not 100.0. Below 2^53 nothing is lost.
        if self.fract() == 0.0 && self.abs() < 9_007_199_254_740_992.0 {
            return out.int(*self as i64);
        }
        out.float(*self);
    }
}

impl<T: Slot + Default> Slot for Option<T> {
    fn expects(&self) -> &'static str {
        self.as_ref().map_or("a value", |inner| inner.expects())
    }
    fn bool(&mut self, value: bool) -> Reading {
        self.get_or_insert_default().bool(value)
    }
    fn int(&mut self, value: i64) -> Reading {
        self.get_or_insert_default().int(value)
    }
    fn uint(&mut self, value: u64) -> Reading {
        self.get_or_insert_default().uint(value)
    }
    fn float(&mut self, value: f64) -> Reading {
        self.get_or_insert_default().float(value)
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn str(&mut self, value: &str) -> Reading {
        // What stands there stays, if anything does: a blank is no value, whichever way the element or member came twice.
        if value.trim().is_empty() && !T::default().keeps_empty() {
            return Ok(());
        }
        self.get_or_insert_default().str(value)
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        if let Some(value) = self {
            return value.list(items);
        }
        let mut value = T::default();
        let mut items = Counted { items, any: false };
        value.list(&mut items)?;
        if items.any || value.keeps_empty() {
            *self = Some(value);
        }
        Ok(())
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        self.get_or_insert_default().map(entries)
    }
}

/// Items of which it is known afterwards whether there were any.
struct Counted<'a> {
    items: &'a mut dyn Items,
    any: bool,
}

impl Items for Counted<'_> {
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Failure> {
        let more = self.items.next(slot)?;
        self.any |= more;
        Ok(more)
    }
}

impl<T: Value> Value for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.null(),
        }
    }
    fn is_absent(&self) -> bool {
        self.as_ref().is_none_or(Value::is_absent)
    }
}

/// Codec: a boolean that is `0` or `1` on the wire.
#[derive(Debug)]
pub struct Bit<'a, T>(pub &'a T);

impl Value for Bit<'_, bool> {
    fn write(&self, out: &mut Writer) {
        out.int(i64::from(*self.0));
    }
}

impl Value for Bit<'_, Option<bool>> {
    fn write(&self, out: &mut Writer) {
        match self.0 {
            Some(value) => out.int(i64::from(*value)),
            None => out.null(),
        }
    }
    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

impl Value for Bit<'_, Vec<bool>> {
    fn write(&self, out: &mut Writer) {
        let bits: Vec<i64> = self.0.iter().map(|bit| i64::from(*bit)).collect();
        bits.write(out);
    }
}

impl Value for Bit<'_, Option<Vec<bool>>> {
    fn write(&self, out: &mut Writer) {
        if let Some(list) = self.0 {
            Bit(list).write(out);
        }
    }
    fn is_absent(&self) -> bool {
        self.0.is_none()
    }
}

/// Codec: a number that is a string on the wire.
#[derive(Debug)]
pub struct Text<'a, T>(pub &'a T);

impl<T: Value> Value for Text<'_, T> {
    fn write(&self, out: &mut Writer) {
        out.str(&super::lists::plain_text(self.0));
    }
    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }
}
