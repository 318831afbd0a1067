//! 会议, 直播: what both the endpoints and the events of meetings and broadcasts tell.

open_enum! {
    /// As what somebody is in a meeting (成员角色, 会中角色).
    pub enum MeetingRole: i64 {
        /// One of many (普通成员).
        Member = 0,
        /// The organizer (创建者).
        Creator = 1,
        /// A host (主持人).
        Host = 2,
        /// Organizer and host (创建者+主持人).
        CreatorAndHost = 3,
        /// A visitor, by a mini program in WeChat (游客).
        Visitor = 4,
        /// Visitor and host (游客+主持人).
        VisitorAndHost = 5,
        /// Helps the hosts (联席主持人).
        CoHost = 6,
        /// Organizer, and helps the hosts (创建者+联席主持人).
        CreatorAndCoHost = 7,
        /// A host whom the API named; events only, as all that follow (restApi接口指派的主持人).
        ApiHost = 8,
        /// A guest of a webinar, from the corp (研讨会内部嘉宾).
        InternalGuest = 30,
        /// A guest of a webinar, from outside (研讨会外部嘉宾).
        ExternalGuest = 31,
        /// A guest of a webinar who came by a link (研讨会邀请链接入会嘉宾).
        LinkGuest = 32,
        /// In the audience of a webinar (研讨会观众).
        Audience = 33,
        /// In the audience of a webinar, and may speak (有音视频权限的研讨会观众).
        SpeakingAudience = 34,
    }
}

open_enum! {
    /// What a conference device speaks (信令协议).
    pub enum SignalProtocol: i64 {
        /// SIP.
        Sip = 1,
        /// H.323.
        H323 = 2,
    }
}

open_enum! {
    /// What a room or conference device did when a meeting called it (应答状态, 应答结果).
    pub enum RoomResponse: i64 {
        /// Nothing for 60 seconds (无应答).
        NoAnswer = 0,
        /// It was not called; endpoints only (未呼叫).
        NotCalled = 1,
        /// It comes into the meeting, or is there (入会中).
        InMeeting = 2,
        /// It refused (被拒绝).
        Refused = 3,
        /// It is being called; endpoints only (呼叫中).
        Calling = 4,
        /// The call was cancelled; of conference devices only events tell (取消呼叫).
        Cancelled = 5,
        /// It has left the meeting; endpoints only (已离会).
        Left = 6,
    }
}

open_enum! {
    /// How far a broadcast is (直播状态).
    pub enum LivingStatus: i64 {
        /// Booked (预约中).
        Booked = 0,
        /// On air (直播中).
        OnAir = 1,
        /// Over (已结束).
        Ended = 2,
        /// Never begun (已过期).
        Expired = 3,
        /// Cancelled (已取消).
        Cancelled = 4,
    }
}
