//! The other side of the wire: requests are read, answers written. For the sandbox, tests and gateways.

use http::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri};
use percent_encoding::percent_decode_str;

use super::{Endpoint, TokenKind};
use crate::error::{Error, ReadError};
use crate::types::{Download, File};
use crate::wire::{Entries, Failure, Key, Readable, Reading, Slot, Value, Writer, read_json, read_record};

/// An endpoint as a server sees it.
pub trait Serve: Endpoint + Sized {
    /// Reads a request.
    ///
    /// # Errors
    ///
    /// [`Error::Read`] where the request is not one of this endpoint.
    fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error>;

    /// Writes an answer, `errcode` 0 included.
    fn answer(response: &Self::Response) -> Response<Vec<u8>>;

    /// The file that goes up with it, where this is an upload.
    fn file(&mut self) -> Option<&mut File> {
        None
    }
}

/// Reads a JSON body.
pub fn read_body(path: &str, body: &[u8], value: &mut dyn Readable) -> Result<(), Error> {
    let text = if body.is_empty() { b"{}" } else { body };
    let read = read_json(text, &mut Object(value));
    read.map_err(|failure| Error::Read(Box::new(ReadError::new(path, failure, body))))
}

/// Reads the query, less the token.
pub fn read_query<E: Endpoint>(uri: &Uri, value: &mut dyn Readable) -> Result<(), Error> {
    let query = uri.query().unwrap_or_default();
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), decode(value)))
        .filter(|(name, _)| Some(name.as_str()) != E::Token::PARAMETER)
        .collect();
    pairs.reverse();
    let read = read_record(value, &mut Pairs { pairs, current: (String::new(), String::new()) });
    read.map_err(|failure| Error::Read(Box::new(ReadError::new(E::PATH, failure, query.as_bytes()))))
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Reads the file called `part` of a multipart form.
pub fn read_upload(path: &str, headers: &HeaderMap, body: &[u8], part: &str) -> Result<File, Error> {
    let wrong = |problem: &str| Error::Read(Box::new(ReadError::new(path, Failure::new(problem), &[])));
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = content_type
        .split_once("boundary=")
        .map(|(_, rest)| rest.split(';').next().unwrap_or_default().trim().trim_matches('"'))
        .filter(|boundary| !boundary.is_empty())
        .ok_or_else(|| wrong("expected a multipart form with a boundary"))?;
    let delimiter = format!("--{boundary}");
    let mut rest = body;
    while let Some(start) = find(rest, delimiter.as_bytes()) {
        rest = &rest[start + delimiter.len()..];
        let Some(gap) = find(rest, b"\r\n\r\n") else { break };
        let head = String::from_utf8_lossy(&rest[..gap]).into_owned();
        let content = &rest[gap + 4..];
        let end = find(content, format!("\r\n{delimiter}").as_bytes()).ok_or_else(|| wrong("the form has no end"))?;
        rest = &content[end + 2..];
        // Not the end of `filename="…"`.
        if ![" ", ";"].iter().any(|before| head.contains(&format!("{before}name=\"{part}\""))) {
            continue;
        }
        let name = head
            .split_once("filename=\"")
            .and_then(|(_, after)| after.split_once('"'))
            .ok_or_else(|| wrong("the part has no file name"))?
            .0;
        let name = name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
        let mut file = File::new(name, &content[..end]);
        file.content_type = head.lines().find_map(|line| line.strip_prefix("Content-Type: ")).map(str::to_owned);
        return Ok(file);
    }
    Err(wrong(&format!("expected a form field {part:?} with a file")))
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// Writes a JSON answer.
pub fn write_answer(response: &dyn crate::wire::Writable) -> Response<Vec<u8>> {
    let mut out = Writer::json();
    out.object(|out| {
        out.member("errcode", &0_i64);
        out.member("errmsg", &"ok");
        response.members(out);
    });
    json(out.finish())
}

/// Writes a refusal.
pub fn write_error(code: i64, message: &str) -> Response<Vec<u8>> {
    let mut out = Writer::json();
    out.object(|out| {
        out.member("errcode", &code as &dyn Value);
        out.member("errmsg", &message);
    });
    json(out.finish())
}

fn json(body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=UTF-8"));
    response
}

/// Writes a file as an answer.
pub fn write_file(file: &Download) -> Response<Vec<u8>> {
    let mut response = Response::new(file.bytes.clone());
    let name = file.name.as_deref().unwrap_or_default();
    // No header holds them: it would be left out, name and all.
    let name = name.replace(|letter: char| letter == '"' || letter.is_control(), "_");
    let headers = [
        (CONTENT_DISPOSITION, Some(format!("attachment; filename=\"{name}\""))),
        (CONTENT_TYPE, file.content_type.clone()),
        (CONTENT_RANGE, file.range.clone()),
    ];
    for (name, value) in headers {
        if let Some(Ok(value)) = value.map(|value| HeaderValue::from_bytes(value.as_bytes())) {
            response.headers_mut().insert(name, value);
        }
    }
    if file.range.is_some() {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    response
}

/// The slot of a whole body.
struct Object<'a>(&'a mut dyn Readable);

impl Slot for Object<'_> {
    fn expects(&self) -> &'static str {
        "a JSON object"
    }

    fn null(&mut self) -> Reading {
        Err(Failure::mismatch("a JSON object", format_args!("null")))
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        read_record(self.0, entries)
    }
}

/// The pairs of a query, last first.
struct Pairs {
    pairs: Vec<(String, String)>,
    current: (String, String),
}

impl Entries for Pairs {
    fn next(&mut self, names: &[&'static str], _: usize) -> Result<Option<Key>, Failure> {
        let Some(pair) = self.pairs.pop() else { return Ok(None) };
        self.current = pair;
        let place = names.iter().position(|name| *name == self.current.0);
        Ok(Some(place.map_or(Key::Other, Key::Known)))
    }

    fn key(&self) -> &str {
        &self.current.0
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Reading {
        slot.str(&self.current.1)
    }

    fn skip(&mut self) -> Reading {
        Ok(())
    }
}
