//! 获取会议详情: all about one meeting.

use super::guest::Guest;
use super::{AutoRecord, Members, Reminders, SubMeetingId, Until};
use crate::api::meeting_option::{EnterMute, RemindScope, Watermark};
use crate::api::schedule::Repeat;
use crate::types::{
    CalendarId, DepartmentId, DeviceSn, MeetingCode, MeetingId, Secret, Timestamp, TmpExternalUserId, UserId,
};

endpoint! {
    /// Reads a meeting (获取会议详情).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). One of `meetingid` and `meeting_code` is
    /// needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98149>
    POST "/cgi-bin/meeting/get_info" [repeatable];
    pub struct Get -> Info {
        /// The meeting.
        meetingid: Option<MeetingId>,
        /// Or the number that people type to join it; advanced functions.
        meeting_code: Option<MeetingCode>,
        /// One occurrence of a meeting that repeats.
        sub_meetingid: Option<SubMeetingId>,
    }
}

impl From<MeetingId> for Get {
    fn from(meeting: MeetingId) -> Get {
        Get::new().meetingid(meeting)
    }
}

response! {
    /// A meeting.
    pub struct Info {
        /// Its id.
        meetingid: MeetingId,
        /// The organizer.
        admin_userid: UserId,
        /// The organizer's department.
        main_department: Option<DepartmentId>,
        /// What it is called.
        title: String,
        /// When it begins.
        meeting_start: Timestamp,
        /// How long it lasts, in seconds.
        meeting_duration: u32,
        /// Where it stands.
        status: Status,
        /// What kind of meeting it is.
        meeting_type: Kind,
        /// What it is about.
        description: String,
        /// Where it takes place.
        location: Option<String>,
        /// The calendar it is in.
        cal_id: Option<CalendarId>,
        /// Who takes part.
        attendees: Attendees,
        /// Who takes part from outside.
        guests: Vec<Guest>,
        /// How it goes.
        settings: InfoSettings,
        /// Whether it repeats, and when people are reminded.
        reminders: Option<Reminders>,
        /// The number that people type to join it.
        meeting_code: MeetingCode,
        /// The link that leads into it.
        meeting_link: String,
        /// Whether there are polls, which only organizer and hosts may read.
        has_vote: bool,
        /// Occurrences of a meeting that repeats.
        sub_meetings: Vec<SubMeeting>,
        /// Whether there are more exceptional occurrences than these.
        has_more_sub_meeting: bool as Bit,
        /// How many occurrences are left.
        remain_sub_meetings: Option<u32>,
        /// The occurrence that takes place, or is the next.
        current_sub_meetingid: Option<SubMeetingId>,
        /// The parts of a repetition, each with a rule of its own: changing one occurrence, or it and all that follow, in the
        /// client splits a repetition.
        sub_repeat_list: Vec<SubRepeat>,
    }
}

open_enum! {
    /// Where a meeting stands (会议状态).
    pub enum Status: i64 {
        /// It has not begun (待开始).
        Waiting = 1,
        /// It takes place (会议中).
        Running = 2,
        /// It is over (已结束).
        Ended = 3,
        /// It was cancelled (已取消).
        Cancelled = 4,
        /// Its time has passed (已过期).
        Expired = 5,
    }
}

open_enum! {
    /// What kind of meeting it is (会议类型).
    pub enum Kind: i64 {
        /// It takes place once (一次性会议).
        Once = 0,
        /// It repeats (周期性会议).
        Repeated = 1,
        /// Made in WeChat (微信专属会议).
        WeChat = 2,
        /// A screen is shown in a room (Rooms 投屏会议).
        Rooms = 3,
        /// With somebody's own number (个人会议号会议).
        Personal = 5,
        /// A webinar (网络研讨会).
        Webinar = 6,
    }
}

response! {
    /// Who takes part in a meeting.
    pub struct Attendees {
        /// Members of the corp.
        member: Vec<Member>,
        /// People from outside who have entered; those who came by WeChat are left out.
        tmp_external_user: Vec<TmpExternalUser>,
        /// Devices.
        device: Vec<Device>,
    }
}

response! {
    /// A member who takes part.
    pub struct Member {
        /// The member.
        userid: UserId,
        /// Whether the member has been there.
        status: Presence,
        /// When the member entered first.
        first_join_time: Option<Timestamp>,
        /// When the member left last.
        last_quit_time: Option<Timestamp>,
        /// How often the member entered.
        total_join_count: u32,
        /// How many seconds the member was there in all.
        cumulative_time: u32,
    }
}

response! {
    /// Somebody from outside who has entered.
    pub struct TmpExternalUser {
        /// Who; another id in each meeting.
        tmp_external_userid: TmpExternalUserId,
        /// Whether they have been there.
        status: Presence,
        /// When they entered first.
        first_join_time: Option<Timestamp>,
        /// When they left last.
        last_quit_time: Option<Timestamp>,
        /// How often they entered.
        total_join_count: u32,
        /// How many seconds they were there in all.
        cumulative_time: u32,
    }
}

response! {
    /// A device that takes part.
    pub struct Device {
        /// Its serial number.
        device_sn: DeviceSn,
        /// Whether it has been there.
        status: Presence,
    }
}

open_enum! {
    /// Whether somebody has been in a meeting (与会状态).
    pub enum Presence: i64 {
        /// Has been (已参与).
        Present = 1,
        /// Has not (未参与).
        Absent = 2,
    }
}

response! {
    /// How a meeting goes.
    pub struct InfoSettings {
        /// Whether a password is needed to enter.
        need_password: bool,
        /// That password.
        password: Option<Secret>,
        /// Whether people wait in a room until they are let in.
        enable_waiting_room: bool,
        /// Whether members may enter before a host.
        allow_enter_before_host: bool,
        /// Whether people outside the corp may enter.
        allow_external_user: bool,
        /// Whether people are muted when they enter.
        enable_enter_mute: EnterMute,
        /// What the official example holds beside `enable_enter_mute` and does not explain; 2 there.
        enable_enter_mute_type: Option<i64>,
        /// Whether people may unmute themselves.
        allow_unmute_self: bool,
        /// Whether all are muted.
        mute_all: bool,
        /// Whether the screen bears a watermark.
        enable_screen_watermark: bool,
        /// How the watermark looks.
        watermark_type: Watermark,
        /// What is recorded by itself.
        auto_record_type: AutoRecord,
        /// Whether a recording in the cloud begins with the first who enters.
        attendee_join_auto_record: bool,
        /// Whether hosts may pause or stop a recording in the cloud.
        enable_host_pause_auto_record: bool,
        /// Whether there are interpreters.
        enable_interpreter: bool,
        /// Whether members may upload documents.
        enable_doc_upload_permission: bool,
        /// Whether people have to register.
        enable_enroll: bool,
        /// Whether a key makes people hosts.
        enable_host_key: bool,
        /// That key.
        host_key: Option<Secret>,
        /// Whose telephones ring when it begins.
        remind_scope: Option<RemindScope>,
        /// The hosts.
        hosts: Option<Members>,
        /// The hosts at the moment.
        current_hosts: Option<Members>,
        /// Those who help the hosts (联席主持人).
        co_hosts: Option<Members>,
        /// Whose telephones ring where `remind_scope` says so.
        ring_users: Option<Members>,
    }
}

response! {
    /// An occurrence of a meeting that repeats.
    pub struct SubMeeting {
        /// Its id.
        sub_meetingid: SubMeetingId,
        /// What it is called.
        title: String,
        /// Whether it is still there.
        status: SubStatus,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// The part of the repetition it belongs to.
        repeat_id: Option<RepeatId>,
    }
}

open_enum! {
    /// Whether an occurrence is still there (子会议状态).
    pub enum SubStatus: i64 {
        /// It is (存在).
        Present = 0,
        /// It was deleted (已删除).
        Deleted = 1,
    }
}

text_ids! {
    /// A part of a repetition that has a rule of its own (`repeat_id`, 周期性会议分段 ID).
    RepeatId;
}

response! {
    /// A part of a repetition.
    pub struct SubRepeat {
        /// Its id.
        repeat_id: RepeatId,
        /// How it repeats.
        repeat_type: Repeat,
        /// Whether interval and days are its own.
        is_custom_repeat: bool as Bit,
        /// Every how many days, weeks or months it repeats.
        repeat_interval: u32,
        /// On which days of the week, 1 (Monday) to 7.
        repeat_day_of_week: Vec<u32>,
        /// On which days of the month, 1 to 31.
        repeat_day_of_month: Vec<u32>,
        /// What ends it.
        repeat_until_type: Until,
        /// How often it repeats, where that ends it.
        repeat_until_count: Option<u32>,
        /// When it ends, where that ends it.
        repeat_until: Option<Timestamp>,
    }
}
