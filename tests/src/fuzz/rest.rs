//! The REST side: answers, requests, files up and down.

use std::sync::LazyLock;

use http::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use serde_json::Value as Json;
use wecom_core::catalogue::{self, Descriptor};
use wecom_core::endpoint::{BASE, Target, is_file, read_file, read_upload, write_file};
use wecom_core::error::Error;
use wecom_core::flow::token::GetJsapiTicket;
use wecom_core::types::{Content, File};
use wecom_core::wire::{Writable, Writer};

use super::first_line;
use crate::conformance::missing;
use crate::example;
use crate::sim::dice::Dice;

static ENDPOINTS: LazyLock<Vec<&Descriptor>> = LazyLock::new(|| catalogue::endpoints().collect());

/// Two bytes choose the endpoint, one says what the rest is.
fn chosen(data: &[u8]) -> Option<(&'static Descriptor, u8, &[u8])> {
    let ([first, second, mode], rest) = data.split_first_chunk()?;
    let place = usize::from(*first) * 256 + usize::from(*second);
    Some((ENDPOINTS[place % ENDPOINTS.len()], *mode, rest))
}

/// Answers of any endpoint: read or refused; what was read and written reads as the same again.
pub fn answers(data: &[u8]) {
    let Some((endpoint, mode, rest)) = chosen(data) else { return };
    let body = match mode % 4 {
        0 | 1 => rest.to_vec(),
        which => {
            let mut dice = Dice::new(rest.to_vec());
            let sample = example::of(&endpoint.answer(), &mut dice);
            if which == 2 { sample } else { example::spoiled(&sample, &mut dice) }.to_string().into_bytes()
        }
    };
    let mut answer = Response::new(body);
    if mode & 4 != 0 {
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=UTF-8"));
    }
    if mode & 8 != 0 {
        *answer.status_mut() = StatusCode::BAD_GATEWAY;
    }
    let read = match endpoint.mirror(answer) {
        Ok(read) => read,
        Err(error) => return told(&error, endpoint.path),
    };
    assert_eq!(mode & 8, 0, "{}: an answer of 502 was taken", endpoint.name);
    let again = endpoint.mirror(read.clone()).unwrap_or_else(|error| panic!("{}: {error}", endpoint.name));
    assert!(
        again.body() == read.body(),
        "{}: {} became {}",
        endpoint.name,
        read.body().escape_ascii(),
        again.body().escape_ascii()
    );
}

fn told(error: &Error, path: &str) {
    assert!(matches!(error, Error::Api(_) | Error::Read(_) | Error::Status(_)), "{error:?}");
    assert!(error.to_string().contains(path), "{error} does not name {path}");
    assert!(!format!("{error:?}").is_empty());
}

/// Requests of any endpoint: parameters in JSON, dice for parameters, or a body.
pub fn requests(data: &[u8]) {
    let Some((endpoint, mode, rest)) = chosen(data) else { return };
    if mode % 4 == 0 {
        return request(endpoint, rest);
    }
    let sample = if mode % 4 == 1 {
        example::of(&endpoint.parameters(), &mut Dice::new(rest.to_vec()))
    } else {
        let Ok(json) = serde_json::from_slice(rest) else { return };
        json
    };
    let with_file = |json: &Json| {
        let mut request = endpoint.decode(json)?;
        if let Some(file) = request.file() {
            *file = File::new("文件.txt", "0123456789");
        }
        Ok::<_, wecom_core::wire::Failure>(request)
    };
    let first = match with_file(&sample) {
        Ok(first) => first,
        Err(failure) => {
            assert!(failure.path().starts_with('$') && !failure.problem().is_empty(), "{failure}");
            return;
        }
    };
    let once = first.json();
    let twice = with_file(&once).unwrap_or_else(|failure| panic!("{}: {failure} in {once}", endpoint.name)).json();
    assert_eq!(twice, once, "{}", endpoint.name);
    let Ok(sent) = first.http_request(BASE, "T") else { return };
    // In a query a list or an object is text, and nothing says what it was unless the endpoint knows the field.
    if mode % 4 != 1 && !sent.body().starts_with(b"{") {
        return;
    }
    let arrived = endpoint.read(&sent).unwrap_or_else(|error| panic!("{}: {error} in {sent:?}", endpoint.name)).json();
    assert_eq!(missing(&once, &arrived), [], "{}: of {once} is lost in {arrived}", endpoint.name);
}

/// A request off the wire: the first line is the query, the rest the body.
fn request(endpoint: &Descriptor, rest: &[u8]) {
    let (query, body) = first_line(rest);
    let uri = [BASE.as_bytes(), endpoint.path.as_bytes(), b"?", query].concat();
    let Ok(uri) = http::Uri::try_from(uri) else { return };
    let mut request = Request::new(body.to_vec());
    *request.method_mut() = endpoint.method.clone();
    *request.uri_mut() = uri;
    match endpoint.read(&request) {
        Ok(read) => {
            let json = read.json();
            assert!(endpoint.decode(&json).is_ok(), "{}: {json}", endpoint.name);
        }
        Err(error) => told(&error, endpoint.path),
    }
}

/// Uploads: the first line is a content type, or a file's name; the rest is a form, or the file's content.
pub fn multipart(data: &[u8]) {
    const PATH: &str = "/cgi-bin/media/upload";
    let (line, rest) = first_line(data);
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_bytes(line) {
        headers.insert(CONTENT_TYPE, value);
    }
    match read_upload(PATH, &headers, rest, "media") {
        Ok(file) => assert!(file.length() <= rest.len() as u64),
        Err(error) => told(&error, PATH),
    }

    let name = String::from_utf8_lossy(line).into_owned();
    // `%22` itself reads back as a quote: forms have no way to tell the two apart.
    if name.is_empty() || ["%22", "%0D", "%0A"].iter().any(|escape| name.contains(escape)) {
        return;
    }
    let form = Target::of::<GetJsapiTicket>(BASE, "T").upload(&Nothing, "media", &File::new(name.as_str(), rest));
    let form = form.expect("a form");
    let back = read_upload(PATH, form.headers(), form.body(), "media").expect("what was written can be read");
    assert_eq!(back.name, name);
    assert!(matches!(&back.content, Content::Bytes(bytes) if bytes == rest));
}

struct Nothing;

impl Writable for Nothing {
    fn members(&self, _: &mut Writer) {}
}

/// Downloads: three lines of headers (an empty one is none), then the body.
pub fn downloads(data: &[u8]) {
    const PATH: &str = "/cgi-bin/media/get";
    let mut answer = Response::new(Vec::new());
    let mut rest = data;
    for name in [CONTENT_DISPOSITION, CONTENT_TYPE, CONTENT_RANGE] {
        let (line, after) = first_line(rest);
        rest = after;
        if let Ok(value) = HeaderValue::from_bytes(line)
            && !line.is_empty()
        {
            answer.headers_mut().insert(name, value);
        }
    }
    *answer.body_mut() = rest.to_vec();
    let file = is_file(&answer, rest);
    let read = match read_file(PATH, answer) {
        Ok(read) => read,
        Err(error) => {
            assert!(!file);
            return told(&error, PATH);
        }
    };
    assert!(file && read.bytes == rest);
    assert!(read.name.as_deref().is_none_or(|name| !name.is_empty()), "an empty name is none");

    let again = read_file(PATH, write_file(&read)).expect("a file");
    assert!(again.bytes == rest);
    let named = read.name.as_deref().unwrap_or_default();
    // Headers hold no control characters, quoted names no quotes.
    if !named.contains(|letter: char| letter.is_control() || letter == '"')
        && !named.to_lowercase().contains("filename*=")
    {
        assert_eq!(again.name.as_deref().unwrap_or_default(), named);
    }
}
