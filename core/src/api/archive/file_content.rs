//! 获取存档成员: who is archived.

use crate::api::limits::{Checked, bytes, given};
use crate::types::UserId;

endpoint! {
    /// Lists the members who are archived (获取存档成员).
    ///
    /// Token: an own app that 文件内容存档 lets call, for one kind of data at least ([`archive`](crate::api::archive)). All kinds
    /// have the same members: those whom the corp has archived, the app sees and may read the archive of, also where they have
    /// left.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101700>
    POST "/cgi-bin/security/file-content/get_auth_user_list" [repeatable, check];
    pub struct GetAuthUserList -> AuthUsers {
        /// Where the page before ended, at most 128 bytes.
        cursor: Option<String>,
        /// How many members to a page at most, 1 to 1 000; 200 unless set.
        limit: Option<u32>,
    }
}

impl GetAuthUserList {
    fn check(&self) -> Checked {
        bytes("cursor", given(&self.cursor), 128)
    }
}

response! {
    /// A page of archived members.
    pub struct AuthUsers {
        /// The members.
        auth_user_list: Vec<AuthUser>,
        /// Where the next page begins; none after the last.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

response! {
    /// An archived member.
    pub struct AuthUser {
        /// The member.
        userid: UserId,
        /// Whether the member has left the corp; [`docdata`](super::docdata) does not tell.
        is_resigned: Option<bool>,
    }
}

by_cursor! { GetAuthUserList: AuthUsers { auth_user_list: AuthUser } while has_more }
