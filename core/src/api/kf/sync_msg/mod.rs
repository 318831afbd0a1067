//! 接收消息和事件: what customers and servicers wrote and did.
//!
//! Sent messages ([`SendMsg`](super::SendMsg)) are not among it.

mod content;
mod event;

pub use content::{
    Calendar, Channels, ChannelsKind, ChannelsShopOrder, ChannelsShopProduct, Link, Meeting, MergedItem, MergedMsg,
    Message, Note, Text,
};
pub use event::{
    ChangeKind, EnterSession, Event, FailKind, MsgSendFail, RejectCustomerMsgSwitchChange, ServicerRecallMsg,
    ServicerStatus, ServicerStatusChange, SessionStatusChange, UserRecallMsg,
};

use crate::api::limits::{Checked, bytes, given};
use crate::error::InvalidArgument;
use crate::types::{ExternalUserId, MessageId, OpenKfId, Secret, Timestamp, UserId};

endpoint! {
    /// Fetches messages and events of the last three days, the oldest first (读取消息).
    ///
    /// Token: an app that manages the account and sees its servicers.
    ///
    /// To fetch only what is new, keep `next_cursor` of the last page, and begin with it: send page by page then, as the
    /// pages of [`Paginated`](crate::endpoint::Paginated) hand out the messages alone. Keep a cursor for each account.
    ///
    /// Fails with 45009 for a minute where it comes ten times a minute without a valid `token`.
    ///
    /// Stands on the page 接收消息和事件.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94670>
    POST "/cgi-bin/kf/sync_msg" [repeatable, check];
    pub struct SyncMsg -> Synced {
        /// The account.
        open_kfid: OpenKfId,
        /// The `next_cursor` of the page before, at most 64 bytes; from three days ago on unless set.
        cursor: Option<String>,
        /// The token of the callback `kf_msg_or_event`, valid for 10 minutes, at most 128 bytes.
        token: Option<Secret>,
        /// How many to a page, at most 1 000, which it is unless set. A page may hold fewer and not be the last.
        limit: Option<u32>,
        /// What recordings come as; AMR unless set.
        voice_format: Option<VoiceFormat>,
    }
}

impl SyncMsg {
    fn check(&self) -> Checked {
        bytes("cursor", given(&self.cursor), 64)?;
        if self.token.as_ref().is_some_and(|token| token.expose().len() > 128) {
            return Err(InvalidArgument::new("token", "has more than 128 bytes"));
        }
        Ok(())
    }
}

open_enum! {
    /// What recordings come as.
    pub enum VoiceFormat: i64 {
        /// AMR.
        Amr = 0,
        /// SILK.
        Silk = 1,
    }
}

response! {
    /// A page of messages and events. Only `has_more` tells whether it is the last: it may be empty and not be.
    pub struct Synced {
        /// The messages and events.
        msg_list: Vec<Received>,
        /// Whether there are more.
        has_more: bool as Bit,
        /// Where to go on, now or at the next callback. Keep it.
        next_cursor: String,
    }
}

by_cursor! { SyncMsg: Synced { msg_list: Received } while has_more }

response! {
    /// A message or an event.
    pub struct Received {
        /// Its id.
        msgid: MessageId,
        /// The account; events hold their own.
        open_kfid: Option<OpenKfId>,
        /// The customer; events hold their own.
        external_userid: Option<ExternalUserId>,
        /// When it was sent.
        send_time: Timestamp,
        /// Where it comes from.
        origin: Origin,
        /// The servicer who wrote it.
        servicer_userid: Option<UserId>,
        /// What it is.
        ..message: Message,
    }
}

open_enum! {
    /// Where a message comes from (消息来源).
    pub enum Origin: i64 {
        /// The customer.
        Customer = 3,
        /// WeCom: an event.
        System = 4,
        /// A servicer, in WeCom's client.
        Servicer = 5,
    }
}
