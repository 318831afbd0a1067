//! The kinds of messages and events there are: the table that tells which is which.

#[macro_use]
mod table;

use super::Unknown;
use super::event::{
    account, app, approval, archive, calendar, chain, contact, customer, document, drive, kf, living, mail, meeting,
    menu, message, open_approval, payment, school, security, vendor, zone,
};

events! {
    /// What WeCom pushed. What has no type yet is [`Event::Unknown`], whole; so is what has one but does not fit it.
    ///
    /// Words are known in any case (`CLICK`, as older documents have it, is `click`). Where one element stands twice and
    /// the type has one field, the last is read; [`Incoming::raw`](crate::callback::Incoming::raw) has both.
    pub enum Event {
        // 消息格式
        /// A text (文本消息).
        Text(message::Text) = message "text",
        /// A picture (图片消息).
        Image(message::Image) = message "image",
        /// A voice message (语音消息).
        Voice(message::Voice) = message "voice",
        /// A video (视频消息).
        Video(message::Video) = message "video",
        /// A place (位置消息).
        Location(message::Location) = message "location",
        /// A link (链接消息).
        Link(message::Link) = message "link",

        // 事件格式
        /// A member came into the app's visible range (成员关注).
        Subscribe(app::Visit) = event "subscribe",
        /// A member left the app's visible range (取消关注).
        Unsubscribe(app::Visit) = event "unsubscribe",
        /// A member opened the app (进入应用).
        EnterAgent(app::Visit) = event "enter_agent",
        /// Where the member is who opened the app (上报地理位置).
        LocationReport(app::LocationReport) = event "LOCATION",
        /// An asynchronous job on the contacts is done (异步任务完成).
        BatchJobResult(app::BatchJobResult) = event "batch_job_result",
        /// The app has other administrators (应用管理员变更).
        ChangeAppAdmin(app::Notice) = event "change_app_admin",
        /// The app will be stopped because nobody uses it (长期未使用应用停用预警).
        InactiveAlert(app::Alert) = event "inactive_alert",
        /// The app was stopped because nobody used it (长期未使用应用临时停用).
        CloseInactiveAgent(app::Notice) = event "close_inactive_agent",
        /// An administrator opened the app again (长期未使用应用重新启用).
        ReopenInactiveAgent(app::Notice) = event "reopen_inactive_agent",
        /// The app will lose customer data because few use it (应用低活跃预警).
        LowActiveAlert(app::Alert) = event "low_active_alert",
        /// The app is little used (低活跃应用).
        LowActive(app::Notice) = event "low_active",
        /// The app is used again (低活跃应用活跃恢复).
        ActiveRestored(app::Notice) = event "active_restored",
        /// The app's mailbox got mail (应用邮箱接收邮件).
        AppEmailChange(app::EmailChange) = event "app_email_change",
        /// An upload by URL is done (异步上传任务完成).
        UploadMediaJobFinish(app::UploadMediaJobFinish) = event "upload_media_job_finish",
        /// The custom display on the workbench was switched (切换工作台自定义模式).
        SwitchWorkbenchMode(app::SwitchWorkbenchMode) = event "switch_workbench_mode",
        /// A member without licence used the app (接口许可失效通知).
        UnlicensedNotify(app::Notice) = event "unlicensed_notify",
        /// The app was shared along the group, or is no longer (企业互联共享应用).
        ShareAgentChange(app::ShareChange) = either "share_agent_change",
        /// The app was shared along the chain, or is no longer (上下游共享应用).
        ShareChainChange(app::ShareChange) = either "share_chain_change",
        /// A button of a task card (任务卡片).
        TaskcardClick(app::TaskCardClick) = event "taskcard_click",
        /// A button of a template card (模板卡片事件).
        TemplateCard(app::TemplateCardEvent) = event "template_card_event",
        /// An entry of a template card's menu (通用模板卡片右上角菜单事件).
        TemplateCardMenu(app::TemplateCardEvent) = event "template_card_menu_event",

        // 菜单事件
        /// A menu entry with a key (点击菜单拉取消息).
        Click(menu::Entry) = event "click",
        /// A menu entry with a link (点击菜单跳转链接).
        View(menu::Entry) = event "view",
        /// A menu entry with a mini program (点击菜单跳转小程序).
        ViewMiniprogram(menu::Entry) = event "view_miniprogram",
        /// A code was scanned (扫码推事件).
        ScancodePush(menu::Scan) = event "scancode_push",
        /// A code was scanned and the member waits for an answer (扫码推事件且弹出“消息接收中”).
        ScancodeWaitmsg(menu::Scan) = event "scancode_waitmsg",
        /// Pictures from the camera (弹出系统拍照发图).
        PicSysphoto(menu::Pictures) = event "pic_sysphoto",
        /// Pictures from camera or album (弹出拍照或者相册发图).
        PicPhotoOrAlbum(menu::Pictures) = event "pic_photo_or_album",
        /// Pictures from WeChat's album (弹出微信相册发图器).
        PicWeixin(menu::Pictures) = event "pic_weixin",
        /// A place (弹出地理位置选择器).
        LocationSelect(menu::LocationSelect) = event "location_select",

        // 安全管理
        /// Something that concerns the corp's safety: so far, WeCom has other domains or addresses (企业微信域名IP变更).
        Security(security::Security) = event "security",

        // 邮件
        /// A public mailbox got mail (公共邮箱接收邮件).
        PublicEmailChange(mail::PublicEmailChange) = event "public_email_change",

        // 文档
        /// Documents or forms changed, or were deleted (修改文档成员, 删除文档, 收集表完成, 删除收集表, 修改收集表设置).
        DocChange(document::DocChange) = event "doc_change",
        /// Records or fields of a smart sheet changed (记录变更, 字段变更).
        SmartSheetChange(document::SmartSheetChange) = event "smart_sheet_change",

        // 日程
        /// A new calendar (新增日历).
        AddCalendar(calendar::CalendarChange) = event "add_calendar",
        /// A calendar changed (修改日历).
        ModifyCalendar(calendar::CalendarChange) = event "modify_calendar",
        /// A calendar is gone (删除日历).
        DeleteCalendar(calendar::CalendarChange) = event "delete_calendar",
        /// A new schedule (新增日程).
        AddSchedule(calendar::ScheduleChange) = event "add_schedule",
        /// A schedule changed (修改日程).
        ModifySchedule(calendar::ScheduleChange) = event "modify_schedule",
        /// A schedule is gone (删除日程).
        DeleteSchedule(calendar::ScheduleChange) = event "delete_schedule",
        /// Somebody who was invited answered (日程回执).
        RespondSchedule(calendar::ScheduleResponse) = event "respond_schedule",

        // 会议
        /// Something happened in a meeting or to it (会议回调通知).
        MeetingChange(Box<meeting::MeetingChange>) = event "meeting_change",
        /// A member began a meeting (会议发起).
        MeetingStatistics(meeting::MeetingStatistics) = event "meeting_statistics",

        // 微盘
        /// The drive is nearly full (微盘容量不足).
        WedriveInsufficientCapacity(drive::InsufficientCapacity) = event "wedrive_insufficient_capacity",
        /// Spaces changed (空间变更).
        WedriveSpaceChange(drive::SpaceChange) = event "wedrive_space_change",
        /// Files changed (文件变更).
        WedriveFileChange(drive::FileChange) = event "wedrive_file_change",

        // 直播
        /// A live stream has another state (直播回调).
        LivingStatusChange(living::LivingStatusChange) = event "living_status_change",

        // 审批
        /// An approval of the approval app (审批申请状态变化).
        SysApprovalChange(Box<approval::SysApprovalChange>) = event "sys_approval_change",
        /// An approval of the app (审批状态通知).
        OpenApprovalChange(Box<open_approval::OpenApprovalChange>) = event "open_approval_change",

        // 会议室
        /// A meeting room was booked (会议室预定).
        BookMeetingRoom(meeting::RoomBooking) = event "book_meeting_room",
        /// A booking was taken back (会议室取消).
        CancelMeetingRoom(meeting::RoomBooking) = event "cancel_meeting_room",

        // 高级功能
        /// A member asks for an account with advanced functions (成员申请的提交).
        SubmitVipAccountApproval(account::VipAccountApplication) = event "submit_vip_account_approval",
        /// A member's request is closed (成员申请的终止).
        FinishVipAccountApproval(account::VipAccountDecision) = event "finish_vip_account_approval",

        // 会话内容存档
        /// There are new messages to fetch (产生会话回调).
        MsgauditNotify(archive::MsgAuditNotify) = either "msgaudit_notify",

        // 数据与智能专区
        /// There are new messages (产生会话回调通知).
        ConversationNewMessage(zone::Messages) = command "conversation_new_message",
        /// Messages hit a keyword rule (命中关键词规则通知).
        HitKeyword(zone::Messages) = command "hit_keyword",
        /// A customer agreed in a single chat that it is archived (客户同意进行聊天内容存档).
        ChatArchiveAuditApprovedSingle(zone::AuditApproved) = command "chat_archive_audit_approved_single",
        /// A customer agreed in a group chat that it is archived (客户同意进行聊天内容存档).
        ChatArchiveAuditApprovedRoom(zone::AuditApproved) = command "chat_archive_audit_approved_room",
        /// Messages were exported (会话内容导出完成通知).
        ChatArchiveExportFinished(zone::ExportFinished) = command "chat_archive_export_finished",
        /// A program in the zone calls its app (应用接收专区通知).
        ProgramNotify(zone::ProgramNotify) = event "program_notify",

        // 企业数据存档
        /// The corp set otherwise whose files are archived (应用被存档成员变更).
        FileContentArchiveAuthChange(archive::ArchivedMembersChange) = event "file_content_archive_auth_change",
        /// Other members' files are archived (存档成员范围变化).
        FileContentArchiveUserListChange(archive::ArchivedMembersChange) = event "file_content_archive_user_list_change",
        /// A space is archived from now on, or no longer (授权空间变更).
        WedriveArchiveSpaceChange(archive::ArchivedSpaceChange) = event "wedrive_archive_space_change",
        /// Files in archived spaces changed (文件变更).
        WedriveArchiveFileChange(archive::ArchivedFileChange) = event "wedrive_archive_file_change",
        /// An archived document changed (文档变化).
        DocumentArchiveChange(archive::ArchivedDocumentChange) = event "document_archive_change",

        // 通讯录变更
        /// A new member (新增成员).
        CreateUser(Box<contact::CreateUser>) = either "change_contact" / "create_user",
        /// A member changed (更新成员).
        UpdateUser(Box<contact::UpdateUser>) = either "change_contact" / "update_user",
        /// A member is gone (删除成员).
        DeleteUser(contact::DeleteUser) = either "change_contact" / "delete_user",
        /// A new department (新增部门).
        CreateParty(contact::CreateParty) = either "change_contact" / "create_party",
        /// A department changed (更新部门).
        UpdateParty(contact::UpdateParty) = either "change_contact" / "update_party",
        /// A department is gone (删除部门).
        DeleteParty(contact::DeleteParty) = either "change_contact" / "delete_party",
        /// A tag has other members (标签成员变更).
        UpdateTag(contact::UpdateTag) = either "change_contact" / "update_tag",

        // 上下游
        /// A chain, its groups or its corps changed (上下游变更).
        ChangeChain(chain::ChangeChain) = event "change_chain",

        // 客户联系
        /// A member and a customer are contacts (添加企业客户): welcome them within 20 seconds.
        AddExternalContact(customer::Added) = either "change_external_contact" / "add_external_contact",
        /// A member changed remark or tags of a customer (编辑企业客户).
        EditExternalContact(customer::Relation) = either "change_external_contact" / "edit_external_contact",
        /// A customer added a member who asks for no verification (外部联系人免验证添加成员): welcome them within 20 seconds.
        AddHalfExternalContact(customer::Added) = either "change_external_contact" / "add_half_external_contact",
        /// A member deleted a customer (删除企业客户).
        DelExternalContact(customer::Deleted) = either "change_external_contact" / "del_external_contact",
        /// A customer deleted a member (删除跟进成员).
        DelFollowUser(customer::Relation) = either "change_external_contact" / "del_follow_user",
        /// A customer was not taken over (客户接替失败).
        TransferFail(customer::TransferFail) = either "change_external_contact" / "transfer_fail",
        /// A customer agreed to the archive (客户同意进行聊天内容存档).
        MsgAuditApproved(customer::ArchiveApproved) = either "change_external_contact" / "msg_audit_approved",
        /// A customer group chat was made (客户群创建).
        CreateExternalChat(customer::chat::Chat) = either "change_external_chat" / "create",
        /// A customer group chat changed (客户群变更).
        UpdateExternalChat(customer::chat::UpdateChat) = either "change_external_chat" / "update",
        /// A customer group chat was dissolved (客户群解散).
        DismissExternalChat(customer::chat::Chat) = either "change_external_chat" / "dismiss",
        /// The corp's tags for customers changed (企业客户标签).
        ChangeExternalTag(customer::tag::ChangeTag) = either "change_external_tag",
        /// An acquisition link, somebody who came by one, or the quota (获客助手事件通知).
        CustomerAcquisition(Box<customer::acquisition::CustomerAcquisition>) = event "customer_acquisition",
        /// The members whom customers may meet through the app are others (客户可建联成员范围变动).
        CustomerAcquisitionPermitChange(vendor::Notice) = command "customer_acquisition_permit_change",

        // 微信客服
        /// Customer service has messages or events (接收消息和事件): fetch them within ten minutes.
        KfMsgOrEvent(kf::MsgOrEvent) = event "kf_msg_or_event",
        /// The app may use other accounts of customer service (客服账号授权变更).
        KfAccountAuthChange(kf::AccountAuthChange) = event "kf_account_auth_change",

        // 家校沟通
        /// A pupil, a parent or a department of a school (家校通讯录变更).
        ChangeSchoolContact(school::ChangeSchoolContact) = either "change_school_contact",
        /// Several of them (家校通讯录批量变更).
        ChangeSchoolContactBatch(school::ChangeSchoolContactBatch) = command "change_school_contact_batch",

        // 小程序接入对外收款
        /// A customer paid (支付通知). The notice has no `Event`: its name, `pay_transaction`, is given here, as is the next.
        PayTransaction(Box<payment::Notice>) = notice "pay_transaction",
        /// A refund (退款通知).
        PayRefund(Box<payment::Notice>) = notice "pay_refund",

        // 第三方应用开发, 服务商代开发: 应用授权
        /// The suite's ticket (推送suite_ticket): keep it, it lives for 30 minutes.
        SuiteTicket(vendor::authorization::SuiteTicket) = command "suite_ticket",
        /// A corp installed the app (授权成功): change the code within ten minutes.
        CreateAuth(vendor::authorization::CreateAuth) = command "create_auth",
        /// A corp changed what the app may do (变更授权).
        ChangeAuth(vendor::authorization::ChangeAuth) = command "change_auth",
        /// A corp ended the authorisation (取消授权): delete its data.
        CancelAuth(vendor::authorization::CancelAuth) = command "cancel_auth",
        /// The app's secret is to be fetched anew (重置永久授权码): change the code within ten minutes.
        ResetPermanentCode(vendor::authorization::ResetPermanentCode) = command "reset_permanent_code",
        /// A corp lets the app see how it is organised (授权组织架构权限).
        CorpArchAuth(vendor::Notice) = command "corp_arch_auth",
        /// An administrator confirmed a special permission (获客助手权限确认).
        ApproveSpecialAuth(vendor::authorization::SpecialAuth) = command "approve_special_auth",
        /// An administrator took a special permission back (获客助手权限取消).
        CancelSpecialAuth(vendor::authorization::SpecialAuth) = command "cancel_special_auth",
        /// A permission to data was granted or renewed (数据权限授权成功).
        AuthDataPermission(vendor::authorization::DataPermission) = command "auth_data_permission",
        /// A permission to data ends in seven days (数据权限即将到期).
        ExpireRemindDataPermission(vendor::authorization::DataPermission) = command "expire_remind_data_permission",
        /// A corp agrees to other ids of its customers (同意授权转换external_userid).
        AgreeExternalUserIdMigration(vendor::authorization::AgreeExternalUserIdMigration)
            = command "agree_external_userid_migration",

        // 推广二维码
        /// A corp registered by the provider's promotion (注册完成).
        RegisterCorp(Box<vendor::register::RegisterCorp>) = command "register_corp",
        /// A member of a corp that is a customer already scanned the promotion's code (扫描推广二维码).
        EnterRegisterPackage(Box<vendor::register::EnterRegisterPackage>) = command "enter_register_package",

        // 收银台
        /// An edition of the app was ordered (下单成功).
        OpenOrder(vendor::order::OpenOrder) = command "open_order",
        /// An order has another price and another id (改单).
        ChangeOrder(vendor::order::ChangeOrder) = command "change_order",
        /// An order was paid (支付成功).
        PayForAppSuccess(vendor::order::Order) = command "pay_for_app_success",
        /// An order was paid back (退款).
        Refund(vendor::order::Order) = command "refund",
        /// The corp's edition or trial changed (应用版本变更).
        ChangeEdition(vendor::order::ChangeEdition) = command "change_editon",
        /// An order was cancelled (取消订单).
        CancelOrder(vendor::order::Order) = command "cancel_order",

        // 接口调用许可
        /// An order of accounts was paid (支付成功).
        LicensePaySuccess(vendor::license::PaySuccess) = command "license_pay_success",
        /// What became of a refund (退款结果).
        LicenseRefund(vendor::license::Refund) = command "license_refund",
        /// Members got accounts by themselves (自动激活).
        AutoActivate(vendor::license::AutoActivate) = command "auto_activate",

        // 数据与智能专区: 订单管理
        /// An order of advanced endpoints was paid (支付成功).
        AdvancedApiPaySuccess(vendor::advanced::PaySuccess) = command "advanced_api_pay_success",
        /// What became of a refund of advanced endpoints (退款结果).
        AdvancedApiRefund(vendor::advanced::Refund) = command "advanced_api_refund",
        /// An order of advanced endpoints was cancelled (取消订单).
        AdvancedApiCancel(vendor::advanced::Cancel) = command "advanced_api_cancel",
        /// There are fewer accounts for advanced endpoints than members (接口不足).
        AdvancedApiInsufficient(vendor::advanced::Shortage) = command "advanced_api_insufficient",
        /// Advanced endpoints that were bought are over (接口购买到期).
        AdvancedApiExpired(vendor::advanced::Shortage) = command "advanced_api_expired",
        /// The trial of advanced endpoints is over (接口试用到期).
        AdvancedApiTrialExpired(vendor::advanced::TrialExpired) = command "advanced_api_trial_expired",

        // 智慧硬件
        /// A corp added a device (回调通知).
        AddDevice(vendor::device::AddDevice) = command "add_device",
        /// A corp removed a device (回调通知).
        DelDevice(vendor::device::Device) = command "del_device",
        /// A device connected (回调通知).
        ConnectInfo(vendor::device::ConnectInfo) = command "connect_info",
        /// A device is no longer connected (回调通知).
        DisconnectInfo(vendor::device::DisconnectInfo) = command "disconnect_info",
        /// A device reported an error (回调通知).
        ErrorReport(vendor::device::ErrorReport) = command "error_report",
        /// A device's log is there (回调通知).
        FetchLogFinish(vendor::device::FetchLogFinish) = command "fetch_log_finish",
        /// A corp calls a device otherwise (回调通知).
        RemarkDeviceName(vendor::device::RemarkDeviceName) = command "remark_device_name",
        /// A device can do other things (回调通知).
        DeviceFeatureChange(vendor::device::Device) = command "device_feature_change",
        /// A corp gave the app other data of devices (设备数据授权变更).
        DeviceDataAuthChange(vendor::Notice) = command "device_data_auth_change",
    }
}
