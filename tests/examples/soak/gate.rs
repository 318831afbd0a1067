//! A bad line between client and sandbox: connections end at any byte, on the way there or back.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use crate::dice::Dice;

/// Listens on loopback and passes everything on to `to`, for as long as the connection's fate allows. Gives its address,
/// and how many connections it has cut.
pub(crate) fn open(to: SocketAddr, seed: u64) -> io::Result<(SocketAddr, Arc<AtomicU64>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let (address, cuts) = (listener.local_addr()?, Arc::new(AtomicU64::new(0)));
    let counted = Arc::clone(&cuts);
    thread::spawn(move || {
        let mut dice = Dice::new(seed);
        for client in listener.incoming().flatten() {
            let fates = [fate(&mut dice), fate(&mut dice)];
            let Ok(server) = TcpStream::connect(to) else { continue };
            // A connection that cannot be had in full is one more that broke.
            let _ = join(client, server, fates, &counted);
        }
    });
    Ok((address, cuts))
}

/// After how many bytes a direction is cut: within the first message, later, or never.
fn fate(dice: &mut Dice) -> u64 {
    match dice.below(8) {
        0 => dice.below(600),
        1..=4 => dice.below(60_000),
        _ => u64::MAX,
    }
}

fn join(client: TcpStream, server: TcpStream, fates: [u64; 2], cuts: &Arc<AtomicU64>) -> io::Result<()> {
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let ways = [(client.try_clone()?, server.try_clone()?), (server, client)];
    for ((from, to), bytes) in ways.into_iter().zip(fates) {
        let cuts = Arc::clone(cuts);
        thread::Builder::new().stack_size(64 << 10).spawn(move || {
            if pass(&from, &to, bytes).is_ok_and(|cut| cut) {
                cuts.fetch_add(1, Ordering::Relaxed);
            }
            for end in [from, to] {
                // It may be gone already.
                let _ = end.shutdown(Shutdown::Both);
            }
        })?;
    }
    Ok(())
}

/// Whether it was cut: otherwise one side ended it.
fn pass(mut from: &TcpStream, mut to: &TcpStream, mut left: u64) -> io::Result<bool> {
    let mut buffer = [0; 8 << 10];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(false);
        }
        let passed = usize::try_from(left).unwrap_or(usize::MAX).min(read);
        to.write_all(&buffer[..passed])?;
        left -= passed as u64;
        if left == 0 {
            return Ok(true);
        }
    }
}
