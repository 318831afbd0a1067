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

/// What lies encrypted behind an address. Each kind is a type, as `tagged!` goes from type to variant.
macro_rules! files {
    ($($(#[doc = $doc:literal])* $name:ident),* $(,)?) => {$(
        structure! {
            $(#[doc = $doc])*
            pub struct $name {
                /// Where it can be fetched, for five minutes.
                url: String,
                /// The key to it alone, where it has one.
                aeskey: Option<Secret>,
            }
        }

        impl $name {
            /// Decrypts what `url` answers with. `callbacks` is the EncodingAESKey that the message came with:
            /// [`Incoming::key`](super::Incoming::key). It is the key in webhook mode; where it does not open this, the key of
            /// its own does, if it has one. Over the long connection there is only that.
            ///
            /// Nothing but the padding at the end tells a key that does not open this from one that does, and about one wrong
            /// key in 256 passes: what comes out is noise then. Where that matters, see that it is what it should be.
            ///
            /// # Errors
            ///
            /// [`CallbackError::File`] where no key is known, or none opens it; [`CallbackError::Key`] where its own is none.
            pub fn decrypt(&self, answer: Vec<u8>, callbacks: Option<&EncodingAesKey>) -> Result<Vec<u8>, CallbackError> {
                decrypt(self.aeskey.as_ref(), answer, callbacks)
            }

            /// The key to decrypt it with as it arrives, by [`file_decryptor`](EncodingAesKey::file_decryptor): `callbacks`
            /// where given, or its own. Should that not open it though it has one of its own, `key(None)` gives the other.
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

files! {
    /// A picture (图片), encrypted.
    Image,
    /// A file (文件), encrypted, at most 100 MB.
    File,
    /// A film (视频), encrypted, at most 100 MB.
    Video,
}

fn decrypt(
    own: Option<&Secret>,
    answer: Vec<u8>,
    callbacks: Option<&EncodingAesKey>,
) -> Result<Vec<u8>, CallbackError> {
    // Only where there is another key is the text needed twice.
    let spare = own.filter(|own| callbacks.is_some() && !own.is_empty()).map(|own| (own, answer.clone()));
    match (key(own, callbacks)?.decrypt_file(answer), spare) {
        (Err(CallbackError::File(_)), Some((own, answer))) => EncodingAesKey::new(own.expose())?.decrypt_file(answer),
        (result, _) => result,
    }
}

fn key(own: Option<&Secret>, callbacks: Option<&EncodingAesKey>) -> Result<EncodingAesKey, CallbackError> {
    match (callbacks, own.filter(|key| !key.is_empty())) {
        (Some(key), _) => Ok(key.clone()),
        (None, Some(own)) => Ok(EncodingAesKey::new(own.expose())?),
        (None, None) => Err(CallbackError::File("it has no aeskey of its own, and the callback's key was not given")),
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
