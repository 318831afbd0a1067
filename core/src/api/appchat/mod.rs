//! 群聊会话: chats that an app makes, and messages into them.
//!
//! Only for a corp's own app whose visible range is the root department, and only for chats that this app has made.

mod create;
mod get;
mod send;
mod update;

pub use create::{Create, Created};
pub use get::{Chat, Found, Get};
pub use send::{Markdown, Message, Send, Text};
pub use update::Update;

catalogue! {
    "appchat" =>
    Create, Get, Send, Update,
}

#[cfg(test)]
mod tests;
