//! 应用消息: what an app sends to members.
//!
//! [`Send`] takes whom ([`To`]) and what ([`Message`], one of fourteen kinds); its answer [`Sent`] tells who was not
//! reached. Sent messages can be recalled ([`Recall`]) for a day, cards that call back can be changed
//! ([`UpdateTemplateCard`], and [`UpdateTaskcard`] for the older kind).
//!
//! ```
//! use wecom_core::api::message::{Send, To, card};
//! use wecom_core::types::AgentId;
//!
//! let hello = Send::new(AgentId(1000002), To::users(["zhangsan", "lisi"]), "你好");
//! let done = Send::new(
//!     AgentId(1000002),
//!     To::user("wangwu").and(To::party(7)),
//!     card::TextNotice::new(card::CardAction::link("https://ci.example/42")).main_title("构建完成"),
//! );
//! # let _ = (hello, done);
//! ```

pub mod card;
mod content;
mod kinds;
mod news;
mod recall;
mod send;
mod statistics;
mod taskcard;
mod to;
mod update_taskcard;
mod update_template_card;

pub use content::{
    File, Image, Markdown, MessageTemplateId, MiniprogramNotice, Pair, TemplateMessage, Text, Textcard, Video, Voice,
};
pub use kinds::Message;
pub use news::{Article, Mpnews, News, StoredArticle};
pub use recall::Recall;
pub use send::{Safe, Send, Sent};
pub use statistics::{Count, Counts, Day, Statistics};
pub use taskcard::{OldTaskcard, Taskcard, TaskcardButton, TaskcardColor};
pub use to::To;
pub use update_taskcard::UpdateTaskcard;
pub use update_template_card::{ReplacedButton, UpdateTemplateCard, Updated};

catalogue! {
    "message" =>
    Recall, Send, Statistics, UpdateTaskcard, UpdateTemplateCard,
}

#[cfg(test)]
mod tests;
