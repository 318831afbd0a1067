//! 获取直播详情: one broadcast.

use super::LivingKind;
use crate::types::{DepartmentId, LivingId, LivingStatus, Secret, Timestamp, UserId};

endpoint! {
    /// Reads a broadcast (获取直播详情).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93635>
    GET "/cgi-bin/living/get_living_info";
    pub struct GetInfo -> Info {
        /// The broadcast.
        livingid: LivingId,
    }
}

response! {
    /// A broadcast.
    pub struct Info {
        /// The broadcast.
        living_info: LivingInfo,
    }
}

response! {
    /// A broadcast: as it was booked, as it took place, how many came.
    pub struct LivingInfo {
        /// Its id, which the official page does not mention.
        livingid: LivingId,
        /// Title.
        theme: String,
        /// When it began.
        living_start: Timestamp,
        /// How long it took, in seconds.
        living_duration: i64,
        /// How far it is.
        status: LivingStatus,
        /// When it was booked to begin.
        reserve_start: Timestamp,
        /// How long it was booked to take, in seconds.
        reserve_living_duration: i64,
        /// What it is about.
        description: String,
        /// The host.
        anchor_userid: UserId,
        /// The host's main department.
        main_department: Option<DepartmentId>,
        /// How many watched.
        viewer_num: i64,
        /// How many comments there are.
        comment_num: i64,
        /// How many spoke.
        mic_num: i64,
        /// Whether it is recorded for later.
        open_replay: bool as Bit,
        /// What has become of the recording, where there is to be one.
        replay_status: Option<ReplayStatus>,
        /// What kind.
        kind: LivingKind = "type",
        /// Where to send the pictures; only of activities that have not begun. Who has it can broadcast.
        push_stream_url: Option<Secret>,
        /// How many are watching now.
        online_count: i64,
        /// How many have asked to be reminded.
        subscribe_count: i64,
    }
}

open_enum! {
    /// What has become of a recording (回放状态).
    pub enum ReplayStatus: i64 {
        /// Ready (生成成功).
        Ready = 0,
        /// Being made (生成中).
        Pending = 1,
        /// Deleted (回放已删除).
        Deleted = 2,
        /// Could not be made (生成失败).
        Failed = 3,
    }
}
