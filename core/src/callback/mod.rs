//! Callbacks: what WeCom pushes, verified, decrypted and typed.

mod error;
mod tree;
mod xml;

pub mod crypto;

pub use error::{CallbackError, KeyProblem};
pub use tree::Element;
