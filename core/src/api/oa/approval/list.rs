//! 批量获取审批单号: numbers of applications.

use crate::endpoint::Paginated;
use crate::types::{ApprovalNo, Timestamp};

endpoint! {
    /// Lists the numbers of applications from a span of time (批量获取审批单号).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); own apps get the applications of members that they may
    /// see. 600 calls a minute.
    ///
    /// Fails with 301055 without the right, 301112 where the span holds too many.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91816>
    POST "/cgi-bin/oa/getapprovalinfo" [repeatable];
    pub struct List -> Numbers {
        /// From when.
        starttime: Timestamp as Text,
        /// Until when, at most 31 days later.
        endtime: Timestamp as Text,
        /// Where to go on: `new_next_cursor` of the page before, empty for the first.
        new_cursor: Option<String>,
        /// Where to go on, in the older form: `next_cursor` of the page before, 0 for the first. WeCom will drop it.
        cursor: Option<i64>,
        /// How many entries a page is to have, at most 100. Pages may have fewer and not be the last.
        size: u32,
        /// Conditions. Those with the same key: any of them, and only departments may have several; others: all of them.
        filters: Option<Vec<Filter>>,
    }
}

impl Paginated for List {
    type Item = ApprovalNo;

    fn items(page: &mut Numbers) -> Vec<ApprovalNo> {
        std::mem::take(&mut page.sp_no_list)
    }

    fn after(&self, page: &Numbers) -> Option<List> {
        if !page.new_next_cursor.is_empty() {
            return Some(List { cursor: None, ..self.clone() }.new_cursor(&page.new_next_cursor));
        }
        let next = page.next_cursor.filter(|next| *next > self.cursor.unwrap_or(0))?;
        Some(self.clone().cursor(next))
    }
}

structure! {
    /// A condition.
    pub struct Filter {
        /// What is compared.
        key: FilterKey,
        /// What it must be, as `key` says.
        value: String,
    }
}

open_enum! {
    /// What of applications is compared (筛选类型).
    pub enum FilterKey: str {
        /// The template's id (模板).
        TemplateId = "template_id",
        /// The applicant's userid (申请人).
        Creator = "creator",
        /// The id of the applicant's department (部门).
        Department = "department",
        /// Where it stands, the number of a [`Status`](crate::types::approval::Status) (审批状态).
        Status = "sp_status",
        /// What it is for: 1 leave, 2 forgotten check-in, 3 travel, 4 outside, 5 overtime, 6 swapped shift, 7 meeting room,
        /// 8 refund, 9 red packet (审批单类型属性); applications since 2021-05-31 only.
        RecordType = "record_type",
    }
}

response! {
    /// A page of numbers.
    pub struct Numbers {
        /// The numbers.
        sp_no_list: Vec<ApprovalNo>,
        /// Where the next page begins; empty after the last.
        new_next_cursor: String,
        /// The same in the older form, which WeCom will drop.
        next_cursor: Option<i64>,
    }
}
