//! What must hold for any bytes. `tests/fuzz` hands these functions to cargo-fuzz, `fuzz-smoke` runs them over the seeds
//! and over mutations of them.
//!
//! A target panics where something does not hold.

mod bots;
mod callback;
mod connection;
mod rest;
pub mod smoke;
mod twin;
mod words;

pub use bots::{bot_incoming, bot_webhook, files};
pub use callback::{bot, decryption, envelope, events, forged, xml};
pub use connection::{bot_connection, bot_frames};
pub use rest::{answers, downloads, multipart, requests};

/// A function that takes any bytes, under the name that its seeds and its wrapper have.
#[derive(Clone, Copy)]
pub struct Target {
    /// The name.
    pub name: &'static str,
    /// The function.
    pub run: fn(&[u8]),
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target { name: "envelope", run: envelope },
    Target { name: "decryption", run: decryption },
    Target { name: "xml", run: xml },
    Target { name: "events", run: events },
    Target { name: "bot", run: bot },
    Target { name: "bot_incoming", run: bot_incoming },
    Target { name: "bot_webhook", run: bot_webhook },
    Target { name: "bot_connection", run: bot_connection },
    Target { name: "bot_frames", run: bot_frames },
    Target { name: "files", run: files },
    Target { name: "answers", run: answers },
    Target { name: "requests", run: requests },
    Target { name: "multipart", run: multipart },
    Target { name: "downloads", run: downloads },
];

/// The first line, and what comes after it.
fn first_line(data: &[u8]) -> (&[u8], &[u8]) {
    match data.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&data[..end], &data[end + 1..]),
        None => (data, &[]),
    }
}
