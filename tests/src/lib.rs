//! What tests of several crates share: an HTTP server to be scripted.

pub mod server;
