//! 消息推送, 企业群发: messages that members send on to customers and group chats.
//!
//! Nothing goes out by itself: WeCom tells the members, and what they confirm is sent. A customer or group chat takes as
//! many of these messages in a month as it has days (the corp may set 7 a week or 1 a day instead).

use super::{Maker, MakerFilter};
use crate::api::customer_contact::attachment::{Attachment, Text};
use crate::api::limits::{Checked, at_most, bytes, count, given};
use crate::endpoint::Empty;
use crate::types::{ExternalTagId, ExternalUserId, GroupChatId, MessageId, Timestamp, UserId};

endpoint! {
    /// Asks members to send a message to customers or group chats (创建企业群发).
    ///
    /// Token: an app that may call customer contact, for members in its visible range. Text or attachments are needed.
    /// To customers (the default), one of `sender`, `external_userid` and `tag_filter` is needed; `sender` alone means all
    /// of that member's customers. Only the member who talked to a customer last is asked.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92135>
    POST "/cgi-bin/externalcontact/add_msg_template" [check];
    pub struct Add -> Added {
        /// Customers or group chats; customers unless set.
        chat_type: Option<ChatType>,
        /// Which customers, at most 10 000. Not for group chats.
        external_userid: Option<Vec<ExternalUserId>>,
        /// Which group chats, at most 2 000. Clients before 4.1.10 let the owner choose instead.
        chat_id_list: Option<Vec<GroupChatId>>,
        /// Which customers, by their tags; ignored where `external_userid` is given.
        tag_filter: Option<TagFilter>,
        /// The member who is to send; needed for group chats.
        sender: Option<UserId>,
        /// Whether the member may choose among the customers; not unless set, and not for group chats.
        allow_select: Option<bool>,
        /// Text, at most 4 000 bytes.
        text: Option<Text>,
        /// At most 9 attachments.
        attachments: Option<Vec<Attachment>>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        at_most("external_userid", &self.external_userid, 10_000)?;
        at_most("chat_id_list", &self.chat_id_list, 2000)?;
        for group in self.tag_filter.iter().flat_map(|filter| &filter.group_list) {
            count("tag_filter.group_list.tag_list", group.tag_list.len(), 0..=100)?;
        }
        Text::check(&self.text, 4000)?;
        at_most("attachments", &self.attachments, 9)?;
        for attachment in self.attachments.iter().flatten() {
            attachment.check()?;
            if let Attachment::Link(link) = attachment {
                bytes("attachments.link.url", &link.url, 2048)?;
                bytes("attachments.link.picurl", given(&link.picurl), 2048)?;
            }
        }
        Ok(())
    }
}

open_enum! {
    /// Where a mass message goes (群发任务的类型).
    pub enum ChatType: str {
        /// To customers (客户).
        Single = "single",
        /// To group chats (客户群).
        Group = "group",
    }
}

structure! {
    /// Which customers, by their tags: those who wear a tag of every group.
    pub struct TagFilter {
        /// The groups.
        group_list: Vec<TagGroup>,
    }
}

structure! {
    /// Tags of one group, of which a customer wears at least one.
    pub struct TagGroup {
        /// At most 100 tags of the corp or of a strategy.
        tag_list: Vec<ExternalTagId>,
    }
}

response! {
    /// A mass message that members have been asked to send.
    pub struct Added {
        /// Customers or group chats that do not exist or cannot be reached.
        fail_list: Vec<String>,
        /// The message.
        msgid: MessageId,
    }
}

endpoint! {
    /// Reminds the members who have not sent a mass message yet (提醒成员群发).
    ///
    /// Token: an app that may call customer contact, or a provider's app that may send mass messages. At most 3 times
    /// in 24 hours for each message.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97610>
    POST "/cgi-bin/externalcontact/remind_groupmsg_send";
    pub struct Remind -> Empty {
        /// The message.
        msgid: MessageId,
    }
}

endpoint! {
    /// Stops a mass message for the members who have not sent it yet (停止企业群发).
    ///
    /// Token: an app that may call customer contact, or a provider's app that may send mass messages. What customers
    /// have received stays there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97611>
    POST "/cgi-bin/externalcontact/cancel_groupmsg_send";
    pub struct Cancel -> Empty {
        /// The message.
        msgid: MessageId,
    }
}

endpoint! {
    /// Lists the mass messages of a time, those of the corp and those of members (获取群发记录列表).
    ///
    /// Token: an app that may call customer contact; it sees what members in its visible range send.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93338>
    POST "/cgi-bin/externalcontact/get_groupmsg_list_v2" [repeatable];
    pub struct List -> MessagePage {
        /// To customers or to group chats.
        chat_type: ChatType,
        /// From when on.
        start_time: Timestamp,
        /// Until when, at most a month later.
        end_time: Timestamp,
        /// Of this member only.
        creator: Option<UserId>,
        /// Made by the corp or by members; both unless set.
        filter_type: Option<MakerFilter>,
        /// How many messages a page is to have, at most 100, 50 unless set; more than 100 counts as 50.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { List: MessagePage { group_msg_list: Message } }

response! {
    /// A page of mass messages.
    pub struct MessagePage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The messages.
        group_msg_list: Vec<Message>,
    }
}

response! {
    /// A mass message.
    pub struct Message {
        /// Its id.
        msgid: MessageId,
        /// Who made it; absent for messages made through the API.
        creator: Option<UserId>,
        /// When it was made.
        create_time: Timestamp,
        /// Whether the corp or a member made it.
        create_type: Maker,
        /// Its text.
        text: Option<Text>,
        /// Its attachments. A picture has an upload or an address, not both.
        attachments: Vec<Attachment>,
    }
}

endpoint! {
    /// Lists the members who were asked to send a mass message (获取群发成员发送任务列表).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range. Messages made before
    /// 2020-11-17 have no such list.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93338>
    POST "/cgi-bin/externalcontact/get_groupmsg_task" [repeatable];
    pub struct Tasks -> TaskPage {
        /// The message.
        msgid: MessageId,
        /// How many members a page is to have, at most 1 000, 500 unless set; more than 1 000 counts as 500.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { Tasks: TaskPage { task_list: Task } }

response! {
    /// A page of members who were asked to send.
    pub struct TaskPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The members.
        task_list: Vec<Task>,
    }
}

response! {
    /// A member who was asked to send a mass message.
    pub struct Task {
        /// The member.
        userid: UserId,
        /// Whether they have sent it.
        status: TaskStatus,
        /// When they sent it; absent before.
        send_time: Option<Timestamp>,
    }
}

open_enum! {
    /// Whether a member has sent a mass message (发送状态).
    pub enum TaskStatus: i64 {
        /// Not yet (未发送).
        Waiting = 0,
        /// Sent (已发送).
        Sent = 2,
    }
}

endpoint! {
    /// Lists whom a member's mass message has reached (获取企业群发成员执行结果).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range. Group chats are listed once
    /// they have been sent to, since the owner chooses them only then.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93338>
    POST "/cgi-bin/externalcontact/get_groupmsg_send_result" [repeatable];
    pub struct SendResults -> SendPage {
        /// The message.
        msgid: MessageId,
        /// The member who was asked to send.
        userid: UserId,
        /// How many entries a page is to have, at most 1 000, 500 unless set; more than 1 000 counts as 500.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { SendResults: SendPage { send_list: SendResult } }

response! {
    /// A page of those a mass message was for.
    pub struct SendPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The customers or group chats.
        send_list: Vec<SendResult>,
    }
}

response! {
    /// What became of a mass message to a customer or group chat.
    pub struct SendResult {
        /// The customer; absent for group chats.
        external_userid: Option<ExternalUserId>,
        /// The group chat; absent for customers.
        chat_id: Option<GroupChatId>,
        /// The member who sends.
        userid: UserId,
        /// What became of it.
        status: SendStatus,
        /// When it was sent; absent unless it was.
        send_time: Option<Timestamp>,
    }
}

open_enum! {
    /// What became of a mass message to a customer or group chat (发送状态).
    pub enum SendStatus: i64 {
        /// Not sent yet (未发送).
        Waiting = 0,
        /// Sent (已发送).
        Sent = 1,
        /// Not sent: the customer is no friend any more (因客户不是好友导致发送失败).
        NoFriend = 2,
        /// Not sent: the customer has had as many mass messages as they may (因客户已经收到其他群发消息导致发送失败).
        OverLimit = 3,
    }
}
