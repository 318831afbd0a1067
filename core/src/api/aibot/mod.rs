//! 智能机器人: AI bots, as far as they have an address: the one answer after the callback. The rest of a bot, what comes and
//! what is replied at once, is [`callback::bot`](crate::callback::bot).
//!
//! The callback of a message, or of a tap on a card, holds a `response_url`. Within an hour it takes one answer, [`Respond`], so
//! that a bot may think longer than a callback waits. The code in that address stands in the place of a token: [`response_code`]
//! finds it, and [`Incoming::credential`](crate::callback::bot::Incoming::credential) makes of it what a call wants. In groups the answer quotes what it answers.
//!
//! ```
//! use wecom_core::api::aibot::{Respond, response_code};
//! use wecom_core::endpoint::{BASE, Endpoint};
//!
//! let response_url = "https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=CODE";
//! let code = response_code(response_url).expect("a callback that may be answered");
//! let request = Respond::new("查到了：**3** 条").http_request(BASE, code.expose()).unwrap();
//! assert_eq!(request.uri().to_string(), response_url);
//! ```

pub mod card;
mod respond;

pub use respond::{Feedback, Markdown, Message, Respond, response_code};

catalogue! {
    "aibot" => Respond,
}

#[cfg(test)]
mod tests;
