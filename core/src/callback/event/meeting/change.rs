//! 会议回调通知: the life of meetings that an app made.

use crate::types::{EnrollId, MeetingId, MeetingRole, RoomResponse, RoomsRoomId, SignalProtocol, TmpOpenId, UserId};

response! {
    /// Something happened in a meeting that the app made through the API, or to it (会议/回调通知).
    ///
    /// Who did it is in [`Incoming::from`](crate::callback::Incoming::from): `sys` where WeCom did, empty where it was
    /// nobody of the corp. Corps without the paid functions for meetings (会议高级功能) are told only that an administrator
    /// changed or cancelled a meeting.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99103> and the pages beside it, which are linked at
    /// the values of [`ChangeType`]
    pub struct MeetingChange {
        /// What happened.
        change_type: ChangeType = "ChangeType",
        /// The meeting.
        meeting_id: MeetingId = "MeetingId",
        /// Who did it, by the id that is valid in this meeting only; absent where WeCom did it.
        from_user_tmp_open_id: Option<TmpOpenId> = "FromUserTmpOpenId",
        /// To whom it was done: roles and waiting room.
        operated_user: Option<Actor> = "OperatedUser",
        /// What became of the pictures and videos for the time before a webinar: only for
        /// [`ChangeType::WebinarWarmUpUpload`].
        warm_up_info: Option<WarmUp> = "WarmUpInfo",
        /// How a telephone call to a participant stands: only for [`ChangeType::PstnStatusUpdate`].
        pstn_status: Option<PstnStatus> = "PstnStatus",
        /// Whether all materials were uploaded: only for [`ChangeType::MediumUpload`]. Where one failed, all have to be
        /// uploaded again.
        all_upload_status: Option<bool> = "AllUploadStatus",
        /// What became of each material: only for [`ChangeType::MediumUpload`].
        upload_info: Vec<Upload> = "UploadInfo",
        /// The enrolment: only for [`ChangeType::Enroll`] and [`ChangeType::CancelEnroll`].
        enroll_id: Option<EnrollId> = "EnrollId",
        /// The meeting room that was called: only for [`ChangeType::MeetingRoomResponse`], and absent where it is
        /// `mra_address` that was called.
        meeting_room_id: Option<RoomsRoomId> = "MeetingRoomId",
        /// The device that was called, where it is no meeting room: only for [`ChangeType::MeetingRoomResponse`].
        mra_address: Option<MraAddress> = "MraAddress",
        /// What the room or device answered: only for [`ChangeType::MeetingRoomResponse`].
        room_response_status: Option<RoomResponse> = "RoomResponseStatus",
    }
}

open_enum! {
    /// What happened in a meeting or to it. The numbers are those of the official pages
    /// (`https://developer.work.weixin.qq.com/document/path/` and the number).
    pub enum ChangeType: str {
        /// An administrator changed it (修改会议事件, 99081).
        ModifyMeeting = "modify_meeting",
        /// An administrator cancelled it (取消会议事件, 99082).
        CancelMeeting = "cancel_meeting",
        /// It began (会议开始事件, 98333).
        MeetingStart = "meeting_start",
        /// It ended (会议结束事件, 98337).
        MeetingEnd = "meeting_end",
        /// All were muted (会议全体静音事件, 98341).
        MeetingMuteAll = "meeting_mute_all",
        /// All may speak again (会议解除全体静音事件, 98345); may come several times in a row.
        MeetingUnmuteAll = "meeting_unmute_all",
        /// Somebody came (成员入会事件, 98348).
        JoinMeeting = "join_meeting",
        /// Somebody left (成员离会事件, 98352).
        QuitMeeting = "quit_meeting",
        /// Somebody came before the host (成员等待主持人入会事件, 98353).
        JoinMeetingBeforeHost = "join_meeting_before_host",
        /// Somebody came to the waiting room (成员进入等候室事件, 98354).
        JoinWaitingRoom = "join_waiting_room",
        /// Somebody left the waiting room or was put out of it (成员离开等候室事件, 98355).
        QuitWaitingRoom = "quit_waiting_room",
        /// The host let somebody in from the waiting room (成员从等候室进入会议事件, 98393). The word is WeCom's.
        JoinFromWaitingRoom = "join_from_meeting_room",
        /// The host sent somebody back to the waiting room (成员从会议中被移入等候室事件, 98394).
        MoveToWaitingRoom = "move_to_waiting_room",
        /// Somebody shows a screen (共享屏幕开启事件, 98395).
        OpenScreenShare = "open_screen_share",
        /// The screen is shown no more (共享屏幕结束事件, 98396).
        CloseScreenShare = "close_screen_share",
        /// Somebody has another role (会议成员角色变更事件, 98397): who and which, is in `operated_user`.
        RoleChange = "role_change",
        /// Somebody has another role in a webinar (网络研讨会成员角色变更事件, 98771).
        WebinarRoleChange = "webinar_role_change",
        /// What is shown before a webinar was uploaded, or could not be (网络研讨会暖场上传结果, 98773).
        WebinarWarmUpUpload = "webinar_warm_up_upload",
        /// A telephone call to a participant (PSTN 外呼状态更新事件, 98774).
        PstnStatusUpdate = "pstn_status_update",
        /// Materials were uploaded, or could not be (素材上传结果, 98775).
        MediumUpload = "medium_upload",
        /// The recording began (开始云录制事件, 98398).
        StartRecording = "start_recording",
        /// The recording was halted (暂停云录制事件, 98399).
        PauseRecording = "pause_recording",
        /// The recording goes on (恢复云录制事件, 98400).
        ResumeRecording = "resume_recording",
        /// The recording was stopped (停止云录制事件, 98401).
        StopRecording = "stop_recording",
        /// The meeting is over and its recording can be had (云录制已完成事件, 98402).
        RecordingComplete = "recording_complete",
        /// A recording was deleted (删除云录制事件, 98404).
        DeleteRecording = "delete_recording",
        /// Somebody enrolled (用户报名事件, 98781).
        Enroll = "enroll",
        /// Somebody took the enrolment back (用户取消报名事件, 98782).
        CancelEnroll = "cancel_enroll",
        /// A meeting room that was called answered (会议室应答事件, 98783).
        MeetingRoomResponse = "meeting_room_response",
    }
}

response! {
    /// A participant to whom something was done (被操作者).
    pub struct Actor {
        /// The member; empty for somebody from outside.
        user_id: Option<UserId> = "UserId",
        /// The id that is valid in this meeting only.
        tmp_open_id: TmpOpenId = "TmpOpenId",
        /// The role from now on; only where roles change.
        user_role: Option<MeetingRole> = "UserRole",
    }
}

response! {
    /// What is shown before a webinar (暖场配置信息).
    pub struct WarmUp {
        /// Where the picture came from.
        warm_up_picture: Option<String> = "WarmUpPicture",
        /// Where the video came from.
        warm_up_video: Option<String> = "WarmUpVideo",
        /// Whether it was uploaded.
        upload_status: bool = "UploadStatus",
        /// Why it was not.
        error_msg: String = "ErrorMsg",
    }
}

response! {
    /// What became of one material (素材对象).
    pub struct Upload {
        /// Where it came from.
        medium_url: String = "MediumUrl",
        /// What it is.
        medium_type: MediumKind = "MediumType",
        /// Whether it was uploaded.
        upload_status: bool = "UploadStatus",
        /// Why it was not.
        error_msg: String = "ErrorMsg",
    }
}

open_enum! {
    /// What kind of material it is (素材类型).
    pub enum MediumKind: i64 {
        /// A video (视频).
        Video = 1,
        /// A picture (图片).
        Picture = 2,
        /// A file (文件).
        File = 3,
    }
}

open_enum! {
    /// How a telephone call to a participant stands (PSTN外呼状态).
    pub enum PstnStatus: str {
        /// The call begins (开始邀请).
        StartInvite = "START_INVITE",
        /// It was taken (用户接听).
        StartAccept = "START_ACCEPT",
        /// It was not taken, or was declined (用户无接听挂断或拒绝).
        LeaveWithoutAccept = "LEAVE_WITHOUT_ACCEPT",
        /// It was taken, and is over (用户已接听挂断).
        LeaveWithAccepted = "LEAVE_WITH_ACCEPTED",
        /// Who called gave up (呼叫中邀请人主动取消). The spelling is WeCom's.
        CancelInvite = "CANCLE_INVITE",
    }
}

response! {
    /// A conference device that is no meeting room of the corp (MRA设备).
    pub struct MraAddress {
        /// How it is called.
        protocol: SignalProtocol = "Protocol",
        /// Where it is called.
        dial_string: String = "DialString",
    }
}
