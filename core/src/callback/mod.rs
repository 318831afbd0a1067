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
//! Several apps behind one address are [`Apps`]; handlers by the kind of callback are a [`Router`], where a `match` does not
//! do. Before token or key change in the admin console, [`Receiver::rotate`] them.
//!
//! # Answering within five seconds
//!
//! WeCom waits for five seconds (for `create_auth` and `reset_permanent_code` one), then repeats the callback, three times at
//! most. Work that may take longer is done after the answer:
//!
//! ```
//! # use wecom_core::callback::{Incoming, Receiver};
//! # use wecom_core::types::Timestamp;
//! # fn spawn(work: impl FnOnce()) {}
//! # fn work_on(incoming: Incoming) {}
//! # fn serve(receiver: &Receiver, request: http::Request<Vec<u8>>, now: Timestamp) -> http::Response<Vec<u8>> {
//! let (response, work) = receiver.acknowledge(&request, now);
//! if let Some(incoming) = work {
//!     spawn(move || work_on(incoming)); // a thread, a task, a queue
//! }
//! response
//! # }
//! ```
//!
//! The member then hears by a call of its own: `message/send` ([`api::message`](crate::api::message)) to
//! [`Incoming::from`] by the app of [`Incoming::agent_id`], in the words of both adapters (wecom-reqwest's with `.await`)
//! `app.call(&Send::new(agent_id, To::user(incoming.from), "the report"))`; `kf/send_msg` after `kf/sync_msg` for customer service, the
//! `response_url` of an AI bot, and for a template card `message/update_template_card` with the event's `response_code`.
//!
//! Repetitions are known by [`Opened::key`]; a receiver with a memory ([`ReceiverBuilder::seen`]) keeps them from the
//! handler. While the first is in work, they are refused (503), so that WeCom comes again should it fail; once it is
//! answered, they are answered as taken.

mod apps;
mod envelope;
mod error;
mod incoming;
mod kinds;
mod list;
mod receiver;
mod reply;
mod router;
mod seen;
mod tree;
mod unknown;
mod xml;

#[cfg(feature = "aibot")]
pub mod bot;
pub mod crypto;
pub mod event;

pub use apps::Apps;
pub use error::{CallbackError, KeyProblem};
pub use incoming::Incoming;
pub use kinds::Event;
pub use list::CommaList;
pub use receiver::{Opened, ReceiveId, Receiver, ReceiverBuilder, ReplyTo};
pub use reply::{Article, Reply, Video};
pub use router::{Next, Router};
pub use seen::{MemorySeen, Seen, Sight, Ticket};
pub use tree::Element;
pub use unknown::Unknown;
