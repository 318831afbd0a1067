//! 获取审批数据（旧）: the older way to read applications, which WeCom will switch off.

use crate::endpoint::Paginated;
use crate::types::approval::Status;
use crate::types::{MediaId, Timestamp, UserId};

endpoint! {
    /// Reads applications of a span of time, 100 at a time (获取审批数据（旧）).
    ///
    /// Token: the approval app. 600 calls a minute. WeCom advises [`List`](super::List) and [`detail::Get`](super::detail::Get).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91530>
    POST "/cgi-bin/corp/getapprovaldata" [repeatable];
    pub struct GetApprovalData -> Page {
        /// From when.
        starttime: Timestamp,
        /// Until when, at most 30 days later.
        endtime: Timestamp,
        /// Where to go on: `next_spnum` of the page before; none for the first.
        next_spnum: Option<i64>,
    }
}

impl Paginated for GetApprovalData {
    type Item = Record;

    fn items(page: &mut Page) -> Vec<Record> {
        std::mem::take(&mut page.data)
    }

    fn after(&self, page: &Page) -> Option<GetApprovalData> {
        // `total` counts the span, not what is left: a page that is not full is the last.
        let last = page.count < 100 || page.next_spnum == 0 || self.next_spnum == Some(page.next_spnum);
        (!last).then(|| self.clone().next_spnum(page.next_spnum))
    }
}

response! {
    /// A page of applications.
    pub struct Page {
        /// How many the page has, at most 100.
        count: i64,
        /// How many the span has.
        total: i64,
        /// The number of the page's last.
        next_spnum: i64,
        /// The applications.
        data: Vec<Record>,
    }
}

response! {
    /// An application.
    pub struct Record {
        /// The template's name.
        spname: String,
        /// The applicant's name.
        apply_name: String,
        /// The applicant's department.
        apply_org: String,
        /// The approvers' names.
        approval_name: Vec<String>,
        /// The names of those who are told.
        notify_name: Vec<String>,
        /// Where it stands.
        sp_status: Status,
        /// Its number.
        sp_num: i64,
        /// Files with it.
        mediaids: Vec<MediaId>,
        /// When it was sent in.
        apply_time: Timestamp,
        /// Who applied.
        apply_user_id: UserId,
        /// Leave, where it is one.
        leave: Option<Leave>,
        /// Expenses, where it is some.
        expense: Option<Expense>,
        /// The form.
        comm: Option<Form>,
    }
}

response! {
    /// Leave.
    pub struct Leave {
        /// In which units it was taken.
        timeunit: LeaveUnit,
        /// What kind of leave.
        leave_type: LeaveKind,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// How long, in hours.
        duration: i64,
        /// Why.
        reason: String,
    }
}

open_enum! {
    /// In which units leave was taken (请假时间单位).
    pub enum LeaveUnit: i64 {
        /// Half days (半天).
        HalfDay = 0,
        /// Hours (小时).
        Hour = 1,
    }
}

open_enum! {
    /// Kinds of leave (请假类型).
    pub enum LeaveKind: i64 {
        /// Annual leave (年假).
        Annual = 1,
        /// Private affairs (事假).
        Private = 2,
        /// Illness (病假).
        Sick = 3,
        /// Overtime taken off (调休假).
        OvertimeOff = 4,
        /// Marriage (婚假).
        Marriage = 5,
        /// Maternity (产假).
        Maternity = 6,
        /// Paternity (陪产假).
        Paternity = 7,
        /// Something else (其他).
        Else = 8,
    }
}

response! {
    /// Expenses.
    pub struct Expense {
        /// What kind of expenses.
        expense_type: ExpenseKind,
        /// Why.
        reason: String,
        /// What for; newer applications have none.
        item: Vec<ExpenseItem>,
    }
}

open_enum! {
    /// Kinds of expenses (报销类型).
    pub enum ExpenseKind: i64 {
        /// Travel (差旅费).
        Travel = 1,
        /// Transport (交通费).
        Transport = 2,
        /// Hospitality (招待费).
        Hospitality = 3,
        /// Something else (其他报销).
        Else = 4,
    }
}

response! {
    /// One expense.
    pub struct ExpenseItem {
        /// What for.
        expenseitem_type: ExpenseItemKind,
        /// When.
        time: Timestamp,
        /// How much, in yuan.
        sums: f64,
        /// Why.
        reason: String,
    }
}

open_enum! {
    /// What an expense was for (费用类型).
    pub enum ExpenseItemKind: i64 {
        /// A flight (飞机票).
        Flight = 1,
        /// A train (火车票).
        Train = 2,
        /// A taxi (的士费).
        Taxi = 3,
        /// Lodging (住宿费).
        Lodging = 4,
        /// Meals (餐饮费).
        Meals = 5,
        /// Presents (礼品费).
        Presents = 6,
        /// Events (活动费).
        Events = 7,
        /// Telephone (通讯费).
        Telephone = 8,
        /// An allowance (补助).
        Allowance = 9,
        /// Something else (其他).
        Else = 10,
    }
}

response! {
    /// The form.
    pub struct Form {
        /// What was entered, as JSON in a string: an object by control id, or a list in newer applications.
        apply_data: String,
    }
}
