//! 获取文件内容存档授权成员列表: whose files the data zone (数据与智能专区) may work on.

use super::file_content::{AuthUser, AuthUsers};

endpoint! {
    /// Lists the members whose archived files the data zone may work on (获取文件内容存档授权成员列表).
    ///
    /// Token: any app with the permission 「数据与智能专区-分析企业文件数据」, which an administrator of the corp grants apart.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101873>
    POST "/cgi-bin/docdata/get_auth_user_list" [repeatable];
    pub struct GetAuthUserList -> AuthUsers {
        /// Where the page before ended.
        cursor: Option<String>,
        /// How many members to a page at most, 1 to 1 000; 200 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { GetAuthUserList: AuthUsers { auth_user_list: AuthUser } while has_more }
