//! From parameters to an `http::Request`.

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::uri::InvalidUri;
use http::{HeaderValue, Method, Request, Uri};
use sha1::{Digest, Sha1};

use super::{Endpoint, TokenKind};
use crate::error::{Error, InvalidArgument, SendError, Sent};
use crate::types::{Content, File};
use crate::wire::{Writable, Writer};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Where a request goes: base URL, path and token.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    base: &'a str,
    path: &'a str,
    parameter: Option<&'static str>,
    token: &'a str,
}

/// Stands in a request's extensions where the file of an upload is to be streamed: the body holds everything else, and the
/// file's bytes belong at this place of it. `Content-Length` counts them in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// How many bytes of the body come before the file.
    pub offset: usize,
    /// How many bytes the file has.
    pub length: u64,
}

impl FilePlace {
    /// Where the file belongs, if the request waits for one.
    pub fn of<B>(request: &Request<B>) -> Option<FilePlace> {
        request.extensions().get().copied()
    }

    /// For a driver that has no file at hand: refuses a request that waits for one.
    ///
    /// # Errors
    ///
    /// One that no further try can mend.
    pub fn refuse<B>(request: &Request<B>) -> Result<(), SendError> {
        match FilePlace::of(request) {
            Some(_) => {
                Err(SendError::new(Sent::Nothing, "the file is to be streamed: use upload, not call").for_good())
            }
            None => Ok(()),
        }
    }
}

impl<'a> Target<'a> {
    /// The target of an endpoint.
    pub fn of<E: Endpoint>(base: &'a str, token: &'a str) -> Target<'a> {
        Target { base, path: E::PATH, parameter: E::Token::PARAMETER, token }
    }

    pub(crate) fn raw(base: &'a str, path: &'a str, parameter: Option<&'static str>, token: &'a str) -> Target<'a> {
        Target { base, path, parameter, token }
    }

    /// `GET` with the fields in the query.
    pub fn get(self, fields: &dyn Writable) -> Result<Request<Vec<u8>>, Error> {
        let mut out = self.url();
        fields.members(&mut out);
        self.request(Method::GET, out, Vec::new(), None)
    }

    /// `POST` with the fields in a JSON body.
    pub fn post(self, fields: &dyn Writable) -> Result<Request<Vec<u8>>, Error> {
        let mut body = Writer::json();
        body.record(fields);
        self.post_json(body.finish())
    }

    pub(crate) fn post_json(self, body: Vec<u8>) -> Result<Request<Vec<u8>>, Error> {
        self.request(Method::POST, self.url(), body, Some(JSON))
    }

    pub(crate) fn send_raw(
        self,
        method: Method,
        query: &dyn Writable,
        body: Option<Vec<u8>>,
    ) -> Result<Request<Vec<u8>>, Error> {
        let mut out = self.url();
        query.members(&mut out);
        let content_type = body.is_some().then_some(JSON);
        self.request(method, out, body.unwrap_or_default(), content_type)
    }

    /// `POST` of a multipart form with one file, the fields in the query.
    ///
    /// The file's name stands in raw UTF-8: WeCom understands neither `filename*` nor percent signs there.
    pub fn upload(self, fields: &dyn Writable, part: &str, file: &File) -> Result<Request<Vec<u8>>, Error> {
        if file.name.is_empty() {
            return Err(InvalidArgument::new("file", "needs a name; WeCom refuses a nameless file with 41005").into());
        }
        let boundary = self.boundary(file);
        let mut body =
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"").into_bytes();
        for letter in file.name.chars() {
            match letter {
                '"' => body.extend_from_slice(b"%22"),
                '\r' => body.extend_from_slice(b"%0D"),
                '\n' => body.extend_from_slice(b"%0A"),
                other => body.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
        let media_type = HeaderValue::from_str(file.media_type())
            .map_err(|_| InvalidArgument::new("content_type", "holds a line break or another control character"))?;
        body.extend_from_slice(b"\"\r\nContent-Type: ");
        body.extend_from_slice(media_type.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        let offset = body.len();
        if let Content::Bytes(bytes) = &file.content {
            body.extend_from_slice(bytes);
        }
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());

        let mut url = self.url();
        fields.members(&mut url);
        let content_type = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
            .map_err(|_| self.bad_url("a header has control characters"))?;
        let mut request = self.request(Method::POST, url, body, Some(content_type))?;
        if let Content::Streamed(length) = file.content {
            let whole = length.saturating_add(request.body().len() as u64);
            request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(whole));
            request.extensions_mut().insert(FilePlace { offset, length });
        }
        Ok(request)
    }

    /// A boundary that does not occur in the file. A stream cannot be searched, so the token goes into it: who wrote the
    /// file cannot guess it. A SHA-1 of the token gives nothing of it away.
    fn boundary(self, file: &File) -> String {
        let mut salt = 0_u32;
        loop {
            let mut hash = Sha1::new();
            hash.update(self.token.as_bytes());
            hash.update(file.name.as_bytes());
            hash.update(file.length().to_be_bytes());
            hash.update(salt.to_be_bytes());
            let boundary = hash.finalize().iter().take(16).fold(String::from("wecom-"), |mut text, byte| {
                text.push_str(&format!("{byte:02x}"));
                text
            });
            match &file.content {
                Content::Bytes(bytes) if contains(bytes, boundary.as_bytes()) => salt += 1,
                _ => return boundary,
            }
        }
    }

    /// Base, path and token; fields of a query may follow.
    fn url(self) -> Writer {
        let (base, parameter) = (self.base(), self.parameter.map_or(0, |name| name.len() + "=".len()));
        // Exactly: what has room left takes another allocation on its way into a `Uri`.
        let mut url = String::with_capacity(base.len() + self.path.len() + "?".len() + parameter + self.token.len());
        url.push_str(base);
        url.push_str(self.path);
        url.push(if self.path.bytes().any(|byte| byte == b'?') { '&' } else { '?' });
        let mut out = Writer::query(url);
        if let Some(parameter) = self.parameter {
            out.parameter(parameter, self.token);
        }
        out
    }

    fn base(self) -> &'a str {
        let mut base = self.base;
        while let Some(shorter) = base.strip_suffix('/') {
            base = shorter;
        }
        base
    }

    fn request(
        self,
        method: Method,
        url: Writer,
        body: Vec<u8>,
        content_type: Option<HeaderValue>,
    ) -> Result<Request<Vec<u8>>, Error> {
        let mut url = url.finish();
        if matches!(url.last(), Some(b'?' | b'&')) {
            url.pop();
        }
        let length = url.len();
        let uri = Uri::try_from(url).map_err(|problem| self.unread(&problem))?;
        if let Some(problem) = self.problem(&uri, length) {
            return Err(self.bad_url(problem));
        }
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        if let Some(content_type) = content_type {
            // Not `insert`: there is none yet, and this is what HTTP clients do with each header of an answer.
            request.headers_mut().append(CONTENT_TYPE, content_type);
        }
        Ok(request)
    }

    /// What is wrong with it if it would carry the token to another host, or lose it. The text had that many bytes.
    fn problem(self, uri: &Uri, length: usize) -> Option<&'static str> {
        if !self.base.starts_with("https://") && !self.base.starts_with("http://") {
            return Some("the base begins with neither https:// nor http://");
        }
        if !self.path.starts_with('/') {
            return Some("the path has to begin with /");
        }
        let (Some(scheme), Some(authority), Some(rest)) = (uri.scheme_str(), uri.authority(), uri.path_and_query())
        else {
            return Some("it has no host");
        };
        if !is_host(authority.as_str().as_bytes()) {
            return Some("the base is scheme, host, perhaps a port and a path, and no more; here host or port is none");
        }
        // Lengths tell whether anything of it was taken for something else, without another walk over the text: the base ends within
        // the path, and nothing was left out.
        let host = scheme.len() + "://".len() + authority.as_str().len();
        if !(host..host + rest.path().len()).contains(&self.base().len()) {
            return Some("the base is scheme, host and perhaps a path, and no more");
        }
        (host + rest.as_str().len() != length).then_some("the path may have no fragment, which # begins")
    }

    #[cold]
    fn unread(self, problem: &InvalidUri) -> Error {
        // Of text without a scheme http says less than can be said.
        match self.base.starts_with("https://") || self.base.starts_with("http://") {
            true => self.bad_url(&problem.to_string()),
            false => self.bad_url("the base begins with neither https:// nor http://"),
        }
    }

    #[cold]
    fn bad_url(self, problem: &str) -> Error {
        // What stands before @ may be a password, what stands behind ? may be a token: neither is printed.
        let host = self.base.rsplit_once('@').map_or(self.base, |(_, host)| host);
        let part = |text: &'a str| text.split(['?', '#']).next().unwrap_or_default();
        let problem = format!("{:?} with the path {:?} makes no URL: {problem}", part(host), part(self.path));
        InvalidArgument::new("base", problem).into()
    }
}

/// Whether it is a host, perhaps with a port. An HTTP client would take the scheme's own port for one that is no number below 65536,
/// and what stands before an @ for a password.
fn is_host(authority: &[u8]) -> bool {
    let digits = authority.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (before, port) = authority.split_at(authority.len() - digits);
    let host = match before {
        [host @ .., b':'] if is_port(port) => host,
        _ => authority,
    };
    match host {
        [b'[', address @ .., b']'] => !address.iter().any(|byte| matches!(byte, b'@' | b'[' | b']')),
        _ => !host.is_empty() && !host.iter().any(|byte| matches!(byte, b':' | b'@' | b'[' | b']')),
    }
}

fn is_port(digits: &[u8]) -> bool {
    match digits.len() {
        0 => false,
        1..5 => true,
        5 => *digits <= *b"65535".as_slice(),
        _ => false,
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
