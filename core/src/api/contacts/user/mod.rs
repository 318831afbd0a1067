//! 成员管理: create, read, change, remove, list and find members.

mod active;
mod auth;
mod create;
mod delete;
mod find;
mod get;
mod list;
mod openid;
mod profile;
mod update;

pub use active::{ActiveCount, ActiveStat};
pub use auth::{
    AuthSucc, AuthorizedMember, CheckMemberAuth, ListMemberAuth, ListSelectedTicketUser, MemberAuth, MemberAuthPage,
    SelectedUsers,
};
pub use create::{Create, Created, CreatedDepartment, CreatedDepartments};
pub use delete::{BatchDelete, Delete};
pub use find::{EmailKind, FindByEmail, FindByMobile};
pub use get::{Get, Member};
pub use list::{DepartmentMember, IdPage, List, ListId, Members, SimpleList, SimpleMember, SimpleMembers};
pub use openid::{ConvertToOpenid, ConvertToUserid};
pub use profile::{
    Attribute, AttributeValue, ChannelsStatus, ExtendedAttributes, ExternalProfile, MiniProgramAttribute,
    TextAttribute, WebAttribute, WechatChannels,
};
pub use update::{BizMailAlias, Update};

use crate::api::limits::{Checked, at_most, bytes};
use crate::error::InvalidArgument;
use crate::types::{DepartmentId, UserId};

/// A member's id as long as WeCom has them.
fn check_id(field: &'static str, id: &UserId) -> Checked {
    bytes(field, id.as_str(), 64)
}

/// `order` and `is_leader_in_dept` say something of each department in `department`, in its order. WeCom ignores them
/// where the departments are not there, so a list that fits none is refused before it is sent.
fn check_departments(
    department: &Option<Vec<DepartmentId>>,
    order: &Option<Vec<i64>>,
    is_leader_in_dept: &Option<Vec<bool>>,
) -> Checked {
    at_most("department", department, 100)?;
    let departments = department.as_ref().map_or(0, Vec::len);
    let orders = order.as_ref().map(Vec::len);
    let leaders = is_leader_in_dept.as_ref().map(Vec::len);
    for (field, length) in [("order", orders), ("is_leader_in_dept", leaders)] {
        if let Some(length) = length
            && length != departments
        {
            return Err(InvalidArgument::new(field, format!("has {length} values for {departments} departments")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
