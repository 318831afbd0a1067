//! 管理空间, 管理空间权限: spaces, who is in them and what holds for them.

pub mod acl;
mod setting;

pub use setting::{FileScope, NewInfo, NewSpace, NewSpaceInfo, SecureSetting, Setting, Share, Shared};

use super::Grant;
use crate::endpoint::Empty;
use crate::types::{SpaceId, UserId};

endpoint! {
    /// Creates a space that belongs to the calling app (新建空间).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93655>
    POST "/cgi-bin/wedrive/space_create";
    pub struct Create -> Created {
        /// The space's name.
        space_name: String,
        /// Who else is in it: to look at, to download, or to administrate it (at most three members, no departments).
        auth_info: Option<Vec<Grant>>,
        /// What kind of space; only ordinary ones so far, as unless set.
        space_sub_type: Option<SubKind>,
    }
}

open_enum! {
    /// What kind of space (空间类型).
    pub enum SubKind: i64 {
        /// An ordinary one (普通).
        Ordinary = 0,
    }
}

response! {
    /// The new space.
    pub struct Created {
        /// Its id.
        spaceid: SpaceId,
    }
}

endpoint! {
    /// Renames a space (重命名空间).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97856>
    POST "/cgi-bin/wedrive/space_rename" [repeatable];
    pub struct Rename -> Empty {
        /// The space.
        spaceid: SpaceId,
        /// The new name.
        space_name: String,
    }
}

endpoint! {
    /// Dissolves a space (解散空间).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97857>
    POST "/cgi-bin/wedrive/space_dismiss";
    pub struct Dismiss -> Empty {
        /// The space.
        spaceid: SpaceId,
    }
}

endpoint! {
    /// Reads a space's name and who is in it (获取空间信息).
    ///
    /// [`NewInfo`] reads the security settings besides.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97858>
    POST "/cgi-bin/wedrive/space_info" [repeatable];
    pub struct Info -> Space {
        /// The space.
        spaceid: SpaceId,
    }
}

response! {
    /// A space.
    pub struct Space {
        /// What is known of it.
        space_info: SpaceInfo,
    }
}

response! {
    /// What is known of a space.
    pub struct SpaceInfo {
        /// Its id.
        spaceid: SpaceId,
        /// Its name.
        space_name: String,
        /// Who is in it.
        auth_list: AuthList,
        /// What kind of space it is.
        space_sub_type: SubKind,
    }
}

response! {
    /// Who is in a space.
    pub struct AuthList {
        /// Members and departments, and what they may do.
        auth_info: Vec<Grant>,
        /// Members of these departments who are not in the space: they left, or were removed.
        quit_userid: Vec<UserId>,
    }
}
