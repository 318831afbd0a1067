//! 账单: a day's orders as a file.

use crate::endpoint::ByGet;
use crate::types::{MerchantId, Secret};

endpoint! {
    /// Asks for a day's orders as a file (交易账单申请).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. The answer says where the file is; it is fetched
    /// from WeChat Pay, with `auth` as the `Authorization` header.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98115>
    POST "/cgi-bin/miniapppay/get_bill" [repeatable];
    pub struct Get -> Bill {
        /// The day, as `2019-06-11`; within three months.
        bill_date: String,
        /// The merchant account, 8 to 32 bytes.
        mchid: MerchantId,
        /// Which orders; all without it.
        bill_type: Option<BillType>,
        /// `GZIP` for a packed file.
        tar_type: Option<String>,
    }
}

open_enum! {
    /// Which orders a file has (账单类型).
    pub enum BillType: str {
        /// All of them.
        All = "ALL",
        /// Payments.
        Success = "SUCCESS",
        /// Refunds.
        Refund = "REFUND",
    }
}

/// [`Get`] by `GET`, as some SDKs call it; the official page says `POST`.
pub type GetByGet = ByGet<Get>;

response! {
    /// Where a file is.
    pub struct Bill {
        /// How its digest is made: `SHA1`.
        hash_type: String,
        /// The digest of the unpacked file.
        hash_value: String,
        /// Where it is, for 30 seconds.
        download_url: String,
        /// The `Authorization` header to fetch it with.
        auth: Secret,
    }
}
