//! An HTTP/1.1 server on loopback that does what a test tells it: a thread for each connection, nothing held in memory.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Answers one request.
pub type Handler = dyn Fn(&mut Exchange<'_>) -> io::Result<()> + Send + Sync;

/// The server; its address is free again once it is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    handler: Box<Handler>,
    state: Mutex<State>,
    changed: Condvar,
    stopped: AtomicBool,
}

#[derive(Default)]
struct State {
    /// `METHOD path?query` of every request, in the order they came.
    requests: Vec<String>,
    connections: usize,
    tokens: Tokens,
}

#[derive(Default)]
struct Tokens {
    issued: usize,
    /// Tokens up to this one are void.
    void: usize,
}

/// One request and the way to answer it.
pub struct Exchange<'a> {
    /// `GET` or `POST`.
    pub method: String,
    /// The path.
    pub path: String,
    /// The query, as it came.
    pub query: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    reader: &'a mut BufReader<TcpStream>,
    unread: u64,
    open: bool,
    shared: &'a Shared,
}

impl Server {
    /// Hands every request to `handler`.
    pub fn start(handler: impl Fn(&mut Exchange<'_>) -> io::Result<()> + Send + Sync + 'static) -> Server {
        Server::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), handler)
    }

    /// The same at an address of one's own choosing.
    pub fn start_at(
        address: SocketAddr,
        handler: impl Fn(&mut Exchange<'_>) -> io::Result<()> + Send + Sync + 'static,
    ) -> Server {
        let listener = TcpListener::bind(address).expect("a free address");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            handler: Box::new(handler),
            state: Mutex::default(),
            changed: Condvar::new(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if accepting.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), shared) = (stream, Arc::clone(&accepting)) else { continue };
                shared.change(|state| state.connections += 1);
                let served = thread::Builder::new().stack_size(256 * 1024).spawn(move || {
                    // A connection that the client cuts is the client's affair.
                    let _ = serve(&shared, &stream);
                    let _ = stream.shutdown(Shutdown::Both);
                });
                served.expect("a thread");
            }
        });
        Server { address, shared }
    }

    /// Answers gettoken with a fresh token each time (`token-1`, `token-2`, …), refuses void tokens, and hands all else to
    /// `handler`.
    pub fn wecom(handler: impl Fn(&mut Exchange<'_>) -> io::Result<()> + Send + Sync + 'static) -> Server {
        Server::start(move |exchange| match exchange.path.as_str() {
            "/cgi-bin/gettoken" => exchange.issue(),
            _ if exchange.authorised() => handler(exchange),
            _ => {
                exchange.discard()?;
                exchange.json(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#)
            }
        })
    }

    /// A WeCom that answers every call with this JSON.
    pub fn answering(json: impl Into<String>) -> Server {
        let json = json.into();
        Server::wecom(move |exchange| {
            exchange.discard()?;
            exchange.json(&json)
        })
    }

    /// `http://127.0.0.1:port`
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// `METHOD path?query` of every request so far.
    pub fn requests(&self) -> Vec<String> {
        self.shared.lock().requests.clone()
    }

    /// How many requests the path got.
    pub fn count(&self, path: &str) -> usize {
        let here = |request: &&String| request.split([' ', '?']).nth(1) == Some(path);
        self.shared.lock().requests.iter().filter(here).count()
    }

    /// How many tokens were fetched.
    pub fn gettokens(&self) -> usize {
        self.count("/cgi-bin/gettoken")
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.shared.lock().connections
    }

    /// Voids all tokens issued so far.
    pub fn void_tokens(&self) {
        self.shared.change(|state| state.tokens.void = state.tokens.issued);
    }

    /// Waits until so many requests came.
    pub fn wait_for_requests(&self, count: usize) {
        let mut state = self.shared.lock();
        while state.requests.len() < count {
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that accepts.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let changed = change(&mut self.lock());
        self.changed.notify_all();
        changed
    }
}

/// Serves a connection until one side ends it.
fn serve(shared: &Shared, stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(64 * 1024, stream.try_clone()?);
    loop {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            if reader.read_until(b'\n', &mut head)? == 0 {
                return Ok(());
            }
        }
        let mut room = [httparse::EMPTY_HEADER; 32];
        let mut parsed = httparse::Request::new(&mut room);
        parsed.parse(&head).map_err(io::Error::other)?;
        let target = parsed.path.unwrap_or_default().to_owned();
        let method = parsed.method.unwrap_or_default().to_owned();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let headers: Vec<_> =
            parsed.headers.iter().map(|header| (header.name.to_ascii_lowercase(), text(header.value))).collect();
        shared.change(|state| state.requests.push(format!("{method} {target}")));
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let (path, query) = (path.to_owned(), query.to_owned());
        let mut exchange =
            Exchange { method, path, query, headers, reader: &mut reader, unread: 0, open: true, shared };
        exchange.unread = exchange.header("content-length").map_or(Ok(0), str::parse).map_err(io::Error::other)?;
        (shared.handler)(&mut exchange)?;
        if !exchange.open || exchange.unread > 0 {
            return Ok(());
        }
    }
}

impl Exchange<'_> {
    /// A request header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(here, _)| here == name).map(|(_, value)| value.as_str())
    }

    /// A parameter of the query, as it came.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query.split('&').filter_map(|pair| pair.split_once('=')).find(|(here, _)| *here == name).map(|(_, it)| it)
    }

    /// How many requests came so far, this one included.
    pub fn number(&self) -> usize {
        self.shared.lock().requests.len()
    }

    /// Forgets the requests so far, so that a server which runs for long does not grow.
    pub fn forget_requests(&self) {
        self.shared.change(|state| state.requests.clear());
    }

    /// Reads the next bytes of the body; none after the last.
    pub fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.by_ref().take(self.unread).read(buffer)?;
        if read == 0 && self.unread > 0 && !buffer.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.unread -= read as u64;
        Ok(read)
    }

    /// The body.
    pub fn body(&mut self) -> io::Result<Vec<u8>> {
        let mut body = vec![0; usize::try_from(self.unread).map_err(io::Error::other)?];
        self.reader.read_exact(&mut body)?;
        self.unread = 0;
        Ok(body)
    }

    /// Reads the body and forgets it.
    pub fn discard(&mut self) -> io::Result<()> {
        let mut buffer = [0; 64 * 1024];
        while self.read(&mut buffer)? > 0 {}
        Ok(())
    }

    /// Answers 200 with JSON.
    pub fn json(&mut self, json: &str) -> io::Result<()> {
        self.answer(200, "Content-Type: application/json; charset=UTF-8\r\n", json.as_bytes())
    }

    /// Answers; each header line ends with CR LF.
    pub fn answer(&mut self, status: u16, headers: &str, body: &[u8]) -> io::Result<()> {
        let mut answer = format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {}\r\n\r\n", body.len()).into_bytes();
        answer.extend_from_slice(body);
        self.write(&answer)
    }

    /// Sends these bytes, which need not be HTTP.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.reader.get_mut().write_all(bytes)
    }

    /// Ends the connection after this exchange.
    pub fn cut(&mut self) -> io::Result<()> {
        self.open = false;
        Ok(())
    }

    /// Ends the connection now.
    pub fn close(&mut self) -> io::Result<()> {
        self.open = false;
        self.reader.get_ref().shutdown(Shutdown::Both)
    }

    /// Waits until the client ends the connection.
    pub fn wait_for_end(&mut self) -> io::Result<()> {
        self.open = false;
        io::copy(self.reader, &mut io::sink()).map(drop)
    }

    /// Answers gettoken with a fresh token.
    pub fn issue(&mut self) -> io::Result<()> {
        let number = self.shared.change(|state| {
            state.tokens.issued += 1;
            state.tokens.issued
        });
        self.json(&format!(r#"{{"errcode":0,"access_token":"token-{number}","expires_in":7200}}"#))
    }

    /// Whether the request's token is one that was issued and not voided.
    pub fn authorised(&self) -> bool {
        let number = self.parameter("access_token").and_then(|token| token.strip_prefix("token-")?.parse().ok());
        let state = self.shared.lock();
        number.is_some_and(|number: usize| number > state.tokens.void && number <= state.tokens.issued)
    }
}
