//! 登录二次验证, 成员授权模式: letting members in, and which members let an app in.

use crate::endpoint::Empty;
use crate::types::{OpenUserId, Secret, UserId};

endpoint! {
    /// Lets a member into the corp after the corp's own check (登录二次验证).
    ///
    /// Token: contact sync. WeCom sends members who log in to the corp's page with a code; `auth` turns that into the
    /// userid. This call is for members who join for the first time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90203>
    GET "/cgi-bin/user/authsucc" [once];
    pub struct AuthSucc -> Empty {
        /// The member's id.
        userid: UserId,
    }
}

endpoint! {
    /// Asks whether a member has authorised the app (查询成员用户是否已授权).
    ///
    /// Token: a third-party app installed by members (成员授权模式).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94514>
    GET "/cgi-bin/user/check_member_auth";
    pub struct CheckMemberAuth -> MemberAuth {
        /// The member.
        open_userid: OpenUserId,
    }
}

response! {
    /// Whether a member has authorised the app.
    pub struct MemberAuth {
        /// Whether they have.
        is_member_auth: bool,
    }
}

endpoint! {
    /// Lists the members who have authorised the app (获取成员授权列表).
    ///
    /// Token: a third-party app installed by members (成员授权模式).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94513>
    GET "/cgi-bin/user/list_member_auth";
    pub struct ListMemberAuth -> MemberAuthPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many members a page is to have.
        limit: Option<u32>,
    }
}

by_cursor! { ListMemberAuth: MemberAuthPage { member_auth_list: AuthorizedMember } }

response! {
    /// A page of members who have authorised the app.
    pub struct MemberAuthPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The members.
        member_auth_list: Vec<AuthorizedMember>,
    }
}

response! {
    /// A member who has authorised the app.
    pub struct AuthorizedMember {
        /// The member.
        open_userid: OpenUserId,
    }
}

endpoint! {
    /// Lists the members that somebody chose in the picker (获取选人ticket对应的用户).
    ///
    /// Token: a third-party app.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94894>
    GET "/cgi-bin/user/list_selected_ticket_user";
    pub struct ListSelectedTicketUser -> SelectedUsers {
        /// The ticket that the picker (`selectPrivilegedContact` of the JS-SDK) gave.
        selected_ticket: Secret,
    }
}

response! {
    /// What a picker's ticket stands for.
    pub struct SelectedUsers {
        /// Who chose.
        operator_open_userid: OpenUserId,
        /// Chosen members who have authorised the app.
        open_userid_list: Vec<OpenUserId>,
        /// Chosen members who have not.
        unauth_open_userid_list: Vec<OpenUserId>,
        /// How many members were chosen.
        total: i64,
    }
}
