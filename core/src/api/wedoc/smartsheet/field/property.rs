//! The properties of fields, by kind.

use super::super::Choice;
use super::CurrencyKind;
use crate::api::wedoc::ViewId;
use crate::types::{FieldId, SheetId};

// Each form of the union has a type of its own, so that `into` knows which one is meant.
structure! {
    /// Text has no properties (文本).
    pub struct Text {}
}

structure! {
    /// How numbers are shown (数字).
    pub struct Number {
        /// Digits after the point, 0 to 4; -1 shows numbers as they are.
        decimal_places: Option<i32>,
        /// Whether a comma parts thousands.
        use_separate: Option<bool>,
    }
}

structure! {
    /// How boxes begin (复选框).
    pub struct Checkbox {
        /// Whether the box of a new record is ticked.
        checked: Option<bool>,
    }
}

structure! {
    /// How days are shown (日期).
    pub struct DateTime {
        /// In which form.
        format: Option<DateFormat>,
        /// Whether a new record gets the time at which it is made.
        auto_fill: Option<bool>,
    }
}

open_enum! {
    /// How days are shown (日期格式).
    pub enum DateFormat: str {
        /// 2018 年 4 月 20 日.
        ChineseDate = "yyyy\"年\"m\"月\"d\"日\"",
        /// 2018-04-20.
        IsoDate = "yyyy-mm-dd",
        /// 2018/4/20.
        YearMonthDay = "yyyy/m/d",
        /// 4 月 20 日.
        ChineseMonthDay = "m\"月\"d\"日\"",
        /// 2018 年 4 月 20 日 星期五.
        ChineseDateWeekday = "yyyy\"年\"m\"月\"d\"日\" dddd",
        /// 2018 年 4 月 20 日 14:00.
        ChineseDateTime = "yyyy\"年\"m\"月\"d\"日\" hh:mm",
        /// 2018-04-20 14:00.
        IsoDateTime = "yyyy-mm-dd hh:mm",
        /// 4/20/2018.
        MonthDayYear = "m/d/yyyy",
        /// 20/4/2018.
        DayMonthYear = "d/m/yyyy",
    }
}

structure! {
    /// Pictures have no properties that the official pages name (图片).
    pub struct Image {}
}

structure! {
    /// How files are shown (文件).
    pub struct Attachment {
        /// In which form.
        display_mode: Option<DisplayMode>,
    }
}

open_enum! {
    /// How files are shown (展示样式).
    pub enum DisplayMode: str {
        /// As a list (列表样式).
        List = "DISPLAY_MODE_LIST",
        /// Side by side (宫格样式).
        Grid = "DISPLAY_MODE_GRID",
    }
}

structure! {
    /// How members are entered (成员).
    pub struct User {
        /// Whether a cell may have several.
        is_multiple: Option<bool>,
        /// Whether those who are entered are told.
        is_notified: Option<bool>,
    }
}

structure! {
    /// How links are shown (超链接).
    pub struct Url {
        /// In which form.
        kind: Option<LinkKind> = "type",
    }
}

open_enum! {
    /// How links are shown (超链接展示样式).
    pub enum LinkKind: str {
        /// As text (文字).
        PureText = "LINK_TYPE_PURE_TEXT",
        /// As text with a sign (图标文字).
        IconText = "LINK_TYPE_ICON_TEXT",
    }
}

structure! {
    /// What may be chosen (多选).
    pub struct Select {
        /// Whether options may be added while filling in; the official page advises against setting it.
        is_quick_add: Option<bool>,
        /// The options.
        options: Vec<Choice>,
    }
}

// Each kind of a field has a type of its own, so that `into` knows which one is meant.
structure! {
    /// What may be chosen (单选).
    pub struct SingleSelect {
        /// Whether options may be added while filling in; the official page advises against setting it.
        is_quick_add: Option<bool>,
        /// The options.
        options: Vec<Choice>,
    }
}

structure! {
    /// Who made a record has no properties (创建人).
    pub struct CreatedUser {}
}

structure! {
    /// Who last changed a record has no properties (最后编辑人).
    pub struct ModifiedUser {}
}

structure! {
    /// How times are shown (创建时间).
    pub struct CreatedTime {
        /// In which form.
        format: Option<DateFormat>,
    }
}

structure! {
    /// How times are shown (最后编辑时间).
    pub struct ModifiedTime {
        /// In which form.
        format: Option<DateFormat>,
    }
}

structure! {
    /// How progress is shown (进度).
    pub struct Progress {
        /// Digits after the point, 0 to 4; -1 shows numbers as they are.
        decimal_places: Option<i32>,
    }
}

structure! {
    /// Telephone numbers have no properties that the official pages name (电话).
    pub struct PhoneNumber {}
}

structure! {
    /// Mail addresses have no properties that the official pages name (邮件).
    pub struct Email {}
}

structure! {
    /// Which records are referred to (关联).
    pub struct Reference {
        /// The sheet; empty for the same.
        sub_id: Option<SheetId>,
        /// The field that stands for the record. The official pages spell it so.
        filed_id: Option<FieldId>,
        /// The field as another SDK spells it; [`field`](Reference::field) sets both.
        field_id: Option<FieldId>,
        /// Whether a cell may have several.
        is_multiple: Option<bool>,
        /// The view.
        view_id: Option<ViewId>,
    }
}

impl Reference {
    // The official pages spell it one way, another SDK the other; which of them WeCom reads is not known.
    /// Sets the field that stands for the record, in both spellings.
    #[must_use]
    pub fn field(self, field: impl Into<FieldId>) -> Reference {
        let field = field.into();
        self.filed_id(field.clone()).field_id(field)
    }
}

structure! {
    /// How places are entered (地理位置).
    pub struct Location {
        /// How.
        input_type: Option<InputKind>,
    }
}

open_enum! {
    /// How places are entered (地理位置输入类型).
    pub enum InputKind: str {
        /// By hand (手动输入).
        Manual = "LOCATION_INPUT_TYPE_MANUAL",
        /// By the device (自动定位).
        Auto = "LOCATION_INPUT_TYPE_AUTO",
    }
}

structure! {
    /// Formulas have no properties that the official pages name (公式).
    pub struct Formula {}
}

structure! {
    /// How amounts are shown (货币).
    pub struct Currency {
        /// The currency.
        currency_type: Option<CurrencyKind>,
        /// Digits after the point, 0 to 4; -1 shows numbers as they are.
        decimal_places: Option<i32>,
        /// Whether a comma parts thousands.
        use_separate: Option<bool>,
    }
}

structure! {
    /// How group chats are entered (群).
    pub struct WwGroup {
        /// Whether a cell may have several.
        allow_multiple: Option<bool>,
    }
}

structure! {
    /// How numbers are given out (自动编号).
    pub struct AutoNumber {
        /// How.
        kind: Option<NumberKind> = "type",
        /// As `kind`: another SDK has it under this name, the official pages do not.
        input_type: Option<NumberKind>,
        /// What numbers are made of, for [`NumberKind::Custom`].
        rules: Option<Vec<NumberRule>>,
        /// Whether records that are there get new numbers.
        reformat_existing_record: Option<bool>,
    }
}

open_enum! {
    /// How numbers are given out (自动编号类型).
    pub enum NumberKind: str {
        /// Each one more than the last (自增数字类型).
        Increasing = "NUMBER_TYPE_INCR",
        /// By rules (自定义类型).
        Custom = "NUMBER_TYPE_CUSTOM",
    }
}

structure! {
    /// A part of a number.
    pub struct NumberRule {
        /// What it is.
        kind: NumberRuleKind = "type",
        /// How many digits, which characters, or how the time is shown: `YYYYMMDD`, `YYYYMM`, `MMDD`, `YYYY`, `MM` or `DD`.
        value: String,
    }
}

open_enum! {
    /// What a part of a number is (数字规则类型).
    pub enum NumberRuleKind: str {
        /// Digits that count up (自增id).
        Increasing = "NUMBER_RULE_TYPE_INCR",
        /// Always the same characters (固定字符).
        FixedChar = "NUMBER_RULE_TYPE_FIXED_CHAR",
        /// When the record was made (创建时间).
        Time = "NUMBER_RULE_TYPE_TIME",
    }
}

structure! {
    /// How percentages are shown (百分数).
    pub struct Percentage {
        /// Digits after the point, 0 to 4; -1 shows numbers as they are.
        decimal_places: Option<i32>,
        /// Whether a comma parts thousands.
        use_separate: Option<bool>,
    }
}

structure! {
    /// How barcodes are entered (条码).
    pub struct Barcode {
        /// Whether only a phone's camera may.
        mobile_scan_only: Option<bool>,
    }
}
