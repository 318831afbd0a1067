//! Bots, with the wire in the tests.

mod connection;
mod incoming;
mod reply;
mod stream;
mod webhook;
