//! 管理收集表: forms that people fill in.
//!
//! A form that repeats makes a round each time. Answers belong to a round, whose id [`GetInfo`] tells: [`GetStatistic`] lists
//! who answered and who did not, [`GetAnswer`] reads the answers.

mod answer;
mod create;
mod extend;
mod info;
mod question;
mod setting;
mod statistic;

pub use answer::{
    Answer, AnswerList, AnswerStatus, Answers, DepartmentReply, DurationReply, FileReply, GetAnswer, MemberReply,
    OtherReply, PickedDepartment, Reply, ReplyItem,
};
pub use create::{Create, Created, FormChange, FormInfo, Modify, Operation};
pub use extend::{
    CheckboxKind, CheckboxSetting, CountLimit, DateFormat, DateKind, DateSetting, DepartmentSetting, Distance,
    DurationSetting, ExtendSetting, FileSetting, ImageSetting, LocationKind, LocationSetting, MemberSetting,
    RadioSetting, TemperatureSetting, TemperatureUnit, TextSetting, TimeFormat, TimeScale, TimeSetting, UploadLimit,
    Validation, ValidationDetail,
};
pub use info::{Form, GetInfo, Info};
pub use question::{OptionItem, Question, QuestionKind, Questions};
pub use setting::{FillAuth, FillRange, Late, Managers, Repeat, Setting, TimedRepeat};
pub use statistic::{GetStatistic, Person, Statistic, StatisticKind, Submitted, Unfilled};

text_ids! {
    /// A round of a form (`repeated_id`, 周期 ID).
    RepeatedId;
}

number_ids! {
    /// A question's id within its form, from 1; from 2 in forms for schools and families.
    QuestionId;
    /// An answer's id within its round.
    AnswerId;
}
