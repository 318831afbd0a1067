//! Ids, times, secrets, files: what the endpoints and events share.

mod file;
mod id;
mod secret;
mod text;
mod timestamp;

pub use file::{Content, Download, File};
pub use id::{
    AgentId, ChatId, CorpId, DepartmentId, ExternalUserId, JobId, MediaId, MessageId, OpenId, OpenUserId,
    ProviderCorpId, SuiteId, TagId, TaskId, UserId,
};
pub use id::{ExternalTagId, GroupChatId, OpenKfId, PendingId, TmpExternalUserId, UnionId};
pub use secret::Secret;
pub use text::split_text;
pub use timestamp::{Millis, Timestamp};
