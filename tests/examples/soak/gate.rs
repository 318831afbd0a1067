//! A bad line between client and sandbox: connections end at any byte, on the way there or back, and now and then nobody
//! listens for a while.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use crate::dice::Dice;
use crate::unknown::Unknown;

/// How long it is closed: longer than all the tries of a call take.
const CLOSED: Duration = Duration::from_millis(300);

/// What a gate did so far.
#[derive(Default)]
pub(crate) struct Line {
    /// How many connections it has cut.
    pub(crate) cuts: AtomicU64,
    /// How often it was closed.
    pub(crate) closings: AtomicU64,
    /// Whether it is closed: connections that are still there are cut as soon as something comes.
    closed: AtomicBool,
    /// Messages that came as far as this.
    unknown: Unknown,
}

/// Listens on loopback and passes everything on to `to`, for as long as the connection's fate allows.
pub(crate) fn open(to: SocketAddr, seed: u64, unknown: &Unknown) -> io::Result<(SocketAddr, Arc<Line>)> {
    let mut listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let line = Arc::new(Line { unknown: unknown.clone(), ..Line::default() });
    let passing = Arc::clone(&line);
    thread::spawn(move || {
        let mut dice = Dice::new(seed);
        let mut connections = 0_u64;
        loop {
            let Ok((client, _)) = listener.accept() else { continue };
            connections += 1;
            let fates = [fate(&mut dice), fate(&mut dice)];
            if let Ok(server) = TcpStream::connect(to) {
                // A connection that cannot be had in full is one more that broke.
                let _ = join(client, server, fates, &passing);
            }
            // Often at first, so that a short run sees it, too.
            if connections.is_multiple_of(if connections < 200 { 20 } else { 400 }) {
                drop(listener);
                listener = passing.close(address);
            }
        }
    });
    Ok((address, line))
}

impl Line {
    /// Nobody listens for a while.
    fn close(&self, address: SocketAddr) -> TcpListener {
        self.closed.store(true, Ordering::Relaxed);
        self.closings.fetch_add(1, Ordering::Relaxed);
        thread::sleep(CLOSED);
        let listener = loop {
            match TcpListener::bind(address) {
                Ok(listener) => break listener,
                // Somebody got the port meanwhile, a client's own connection perhaps; not for long.
                Err(_) => thread::sleep(Duration::from_millis(10)),
            }
        };
        self.closed.store(false, Ordering::Relaxed);
        listener
    }
}

/// After how many bytes a direction is cut: within the first message, later, or never.
fn fate(dice: &mut Dice) -> u64 {
    match dice.below(8) {
        0 => dice.below(600),
        1..=4 => dice.below(60_000),
        _ => u64::MAX,
    }
}

fn join(client: TcpStream, server: TcpStream, fates: [u64; 2], line: &Arc<Line>) -> io::Result<()> {
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let ways = [(client.try_clone()?, server.try_clone()?), (server, client)];
    for ((from, to), bytes) in ways.into_iter().zip(fates) {
        let line = Arc::clone(line);
        thread::Builder::new().stack_size(64 << 10).spawn(move || {
            if line.pass(&from, &to, bytes).is_ok_and(|cut| cut) {
                line.cuts.fetch_add(1, Ordering::Relaxed);
            }
            for end in [from, to] {
                // It may be gone already.
                let _ = end.shutdown(Shutdown::Both);
            }
        })?;
    }
    Ok(())
}

impl Line {
    /// Whether it was cut: otherwise one side ended it.
    fn pass(&self, mut from: &TcpStream, mut to: &TcpStream, mut left: u64) -> io::Result<bool> {
        let mut buffer = [0; 8 << 10];
        loop {
            let read = from.read(&mut buffer)?;
            if read == 0 {
                return Ok(false);
            }
            let most = if self.closed.load(Ordering::Relaxed) { 0 } else { left };
            let passed = usize::try_from(most).unwrap_or(usize::MAX).min(read);
            if passed < read {
                // It counts as arrived, whole or not, before anybody can learn that it is cut.
                self.unknown.came(&buffer[..read]);
                self.unknown.untold(&buffer[..read]);
            }
            to.write_all(&buffer[..passed])?;
            left -= passed as u64;
            if left == 0 || passed < read {
                return Ok(true);
            }
        }
    }
}
