//! 应用接口许可状态: trials, and the policy for public services.

use crate::types::{CorpId, SuiteId, Timestamp};

endpoint! {
    /// Tells whether an app is on trial in a corp (获取应用的接口许可状态).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95844>
    POST "/cgi-bin/license/get_app_license_info" [repeatable, token = ProviderToken];
    pub struct GetLicense -> License {
        /// The corp.
        corpid: CorpId,
        /// The app's suite.
        suite_id: SuiteId,
    }
}

response! {
    /// Whether an app is on trial.
    pub struct License {
        /// How far it is: the page's number.
        license_status: i64,
        /// From when to when the trial lasts.
        trail_info: Option<Trial>,
    }
}

response! {
    /// A trial.
    pub struct Trial {
        /// From when on.
        start_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
    }
}

endpoint! {
    /// Tells whether a corp gets licences by the policy for public services (民生行业优惠条件查询).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96515>
    POST "/cgi-bin/license/support_policy_query" [repeatable, token = ProviderToken];
    pub struct QueryPolicy -> Policy {
        /// The corp.
        corpid: CorpId,
    }
}

response! {
    /// Whether a corp gets licences by the policy.
    pub struct Policy {
        /// Whether it does: the page's number.
        query_result: i64,
        /// Why not: the page's numbers.
        unsatisfied_reason: Vec<i64>,
    }
}
