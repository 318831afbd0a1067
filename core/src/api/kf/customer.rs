//! 获取客户基础信息: who the customers are.

use crate::api::limits::{Checked, count};
use crate::types::{ExternalUserId, Gender, UnionId};

endpoint! {
    /// Reads the profiles of customers (获取客户基础信息).
    ///
    /// Token: an app that 微信客服 lists among those that may call, or a provider's app with the right 获取基础信息; an app of
    /// 营销获客 gets only customers of accounts that it manages. Only customers who entered a conversation or wrote within
    /// the last 48 hours; the others the answer names.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95159>
    POST "/cgi-bin/kf/customer/batchget" [repeatable, check];
    pub struct Batchget -> Customers {
        /// 1 to 100 customers.
        external_userid_list: Vec<ExternalUserId>,
        /// Whether to tell where each came from last, within 48 hours. Off unless set.
        need_enter_session_context: Option<bool> as Bit,
    }
}

impl Batchget {
    fn check(&self) -> Checked {
        count("external_userid_list", self.external_userid_list.len(), 1..=100)
    }
}

response! {
    /// The customers.
    pub struct Customers {
        /// Those who could be read.
        customer_list: Vec<Customer>,
        /// Those who could not.
        invalid_external_userid: Vec<ExternalUserId>,
    }
}

response! {
    /// A customer.
    pub struct Customer {
        /// The customer's id.
        external_userid: ExternalUserId,
        /// The name in WeChat.
        nickname: String,
        /// The address of the picture; own apps only.
        avatar: String,
        /// The gender; own apps only.
        gender: Gender,
        /// The id towards the corp's WeChat apps, where such an app is bound; not for third-party apps.
        unionid: Option<UnionId>,
        /// Where the customer came from last; only when asked for.
        enter_session_context: Option<EnterSessionContext>,
    }
}

response! {
    /// Where a customer came from.
    pub struct EnterSessionContext {
        /// The `scene` of the link.
        scene: Option<String>,
        /// The `scene_param` that was added to the link.
        scene_param: Option<String>,
        /// The WeChat channel, where the customer came from one.
        wechat_channels: Option<WechatChannels>,
    }
}

structure! {
    /// The WeChat channel that a customer came from (视频号).
    pub struct WechatChannels {
        /// Where in the channel.
        scene: ChannelsScene,
        /// The channel's name, for the scenes 1 to 3.
        nickname: Option<String>,
        /// The shop's name, for the scenes 4 and 5.
        shop_nickname: Option<String>,
    }
}

open_enum! {
    /// Where in a WeChat channel (视频号场景值).
    pub enum ChannelsScene: i64 {
        /// Its home page.
        Home = 1,
        /// The list of goods beside a live show.
        LiveGoods = 2,
        /// Its shop window.
        ShopWindow = 3,
        /// The page of an article in its shop.
        Product = 4,
        /// The page of an order in its shop.
        Order = 5,
    }
}
