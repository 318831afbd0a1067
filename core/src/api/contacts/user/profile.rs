//! What members tell of themselves: gender, extended attributes (扩展属性), the external profile (成员对外信息).
//!
//! Requests and answers share these.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/92230>

use crate::types::MiniProgramAppId;

structure! {
    /// Attributes that the corp added to its members (扩展属性).
    pub struct ExtendedAttributes {
        /// Text and web attributes, one for each name. A name that is not set up in the admin console is ignored.
        attrs: Vec<Attribute>,
    }
}

structure! {
    /// What outsiders see of a member (对外属性).
    pub struct ExternalProfile {
        /// Text, web and mini program attributes, one for each name. A name that is not set up in the admin console is
        /// ignored.
        external_attr: Vec<Attribute>,
        /// The corp's short name, one of those that WeCom verified.
        external_corp_name: Option<String>,
        /// The WeChat Channels account shown with the member (视频号), one of those bound to the corp. `externalcontact/get`
        /// leaves it out.
        wechat_channels: Option<WechatChannels>,
    }
}

structure! {
    /// One attribute: its name, and a value of one of three forms.
    ///
    /// ```
    /// use wecom_core::api::contacts::user::{Attribute, WebAttribute};
    ///
    /// let blog = Attribute::new("blog", WebAttribute::new("https://example.com", "My blog"));
    /// assert_eq!(blog.value.tag(), "1");
    /// ```
    pub struct Attribute {
        /// The name, as set up in the admin console.
        name: String,
        /// The value.
        ..value: AttributeValue,
    }
}

tagged! {
    /// An attribute's value.
    pub enum AttributeValue by "type" {
        /// Text (文本).
        Text(TextAttribute) = 0 in "text",
        /// A web page (网页).
        Web(WebAttribute) = 1 in "web",
        /// A mini program (小程序); in external profiles only.
        MiniProgram(MiniProgramAttribute) = 2 in "miniprogram",
    }
}

structure! {
    /// Text.
    pub struct TextAttribute {
        /// The text, at most 32 characters in an external profile; empty removes the attribute.
        value: String,
    }
}

structure! {
    /// A web page. URL and title both empty remove the attribute.
    pub struct WebAttribute {
        /// The address, with `http://` or `https://`.
        url: String,
        /// What is shown, at most 12 characters.
        title: String,
    }
}

structure! {
    /// A mini program. App id and title both empty remove the attribute.
    pub struct MiniProgramAttribute {
        /// The mini program's app id. One that the corp has not authorised is ignored.
        appid: MiniProgramAppId,
        /// What is shown, at most 12 characters.
        title: String,
        /// The page within the mini program.
        pagepath: Option<String>,
    }
}

structure! {
    /// A WeChat Channels account (视频号).
    pub struct WechatChannels {
        /// The account's name.
        nickname: String,
        /// Whether the corp's account is confirmed; in answers only.
        status: Option<ChannelsStatus>,
    }
}

open_enum! {
    /// Whether a WeChat Channels account can be shown.
    pub enum ChannelsStatus: i64 {
        /// Confirmed (已确认).
        Confirmed = 0,
        /// Waiting to be confirmed (待确认).
        Pending = 1,
    }
}
