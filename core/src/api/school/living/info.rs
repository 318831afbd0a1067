//! 获取直播详情: one lesson.

use crate::types::{DepartmentId, LivingId, Secret, Timestamp, UserId};

endpoint! {
    /// Reads a lesson on air (获取直播详情).
    ///
    /// Token: an app that both 上课直播 and 家校沟通 let call ([`living`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93740>
    GET "/cgi-bin/school/living/get_living_info";
    pub struct GetInfo -> Info {
        /// The broadcast.
        livingid: LivingId,
    }
}

response! {
    /// A lesson on air.
    pub struct Info {
        /// The broadcast.
        living_info: LivingInfo,
    }
}

response! {
    /// A lesson on air: what, for whom, how many came.
    pub struct LivingInfo {
        /// Title.
        theme: String,
        /// When it began.
        living_start: Timestamp,
        /// How long it took, in seconds.
        living_duration: i64,
        /// The host.
        anchor_userid: UserId,
        /// For whom it was.
        living_range: Range,
        /// How many watched.
        viewer_num: i64,
        /// How many comments there are.
        comment_num: i64,
        /// Whether it is recorded for later.
        open_replay: bool as Bit,
        /// Where to send the pictures; only of activities that have not begun. Who has it can broadcast.
        push_stream_url: Option<Secret>,
        /// How many are watching now.
        online_count: i64,
        /// How many have asked to be reminded.
        subscribe_count: i64,
    }
}

response! {
    /// For whom a lesson is (直播范围).
    pub struct Range {
        /// Classes, also those whose group chat was chosen.
        partyids: Vec<DepartmentId>,
        /// Other group chats, by name.
        group_names: Vec<String>,
    }
}
