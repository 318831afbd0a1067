//! 待办: to-dos that an app has made.
//!
//! Token: an app whose visible range holds the root department; it changes only what it made itself.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::{Timestamp, UserId};

text_ids! {
    /// A to-do (`todo_id`, 待办 ID).
    TodoId;
}

endpoint! {
    /// Reads a to-do (获取待办详情).
    ///
    /// Token: an app whose visible range holds the root department; it changes only what it made ([`todo`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101524>
    POST "/cgi-bin/todo/get" [repeatable];
    pub struct Get -> Todo {
        /// The to-do.
        todo_id: TodoId,
    }
}

response! {
    /// A to-do.
    pub struct Todo {
        /// What is to be done.
        content: String,
        /// Who made it.
        creator: UserId,
        /// How far it has come.
        status: TodoStatus,
        /// When it was made.
        create_time: Timestamp,
        /// Who takes part.
        attendees: Vec<Attendee>,
        /// When it is due; none where it never is.
        end_time: Option<Timestamp>,
        /// When those who take part are reminded.
        reminders: Vec<Reminder>,
    }
}

open_enum! {
    /// How far a to-do has come, as a whole or for one who takes part (待办状态).
    // The official example of an update has 2 for one who takes part, which its table does not list.
    pub enum TodoStatus: i64 {
        /// Done (已完成).
        Done = 0,
        /// Under way (进行中).
        Open = 1,
    }
}

structure! {
    /// Somebody who takes part in a to-do.
    pub struct Attendee {
        /// The member.
        userid: UserId,
        /// How far it has come for them.
        status: TodoStatus,
    }
}

response! {
    /// A reminder of a to-do.
    pub struct Reminder {
        /// When.
        remind_time: Timestamp,
    }
}

endpoint! {
    /// Changes how far a to-do has come, and who takes part (更新待办状态).
    ///
    /// Token: an app whose visible range holds the root department; it changes only what it made ([`todo`](self)). A
    /// to-do that was deleted cannot be changed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101534>
    POST "/cgi-bin/todo/update" [repeatable, check];
    pub struct Update -> Empty {
        /// The to-do.
        todo_id: TodoId,
        /// How far it has come as a whole.
        status: Option<TodoStatus>,
        /// Who takes part, at most 20; nobody changes where there are none.
        attendees: Option<Vec<Attendee>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        at_most("attendees", &self.attendees, 20)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const TODO: &str = r#"{"content":"完成述职PPT","creator":"zhangsan","status":"1","create_time":177777777,"attendees":
        [{"userid":"lisi","status":0},{"userid":"zhangsan","status":2}],"end_time":null,"reminders":[{"remind_time":17777777}]}"#;

    #[test]
    fn reading() {
        let request = Get::new("17c7").http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/todo/get");
        assert_eq!(request.body(), br#"{"todo_id":"17c7"}"#);
        let todo = Get::parse(http::Response::new(TODO)).unwrap();
        assert_eq!((todo.status, todo.end_time), (TodoStatus::Open, None));
        assert_eq!(todo.attendees[0].status, TodoStatus::Done);
        assert_eq!(todo.attendees[1].status, TodoStatus::Other(2));
        assert_eq!(todo.reminders[0].remind_time, Timestamp::from_secs(17_777_777));
    }

    #[test]
    fn changing() {
        let update = Update::new("17c7").status(TodoStatus::Done);
        let request = update.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/todo/update");
        assert_eq!(request.body(), br#"{"todo_id":"17c7","status":0}"#);
        let attendee = Attendee::new("lisi", TodoStatus::Open);
        let request = Update::new("17c7").attendees([attendee.clone()]).http_request(BASE, "T").unwrap();
        assert_eq!(request.body(), br#"{"todo_id":"17c7","attendees":[{"userid":"lisi","status":1}]}"#);
        let crowd = update.attendees(vec![attendee; 21]).http_request(BASE, "T").unwrap_err();
        assert!(crowd.to_string().ends_with("attendees has 21 entries, not 0 to 20"), "{crowd}");
    }

    #[test]
    fn bad_bodies() {
        survives::<Get>(TODO);
        survives::<Update>(r#"{"later":"x"}"#);
    }
}
