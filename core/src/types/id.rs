//! Ids as types, so that a department's number never lands where a tag's is meant.

use std::fmt;

use crate::wire::{Reading, Slot, Value, Writer};

macro_rules! text_ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether there is none.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<&String> for $name {
            fn from(id: &String) -> Self {
                Self(id.clone())
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Slot for $name {
            fn expects(&self) -> &'static str {
                concat!("a ", stringify!($name))
            }
            fn keeps_empty(&self) -> bool {
                true
            }
            fn int(&mut self, value: i64) -> Reading {
                self.0.int(value)
            }
            fn uint(&mut self, value: u64) -> Reading {
                self.0.uint(value)
            }
            fn str(&mut self, value: &str) -> Reading {
                self.0.str(value)
            }
        }

        impl Value for $name {
            fn write(&self, out: &mut Writer) {
                out.str(&self.0);
            }
        }
    )*};
}

macro_rules! number_ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl $name {
            /// The id as a number.
            pub fn value(self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl PartialEq<i64> for $name {
            fn eq(&self, other: &i64) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                id.parse().map(Self)
            }
        }

        impl Slot for $name {
            fn expects(&self) -> &'static str {
                concat!("a ", stringify!($name))
            }
            fn int(&mut self, value: i64) -> Reading {
                self.0.int(value)
            }
            fn uint(&mut self, value: u64) -> Reading {
                self.0.uint(value)
            }
            fn float(&mut self, value: f64) -> Reading {
                self.0.float(value)
            }
            fn str(&mut self, value: &str) -> Reading {
                self.0.str(value)
            }
        }

        impl Value for $name {
            fn write(&self, out: &mut Writer) {
                out.int(self.0);
            }
        }
    )*};
}

text_ids! {
    /// A member's id in the corp (`userid`), 1 to 64 bytes, case-insensitive.
    UserId;
    /// A member's id as third-party apps see it (`open_userid`).
    OpenUserId;
    /// A member's or customer's id towards WeChat payment (`openid`).
    OpenId;
    /// An external contact's id (`external_userid`).
    ExternalUserId;
    /// An external user's id within one app and one business (`tmp_external_userid`, 外部用户临时 ID).
    TmpExternalUserId;
    /// A stand-in for a WeChat user who is no external contact yet (`pending_id`), valid for 90 days.
    PendingId;
    /// A WeChat user's id towards all apps of one open platform account (`unionid`).
    UnionId;
    /// A tag of external contacts (`external_tagid`, 客户标签 ID).
    ExternalTagId;
    /// A group of such tags (`group_id`, 标签组 ID).
    ExternalTagGroupId;
    /// A way in which customers reach members (`config_id`, 「联系我」的配置 ID).
    ContactWayId;
    /// A customer acquisition link's id (`link_id`, 获客链接 ID).
    AcquisitionLinkId;
    /// A customer group chat's id (`chat_id`, 客户群 ID).
    GroupChatId;
    /// A customer service account's id (`open_kfid`, 微信客服帐号 ID).
    OpenKfId;
    /// A corp's id (`corpid`, 企业 ID), for example `ww…`.
    CorpId;
    /// A provider's corp id (服务商的 corpid).
    ProviderCorpId;
    /// A third-party app's id (`suite_id`).
    SuiteId;
    /// An app chat's id (`chatid`, 群聊会话).
    ChatId;
    /// An uploaded file's id (`media_id`), valid for three days unless said otherwise.
    MediaId;
    /// A sent message's id (`msgid`).
    MessageId;
    /// An asynchronous job's id (`jobid`).
    JobId;
    /// A card's task id (`task_id`), unique within an app: digits, letters and `_-@`, at most 128 bytes.
    TaskId;
}

number_ids! {
    /// A department's id (部门 ID); 1 is the root.
    DepartmentId;
    /// A tag's id (标签 ID).
    TagId;
    /// An app's id (`agentid`, 应用 ID).
    AgentId;
    /// A set of rules for customer contact (`strategy_id`, 客户联系规则组 ID).
    CustomerStrategyId;
}
