//! 添加成员/部门, 移除成员/部门: who is in a space.

use super::super::Grant;
use crate::endpoint::Empty;
use crate::types::{Grantee, SpaceId};

endpoint! {
    /// Lets members and departments into a space (添加成员/部门).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93656>
    POST "/cgi-bin/wedrive/space_acl_add" [repeatable];
    pub struct Add -> Empty {
        /// The space.
        spaceid: SpaceId,
        /// Who, and whether to download or, members only and at most three in a space, to administrate it.
        auth_info: Vec<Grant>,
    }
}

endpoint! {
    /// Removes members and departments from a space (移除成员/部门).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97875>
    POST "/cgi-bin/wedrive/space_acl_del";
    pub struct Delete -> Empty {
        /// The space.
        spaceid: SpaceId,
        /// Who.
        auth_info: Vec<Grantee>,
    }
}
