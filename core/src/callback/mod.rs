//! Callbacks: what WeCom pushes, verified, decrypted and typed.
//!
//! A [`Receiver`] takes the `http::Request` that your web server got and makes the `http::Response` that goes back.
//! In between stand the signature check, the decryption, and [`Event`], one variant for each kind of message and event;
//! what has no type yet, or does not fit its type, comes as [`Event::Unknown`], whole, and [`Incoming::raw`] has the text
//! of all. No odd field costs you an event: refused is only what does not verify, open or parse. AI bots (智能机器人, feature
//! `aibot`) have messages, events and replies of their own, in `callback::bot`.
//!
//! ```
//! use wecom_core::callback::{Event, Receiver, Reply};
//! use wecom_core::types::Timestamp;
//!
//! // Token and EncodingAESKey from the admin console (接收消息服务器配置), and the corp's id.
//! let receiver = Receiver::builder("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")
//!     .receive_id("wx5823bf96d3bd56c7")
//!     .build()?;
//!
//! // In the handler of your web server, for GET and POST:
//! let url = "/wecom?msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589&nonce=263014780&\
//!     echostr=P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D";
//! let request = http::Request::get(url).body(Vec::new())?;
//! let now = Timestamp::from_secs(1_409_659_589); // from your clock
//! let random = [7; 16]; // 16 new bytes from your random number generator, each time
//! let response = receiver.handle(&request, now, random, |incoming| match incoming.event {
//!     Event::Text(text) => Reply::text(format!("{} wrote {}", incoming.from, text.content)),
//!     Event::Click(entry) if entry.event_key == "help" => Reply::text("Just write to me."),
//!     Event::CreateUser(user) => { println!("welcome, {}", user.user_id); Reply::Nothing }
//!     _ => Reply::Nothing,
//! });
//! assert_eq!(response.body(), b"1616140317555161061", "WeCom was verifying the URL");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! WeCom repeats a callback when it is not answered within five seconds: answer at once, work later, and know
//! repetitions by [`Incoming::dedup_key`].

mod envelope;
mod error;
mod incoming;
mod list;
mod receiver;
mod reply;
mod tree;
mod xml;

#[cfg(feature = "aibot")]
pub mod bot;
pub mod crypto;
pub mod event;

pub use error::{CallbackError, KeyProblem};
pub use event::{Event, Unknown};
pub use incoming::Incoming;
pub use list::CommaList;
pub use receiver::{Opened, Receiver, ReceiverBuilder, ReplyTo};
pub use reply::{Article, Reply, Video};
pub use tree::Element;
