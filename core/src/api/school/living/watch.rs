//! 获取观看直播统计, and its second version: who watched.

use crate::endpoint::Paginated;
use crate::types::{DepartmentId, LivingId, ParentUserId, StudentUserId, Timestamp};

endpoint! {
    /// Lists who watched a lesson (获取观看直播统计).
    ///
    /// Token: an app that both 上课直播 and 家校沟通 let call ([`living`](super)). [`GetWatchStatV2`] tells students from
    /// parents.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93741>
    POST "/cgi-bin/school/living/get_watch_stat" [repeatable];
    pub struct GetWatchStat -> WatchStat {
        /// The broadcast.
        livingid: LivingId,
        /// `next_key` of the page before; none, or `0`, for the first.
        next_key: Option<String>,
    }
}

response! {
    /// A page of those who watched.
    pub struct WatchStat {
        /// Whether this is the last page; nothing else tells.
        ending: bool as Bit,
        /// Where the next page begins.
        next_key: String,
        /// Who watched.
        stat: Watched = "stat_infoes",
    }
}

response! {
    /// Who watched.
    pub struct Watched {
        /// Students, or parents for them.
        students: Vec<Watcher>,
        /// Parents; only in [`GetWatchStatV2`].
        parents: Vec<Watcher>,
        /// Others.
        visitors: Vec<Visitor>,
    }
}

response! {
    /// A student or a parent who watched.
    pub struct Watcher {
        /// The student.
        student_userid: Option<StudentUserId>,
        /// The parent, where it was not the student who watched.
        parent_userid: Option<ParentUserId>,
        /// The student's classes.
        partyids: Vec<DepartmentId>,
        /// How long, in seconds.
        watch_time: i64,
        /// When they first came.
        enter_time: Timestamp,
        /// When they last left.
        leave_time: Timestamp,
        /// Whether they commented.
        is_comment: bool as Bit,
    }
}

response! {
    /// Somebody else who watched (游客).
    pub struct Visitor {
        /// Name in WeChat.
        nickname: Option<String>,
        /// How long, in seconds.
        watch_time: i64,
        /// When they first came.
        enter_time: Timestamp,
        /// When they last left.
        leave_time: Timestamp,
        /// Whether they commented.
        is_comment: bool as Bit,
    }
}

/// Somebody who watched: what the pages of [`GetWatchStat`] and [`GetWatchStatV2`] are made of.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Viewer {
    /// A student, or a parent where `parent_userid` is there.
    Family(Watcher),
    /// Somebody else.
    Visitor(Visitor),
}

impl Watched {
    fn viewers(self) -> Vec<Viewer> {
        let families = self.students.into_iter().chain(self.parents).map(Viewer::Family);
        families.chain(self.visitors.into_iter().map(Viewer::Visitor)).collect()
    }
}

impl Paginated for GetWatchStat {
    type Item = Viewer;

    fn items(page: &mut WatchStat) -> Vec<Viewer> {
        std::mem::take(&mut page.stat).viewers()
    }

    fn after(&self, page: &WatchStat) -> Option<Self> {
        (!page.ending && !page.next_key.is_empty()).then(|| self.clone().next_key(&page.next_key))
    }
}

endpoint! {
    /// Lists the students and parents who watched a lesson (获取观看直播统计V2).
    ///
    /// Token: an app that both 上课直播 and 家校沟通 let call ([`living`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95793>
    POST "/cgi-bin/school/living/get_watch_stat_v2" [repeatable];
    pub struct GetWatchStatV2 -> WatchStatV2 {
        /// The broadcast.
        livingid: LivingId,
        /// `next_cursor` of the page before; none, or `0`, for the first.
        next_cursor: Option<String>,
    }
}

response! {
    /// A page of those who watched.
    pub struct WatchStatV2 {
        /// Whether there are more pages; nothing else tells.
        has_more: bool as Bit,
        /// Where the next page begins.
        next_cursor: String,
        /// Who watched.
        stat_info: Watched,
    }
}

impl Paginated for GetWatchStatV2 {
    type Item = Viewer;

    fn items(page: &mut WatchStatV2) -> Vec<Viewer> {
        std::mem::take(&mut page.stat_info).viewers()
    }

    fn after(&self, page: &WatchStatV2) -> Option<Self> {
        (page.has_more && !page.next_cursor.is_empty()).then(|| self.clone().next_cursor(&page.next_cursor))
    }
}
