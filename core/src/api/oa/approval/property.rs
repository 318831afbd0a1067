//! 控件属性与配置: which controls a template has.

use super::ControlId;
use super::control::{DateKind, Kind, Options, PresenceKind, TimeUnit, TipsContent};
use crate::api::oa::vacation::CountedDays;
use crate::types::{ApprovalTemplateId, Localized, VacationId};

structure! {
    /// The controls of a template.
    pub struct Controls {
        /// The controls, in the form's order.
        controls: Vec<Control>,
    }
}

structure! {
    /// A control of a template.
    pub struct Control {
        /// What every kind of control has.
        property: Property,
        /// What the kind of control wants set: nothing for text, numbers, money, leave and accounts.
        config: Option<Config>,
    }
}

structure! {
    /// What every kind of control has.
    pub struct Property {
        /// The kind of control.
        control: ControlKind,
        /// The control's id, unique in the template: the kind, `-`, a number, for example `Text-01`.
        id: ControlId,
        /// The name, at most 40 characters, unique in the template. Fixed to 外出, 出差 or 加班 for attendance.
        title: Option<Vec<Localized>>,
        /// What the applicant is told about it, at most 80 characters; not for leave and attendance.
        placeholder: Option<Vec<Localized>>,
        /// Whether it must be filled in; leave and attendance must.
        require: Option<bool> as Bit,
        /// Whether prints leave it out; leave and attendance cannot be left out.
        un_print: Option<bool> as Bit,
    }
}

open_enum! {
    /// Kinds of controls (控件类型).
    pub enum ControlKind: str {
        /// One line of text (文本).
        Text = "Text",
        /// Lines of text (多行文本).
        Textarea = "Textarea",
        /// A number (数字).
        Number = "Number",
        /// An amount of money (金额).
        Money = "Money",
        /// A day, or a day and time (日期/日期+时间).
        Date = "Date",
        /// One or several of a list (单选/多选).
        Selector = "Selector",
        /// Members or departments (成员/部门).
        Contact = "Contact",
        /// An explanation (说明文字).
        Tips = "Tips",
        /// Files (附件).
        File = "File",
        /// Rows of further controls (明细).
        Table = "Table",
        /// Travel, outside work, overtime (出差/外出/加班); not beside leave.
        Attendance = "Attendance",
        /// Leave (请假); not beside attendance.
        Vacation = "Vacation",
        /// A forgotten check-in (补卡).
        PunchCorrection = "PunchCorrection",
        /// A place (位置).
        Location = "Location",
        /// Other applications (关联审批单).
        RelatedApproval = "RelatedApproval",
        /// What a formula gives (公式).
        Formula = "Formula",
        /// From when to when (时长).
        DateRange = "DateRange",
        /// Where money goes (收款账户).
        BankAccount = "BankAccount",
        /// A telephone number (电话号码).
        PhoneNumber = "PhoneNumber",
    }
}

structure! {
    /// What a kind of control wants set: the field of that kind, the others none.
    pub struct Config {
        /// Of `Date`: how exact.
        date: Option<DateConfig>,
        /// Of `Selector`: the options.
        selector: Option<Options>,
        /// Of `Contact`: who may be picked.
        contact: Option<ContactConfig>,
        /// Of `Tips`: the explanation.
        tips: Option<TipsContent>,
        /// Of `File`: which files.
        file: Option<FileConfig>,
        /// Of `Table`: what a row has.
        table: Option<TableConfig>,
        /// Of `Attendance`: what for, and in which units.
        attendance: Option<AttendanceConfig>,
        /// Of `Vacation`: the kinds of leave; read only.
        vacation_list: Option<VacationList>,
        /// Of `DateRange`: in which units.
        date_range: Option<RangeConfig>,
        /// Of `Location`: how far away.
        location: Option<LocationConfig>,
        /// Of `RelatedApproval`: which templates.
        related_approval: Option<RelatedConfig>,
    }
}

structure! {
    /// How exact a date is.
    pub struct DateConfig {
        /// A day, or a day and time.
        kind: DateKind = "type",
    }
}

structure! {
    /// Who may be picked.
    pub struct ContactConfig {
        /// One or several.
        kind: Kind = "type",
        /// Members or departments.
        mode: ContactMode,
    }
}

open_enum! {
    /// What is picked (选择对象).
    pub enum ContactMode: str {
        /// Members (成员).
        User = "user",
        /// Departments (部门).
        Department = "department",
    }
}

structure! {
    /// Which files may be attached.
    pub struct FileConfig {
        /// Whether photographs taken on the spot only.
        is_only_photo: bool as Bit,
    }
}

structure! {
    /// What a row of a table has.
    pub struct TableConfig {
        /// How rows are printed.
        print_format: Option<RowLayout>,
        /// The controls of a row, at least one; no table, leave or attendance.
        children: Vec<Control>,
    }
}

open_enum! {
    /// How rows of a table are printed (明细打印格式).
    pub enum RowLayout: i64 {
        /// In one line (合并成一行).
        OneLine = 0,
        /// Over several lines (拆分成多行).
        Lines = 1,
    }
}

structure! {
    /// What a time away is for, and how it is counted.
    pub struct AttendanceConfig {
        /// What for: travel, outside or overtime.
        kind: PresenceKind = "type",
        /// In which units.
        date_range: RangeConfig,
    }
}

structure! {
    /// In which units a period is counted.
    pub struct RangeConfig {
        /// Half days or hours.
        kind: TimeUnit = "type",
        /// Which days count.
        official_holiday: Option<CountedDays>,
        /// How many seconds count as a day, 1 to 86 400.
        perday_duration: Option<i64>,
    }
}

structure! {
    /// The kinds of leave.
    pub struct VacationList {
        /// The kinds.
        item: Vec<VacationItem>,
    }
}

structure! {
    /// A kind of leave.
    pub struct VacationItem {
        /// Its id.
        id: VacationId,
        /// Its name.
        name: Vec<Localized>,
    }
}

structure! {
    /// How far from where they are applicants may pick a place.
    pub struct LocationConfig {
        /// Metres: 100, 200 or 300.
        distance: i64,
    }
}

structure! {
    /// Which applications may be picked.
    pub struct RelatedConfig {
        /// Their templates; without any, all.
        template_id: Option<Vec<ApprovalTemplateId>>,
    }
}
