//! What the pages about messages share: who wrote, what kind it is, and the keys.

use super::PartyId;
use crate::types::{MessageId, Secret};

response! {
    /// Who wrote or received a message, or is in a group.
    pub struct Party {
        /// Of which kind they are.
        kind: PartyKind = "type",
        /// Their id.
        id: PartyId,
    }
}

open_enum! {
    /// Who takes part in a conversation (身份类型).
    pub enum PartyKind: i64 {
        /// A member (员工).
        Member = 1,
        /// An external contact (外部联系人).
        External = 2,
        /// A robot (机器人).
        Robot = 3,
    }
}

open_enum! {
    /// What a message is (消息类型). What it says stays in the zone.
    pub enum MsgType: i64 {
        /// A kind that is not supported yet (暂不支持的消息类型).
        Unsupported = 0,
        /// Text (文本).
        Text = 1,
        /// A picture (图片).
        Image = 2,
        /// A sticker (表情).
        Emotion = 3,
        /// A link (链接).
        Link = 4,
        /// A mini program (小程序).
        Miniprogram = 5,
        /// A recording (语音).
        Voice = 6,
        /// A film (视频).
        Video = 7,
        /// A file (文件).
        File = 8,
        /// A card (名片).
        Card = 9,
        /// Forwarded messages (转发消息).
        Forwarded = 10,
        /// Something of Channels (视频号).
        Channels = 11,
        /// A schedule (日程).
        Schedule = 12,
        /// A red packet (红包).
        RedPacket = 13,
        /// A place (地理位置).
        Location = 14,
        /// A quick meeting (快速会议).
        Meeting = 15,
        /// A to-do (待办).
        Todo = 16,
        /// A vote (投票).
        Vote = 17,
        /// A document (在线文档).
        Doc = 18,
        /// Articles (图文消息).
        News = 19,
        /// Text with pictures (图文混合消息).
        Mixed = 20,
        /// An archived recording (音频存档).
        VoiceArchive = 21,
        /// A call with sound or pictures (音视频通话): one message where WeChat takes part, one for each participant where not.
        Call = 22,
        /// A file on WeDrive (微盘文件).
        WedriveFile = 23,
        /// Consent to be archived (同意会话存档).
        Agree = 24,
        /// No consent to be archived (拒绝会话存档).
        Disagree = 25,
        /// A list that the group fills (群接龙).
        Solitaire = 26,
        /// Markdown (markdown).
        Markdown = 27,
        /// A note (笔记).
        Note = 28,
    }
}

response! {
    /// A key as the app gets it: only its private key opens it.
    pub struct ServiceEncryptInfo {
        /// The key, encrypted by RSA with the app's public key, in base64. Decrypted it is the
        /// [`secret_key`](EncryptInfo::secret_key) that other endpoints and the conversation component ask for.
        encrypted_secret_key: String,
        /// With which version of the public key.
        public_key_ver: u32,
    }
}

structure! {
    /// A message with its key.
    pub struct MessageKey {
        /// The message.
        msgid: MessageId,
        /// Its key.
        encrypt_info: EncryptInfo,
    }
}

structure! {
    /// The key of a message. A text becomes one by `into`.
    pub struct EncryptInfo {
        /// The decrypted [`encrypted_secret_key`](ServiceEncryptInfo::encrypted_secret_key).
        secret_key: Secret,
    }
}

impl From<&str> for EncryptInfo {
    fn from(key: &str) -> EncryptInfo {
        EncryptInfo::new(key)
    }
}

impl From<String> for EncryptInfo {
    fn from(key: String) -> EncryptInfo {
        EncryptInfo::new(key)
    }
}

impl From<Secret> for EncryptInfo {
    fn from(key: Secret) -> EncryptInfo {
        EncryptInfo::new(key)
    }
}
