//! Controls that hold text, numbers and dates.

use crate::types::{Lang, Timestamp};

structure! {
    /// One line of text (文本).
    pub struct Text {
        /// The text, without line breaks.
        text: String,
    }
}

structure! {
    /// Lines of text (多行文本).
    pub struct Textarea {
        /// The text.
        text: String,
    }
}

structure! {
    /// A number (数字).
    pub struct Number {
        /// The number, in digits.
        new_number: String,
    }
}

structure! {
    /// An amount of money (金额).
    pub struct Money {
        /// The amount, in digits.
        new_money: String,
    }
}

structure! {
    /// A telephone number (电话号码). The official pages list the control and not its value: that is in
    /// [`extra`](Self::extra).
    pub struct PhoneNumber {}
}

structure! {
    /// A day, or a day and time (日期/日期+时间).
    pub struct Date {
        /// What was picked; none where nothing was. [`Date::picked`] looks beside it, too.
        date: Option<Moment>,
        // The page of details has these three in its example, and `date` with the same three in its table. An application holds `date`.
        /// As in `date`, which is the place for it; details of applications may have it here.
        kind: Option<DateKind> = "type",
        /// As in `date`, which is the place for it.
        s_timestamp: Option<Timestamp> as Text,
        /// As in `date`, which is the place for it.
        timezone_info: Option<Timezone>,
    }
}

impl Date {
    /// What was picked, wherever it came; none where nothing was.
    pub fn picked(&self) -> Option<Moment> {
        if self.date.is_some() || self.s_timestamp.is_none() {
            return self.date.clone();
        }
        let mut moment = Moment::new(self.kind.clone().unwrap_or_default());
        moment.s_timestamp = self.s_timestamp;
        moment.timezone_info = self.timezone_info.clone();
        Some(moment)
    }
}

structure! {
    /// A picked day or time.
    pub struct Moment {
        /// How exact it is; as the template says.
        kind: DateKind = "type",
        /// When. Where `kind` is [`Minute`](DateKind::Minute): seconds since midnight.
        s_timestamp: Option<Timestamp> as Text,
        /// The time zone, where it is not UTC+8.
        timezone_info: Option<Timezone>,
    }
}

open_enum! {
    /// How exact a date is (时间展示类型).
    pub enum DateKind: str {
        /// A day.
        Day = "day",
        /// A day and time.
        Hour = "hour",
        /// A month; journals only.
        Month = "month",
        /// A time of day; journals only.
        Minute = "minute",
    }
}

structure! {
    /// A time zone (时区信息).
    pub struct Timezone {
        /// Its offset in hours, with the sign that WeCom gives it: `-9` beside `UTC+9`.
        zone_offset: i32 as Text,
        /// Its name, for example `UTC+9`.
        zone_desc: String,
    }
}

structure! {
    /// What a formula gives (公式).
    pub struct Formula {
        /// The result; WeCom computes it, an application need not hold it.
        formula: Option<FormulaResult>,
    }
}

structure! {
    /// A formula's result.
    pub struct FormulaResult {
        /// The number, for example `5.0`.
        value: String,
    }
}

structure! {
    /// An explanation (说明文字): WeCom fills it in, an application holds nothing.
    pub struct Tips {
        /// The explanation.
        new_tips: Option<TipsContent>,
        /// Explanations in an older form, which only details of applications have.
        tips: Option<Vec<TipsContent>>,
    }
}

structure! {
    /// An explanation in the languages that the template has.
    pub struct TipsContent {
        /// One for each language.
        tips_content: Vec<Tip>,
    }
}

structure! {
    /// An explanation in one language.
    pub struct Tip {
        /// The explanation.
        text: RichText,
        /// The language.
        lang: Lang,
    }
}

structure! {
    /// Text with a link in it: together at most 800 characters, at most one link.
    pub struct RichText {
        /// The pieces, one after the other.
        sub_text: Vec<Piece>,
    }
}

structure! {
    /// A piece of text.
    pub struct Piece {
        /// What kind of piece it is.
        kind: PieceKind = "type",
        /// Its content.
        content: Content,
    }
}

open_enum! {
    /// What kind of piece (文本类型).
    pub enum PieceKind: i64 {
        /// Text (纯文本).
        Plain = 1,
        /// A link (链接).
        Link = 2,
    }
}

structure! {
    /// The content of a piece, by its kind.
    pub struct Content {
        /// Text.
        plain_text: Option<Plain>,
        /// A link.
        link: Option<Link>,
    }
}

structure! {
    /// Text.
    pub struct Plain {
        /// The text.
        content: String,
    }
}

structure! {
    /// A link.
    pub struct Link {
        /// What is shown.
        title: String,
        /// Where it leads, at most 600 characters.
        url: String,
    }
}

impl From<Plain> for Piece {
    fn from(text: Plain) -> Piece {
        Piece::new(PieceKind::Plain, Content::new().plain_text(text))
    }
}

impl From<Link> for Piece {
    fn from(link: Link) -> Piece {
        Piece::new(PieceKind::Link, Content::new().link(link))
    }
}
