//! WeCom (企业微信) server API, sans-IO: every endpoint builds an `http::Request` and reads an `http::Response`, every
//! callback is verified, decrypted and typed, and [`flow::Call`] decides about tokens and retries. Nothing here opens a
//! socket, reads a clock, spawns a task or draws a random number; an adapter (`wecom-ureq`, `wecom-reqwest`) or sixty
//! lines of your own do.
//!
//! Start at [`api`] for endpoints, [`flow`] for calls with tokens, [`callback`] for what WeCom pushes.

#[macro_use]
mod macros;

pub mod api;
#[cfg(feature = "callback")]
pub mod callback;
#[cfg(feature = "catalogue")]
pub mod catalogue;
pub mod endpoint;
pub mod error;
pub mod flow;
#[cfg(feature = "auth")]
pub mod jssdk;
#[allow(dead_code, reason = "each family has limits of its own kinds")]
mod limits;
#[cfg(feature = "auth")]
pub mod oauth;
pub mod types;
pub mod wire;

pub use error::Error;
