//! 账号ID: the same person, chat or tag under another id.

mod external;
mod member;

pub use external::{
    ApplyToUpgradeChatid, BusinessKind, Chatid, ConvertTmpExternalUserid, ConvertedChat, ConvertedChats, ConvertedKf,
    ConvertedKfs, ConvertedTag, ConvertedTags, ConvertedTmpUser, ConvertedTmpUsers, ExternalTagid,
    ExternalUseridToPendingId, OpenKfid, SubjectKind, TmpUserKind, UnionidResult, UnionidToExternalUserid,
    UpgradeChatidForNewCorp,
};
pub use member::{OpenUserids, OpenuseridToUserid, UserIdPair, UseridToOpenuserid, Userids};
