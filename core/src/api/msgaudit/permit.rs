//! 获取会话内容存档开启成员列表: who is archived.

use crate::types::UserId;

endpoint! {
    /// Lists the members who are archived (获取会话内容存档开启成员列表).
    ///
    /// Token: the chat archive's. At most 1 000 calls a minute. Departments and tags come as their members; who is above the
    /// number that was bought is not listed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91614>
    POST "/cgi-bin/msgaudit/get_permit_user_list" [repeatable];
    pub struct GetPermitUserList -> PermitUsers {
        /// Those of one edition; all unless set.
        edition: Option<Edition> = "type",
    }
}

open_enum! {
    /// An edition of the archive (版本).
    pub enum Edition: i64 {
        /// Office (办公版).
        Office = 1,
        /// Service (服务版).
        Service = 2,
        /// Enterprise (企业版).
        Enterprise = 3,
    }
}

response! {
    /// Who is archived.
    pub struct PermitUsers {
        /// The members.
        ids: Vec<UserId>,
    }
}
