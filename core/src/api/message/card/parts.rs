//! Parts that several kinds of cards share. Lengths are what WeCom advises; more is cut in display only.

use crate::types::{MediaId, MiniProgramAppId, UserId};

open_enum! {
    /// The colour of a source's name.
    pub enum Color: i64 {
        /// Grey (灰色).
        Grey = 0,
        /// Black (黑色).
        Black = 1,
        /// Red (红色).
        Red = 2,
        /// Green (绿色).
        Green = 3,
    }
}

open_enum! {
    /// Where a tap leads.
    pub enum Leads: i64 {
        /// Nowhere.
        Nowhere = 0,
        /// To a page: `url` is needed.
        Url = 1,
        /// Into a mini program: `appid` is needed.
        Miniprogram = 2,
    }
}

structure! {
    /// Whom a card comes from (卡片来源).
    pub struct Source {
        /// A picture, best 72 × 72.
        icon_url: Option<String>,
        /// A name, best at most 20 characters; from a group robot 13.
        desc: Option<String>,
        /// The name's colour; grey unless set. Notices and cards with buttons only.
        desc_color: Option<Color>,
    }
}

structure! {
    /// The menu in the upper right corner (更多操作).
    pub struct ActionMenu {
        /// 1 to 3 entries; up to 10 in the reply to a callback.
        action_list: Vec<MenuAction>,
        /// What the menu is for.
        desc: Option<String>,
    }
}

structure! {
    /// An entry of the menu.
    pub struct MenuAction {
        /// The text.
        text: String,
        /// What the event names, at most 1 024 bytes, each once.
        key: String,
    }
}

structure! {
    /// The title, and a line below it. A string alone is a title.
    pub struct MainTitle {
        /// The title, best at most 36 characters; from a group robot 26.
        title: Option<String>,
        /// The line below, best at most 44 characters; from a group robot 30.
        desc: Option<String>,
    }
}

impl From<&str> for MainTitle {
    fn from(title: &str) -> MainTitle {
        MainTitle::new().title(title)
    }
}

impl From<String> for MainTitle {
    fn from(title: String) -> MainTitle {
        MainTitle::new().title(title)
    }
}

structure! {
    /// A quotation (引用文献样式).
    pub struct QuoteArea {
        /// Where a tap leads; nowhere unless set.
        kind: Option<Leads> = "type",
        /// The page.
        url: Option<String>,
        /// The mini program, linked to the app.
        appid: Option<MiniProgramAppId>,
        /// The mini program's page.
        pagepath: Option<String>,
        /// The title.
        title: Option<String>,
        /// What is quoted.
        quote_text: Option<String>,
    }
}

structure! {
    /// A figure shown large (关键数据).
    pub struct EmphasisContent {
        /// The figure, best at most 14 characters; from a group robot 10.
        title: Option<String>,
        /// What it is, best at most 22 characters; from a group robot 15.
        desc: Option<String>,
    }
}

structure! {
    /// A picture with text to its right (左图右文).
    pub struct ImageTextArea {
        /// The picture.
        image_url: String,
        /// Where a tap leads; nowhere unless set.
        kind: Option<Leads> = "type",
        /// The page.
        url: Option<String>,
        /// The mini program, linked to the app.
        appid: Option<MiniProgramAppId>,
        /// The mini program's page.
        pagepath: Option<String>,
        /// The title.
        title: Option<String>,
        /// The text.
        desc: Option<String>,
    }
}

structure! {
    /// A picture as wide as the card. A string alone is its address.
    pub struct CardImage {
        /// The picture.
        url: String,
        /// Width by height, between 1.3 and 2.25; 1.3 unless set.
        aspect_ratio: Option<f64>,
    }
}

impl From<&str> for CardImage {
    fn from(url: &str) -> CardImage {
        CardImage::new(url)
    }
}

structure! {
    /// A paragraph with a heading.
    pub struct VerticalContent {
        /// The heading, best at most 38 characters; from a group robot 26.
        title: String,
        /// The text, best at most 160 characters; from a group robot 112.
        desc: Option<String>,
    }
}

structure! {
    /// A row of name and value.
    pub struct HorizontalContent {
        /// The name, best at most 5 characters.
        keyname: String,
        /// The value, best at most 30 characters; a file's name with its ending. From a group robot 26.
        value: Option<String>,
        /// What a tap on the value does; nothing unless set.
        kind: Option<HorizontalKind> = "type",
        /// The page.
        url: Option<String>,
        /// The uploaded file.
        media_id: Option<MediaId>,
        /// The member.
        userid: Option<UserId>,
    }
}

impl HorizontalContent {
    /// Name and value, and a tap does nothing.
    pub fn text(name: impl Into<String>, value: impl Into<String>) -> HorizontalContent {
        HorizontalContent::new(name).value(value)
    }

    /// A value that opens a page.
    pub fn link(name: impl Into<String>, value: impl Into<String>, url: impl Into<String>) -> HorizontalContent {
        HorizontalContent::text(name, value).kind(HorizontalKind::Url).url(url)
    }

    /// A file, shown by its name.
    pub fn file(name: impl Into<String>, file: impl Into<String>, id: impl Into<MediaId>) -> HorizontalContent {
        HorizontalContent::text(name, file).kind(HorizontalKind::File).media_id(id)
    }

    /// A value that opens a member's profile.
    pub fn member(name: impl Into<String>, value: impl Into<String>, id: impl Into<UserId>) -> HorizontalContent {
        HorizontalContent::text(name, value).kind(HorizontalKind::Member).userid(id)
    }
}

open_enum! {
    /// What a tap on a row's value does.
    pub enum HorizontalKind: i64 {
        /// Nothing.
        Plain = 0,
        /// Opens a page: `url` is needed.
        Url = 1,
        /// Downloads a file: `media_id` is needed.
        File = 2,
        /// Opens a member's profile: `userid` is needed.
        Member = 3,
    }
}

structure! {
    /// A link of a card (跳转指引).
    pub struct Jump {
        /// The text, best at most 18 characters; from a group robot 13.
        title: String,
        /// Where a tap leads; nowhere unless set.
        kind: Option<Leads> = "type",
        /// The page.
        url: Option<String>,
        /// The mini program, linked to the app.
        appid: Option<MiniProgramAppId>,
        /// The mini program's page.
        pagepath: Option<String>,
    }
}

impl Jump {
    /// To a page.
    pub fn link(title: impl Into<String>, url: impl Into<String>) -> Jump {
        Jump::new(title).kind(Leads::Url).url(url)
    }

    /// Into a mini program.
    pub fn miniprogram(title: impl Into<String>, appid: impl Into<MiniProgramAppId>) -> Jump {
        Jump::new(title).kind(Leads::Miniprogram).appid(appid)
    }
}

structure! {
    /// Where a tap on the card leads (整体卡片的点击跳转事件).
    pub struct CardAction {
        /// A page or a mini program; nowhere only on cards with buttons.
        kind: Option<Leads> = "type",
        // Not on the official page, but sent by others.
        /// A title.
        title: Option<String>,
        /// The page.
        url: Option<String>,
        /// The mini program, linked to the app.
        appid: Option<MiniProgramAppId>,
        /// The mini program's page.
        pagepath: Option<String>,
    }
}

impl CardAction {
    /// To a page.
    pub fn link(url: impl Into<String>) -> CardAction {
        CardAction::new().kind(Leads::Url).url(url)
    }

    /// Into a mini program; `.pagepath(…)` names a page of it.
    pub fn miniprogram(appid: impl Into<MiniProgramAppId>) -> CardAction {
        CardAction::new().kind(Leads::Miniprogram).appid(appid)
    }
}
