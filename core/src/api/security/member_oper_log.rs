//! 获取成员操作记录: what members did that matters to security.

use crate::types::{Timestamp, UserId};

endpoint! {
    /// Lists what members did (获取成员操作记录).
    ///
    /// Token: an app that is listed beside the record in the admin console (可调用接口应用). 600 calls a minute. A cursor goes with
    /// the conditions that it came from.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100178>
    POST "/cgi-bin/security/member_oper_log/list" [repeatable];
    pub struct List -> Records {
        /// From when, not more than 180 days ago.
        start_time: Timestamp,
        /// Until when, at most 7 days later, not in the future.
        end_time: Timestamp,
        /// What; anything unless set.
        oper_type: Option<MemberAction>,
        /// Whose, whom the app sees; everybody's unless set.
        userid: Option<UserId>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 400, which it is unless set. A page may hold fewer and not be the last.
        limit: Option<u32>,
    }
}

open_enum! {
    /// What a member did (操作类型).
    pub enum MemberAction: i64 {
        /// Added an external contact (添加外部联系人).
        AddExternalContact = 1,
        /// Deleted an external contact (删除外部联系人).
        DeleteExternalContact = 2,
        /// Marked a customer of the corp (标记企业客户).
        MarkCustomer = 3,
        /// Logged in on a new device (新设备登录).
        NewDeviceLogin = 4,
        /// Changed the mobile number (更换手机号).
        ChangeMobile = 5,
        /// Bound a WeChat account (绑定微信号).
        BindWechat = 6,
        /// Bound another WeChat account (换绑微信号).
        RebindWechat = 7,
        /// Invited a member (邀请成员).
        InviteMember = 8,
        /// Was kept from logging in (封禁登录).
        LoginBanned = 9,
        /// Changed the nickname (修改昵称).
        ChangeNickname = 11,
        /// Changed the name (修改姓名).
        ChangeName = 12,
        /// Logged in on a second device (副设备登录).
        SecondDeviceLogin = 13,
        /// Confirmed an order of advanced functions (确认高级功能订单).
        ConfirmVipOrder = 15,
        /// Changed an app (应用变更).
        ChangeApp = 16,
        /// Confirmed an order of the conversation archive (确认会话内容存档订单).
        ConfirmArchiveOrder = 17,
        /// Was kept from writing to WeChat (封禁互通).
        ContactBanned = 20,
        /// Locked a device (锁定设备).
        LockDevice = 21,
    }
}

response! {
    /// A page of records.
    pub struct Records {
        /// The records.
        record_list: Vec<Record>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// What a member did.
    pub struct Record {
        /// Who did.
        userid: UserId,
        /// What.
        oper_type: MemberAction,
        /// When.
        time: Timestamp,
        /// More about it, in words.
        detail_info: String,
        /// From which address, the last part of which is `*`.
        ip: String,
    }
}

by_cursor! { List: Records { record_list: Record } while has_more }
