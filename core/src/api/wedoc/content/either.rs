//! Values that come in two forms.

use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// A value that the official page shows in two forms: plain in one place, as an object in another.
#[derive(Clone, Debug)]
pub enum Either<P, O> {
    /// The plain form.
    Plain(P),
    /// The object.
    Object(O),
}

impl<P: Default, O> Default for Either<P, O> {
    fn default() -> Self {
        Either::Plain(P::default())
    }
}

/// Reads one of the two forms, whichever was there before.
fn read<T: Default, W>(whole: &mut W, form: impl Fn(T) -> W, read: impl FnOnce(&mut T) -> Reading) -> Reading {
    let mut value = T::default();
    read(&mut value)?;
    *whole = form(value);
    Ok(())
}

impl<P: Slot + Default, O: Slot + Default> Slot for Either<P, O> {
    fn expects(&self) -> &'static str {
        "a plain value or an object"
    }
    fn bool(&mut self, value: bool) -> Reading {
        read(self, Either::Plain, |plain: &mut P| plain.bool(value))
    }
    fn int(&mut self, value: i64) -> Reading {
        read(self, Either::Plain, |plain: &mut P| plain.int(value))
    }
    fn uint(&mut self, value: u64) -> Reading {
        read(self, Either::Plain, |plain: &mut P| plain.uint(value))
    }
    fn float(&mut self, value: f64) -> Reading {
        read(self, Either::Plain, |plain: &mut P| plain.float(value))
    }
    fn str(&mut self, value: &str) -> Reading {
        read(self, Either::Plain, |plain: &mut P| plain.str(value))
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        read(self, Either::Object, |object: &mut O| object.list(items))
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        read(self, Either::Object, |object: &mut O| object.map(entries))
    }
}

impl<P: Value, O: Value> Value for Either<P, O> {
    fn write(&self, out: &mut Writer) {
        match self {
            Either::Plain(plain) => plain.write(out),
            Either::Object(object) => object.write(out),
        }
    }
}

for_tools! {
    impl<P: crate::catalogue::Described, O: crate::catalogue::Described> crate::catalogue::Described for Either<P, O> {
        fn shape() -> crate::catalogue::Shape {
            crate::catalogue::Shape::OneOf(const { &[P::shape, O::shape] })
        }
    }
}
