//! 消息推送 (群机器人): messages into a group by its robot's address.
//!
//! The address `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY` holds the key, which is all that is needed: keep it
//! secret, since whoever has it can write into the group. At most 20 messages a minute for each key.
//!
//! ```
//! use wecom_core::api::appchat::Text;
//! use wecom_core::api::webhook::Send;
//!
//! let alert = Send::new(Text::new("磁盘将满").mentioned_list(["wangqing", "@all"]));
//! let plain = Send::new("构建完成");
//! # let _ = (alert, plain);
//! ```

mod content;
mod send;
mod upload_media;

pub use content::{Image, MarkdownV2};
pub use send::{Message, Send};
pub use upload_media::UploadMedia;

catalogue! {
    "webhook" =>
    Send, UploadMedia,
}

#[cfg(test)]
mod tests;
