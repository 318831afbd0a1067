//! 获取会话存档授权成员列表, 获取数据与智能专区授权信息: what a corp authorised, and for whom.

use crate::types::{ChatArchiveEdition, DepartmentId, OpenUserId, TagId, Timestamp, UserId};

endpoint! {
    /// Lists the members whose conversations are archived (获取会话存档授权成员列表).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99962>
    POST "/cgi-bin/chatdata/get_auth_user_list" [repeatable];
    pub struct GetAuthUserList -> AuthUsers {
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 1 000; 200 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of members.
    pub struct AuthUsers {
        /// The members.
        auth_user_list: Vec<AuthUser>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

response! {
    /// A member whose conversations are archived.
    pub struct AuthUser {
        /// The member, for most apps.
        userid: Option<UserId>,
        /// The member as third-party apps see them; told where `userid` is not.
        open_userid: Option<OpenUserId>,
        /// What of their conversations is archived.
        edition_list: Vec<ChatArchiveEdition>,
    }
}

by_cursor! { GetAuthUserList: AuthUsers { auth_user_list: AuthUser } while has_more }

endpoint! {
    /// Tells what a corp authorised the app to work on (获取数据与智能专区授权信息).
    ///
    /// Token: customized and third-party apps, see [`chatdata`](crate::api::chatdata).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100237>
    POST "/cgi-bin/chatdata/get_corp_auth_info" [repeatable];
    pub struct GetCorpAuthInfo -> CorpAuthInfo {}
}

response! {
    /// What a corp authorised.
    pub struct CorpAuthInfo {
        /// One entry for each edition.
        auth_edition_list: Vec<AuthEdition>,
    }
}

response! {
    /// An authorised edition.
    pub struct AuthEdition {
        /// What is archived.
        edition: ChatArchiveEdition,
        /// Of whom.
        auth_scope: AuthScope,
        /// The state of the authorisation.
        status: AuthStatus,
        /// From when.
        begin_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// How many days messages are kept.
        msg_duration_days: i64,
        /// How many members that are, each counted once.
        auth_user_count: Option<i64>,
    }
}

open_enum! {
    /// The state of an authorisation.
    pub enum AuthStatus: i64 {
        /// In force.
        InForce = 1,
    }
}

response! {
    /// Whose conversations are archived: the members named, and those of the departments and tags.
    pub struct AuthScope {
        /// Members.
        userid_list: Vec<UserId>,
        /// Departments.
        department_id_list: Vec<DepartmentId>,
        /// Tags.
        tag_id_list: Vec<TagId>,
    }
}
