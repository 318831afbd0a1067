//! Who fills a form in, when and how.

use crate::types::{DepartmentId, Timestamp, UserId};

structure! {
    /// Who fills a form in, when and how (收集表设置).
    pub struct Setting {
        /// Who may fill it in; everybody unless set. Of a form for schools and families it cannot be changed.
        fill_out_auth: Option<FillAuth>,
        /// The members and departments who may; needed where it repeats.
        fill_in_range: Option<FillRange>,
        /// Who manages it.
        setting_manager_range: Option<Managers>,
        /// When it repeats.
        timed_repeat_info: Option<TimedRepeat>,
        /// Whether one person may answer several times; false unless set.
        allow_multi_fill: Option<bool>,
        // Not on the page; other SDKs have it.
        /// How many answers one person may give.
        max_fill_cnt: Option<u32>,
        /// When it closes; 0 is never. A form that repeats does not close.
        timed_finish: Option<Timestamp>,
        /// Whether answers may be anonymous; false unless set.
        can_anonymous: Option<bool>,
        /// Whether answers are reported; false unless set.
        can_notify_submit: Option<bool>,
    }
}

open_enum! {
    /// Who may fill a form in (填写权限).
    pub enum FillAuth: i64 {
        /// Everybody (所有人).
        Everybody = 0,
        /// Some members and departments (企业内指定人/部门).
        Chosen = 1,
        /// All of the school and the families (家校所有范围).
        School = 4,
    }
}

structure! {
    /// Members and departments who may fill a form in.
    pub struct FillRange {
        /// The members.
        userids: Option<Vec<UserId>>,
        /// The departments.
        departmentids: Option<Vec<DepartmentId>>,
    }
}

structure! {
    /// Who manages a form.
    pub struct Managers {
        /// The members.
        userids: Vec<UserId>,
    }
}

structure! {
    /// When a form repeats (定时重复).
    pub struct TimedRepeat {
        /// Whether it does.
        enable: Option<bool>,
        /// When people are reminded first. Later reminders come at the same time of day.
        remind_time: Option<Timestamp>,
        /// How often it repeats.
        repeat_type: Option<Repeat>,
        /// On which days of the week, added up: 1 Monday, 2 Tuesday, 4 Wednesday, … 64 Sunday; only where it repeats weekly.
        week_flag: Option<u32>,
        /// Whether holidays are left out; only where it repeats daily.
        skip_holiday: Option<bool>,
        /// On which day of the month, 1 to 31; only where it repeats monthly.
        day_of_month: Option<u32>,
        /// How long answers may be late.
        fork_finish_type: Option<Late>,
        /// When this was set; in answers only.
        rule_ctime: Option<Timestamp>,
        /// When this was last changed; in answers only.
        rule_mtime: Option<Timestamp>,
    }
}

open_enum! {
    /// How often a form repeats (重复类型).
    pub enum Repeat: i64 {
        /// On some days of each week (每周).
        Weekly = 0,
        /// On each day (每天).
        Daily = 1,
        /// On a day of each month (每月).
        Monthly = 2,
    }
}

open_enum! {
    /// How long answers may be late (是否允许补填).
    pub enum Late: i64 {
        /// Without an end (允许).
        Always = 0,
        /// On the same day only (仅当天).
        SameDay = 1,
        /// Five days (最后五天内).
        FiveDays = 2,
        /// A month (一个月内).
        Month = 3,
        /// Until the next round (下一次生成前).
        NextRound = 4,
    }
}
