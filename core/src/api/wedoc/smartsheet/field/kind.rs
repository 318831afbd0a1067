//! The kinds of fields.

use super::{
    Attachment, AutoNumber, Barcode, Checkbox, CreatedTime, CreatedUser, Currency, DateTime, Email, Formula, Image,
    Location, ModifiedTime, ModifiedUser, Number, Percentage, PhoneNumber, Progress, Reference, Select, SingleSelect,
    Text, Url, User, WwGroup,
};

open_enum! {
    /// What a field holds (字段类型).
    pub enum FieldType: str {
        /// Text (文本).
        Text = "FIELD_TYPE_TEXT",
        /// A number (数字).
        Number = "FIELD_TYPE_NUMBER",
        /// A box to tick (复选框).
        Checkbox = "FIELD_TYPE_CHECKBOX",
        /// A day, or a day and time (日期).
        DateTime = "FIELD_TYPE_DATE_TIME",
        /// Pictures (图片).
        Image = "FIELD_TYPE_IMAGE",
        /// Files (文件).
        Attachment = "FIELD_TYPE_ATTACHMENT",
        /// Members (成员).
        User = "FIELD_TYPE_USER",
        /// A link (超链接).
        Url = "FIELD_TYPE_URL",
        /// Several of a list (多选).
        Select = "FIELD_TYPE_SELECT",
        /// Who made the record (创建人).
        CreatedUser = "FIELD_TYPE_CREATED_USER",
        /// Who last changed the record (最后编辑人).
        ModifiedUser = "FIELD_TYPE_MODIFIED_USER",
        /// When the record was made (创建时间).
        CreatedTime = "FIELD_TYPE_CREATED_TIME",
        /// When the record was last changed (最后编辑时间).
        ModifiedTime = "FIELD_TYPE_MODIFIED_TIME",
        /// How far something is (进度).
        Progress = "FIELD_TYPE_PROGRESS",
        /// A telephone number (电话).
        PhoneNumber = "FIELD_TYPE_PHONE_NUMBER",
        /// A mail address (邮件).
        Email = "FIELD_TYPE_EMAIL",
        /// One of a list (单选).
        SingleSelect = "FIELD_TYPE_SINGLE_SELECT",
        /// Records of a sheet (关联).
        Reference = "FIELD_TYPE_REFERENCE",
        /// A place (地理位置).
        Location = "FIELD_TYPE_LOCATION",
        /// What a formula gives; cannot be added (公式).
        Formula = "FIELD_TYPE_FORMULA",
        /// An amount of money (货币).
        Currency = "FIELD_TYPE_CURRENCY",
        /// Group chats (群).
        WwGroup = "FIELD_TYPE_WWGROUP",
        /// A number that WeCom gives out (自动编号).
        AutoNumber = "FIELD_TYPE_AUTONUMBER",
        /// A percentage (百分数).
        Percentage = "FIELD_TYPE_PERCENTAGE",
        /// A barcode (条码).
        Barcode = "FIELD_TYPE_BARCODE",
    }
}

tagged! {
    /// What a field holds, with the properties that belong to it.
    ///
    /// A [`FieldType`] becomes a kind by `into` and has no properties then; properties become the kind that they belong to.
    pub enum Kind by "field_type" {
        /// Text (文本).
        Text(Option<Text>) = "FIELD_TYPE_TEXT" in "property_text",
        /// A number (数字).
        Number(Option<Number>) = "FIELD_TYPE_NUMBER" in "property_number",
        /// A box to tick (复选框).
        Checkbox(Option<Checkbox>) = "FIELD_TYPE_CHECKBOX" in "property_checkbox",
        /// A day, or a day and time (日期).
        DateTime(Option<DateTime>) = "FIELD_TYPE_DATE_TIME" in "property_date_time",
        /// Pictures (图片).
        Image(Option<Image>) = "FIELD_TYPE_IMAGE" in "property_image",
        /// Files (文件).
        Attachment(Option<Attachment>) = "FIELD_TYPE_ATTACHMENT" in "property_attachment",
        /// Members (成员).
        User(Option<User>) = "FIELD_TYPE_USER" in "property_user",
        /// A link (超链接).
        Url(Option<Url>) = "FIELD_TYPE_URL" in "property_url",
        /// Several of a list (多选).
        Select(Option<Select>) = "FIELD_TYPE_SELECT" in "property_select",
        /// Who made the record (创建人).
        CreatedUser(Option<CreatedUser>) = "FIELD_TYPE_CREATED_USER" in "property_created_user",
        /// Who last changed the record (最后编辑人).
        ModifiedUser(Option<ModifiedUser>) = "FIELD_TYPE_MODIFIED_USER" in "property_modified_user",
        /// When the record was made (创建时间).
        CreatedTime(Option<CreatedTime>) = "FIELD_TYPE_CREATED_TIME" in "property_created_time",
        /// When the record was last changed (最后编辑时间).
        ModifiedTime(Option<ModifiedTime>) = "FIELD_TYPE_MODIFIED_TIME" in "property_modified_time",
        /// How far something is (进度).
        Progress(Option<Progress>) = "FIELD_TYPE_PROGRESS" in "property_progress",
        /// A telephone number (电话).
        PhoneNumber(Option<PhoneNumber>) = "FIELD_TYPE_PHONE_NUMBER" in "property_phone_number",
        /// A mail address (邮件).
        Email(Option<Email>) = "FIELD_TYPE_EMAIL" in "property_email",
        /// One of a list (单选).
        SingleSelect(Option<SingleSelect>) = "FIELD_TYPE_SINGLE_SELECT" in "property_single_select",
        /// Records of a sheet (关联).
        Reference(Option<Reference>) = "FIELD_TYPE_REFERENCE" in "property_reference",
        /// A place (地理位置).
        Location(Option<Location>) = "FIELD_TYPE_LOCATION" in "property_location",
        /// What a formula gives; cannot be added (公式).
        Formula(Option<Formula>) = "FIELD_TYPE_FORMULA" in "property_formula",
        /// An amount of money (货币).
        Currency(Option<Currency>) = "FIELD_TYPE_CURRENCY" in "property_currency",
        /// Group chats (群).
        WwGroup(Option<WwGroup>) = "FIELD_TYPE_WWGROUP" in "property_ww_group",
        /// A number that WeCom gives out (自动编号).
        AutoNumber(Option<AutoNumber>) = "FIELD_TYPE_AUTONUMBER" in "property_auto_number",
        /// A percentage (百分数).
        Percentage(Option<Percentage>) = "FIELD_TYPE_PERCENTAGE" in "property_percentage",
        /// A barcode (条码).
        Barcode(Option<Barcode>) = "FIELD_TYPE_BARCODE" in "property_barcode",
    }
}

impl Kind {
    /// The kind without its properties.
    pub fn field_type(&self) -> FieldType {
        self.tag().into()
    }
}

impl From<FieldType> for Kind {
    fn from(kind: FieldType) -> Kind {
        Kind::of_tag(kind.as_str())
    }
}

macro_rules! properties {
    ($($kind:ident),*) => {$(
        impl From<$kind> for Kind {
            fn from(properties: $kind) -> Kind {
                Kind::$kind(Some(properties))
            }
        }
    )*};
}

properties!(
    Text,
    Number,
    Checkbox,
    DateTime,
    Image,
    Attachment,
    User,
    Url,
    Select,
    CreatedUser,
    ModifiedUser,
    CreatedTime,
    ModifiedTime,
    Progress,
    PhoneNumber,
    Email,
    SingleSelect,
    Reference,
    Location,
    Formula,
    Currency,
    WwGroup,
    AutoNumber,
    Percentage,
    Barcode
);
