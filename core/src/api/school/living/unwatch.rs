//! 获取未观看直播统计, and its second version: who did not watch.

use crate::endpoint::Paginated;
use crate::types::{DepartmentId, LivingId, ParentUserId, StudentUserId};

endpoint! {
    /// Lists the students for whom nobody watched a lesson (获取未观看直播统计).
    ///
    /// Token: an app that both 上课直播 and 家校沟通 let call ([`living`](super)). Only students whose parents follow the
    /// school's notices (学校通知) count.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93742>
    POST "/cgi-bin/school/living/get_unwatch_stat" [repeatable];
    pub struct GetUnwatchStat -> UnwatchStat {
        /// The broadcast.
        livingid: LivingId,
        /// `next_key` of the page before; none, or `0`, for the first.
        next_key: Option<String>,
    }
}

response! {
    /// A page of those who did not watch.
    pub struct UnwatchStat {
        /// Whether this is the last page; nothing else tells.
        ending: bool as Bit,
        /// Where the next page begins.
        next_key: String,
        /// Who did not watch.
        stat_info: Unwatched,
    }
}

response! {
    /// Who did not watch.
    pub struct Unwatched {
        /// Students.
        students: Vec<Absentee>,
        /// Parents; only in [`GetUnwatchStatV2`].
        parents: Vec<Absentee>,
    }
}

response! {
    /// A student or a parent who did not watch.
    pub struct Absentee {
        /// The student.
        student_userid: Option<StudentUserId>,
        /// The parent; of [`GetUnwatchStatV2`]'s students there is none.
        parent_userid: Option<ParentUserId>,
        /// The student's classes.
        partyids: Vec<DepartmentId>,
    }
}

impl Unwatched {
    fn absentees(self) -> Vec<Absentee> {
        self.students.into_iter().chain(self.parents).collect()
    }
}

impl Paginated for GetUnwatchStat {
    type Item = Absentee;

    fn items(page: &mut UnwatchStat) -> Vec<Absentee> {
        std::mem::take(&mut page.stat_info).absentees()
    }

    fn after(&self, page: &UnwatchStat) -> Option<Self> {
        (!page.ending && !page.next_key.is_empty()).then(|| self.clone().next_key(&page.next_key))
    }
}

endpoint! {
    /// Lists the students and parents who did not watch a lesson (获取未观看直播统计V2).
    ///
    /// Token: an app that both 上课直播 and 家校沟通 let call ([`living`](super)). Only students and parents who follow the
    /// school's notices (学校通知) count.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95795>
    POST "/cgi-bin/school/living/get_unwatch_stat_v2" [repeatable];
    pub struct GetUnwatchStatV2 -> UnwatchStatV2 {
        /// The broadcast.
        livingid: LivingId,
        /// `next_cursor` of the page before; none, or `0`, for the first.
        next_cursor: Option<String>,
    }
}

response! {
    /// A page of those who did not watch.
    pub struct UnwatchStatV2 {
        /// Whether there are more pages; nothing else tells.
        has_more: bool as Bit,
        /// Where the next page begins.
        next_cursor: String,
        /// Who did not watch.
        stat_info: Unwatched,
    }
}

impl Paginated for GetUnwatchStatV2 {
    type Item = Absentee;

    fn items(page: &mut UnwatchStatV2) -> Vec<Absentee> {
        std::mem::take(&mut page.stat_info).absentees()
    }

    fn after(&self, page: &UnwatchStatV2) -> Option<Self> {
        (page.has_more && !page.next_cursor.is_empty()).then(|| self.clone().next_cursor(&page.next_cursor))
    }
}
