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
pub use find::{EmailKind, FindByEmail, FindByMobile, Found};
pub use get::{Get, Member, MemberStatus};
pub use list::{DepartmentMember, IdPage, List, ListId, Members, SimpleList, SimpleMember, SimpleMembers};
pub use openid::{ConvertToOpenid, ConvertToUserid, MemberId, MemberOpenId};
pub use profile::{
    Attribute, AttributeValue, ChannelsStatus, ExtendedAttributes, ExternalProfile, MiniProgramAttribute,
    TextAttribute, WebAttribute, WechatChannels,
};
pub use update::{BizMailAlias, Update};

use crate::error::InvalidArgument;
use crate::types::DepartmentId;

/// `order` and `is_leader_in_dept` say something of each department in `department`, in its order. WeCom ignores them
/// where the departments are not there, so a list that fits none is refused before it is sent.
fn check_parallel(
    department: Option<&[DepartmentId]>,
    order: Option<&[i64]>,
    is_leader_in_dept: Option<&[bool]>,
) -> Result<(), InvalidArgument> {
    let departments = department.map_or(0, <[_]>::len);
    let lists = [("order", order.map(<[_]>::len)), ("is_leader_in_dept", is_leader_in_dept.map(<[_]>::len))];
    for (field, length) in lists {
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
