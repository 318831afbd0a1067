//! A small blocking HTTP server, as a back end has one for its callbacks: one request for each connection.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use http::{Request, Response, StatusCode};

/// Answers on loopback until it is dropped.
pub(super) struct Listener {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What answers.
type Handler = dyn Fn(&Request<Vec<u8>>) -> Response<Vec<u8>>;

/// How long the other side may stay silent.
const SILENCE: Duration = Duration::from_secs(5);
/// The largest head and body that are read, in bytes.
const HEAD: usize = 16 << 10;
const BODY: usize = 1 << 20;

impl Listener {
    pub(super) fn start(
        handler: impl Fn(&Request<Vec<u8>>) -> Response<Vec<u8>> + Send + 'static,
    ) -> io::Result<Listener> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let for_thread = Arc::clone(&stopping);
        let thread = thread::Builder::new().name("callbacks".to_owned()).spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                if for_thread.load(Ordering::SeqCst) {
                    return;
                }
                // A connection that breaks is the other side's trouble.
                let _ = serve(stream, &handler);
            }
        })?;
        Ok(Listener { address, stopping, thread: Some(thread) })
    }

    /// The address for callbacks.
    pub(super) fn url(&self) -> String {
        format!("http://{}/callback", self.address)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The thread waits for a connection: give it one.
        if TcpStream::connect_timeout(&self.address, SILENCE).is_ok()
            && let Some(thread) = self.thread.take()
        {
            let _ = thread.join();
        }
    }
}

fn serve(mut stream: TcpStream, handler: &Handler) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_write_timeout(Some(SILENCE))?;
    let answer = match read(&mut stream)? {
        Ok(request) => handler(&request),
        Err(status) => {
            let mut refusal = Response::new(Vec::new());
            *refusal.status_mut() = status;
            refusal
        }
    };
    let mut out = format!("HTTP/1.1 {}\r\n", answer.status()).into_bytes();
    for (name, value) in answer.headers() {
        out.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    out.extend(format!("content-length: {}\r\nconnection: close\r\n\r\n", answer.body().len()).into_bytes());
    out.extend(answer.body());
    stream.write_all(&out)
}

/// Reads a request, or says with which status it is refused.
fn read(stream: &mut TcpStream) -> io::Result<Result<Request<Vec<u8>>, StatusCode>> {
    let mut bytes = Vec::new();
    let Head { mut request, start, length } = loop {
        match head(&bytes) {
            Ok(Some(head)) => break head,
            Ok(None) if bytes.len() > HEAD => return Ok(Err(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE)),
            Ok(None) => more(stream, &mut bytes)?,
            Err(()) => return Ok(Err(StatusCode::BAD_REQUEST)),
        }
    };
    if length > BODY {
        return Ok(Err(StatusCode::PAYLOAD_TOO_LARGE));
    }
    while bytes.len() < start + length {
        more(stream, &mut bytes)?;
    }
    *request.body_mut() = bytes[start..start + length].to_vec();
    Ok(Ok(request))
}

fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut piece = [0; 4 << 10];
    match stream.read(&mut piece)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        read => {
            bytes.extend_from_slice(&piece[..read]);
            Ok(())
        }
    }
}

/// A request without its body, where that begins and how long it is.
struct Head {
    request: Request<Vec<u8>>,
    start: usize,
    length: usize,
}

/// The head; nothing while it is not all there.
fn head(bytes: &[u8]) -> Result<Option<Head>, ()> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(start) = head.parse(bytes).map_err(drop)? else { return Ok(None) };
    let mut request = Request::builder().method(head.method.unwrap_or_default()).uri(head.path.unwrap_or_default());
    let mut length = 0;
    for header in head.headers.iter() {
        if header.name.eq_ignore_ascii_case("content-length") {
            length = str::from_utf8(header.value).map_err(drop)?.trim().parse().map_err(drop)?;
        }
        request = request.header(header.name, header.value);
    }
    Ok(Some(Head { request: request.body(Vec::new()).map_err(drop)?, start, length }))
}

#[cfg(test)]
mod tests {
    use std::net::Shutdown;

    use super::*;

    #[test]
    fn answers_requests_and_refuses_the_rest() {
        let listener = Listener::start(|request| Response::new(request.body().repeat(2))).unwrap();
        let exchange = |bytes: &[u8]| {
            let mut stream = TcpStream::connect(listener.address).unwrap();
            stream.write_all(bytes).unwrap();
            stream.shutdown(Shutdown::Write).unwrap();
            let mut answer = Vec::new();
            // What is refused half-read may end in a reset.
            let _ = stream.read_to_end(&mut answer);
            String::from_utf8(answer).unwrap()
        };
        let answer = exchange(b"POST /callback?a=b HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nhihi"), "{answer}");
        for (bytes, status) in [
            (&b"\x00\x01 nonsense\r\n\r\n"[..], " 400 "),
            (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", " 400 "),
            (b"POST / HTTP/1.1\r\nContent-Length: 18446744073709551615\r\n\r\n", " 413 "),
            (b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nhi", ""),
            (b"POST / HT", ""),
            (b"", ""),
        ] {
            let answer = exchange(bytes);
            assert!(answer.contains(status) && answer.is_empty() == status.is_empty(), "{bytes:?} got {answer:?}");
        }
        assert!(exchange(b"GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200"), "still there");
    }
}
