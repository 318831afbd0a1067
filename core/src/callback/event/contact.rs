//! 通讯录变更事件: members, departments and tags change.
//!
//! What WeCom tells depends on who listens: contact sync (通讯录助手) whose URL was set after 2022-08-15 gets ids and
//! departments only. The corp's own changes through the API of the same app are not told.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90970>,
//! <https://developer.work.weixin.qq.com/document/path/90971>,
//! <https://developer.work.weixin.qq.com/document/path/90972>; for third-party apps
//! <https://developer.work.weixin.qq.com/document/path/90639>

use crate::callback::CommaList;
use crate::types::{DepartmentId, Gender, MemberStatus, OpenUserId, TagId, UserId};

response! {
    /// A new member (新增成员事件).
    pub struct CreateUser {
        /// The member.
        user_id: UserId = "UserID",
        /// Third-party apps: the member's id across all apps of the provider.
        open_user_id: Option<OpenUserId> = "OpenUserID",
        /// The name.
        name: String = "Name",
        /// The departments that the app may see.
        department: CommaList<DepartmentId> = "Department",
        /// The main department.
        main_department: Option<DepartmentId> = "MainDepartment",
        /// Whether the member leads each department of `department`.
        is_leader_in_dept: CommaList<bool> = "IsLeaderInDept",
        /// The direct superior, at most one.
        direct_leader: CommaList<UserId> = "DirectLeader",
        /// The position.
        position: String = "Position",
        /// The mobile number.
        mobile: String = "Mobile",
        /// The gender; 0 also where the app may not know.
        gender: Gender = "Gender",
        /// The mail address.
        email: String = "Email",
        /// The mail address of the corp's own mail (企业邮箱).
        biz_mail: String = "BizMail",
        /// Whether the member can log in.
        status: MemberStatus = "Status",
        /// The portrait's URL; ending in `/100` instead of `/0` it is a small one.
        avatar: String = "Avatar",
        /// The alias.
        alias: String = "Alias",
        /// The desk telephone.
        telephone: String = "Telephone",
        /// The address.
        address: String = "Address",
        /// The corp's own fields (扩展属性).
        ext_attr: Vec<Attribute> = "ExtAttr",
    }
}

// Of a new member everything is told, of a changed one what changed: there each field may be absent.
response! {
    /// A member changed (更新成员事件): what is absent did not.
    pub struct UpdateUser {
        /// The member.
        user_id: UserId = "UserID",
        /// The id that the member has now. An id that WeCom made can change once.
        new_user_id: Option<UserId> = "NewUserID",
        /// Third-party apps: the member's id across all apps of the provider.
        open_user_id: Option<OpenUserId> = "OpenUserID",
        /// The name.
        name: Option<String> = "Name",
        /// The departments that the app may see.
        department: Option<CommaList<DepartmentId>> = "Department",
        /// The main department.
        main_department: Option<DepartmentId> = "MainDepartment",
        /// Whether the member leads each department of `department`.
        is_leader_in_dept: Option<CommaList<bool>> = "IsLeaderInDept",
        /// The direct superiors, at most five.
        direct_leader: Option<CommaList<UserId>> = "DirectLeader",
        /// The position.
        position: Option<String> = "Position",
        /// The mobile number.
        mobile: Option<String> = "Mobile",
        /// The gender; 0 also where the app may not know.
        gender: Option<Gender> = "Gender",
        /// The mail address.
        email: Option<String> = "Email",
        /// The mail address of the corp's own mail (企业邮箱).
        biz_mail: Option<String> = "BizMail",
        /// Whether the member can log in.
        status: Option<MemberStatus> = "Status",
        /// The portrait's URL; ending in `/100` instead of `/0` it is a small one.
        avatar: Option<String> = "Avatar",
        /// The alias.
        alias: Option<String> = "Alias",
        /// The desk telephone.
        telephone: Option<String> = "Telephone",
        /// The address.
        address: Option<String> = "Address",
        /// The corp's own fields (扩展属性).
        ext_attr: Option<Vec<Attribute>> = "ExtAttr",
    }
}

response! {
    /// A member is gone (删除成员事件).
    pub struct DeleteUser {
        /// The member.
        user_id: UserId = "UserID",
        /// Third-party apps: the member's id across all apps of the provider.
        open_user_id: Option<OpenUserId> = "OpenUserID",
    }
}

response! {
    /// One of the corp's own fields of a member.
    pub struct Attribute {
        /// What kind it is.
        kind: AttributeKind = "Type",
        /// Its name.
        name: String = "Name",
        /// The content of a text.
        text: Option<AttributeText> = "Text",
        /// The content of a web page.
        web: Option<AttributeWeb> = "Web",
    }
}

open_enum! {
    /// What kind of field it is (扩展属性类型).
    pub enum AttributeKind: i64 {
        /// Text (文本).
        Text = 0,
        /// A web page (网页).
        Web = 1,
    }
}

response! {
    /// A field with text.
    pub struct AttributeText {
        /// The text.
        value: String = "Value",
    }
}

response! {
    /// A field with a link.
    pub struct AttributeWeb {
        /// What is shown.
        title: String = "Title",
        /// Where it leads.
        url: String = "Url",
    }
}

response! {
    /// A new department (新增部门事件).
    pub struct CreateParty {
        /// The department.
        id: DepartmentId = "Id",
        /// Its name.
        name: String = "Name",
        /// The department above.
        parent_id: DepartmentId = "ParentId",
        /// Its place in the order of its siblings.
        order: i64 = "Order",
    }
}

response! {
    /// A department changed (更新部门事件): what is absent did not.
    pub struct UpdateParty {
        /// The department.
        id: DepartmentId = "Id",
        /// Its name.
        name: Option<String> = "Name",
        /// The department above.
        parent_id: Option<DepartmentId> = "ParentId",
    }
}

response! {
    /// A department is gone (删除部门事件).
    pub struct DeleteParty {
        /// The department.
        id: DepartmentId = "Id",
    }
}

response! {
    /// A tag has other members (标签成员变更事件). May come before the event of the members' own change.
    pub struct UpdateTag {
        /// The tag.
        tag_id: TagId = "TagId",
        /// Members that got it.
        add_user_items: CommaList<UserId> = "AddUserItems",
        /// Members that lost it.
        del_user_items: CommaList<UserId> = "DelUserItems",
        /// Departments that got it.
        add_party_items: CommaList<DepartmentId> = "AddPartyItems",
        /// Departments that lost it.
        del_party_items: CommaList<DepartmentId> = "DelPartyItems",
    }
}
