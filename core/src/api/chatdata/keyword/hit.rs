//! 获取命中关键词规则的会话记录: messages that broke a rule.

use super::super::{Message, RuleId};
use super::Behaviour;
use crate::api::limits::{Checked, bytes, given};
use crate::types::{MessageId, Secret, Timestamp};

endpoint! {
    /// Fetches the messages of the last five days that broke a rule (获取命中关键词规则的会话记录).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). To fetch only what is new,
    /// keep `next_cursor` of the last page, and begin with it. In the zone's SDK this is `get_hit_msg_list`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97266>
    POST "/cgi-bin/chatdata/keyword/get_hit_msg_list" [repeatable, check];
    pub struct GetHitMsgList -> HitMsgs {
        /// The `next_cursor` of the page before, at most 64 bytes; from five days ago on unless set.
        cursor: Option<String>,
        /// The token of the callback, valid for 10 minutes, at most 128 bytes. Without it, the endpoint may be called but rarely.
        token: Option<Secret>,
        /// Whether the messages are told as well; only their ids unless set.
        need_detail: Option<bool> as Bit,
        /// How many to a page, at most 1 000; 200 unless set.
        limit: Option<u32>,
        /// From about when, where no cursor is at hand.
        begin_time: Option<Timestamp>,
    }
}

impl GetHitMsgList {
    fn check(&self) -> Checked {
        bytes("cursor", given(&self.cursor), 64)?;
        bytes("token", self.token.as_ref().map_or("", Secret::expose), 128)
    }
}

response! {
    /// A page of messages that broke a rule.
    pub struct HitMsgs {
        /// The messages.
        msg_list: Vec<HitMsg>,
        /// Where the next page begins; keep it.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool as Bit,
    }
}

response! {
    /// A message that broke a rule.
    pub struct HitMsg {
        /// The message.
        msgid: MessageId,
        /// More about it, where it was asked for.
        msg_detail: Option<Message>,
        /// Which rules it broke.
        hit_rule_list: Vec<HitRule>,
    }
}

response! {
    /// A rule that a message broke.
    pub struct HitRule {
        /// The rule.
        rule_id: RuleId,
        /// Whether by one of its words.
        has_hit_keyword: bool,
        /// By which kinds of behaviour.
        semantics_list: Vec<Behaviour>,
    }
}

by_cursor! { GetHitMsgList: HitMsgs { msg_list: HitMsg } while has_more }
