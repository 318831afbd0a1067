//! Drives calls on another executor than tokio (`async-io` and `futures-lite`, of which smol is made), without an adapter.
//! Several calls run at once on one thread and share a token: a lock of a few lines keeps it to one fetch.
//!
//! `cargo run --example other_executor http://127.0.0.1:8080`

use std::error::Error as StdError;
use std::net::{TcpStream, ToSocketAddrs};
use std::time::SystemTime;

use async_io::{Async, Timer, block_on};
use futures_lite::{AsyncReadExt, AsyncWriteExt, future};
use http::{Request, Response};
use wecom_core::Error;
use wecom_core::api::contacts::user;
use wecom_core::error::{SendError, Sent};
use wecom_core::flow::{Call, Credential, MemoryStore, Next, Policy};
use wecom_core::types::Timestamp;

/// What the calls share: tokens, and whose turn it is to fetch one.
#[derive(Default)]
struct Shared {
    tokens: MemoryStore,
    turn: async_lock::Mutex<()>,
}

fn main() -> Result<(), Box<dyn StdError>> {
    let base = std::env::args().nth(1).ok_or("the base URL is missing")?;
    let shared = Shared::default();
    let app = Credential::app("ww0123456789abcdef", "the app's secret");
    let (zhang, li) = (user::Get::new("zhangsan"), user::Get::new("lisi"));
    let call = |member| drive(Call::new(base.as_str(), app.clone(), Policy::default(), member), &shared);
    let (zhang, li) = block_on(future::zip(call(&zhang), call(&li)));
    for member in [zhang?, li?] {
        println!("{} is {}", member.userid, member.name);
    }
    Ok(())
}

/// Does what the core decides.
async fn drive<T>(mut call: Call<'_, T>, shared: &Shared) -> Result<T, Error> {
    let mut leases = Vec::new();
    loop {
        match call.next(Timestamp::from(SystemTime::now())) {
            Next::Load(key) => call.loaded(Ok(shared.tokens.load(&key))),
            Next::Lock(_) => {
                leases.push(shared.turn.lock().await);
                call.locked();
            }
            Next::Unlock(_) => {
                leases.pop();
                call.unlocked();
            }
            Next::Save(key, entry) => {
                shared.tokens.save(&key, entry);
                call.saved(Ok(()));
            }
            Next::Remove(key) => {
                shared.tokens.remove(&key);
                call.removed(Ok(()));
            }
            Next::Send(request) => call.received(send(&request).await),
            Next::Wait(span) => drop(Timer::after(span).await),
            Next::Done(result) => return result,
        }
    }
}

/// One request on a connection of its own, read until the server ends it.
async fn send(request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, SendError> {
    let host = request.uri().authority().map_or("", |authority| authority.as_str());
    let nothing = |error: std::io::Error| SendError::new(Sent::Nothing, error.to_string());
    // Looks names up without waiting for others: good enough for an address.
    let address = host.to_socket_addrs().map_err(nothing)?.next();
    let address = address.ok_or_else(|| SendError::new(Sent::Nothing, "no address"))?;
    let mut stream = Async::<TcpStream>::connect(address).await.map_err(nothing)?;
    let exchange = async {
        stream.write_all(&head(request, host)).await?;
        stream.write_all(request.body()).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        Ok(bytes)
    };
    let bytes = exchange.await.map_err(|error: std::io::Error| SendError::new(Sent::Maybe, error.to_string()))?;
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
    let mut room = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Response::new(&mut room);
    let httparse::Status::Complete(end) = head.parse(bytes).ok()? else { return None };
    let mut response = Response::builder().status(head.code?);
    for header in head.headers {
        response = response.header(header.name, header.value);
    }
    response.body(bytes[end..].to_vec()).ok()
}
