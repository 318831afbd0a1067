//! 获取直播观看明细: who watched a broadcast.

use crate::endpoint::Paginated;
use crate::types::{ContactKind, ExternalUserId, LivingId, UserId};

endpoint! {
    /// Lists who watched a broadcast (获取直播观看明细).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93636>
    POST "/cgi-bin/living/get_watch_stat" [repeatable];
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
        stat_info: Stat,
    }
}

response! {
    /// Who watched.
    pub struct Stat {
        /// Members.
        users: Vec<MemberViewer>,
        /// Others.
        external_users: Vec<ExternalViewer>,
    }
}

response! {
    /// A member who watched.
    pub struct MemberViewer {
        /// The member.
        userid: UserId,
        /// How long, in seconds.
        watch_time: i64,
        /// Whether they commented.
        is_comment: bool as Bit,
        /// Whether they spoke.
        is_mic: bool as Bit,
        /// The member whose invitation they came by.
        invitor_userid: Option<UserId>,
        /// Or the external contact whose invitation they came by.
        invitor_external_userid: Option<ExternalUserId>,
    }
}

response! {
    /// Somebody from outside who watched.
    pub struct ExternalViewer {
        /// Who it is.
        external_userid: ExternalUserId,
        /// Where they come from.
        kind: ContactKind = "type",
        /// Their name.
        name: Option<String>,
        /// How long, in seconds.
        watch_time: i64,
        /// Whether they commented.
        is_comment: bool as Bit,
        /// Whether they spoke.
        is_mic: bool as Bit,
        /// The member whose card or code they first came by; broadcasts that sell products (推广产品) only.
        invitor_userid: Option<UserId>,
        /// Or the external contact whose card or code they first came by; the same.
        invitor_external_userid: Option<ExternalUserId>,
    }
}

/// Somebody who watched: what the pages of [`GetWatchStat`] are made of.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Viewer {
    /// A member.
    Member(MemberViewer),
    /// Somebody from outside.
    External(ExternalViewer),
}

impl Paginated for GetWatchStat {
    type Item = Viewer;

    fn items(page: &mut WatchStat) -> Vec<Viewer> {
        let Stat { users, external_users, .. } = std::mem::take(&mut page.stat_info);
        users.into_iter().map(Viewer::Member).chain(external_users.into_iter().map(Viewer::External)).collect()
    }

    fn after(&self, page: &WatchStat) -> Option<Self> {
        (!page.ending && !page.next_key.is_empty()).then(|| self.clone().next_key(&page.next_key))
    }
}
