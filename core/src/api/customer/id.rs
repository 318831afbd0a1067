//! 客户ID转换: customers' ids towards apps, providers, WeChat and mini programs.
//!
//! The conversions below `/cgi-bin/idconvert/` are in [`contacts::id`](crate::api::contacts::id).

use crate::api::customer_contact::NewIds;
use crate::api::limits::{Checked, count};
use crate::types::{AgentId, ExternalUserId, GroupChatId, PaymentUser, UnionId};

text_ids! {
    /// A group chat in WeChat (`opengid`), as `wx.getGroupEnterInfo` tells it to a mini program.
    OpenGid;
}

endpoint! {
    /// Finds the customer behind a WeChat user (unionid转换为external_userid).
    ///
    /// Token: an app for customer contact of a provider. The unionid must belong to the open platform account that the
    /// corp has bound under customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93274>
    POST "/cgi-bin/externalcontact/unionid_to_external_userid" [repeatable];
    pub struct UnionidToExternalUserid -> FoundCustomer {
        /// The WeChat user's unionid.
        unionid: UnionId,
    }
}

response! {
    /// The customer under the id that was asked for.
    pub struct FoundCustomer {
        /// The customer.
        external_userid: ExternalUserId,
    }
}

endpoint! {
    /// Turns the corp's id of a customer into the one that the provider's app sees (转换external_userid).
    ///
    /// Token: a provider's app that sees who follows the customer.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95195>
    POST "/cgi-bin/externalcontact/to_service_external_userid" [repeatable];
    pub struct ToServiceExternalUserid -> FoundCustomer {
        /// The customer as the corp knows it.
        external_userid: ExternalUserId,
    }
}

endpoint! {
    /// Turns a provider's id of a customer into the one that the corp's own app sees (external_userid转换).
    ///
    /// Token: an app of the corp's own. Who follows the customer, or owns the group chat it is in, must be visible to both
    /// apps.
    ///
    /// Stands on the page 自建应用与第三方应用的对接.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95884>
    POST "/cgi-bin/externalcontact/from_service_external_userid" [repeatable];
    pub struct FromServiceExternalUserid -> FoundCustomer {
        /// The customer as the provider's app knows it.
        external_userid: ExternalUserId,
        /// The provider's app in the corp.
        source_agentid: AgentId,
    }
}

endpoint! {
    /// Turns the corp's ids of customers into those that the provider's app sees (转换客户external_userid).
    ///
    /// Token: a provider's app that sees who follows the customers; customers of a customer service chat (微信客服) for 48
    /// hours only. A third-party app that has finished the migration may not call this. Ids that are the provider's already
    /// come back as they are. For people in group chats there is `groupchat/get_new_external_userid`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97107>
    POST "/cgi-bin/externalcontact/get_new_external_userid" [repeatable, check];
    pub struct GetNewExternalUserid -> NewIds {
        /// The customers as the corp knows them, at most 1 000, better 200.
        external_userid_list: Vec<ExternalUserId>,
    }
}

impl GetNewExternalUserid {
    fn check(&self) -> Checked {
        count("external_userid_list", self.external_userid_list.len(), 0..=1000)
    }
}

endpoint! {
    /// Turns a WeChat customer into an openid, for payments (外部联系人openid转换).
    ///
    /// Token: an app that sees who follows the customer. Contacts who use WeCom (`wo…`) have no openid.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92323>
    POST "/cgi-bin/externalcontact/convert_to_openid" [repeatable];
    pub struct ConvertToOpenid -> PaymentUser {
        /// The customer.
        external_userid: ExternalUserId,
    }
}

endpoint! {
    /// Finds the customer group chat that a mini program was opened in (客户群opengid转换).
    ///
    /// Token: an app for customer contact that sees the chat's owner. Only chats of the corp itself are found, created by
    /// members who are set up for customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94822>
    POST "/cgi-bin/externalcontact/opengid_to_chatid" [repeatable];
    pub struct OpengidToChatid -> FoundChat {
        /// The group's id in WeChat, from `wx.getGroupEnterInfo`.
        opengid: OpenGid,
    }
}

response! {
    /// A customer group chat.
    pub struct FoundChat {
        /// The chat.
        chat_id: GroupChatId,
    }
}
