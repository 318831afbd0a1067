//! 获取会话记录: which messages there were.

use super::{MessagePageId, MsgType, Party, ServiceEncryptInfo};
use crate::api::limits::{Checked, bytes, given};
use crate::types::{ChatId, MessageId, Secret, Timestamp};

endpoint! {
    /// Fetches the messages of the last five days, the oldest first (获取会话记录).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)); a [public
    /// key](super::SetPublicKey) must be set. Tells the messages of whose sender or receivers one is among the
    /// authorised members. In the zone's SDK this is `sync_msg`.
    ///
    /// To fetch only what is new, keep `next_cursor` of the last page, and begin with it: send page by page then, as the pages
    /// of [`Paginated`](crate::endpoint::Paginated) hand out the messages alone, which are those of [`SyncMode::Messages`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97240>
    POST "/cgi-bin/chatdata/sync_msg" [repeatable, check];
    pub struct SyncMsg -> Synced {
        /// The `next_cursor` of the page before, at most 128 bytes; from five days ago on unless set.
        cursor: Option<String>,
        /// The token of the callback, valid for 10 minutes, at most 128 bytes. Without it, the endpoint may be called but rarely.
        token: Option<Secret>,
        /// How many to a page, at most 1 000; 200 unless set.
        limit: Option<u32>,
        /// Whether messages are wanted, or pages of them to be fetched side by side; messages unless set.
        mode: Option<SyncMode>,
        /// From about when, where no cursor is at hand.
        begin_time: Option<Timestamp>,
    }
}

impl SyncMsg {
    fn check(&self) -> Checked {
        bytes("cursor", given(&self.cursor), 128)?;
        bytes("token", self.token.as_ref().map_or("", Secret::expose), 128)
    }
}

open_enum! {
    /// What [`SyncMsg`] answers (消息拉取模式).
    pub enum SyncMode: i64 {
        /// Messages (默认模式).
        Messages = 0,
        /// Pages, whose messages a program fetches with `get_msg_list_by_page_id` of the zone's SDK, several at a time
        /// (预分页模式).
        Pages = 1,
        /// Messages where they fill no more than one page, pages otherwise (自适应模式).
        Adaptive = 2,
    }
}

response! {
    /// A page of messages, or where to fetch them.
    pub struct Synced {
        /// The messages, the oldest first.
        msg_list: Vec<Message>,
        /// Pages of at most `limit` messages, 10 at most; in the modes that have pages.
        page_id_list: Vec<MessagePageId>,
        /// Where the next page begins; keep it.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

response! {
    /// A message, without what it says.
    pub struct Message {
        /// Its id; empty in the [detail of a hit](super::keyword::HitMsg::msg_detail), beside which it stands.
        msgid: MessageId,
        /// What it is.
        msgtype: MsgType,
        /// Who wrote it.
        sender: Party,
        /// Who received it: not the sender, unless they wrote to themselves.
        receiver_list: Vec<Party>,
        /// In which group; none between two.
        chatid: Option<ChatId>,
        /// When.
        send_time: Timestamp,
        /// The message's key.
        service_encrypt_info: ServiceEncryptInfo,
        /// More about calls and archived recordings.
        extra_info: Option<ExtraInfo>,
    }
}

response! {
    /// More about a call or an archived recording.
    pub struct ExtraInfo {
        /// How long it was, in seconds.
        call_duration: i64,
    }
}

by_cursor! { SyncMsg: Synced { msg_list: Message } while has_more }
