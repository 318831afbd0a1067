//! 添加字段, 删除字段, 更新字段, 查询字段: the columns of a sheet.

mod currency;
mod kind;
mod property;

pub use currency::CurrencyKind;
pub use kind::{FieldType, Kind};
pub use property::{
    Attachment, AutoNumber, Barcode, Checkbox, CreatedTime, CreatedUser, Currency, DateFormat, DateTime, DisplayMode,
    Email, Formula, Image, InputKind, LinkKind, Location, ModifiedTime, ModifiedUser, Number, NumberKind, NumberRule,
    NumberRuleKind, Percentage, PhoneNumber, Progress, Reference, Select, SingleSelect, Text, Url, User, WwGroup,
};

use super::next_offset;
use crate::api::limits::{Checked, count};
use crate::api::wedoc::ViewId;
use crate::endpoint::{Empty, Paginated};
use crate::types::{DocId, FieldId, SheetId};

endpoint! {
    /// Adds fields (添加字段).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). At most 150 fields in a sheet.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99904>
    POST "/cgi-bin/wedoc/smartsheet/add_fields" [check];
    pub struct Add -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The fields, at most 150.
        fields: Vec<NewField>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        count("fields", self.fields.len(), 0..=150)
    }
}

structure! {
    /// A field to add.
    pub struct NewField {
        /// Its title.
        field_title: String,
        /// Its kind with its properties, by `into` of either [`FieldType`] or properties. Most kinds that have properties need
        /// them; boxes to tick, files, members, group chats, percentages and barcodes do without.
        ..kind: Kind,
    }
}

response! {
    /// Fields that were added or changed.
    pub struct Changed {
        /// The fields.
        fields: Vec<Field>,
    }
}

response! {
    /// A field.
    pub struct Field {
        /// Its id.
        field_id: FieldId,
        /// Its title.
        field_title: String,
        /// Its kind with its properties.
        ..kind: Kind,
    }
}

endpoint! {
    /// Deletes fields (删除字段).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99905>
    POST "/cgi-bin/wedoc/smartsheet/delete_fields";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The fields.
        field_ids: Vec<FieldId>,
    }
}

endpoint! {
    /// Changes titles and properties of fields (更新字段).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). A field's kind cannot be changed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99906>
    POST "/cgi-bin/wedoc/smartsheet/update_fields";
    pub struct Update -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The fields.
        fields: Vec<FieldUpdate>,
    }
}

structure! {
    /// What becomes of a field. A title or properties are needed, one of the two at least.
    pub struct FieldUpdate {
        /// The field.
        field_id: FieldId,
        /// Its new title, another than it has.
        field_title: Option<String>,
        /// Its kind, as it is, with its new properties.
        ..kind: Kind,
    }
}

endpoint! {
    /// Lists the fields of a sheet (查询字段).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101157>
    POST "/cgi-bin/wedoc/smartsheet/get_fields" [repeatable];
    pub struct Get -> Fields {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// What this view shows.
        view_id: Option<ViewId>,
        /// These fields alone, by id.
        field_ids: Option<Vec<FieldId>>,
        /// These fields alone, by title.
        field_titles: Option<Vec<String>>,
        /// How many fields to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many fields to a page, at most 1 000; 1 000 where it is 0 or not set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of fields.
    pub struct Fields {
        /// How many fields were found.
        total: u32,
        /// Where the next page begins; the official page does not mention it.
        next: Option<u32>,
        /// The fields.
        fields: Vec<Field>,
    }
}

impl Paginated for Get {
    type Item = Field;

    fn items(page: &mut Fields) -> Vec<Field> {
        std::mem::take(&mut page.fields)
    }

    fn after(&self, page: &Fields) -> Option<Self> {
        // Nothing in the answer says whether there is more but the total.
        let found = u32::try_from(page.fields.len()).unwrap_or(u32::MAX);
        let has_more = self.offset.unwrap_or(0).saturating_add(found) < page.total && found > 0;
        let next = next_offset(self.offset, page.fields.len(), has_more, page.next)?;
        Some(self.clone().offset(next))
    }
}
