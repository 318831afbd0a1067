//! 图文消息: links with pictures, and articles that WeCom keeps.

use crate::api::limits::{Checked, bytes, count, given};
use crate::types::{MediaId, MiniProgramAppId};

structure! {
    /// Links with pictures (图文消息).
    pub struct News {
        /// 1 to 8 articles.
        articles: Vec<Article>,
    }
}

structure! {
    /// A link with a picture. It needs a `url`, or `appid` and `pagepath`, which win. The limits of addresses are those of
    /// app messages; for app chats and group robots none are known.
    pub struct Article {
        /// The title, at most 128 bytes.
        title: String,
        /// What it is about, at most 512 bytes.
        description: Option<String>,
        /// Where a tap leads, with `http://` or `https://`, at most 2 048 bytes.
        url: Option<String>,
        /// The picture, JPG or PNG, at best 1068 × 455 for the first article, 150 × 150 for the others; at most 2 048 bytes.
        picurl: Option<String>,
        /// The mini program that a tap opens; only in app messages.
        appid: Option<MiniProgramAppId>,
        /// The page of that mini program, at most 128 bytes.
        pagepath: Option<String>,
        /// The text of the link, which the official page no longer mentions.
        btntxt: Option<String>,
    }
}

impl News {
    pub(crate) fn check(&self) -> Checked {
        count("news.articles", self.articles.len(), 1..=8)?;
        for article in &self.articles {
            bytes("news.articles.title", &article.title, 128)?;
            bytes("news.articles.description", given(&article.description), 512)?;
        }
        Ok(())
    }

    /// What holds in app messages only.
    pub(super) fn check_links(&self) -> Checked {
        for article in &self.articles {
            bytes("news.articles.url", given(&article.url), 2048)?;
            bytes("news.articles.picurl", given(&article.picurl), 2048)?;
            bytes("news.articles.pagepath", given(&article.pagepath), 128)?;
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
        // Other SDKs send it; the official page does not know it.
        /// Where the article itself stands.
        url: Option<String>,
    }
}

impl Mpnews {
    pub(crate) fn check(&self) -> Checked {
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
