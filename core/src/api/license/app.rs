//! 应用接口许可状态: trials, and the policy for public services.

use crate::types::{CorpId, SuiteAppId, SuiteId, Timestamp};

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
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
    }
}

response! {
    /// Whether an app is on trial.
    pub struct License {
        /// Whether licences are checked of the app in the corp (license检查开启状态): after the trial, they must be bought. Of an old
        /// authorisation they are not.
        license_status: bool as Bit,
        /// From when to when the trial lasts; only where licences are checked and the app has one.
        trail_info: Option<Trial>,
        /// From when on licences are checked; only where they are.
        license_check_time: Option<Timestamp>,
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
        /// Whether it does.
        query_result: bool as Bit,
        /// Why not.
        unsatisfied_reason: Vec<UnsatisfiedReason>,
    }
}

open_enum! {
    /// Why a corp does not get licences by the policy.
    pub enum UnsatisfiedReason: i64 {
        /// Whether it is verified (认证/验证状态不符合).
        Verification = 701090,
        /// Its trade (行业类型不符合).
        Industry = 701091,
        /// Its unified social credit code (统一社会信用代码不符合).
        CreditCode = 701092,
        /// The risk control (风控审核不通过).
        RiskControl = 701096,
        /// The conditions for a single school (学校不符合单校条件).
        School = 701110,
        /// The conditions for schools of an education authority (学校不符合局校条件).
        EducationAuthority = 701111,
    }
}
