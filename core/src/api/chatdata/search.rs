//! 会话名称搜索, 会话消息搜索: groups by name, messages by word.

use super::MsgType;
use crate::api::limits::{Checked, at_most};
use crate::error::InvalidArgument;
use crate::types::{ChatId, ExternalUserId, MessageId, OpenUserId, Timestamp};

endpoint! {
    /// Finds groups by their name (会话名称搜索).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). Only groups that were given a
    /// name, by the name that they have now. In the zone's SDK this is `search_chat`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99496>
    POST "/cgi-bin/chatdata/search_chat" [repeatable];
    pub struct SearchChat -> FoundChats {
        /// What the name holds, 2 characters at least.
        query_word: String,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 100; 50 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of groups.
    pub struct FoundChats {
        /// The groups.
        chat_list: Vec<FoundChat>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool as Bit,
    }
}

response! {
    /// A group that was found.
    pub struct FoundChat {
        /// The group.
        chatid: ChatId,
    }
}

by_cursor! { SearchChat: FoundChats { chat_list: FoundChat } while has_more }

endpoint! {
    /// Finds messages by what they say, the newest first (会话消息搜索).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). Searched are texts, titles of
    /// links and mini programs, names of files, documents and WeDrive files, and the text among pictures. In the zone's
    /// SDK this is `search_msg`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97374>
    POST "/cgi-bin/chatdata/search_msg" [repeatable, check];
    pub struct SearchMsg -> FoundMsgs {
        /// What is looked for, 2 characters at least.
        query_word: String,
        /// Where; everywhere unless set.
        chat_info: Option<ChatInfo>,
        /// From when.
        start_time: Option<Timestamp>,
        /// Until when, later than `start_time`, at most 31 days; the last 31 days unless both are set.
        end_time: Option<Timestamp>,
        /// Whether words like 的 and 了 in `query_word` do not count; they do unless set. More is found then, and not all of it fits.
        skip_stop_words: Option<bool>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 100; 50 unless set. A page may hold fewer and not be the last.
        limit: Option<u32>,
    }
}

impl SearchMsg {
    fn check(&self) -> Checked {
        let Some(place) = &self.chat_info else { return Ok(()) };
        if place.id_list.as_ref().is_some_and(|ids| ids.len() != 2) {
            return Err(InvalidArgument::new(
                "chat_info.id_list",
                "names two, both ends of a conversation, or is not set",
            ));
        }
        at_most("chat_info.sender_list", &place.sender_list, 100)
    }
}

structure! {
    /// Among which messages is searched.
    pub struct ChatInfo {
        /// Of which kind of conversation; both unless set.
        chat_type: Option<ChatKind>,
        /// Between which two; with [`ChatKind::Single`] alone.
        id_list: Option<Vec<PersonId>>,
        /// In which group; with [`ChatKind::Group`] alone.
        chat_id: Option<ChatId>,
        /// Of which kinds, of those that can be searched; all of them unless set.
        msg_type_list: Option<Vec<MsgType>>,
        /// Of which member; does not count beside `sender_list`.
        sender: Option<PersonId>,
        /// Of any of these members, at most 100.
        sender_list: Option<Vec<PersonId>>,
    }
}

structure! {
    /// One end of a conversation, by one of the two ids.
    pub struct PersonId {
        /// The member; counts first.
        open_userid: Option<OpenUserId>,
        /// Or the customer.
        external_userid: Option<ExternalUserId>,
    }
}

open_enum! {
    /// How many take part in a conversation (会话类型).
    pub enum ChatKind: i64 {
        /// Two (单聊).
        Single = 1,
        /// A group (群聊).
        Group = 2,
    }
}

response! {
    /// A page of messages.
    pub struct FoundMsgs {
        /// The messages, the newest first.
        msg_list: Vec<FoundMsg>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool as Bit,
    }
}

response! {
    /// A message that was found.
    pub struct FoundMsg {
        /// The message.
        msgid: MessageId,
    }
}

by_cursor! { SearchMsg: FoundMsgs { msg_list: FoundMsg } while has_more }
