//! 学校通知: what a school tells parents and students, and how parents come to hear it.
//!
//! The section is 家校沟通 (home and school), whose parents are external contacts; its endpoints stand under the same path as
//! those of customer contact.

mod content;
mod send;
pub mod subscription;

pub use content::{
    Article, File, Image, Message, Miniprogram, Mpnews, News, StoredArticle, Text, Textcard, Video, Voice,
};
pub use send::{ReceiverScope, Send, Unreached};
