//! What school notices hold. WeCom cuts off what is too long without a word, so it is refused here.

use crate::api::limits::{Checked, bytes, count, given};
use crate::types::MediaId;

tagged! {
    /// What a school tells. Each content becomes a message by `into`.
    pub enum Message by "msgtype" {
        /// Text (文本消息).
        Text(Text) = "text",
        /// A picture (图片消息).
        Image(Image) = "image",
        /// A recording (语音消息).
        Voice(Voice) = "voice",
        /// A film (视频消息).
        Video(Video) = "video",
        /// A file (文件消息).
        File(File) = "file",
        /// A text with a link (文本卡片消息), which the official page no longer has.
        Textcard(Textcard) = "textcard",
        /// Links with pictures (图文消息).
        News(News) = "news",
        /// Articles that WeCom keeps (图文消息 mpnews).
        Mpnews(Mpnews) = "mpnews",
        /// A page of a mini program (小程序消息).
        Miniprogram(Miniprogram) = "miniprogram",
    }
}

impl Message {
    pub(super) fn check(&self) -> Checked {
        match self {
            Message::Text(text) => bytes("text.content", &text.content, 2048),
            Message::Video(video) => {
                bytes("video.title", given(&video.title), 128)?;
                bytes("video.description", given(&video.description), 512)
            }
            Message::News(news) => news.check(),
            Message::Mpnews(news) => news.check(),
            Message::Miniprogram(page) => bytes("miniprogram.title", given(&page.title), 64),
            Message::Image(_) | Message::Voice(_) | Message::File(_) | Message::Textcard(_) | Message::Other(_) => {
                Ok(())
            }
        }
    }
}

structure! {
    /// Text (文本消息).
    pub struct Text {
        /// The text, at most 2 048 bytes.
        content: String,
    }
}

structure! {
    /// A picture (图片消息).
    pub struct Image {
        /// The uploaded picture.
        media_id: MediaId,
    }
}

structure! {
    /// A recording (语音消息).
    pub struct Voice {
        /// The uploaded recording.
        media_id: MediaId,
    }
}

structure! {
    /// A film (视频消息).
    pub struct Video {
        /// The uploaded film.
        media_id: MediaId,
        /// Its title, at most 128 bytes.
        title: Option<String>,
        /// What it shows, at most 512 bytes.
        description: Option<String>,
    }
}

structure! {
    /// A file (文件消息).
    pub struct File {
        /// The uploaded file.
        media_id: MediaId,
    }
}

structure! {
    /// A text with a link (文本卡片消息).
    pub struct Textcard {
        /// The title.
        title: String,
        /// The text.
        description: String,
        /// Where a tap leads.
        url: String,
        /// The text of the link.
        btntxt: Option<String>,
    }
}

structure! {
    /// Links with pictures (图文消息).
    pub struct News {
        /// 1 to 8 articles.
        articles: Vec<Article>,
    }
}

structure! {
    /// A link with a picture.
    pub struct Article {
        /// The title, at most 128 bytes.
        title: String,
        /// Where a tap leads.
        url: String,
        /// What it is about, at most 512 bytes.
        description: Option<String>,
        /// The picture, JPG or PNG, at best 1068 × 455 or 150 × 150.
        picurl: Option<String>,
        /// The text of the link, which the official page does not mention.
        btntxt: Option<String>,
        /// A mini program that a tap opens, which the official page does not mention.
        appid: Option<String>,
        /// The page of that mini program.
        pagepath: Option<String>,
    }
}

impl News {
    fn check(&self) -> Checked {
        count("news.articles", self.articles.len(), 1..=8)?;
        for article in &self.articles {
            bytes("news.articles.title", &article.title, 128)?;
            bytes("news.articles.description", given(&article.description), 512)?;
        }
        Ok(())
    }
}

structure! {
    /// Articles that WeCom keeps (图文消息 mpnews). The same articles sent twice are counted (read, liked) twice.
    pub struct Mpnews {
        /// 1 to 8 articles.
        articles: Vec<StoredArticle>,
    }
}

structure! {
    /// An article that WeCom keeps.
    pub struct StoredArticle {
        /// The title, at most 128 bytes.
        title: String,
        /// The uploaded small picture.
        thumb_media_id: MediaId,
        /// The text as HTML, at most 666 KB.
        content: String,
        /// The author, at most 64 bytes.
        author: Option<String>,
        /// Where "read the original" (阅读原文) leads.
        content_source_url: Option<String>,
        /// What it is about, at most 512 bytes.
        digest: Option<String>,
        /// Where a tap leads, which the official page does not mention.
        url: Option<String>,
    }
}

impl Mpnews {
    fn check(&self) -> Checked {
        count("mpnews.articles", self.articles.len(), 1..=8)?;
        for article in &self.articles {
            bytes("mpnews.articles.title", &article.title, 128)?;
            bytes("mpnews.articles.author", given(&article.author), 64)?;
            bytes("mpnews.articles.digest", given(&article.digest), 512)?;
            bytes("mpnews.articles.content", &article.content, 666 * 1024)?;
        }
        Ok(())
    }
}

structure! {
    /// A page of a mini program (小程序消息).
    pub struct Miniprogram {
        /// The mini program, which must be linked to the corp.
        appid: String,
        /// The page.
        pagepath: String,
        /// The uploaded cover, best 520 by 416 pixels.
        thumb_media_id: MediaId,
        /// The title, at most 64 bytes.
        title: Option<String>,
    }
}
