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
        out.object(|out| self.members(out));
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

/// Takes values and makes JSON text or a query of them.
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

    /// Between two fields of an object.
    fn comma(&mut self) {
        if self.out.last() != Some(&b'{') {
            self.out.push(b',');
        }
    }

    /// An object whose fields `fields` writes.
    pub fn object(&mut self, fields: impl FnOnce(&mut Writer)) {
        match self.form {
            Form::Json => {
                self.out.push(b'{');
                fields(self);
                self.out.push(b'}');
            }
            Form::Query | Form::Text => {
                let mut inner = Writer::json();
                inner.object(fields);
                self.str(&String::from_utf8_lossy(&inner.out));
            }
        }
    }

    /// A list.
    pub fn list<'a>(&mut self, items: impl IntoIterator<Item = &'a dyn Value>) {
        match self.form {
            Form::Json => {
                self.out.push(b'[');
                for item in items {
                    if self.out.last() != Some(&b'[') {
                        self.out.push(b',');
                    }
                    item.write(self);
                }
                self.out.push(b']');
            }
            Form::Query | Form::Text => {
                for (index, item) in items.into_iter().enumerate() {
                    if index > 0 {
                        self.str("|");
                    }
                    item.write(self);
                }
            }
        }
    }

    /// A string.
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
    pub fn bool(&mut self, value: bool) {
        match (self.form, value) {
            (Form::Json, true) => self.out.extend_from_slice(b"true"),
            (Form::Json, false) => self.out.extend_from_slice(b"false"),
            (Form::Query | Form::Text, _) => self.out.push(b'0' + u8::from(value)),
        }
    }

    /// `null`.
    pub fn null(&mut self) {
        if self.form == Form::Json {
            self.out.extend_from_slice(b"null");
        }
    }

    fn display<T: serde::Serialize>(&mut self, number: T) {
        // Writing a number into a Vec cannot fail.
        let _ = serde_json::to_writer(&mut self.out, &number);
    }

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

    fn percent(&mut self, text: &str) {
        if !any(text, |byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~'))) {
            return self.out.extend_from_slice(text.as_bytes());
        }
        for piece in utf8_percent_encode(text, QUERY) {
            self.out.extend_from_slice(piece.as_bytes());
        }
    }
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
