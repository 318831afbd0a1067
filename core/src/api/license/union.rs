//! 多企业新购: one order of accounts for several corps.

use super::AccountCount;
use super::ResultStatus;
use super::order::{Duration, Order};
use crate::endpoint::Job;
use crate::error::ErrorCode;
use crate::types::{CorpId, JobId, LicenseOrderId, UserId};

endpoint! {
    /// Makes a list of corps that accounts are to be bought for (创建多企业新购任务).
    ///
    /// Token: the provider's. First of two steps: [`Submit`] orders. At most 10 corps in a call; further calls with the same
    /// job add to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98892>
    POST "/cgi-bin/license/create_new_order_job" [token = ProviderToken];
    pub struct Create -> Created {
        /// The corps and what is bought for each.
        buy_list: Vec<Purchase>,
        /// The job to add to; without one a new job begins.
        jobid: Option<JobId>,
    }
}

structure! {
    /// What is bought for a corp.
    pub struct Purchase {
        /// The corp.
        corpid: CorpId,
        /// How many of each kind.
        account_count: AccountCount,
        /// For how long.
        account_duration: Duration,
        /// Whether the accounts are to be activated as members use the apps.
        auto_active_status: Option<bool> as Bit,
    }
}

response! {
    /// A list of corps that accounts are to be bought for.
    pub struct Created {
        /// The job, for [`Submit`].
        jobid: JobId,
        /// The corps that nothing can be bought for.
        invalid_list: Vec<FailedCorp>,
    }
}

response! {
    /// A corp that something did not work for.
    pub struct FailedCorp {
        /// The corp.
        corpid: CorpId,
        /// Why.
        errcode: i64,
        /// Why, in words.
        errmsg: String,
    }
}

impl FailedCorp {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Orders what is on a list (提交多企业新购订单).
    ///
    /// Token: the provider's. The order is made in a job: [`GetResult`] has it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98892>
    POST "/cgi-bin/license/submit_new_order_job" [token = ProviderToken];
    pub struct Submit -> Job {
        /// The job, from [`Create`].
        jobid: JobId,
        /// Who orders: a member of the provider's.
        buyer_userid: UserId,
    }
}

endpoint! {
    /// Tells what became of an order in the making (获取多企业新购订单提交结果).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98892>
    POST "/cgi-bin/license/new_order_job_result" [repeatable, token = ProviderToken];
    pub struct GetResult -> JobResult {
        /// The job, from [`Submit`].
        jobid: JobId,
    }
}

response! {
    /// What became of an order in the making.
    pub struct JobResult {
        /// How far it is.
        status: ResultStatus,
        /// The order, once it is made.
        order_id: Option<LicenseOrderId>,
        /// The corps for which it did not work.
        fail_list: Vec<FailedCorp>,
    }
}

endpoint! {
    /// Reads an order for several corps, a page of corps at a time (获取多企业订单详情).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98893>
    POST "/cgi-bin/license/get_union_order" [repeatable, token = ProviderToken];
    pub struct Get -> OrderPage {
        /// The order.
        order_id: LicenseOrderId,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many corps a page is to have, at most 1 000; 500 without it.
        limit: Option<u32>,
    }
}

by_cursor! { Get: OrderPage { buy_list: SubOrder } while has_more }

response! {
    /// A page of an order for several corps.
    pub struct OrderPage {
        /// The order.
        order: Order,
        /// Its parts.
        buy_list: Vec<SubOrder>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// The part of an order that is for one corp.
    pub struct SubOrder {
        /// The part's id, for [`order::ListAccounts`](super::order::ListAccounts).
        sub_order_id: LicenseOrderId,
        /// The corp.
        corpid: CorpId,
        /// How many accounts.
        account_count: AccountCount,
        /// For how long.
        account_duration: Duration,
    }
}
