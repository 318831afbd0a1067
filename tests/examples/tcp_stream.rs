//! Drives calls over a plain `TcpStream`, without an adapter and without an HTTP crate: what it takes to run this SDK
//! anywhere. Plain HTTP only, as the sandbox and gateways on loopback speak it.
//!
//! `cargo run --example tcp_stream http://127.0.0.1:8080`

use std::error::Error as StdError;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::SystemTime;

use http::{Request, Response};
use wecom_core::Error;
use wecom_core::api::contacts::user;
use wecom_core::error::{SendError, Sent};
use wecom_core::flow::{Call, Credential, MemoryStore, Next, Policy};
use wecom_core::types::Timestamp;

fn main() -> Result<(), Box<dyn StdError>> {
    let base = std::env::args().nth(1).ok_or("the base URL is missing")?;
    let store = MemoryStore::new();
    let app = Credential::app("ww0123456789abcdef", "the app's secret");
    let zhang = user::Get::new("zhangsan");
    let member = drive(Call::new(base.as_str(), app, Policy::default(), &zhang), &store)?;
    println!("{} is {}", member.userid, member.name);
    Ok(())
}

/// Does what the core decides. One thread: nobody has to be locked out.
fn drive<T>(mut call: Call<'_, T>, store: &MemoryStore) -> Result<T, Error> {
    loop {
        match call.next(Timestamp::from(SystemTime::now())) {
            Next::Load(key) => call.loaded(Ok(store.load(&key))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => {
                store.save(&key, entry);
                call.saved(Ok(()));
            }
            Next::Remove(key) => {
                store.remove(&key);
                call.removed(Ok(()));
            }
            Next::Send(request) => call.received(send(&request)),
            Next::Wait(span) => std::thread::sleep(span),
            Next::Done(result) => return result,
        }
    }
}

/// One request on a connection of its own, read until the server ends it.
fn send(request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, SendError> {
    let host = request.uri().authority().map_or("", |authority| authority.as_str());
    let mut stream = TcpStream::connect(host).map_err(|error| SendError::new(Sent::Nothing, error.to_string()))?;
    let mut bytes = Vec::new();
    let exchanged = stream.write_all(&head(request, host)).and_then(|()| {
        stream.write_all(request.body())?;
        stream.read_to_end(&mut bytes)
    });
    exchanged.map_err(|error| SendError::new(Sent::Maybe, error.to_string()))?;
    read(&bytes).ok_or_else(|| SendError::new(Sent::Maybe, "the answer is no HTTP"))
}

fn head(request: &Request<Vec<u8>>, host: &str) -> Vec<u8> {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    // HTTP/1.0: the body ends where the connection does, never in chunks.
    let mut head = format!("{} {target} HTTP/1.0\r\nHost: {host}\r\n", request.method()).into_bytes();
    for (name, value) in request.headers() {
        head.extend_from_slice(&[name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    head.extend_from_slice(format!("Content-Length: {}\r\n\r\n", request.body().len()).as_bytes());
    head
}

fn read(bytes: &[u8]) -> Option<Response<Vec<u8>>> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let mut lines = std::str::from_utf8(&bytes[..end]).ok()?.split("\r\n");
    let mut response = Response::builder().status(lines.next()?.split(' ').nth(1)?);
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        response = response.header(name, value.trim());
    }
    response.body(bytes[end + 4..].to_vec()).ok()
}
