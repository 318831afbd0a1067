//! 管理邮件群组: addresses that stand for many.
//!
//! Token: own apps only; an app reaches the groups that it has created.

use super::{Addresses, Departments, Tags};
use crate::api::limits::{Checked, bytes, given};
use crate::endpoint::Empty;

text_ids! {
    /// A mail group's id (`groupid`, 邮件群组 ID): its mail address.
    GroupId;
}

structure! {
    /// Mail groups. Becomes one by `into` of an array or a vector.
    pub struct Groups {
        /// The groups.
        list: Vec<GroupId>,
    }
}

endpoint! {
    /// Creates a mail group (创建邮件群组).
    ///
    /// Token: see [`group`](self). It needs members: one of the four lists of them at least.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95510>
    POST "/cgi-bin/exmail/group/create" [check];
    pub struct Create -> Empty {
        /// The group's address, which is its id.
        groupid: GroupId,
        /// Its name, at most 200 bytes, unlike those of other groups.
        groupname: String,
        /// Members by their address (`biz_mail` of a member).
        email_list: Option<Addresses>,
        /// Members by their tag.
        tag_list: Option<Tags>,
        /// Members by their department.
        department_list: Option<Departments>,
        /// Members by other groups.
        group_list: Option<Groups>,
        /// Who may write to the group.
        allow_type: Option<AllowKind>,
        /// With [`AllowKind::Listed`]: who may, by address. One of these three lists at least; with other kinds, none.
        allow_emaillist: Option<Addresses>,
        /// With [`AllowKind::Listed`]: who may, by department.
        allow_departmentlist: Option<Departments>,
        /// With [`AllowKind::Listed`]: who may, by tag.
        allow_taglist: Option<Tags>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        bytes("groupname", &self.groupname, 200)
    }
}

open_enum! {
    /// Who may write to a mail group (群组使用权限).
    pub enum AllowKind: i64 {
        /// The corp's members (企业成员).
        Corp = 0,
        /// Anybody (任何人).
        Anybody = 1,
        /// The group's members (组内成员).
        Group = 2,
        /// Those who are listed (自定义成员).
        Listed = 3,
    }
}

endpoint! {
    /// Changes a mail group (更新邮件群组).
    ///
    /// Token: see [`group`](self). A list that is not set stays, an empty one empties; the four lists of members must not all be
    /// empty.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97995>
    POST "/cgi-bin/exmail/group/update" [repeatable, check];
    pub struct Update -> Empty {
        /// The group.
        groupid: GroupId,
        /// Its new name, at most 200 bytes, unlike those of other groups.
        groupname: Option<String>,
        /// Members by their address (`biz_mail` of a member).
        email_list: Option<Addresses>,
        /// Members by their tag.
        tag_list: Option<Tags>,
        /// Members by their department.
        department_list: Option<Departments>,
        /// Members by other groups.
        group_list: Option<Groups>,
        /// Who may write to the group.
        allow_type: Option<AllowKind>,
        /// With [`AllowKind::Listed`]: who may, by address. One of these three lists at least; with other kinds, none.
        allow_emaillist: Option<Addresses>,
        /// With [`AllowKind::Listed`]: who may, by department.
        allow_departmentlist: Option<Departments>,
        /// With [`AllowKind::Listed`]: who may, by tag.
        allow_taglist: Option<Tags>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        bytes("groupname", given(&self.groupname), 200)
    }
}

endpoint! {
    /// Deletes a mail group (删除邮件群组).
    ///
    /// Token: see [`group`](self).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97996>
    POST "/cgi-bin/exmail/group/delete";
    pub struct Delete -> Empty {
        /// The group.
        groupid: GroupId,
    }
}

endpoint! {
    /// Reads a mail group (获取邮件群组详情).
    ///
    /// Token: see [`group`](self).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97997>
    GET "/cgi-bin/exmail/group/get";
    pub struct Get -> Group {
        /// The group.
        groupid: GroupId,
    }
}

response! {
    /// A mail group.
    pub struct Group {
        /// Its address, which is its id.
        groupid: GroupId,
        /// Its name.
        groupname: String,
        /// Members by their address.
        email_list: Addresses,
        /// Members by their tag.
        tag_list: Tags,
        /// Members by their department.
        department_list: Departments,
        /// Members by other groups.
        group_list: Groups,
        /// Who may write to the group.
        allow_type: AllowKind,
        /// With [`AllowKind::Listed`]: who may, by address.
        allow_emaillist: Addresses,
        /// With [`AllowKind::Listed`]: who may, by department.
        allow_departmentlist: Departments,
        /// With [`AllowKind::Listed`]: who may, by tag.
        allow_taglist: Tags,
    }
}

endpoint! {
    /// Searches mail groups by address, or lists them all (模糊搜索邮件群组).
    ///
    /// Token: see [`group`](self).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97998>
    GET "/cgi-bin/exmail/group/search";
    pub struct Search -> Found {
        /// Whether to search; otherwise all groups are listed.
        fuzzy: bool as Bit,
        /// What to search for in the groups' addresses.
        groupid: Option<String>,
    }
}

response! {
    /// Mail groups.
    pub struct Found {
        /// How many.
        count: i64,
        /// The groups.
        groups: Vec<Named>,
    }
}

response! {
    /// A mail group's address and name.
    pub struct Named {
        /// Its address, which is its id.
        groupid: GroupId,
        /// Its name.
        groupname: String,
    }
}
