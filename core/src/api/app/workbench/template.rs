//! 模版类型数据结构: the forms in which an app shows itself.

use crate::api::limits::{Checked, count};

tagged! {
    /// The form in which an app shows itself, and what it shows. Without content it is the form alone.
    pub enum Template by "type" {
        /// Up to four figures (关键数据型).
        KeyData(Option<KeyData>) = "keydata",
        /// A picture (图片型).
        Image(Option<Image>) = "image",
        /// Up to three lines (列表型).
        List(Option<List>) = "list",
        /// A page (webview型).
        Webview(Option<Webview>) = "webview",
        /// Icon and name as with any other app (普通展示模式).
        Normal(Option<Normal>) = "normal",
    }
}

structure! {
    /// What comes with the normal form: nothing.
    pub struct Normal {}
}

structure! {
    /// Figures (关键数据型).
    pub struct KeyData {
        /// The figures, at most 4.
        items: Vec<KeyDataItem>,
    }
}

structure! {
    /// A figure.
    pub struct KeyDataItem {
        /// What it counts, at most 64 characters; belongs into the app's template.
        key: Option<String>,
        /// The figure, at most 64 characters.
        data: String,
        /// Where a tap leads, at most 1 024 characters.
        jump_url: Option<String>,
        /// Which page of the mini program a tap opens, at most 1 024 characters.
        pagepath: Option<String>,
    }
}

structure! {
    /// A picture (图片型).
    pub struct Image {
        /// Where the picture is; it looks best at 3.35 to 1.
        url: String,
        /// Where a tap leads.
        jump_url: Option<String>,
        /// Which page of the mini program a tap opens.
        pagepath: Option<String>,
    }
}

structure! {
    /// Lines (列表型).
    pub struct List {
        /// The lines, at most 3.
        items: Vec<ListItem>,
    }
}

structure! {
    /// A line.
    pub struct ListItem {
        /// What it says, at most 128 bytes.
        title: String,
        /// Where a tap leads.
        jump_url: Option<String>,
        /// Which page of the mini program a tap opens.
        pagepath: Option<String>,
    }
}

structure! {
    /// A page (webview型).
    pub struct Webview {
        /// Where the page is.
        url: String,
        /// Where a tap leads, unless links in the page work.
        jump_url: Option<String>,
        /// Which page of the mini program a tap opens.
        pagepath: Option<String>,
        /// How high it is; double, unless given.
        height: Option<Height>,
        /// Whether the line with the app's name is hidden.
        hide_title: Option<bool>,
        /// Whether links in the page work, as `wxwork://openurl?url=…` (percent-encoded); `jump_url` then does not.
        enable_webview_click: Option<bool>,
    }
}

open_enum! {
    /// How high a page on the workbench is.
    pub enum Height: str {
        /// 106 pixels, 147 with the title hidden.
        SingleRow = "single_row",
        /// 171 pixels, 212 with the title hidden.
        DoubleRow = "double_row",
    }
}

impl Template {
    /// Icon and name as with any other app.
    pub fn normal() -> Template {
        Template::Normal(None)
    }

    pub(super) fn check(&self) -> Checked {
        match self {
            Template::KeyData(Some(data)) => count("items", data.items.len(), 0..=4),
            Template::List(Some(list)) => count("items", list.items.len(), 0..=3),
            _ => Ok(()),
        }
    }
}

impl From<KeyData> for Template {
    fn from(data: KeyData) -> Template {
        Template::KeyData(Some(data))
    }
}

impl From<Image> for Template {
    fn from(image: Image) -> Template {
        Template::Image(Some(image))
    }
}

impl From<List> for Template {
    fn from(list: List) -> Template {
        Template::List(Some(list))
    }
}

impl From<Webview> for Template {
    fn from(page: Webview) -> Template {
        Template::Webview(Some(page))
    }
}
