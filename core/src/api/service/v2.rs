//! The quicker forms of [`GetPermanentCode`](super::GetPermanentCode) and [`GetAuthInfo`](super::GetAuthInfo).
//!
//! The callback `create_auth` has to be answered within a second and the older forms may take longer; WeCom recommends these.

use super::{AuthInfo, PermanentCode};
use crate::types::{CorpId, Secret};

endpoint! {
    /// Turns what the corp's authorisation brought into its permanent code (获取企业永久授权码), quickly.
    ///
    /// Token: the suite's, or that of a template of customised apps (代开发). The code works once and for ten minutes, so the
    /// call is not repeated; keep the answer. It tells the corp's id and name, who authorised and the `state`, but neither
    /// a token nor what was granted: ask [`GetAuthInfo`] for that.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100776>
    POST "/cgi-bin/service/v2/get_permanent_code" [token = SuiteToken];
    pub struct GetPermanentCode -> PermanentCode {
        /// The temporary code that the callback `create_auth` or the redirect brought.
        auth_code: Secret,
    }
}

endpoint! {
    /// Reads what a corp granted (获取企业授权信息), quickly.
    ///
    /// Token: the suite's. The corp's QR code is not among the answer.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100795>
    POST "/cgi-bin/service/v2/get_auth_info" [repeatable, token = SuiteToken];
    pub struct GetAuthInfo -> AuthInfo {
        /// The corp.
        auth_corpid: CorpId,
        /// Its permanent code.
        permanent_code: Secret,
    }
}
