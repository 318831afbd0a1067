//! Answers that are files.

use http::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};
use http::{HeaderMap, Response};
use percent_encoding::percent_decode_str;

use super::answer::errcode;
use crate::error::{ApiError, Error, ReadError, StatusError};
use crate::types::Download;
use crate::wire::Failure;

/// Stands in a response's extensions where the file's bytes (so many) went elsewhere and the body is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streamed(pub u64);

/// Whether an answer is the file itself rather than a refusal in JSON. `first` is the beginning of the body, 64 bytes or
/// more if it has them.
pub fn is_file<B>(head: &Response<B>, first: &[u8]) -> bool {
    if !head.status().is_success() {
        return false;
    }
    if head.headers().contains_key(CONTENT_DISPOSITION) {
        return true;
    }
    let first = String::from_utf8_lossy(&first[..first.len().min(64)]);
    let is_text = text_of(head.headers(), CONTENT_TYPE)
        .is_none_or(|kind| ["json", "html", "text/plain"].iter().any(|text| kind.contains(text)));
    !is_text && !first.trim_start().starts_with("{\"errcode\"")
}

/// Reads the answer of a download.
pub fn read_file(path: &str, answer: Response<Vec<u8>>) -> Result<Download, Error> {
    let streamed = answer.extensions().get::<Streamed>().is_some();
    if streamed || is_file(&answer, answer.body()) {
        let (head, bytes) = answer.into_parts();
        return Ok(Download {
            name: file_name(&head.headers),
            content_type: text_of(&head.headers, CONTENT_TYPE),
            range: text_of(&head.headers, CONTENT_RANGE),
            bytes,
        });
    }
    let status = answer.status();
    let body = answer.into_body();
    Err(match errcode(&body) {
        Some((code, message)) => ApiError::new(path, code, message, &body).into(),
        None if !status.is_success() => Error::Status(Box::new(StatusError::new(path, status, &body))),
        None => Error::Read(Box::new(ReadError::new(path, Failure::new("expected a file"), &body))),
    })
}

fn text_of(headers: &HeaderMap, name: http::HeaderName) -> Option<String> {
    Some(String::from_utf8_lossy(headers.get(name)?.as_bytes()).into_owned())
}

/// The name in `Content-Disposition`: raw UTF-8 in quotes, or `filename*=utf-8''…`, which goes first where it holds
/// anything. Not to be used as a path as it is.
fn file_name(headers: &HeaderMap) -> Option<String> {
    let value = text_of(headers, CONTENT_DISPOSITION)?;
    let mut name = None;
    let mut rest = value.as_str();
    while let Some(end) = rest.find(['=', ';']) {
        let (key, after) = (rest[..end].trim(), &rest[end + 1..]);
        if rest[end..].starts_with(';') {
            rest = after;
            continue;
        }
        let after = after.trim_start();
        let text;
        (text, rest) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or_default(),
            None => after.split_at(after.find(';').unwrap_or(after.len())),
        };
        if text.trim().is_empty() {
            continue;
        }
        if key.eq_ignore_ascii_case("filename*") {
            let encoded = text.splitn(3, '\'').nth(2).unwrap_or(text).trim();
            let decoded = percent_decode_str(encoded).decode_utf8_lossy();
            if !decoded.is_empty() {
                return Some(decoded.into_owned());
            }
        } else if key.eq_ignore_ascii_case("filename") {
            // Blanks inside of quotes are the name's own.
            let text = if after.starts_with('"') { text } else { text.trim() };
            name.get_or_insert(text.to_owned());
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_in(disposition: &[u8]) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_DISPOSITION, http::HeaderValue::from_bytes(disposition).unwrap());
        file_name(&headers)
    }

    #[test]
    fn file_names_in_all_forms() {
        assert_eq!(name_in("attachment; filename=\"报告.pdf\"".as_bytes()).as_deref(), Some("报告.pdf"));
        assert_eq!(name_in(b"attachment; filename*=utf-8''%E6%8A%A5.pdf").as_deref(), Some("报.pdf"));
        assert_eq!(name_in(b"attachment; FileName=plain.txt; size=3").as_deref(), Some("plain.txt"));
        assert_eq!(name_in(b"inline"), None);
        assert_eq!(name_in(b"attachment; filename=\"").as_deref(), None);
        assert_eq!(name_in(b"attachment; filename=\"a; filename*=b.txt\"").as_deref(), Some("a; filename*=b.txt"));
        assert_eq!(name_in(b"attachment; filename=a.txt; filename*=utf-8''b.txt").as_deref(), Some("b.txt"));
        assert_eq!(name_in(b"attachment; filename=a.txt; filename*=utf-8''").as_deref(), Some("a.txt"));
        assert_eq!(name_in(b"attachment; filename*=utf-8''").as_deref(), None, "an empty name is none");
    }

    #[test]
    fn tells_files_from_refusals() {
        let refusal = Response::builder().header(CONTENT_TYPE, "application/json").body(()).unwrap();
        assert!(!is_file(&refusal, b"{\"errcode\":40007}"));
        let bare = Response::new(());
        assert!(!is_file(&bare, b"{\"errcode\":40007}"), "without any header it is no file");
        let named = Response::builder().header(CONTENT_DISPOSITION, "attachment").body(()).unwrap();
        assert!(is_file(&named, b"{}"), "a JSON file is a file");
        let picture = Response::builder().header(CONTENT_TYPE, "image/png").body(()).unwrap();
        assert!(is_file(&picture, b"\x89PNG"));
        let page = Response::builder().header(CONTENT_TYPE, "text/html").body(()).unwrap();
        assert!(!is_file(&page, b"<html>"), "a proxy's page is no file");
    }
}
