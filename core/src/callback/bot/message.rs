//! 接收消息: what users say to a bot.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/100719>

use crate::callback::crypto::EncodingAesKey;
use crate::callback::{CallbackError, bot::Event};
use crate::types::{CorpId, Secret, UserId};

text_ids! {
    /// A bot's id (`aibotid`, BotID).
    BotId;
    /// A stream's id (`stream.id`): the program's own choice, each once. The `msgid` of the message that is answered does.
    StreamId;
}

tagged! {
    /// What a user said, or what happened.
    pub enum Content by "msgtype" {
        /// A text (文本消息); in a group it begins with the mention of the bot.
        Text(Text) = "text",
        /// A picture (图片消息), in single chats only.
        Image(Image) = "image",
        /// Texts and pictures (图文混排消息).
        Mixed(Mixed) = "mixed",
        /// A recording, as the text that was heard (语音消息), in single chats only.
        Voice(Voice) = "voice",
        /// A file (文件消息), in single chats only.
        File(File) = "file",
        /// A film (视频消息), in single chats only.
        Video(Video) = "video",
        /// WeCom asks how a stream goes on (流式消息刷新). Not over the long connection.
        Stream(Refresh) = "stream",
        /// No message: something happened (事件).
        Event(Event) = "event",
    }
}

tagged! {
    /// What a message quotes (引用).
    pub enum Quote by "msgtype" {
        /// A text.
        Text(Text) = "text",
        /// A picture.
        Image(Image) = "image",
        /// Texts and pictures.
        Mixed(Mixed) = "mixed",
        /// A recording, as text.
        Voice(Voice) = "voice",
        /// A file.
        File(File) = "file",
        /// A film.
        Video(Video) = "video",
    }
}

structure! {
    /// A text (文本). Also what a bot says when somebody comes in.
    pub struct Text {
        /// The text.
        content: String,
    }
}

structure! {
    /// A recording (语音).
    pub struct Voice {
        /// What was heard, as text.
        content: String,
    }
}

structure! {
    /// Texts and pictures (图文混排).
    pub struct Mixed {
        /// The parts, in their order.
        msg_item: Vec<Part>,
    }
}

tagged! {
    /// A part of a message of texts and pictures.
    pub enum Part by "msgtype" {
        /// A text.
        Text(Text) = "text",
        /// A picture.
        Image(Image) = "image",
    }
}

structure! {
    /// A question how a stream goes on.
    pub struct Refresh {
        /// The stream, as the bot called it.
        id: StreamId,
    }
}

structure! {
    /// A picture (图片), encrypted.
    pub struct Image {
        /// Where it can be fetched, for five minutes.
        url: String,
        /// The key of this picture, where it has one of its own.
        aeskey: Option<Secret>,
    }
}

structure! {
    /// A file (文件), encrypted, at most 100 MB.
    pub struct File {
        /// Where it can be fetched, for five minutes.
        url: String,
        /// The key of this file, where it has one of its own.
        aeskey: Option<Secret>,
    }
}

structure! {
    /// A film (视频), encrypted, at most 100 MB.
    pub struct Video {
        /// Where it can be fetched, for five minutes.
        url: String,
        /// The key of this film, where it has one of its own.
        aeskey: Option<Secret>,
    }
}

/// The key of what lies behind an address.
macro_rules! key_of {
    ($($name:ident),*) => {$(
        impl $name {
            /// The key to decrypt what `url` answers with. In webhook mode it is the EncodingAESKey of the callbacks, which is
            /// taken where it is given; over the long connection each has its own, which is taken for `None`.
            ///
            /// [`decrypt_file`](EncodingAesKey::decrypt_file) opens it whole,
            /// [`file_decryptor`](EncodingAesKey::file_decryptor) as it arrives.
            ///
            /// # Errors
            ///
            /// Where none is given, and there is none of its own or no key in it.
            pub fn key(&self, callbacks: Option<&EncodingAesKey>) -> Result<EncodingAesKey, CallbackError> {
                key(self.aeskey.as_ref(), callbacks)
            }
        }
    )*};
}

key_of!(Image, File, Video);

fn key(own: Option<&Secret>, callbacks: Option<&EncodingAesKey>) -> Result<EncodingAesKey, CallbackError> {
    match (callbacks, own.filter(|key| !key.is_empty())) {
        (Some(key), _) => Ok(key.clone()),
        (None, Some(own)) => Ok(EncodingAesKey::new(own.expose())?),
        (None, None) => Err(CallbackError::File("it has no aeskey of its own, and the callbacks' key was not given")),
    }
}

structure! {
    /// Who said or did something.
    pub struct Sender {
        /// The user. Encrypted for the corp (企业主体下的加密 userid) unless a super administrator made the bot.
        userid: UserId,
        /// The user's corp; none for a bot of the corp itself.
        corpid: Option<CorpId>,
    }
}
