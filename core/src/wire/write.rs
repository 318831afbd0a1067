//! The writing side: JSON text, or the query of a URL.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986, as [`Writer::percent`] knows them, too.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A value that can be written.
pub trait Value {
    /// Writes the value.
    fn write(&self, out: &mut Writer);

    /// Whether the field that holds this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A structure with named fields that can be written.
pub trait Writable {
    /// Writes the fields, each by [`Writer::member`] or [`Writer::entry`].
    fn members(&self, out: &mut Writer);
}

impl<T: Writable> Value for T {
    fn write(&self, out: &mut Writer) {
        out.record(self);
    }
}

impl<T: Writable> Writable for Box<T> {
    fn members(&self, out: &mut Writer) {
        (**self).members(out);
    }
}

impl<T: Writable> Writable for Arc<T> {
    fn members(&self, out: &mut Writer) {
        (**self).members(out);
    }
}

/// The fields of an object that is no structure.
struct Fields<F>(F);

impl<F: Fn(&mut Writer)> Writable for Fields<F> {
    fn members(&self, out: &mut Writer) {
        (self.0)(out);
    }
}

/// Takes values and makes JSON text or a query of them.
// Larger methods are never inlined: each would be in a program some hundred times, in the code of every field, and what a call runs
// through would be all the longer.
#[derive(Debug)]
pub struct Writer {
    out: Vec<u8>,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    Json,
    /// `a=1&b=2`: values are scalars, or lists of them joined by `|`.
    Query,
    /// Scalars as bare text, lists of them joined by `|`.
    Text,
}

impl Writer {
    /// A writer of JSON.
    pub fn json() -> Writer {
        Writer { out: Vec::with_capacity(512), form: Form::Json }
    }

    /// A writer that goes on with the query of a URL.
    pub fn query(url: String) -> Writer {
        Writer { out: url.into_bytes(), form: Form::Query }
    }

    /// A writer of scalars as bare text, and of lists of them joined by `|`.
    pub fn text() -> Writer {
        Writer { out: Vec::with_capacity(64), form: Form::Text }
    }

    /// What was written.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }

    /// One field whose name the page has, unless it is absent.
    pub fn member(&mut self, name: &'static str, value: &dyn Value) {
        if value.is_absent() {
            return;
        }
        if self.form == Form::Json {
            debug_assert!(!any(name, is_escaped), "{name:?} is no name of a field");
            self.comma();
            self.out.reserve(name.len() + 3);
            self.out.push(b'"');
            self.out.extend_from_slice(name.as_bytes());
            self.out.extend_from_slice(b"\":");
            return value.write(self);
        }
        self.entry(name, value);
    }

    /// One field of any name, unless it is absent.
    pub fn entry(&mut self, name: &str, value: &dyn Value) {
        if value.is_absent() {
            return;
        }
        match self.form {
            Form::Json => {
                self.comma();
                self.quoted(name);
                self.out.push(b':');
            }
            Form::Query => {
                if !matches!(self.out.last(), Some(b'?' | b'&') | None) {
                    self.out.push(b'&');
                }
                self.str(name);
                self.out.push(b'=');
            }
            Form::Text => {}
        }
        value.write(self);
    }

    /// The first parameter of a query that is begun.
    pub(crate) fn parameter(&mut self, name: &'static str, value: &str) {
        debug_assert!(!any(name, |byte| !is_plain(byte)), "{name:?} is no name of a parameter");
        self.out.extend_from_slice(name.as_bytes());
        self.out.push(b'=');
        self.percent(value);
    }

    /// Between two fields of an object.
    fn comma(&mut self) {
        if self.out.last() != Some(&b'{') {
            self.out.push(b',');
        }
    }

    /// An object whose fields `fields` writes.
    pub fn object(&mut self, fields: impl Fn(&mut Writer)) {
        self.record(&Fields(fields));
    }

    /// An object with the fields of a structure. Not generic: there are thousands of structures.
    #[inline(never)]
    pub(crate) fn record(&mut self, fields: &dyn Writable) {
        match self.form {
            Form::Json => {
                self.out.push(b'{');
                fields.members(self);
                self.out.push(b'}');
            }
            Form::Query | Form::Text => self.text_of(fields),
        }
    }

    /// Where no object can stand: its JSON text.
    #[cold]
    fn text_of(&mut self, fields: &dyn Writable) {
        let mut inner = Writer::json();
        inner.record(fields);
        self.str(&String::from_utf8_lossy(&inner.out));
    }

    /// A list.
    pub fn list<'a>(&mut self, items: impl IntoIterator<Item = &'a dyn Value>) {
        self.bracket(b'[');
        let mut first = true;
        for item in items {
            self.item(item, first);
            first = false;
        }
        self.bracket(b']');
    }

    #[inline(never)]
    fn bracket(&mut self, bracket: u8) {
        if self.form == Form::Json {
            self.out.push(bracket);
        }
    }

    #[inline(never)]
    fn item(&mut self, item: &dyn Value, first: bool) {
        match self.form {
            _ if first => {}
            Form::Json => self.out.push(b','),
            Form::Query | Form::Text => self.str("|"),
        }
        item.write(self);
    }

    /// A string.
    #[inline(never)]
    pub fn str(&mut self, text: &str) {
        match self.form {
            Form::Json => self.quoted(text),
            Form::Query => self.percent(text),
            Form::Text => self.out.extend_from_slice(text.as_bytes()),
        }
    }

    /// A whole number.
    pub fn int(&mut self, value: i64) {
        self.display(value);
    }

    /// A whole number that may be above `i64::MAX`.
    pub fn uint(&mut self, value: u64) {
        self.display(value);
    }

    /// A number; what JSON has no number for (NaN, infinity) is written as `null`.
    pub fn float(&mut self, value: f64) {
        if serde_json::to_writer(&mut self.out, &value).is_err() {
            self.null();
        }
    }

    /// `true` or `false`; outside JSON `1` or `0`.
    #[inline(never)]
    pub fn bool(&mut self, value: bool) {
        match (self.form, value) {
            (Form::Json, true) => self.out.extend_from_slice(b"true"),
            (Form::Json, false) => self.out.extend_from_slice(b"false"),
            (Form::Query | Form::Text, _) => self.out.push(b'0' + u8::from(value)),
        }
    }

    /// `null`.
    #[inline(never)]
    pub fn null(&mut self) {
        if self.form == Form::Json {
            self.out.extend_from_slice(b"null");
        }
    }

    #[inline(never)]
    fn display<T: serde::Serialize>(&mut self, number: T) {
        // Writing a number into a Vec cannot fail.
        let _ = serde_json::to_writer(&mut self.out, &number);
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        if any(text, is_escaped) {
            // Writing a string into a Vec cannot fail; serde_json leaves everything above ASCII as it is.
            let _ = serde_json::to_writer(&mut self.out, text);
            return;
        }
        self.out.reserve(text.len() + 3);
        self.out.push(b'"');
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(b'"');
    }

    #[inline(never)]
    fn percent(&mut self, text: &str) {
        if !any(text, |byte| !is_plain(byte)) {
            return self.out.extend_from_slice(text.as_bytes());
        }
        for piece in utf8_percent_encode(text, QUERY) {
            self.out.extend_from_slice(piece.as_bytes());
        }
    }
}

/// Whether it stands for itself in a query.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Whether JSON has another form for a byte within a string.
fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Whether some byte is such a one. It looks at all of them without a branch, many at a time.
#[inline]
fn any(text: &str, such: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |found, byte| found | such(byte))
}
