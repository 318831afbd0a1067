//! 获取客户朋友圈: who has published a moment, who sees it, what they say.

use super::MomentId;
use crate::types::{ExternalUserId, Timestamp, UserId};

endpoint! {
    /// Lists the members who were asked to publish a moment (获取客户朋友圈企业发表的列表).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range. For moments of the corp only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93333>
    POST "/cgi-bin/externalcontact/get_moment_task" [repeatable];
    pub struct Tasks -> TaskPage {
        /// The moment.
        moment_id: MomentId,
        /// How many members a page is to have, at most 1 000, 500 unless set; more than 1 000 counts as 500.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { Tasks: TaskPage { task_list: Task } }

response! {
    /// A page of members who were asked to publish.
    pub struct TaskPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The members.
        task_list: Vec<Task>,
    }
}

response! {
    /// A member who was asked to publish a moment.
    pub struct Task {
        /// The member.
        userid: UserId,
        /// Whether they have published it.
        publish_status: PublishStatus,
    }
}

open_enum! {
    /// Whether a member has published a moment (成员发表状态).
    pub enum PublishStatus: i64 {
        /// Not yet (未发表).
        Waiting = 0,
        /// Published (已发表).
        Published = 1,
    }
}

endpoint! {
    /// Lists the customers a moment was meant for (获取客户朋友圈发表时选择的可见范围).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93333>
    POST "/cgi-bin/externalcontact/get_moment_customer_list" [repeatable];
    pub struct Customers -> CustomerPage {
        /// The moment.
        moment_id: MomentId,
        /// Who published it: one of [`Tasks`] where the corp made it, otherwise its creator.
        userid: UserId,
        /// How many customers a page is to have, at most 1 000, 500 unless set; more than 1 000 counts as 500.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { Customers: CustomerPage { customer_list: Customer } }

endpoint! {
    /// Lists the customers who can see a published moment (获取客户朋友圈发表后的可见客户列表).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93333>
    POST "/cgi-bin/externalcontact/get_moment_send_result" [repeatable];
    pub struct SendResults -> CustomerPage {
        /// The moment.
        moment_id: MomentId,
        /// Who published it: one of [`Tasks`] where the corp made it, otherwise its creator.
        userid: UserId,
        /// How many customers a page is to have, at most 5 000, 3 000 unless set; more than 5 000 counts as 3 000.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { SendResults: CustomerPage { customer_list: Customer } }

response! {
    /// A page of customers.
    pub struct CustomerPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The customers.
        customer_list: Vec<Customer>,
    }
}

response! {
    /// A customer who sees a moment.
    pub struct Customer {
        /// Who published it; absent from [`SendResults`].
        userid: Option<UserId>,
        /// The customer.
        external_userid: ExternalUserId,
    }
}

endpoint! {
    /// Lists who has commented on or liked a moment (获取客户朋友圈的互动数据).
    ///
    /// Token: an app that may call customer contact; it sees the members in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93333>
    POST "/cgi-bin/externalcontact/get_moment_comments" [repeatable];
    pub struct Interactions -> InteractionLists {
        /// The moment.
        moment_id: MomentId,
        /// Who published it: one of [`Tasks`] where the corp made it, otherwise its creator.
        userid: UserId,
    }
}

response! {
    /// Who has commented on or liked a moment.
    pub struct InteractionLists {
        /// Comments, without their text.
        comment_list: Vec<Interaction>,
        /// Likes.
        like_list: Vec<Interaction>,
    }
}

response! {
    /// A comment or a like: of a member or of a customer.
    pub struct Interaction {
        /// The member; absent for customers.
        userid: Option<UserId>,
        /// The customer; absent for members.
        external_userid: Option<ExternalUserId>,
        /// When.
        create_time: Timestamp,
    }
}
