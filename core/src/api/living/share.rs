//! 在微信中观看直播或直播回放, 获取跳转小程序商城的直播观众信息: the ways in from WeChat and out to a shop.

use crate::types::{ExternalUserId, LivingId, OpenId, Secret, UserId};

endpoint! {
    /// Makes a code with which a WeChat user watches a broadcast or its recording (在微信中观看直播或直播回放).
    ///
    /// Token: the app that made the broadcast. The code goes into the path of WeCom's mini program for broadcasts
    /// (`wx7424030d69bde86e`, in pages `gh_25e071b83ee0`): `pages/watch/index?living_code=…`, for the recording with
    /// `&replay=1` behind it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93641>
    POST "/cgi-bin/living/get_living_code" [repeatable];
    pub struct GetCode -> Code {
        /// The broadcast.
        livingid: LivingId,
        /// The WeChat user.
        openid: OpenId,
    }
}

response! {
    /// A code for WeChat.
    pub struct Code {
        /// The code; works for 5 minutes, as often as wished, only in WeChat.
        living_code: Secret,
    }
}

endpoint! {
    /// Tells which viewer came to the shop, from which broadcast (获取跳转小程序商城的直播观众信息).
    ///
    /// Token: an app that 直播 or 上课直播 lets call ([`living`](crate::api::living)). The shop's mini program must be bound
    /// to the corp. For broadcasts that sell products (推广产品), whose viewers come with `ww_share_code=…` in the path.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94442>
    POST "/cgi-bin/living/get_living_share_info" [repeatable];
    pub struct GetShareInfo -> ShareInfo {
        /// The code from the mini program's path; works for 5 minutes.
        ww_share_code: Secret,
    }
}

response! {
    /// A viewer who came to the shop.
    pub struct ShareInfo {
        /// The broadcast.
        livingid: LivingId,
        /// The viewer, where it is a member.
        viewer_userid: Option<UserId>,
        /// The viewer, where it is none.
        viewer_external_userid: Option<ExternalUserId>,
        /// The member whose card or code they first came by.
        invitor_userid: Option<UserId>,
        /// Or the external contact whose card or code they first came by.
        invitor_external_userid: Option<ExternalUserId>,
    }
}
