//! 「升级服务」配置: servicers recommend a specialist or a group to customers.

use crate::endpoint::Empty;
use crate::types::{DepartmentId, ExternalUserId, GroupChatId, OpenKfId, UserId};

endpoint! {
    /// Reads who may be recommended (获取配置的专员与客户群).
    ///
    /// Token: an app that sees the members and the groups' owners.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94674>
    GET "/cgi-bin/kf/customer/get_upgrade_service_config";
    pub struct GetConfig -> Config {}
}

response! {
    /// Who may be recommended, as the administrators set it.
    pub struct Config {
        /// The specialists.
        member_range: Option<MemberRange>,
        /// The groups.
        groupchat_range: Option<GroupchatRange>,
    }
}

response! {
    /// Specialists.
    pub struct MemberRange {
        /// Members.
        userid_list: Vec<UserId>,
        /// Departments, under the name of the official example; [`MemberRange::departments`] looks under both.
        department_id_list: Vec<DepartmentId>,
        /// The same under the name of the official table.
        department_list: Vec<DepartmentId>,
    }
}

impl MemberRange {
    /// The departments, under whichever name they came.
    pub fn departments(&self) -> &[DepartmentId] {
        if self.department_id_list.is_empty() { &self.department_list } else { &self.department_id_list }
    }
}

response! {
    /// Groups.
    pub struct GroupchatRange {
        /// Their ids.
        chat_id_list: Vec<GroupChatId>,
    }
}

endpoint! {
    /// Recommends a specialist or a group for a customer (为客户升级为专员或客户群服务).
    ///
    /// The servicer sees a hint and passes the recommendation on.
    ///
    /// Token: an app that sees the account's servicers, the specialist and the group's owner. The specialist must be allowed
    /// customer contact (客户联系).
    ///
    /// Fails with 95021 where the member or group is not in the [`Config`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94674>
    POST "/cgi-bin/kf/customer/upgrade_service" [repeatable];
    pub struct Upgrade -> Empty {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// Who is recommended.
        ..recommended: Recommended,
    }
}

tagged! {
    /// Who is recommended to a customer.
    pub enum Recommended by "type" {
        /// A specialist (专员服务).
        Member(Member) = 1 in "member",
        /// A group (客户群服务).
        Groupchat(Groupchat) = 2 in "groupchat",
    }
}

structure! {
    /// A recommended specialist.
    pub struct Member {
        /// The member.
        userid: UserId,
        /// What is said along with it.
        wording: Option<String>,
    }
}

structure! {
    /// A recommended group.
    pub struct Groupchat {
        /// The group.
        chat_id: GroupChatId,
        /// What is said along with it.
        wording: Option<String>,
    }
}

endpoint! {
    /// Takes a recommendation back (为客户取消推荐).
    ///
    /// Token: an app that sees the account's servicers, the specialist and the group's owner.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94674>
    POST "/cgi-bin/kf/customer/cancel_upgrade_service";
    pub struct Cancel -> Empty {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
    }
}
