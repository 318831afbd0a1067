//! 智能机器人: AI bots, what users say to them, and what they say back.
//!
//! A bot is connected in one of two ways, chosen in the admin console (API 模式):
//!
//! - **Webhook**: WeCom calls a URL. The [`Receiver`](crate::callback::Receiver) of all callbacks serves it, by
//!   [`handle_bot`](crate::callback::Receiver::handle_bot), or `receive_bot` and `respond_bot` where the handler is `async`;
//!   many bots behind one address are [`Apps`](crate::callback::Apps), which have the same.
//! - **Long connection**: the bot calls WeCom and keeps a WebSocket open: [`connection`].
//!
//! What comes is the same [`Incoming`], what goes back the same [`Reply`].
//!
//! ```
//! use wecom_core::callback::Receiver;
//! use wecom_core::callback::bot::{Content, Event, Mode, Reply, Stream, Streams};
//! use wecom_core::types::Timestamp;
//!
//! // Token and EncodingAESKey of the bot. Its receive id is empty.
//! let receiver = Receiver::builder("TOKEN", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C").receive_id("").build()?;
//! let mut streams = Streams::new(Mode::Webhook);
//!
//! // In the handler of your web server, for GET and POST:
//! # let request = http::Request::post("/bot?msg_signature=0&timestamp=1&nonce=1").body(Vec::new())?;
//! let now = Timestamp::from_secs(1_700_000_000); // from your clock
//! let random = [7; 16]; // 16 new bytes from your random number generator, each time
//! let response = receiver.handle_bot(&request, now, random, |incoming| match incoming.content {
//!     Content::Text(_) => {
//!         let id = incoming.msgid.as_str(); // each once, and the same for a repetition
//!         let first = Stream::new().id(id).content("想一想…");
//!         streams.begin(first, now).or_else(|_| streams.current(&id.into(), now).map(Reply::Stream)).unwrap_or_default()
//!         // … and have somebody `append` what the model says, and `finish`.
//!     }
//!     Content::Stream(refresh) => streams.refresh(&refresh.id, &incoming.msgid, now).unwrap_or_default(),
//!     Content::Event(Event::EnterChat(_)) => Reply::text("您好，请问有什么可以帮您？"),
//!     _ => Reply::Nothing,
//! });
//! # assert_eq!(response.status(), 400);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Files in messages are encrypted: [`File::decrypt`]. What takes longer than a stream may is answered by
//! [`Incoming::credential`], once, within an hour.
//!
//! A bot says the same things by endpoints and by replies: a card, a message, a picture have one type, that of
//! [`api::aibot`](crate::api::aibot), [`api::message`](crate::api::message) and [`api::webhook`](crate::api::webhook), whose
//! pages define them. A later answer is a call, for which [`Incoming::credential`] makes the credential of
//! [`flow`](crate::flow). Nothing else of callbacks reaches up there.

pub mod connection;
mod event;
mod incoming;
mod message;
mod receive;
mod reply;
mod stream;

pub use event::{
    DisconnectedEvent, EnterChat, Event, FeedbackEvent, Opinion, OptionIds, Reason, SelectedItem, SelectedItems,
    TemplateCardEvent,
};
pub use incoming::{ChatType, Incoming};
pub use message::{BotId, Content, File, Image, Mixed, Part, Quote, Refresh, Sender, StreamId, Text, Video, Voice};
pub use receive::{Opened, ReplyTo};
pub use reply::{Mode, Reply, Stream, StreamItem, UpdateTemplateCard};
pub use stream::{StreamError, Streams};

#[cfg(test)]
mod tests;
