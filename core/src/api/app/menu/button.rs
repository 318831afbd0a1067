//! The buttons of a menu, and what a tap on each does.

use crate::api::miniprogram::Page;
use crate::types::MiniProgramAppId;
use crate::wire::{Readable, Slot, Union, Unknown, Writable, Writer, slot_inside};

structure! {
    /// A button of a menu.
    ///
    /// ```
    /// use wecom_core::api::app::menu::{Button, Create};
    ///
    /// let menu = Create::new(1_000_005, [
    ///     Button::click("今日歌曲", "V1001_TODAY_MUSIC"),
    ///     Button::submenu("菜单", [
    ///         Button::view("搜索", "https://example.com/"),
    ///         Button::location_select("发送位置", "rselfmenu_2_0"),
    ///     ]),
    /// ]);
    /// ```
    pub struct Button {
        /// What it says: at most 16 bytes on the menu itself, at most 40 in a submenu.
        name: String,
        /// What a tap does.
        ..action: Action,
    }
}

impl Button {
    /// Sends the event `click` with `key` to the callback.
    pub fn click(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::Click(Key::new(key)))
    }

    /// Opens a page.
    pub fn view(name: impl Into<String>, url: impl Into<String>) -> Button {
        Button::new(name, View::new(url))
    }

    /// Scans a code, shows what it says (opens it where it is an address) and sends it to the callback.
    pub fn scancode_push(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::ScancodePush(Key::new(key)))
    }

    /// Scans a code, sends it to the callback and waits for the app's message.
    pub fn scancode_waitmsg(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::ScancodeWaitmsg(Key::new(key)))
    }

    /// Takes a photo and sends it.
    pub fn pic_sysphoto(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::PicSysphoto(Key::new(key)))
    }

    /// Takes a photo or picks one from the phone's album, and sends it.
    pub fn pic_photo_or_album(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::PicPhotoOrAlbum(Key::new(key)))
    }

    /// Picks pictures from WeCom's album and sends them.
    pub fn pic_weixin(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::PicWeixin(Key::new(key)))
    }

    /// Picks a place and sends it.
    pub fn location_select(name: impl Into<String>, key: impl Into<String>) -> Button {
        Button::new(name, Action::LocationSelect(Key::new(key)))
    }

    /// Opens a page of a mini program that is bound to the corp.
    pub fn view_miniprogram(
        name: impl Into<String>,
        appid: impl Into<MiniProgramAppId>,
        pagepath: impl Into<String>,
    ) -> Button {
        Button::new(name, Page::new(appid, pagepath))
    }

    /// Opens a submenu of 1 to 5 buttons, none of which has one of its own.
    pub fn submenu(name: impl Into<String>, buttons: impl IntoIterator<Item = impl Into<Button>>) -> Button {
        Button::new(name, SubMenu::new(buttons))
    }
}

/// What a tap on a button does (菜单的响应动作类型).
// By hand rather than by `tagged!`: seven kinds share one content, and a submenu has no tag at all.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Action {
    /// Sends an event to the callback (点击推事件).
    Click(Key),
    /// Opens a page (跳转URL).
    View(View),
    /// Scans a code, shows it and sends it to the callback (扫码推事件).
    ScancodePush(Key),
    /// Scans a code, sends it to the callback and waits for a message (扫码推事件且弹出“消息接收中”提示框).
    ScancodeWaitmsg(Key),
    /// Takes a photo (弹出系统拍照发图).
    PicSysphoto(Key),
    /// Takes a photo or picks one (弹出拍照或者相册发图).
    PicPhotoOrAlbum(Key),
    /// Picks from WeCom's album (弹出企业微信相册发图器).
    PicWeixin(Key),
    /// Picks a place (弹出地理位置选择器).
    LocationSelect(Key),
    /// Opens a mini program (跳转到小程序).
    ViewMiniprogram(Page),
    /// Opens a submenu (二级菜单); it is the one without a `type`.
    SubMenu(SubMenu),
    /// A kind that this version of the SDK does not know, kept whole.
    Other(Unknown),
}

structure! {
    /// What an event carries to the callback.
    pub struct Key {
        /// Tells the buttons apart, at most 128 bytes.
        key: String,
    }
}

structure! {
    /// A page.
    pub struct View {
        /// Its address, at most 1 024 bytes, better `https://`.
        url: String,
    }
}

structure! {
    /// The buttons of a submenu.
    pub struct SubMenu {
        /// The buttons, 1 to 5.
        sub_button: Vec<Button>,
    }
}

impl Action {
    /// The value of `type` on the wire; empty for a submenu.
    pub fn tag(&self) -> &str {
        match self {
            Action::Click(_) => "click",
            Action::View(_) => "view",
            Action::ScancodePush(_) => "scancode_push",
            Action::ScancodeWaitmsg(_) => "scancode_waitmsg",
            Action::PicSysphoto(_) => "pic_sysphoto",
            Action::PicPhotoOrAlbum(_) => "pic_photo_or_album",
            Action::PicWeixin(_) => "pic_weixin",
            Action::LocationSelect(_) => "location_select",
            Action::ViewMiniprogram(_) => "view_miniprogram",
            Action::SubMenu(_) => "",
            Action::Other(other) => &other.tag,
        }
    }

    fn of_tag(tag: &str) -> Action {
        match tag {
            "click" => Action::Click(Key::default()),
            "view" => Action::View(View::default()),
            "scancode_push" => Action::ScancodePush(Key::default()),
            "scancode_waitmsg" => Action::ScancodeWaitmsg(Key::default()),
            "pic_sysphoto" => Action::PicSysphoto(Key::default()),
            "pic_photo_or_album" => Action::PicPhotoOrAlbum(Key::default()),
            "pic_weixin" => Action::PicWeixin(Key::default()),
            "location_select" => Action::LocationSelect(Key::default()),
            "view_miniprogram" => Action::ViewMiniprogram(Page::default()),
            "" => Action::default(),
            other => Action::Other(Unknown::new(other)),
        }
    }
}

impl Default for Action {
    fn default() -> Action {
        Action::SubMenu(SubMenu::default())
    }
}

impl From<View> for Action {
    fn from(view: View) -> Action {
        Action::View(view)
    }
}

impl From<Page> for Action {
    fn from(page: Page) -> Action {
        Action::ViewMiniprogram(page)
    }
}

impl From<SubMenu> for Action {
    fn from(menu: SubMenu) -> Action {
        Action::SubMenu(menu)
    }
}

impl Union for Action {
    fn tag_name(&self) -> &'static str {
        "type"
    }

    fn choose(&mut self, tag: &str) {
        *self = Action::of_tag(tag);
    }

    fn slot(&mut self, key: &str) -> Option<&mut dyn Slot> {
        let content: &mut dyn Readable = match self {
            Action::Click(content)
            | Action::ScancodePush(content)
            | Action::ScancodeWaitmsg(content)
            | Action::PicSysphoto(content)
            | Action::PicPhotoOrAlbum(content)
            | Action::PicWeixin(content)
            | Action::LocationSelect(content) => content,
            Action::View(content) => content,
            Action::ViewMiniprogram(content) => content,
            Action::SubMenu(content) => content,
            Action::Other(other) => return Some(other.fields.slot(key)),
        };
        slot_inside(content, key)
    }
}

impl Writable for Action {
    fn members(&self, out: &mut Writer) {
        if !self.tag().is_empty() {
            out.member("type", &self.tag());
        }
        match self {
            Action::Click(content)
            | Action::ScancodePush(content)
            | Action::ScancodeWaitmsg(content)
            | Action::PicSysphoto(content)
            | Action::PicPhotoOrAlbum(content)
            | Action::PicWeixin(content)
            | Action::LocationSelect(content) => content.members(out),
            Action::View(content) => content.members(out),
            Action::ViewMiniprogram(content) => content.members(out),
            Action::SubMenu(content) => content.members(out),
            Action::Other(other) => other.fields.write(out),
        }
    }
}

for_tools! {
    impl crate::catalogue::Described for Action {
        fn shape() -> crate::catalogue::Shape {
            macro_rules! kinds {
                ($($tag:literal $doc:literal $content:ty),* $(,)?) => {
                    &[$(crate::catalogue::Kind {
                        tag: $tag,
                        key: None,
                        doc: $doc,
                        shape: <$content as crate::catalogue::Described>::shape,
                    }),*]
                };
            }
            const KINDS: &[crate::catalogue::Kind] = kinds! {
                "\"click\"" "Sends an event to the callback (点击推事件)." Key,
                "\"view\"" "Opens a page (跳转URL)." View,
                "\"scancode_push\"" "Scans a code and sends it to the callback (扫码推事件)." Key,
                "\"scancode_waitmsg\"" "Scans a code, sends it and waits for a message." Key,
                "\"pic_sysphoto\"" "Takes a photo (弹出系统拍照发图)." Key,
                "\"pic_photo_or_album\"" "Takes a photo or picks one (弹出拍照或者相册发图)." Key,
                "\"pic_weixin\"" "Picks from WeCom's album (弹出企业微信相册发图器)." Key,
                "\"location_select\"" "Picks a place (弹出地理位置选择器)." Key,
                "\"view_miniprogram\"" "Opens a mini program (跳转到小程序)." Page,
                "" "Opens a submenu (二级菜单); without a tag." SubMenu,
            };
            crate::catalogue::Shape::Union(crate::catalogue::Union {
                name: "Action",
                doc: "What a tap on a button does (菜单的响应动作类型).",
                tag: "type",
                kinds: KINDS,
            })
        }
    }
}
