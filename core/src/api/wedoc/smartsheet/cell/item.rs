//! What stands in cells that hold lists.

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::super::Choice;
use crate::types::{AgentId, RecordId, TmpExternalUserId, UserId};
use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// One element of a cell that holds a list, told by the fields that it has.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Item {
    /// A plain text: the id of a record, or in [`Webhook`](super::super::Webhook) a member's name.
    Text(String),
    /// A piece of text, or a link.
    Run(Run),
    /// A picture.
    Image(Image),
    /// A file or folder.
    Attachment(Attachment),
    /// A member, or who else made an entry.
    User(User),
    /// An option that was chosen.
    Choice(Choice),
    /// A place.
    Location(Location),
    /// A number that WeCom gave out.
    AutoNumber(AutoNumber),
    /// A record.
    Reference(Reference),
    /// A form that this version of the SDK does not know, kept as it came.
    Other(Json),
}

impl Item {
    fn of(object: Json) -> Item {
        let has = |names: &[&str]| names.iter().any(|name| object.get(name).is_some());
        let only = |names: &[&str]| match &object {
            Json::Object(fields) => !fields.is_empty() && fields.keys().all(|name| names.contains(&name.as_str())),
            _ => false,
        };
        let item = if has(&["user_id", "tmp_external_userid", "agentid", "id_type"]) {
            read(&object).map(Item::User)
        } else if has(&["record_id"]) {
            read(&object).map(Item::Reference)
        } else if has(&["seq"]) {
            read(&object).map(Item::AutoNumber)
        } else if has(&["latitude", "longitude", "source_type"]) {
            read(&object).map(Item::Location)
        } else if has(&["file_id", "file_url", "file_ext", "file_type", "doc_type"]) {
            read(&object).map(Item::Attachment)
        } else if has(&["image_url", "image_base64"]) || only(&["id", "title", "width", "height"]) && has(&["title"]) {
            read(&object).map(Item::Image)
        } else if has(&["type", "link"]) {
            read(&object).map(Item::Run)
        } else if only(&["id", "text", "style"]) {
            read(&object).map(Item::Choice)
        } else {
            None
        };
        item.unwrap_or(Item::Other(object))
    }
}

/// The object as that form; none where a field has a type that the form lacks.
fn read<T: DeserializeOwned>(object: &Json) -> Option<T> {
    T::deserialize(object).ok()
}

structure! {
    /// A piece of a text, or a link. Cells of links (超链接) show one only.
    pub struct Run {
        /// Whether text or link; [`Webhook`](super::super::Webhook) takes links without.
        kind: Option<RunKind> = "type",
        /// What is shown.
        text: Option<String>,
        /// Where a link leads.
        link: Option<String>,
    }
}

impl Run {
    /// Text.
    pub fn plain(text: impl Into<String>) -> Run {
        Run::new().kind(RunKind::Text).text(text)
    }

    /// A link: what is shown, and where it leads.
    pub fn linked(text: impl Into<String>, link: impl Into<String>) -> Run {
        Run::new().kind(RunKind::Url).text(text).link(link)
    }
}

open_enum! {
    /// Whether a piece of text is a link.
    pub enum RunKind: str {
        /// Text.
        Text = "text",
        /// A link.
        Url = "url",
    }
}

structure! {
    /// A picture (图片).
    pub struct Image {
        /// Its id; in requests one of your own.
        id: Option<String>,
        /// Its title.
        title: Option<String>,
        /// Its address; in requests one that 上传文档图片 gave.
        image_url: Option<String>,
        /// Its width; the official pages name no unit.
        width: Option<i64>,
        /// Its height; the official pages name no unit.
        height: Option<i64>,
        /// The picture itself in Base64; [`Webhook`](super::super::Webhook) only, instead of the address.
        image_base64: Option<String>,
    }
}

structure! {
    /// A file or folder (文件).
    pub struct Attachment {
        /// Its name.
        name: Option<String>,
        /// Its size; the official pages name no unit.
        size: Option<i64>,
        /// What its name ends in; none for folders. `FORM`, `DOC`, `SHEET`, `SLIDE`, `MIND`, `FLOWCHART` and `SMARTSHEET` for what
        /// has a kind of that name.
        file_ext: Option<String>,
        /// Its id; requests only.
        file_id: Option<String>,
        /// Its address: a document's own, for files of 微盘 one that 获取分享链接 gave.
        file_url: Option<String>,
        /// What it is.
        file_type: Option<AttachmentKind>,
        /// Whether file or folder.
        doc_type: Option<DocKind>,
    }
}

open_enum! {
    /// What an attachment is (文件类型).
    pub enum AttachmentKind: str {
        /// A folder (文件夹).
        Folder = "Folder",
        /// A file of 微盘 (微盘文件).
        Wedrive = "Wedrive",
        /// A form (收集表).
        Form = "30",
        /// A document (文档).
        Doc = "50",
        /// A sheet (表格).
        Sheet = "51",
        /// Slides (幻灯片).
        Slide = "52",
        /// A mind map (思维导图).
        Mind = "54",
        /// A flowchart (流程图).
        Flowchart = "55",
        /// A smart sheet (智能表).
        Smartsheet = "70",
    }
}

open_enum! {
    /// Whether an attachment is a folder. The official table has it as text, the example there as a number.
    pub enum DocKind: i64 {
        /// A folder (文件夹).
        Folder = 1,
        /// A file (文件).
        File = 2,
    }
}

structure! {
    /// A member, or who else made an entry (成员).
    pub struct User {
        /// The member's id.
        user_id: Option<UserId>,
        /// An external user's id, another in each document; 账号ID/tmp_external_userid的转换 tells the external_userid.
        tmp_external_userid: Option<TmpExternalUserId>,
        /// The app's id.
        agentid: Option<AgentId>,
        /// Which of these ids is there; answers only.
        id_type: Option<IdKind>,
    }
}

impl From<UserId> for User {
    fn from(member: UserId) -> User {
        User::new().user_id(member)
    }
}

open_enum! {
    /// Who made an entry (ID类型).
    pub enum IdKind: i64 {
        /// Not known (未知类型).
        Unknown = 0,
        /// A member (成员).
        User = 1,
        /// An external user (外部用户).
        External = 2,
        /// An app (应用).
        Agent = 3,
        /// An app that keeps data in step (应用数据同步).
        AppSync = 4,
        /// Artificial intelligence (AI生成).
        Ai = 5,
        /// A workflow (自动化流程).
        Automation = 6,
    }
}

structure! {
    /// A place (地理位置).
    pub struct Location {
        /// Whose map knows it.
        source_type: Option<LocationSource>,
        /// Its id on the map.
        id: Option<String>,
        /// Degrees north.
        latitude: Option<String>,
        /// Degrees east.
        longitude: Option<String>,
        /// Its name.
        title: Option<String>,
    }
}

open_enum! {
    /// Whose map knows a place.
    pub enum LocationSource: i64 {
        /// Tencent's (腾讯地图), the only one so far.
        TencentMap = 1,
    }
}

structure! {
    /// A number that WeCom gave out (自动编号).
    pub struct AutoNumber {
        /// The number.
        seq: Option<String>,
        /// What is shown.
        text: Option<String>,
    }
}

structure! {
    /// A record that another refers to (关联).
    pub struct Reference {
        /// The record.
        record_id: RecordId,
    }
}

macro_rules! forms {
    ($($form:ident),*) => {
        $(
            impl From<$form> for Item {
                fn from(form: $form) -> Item {
                    Item::$form(form)
                }
            }
        )*

        impl Value for Item {
            fn write(&self, out: &mut Writer) {
                match self {
                    Item::Text(text) => out.str(text),
                    $(Item::$form(form) => form.write(out),)*
                    Item::Other(json) => json.write(out),
                }
            }
        }
    };
}

for_tools! {
    impl crate::catalogue::Described for Item {
        fn shape() -> crate::catalogue::Shape {
            macro_rules! shapes {
                ($($form:ty),*) => {
                    &[$(<$form as crate::catalogue::Described>::shape),*]
                };
            }
            crate::catalogue::Shape::OneOf(shapes!(
                String, Run, Image, Attachment, User, Choice, Location, AutoNumber, Reference
            ))
        }
    }
}

forms!(Run, Image, Attachment, User, Choice, Location, AutoNumber, Reference);

impl From<&str> for Item {
    fn from(text: &str) -> Item {
        Item::Text(text.to_owned())
    }
}

impl From<String> for Item {
    fn from(text: String) -> Item {
        Item::Text(text)
    }
}

impl From<RecordId> for Item {
    fn from(record: RecordId) -> Item {
        Item::Text(record.into())
    }
}

impl From<UserId> for Item {
    fn from(member: UserId) -> Item {
        Item::User(member.into())
    }
}

impl Default for Item {
    fn default() -> Item {
        Item::Other(Json::Null)
    }
}

impl Item {
    fn other(&mut self, value: impl Into<Json>) -> Reading {
        *self = Item::Other(value.into());
        Ok(())
    }
}

impl Slot for Item {
    fn expects(&self) -> &'static str {
        "an element of a cell"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn bool(&mut self, value: bool) -> Reading {
        self.other(value)
    }
    fn int(&mut self, value: i64) -> Reading {
        self.other(value)
    }
    fn uint(&mut self, value: u64) -> Reading {
        self.other(value)
    }
    fn float(&mut self, value: f64) -> Reading {
        self.other(value)
    }
    fn str(&mut self, value: &str) -> Reading {
        *self = Item::Text(value.to_owned());
        Ok(())
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        let mut list = Json::Null;
        list.list(items)?;
        self.other(list)
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        let mut object = Json::Null;
        object.map(entries)?;
        *self = Item::of(object);
        Ok(())
    }
}
