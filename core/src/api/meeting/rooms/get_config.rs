//! 获取Rooms会议室配置项: how a room is set up.

use crate::types::RoomsRoomId;

endpoint! {
    /// Reads how a room is set up (获取Rooms会议室配置项).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98802>
    POST "/cgi-bin/meeting/rooms/get_config" [repeatable];
    pub struct GetConfig -> Config {
        /// The room.
        meeting_room_id: RoomsRoomId,
    }
}

response! {
    /// How a room is set up.
    pub struct Config {
        /// For meetings.
        meeting_settings: MeetingSettings,
        /// For recordings.
        record_settings: RecordSettings,
    }
}

response! {
    /// How a room is set up for meetings.
    pub struct MeetingSettings {
        /// The watermark.
        water_mark: WaterMark,
        /// Whether it takes calls by itself.
        auto_response: AutoResponse,
        /// Whether there are captions.
        caption: bool,
        /// Whether it has a meeting number of its own.
        room_pmi: bool,
        /// Whether its screen shows messages.
        room_notification: bool,
    }
}

open_enum! {
    /// The watermark on a room's screen (水印).
    pub enum WaterMark: i64 {
        /// None (关闭).
        Off = 0,
        /// One row (单排水印).
        Single = 1,
        /// Several rows (多排水印).
        Multiple = 2,
    }
}

open_enum! {
    /// Whether a room takes calls by itself (自动接听).
    pub enum AutoResponse: i64 {
        /// It does (开启).
        On = 1,
        /// It does not (关闭).
        Off = 2,
    }
}

response! {
    /// How a room is set up for recordings.
    pub struct RecordSettings {
        /// Who may see recordings in the cloud.
        share_record: ShareRecord,
        /// Whether they may be downloaded.
        download_record: bool,
    }
}

open_enum! {
    /// Who may see a room's recordings in the cloud (分享云录制).
    pub enum ShareRecord: i64 {
        /// Nobody else (关闭分享).
        Nobody = 0,
        /// Everyone (全部成员可查看).
        Everyone = 1,
        /// Who is logged in (仅登录成员可查看).
        LoggedIn = 2,
        /// Members of the same corp (仅同企业成员可查看).
        Corp = 3,
        /// Who was in the meeting (仅参会成员可查看).
        Participants = 4,
    }
}
