//! 获取审批数据（旧）: the older way to read applications, which WeCom will switch off.

use crate::endpoint::Paginated;
use crate::types::approval::Status;
use crate::types::{MediaId, Timestamp, UserId};

endpoint! {
    /// Reads applications of a span of time, 100 at a time (获取审批数据（旧）).
    ///
    /// Token: the approval app. 600 calls a minute. WeCom advises [`List`](super::List) and [`Get`](super::Get).
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
        /// 0 half days, 1 hours.
        timeunit: i64,
        /// 1 annual, 2 private, 3 sick, 4 overtime off, 5 marriage, 6 maternity, 7 paternity, 8 other.
        leave_type: i64,
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

response! {
    /// Expenses.
    pub struct Expense {
        /// 1 travel, 2 transport, 3 hospitality, 4 other.
        expense_type: i64,
        /// Why.
        reason: String,
        /// What for; newer applications have none.
        item: Vec<ExpenseItem>,
    }
}

response! {
    /// One expense.
    pub struct ExpenseItem {
        /// 1 flight, 2 train, 3 taxi, 4 lodging, 5 meals, 6 presents, 7 events, 8 telephone, 9 allowance, 10 other.
        expenseitem_type: i64,
        /// When.
        time: Timestamp,
        /// How much, in yuan.
        sums: f64,
        /// Why.
        reason: String,
    }
}

response! {
    /// The form.
    pub struct Form {
        /// What was entered, as JSON in a string: an object by control id, or a list in newer applications.
        apply_data: String,
    }
}
