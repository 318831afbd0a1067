//! Ids as types, so that a department's number never lands where a tag's is meant. Families that alone use an id define it
//! themselves.

text_ids! {
    /// A member's id in the corp (`userid`), 1 to 64 bytes, case-insensitive.
    UserId;
    /// A member's id as third-party apps see it (`open_userid`).
    OpenUserId;
    /// A member's or customer's id towards WeChat payment (`openid`).
    OpenId;
    /// An external contact's id (`external_userid`).
    ExternalUserId;
    /// A member or an external contact, as the case may be.
    MemberOrContactId;
    /// An external user's id within one app and one business (`tmp_external_userid`, 外部用户临时 ID).
    TmpExternalUserId;
    /// A stand-in for a WeChat user who is no external contact yet (`pending_id`), valid for 90 days.
    PendingId;
    /// A WeChat user's id towards all apps of one open platform account (`unionid`).
    UnionId;
    /// A tag of external contacts (`external_tagid`, 客户标签 ID).
    ExternalTagId;
    /// A group of such tags (`group_id`, 标签组 ID).
    ExternalTagGroupId;
    /// A tag of external contacts or a group of them, as the case may be.
    TagOrGroupId;
    /// A way in which customers reach members (`config_id`, 「联系我」的配置 ID).
    ContactWayId;
    /// A customer acquisition link's id (`link_id`, 获客链接 ID).
    AcquisitionLinkId;
    /// A customer group chat's id (`chat_id`, 客户群 ID).
    GroupChatId;
    /// A customer service account's id (`open_kfid`, 微信客服帐号 ID).
    OpenKfId;
    /// A corp's id (`corpid`, 企业 ID), for example `ww…`.
    CorpId;
    /// A provider's corp id (服务商的 corpid).
    ProviderCorpId;
    /// A third-party app's id (`suite_id`).
    SuiteId;
    /// A device's serial number (`device_sn`, 设备 SN), the only one in the world: digits and letters, at most 128, in which
    /// upper and lower case are the same.
    DeviceSn;
    /// A model of devices (`model_id`, 设备型号 ID).
    ModelId;
    /// An app chat's id (`chatid`, 群聊会话).
    ChatId;
    /// An uploaded file's id (`media_id`), valid for three days unless said otherwise.
    MediaId;
    /// A sent message's id (`msgid`).
    MessageId;
    /// An asynchronous job's id (`jobid`).
    JobId;
    /// A meeting's id (`meetingid`, 会议 ID), which only the API knows; members type the meeting's code.
    MeetingId;
    /// The number that people type to join a meeting (`meeting_code`, 会议号码).
    MeetingCode;
    /// A calendar's id (`cal_id`, 日历 ID), at most 64 bytes.
    CalendarId;
    /// A schedule's id (`schedule_id`, 日程 ID).
    ScheduleId;
    /// A document's id (`docid`, 文档 ID).
    DocId;
    /// A space of the drive (`spaceid`, 空间 ID).
    SpaceId;
    /// A file, document or folder on the drive (`fileid`, 文件 ID). The folder at the top of a space has the space's id.
    FileId;
    /// A card's task id (`task_id`), unique within an app: digits, letters and `_-@`, at most 128 bytes.
    TaskId;
    /// A merchant's account at WeChat Pay (`mchid`, `mch_id`, 商户号), at most 32 bytes.
    MerchantId;
    /// A mini program (`appid`, 小程序的 AppID), for example `wx…`, at most 32 bytes.
    MiniProgramAppId;
    /// An order as the merchant calls it (`out_trade_no`, 商户订单号), unique in the merchant account: 6 to 32 digits, letters
    /// and `_-|*`.
    OutTradeNo;
    /// A refund as the merchant calls it (`out_refund_no`, 商户退款单号), unique with the merchant: at most 64 digits, letters
    /// and `_-|*@`.
    OutRefundNo;
    /// A payment's id at WeChat Pay (`transaction_id`, 微信支付订单号).
    TransactionId;
    /// A refund's id at WeChat Pay (`refund_id`, 微信支付退款单号).
    RefundId;
    /// An order of accounts for the endpoints (`order_id`, 接口许可订单 ID).
    LicenseOrderId;
    /// An order of advanced endpoints (`order_id`, 数据与智能专区订单号).
    AdvancedOrderId;
    /// An order of an edition of a third-party app (`orderid`, 应用版本付费订单号), at most 32 characters.
    EditionOrderId;
    /// An edition of a third-party app (`edition_id`, 应用版本 ID).
    EditionId;
    /// A provider's promotion package (`template_id`, 推广包 ID), at most 128 bytes.
    RegisterTemplateId;
    /// A template of approvals (`template_id`, 审批模板 ID).
    ApprovalTemplateId;
    /// A template of approvals for third-party apps (`open_template_id`, 第三方应用审批模板 ID).
    OpenTemplateId;
    /// An approval's number (`sp_no`, 审批单号).
    ApprovalNo;
    /// An approval of the approval engine, as the app calls it (`thirdNo`, 审批单编号).
    ThirdNo;
    /// A meeting room's booking (`booking_id`, 会议室预定 ID).
    BookingId;
    /// A room with a device for meetings (`meeting_room_id`, Rooms会议室 ID), which is no [`MeetingRoomId`].
    RoomsRoomId;
    /// A chain (`chain_id`, 上下游 ID).
    ChainId;
    /// A broadcast's id (`livingid`, 直播 ID).
    LivingId;
    /// A member's request for an advanced function (`apply_id`, 申请 ID).
    ApplyId;
    /// Somebody's registration for one meeting (`enroll_id`, 报名 ID).
    EnrollId;
    /// Somebody in one meeting, whether a member of the corp or not (`tmp_openid`, 会中成员临时 ID); another in each meeting.
    TmpOpenId;
    /// A sheet of a document (`sheet_id`): of a sheet (工作表 ID), of a smart sheet (子表 ID, 6 characters that WeCom draws), or a
    /// smart document's table of data (数据表 ID).
    SheetId;
    /// A form's id (`formid`).
    FormId;
    /// A record, that is a row, of a sheet (`record_id`, 记录 ID).
    RecordId;
    /// A field, that is a column, of a sheet (`field_id`, 字段 ID).
    FieldId;
    /// A notice of the zone to its app (`notify_id`).
    NotifyId;
    /// A student's id in the school (`student_userid`): 1 to 64 bytes, case-insensitive, unique among students and parents;
    /// digits, letters and `_-@.`, the first a digit or letter. A member of the corp may have the same.
    StudentUserId;
    /// A parent's id in the school (`parent_userid`): 1 to 64 bytes, case-insensitive, unique among students and parents;
    /// digits, letters and `_-@.`, the first a digit or letter. A member of the corp may have the same.
    ParentUserId;
}

number_ids! {
    /// A department's id (部门 ID); 1 is the root.
    DepartmentId;
    /// A tag's id (标签 ID).
    TagId;
    /// An app's id (`agentid`, 应用 ID).
    AgentId;
    /// A set of rules for customer contact (`strategy_id`, 客户联系规则组 ID).
    CustomerStrategyId;
    /// A kind of leave (`vacation_id`, 假期 ID).
    VacationId;
    /// A meeting room of the office (`meetingroom_id`, 会议室 ID).
    MeetingRoomId;
    /// One of the apps of an old suite that has several (`appid`, 旧的多应用套件中的应用 ID).
    SuiteAppId;
    /// A group of corps in a chain (`groupid`, 上下游分组 ID); 1 is the root.
    ChainGroupId;
    /// A public mailbox's id (`id`, 公共邮箱 ID).
    PublicMailId;
}

impl From<SpaceId> for FileId {
    /// The folder at the top of the space.
    fn from(space: SpaceId) -> FileId {
        FileId(space.0)
    }
}

impl From<&SpaceId> for FileId {
    /// The folder at the top of the space.
    fn from(space: &SpaceId) -> FileId {
        FileId(space.0.clone())
    }
}

impl From<UserId> for MemberOrContactId {
    fn from(member: UserId) -> MemberOrContactId {
        MemberOrContactId(member.0)
    }
}

impl From<ExternalUserId> for MemberOrContactId {
    fn from(contact: ExternalUserId) -> MemberOrContactId {
        MemberOrContactId(contact.0)
    }
}

impl From<ExternalTagId> for TagOrGroupId {
    fn from(tag: ExternalTagId) -> TagOrGroupId {
        TagOrGroupId(tag.0)
    }
}

impl From<ExternalTagGroupId> for TagOrGroupId {
    fn from(group: ExternalTagGroupId) -> TagOrGroupId {
        TagOrGroupId(group.0)
    }
}
