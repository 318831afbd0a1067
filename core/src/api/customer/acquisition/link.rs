//! 获客链接管理.

use crate::api::limits::{Checked, at_most, given, letters};
use crate::endpoint::Empty;
use crate::types::{AcquisitionLinkId, MemberRange, Timestamp, UserId};

endpoint! {
    /// Lists the links that the app made and that are still valid (获取获客链接列表).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one of 营销获客 that
    /// may see whom customers are led to; not the secret of 客户联系.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97297>
    POST "/cgi-bin/externalcontact/customer_acquisition/list_link" [repeatable];
    pub struct List -> LinkPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, at most 100.
        limit: Option<u32>,
    }
}

by_cursor! { List: LinkPage { link_id_list: AcquisitionLinkId } }

response! {
    /// A page of links.
    pub struct LinkPage {
        /// The links.
        link_id_list: Vec<AcquisitionLinkId>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

endpoint! {
    /// Reads a link (获取获客链接详情).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one of 营销获客 that
    /// may see whom customers are led to; not the secret of 客户联系. The link must be the app's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97297>
    POST "/cgi-bin/externalcontact/customer_acquisition/get" [repeatable];
    pub struct Get -> LinkDetail {
        /// The link.
        link_id: AcquisitionLinkId,
    }
}

response! {
    /// A link, and the members it leads to.
    pub struct LinkDetail {
        /// The link.
        link: Link,
        /// The members it leads to.
        range: Option<MemberRange>,
        /// Who comes first among them.
        priority_option: Option<Priority>,
    }
}

response! {
    /// A link.
    pub struct Link {
        /// The id; [`Get`] leaves it out.
        link_id: Option<AcquisitionLinkId>,
        /// The name.
        link_name: String,
        /// The address. `?customer_channel=…` behind it (at most 64 bytes, the rest is cut off) comes back with the customer.
        url: String,
        /// When it was made.
        create_time: Timestamp,
        /// Whether customers need no confirmation; absent from what [`Create`] answers.
        skip_verify: Option<bool>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only.
        mark_source: Option<bool>,
    }
}

structure! {
    /// Who comes first among the members of a link (客户与成员关系绑定). For some trades only: the admin console tells.
    pub struct Priority {
        /// Among whom friends of the customer come first.
        kind: PriorityKind = "priority_type",
        /// The members, for [`PriorityKind::Chosen`], at most 1 000.
        priority_userid_list: Option<Vec<UserId>>,
    }
}

open_enum! {
    /// Among whom friends of the customer come first (优先分配类型).
    pub enum PriorityKind: i64 {
        /// The whole corp (全企业范围内优先分配给有好友关系的).
        Corp = 1,
        /// The members that are named (指定范围内优先分配有好友关系的).
        Chosen = 2,
    }
}

endpoint! {
    /// Makes a link (创建获客链接).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one of 营销获客 that
    /// may see whom customers are led to; not the secret of 客户联系. The members must be visible to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97297>
    POST "/cgi-bin/externalcontact/customer_acquisition/create_link" [check];
    pub struct Create -> Created {
        /// The name, at most 30 characters.
        link_name: String,
        /// The members it leads to: members or departments are needed, at most 500 members.
        range: MemberRange,
        /// Whether customers need no confirmation; true where it is not given.
        skip_verify: Option<bool>,
        /// Who comes first among the members.
        priority_option: Option<Priority>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only, true where it is not given.
        mark_source: Option<bool>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        letters("link_name", &self.link_name, 30)?;
        check_members(Some(&self.range), self.priority_option.as_ref())
    }
}

fn check_members(range: Option<&MemberRange>, priority: Option<&Priority>) -> Checked {
    if let Some(range) = range {
        at_most("range.user_list", &range.user_list, 500)?;
    }
    match priority {
        Some(priority) => at_most("priority_option.priority_userid_list", &priority.priority_userid_list, 1000),
        None => Ok(()),
    }
}

response! {
    /// The new link.
    pub struct Created {
        /// The link.
        link: Link,
    }
}

endpoint! {
    /// Changes a link (编辑获客链接).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one of 营销获客 that
    /// may see whom customers are led to; not the secret of 客户联系. The link must be the app's. The members, too, must be
    /// visible to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97297>
    POST "/cgi-bin/externalcontact/customer_acquisition/update_link" [repeatable, check];
    pub struct Update -> Empty {
        /// The link.
        link_id: AcquisitionLinkId,
        /// The name, at most 30 characters.
        link_name: Option<String>,
        /// The members it leads to, instead of all before; at most 500 members.
        range: Option<MemberRange>,
        /// Whether customers need no confirmation.
        skip_verify: Option<bool>,
        /// Who comes first among the members, instead of all before.
        priority_option: Option<Priority>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only.
        mark_source: Option<bool>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("link_name", given(&self.link_name), 30)?;
        check_members(self.range.as_ref(), self.priority_option.as_ref())
    }
}

endpoint! {
    /// Deletes a link, which cannot be used any more then (删除获客链接).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one of 营销获客 that
    /// may see whom customers are led to; not the secret of 客户联系. The link must be the app's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97297>
    POST "/cgi-bin/externalcontact/customer_acquisition/delete_link";
    pub struct Delete -> Empty {
        /// The link.
        link_id: AcquisitionLinkId,
    }
}
