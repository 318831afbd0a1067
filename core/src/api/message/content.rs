//! What the simpler kinds of messages hold.

use crate::api::limits::{Checked, at_most, bytes, given, letters};
use crate::api::miniprogram::Page;
use crate::types::{MediaId, MiniProgramAppId};

structure! {
    /// Text (文本消息), in app messages with line breaks and `<a href="…">` links.
    ///
    /// At most 2 048 bytes: WeCom cuts the rest off without a word, so more is refused here.
    /// [`split_text`](crate::types::split_text) makes several messages of a long text.
    pub struct Text {
        /// The text, at most 2 048 bytes.
        content: String,
    }
}

impl Text {
    pub(crate) fn check(&self) -> Checked {
        bytes("text.content", &self.content, 2048)
    }
}

structure! {
    /// A picture (图片消息).
    pub struct Image {
        /// The uploaded picture; what customers send to customer service has at most 2 MB.
        media_id: MediaId,
    }
}

structure! {
    /// A recording (语音消息).
    pub struct Voice {
        /// The uploaded recording; what customers send to customer service has at most 2 MB.
        media_id: MediaId,
    }
}

structure! {
    /// A film (视频消息).
    pub struct Video {
        /// The uploaded film; what customers send to customer service has at most 10 MB.
        media_id: MediaId,
        /// Its title, at most 128 bytes; the page of customer service does not mention it.
        title: Option<String>,
        /// What it shows, at most 512 bytes; the page of customer service does not mention it.
        description: Option<String>,
    }
}

impl Video {
    pub(crate) fn check(&self) -> Checked {
        bytes("video.title", given(&self.title), 128)?;
        bytes("video.description", given(&self.description), 512)
    }
}

structure! {
    /// A file (文件消息).
    pub struct File {
        /// The uploaded file; what customers send to customer service has at most 20 MB.
        media_id: MediaId,
    }
}

structure! {
    /// A text with a link (文本卡片消息).
    pub struct Textcard {
        /// The title, at most 128 characters; in an app chat 128 bytes.
        title: String,
        /// The text, at most 512 characters; in an app chat 512 bytes. `<br>` breaks lines, `<div class="gray">`,
        /// `"highlight"` and `"normal"` colour them.
        description: String,
        /// Where a tap leads, with `http://` or `https://`, at most 2 048 bytes; in an app chat no limit
        /// is known.
        url: String,
        /// The text of the link, at most 4 characters; 详情 unless set.
        btntxt: Option<String>,
    }
}

impl Textcard {
    /// App messages count characters, app chats bytes.
    pub(crate) fn check(&self, measure: fn(&'static str, &str, usize) -> Checked) -> Checked {
        measure("textcard.title", &self.title, 128)?;
        measure("textcard.description", &self.description, 512)?;
        letters("textcard.btntxt", given(&self.btntxt), 4)
    }
}

structure! {
    /// Markdown (markdown 消息): headings, bold, links, code in a line, quotes, and
    /// `<font color="info|comment|warning">`.
    pub struct Markdown {
        /// The text, at most 2 048 bytes; a group robot takes 4 096.
        content: String,
    }
}

impl Markdown {
    pub(crate) fn check(&self, most: usize) -> Checked {
        bytes("markdown.content", &self.content, most)
    }
}

structure! {
    /// A notice that opens a mini program (小程序通知消息). Not for `@all`.
    pub struct MiniprogramNotice {
        /// The mini program, which must be linked to the app.
        appid: MiniProgramAppId,
        /// The title, 4 to 12 Chinese characters.
        title: String,
        /// The page that a tap opens, at most 1 024 bytes; without it a tap does nothing.
        page: Option<String>,
        /// The line below the title, 4 to 12 Chinese characters.
        description: Option<String>,
        /// Whether the first pair is shown large.
        emphasis_first_item: Option<bool>,
        /// At most 10 pairs.
        content_item: Option<Vec<Pair>>,
    }
}

impl MiniprogramNotice {
    pub(super) fn check(&self) -> Checked {
        bytes("miniprogram_notice.page", given(&self.page), 1024)?;
        at_most("miniprogram_notice.content_item", &self.content_item, 10)
    }
}

structure! {
    /// A line of a notice: what it is about, and what it says.
    pub struct Pair {
        /// At most 10 Chinese characters.
        key: String,
        /// At most 30 Chinese characters.
        value: String,
    }
}

text_ids! {
    /// A template of messages that a third-party app has had approved (`template_id`, 消息模版 ID).
    MessageTemplateId;
}

structure! {
    /// A message after a template that a third-party app has had approved (模版消息).
    pub struct TemplateMessage {
        /// The template.
        template_id: MessageTemplateId,
        /// The page that a tap opens.
        url: Option<String>,
        /// The mini program that a tap opens.
        miniprogram: Option<Page>,
        /// What the template's blanks are filled with.
        content_item: Option<Vec<Pair>>,
    }
}
