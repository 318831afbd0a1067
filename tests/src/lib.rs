//! What tests of several crates share: a WeCom that goes wrong on purpose, a scheduler of many calls, arbitrary
//! JSON, an HTTP server to be scripted.

pub mod json;
pub mod server;
pub mod sim;
pub mod source;
