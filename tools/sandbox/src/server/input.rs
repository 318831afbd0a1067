//! Reading requests from a connection.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use http::header::{CONNECTION, CONTENT_LENGTH, EXPECT, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, Uri, Version};

/// Longest head of a request: request line and headers.
const HEAD: usize = 64 << 10;
/// Longest body. WeCom's largest upload has 20 MB.
const BODY: usize = 64 << 20;
/// Most headers.
const HEADERS: usize = 100;
/// Longest line of a chunk's size, or of a trailer.
const LINE: usize = 8 << 10;

/// Why there is no request.
#[derive(Debug)]
pub(super) enum Bad {
    /// The connection ended or failed.
    Gone,
    /// What came is no request; this status says why.
    Request(StatusCode),
}

impl From<io::Error> for Bad {
    fn from(_: io::Error) -> Bad {
        Bad::Gone
    }
}

const MALFORMED: Bad = Bad::Request(StatusCode::BAD_REQUEST);

/// A connection and what was read from it but not used yet.
pub(super) struct Input<'a> {
    stream: &'a TcpStream,
    buffer: Vec<u8>,
}

/// A request, and whether the connection is to be closed after its answer.
pub(super) struct Incoming {
    pub(super) request: Request<Vec<u8>>,
    pub(super) close: bool,
}

impl<'a> Input<'a> {
    pub(super) fn new(stream: &'a TcpStream) -> Input<'a> {
        Input { stream, buffer: Vec::new() }
    }

    /// The next request.
    pub(super) fn request(&mut self) -> Result<Incoming, Bad> {
        let mut request = self.head()?;
        let headers = request.headers();
        let close = match token(headers, &CONNECTION, "close") {
            true => true,
            false => request.version() == Version::HTTP_10 && !token(headers, &CONNECTION, "keep-alive"),
        };
        let body = self.body(headers)?;
        *request.body_mut() = body;
        Ok(Incoming { request, close })
    }

    fn head(&mut self) -> Result<Request<Vec<u8>>, Bad> {
        let mut tried = 0;
        loop {
            // Parse only once a head may be complete, so that one that comes byte by byte is not parsed each time.
            if self.buffer[tried..].contains(&b'\n') {
                tried = self.buffer.len();
                if let Some((request, length)) = parse(&self.buffer)? {
                    self.buffer.drain(..length);
                    return Ok(request);
                }
            }
            if self.buffer.len() > HEAD {
                return Err(Bad::Request(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
            }
            self.fill()?;
        }
    }

    fn body(&mut self, headers: &HeaderMap) -> Result<Vec<u8>, Bad> {
        let chunked = headers.contains_key(TRANSFER_ENCODING);
        let length = length(headers)?;
        if chunked && (length.is_some() || !token(headers, &TRANSFER_ENCODING, "chunked")) {
            // Both, or another encoding: nobody can tell where such a body ends.
            return Err(MALFORMED);
        }
        if length.is_some_and(|length| length > BODY) {
            return Err(Bad::Request(StatusCode::PAYLOAD_TOO_LARGE));
        }
        if token(headers, &EXPECT, "100-continue") && (chunked || length.is_some_and(|length| length > 0)) {
            self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
        }
        if chunked {
            return self.chunks();
        }
        self.take(length.unwrap_or_default())
    }

    fn chunks(&mut self) -> Result<Vec<u8>, Bad> {
        let mut body = Vec::new();
        loop {
            let line = self.line()?;
            let size = line.split(';').next().unwrap_or_default().trim();
            if size.is_empty() || !size.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return Err(MALFORMED);
            }
            let size = usize::from_str_radix(size, 16).map_err(|_| MALFORMED)?;
            if size.saturating_add(body.len()) > BODY {
                return Err(Bad::Request(StatusCode::PAYLOAD_TOO_LARGE));
            }
            if size == 0 {
                break;
            }
            body.append(&mut self.take(size)?);
            if !self.line()?.is_empty() {
                return Err(MALFORMED);
            }
        }
        for _ in 0..HEADERS {
            if self.line()?.is_empty() {
                return Ok(body);
            }
        }
        Err(MALFORMED)
    }

    /// A line without its end.
    fn line(&mut self) -> Result<String, Bad> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                let line = String::from_utf8(line).map_err(|_| MALFORMED)?;
                return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.buffer.len() > LINE {
                return Err(MALFORMED);
            }
            self.fill()?;
        }
    }

    fn take(&mut self, length: usize) -> Result<Vec<u8>, Bad> {
        let buffered = length.min(self.buffer.len());
        let mut taken: Vec<u8> = self.buffer.drain(..buffered).collect();
        // Room grows with what arrives, not with what was announced.
        let missing = length - taken.len();
        if missing > 0 {
            let read = self.stream.take(missing as u64).read_to_end(&mut taken)?;
            if read < missing {
                return Err(Bad::Gone);
            }
        }
        Ok(taken)
    }

    fn fill(&mut self) -> Result<(), Bad> {
        let mut piece = [0; 8 << 10];
        match self.stream.read(&mut piece)? {
            0 => Err(Bad::Gone),
            read => {
                self.buffer.extend_from_slice(&piece[..read]);
                Ok(())
            }
        }
    }
}

/// A head and its length.
type Head = (Request<Vec<u8>>, usize);

/// A head, if all of it is there.
fn parse(bytes: &[u8]) -> Result<Option<Head>, Bad> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let length = match head.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => {
            return Err(Bad::Request(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
        }
        Err(_) => return Err(MALFORMED),
    };
    let mut request = Request::new(Vec::new());
    *request.method_mut() = Method::from_bytes(head.method.unwrap_or_default().as_bytes()).map_err(|_| MALFORMED)?;
    *request.uri_mut() = head.path.unwrap_or_default().parse::<Uri>().map_err(|_| MALFORMED)?;
    *request.version_mut() = if head.version == Some(0) { Version::HTTP_10 } else { Version::HTTP_11 };
    for header in head.headers.iter() {
        let name = HeaderName::from_bytes(header.name.as_bytes()).map_err(|_| MALFORMED)?;
        let value = HeaderValue::from_bytes(header.value).map_err(|_| MALFORMED)?;
        request.headers_mut().append(name, value);
    }
    if request.version() == Version::HTTP_11 && !request.headers().contains_key(HOST) {
        return Err(MALFORMED);
    }
    Ok(Some((request, length)))
}

/// The announced length, the same each time it is announced.
fn length(headers: &HeaderMap) -> Result<Option<usize>, Bad> {
    let mut length = None;
    for value in headers.get_all(CONTENT_LENGTH) {
        let text = value.to_str().map_err(|_| MALFORMED)?.trim();
        if text.is_empty() || !text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(MALFORMED);
        }
        // A number that no usize holds is too large all the same.
        let number = text.parse::<usize>().unwrap_or(usize::MAX);
        if length.is_some_and(|length| length != number) {
            return Err(MALFORMED);
        }
        length = Some(number);
    }
    Ok(length)
}

/// Whether a header lists this token.
fn token(headers: &HeaderMap, name: &HeaderName, token: &str) -> bool {
    headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|part| part.trim().eq_ignore_ascii_case(token))
}
