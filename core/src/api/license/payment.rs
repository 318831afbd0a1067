//! 余额支付: paying an order from the provider's account.

use super::ResultStatus;
use super::union::FailedCorp;
use crate::endpoint::Job;
use crate::error::ErrorCode;
use crate::types::{JobId, LicenseOrderId, UserId};

endpoint! {
    /// Pays an order from the provider's account (提交余额支付订单任务).
    ///
    /// Token: the provider's. Paying happens in a job: [`GetResult`] says how it went. Not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99415>
    POST "/cgi-bin/license/submit_pay_job" [token = ProviderToken];
    pub struct Submit -> Job {
        /// Who pays: a member of the provider's.
        payer_userid: UserId,
        /// The order.
        order_id: LicenseOrderId,
    }
}

endpoint! {
    /// Tells how a payment went (获取订单支付结果).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99415>
    POST "/cgi-bin/license/pay_job_result" [repeatable, token = ProviderToken];
    pub struct GetResult -> JobResult {
        /// The job, from [`Submit`].
        jobid: JobId,
    }
}

response! {
    /// How a payment went.
    pub struct JobResult {
        /// How far it is.
        status: ResultStatus,
        /// How it went, once it is over.
        pay_job_result: Option<Payment>,
    }
}

response! {
    /// The outcome of a payment.
    pub struct Payment {
        /// 0 where it worked.
        errcode: i64,
        /// What went wrong, in words.
        errmsg: String,
        /// The corps for which it did not work.
        fail_corp_list: Vec<FailedCorp>,
    }
}

impl Payment {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
