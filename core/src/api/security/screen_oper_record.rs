//! 截屏/录屏管理: who took pictures of their screen.

use crate::api::limits::{Checked, at_most};
use crate::types::{DepartmentId, Timestamp, UserId};

endpoint! {
    /// Lists the pictures that members took of their screen (截屏/录屏管理).
    ///
    /// Token: an app listed under 截屏/录屏管理 - 可调用接口的应用, which sees the members; the corp must have turned it on.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100128>
    POST "/cgi-bin/security/get_screen_oper_record" [repeatable, check];
    pub struct GetScreenOperRecord -> Records {
        /// From when.
        start_time: Timestamp,
        /// Until when, at most 14 days later.
        end_time: Timestamp,
        /// Whose, at most 100; everybody's unless set.
        userid_list: Option<Vec<UserId>>,
        /// Of which departments' members, at most 100; of all unless set.
        department_id_list: Option<Vec<DepartmentId>>,
        /// Of what; of anything unless set.
        screen_shot_type: Option<ScreenShotKind>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 1 000.
        limit: Option<u32>,
    }
}

impl GetScreenOperRecord {
    fn check(&self) -> Checked {
        at_most("userid_list", &self.userid_list, 100)?;
        at_most("department_id_list", &self.department_id_list, 100)
    }
}

open_enum! {
    /// What was on the screen (截屏内容的类型).
    pub enum ScreenShotKind: i64 {
        /// A conversation (聊天).
        Chat = 1,
        /// Contacts (通讯录).
        Contacts = 2,
        /// Mail (邮件).
        Mail = 3,
        /// A file (文件).
        File = 4,
        /// A schedule (日程).
        Schedule = 5,
        /// Something else (其他).
        Else = 6,
    }
}

response! {
    /// A page of records.
    pub struct Records {
        /// The records.
        record_list: Vec<Record>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins, where there is one.
        next_cursor: String,
    }
}

response! {
    /// A picture that somebody took of their screen.
    pub struct Record {
        /// Who did.
        userid: UserId,
        /// Their department, where the app sees it.
        department_id: Option<DepartmentId>,
        /// What was on the screen.
        screen_shot_type: ScreenShotKind,
        /// What was on the screen, in words, for example `文件（防泄露文件：test.pdf）`.
        screen_shot_content: String,
        /// When.
        time: Timestamp,
        /// On what.
        system: System,
    }
}

open_enum! {
    /// On what somebody took a picture of their screen (操作系统).
    pub enum System: str {
        /// An iPhone.
        Ios = "iOS",
        /// An iPad.
        Ipad = "iPad",
    }
}

by_cursor! { GetScreenOperRecord: Records { record_list: Record } while has_more }
