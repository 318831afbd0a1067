//! 创建, 修改, 取消预约直播: booking a broadcast, changing and cancelling what is booked.

use crate::api::limits::{Checked, at_most, bytes, given, letters};
use crate::endpoint::Empty;
use crate::types::{AgentId, LivingId, MediaId, Timestamp, UserId};

endpoint! {
    /// Books a broadcast (创建预约直播).
    ///
    /// Token: an app that 直播 or 上课直播 lets call ([`living`](crate::api::living)). The host begins the broadcast in the
    /// client when its time has come.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93637>
    POST "/cgi-bin/living/create" [check];
    pub struct Create -> Created {
        /// The host.
        anchor_userid: UserId,
        /// Title, at most 20 characters.
        theme: String,
        /// When it begins.
        living_start: Timestamp,
        /// How long it takes, in seconds.
        living_duration: u32,
        /// What kind; a general broadcast unless set.
        kind: Option<LivingKind> = "type",
        /// What it is about, at most 100 characters; not for activities, whose `activity_detail` says it.
        description: Option<String>,
        /// How many seconds before the beginning people are reminded; 0 unless set.
        remind_time: Option<u32>,
        /// Activities only: the uploaded cover of the room.
        activity_cover_mediaid: Option<MediaId>,
        /// Activities only: the uploaded picture of the card that is shared.
        activity_share_mediaid: Option<MediaId>,
        /// Activities only: text and pictures about it.
        activity_detail: Option<ActivityDetail>,
        /// The app in the authorising corp; only for old suites of several third-party apps.
        agentid: Option<AgentId>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        letters("theme", &self.theme, 20)?;
        letters("description", given(&self.description), 100)?;
        match &self.activity_detail {
            // WeCom drops the sixth picture without a word.
            Some(detail) => at_most("activity_detail.image_list", &detail.image_list, 5),
            None => Ok(()),
        }
    }
}

structure! {
    /// Text and pictures about an activity (活动直播详情).
    pub struct ActivityDetail {
        /// What it is about.
        description: Option<String>,
        /// Uploaded pictures, at most 5.
        image_list: Option<Vec<MediaId>>,
    }
}

open_enum! {
    /// What kind of broadcast it is (直播类型).
    pub enum LivingKind: i64 {
        /// Of no special kind (通用直播).
        General = 0,
        /// A lesson for a small class (小班课); only schools and corps of the IT trade may.
        SmallClass = 1,
        /// A lesson for a large class (大班课); only schools and corps of the IT trade may.
        LargeClass = 2,
        /// A training (企业培训).
        Training = 3,
        /// An activity, with a cover and pictures (活动直播).
        Activity = 4,
    }
}

response! {
    /// The new broadcast.
    pub struct Created {
        /// Its id.
        livingid: LivingId,
    }
}

endpoint! {
    /// Changes a broadcast that has not begun (修改预约直播).
    ///
    /// Token: the app that made it. What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93640>
    POST "/cgi-bin/living/modify" [repeatable, check];
    pub struct Modify -> Empty {
        /// The broadcast.
        livingid: LivingId,
        /// An older name of `theme`, which the official page no longer has.
        title: Option<String>,
        /// Title, at most 60 bytes.
        theme: Option<String>,
        /// When it begins.
        living_start: Option<Timestamp>,
        /// How long it takes, in seconds.
        living_duration: Option<u32>,
        /// What kind.
        kind: Option<LivingKind> = "type",
        /// What it is about, at most 300 bytes.
        description: Option<String>,
        /// How many seconds before the beginning people are reminded.
        remind_time: Option<u32>,
    }
}

impl Modify {
    fn check(&self) -> Checked {
        bytes("theme", given(&self.theme), 60)?;
        bytes("description", given(&self.description), 300)
    }
}

endpoint! {
    /// Cancels a broadcast that has not begun (取消预约直播).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93638>
    POST "/cgi-bin/living/cancel";
    pub struct Cancel -> Empty {
        /// The broadcast.
        livingid: LivingId,
    }
}
