//! 获取企业状态: what the corp may do.

endpoint! {
    /// Reads whether the corp has bound a WeChat channel (获取视频号绑定状态).
    ///
    /// Token: a third-party app with the right 获取基础信息 of 微信客服, and no other.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95153>
    GET "/cgi-bin/kf/get_corp_qualification";
    pub struct GetCorpQualification -> CorpQualification {}
}

response! {
    /// What the corp may do.
    pub struct CorpQualification {
        /// Whether a WeChat channel (视频号) is bound.
        wechat_channels_binding: bool,
    }
}
