//! 学校通知: what a school tells parents and students, and how parents come to hear it.
//!
//! Parents who follow the notices are external contacts: these endpoints stand under the path of customer contact.

mod content;
mod send;
pub mod subscription;

pub use content::Message;
pub use send::{ReceiverScope, Send, Unreached};
