//! What residents and patrols report: an order (工单), and how it was seen to.

use super::{GridId, OrderId};
use crate::types::{Location, MediaId, Timestamp, UnionId, UserId};

response! {
    /// A page of orders.
    pub struct Orders {
        /// The orders.
        order_list: Vec<Order>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// An order, whole.
    pub struct OrderInfo {
        /// The order.
        order_info: Order,
    }
}

response! {
    /// What somebody reported.
    pub struct Order {
        /// Its id.
        order_id: OrderId,
        /// What is wrong, in words.
        desc: String,
        /// How urgent it is.
        urge_type: Urgency,
        /// The name of its category.
        case_name: String,
        /// Where it is.
        grid_id: GridId,
        /// The grid's name.
        grid_name: String,
        /// When it was reported.
        create_time: Timestamp,
        /// The resident's name; none of a patrol.
        reporter_name: Option<String>,
        /// The resident's mobile number; none of a patrol.
        reporter_mobile: Option<String>,
        /// The resident, where the corp is bound to a WeChat developer account; none of a patrol.
        unionid: Option<UnionId>,
        /// Addresses of pictures.
        image_urls: Vec<String>,
        /// Films.
        video_media_ids: Vec<MediaId>,
        /// The place.
        location: Option<Location>,
        /// Who sees to it now.
        processor_userids: Vec<UserId>,
        /// What was done so far.
        process_list: Vec<Process>,
    }
}

open_enum! {
    /// How urgent an order is (紧急程度).
    pub enum Urgency: i64 {
        /// Like most (一般).
        Normal = 1,
        /// More (重要).
        Important = 2,
        /// Most (紧急).
        Urgent = 3,
    }
}

response! {
    /// A step of how an order is seen to.
    pub struct Process {
        /// What.
        process_type: ProcessKind,
        /// What, in words.
        process_desc: String,
        /// Whether it is done.
        status: ProcessStatus,
        /// Addresses of pictures.
        image_urls: Vec<String>,
        /// Films.
        video_media_ids: Vec<MediaId>,
        /// Who did it.
        solve_userid: Option<UserId>,
        /// When it was done.
        solved_time: Option<Timestamp>,
    }
}

open_enum! {
    /// A kind of step (流程类型).
    pub enum ProcessKind: i64 {
        /// Reported (创建); of patrols alone.
        Created = 1,
        /// Taken on (受理).
        Accepted = 2,
        /// Given to somebody (分配).
        Assigned = 3,
        /// Handed on (转交).
        Transferred = 4,
        /// Settled (办结).
        Solved = 5,
        /// Refused (拒绝).
        Refused = 6,
        /// Being worked on (办理中).
        Processing = 7,
    }
}

open_enum! {
    /// Whether a step is done (当前流程状态).
    pub enum ProcessStatus: i64 {
        /// Not yet (处理中).
        Open = 0,
        /// Done (已处理).
        Done = 1,
    }
}
