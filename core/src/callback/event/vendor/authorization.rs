//! 应用授权, 回调通知: corps let an app in, change what it may do, or end it.

use crate::types::{OpenKfId, ProviderCorpId, Secret};

response! {
    /// The suite's ticket, which its token is fetched with (推送suite_ticket).
    ///
    /// Comes every ten minutes and lives for thirty: store each one at once, the newest is the one to use. Without it no
    /// token of the suite can be fetched.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90628>
    pub struct SuiteTicket {
        /// The ticket, at most 512 bytes.
        suite_ticket: Secret = "SuiteTicket",
    }
}

response! {
    /// A corp installed the app from the app market or by a link of WeCom's (授权成功通知).
    ///
    /// An installation that began on the provider's own web page is not told here: its code comes with the redirect. Which
    /// corp it is, only the code tells, too.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90642>
    pub struct CreateAuth {
        /// Change it into the corp's permanent code within ten minutes; at most 512 bytes.
        auth_code: Secret = "AuthCode",
        /// As given to the link that led to the installation.
        state: Option<String> = "State",
        /// What components of WeCom's add (微信客服组件).
        extra_info: Option<ExtraInfo> = "ExtraInfo",
    }
}

response! {
    /// A corp changed what the app may do or who sees it (变更授权通知).
    ///
    /// Also when it stops the app or starts it again, or changes from authorisation by the administrator to that by members
    /// or back. What is different, fetching the authorisation anew will tell.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90642>
    pub struct ChangeAuth {
        /// As given to the link that led to the change.
        state: Option<String> = "State",
        /// What components of WeCom's add (微信客服组件).
        extra_info: Option<ExtraInfo> = "ExtraInfo",
    }
}

response! {
    /// A corp ended the authorisation (取消授权通知). Make sure that all its data is deleted.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90642>
    pub struct CancelAuth {
        /// What components of WeCom's add.
        extra_info: Option<ExtraInfo> = "ExtraInfo",
    }
}

response! {
    /// What components of WeCom's add to an authorisation (额外信息).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99401>
    pub struct ExtraInfo {
        /// The customer service accounts that the corp chose.
        auth_open_kf_id_list: Vec<OpenKfId> = "AuthOpenKfIdList",
    }
}

response! {
    /// Somebody asked for a new secret of an app made for one corp (重置永久授权码通知).
    ///
    /// The app's secret is its permanent code: fetch the new one and store it. Answer first, within a second.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94758>
    pub struct ResetPermanentCode {
        /// Change it into the new permanent code within ten minutes; at most 512 bytes.
        auth_code: Secret = "AuthCode",
    }
}

response! {
    /// An administrator confirmed one special permission of the app (获客助手权限确认事件), or took it back
    /// (获客助手权限取消事件). Without it the endpoints in question fail.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98959>
    pub struct SpecialAuth {
        /// Which permission.
        auth_type: AuthType = "AuthType",
    }
}

response! {
    /// One permission to data was granted or renewed (数据权限授权成功事件), or ends in seven days (数据权限即将到期事件, once).
    ///
    /// Several permissions make several events.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101587>
    pub struct DataPermission {
        /// Which permission.
        auth_type: AuthType = "AuthType",
    }
}

open_enum! {
    /// A permission that is granted apart from the app (授权类型); more than these are to be expected.
    pub enum AuthType: str {
        /// The acquisition assistant (获客助手).
        CustomerAcquisition = "customer_acquisition",
        /// Conversations in the data zone (数据专区会话).
        DataZoneChat = "data_zone_chat",
    }
}

response! {
    /// A corp agrees that its `external_userid`s change to the provider's form (同意授权转换external_userid事件).
    ///
    /// Convert the ids that are stored, then declare the migration done.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95327>
    pub struct AgreeExternalUserIdMigration {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
    }
}
