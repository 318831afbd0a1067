//! 获取「群聊数据统计」数据: what goes on in the group chats, by owner or by day.
//!
//! WeCom keeps 180 days. Days begin at midnight in China; a time within a day stands for that day.

use super::OwnerFilter;
use crate::api::limits::Checked;
use crate::endpoint::Paginated;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Reads the figures of group chats, summed up by owner (按群主聚合的方式).
    ///
    /// Token: an app that may call customer contact; the owners must be in its visible range.
    ///
    /// Fails with 81017 where there is no `owner_filter` and more than 1 000 members are in the visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92133>
    POST "/cgi-bin/externalcontact/groupchat/statistic" [repeatable, check];
    pub struct ByOwner -> OwnerPage {
        /// The first day, at most 180 days ago and at the latest yesterday.
        day_begin_time: Timestamp,
        /// The last day, which is counted too, at most 30 days after the first; the first unless set.
        day_end_time: Option<Timestamp>,
        /// The owners. The official page calls this required, and says that all owners are meant without it.
        owner_filter: Option<OwnerFilter>,
        /// What to sort by; new group chats unless set.
        order_by: Option<Order>,
        /// Whether the smallest comes first; the largest does unless set.
        order_asc: Option<bool> as Bit,
        /// How many owners to pass over.
        offset: Option<u32>,
        /// How many owners a page is to have, 1 to 1 000, 500 unless set.
        limit: Option<u32>,
    }
}

impl ByOwner {
    fn check(&self) -> Checked {
        OwnerFilter::check(&self.owner_filter)
    }
}

impl Paginated for ByOwner {
    type Item = OwnerFigures;

    fn items(page: &mut OwnerPage) -> Vec<OwnerFigures> {
        std::mem::take(&mut page.items)
    }

    fn after(&self, page: &OwnerPage) -> Option<ByOwner> {
        let next = page.next_offset?;
        let more = next < page.total && next > self.offset.unwrap_or_default();
        more.then(|| self.clone().offset(next))
    }
}

open_enum! {
    /// What owners are sorted by (排序方式).
    pub enum Order: i64 {
        /// New group chats (新增群的数量).
        NewChats = 1,
        /// All group chats (群总数).
        Chats = 2,
        /// New people in them (新增群人数).
        NewMembers = 3,
        /// All people in them (群总人数).
        Members = 4,
    }
}

response! {
    /// A page of figures by owner.
    pub struct OwnerPage {
        /// How many owners there are in all.
        total: u32,
        /// Where the next page begins; `total` after the last.
        next_offset: Option<u32>,
        /// The owners.
        items: Vec<OwnerFigures>,
    }
}

response! {
    /// The figures of an owner's group chats.
    pub struct OwnerFigures {
        /// The owner.
        owner: UserId,
        /// The figures.
        data: Figures,
    }
}

endpoint! {
    /// Reads the figures of group chats, summed up by day (按自然日聚合的方式).
    ///
    /// Token: an app that may call customer contact; the owners must be in its visible range.
    ///
    /// Fails with 81017 where there is no `owner_filter` and more than 1 000 members are in the visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92133>
    POST "/cgi-bin/externalcontact/groupchat/statistic_group_by_day" [repeatable, check];
    pub struct ByDay -> Days {
        /// The first day, at most 180 days ago and at the latest yesterday.
        day_begin_time: Timestamp,
        /// The last day, which is counted too, at most 30 days after the first; the first unless set.
        day_end_time: Option<Timestamp>,
        /// The owners. The official page calls this required, and says that all owners are meant without it.
        owner_filter: Option<OwnerFilter>,
    }
}

impl ByDay {
    fn check(&self) -> Checked {
        OwnerFilter::check(&self.owner_filter)
    }
}

response! {
    /// Figures by day.
    pub struct Days {
        /// The days.
        items: Vec<DayFigures>,
    }
}

response! {
    /// The figures of a day.
    pub struct DayFigures {
        /// The day's midnight.
        stat_time: Timestamp,
        /// The figures.
        data: Figures,
    }
}

response! {
    /// What goes on in group chats.
    pub struct Figures {
        /// New group chats.
        new_chat_cnt: i64,
        /// All group chats.
        chat_total: i64,
        /// Those in which anything was ever said.
        chat_has_msg: i64,
        /// New people in them.
        new_member_cnt: i64,
        /// All people in them.
        member_total: i64,
        /// Those who ever said anything.
        member_has_msg: i64,
        /// All messages.
        msg_total: i64,
        /// Group chats that have been moved here; education corps only.
        migrate_trainee_chat_cnt: Option<i64>,
    }
}
