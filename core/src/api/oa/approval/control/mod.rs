//! 各控件 value 参数: what was entered into the controls of a form.

mod attendance;
mod bank;
mod choice;
mod place;
mod text;

pub use attendance::{
    Attendance, Correction, DateRange, Day, Leave, Period, Presence, PresenceKind, PunchCorrection, ReckonedBy, Slices,
    TimeUnit, Vacation,
};
pub use bank::{AccountType, Bank, BankAccount, BankDetails};
pub use choice::{
    Contact, Department, Kind, Member, Name, Options, Picked, RelatedApproval, RelatedForm, SchoolContact, Selector,
};
pub use place::{Attached, Doc, DocFile, Files, Location, Place, WedriveFile, WedriveFiles};
pub use text::{
    Content, Date, DateKind, Formula, FormulaResult, Link, Moment, Money, Number, PhoneNumber, Piece, PieceKind, Plain,
    RichText, Text, Textarea, Timezone, Tip, Tips, TipsContent,
};

use super::ControlId;
use crate::types::Localized;

structure! {
    /// What was entered into a form (`apply_data`).
    pub struct Form {
        /// The controls, in the form's order.
        contents: Vec<Entry>,
    }
}

structure! {
    /// One control of a form with what was entered into it.
    pub struct Entry {
        /// Which control.
        id: ControlId,
        /// What was entered; its form depends on the kind of control.
        ..value: Value,
        /// The control's name in the languages that the template has.
        title: Option<Vec<Localized>>,
        /// Whether it must be filled in.
        require: Option<bool> as Bit,
        /// Whether the form hides it, as another control's choice demands.
        hidden: Option<bool> as Bit,
    }
}

tagged! {
    /// What was entered into a control, by the kind of control.
    pub enum Value by "control" {
        /// One line of text (文本).
        Text(Text) = "Text" in "value",
        /// Lines of text (多行文本).
        Textarea(Textarea) = "Textarea" in "value",
        /// A number (数字).
        Number(Number) = "Number" in "value",
        /// An amount of money (金额).
        Money(Money) = "Money" in "value",
        /// A day, or a day and time (日期/日期+时间).
        Date(Date) = "Date" in "value",
        /// One or several of a list (单选/多选).
        Selector(Selector) = "Selector" in "value",
        /// Members or departments (成员/部门).
        Contact(Contact) = "Contact" in "value",
        /// An explanation; nothing is entered (说明文字).
        Tips(Tips) = "Tips" in "value",
        /// Files (附件).
        File(Files) = "File" in "value",
        /// Rows of further controls (明细).
        Table(Table) = "Table" in "value",
        /// Travel, outside work, overtime (出差/外出/加班).
        Attendance(Attendance) = "Attendance" in "value",
        /// Leave (请假).
        Vacation(Vacation) = "Vacation" in "value",
        /// A forgotten check-in (补卡); cannot be applied for by API.
        PunchCorrection(PunchCorrection) = "PunchCorrection" in "value",
        /// A place (位置).
        Location(Location) = "Location" in "value",
        /// Other applications (关联审批单).
        RelatedApproval(RelatedApproval) = "RelatedApproval" in "value",
        /// What a formula gives (公式).
        Formula(Formula) = "Formula" in "value",
        /// From when to when (时长).
        DateRange(DateRange) = "DateRange" in "value",
        /// Where money goes (收款账户).
        BankAccount(BankAccount) = "BankAccount" in "value",
        /// A telephone number (电话号码).
        PhoneNumber(PhoneNumber) = "PhoneNumber" in "value",
        /// Pupils or classes (学生/班级); journals only.
        SchoolContact(SchoolContact) = "SchoolContact" in "value",
        /// Documents (文档); journals only.
        Doc(Doc) = "Doc" in "value",
        /// Files on WeDrive (微盘附件); journals only.
        WedriveFile(WedriveFiles) = "WedriveFile" in "value",
    }
}

structure! {
    /// The rows of a table (明细). A table has at least one row, a row all controls that the template puts into it, empty ones
    /// too.
    pub struct Table {
        /// The rows.
        children: Vec<Row>,
    }
}

structure! {
    /// A row of a table.
    pub struct Row {
        /// The row's controls; no table and no leave among them.
        list: Vec<Entry>,
    }
}
