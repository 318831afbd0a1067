//! 获取管理端操作日志: what administrators did in the admin console.

mod action;

pub use action::AdminAction;

use crate::types::{Timestamp, UserId};

endpoint! {
    /// Lists what administrators did (获取管理端操作日志).
    ///
    /// Token: an app that is listed beside the log in the admin console (可调用接口应用), whomever it sees. 600 calls a minute. What
    /// came through the API is not among it. A cursor goes with the conditions that it came from.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100179>
    POST "/cgi-bin/security/admin_oper_log/list" [repeatable];
    pub struct List -> Records {
        /// From when, not more than 180 days ago.
        start_time: Timestamp,
        /// Until when, at most 7 days later, not in the future.
        end_time: Timestamp,
        /// Of which group; of any unless set.
        oper_type: Option<ActionGroup>,
        /// Whose; everybody's unless set.
        userid: Option<UserId>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 400, which it is unless set. A page may hold fewer and not be the last.
        limit: Option<u32>,
    }
}

open_enum! {
    /// A group of actions (操作类型).
    pub enum ActionGroup: i64 {
        /// Permissions (权限管理变更).
        Permissions = 2,
        /// Members and departments (成员与部门变更).
        Contacts = 3,
        /// Something else (其它).
        Else = 7,
        /// Apps (应用变更).
        Apps = 8,
        /// Contacts and conversations (通讯录与聊天管理).
        Chats = 11,
        /// The corp itself (企业信息管理).
        Corp = 12,
        /// External contacts (外部联系人管理).
        ExternalContacts = 13,
    }
}

response! {
    /// A page of records.
    pub struct Records {
        /// The records.
        record_list: Vec<Record>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// What an administrator did.
    pub struct Record {
        /// Who did.
        userid: UserId,
        /// Of which group it is.
        oper_type: ActionGroup,
        /// What.
        detail_type: AdminAction,
        /// When.
        time: Timestamp,
        /// More about it, in words.
        detail_info: String,
        /// From which address.
        ip: String,
    }
}

by_cursor! { List: Records { record_list: Record } while has_more }
