//! A small blocking HTTP/1.1 server: one thread for each connection.

mod connection;
mod input;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use socket2::{Domain, Protocol, Socket, Type};

use crate::sandbox::Sandbox;

/// Enough for JSON nested as deeply as serde_json reads it, and little enough for thousands of connections: memory that
/// is not touched is not used.
const STACK: usize = 1 << 20;

/// How many connections wait to be accepted.
const QUEUE: i32 = 4096;
/// How long to wait for descriptors or threads where there are no more.
const PAUSE: Duration = Duration::from_millis(5);

/// A sandbox on loopback. Dropping it stops the server and cuts its connections.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    sandbox: Sandbox,
    stopping: AtomicBool,
    next: AtomicU64,
    open: Mutex<HashMap<u64, Arc<TcpStream>>>,
}

impl Server {
    pub(crate) fn start(sandbox: Sandbox, address: impl ToSocketAddrs) -> io::Result<Server> {
        let listener = listen(address)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            sandbox,
            stopping: AtomicBool::new(false),
            next: AtomicU64::new(0),
            open: Mutex::default(),
        });
        let for_thread = shared.clone();
        let acceptor =
            thread::Builder::new().name("wecom-sandbox".to_owned()).spawn(move || accept(&listener, &for_thread))?;
        Ok(Server { address, shared, acceptor: Some(acceptor) })
    }

    /// The base URL, for example `http://127.0.0.1:49152`: what clients take instead of WeCom's own.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The sandbox behind it.
    pub fn sandbox(&self) -> &Sandbox {
        &self.shared.sandbox
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(acceptor) = self.acceptor.take() {
            // It ends in a panic at worst, and then there is nothing to wait for.
            let _ = acceptor.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The acceptor waits for a connection: give it one. An address that means "all" is reached through loopback.
        let mut address = self.address;
        match address {
            SocketAddr::V4(v4) if v4.ip().is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
            SocketAddr::V6(v6) if v6.ip().is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        let woken = TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok();
        if let Some(acceptor) = self.acceptor.take()
            && woken
        {
            let _ = acceptor.join();
        }
        let open = std::mem::take(&mut *self.shared.open());
        for stream in open.values() {
            // A connection that is gone already needs no cutting.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// An open connection's place in the list.
struct Open {
    shared: Arc<Shared>,
    id: u64,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.shared.open().remove(&self.id);
    }
}

impl Shared {
    fn open(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Arc<TcpStream>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}

/// Listens with a long queue: std's holds 128 connections, and the kernel drops what comes beyond for a second or more.
fn listen(address: impl ToSocketAddrs) -> io::Result<TcpListener> {
    let mut problem = io::Error::new(io::ErrorKind::InvalidInput, "the address resolves to nothing");
    for address in address.to_socket_addrs()? {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
        // As std does: without it, a port just left cannot be taken again for a minute.
        #[cfg(unix)]
        socket.set_reuse_address(true)?;
        match socket.bind(&address.into()).and_then(|()| socket.listen(QUEUE)) {
            Ok(()) => return Ok(socket.into()),
            Err(error) => problem = error,
        }
    }
    Err(problem)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    loop {
        let accepted = listener.accept();
        if shared.is_stopping() {
            return;
        }
        let Ok((stream, _)) = accepted else {
            // Out of descriptors, most likely: some connections will close.
            thread::sleep(PAUSE);
            continue;
        };
        let id = shared.next.fetch_add(1, Ordering::Relaxed);
        let stream = Arc::new(stream);
        shared.open().insert(id, stream.clone());
        // Dropped at the connection's end, even in a panic of a hook, and also where there is no thread to be had.
        let open = Open { shared: shared.clone(), id };
        let spawned = thread::Builder::new().stack_size(STACK).spawn(move || {
            connection::serve(&open.shared.sandbox, &stream);
        });
        if spawned.is_err() {
            thread::sleep(PAUSE);
        }
    }
}
