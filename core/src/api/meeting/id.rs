//! Ids that only meetings have.

text_ids! {
    /// One occurrence of a meeting that repeats (`sub_meetingid`, 子会议 ID).
    SubMeetingId;
    /// A recording, of one or several files (`meeting_record_id`, 会议录制 ID).
    MeetingRecordId;
    /// A file of a recording (`record_file_id`, 录制文件 ID).
    RecordFileId;
    /// What a poll asks, before it is started (`poll_theme_id`, 投票主题 ID).
    PollThemeId;
    /// A poll that was started (`poll_id`, 投票 ID).
    PollId;
}
