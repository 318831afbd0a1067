//! 规则适用范围结构体说明: in which messages a rule looks.

use super::super::{ChatKind, MsgType};
use crate::api::limits::{Checked, count};
use crate::types::{ChatId, DepartmentId, ExternalUserId, OpenUserId};

structure! {
    /// In which messages a rule looks. All conditions that are set must be met; where people are named without
    /// `target_type`, or groups without `chat_type`, everybody and every conversation of the other kind is watched as well.
    pub struct ApplicableRange {
        /// Whose messages; those of members and customers unless set.
        target_type: Option<TargetType>,
        /// In which kinds of conversation; in both unless set.
        chat_type: Option<ChatType>,
        /// Of which departments' members. With `user`, those of either.
        department: Option<Departments>,
        /// Of which members.
        user: Option<Users>,
        /// Of which customers.
        external_contact: Option<ExternalContacts>,
        /// In which groups; does not count for archived recordings.
        chat: Option<Chats>,
        /// Whether messages that they send or receive; those they send unless set.
        msg_scope: Option<MsgScope>,
        /// Whether within the corp or outside; both unless set.
        session_type: Option<SessionType>,
        /// Mobile numbers that are no hit.
        exclude_mobile: Option<ExcludeMobile>,
        /// Mail addresses that are no hit.
        exclude_email: Option<ExcludeEmail>,
        /// Bank cards that are no hit.
        exclude_bank_card: Option<ExcludeBankCard>,
        /// Words that make a hit none.
        exclude_keyword: Option<ExcludeKeyword>,
        /// Recordings in which words are looked for as well.
        voice_match_msgtype: Option<VoiceMatchMsgtype>,
    }
}

impl ApplicableRange {
    pub(super) fn check(&self) -> Checked {
        let lists = [
            ("applicable_range.department.id_list", self.department.as_ref().map(|list| list.id_list.len()), 100),
            ("applicable_range.user.id_list", self.user.as_ref().map(|list| list.id_list.len()), 1000),
            (
                "applicable_range.external_contact.id_list",
                self.external_contact.as_ref().map(|list| list.id_list.len()),
                100,
            ),
            ("applicable_range.chat.id_list", self.chat.as_ref().map(|list| list.id_list.len()), 2000),
            (
                "applicable_range.exclude_mobile.mobile_list",
                self.exclude_mobile.as_ref().map(|list| list.mobile_list.len()),
                100,
            ),
            (
                "applicable_range.exclude_email.email_list",
                self.exclude_email.as_ref().map(|list| list.email_list.len()),
                100,
            ),
            (
                "applicable_range.exclude_bank_card.bank_card_list",
                self.exclude_bank_card.as_ref().map(|list| list.bank_card_list.len()),
                100,
            ),
        ];
        for (field, found, most) in lists {
            count(field, found.unwrap_or(0), 0..=most)?;
        }
        let words = self.exclude_keyword.as_ref().map_or(&[][..], |list| &list.word_list);
        super::check_words("applicable_range.exclude_keyword.word_list", words)
    }
}

structure! {
    /// Whose messages are watched.
    pub struct TargetType {
        /// Of which kinds of people; empty for both.
        type_list: Vec<TargetKind>,
    }
}

open_enum! {
    /// Whose messages (适用的对象类型).
    pub enum TargetKind: i64 {
        /// Members' (员工).
        Member = 1,
        /// Customers' (客户).
        Customer = 2,
    }
}

structure! {
    /// In which kinds of conversation.
    pub struct ChatType {
        /// The kinds; empty for both.
        type_list: Vec<ChatKind>,
    }
}

structure! {
    /// Departments.
    pub struct Departments {
        /// The departments, at most 100; empty for no condition.
        id_list: Vec<DepartmentId>,
    }
}

structure! {
    /// Members.
    pub struct Users {
        /// The members, at most 1 000; empty for no condition.
        id_list: Vec<OpenUserId>,
    }
}

structure! {
    /// Customers.
    pub struct ExternalContacts {
        /// The customers, at most 100; empty for no condition.
        id_list: Vec<ExternalUserId>,
    }
}

structure! {
    /// Groups.
    pub struct Chats {
        /// The groups, at most 2 000; empty for no condition.
        id_list: Vec<ChatId>,
    }
}

open_enum! {
    /// Which messages of those that are watched (适用的消息范围).
    pub enum MsgScope: i64 {
        /// Those they send (发送的消息).
        Sent = 1,
        /// Those they receive (接收的消息).
        Received = 2,
        /// Both (收发的消息).
        Both = 3,
    }
}

structure! {
    /// Whether within the corp or outside.
    pub struct SessionType {
        /// Which conversations; empty for both.
        session_type_list: Option<Vec<SessionKind>>,
        // The official page has the name above in all places; one SDK has this one where a rule is changed.
        /// The same under the name that older documentation has where a rule is changed; leave it unset.
        id_list: Option<Vec<SessionKind>>,
    }
}

open_enum! {
    /// Where a conversation goes (适用的会话范围).
    pub enum SessionKind: i64 {
        /// Within the corp (内部会话).
        Internal = 1,
        /// Outside (外部会话).
        External = 2,
    }
}

structure! {
    /// Mobile numbers that are no hit.
    pub struct ExcludeMobile {
        /// The numbers, at most 100, for example `+8612345679876`; empty for none.
        mobile_list: Vec<String>,
    }
}

structure! {
    /// Mail addresses that are no hit.
    pub struct ExcludeEmail {
        /// The addresses, at most 100; empty for none.
        email_list: Vec<String>,
    }
}

structure! {
    /// Bank cards that are no hit.
    pub struct ExcludeBankCard {
        /// The numbers, at most 100; empty for none.
        bank_card_list: Vec<String>,
    }
}

structure! {
    /// Words that make a hit none.
    pub struct ExcludeKeyword {
        /// The words, at most 20, of at most 32 characters each.
        word_list: Vec<String>,
    }
}

structure! {
    /// Recordings in which words are looked for as well, once they are turned into text.
    pub struct VoiceMatchMsgtype {
        /// Their kinds: [`MsgType::Voice`] and [`MsgType::VoiceArchive`].
        type_list: Vec<MsgType>,
    }
}
