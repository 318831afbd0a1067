//! The endpoints that fetch tokens and tickets. A [`Call`](super::Call) sends them by itself.

pub mod device;
pub mod linked;
pub mod provider;

use crate::types::{CorpId, Secret};

endpoint! {
    /// Fetches an app's access token (获取access_token).
    ///
    /// Token: none; the secret decides whose token it is. A [`Call`](super::Call) sends this by itself and keeps what it
    /// gets. Repeated within the token's life it mostly answers the same token.
    ///
    /// Fails with 40013 for a wrong corp id, 40001 for a wrong secret; wrong secrets in a row get the address banned for
    /// an hour (45009).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91039>
    GET "/cgi-bin/gettoken" [token = NoToken];
    pub struct GetToken -> AccessTokenAnswer {
        /// The corp's id; for a customized app (代开发) the authorised corp's.
        corpid: CorpId,
        /// The app's secret; for a customized app the permanent code.
        corpsecret: Secret,
    }
}

response! {
    /// A token and how long it lives.
    pub struct AccessTokenAnswer {
        /// The token, at most 512 bytes.
        access_token: Secret,
        /// Its life in seconds, mostly 7 200. WeCom may void it earlier.
        expires_in: i64,
    }
}

endpoint! {
    /// Fetches the corp's ticket for `wx.config` (获取企业的jsapi_ticket).
    ///
    /// Token: any app's. At most 400 an hour for a corp and 100 for an app, so keep it for its life: a credential of
    /// [`TicketKind::Corp`](super::TicketKind) does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90506>
    GET "/cgi-bin/get_jsapi_ticket";
    pub struct GetJsapiTicket -> Ticket {}
}

endpoint! {
    /// Fetches the app's ticket for `wx.agentConfig` (获取应用的jsapi_ticket).
    ///
    /// Token: the app's own. At most 100 an hour for an app, so keep it for its life: a credential of
    /// [`TicketKind::Agent`](super::TicketKind) does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90506>
    GET "/cgi-bin/ticket/get";
    pub struct GetTicket -> Ticket {
        /// `agent_config`, the one kind there is.
        kind: String = "type",
    }
}

response! {
    /// A JS-SDK ticket and how long it lives.
    pub struct Ticket {
        /// The ticket, at most 512 bytes.
        ticket: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}

catalogue! {
    "flow::token" => GetToken, GetJsapiTicket, GetTicket, provider::GetSuiteToken, provider::GetCorpToken,
        provider::GetProviderToken, linked::GetLinkedToken, device::GetModelToken, device::GetDeviceToken,
}

#[cfg(test)]
mod tests;
