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
        /// Which orders; all unless set. Those that add or give back credit (充值退款订单) are in none.
        bill_type: Option<BillType>,
        /// How the file is packed; it is not unless set.
        tar_type: Option<TarType>,
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

open_enum! {
    /// How a file is packed (压缩类型).
    pub enum TarType: str {
        /// By gzip.
        Gzip = "GZIP",
    }
}

/// [`Get`] by `GET`, as some SDKs call it; the official page says `POST`.
pub type GetByGet = ByGet<Get>;

response! {
    /// Where a file is.
    pub struct Bill {
        /// How its digest is made.
        hash_type: HashType,
        /// The digest of the unpacked file, in hex.
        hash_value: String,
        /// Where it is, for 30 seconds.
        download_url: String,
        /// The `Authorization` header to fetch it with.
        auth: Secret,
    }
}

open_enum! {
    /// How a file's digest is made (哈希类型).
    pub enum HashType: str {
        /// By SHA-1.
        Sha1 = "SHA1",
    }
}
