//! 过滤设置: which records a view shows, a query finds, a colour falls on.

use super::field::FieldType;
use crate::types::{FieldId, Timestamp, UserId};
use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

structure! {
    /// Conditions on records (`filter_spec`). A view without a filter has an empty one.
    pub struct FilterSpec {
        /// Whether all conditions must hold, or one; needed in requests.
        conjunction: Option<Conjunction>,
        /// The conditions; needed in requests.
        conditions: Option<Vec<Condition>>,
    }
}

impl FilterSpec {
    /// Records for which all of these hold.
    pub fn all(conditions: impl IntoIterator<Item = impl Into<Condition>>) -> FilterSpec {
        FilterSpec::new().conjunction(Conjunction::And).conditions(conditions)
    }

    /// Records for which one of these holds.
    pub fn any(conditions: impl IntoIterator<Item = impl Into<Condition>>) -> FilterSpec {
        FilterSpec::new().conjunction(Conjunction::Or).conditions(conditions)
    }
}

open_enum! {
    /// How conditions go together.
    pub enum Conjunction: str {
        /// All must hold.
        And = "CONJUNCTION_AND",
        /// One must hold.
        Or = "CONJUNCTION_OR",
    }
}

structure! {
    /// A condition on one field. Its kind decides which operators and which of the values it takes.
    pub struct Condition {
        /// The field.
        field_id: FieldId,
        /// Its kind. The official table calls it required, two of the three examples there do without.
        field_type: Option<FieldType>,
        /// How the field is compared.
        operator: Operator,
        /// With what: text, links, telephone numbers, mail addresses, places, options.
        string_value: Option<StringValue>,
        /// With what: numbers and progress.
        number_value: Option<NumberValue>,
        /// With what: boxes to tick.
        bool_value: Option<BoolValue>,
        /// With what: members, those who made and last changed a record.
        user_value: Option<UserValue>,
        /// With what: days, and when a record was made and last changed.
        date_time_value: Option<DateTimeValue>,
    }
}

open_enum! {
    /// How a field is compared (判断类型).
    pub enum Operator: str {
        /// In a way that the API does not know (未知).
        Unknown = "OPERATOR_UNKNOWN",
        /// Equal (等于).
        Is = "OPERATOR_IS",
        /// Not equal (不等于).
        IsNot = "OPERATOR_IS_NOT",
        /// Contains (包含).
        Contains = "OPERATOR_CONTAINS",
        /// Does not contain (不包含).
        DoesNotContain = "OPERATOR_DOES_NOT_CONTAIN",
        /// Greater (大于).
        IsGreater = "OPERATOR_IS_GREATER",
        /// Greater or equal (大于或等于).
        IsGreaterOrEqual = "OPERATOR_IS_GREATER_OR_EQUAL",
        /// Less (小于).
        IsLess = "OPERATOR_IS_LESS",
        /// Less or equal (小于或等于).
        IsLessOrEqual = "OPERATOR_IS_LESS_OR_EQUAL",
        /// Empty (为空).
        IsEmpty = "OPERATOR_IS_EMPTY",
        /// Not empty (不为空).
        IsNotEmpty = "OPERATOR_IS_NOT_EMPTY",
    }
}

structure! {
    /// Texts to compare with.
    pub struct StringValue {
        /// The texts; for options their ids.
        value: Vec<String>,
    }
}

impl From<&str> for StringValue {
    fn from(text: &str) -> StringValue {
        StringValue::new([text])
    }
}

structure! {
    /// A number to compare with.
    pub struct NumberValue {
        /// The number.
        value: f64,
    }
}

impl From<f64> for NumberValue {
    fn from(number: f64) -> NumberValue {
        NumberValue::new(number)
    }
}

structure! {
    /// Ticked or not, to compare with.
    pub struct BoolValue {
        /// Whether ticked.
        value: bool,
    }
}

impl From<bool> for BoolValue {
    fn from(ticked: bool) -> BoolValue {
        BoolValue::new(ticked)
    }
}

structure! {
    /// Members to compare with.
    pub struct UserValue {
        /// The members.
        value: Vec<UserId>,
    }
}

impl From<UserId> for UserValue {
    fn from(member: UserId) -> UserValue {
        UserValue::new([member])
    }
}

structure! {
    /// A day, or a span of days, to compare with.
    pub struct DateTimeValue {
        /// Which day or span; needed in requests.
        kind: Option<DateTimeKind> = "type",
        /// The day, for [`DateTimeKind::DetailDate`].
        value: Option<Moments>,
    }
}

impl DateTimeValue {
    /// The day of this time.
    pub fn on(time: Timestamp) -> DateTimeValue {
        DateTimeValue::new().kind(DateTimeKind::DetailDate).value(time)
    }
}

impl From<DateTimeKind> for DateTimeValue {
    fn from(kind: DateTimeKind) -> DateTimeValue {
        DateTimeValue::new().kind(kind)
    }
}

open_enum! {
    /// Which day or span of days (日期类型).
    pub enum DateTimeKind: str {
        /// The day that is given (具体时间).
        DetailDate = "DATE_TIME_TYPE_DETAIL_DATE",
        /// Today (今天).
        Today = "DATE_TIME_TYPE_TODAY",
        /// Tomorrow (明天).
        Tomorrow = "DATE_TIME_TYPE_TOMORROW",
        /// Yesterday (昨天).
        Yesterday = "DATE_TIME_TYPE_YESTERDAY",
        /// This week (本周).
        CurrentWeek = "DATE_TIME_TYPE_CURRENT_WEEK",
        /// Last week (上周).
        LastWeek = "DATE_TIME_TYPE_LAST_WEEK",
        /// This month (本月).
        CurrentMonth = "DATE_TIME_TYPE_CURRENT_MONTH",
        /// The past 7 days (过去 7 天内).
        ThePast7Days = "DATE_TIME_TYPE_THE_PAST_7_DAYS",
        /// The next 7 days (接下来 7 天内).
        TheNext7Days = "DATE_TIME_TYPE_THE_NEXT_7_DAYS",
        /// Last month (上月).
        LastMonth = "DATE_TIME_TYPE_LAST_MONTH",
        /// The past 30 days (过去 30 天内).
        ThePast30Days = "DATE_TIME_TYPE_THE_PAST_30_DAYS",
        /// The next 30 days (接下来 30 天内).
        TheNext30Days = "DATE_TIME_TYPE_THE_NEXT_30_DAYS",
    }
}

/// Times to compare with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Moments {
    /// Milliseconds since 1970, as text.
    Times(Vec<String>),
    /// Kind and times, one level further down. The official pages do not have this form, another SDK does.
    Nested(Box<DateTimeValue>),
}

impl Moments {
    fn read(&mut self, read: impl FnOnce(&mut Vec<String>) -> Reading) -> Reading {
        let mut times = Vec::new();
        read(&mut times)?;
        *self = Moments::Times(times);
        Ok(())
    }
}

impl Default for Moments {
    fn default() -> Moments {
        Moments::Times(Vec::new())
    }
}

impl From<Timestamp> for Moments {
    fn from(time: Timestamp) -> Moments {
        Moments::Times(vec![time.millis().to_string()])
    }
}

impl Slot for Moments {
    fn expects(&self) -> &'static str {
        "a list of times"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn int(&mut self, value: i64) -> Reading {
        self.read(|times| times.int(value))
    }
    fn str(&mut self, value: &str) -> Reading {
        self.read(|times| times.str(value))
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.read(|times| times.list(items))
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        let mut nested = Box::<DateTimeValue>::default();
        nested.map(entries)?;
        *self = Moments::Nested(nested);
        Ok(())
    }
}

impl Value for Moments {
    fn write(&self, out: &mut Writer) {
        match self {
            Moments::Times(times) => times.write(out),
            Moments::Nested(nested) => nested.write(out),
        }
    }
}

for_tools! {
    impl crate::catalogue::Described for Moments {
        fn shape() -> crate::catalogue::Shape {
            crate::catalogue::Shape::OneOf(&[
                <Vec<String> as crate::catalogue::Described>::shape,
                <DateTimeValue as crate::catalogue::Described>::shape,
            ])
        }
    }
}
