//! 获取客户详情: one customer, and the members who follow it.

use crate::api::contacts::user::ExternalProfile;
use crate::types::{ContactKind, ExternalTagId, ExternalUserId, Gender, MemberOrContactId, Timestamp, UnionId, UserId};

endpoint! {
    /// Reads a customer, and what the members who follow it noted (获取客户详情).
    ///
    /// Token: an app for customer contact; only followers in its visible range are listed. More than 500 followers come in
    /// pages.
    ///
    /// Fails with 84061 where nobody of the corp follows the contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92114>
    GET "/cgi-bin/externalcontact/get";
    pub struct Get -> Customer {
        /// The customer.
        external_userid: ExternalUserId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { Get: Customer { follow_user: FollowUser } }

response! {
    /// A customer and its followers.
    pub struct Customer {
        /// The customer.
        external_contact: ExternalContact,
        /// The members who added it, at most 500 in a page.
        follow_user: Vec<FollowUser>,
        /// Where the next page of followers begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// An external contact, as far as the calling app may see it.
    pub struct ExternalContact {
        /// The id.
        external_userid: ExternalUserId,
        /// The name: the nickname of a WeChat user, the public alias or real name of a WeCom user.
        name: String,
        /// An id of the caller's own, for contacts that were imported with one (家校沟通).
        foreign_key: Option<String>,
        /// Position of a WeCom user, unless it is hidden.
        position: Option<String>,
        /// Address of the picture; providers' apps get none.
        avatar: Option<String>,
        /// Short name of a WeCom user's corp.
        corp_name: Option<String>,
        /// Full name of a WeCom user's corp; providers' apps get the short one.
        corp_full_name: Option<String>,
        /// Which app the contact uses.
        kind: ContactKind = "type",
        /// Gender; providers' apps always get 0.
        gender: Gender,
        /// The WeChat user's id towards the corp's open platform account; only where one is bound. Providers' apps get none.
        unionid: Option<UnionId>,
        /// Whether the contact follows the school's notices (学校通知).
        is_subscribe: Option<bool> as Bit,
        /// What the school noted on a follower of its notices.
        subscriber_info: Option<SubscriberInfo>,
        /// What a WeCom user shows to outsiders.
        external_profile: Option<ExternalProfile>,
    }
}

response! {
    /// What a school noted on somebody who follows its notices.
    pub struct SubscriberInfo {
        /// Tags.
        tag_id: Vec<ExternalTagId>,
        /// Mobile numbers.
        remark_mobiles: Vec<String>,
        /// Remark, for example child and kinship.
        remark: String,
    }
}

response! {
    /// A member who added an external contact, and what the member noted.
    pub struct FollowUser {
        /// The member.
        userid: UserId,
        /// What the member calls the contact.
        remark: String,
        /// What the member noted.
        description: String,
        /// When the member added the contact.
        createtime: Timestamp,
        /// Tags by name; [`BatchGetByUser`](super::BatchGetByUser) has none.
        tags: Vec<FollowTag>,
        /// Tags by id; only [`BatchGetByUser`](super::BatchGetByUser) has these, without the member's own.
        tag_id: Vec<ExternalTagId>,
        /// The corp that the member noted for a WeChat user.
        remark_corp_name: Option<String>,
        /// Mobile numbers that the member noted; providers' apps get none.
        remark_mobiles: Vec<String>,
        /// How the contact was added.
        add_way: AddWay,
        /// The WeChat Channels account that the contact came through, for [`AddWay::Channels`].
        wechat_channels: Option<SourceChannels>,
        /// Who began it: the member, the contact (an `external_userid`), or who shared or assigned it.
        oper_userid: MemberOrContactId,
        /// The `state` of the contact way, or the `customer_channel` of the acquisition link, that the contact came through.
        state: Option<String>,
    }
}

response! {
    /// A tag that a member put on an external contact.
    pub struct FollowTag {
        /// Name of the tag's group.
        group_name: String,
        /// Name.
        tag_name: String,
        /// Id; the member's own tags have none.
        tag_id: Option<ExternalTagId>,
        /// Whose tag it is.
        kind: FollowTagKind = "type",
    }
}

open_enum! {
    /// Whose tag it is (标签类型).
    pub enum FollowTagKind: i64 {
        /// The corp's (企业设置).
        Corp = 1,
        /// The member's own (用户自定义).
        Own = 2,
        /// A rule set's (规则组标签).
        Strategy = 3,
    }
}

response! {
    /// The WeChat Channels account that a contact came through.
    pub struct SourceChannels {
        /// The account's name.
        nickname: String,
        /// Where in it; absent from old answers.
        source: Option<ChannelsScene>,
    }
}

open_enum! {
    /// Where in WeChat Channels a contact added a member (视频号添加场景).
    pub enum ChannelsScene: i64 {
        /// Unknown, also before 2022-04-21 and for old versions of WeChat (未知).
        Unknown = 0,
        /// The account's page (视频号主页).
        Page = 1,
        /// A live broadcast (视频号直播间).
        Live = 2,
        /// The form for leaving contact details (视频号留资服务).
        Lead = 3,
    }
}

open_enum! {
    /// How an external contact was added (来源定义).
    pub enum AddWay: i64 {
        /// Unknown (未知来源).
        Unknown = 0,
        /// A QR code was scanned (扫描二维码).
        QrCode = 1,
        /// Searched by mobile number (搜索手机号).
        MobileSearch = 2,
        /// A name card was shared (名片分享).
        NameCard = 3,
        /// From a group chat (群聊).
        GroupChat = 4,
        /// From the phone's contacts (手机通讯录).
        PhoneContacts = 5,
        /// From WeChat's contacts (微信联系人).
        WeChatContacts = 6,
        /// Service staff that came with a third-party app (安装第三方应用时自动添加的客服人员).
        ThirdPartyService = 8,
        /// Searched by mail address (搜索邮箱).
        EmailSearch = 9,
        /// Through WeChat Channels (视频号添加).
        Channels = 10,
        /// As somebody who takes part in a schedule (通过日程参与人添加).
        Schedule = 11,
        /// As somebody who takes part in a meeting (通过会议参与人添加).
        Meeting = 12,
        /// The WeCom account of a WeChat friend (添加微信好友对应的企业微信).
        WeChatFriend = 13,
        /// Service staff of smart hardware (通过智慧硬件专属客服添加).
        Hardware = 14,
        /// Service staff for visits (通过上门服务客服添加).
        HomeService = 15,
        /// Through an acquisition link (通过获客链接添加).
        AcquisitionLink = 16,
        /// Through custom development (通过定制开发添加).
        Custom = 17,
        /// Through an answer to a demand (通过需求回复添加).
        DemandReply = 18,
        /// Through a third party's sales staff (通过第三方售前客服添加).
        ThirdPartySales = 21,
        /// As a possible business partner (通过可能的商务伙伴添加).
        PossiblePartner = 22,
        /// A friend request to the WeChat account was taken (通过接受微信账号收到的好友申请添加).
        WeChatRequest = 24,
        /// Shared by another member (内部成员共享).
        Shared = 201,
        /// Assigned by an administrator (管理员/负责人分配).
        Assigned = 202,
    }
}
