//! Callbacks: what WeCom pushes, verified, decrypted and typed.

mod error;

pub mod crypto;

pub use error::{CallbackError, KeyProblem};
