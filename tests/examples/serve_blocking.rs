//! Callbacks without an async runtime and without an HTTP crate: a thread for each connection, one request on each. Put it
//! behind a reverse proxy that speaks TLS.
//!
//! `WECOM_TOKEN=… WECOM_KEY=… WECOM_CORP=ww… cargo run --example serve_blocking 127.0.0.1:8080`

use std::error::Error as StdError;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use http::{Request, Response, StatusCode};
use wecom_core::callback::{CallbackError, Event, Incoming, MemorySeen, Receiver, Reply};
use wecom_core::types::Timestamp;

/// Longest head and longest body that are read.
const HEAD: usize = 32 << 10;
const BODY: usize = 1 << 20;
/// How long a caller may take for the whole request, and then for taking the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many are served at once. Whoever comes beyond that is hung up on: WeCom comes again.
const CONNECTIONS: usize = 64;
/// How long nobody is taken after that failed: where files ran out, trying at once fails at once.
const PAUSE: Duration = Duration::from_millis(100);

fn main() -> Result<(), Box<dyn StdError>> {
    let address = std::env::args().nth(1).ok_or("the address is missing")?;
    let receiver = Receiver::builder(std::env::var("WECOM_TOKEN")?, std::env::var("WECOM_KEY")?)
        .receive_id(std::env::var("WECOM_CORP")?)
        .clock_skew(Duration::from_secs(600))
        .seen(MemorySeen::default())
        .build()?;
    let listener = TcpListener::bind(address)?;
    println!("http://{}/wecom", listener.local_addr()?);
    // Each thread holds one of these.
    let slots = Arc::new(());
    for stream in listener.incoming() {
        let stream = match stream {
            Ok(stream) => stream,
            Err(problem) => {
                // The next one may fare better.
                eprintln!("accept: {problem}");
                thread::sleep(PAUSE);
                continue;
            }
        };
        if Arc::strong_count(&slots) > CONNECTIONS {
            eprintln!("connection: {CONNECTIONS} are being served already");
            continue;
        }
        // A clone is the same receiver, with the same memory.
        let (slot, receiver) = (Arc::clone(&slots), receiver.clone());
        let serves = move || {
            let _slot = slot;
            if let Err(problem) = serve(&receiver, stream) {
                eprintln!("connection: {problem}");
            }
        };
        if let Err(problem) = thread::Builder::new().spawn(serves) {
            eprintln!("no thread: {problem}");
        }
    }
    Ok(())
}

/// A connection on which everything is over at one time, however often something comes before.
struct Timed {
    stream: TcpStream,
    end: Instant,
}

impl Timed {
    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(Some(left)) }
    }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(buffer)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

fn serve(receiver: &Receiver, stream: TcpStream) -> io::Result<()> {
    let mut stream = Timed { stream, end: Instant::now() + PATIENCE };
    let answer = match read(&mut stream)? {
        Ok(request) => answer(receiver, &request),
        Err(status) => refusal(status),
    };
    let mut out = format!("HTTP/1.1 {}\r\nConnection: close\r\n", answer.status()).into_bytes();
    for (name, value) in answer.headers() {
        out.extend_from_slice(&[name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    out.extend_from_slice(format!("Content-Length: {}\r\n\r\n", answer.body().len()).as_bytes());
    out.extend_from_slice(answer.body());
    stream.end = Instant::now() + PATIENCE;
    stream.write_all(&out)?;
    // What is still being sent has to be read, or the answer may be lost with the connection.
    stream.stream.shutdown(Shutdown::Write)?;
    io::copy(&mut stream.take(64 << 20), &mut io::sink()).map(drop)
}

/// A request, or the status it is refused with.
fn read(stream: &mut Timed) -> io::Result<Result<Request<Vec<u8>>, StatusCode>> {
    let mut bytes = Vec::new();
    let (mut request, length, head) = loop {
        let mut room = [httparse::EMPTY_HEADER; 64];
        let mut parsed = httparse::Request::new(&mut room);
        match parsed.parse(&bytes) {
            Err(_) => return Ok(Err(StatusCode::BAD_REQUEST)),
            Ok(httparse::Status::Complete(head)) => {
                let made = Request::builder()
                    .method(parsed.method.unwrap_or_default())
                    .uri(parsed.path.unwrap_or_default())
                    .body(Vec::new());
                let Ok(request) = made else { return Ok(Err(StatusCode::BAD_REQUEST)) };
                match length(parsed.headers) {
                    Ok(length) => break (request, length, head),
                    Err(status) => return Ok(Err(status)),
                }
            }
            Ok(httparse::Status::Partial) if bytes.len() >= HEAD => {
                return Ok(Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
            }
            Ok(httparse::Status::Partial) => {
                let mut piece = [0; 4 << 10];
                let read = stream.read(&mut piece)?;
                if read == 0 {
                    return Ok(Err(StatusCode::BAD_REQUEST));
                }
                bytes.extend_from_slice(&piece[..read]);
            }
        }
    };
    let mut body = bytes.split_off(head);
    body.truncate(length);
    let missing = length - body.len();
    stream.take(missing as u64).read_to_end(&mut body)?;
    if body.len() < length {
        return Ok(Err(StatusCode::BAD_REQUEST));
    }
    *request.body_mut() = body;
    Ok(Ok(request))
}

/// How long the body is. WeCom always tells, and sends no pieces of unknown number.
fn length(headers: &[httparse::Header<'_>]) -> Result<usize, StatusCode> {
    let mut length = None;
    for header in headers {
        if header.name.eq_ignore_ascii_case("transfer-encoding") {
            return Err(StatusCode::LENGTH_REQUIRED);
        }
        if header.name.eq_ignore_ascii_case("content-length") {
            let digits = header.value.iter().all(u8::is_ascii_digit) && !header.value.is_empty();
            if !digits || length.is_some() {
                return Err(StatusCode::BAD_REQUEST);
            }
            // More digits than a number has are too many.
            let number = std::str::from_utf8(header.value).ok().and_then(|text| text.parse().ok());
            length = Some(number.filter(|number| *number <= BODY).ok_or(StatusCode::PAYLOAD_TOO_LARGE)?);
        }
    }
    Ok(length.unwrap_or_default())
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    let mut refusal = Response::new(Vec::new());
    *refusal.status_mut() = status;
    refusal
}

fn answer(receiver: &Receiver, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let mut random = [0; 16];
    if request.uri().path() != "/wecom" {
        return refusal(StatusCode::NOT_FOUND);
    }
    if getrandom::fill(&mut random).is_err() {
        return refusal(StatusCode::INTERNAL_SERVER_ERROR);
    }
    let now = Timestamp::from(SystemTime::now());
    // A repetition is answered without a call of `handle`.
    let answer = receiver.handle(request, now, random, handle);
    if let Some(error) = answer.extensions().get::<CallbackError>() {
        eprintln!("refused: {error}");
    }
    answer
}

/// What the program is for.
fn handle(incoming: Incoming) -> Reply {
    match incoming.event {
        Event::Text(text) => {
            println!("{} wrote {}", incoming.from, text.content);
            Reply::text(format!("got {}", text.content))
        }
        event => {
            println!("event {}", event.name());
            Reply::Nothing
        }
    }
}
