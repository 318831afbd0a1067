//! 数据与智能专区: the data zone, where programs work on conversations that never leave it.
//!
//! A corp authorises an app to work on its conversations. The app gets ids, kinds and times of messages and, encrypted with a
//! [public key](SetPublicKey) of its own, the key that shows a message in the conversation component; the words stay in the zone.
//! There the app's [programs](program) read them, search them and set models on them.
//!
//! Token: an app with the permission 数据与智能专区权限: own, customized or third-party. Where an endpoint is also a call of the
//! zone's SDK, its documentation names the call: the body is the same, and every request of this module becomes it by serde.
//!
//! ```
//! use wecom_core::api::chatdata::{SearchChat, SyncMsg, program::SyncCall};
//!
//! let fetch = SyncMsg::new().cursor("CURSOR").limit(1000);
//! let ask = SyncCall::new("PROGRAM", "ABILITY", r#"{"input":"…"}"#);
//! let body = serde_json::to_string(&SearchChat::new("VIP"))?;
//! assert_eq!(body, r#"{"query_word":"VIP"}"#);
//! # let _ = (fetch, ask);
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod agree_status;
pub mod analyze_task;
mod auth;
pub mod debug_mode;
pub mod export;
pub mod groupchat;
mod hide_sensitiveinfo;
pub mod keyword;
mod log_level;
mod message;
pub mod program;
mod public_key;
mod search;
pub mod specapi;
mod sync_msg;
mod upload_media;

pub use auth::{
    AuthEdition, AuthScope, AuthStatus, AuthUser, AuthUsers, CorpAuthInfo, GetAuthUserList, GetCorpAuthInfo,
};
pub use hide_sensitiveinfo::{
    GetHideSensitiveinfoConfig, HideSensitiveinfo, HideSensitiveinfoConfig, SetHideSensitiveinfoConfig,
};
pub use log_level::{CurrentLogLevel, GetLogLevel, LogLevel, SetLogLevel};
pub use message::{EncryptInfo, MessageKey, MsgType, Party, PartyKind, ServiceEncryptInfo};
pub use public_key::SetPublicKey;
pub use search::{ChatInfo, ChatKind, FoundChat, FoundChats, FoundMsg, FoundMsgs, PersonId, SearchChat, SearchMsg};
pub use sync_msg::{ExtraInfo, Message, SyncMode, SyncMsg, Synced};
pub use upload_media::UploadMedia;

#[cfg(test)]
mod tests;

text_ids! {
    /// A program that is deployed in the zone for an app (`program_id`).
    ProgramId;
    /// What a program can do, as configured with it (`ability_id`).
    AbilityId;
    /// A keyword rule (`rule_id`).
    RuleId;
    /// Whoever takes part in a conversation: a member, who for third-party apps has the id that they know (`open_userid`), an
    /// external contact or a robot, as the case may be.
    PartyId;
    /// A page of messages (`page_id`), which a program fetches in the zone.
    MessagePageId;
    /// What an analysis or an export came to (`result_id`), which the conversation component shows.
    ResultId;
    /// A job of the zone, as its maker calls it (`custom_id`), at most 128 bytes.
    CustomJobId;
}

catalogue! { "chatdata" =>
    SetPublicKey, GetAuthUserList, GetCorpAuthInfo, program::SetReceiveCallback, SetLogLevel, GetLogLevel,
    SetHideSensitiveinfoConfig, GetHideSensitiveinfoConfig, UploadMedia,
    program::SyncCall, program::AsyncTask, program::AsyncResult,
    SyncMsg, agree_status::Single, agree_status::Room, groupchat::Get, SearchChat, SearchMsg,
    keyword::CreateRule, keyword::GetRuleList, keyword::GetRuleDetail, keyword::UpdateRule, keyword::DeleteRule,
    keyword::GetHitMsgList,
    analyze_task::Add, analyze_task::Submit, analyze_task::GetResult,
    export::CreateJob, export::GetJobStatus,
    debug_mode::Open, debug_mode::Close, debug_mode::Check,
    specapi::CreateJob, specapi::GetJobResult,
}
