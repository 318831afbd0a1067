//! 获客助手额度管理与使用统计, 获取客户可建联成员.

use crate::endpoint::{ByGet, ByPost};
use crate::types::{AcquisitionLinkId, DepartmentId, TagId, Timestamp, UserId};

endpoint! {
    /// Tells how many customers links may still bring (查询剩余使用量).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手; not the secret of
    /// 客户联系.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97375>
    GET "/cgi-bin/externalcontact/customer_acquisition_quota";
    pub struct Quota -> QuotaLeft {}
}

/// [`Quota`] by `POST`, as one SDK calls it; the official page and all others say `GET`.
pub type QuotaByPost = ByPost<Quota>;

response! {
    /// What was used and what is left.
    pub struct QuotaLeft {
        /// Used so far.
        total: i64,
        /// Left.
        balance: i64,
        /// What is left, by the day it expires.
        quota_list: Vec<QuotaExpiry>,
    }
}

response! {
    /// A part of what is left.
    pub struct QuotaExpiry {
        /// The day it expires, as its first second; the hour is that at which it was bought.
        expire_date: Timestamp,
        /// How much.
        balance: i64,
    }
}

endpoint! {
    /// Counts who clicked a link, and who became a customer (查询链接使用详情).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手; not the secret of
    /// 客户联系. Whole days, both ends counted, at most 30 days apart and 180 days ago.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97375>
    POST "/cgi-bin/externalcontact/customer_acquisition/statistic" [repeatable];
    pub struct Statistic -> Usage {
        /// The link.
        link_id: AcquisitionLinkId,
        /// The first day.
        start_time: Timestamp,
        /// The last day.
        end_time: Timestamp,
    }
}

/// [`Statistic`] by `GET`, as some SDKs call it; the official page says `POST`.
pub type StatisticByGet = ByGet<Statistic>;

response! {
    /// How a link was used.
    pub struct Usage {
        /// Who clicked it.
        click_link_customer_cnt: u64,
        /// Who became a customer.
        new_customer_cnt: u64,
    }
}

endpoint! {
    /// Lists the members whom customers may be led to by an app of 营销获客 (获取客户可建联成员).
    ///
    /// Token: an app of that kind. The scope is set in the admin console.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101146>
    GET "/cgi-bin/externalcontact/customer_acquisition_app/get_permit";
    pub struct GetPermit -> Permit {}
}

response! {
    /// Whom customers may be led to.
    pub struct Permit {
        /// Members.
        user_list: Vec<UserId>,
        /// Departments.
        department_list: Vec<DepartmentId>,
        /// Tags.
        tag_list: Vec<TagId>,
    }
}
