//! 操作行为类型说明: all that can be done in the admin console.

open_enum! {
    /// What an administrator did (操作行为).
    pub enum AdminAction: i64 {
        /// A mobile number bound (绑定手机).
        BindMobile = 1,
        /// A mobile number unbound (解绑手机).
        UnbindMobile = 2,
        /// The mail address for recovery changed (修改密保邮箱).
        ChangeSecurityEmail = 3,
        /// The password changed (修改登录密码).
        ChangePassword = 4,
        /// A subordinate administrator added (新增分级管理员).
        AddSubAdmin = 5,
        /// A subordinate administrator deleted (删除分级管理员).
        DeleteSubAdmin = 6,
        /// Permissions changed (更改操作权限).
        ChangePermissions = 7,
        /// The range of an administrator changed (更改管理范围).
        ChangeScope = 8,
        /// A department added (新增部门).
        AddDepartment = 9,
        /// A department deleted (删除部门).
        DeleteDepartment = 10,
        /// A department moved (移动部门).
        MoveDepartment = 11,
        /// A member moved (移动成员).
        MoveMember = 12,
        /// A member deleted (删除成员).
        DeleteMember = 13,
        /// A member added (新增成员).
        AddMember = 14,
        /// A member changed (更改成员信息).
        ChangeMember = 15,
        /// Many imported (批量导入).
        BatchImport = 16,
        /// The corp's name changed (更改企业名称).
        ChangeCorpName = 17,
        /// The corp's logo changed (更改企业logo).
        ChangeCorpLogo = 18,
        /// The corp's data changed (更改企业信息).
        ChangeCorpInfo = 19,
        /// Settings of messages changed (更改消息设置).
        ChangeMessageSettings = 20,
        /// A department changed (更改部门信息).
        ChangeDepartment = 21,
        /// An announcement sent (发送公告).
        SendAnnouncement = 22,
        /// Logged in (登录后台).
        Login = 23,
        /// A member removed (移除成员).
        RemoveMember = 24,
        /// An invitation sent (发送邀请).
        SendInvitation = 25,
        /// An app added (新增应用).
        AddApp = 26,
        /// An app deleted (删除应用).
        DeleteApp = 27,
        /// An app's home page changed (修改应用主页).
        ChangeAppHome = 28,
        /// Who sees an app changed (修改应用可见范围).
        ChangeAppScope = 29,
        /// The contacts exported (导出通讯录).
        ExportContacts = 30,
        /// A group of administrators added (新增管理组).
        AddAdminGroup = 31,
        /// A group of administrators deleted (删除管理组).
        DeleteAdminGroup = 32,
        /// A group of administrators renamed (修改管理组名称).
        RenameAdminGroup = 33,
        /// What contacts a group of administrators manages changed (修改管理组通讯录权限).
        ChangeAdminGroupContacts = 34,
        /// What apps a group of administrators manages changed (修改管理组应用权限).
        ChangeAdminGroupApps = 35,
        /// Who is in a group of administrators changed (修改管理组管理员列表).
        ChangeAdminGroupMembers = 36,
        /// The creator's part handed over (转让创建人).
        TransferCreator = 37,
        /// A tag added (新增标签).
        AddTag = 38,
        /// A tag deleted (删除标签).
        DeleteTag = 39,
        /// Who has a tag changed (变更标签成员).
        ChangeTagMembers = 40,
        /// A tag renamed (修改标签名称).
        RenameTag = 41,
        /// An app of a suite installed (安装套件应用).
        InstallSuiteApp = 42,
        /// An app of a suite deleted (删除套件应用).
        DeleteSuiteApp = 43,
        /// A suite for contacts deleted (删除通讯录套件).
        DeleteContactsSuite = 44,
        /// A suite for contacts installed (安装通讯录套件).
        InstallContactsSuite = 45,
        /// WeCom opened (开通企业微信).
        OpenWecom = 46,
        /// A material added (新增素材).
        AddMaterial = 47,
        /// A material changed (编辑素材).
        ChangeMaterial = 48,
        /// A material deleted (删除素材).
        DeleteMaterial = 49,
        /// Departments or members hidden (隐藏部门/成员).
        HideContacts = 50,
        /// The sight of other departments limited (限制查看外部门).
        LimitOtherDepartments = 51,
        /// The sight of everybody limited (限制查看所有人).
        LimitEverybody = 52,
        /// Data for invoices added (添加发票信息).
        AddInvoiceInfo = 53,
        /// Data for invoices changed (修改发票信息).
        ChangeInvoiceInfo = 54,
        /// Data for invoices deleted (删除发票信息).
        DeleteInvoiceInfo = 55,
        /// An app of a suite deleted, as the page has it twice (删除套件应用).
        DeleteSuiteAppToo = 56,
        /// Members invited by themselves from then on (开启自动邀请成员使用).
        EnableAutoInvite = 57,
        /// Members not invited by themselves any more (关闭自动邀请成员使用).
        DisableAutoInvite = 58,
        /// An app's permissions changed (变更应用权限).
        ChangeAppPermissions = 59,
        /// Members updated (增量更新成员).
        UpdateMembers = 60,
        /// Members replaced (全量覆盖成员).
        ReplaceMembers = 61,
        /// Departments replaced (全量覆盖部门).
        ReplaceDepartments = 62,
        /// The list of servicers exported (导出客服列表).
        ExportServicers = 63,
        /// A servicer deleted (删除客服).
        DeleteServicer = 64,
        /// An app turned on (启用应用).
        EnableApp = 65,
        /// An app turned off (停用应用).
        DisableApp = 66,
        /// A template for approvals added (添加审批模板).
        AddApprovalTemplate = 67,
        /// A template for approvals turned on (启用审批模板).
        EnableApprovalTemplate = 68,
        /// A template for approvals turned off (停用审批模板).
        DisableApprovalTemplate = 69,
        /// A template for approvals deleted (删除审批模板).
        DeleteApprovalTemplate = 70,
        /// A template for approvals changed (修改审批模板).
        ChangeApprovalTemplate = 71,
        /// A rule for approvals changed (修改审批规则).
        ChangeApprovalRule = 72,
        /// An approval deleted (删除审批记录).
        DeleteApproval = 73,
        /// A kind of leave added (添加审批假期类型).
        AddLeaveKind = 74,
        /// A kind of leave deleted (删除审批假期类型).
        DeleteLeaveKind = 75,
        /// A kind of leave changed (修改审批假期类型).
        ChangeLeaveKind = 76,
        /// What leave is left imported (导入审批假期余额).
        ImportLeaveBalances = 77,
        /// What leave a member has left changed (修改个人假期余额).
        ChangeLeaveBalance = 78,
        /// A rule for check-ins added (添加打卡规则).
        AddCheckinRule = 79,
        /// A rule for check-ins changed (修改打卡规则).
        ChangeCheckinRule = 80,
        /// A rule for check-ins deleted (删除打卡规则).
        DeleteCheckinRule = 81,
        /// Settings of check-ins outside changed (修改外出打卡设置).
        ChangeOutsideCheckin = 82,
        /// A template for journals added (添加汇报模板).
        AddJournalTemplate = 83,
        /// A template for journals turned on (启用汇报模板).
        EnableJournalTemplate = 84,
        /// A template for journals turned off (停用汇报模板).
        DisableJournalTemplate = 85,
        /// A template for journals deleted (删除汇报模板).
        DeleteJournalTemplate = 86,
        /// A template for journals changed (修改汇报模板).
        ChangeJournalTemplate = 87,
        /// A rule for journals changed (修改汇报规则).
        ChangeJournalRule = 88,
        /// Journals exported (导出汇报记录).
        ExportJournals = 89,
        /// What leave is left exported (导出审批假期余额).
        ExportLeaveBalances = 90,
        /// Approvals exported (导出审批记录).
        ExportApprovals = 91,
        /// Check-ins exported (导出打卡记录).
        ExportCheckins = 92,
        /// The corp verified by documents (通过提交资料认证).
        VerifyByDocuments = 93,
        /// The corp verified by its representative (法定代表人验证).
        VerifyByRepresentative = 94,
        /// The corp verified by payment (支付验证).
        VerifyByPayment = 95,
        /// The corp verified by its official account (通过微信公众号授权验证).
        VerifyByOfficialAccount = 96,
        /// The corp certified by its official account (通过微信公众号授权认证).
        CertifyByOfficialAccount = 97,
        /// A second check at the door set (设置进入企业二次验证).
        SetSecondVerification = 98,
        /// Settings of joining changed (修改申请加入企业设置).
        ChangeJoinSettings = 99,
        /// The first picture of the clients changed (修改客户端启动页).
        ChangeSplash = 100,
        /// Members who left managed (离职成员管理).
        ManageResigned = 101,
        /// The summary of the week set (设置一周小结).
        SetWeeklySummary = 102,
        /// The logo of the WeChat plug-in changed (修改微信插件logo).
        ChangePluginLogo = 103,
        /// The text of the WeChat plug-in changed (修改微信插件功能介绍).
        ChangePluginIntroduction = 104,
        /// Settings of the WeChat plug-in changed (修改微信插件设置).
        ChangePluginSettings = 105,
        /// Red packets for invitations set (设置邀请同事领红包).
        SetInvitationRedPacket = 106,
        /// How many fit into a group set (设置群成员人数上限).
        SetGroupLimit = 107,
        /// Whether it shows who read a message set (设置消息阅读状态).
        SetReadState = 108,
        /// The group of everybody set (设置全员群).
        SetEverybodyGroup = 109,
        /// Groups of departments made by themselves (自动创建部门群).
        AutoDepartmentGroups = 110,
        /// What a member's page shows set (设置成员资料显示).
        SetMemberDisplay = 111,
        /// What members may change set (设置成员可修改字段).
        SetMemberEditable = 112,
        /// The order of members set (设置成员排序规则).
        SetMemberOrder = 113,
        /// The watermark of conversations set (设置聊天显示水印).
        SetChatWatermark = 114,
        /// The watermark of the contacts set (设置通讯录水印).
        SetContactsWatermark = 115,
        /// Reminders to members who do not use WeCom set (设置未使用成员接收消息提醒).
        SetInactiveReminder = 116,
        /// The safe sight of mobile numbers set (设置手机号安全查看).
        SetSafeMobile = 117,
        /// What outsiders see of members set (设置成员对外联系人信息显示).
        SetExternalDisplay = 118,
        /// Permissions for external contacts changed (修改外部联系人权限设置).
        ChangeExternalPermissions = 119,
        /// Records exported (导出相关操作记录).
        ExportRecords = 120,
        /// The workbench changed (修改工作台显示).
        ChangeWorkbench = 121,
        /// Who sees the way to third-party apps set (设置成员可见第三方应用入口).
        SetThirdPartyEntry = 122,
        /// A mini program turned on (启用小程序).
        EnableMiniprogram = 123,
        /// A mini program turned off (停用小程序).
        DisableMiniprogram = 124,
        /// A mini program's page added to the chat bar (添加聊天附件栏小程序页面).
        AddChatPage = 125,
        /// A mini program's page in the chat bar changed (编辑聊天附件栏小程序页面).
        ChangeChatPage = 126,
        /// A mini program's page deleted from the chat bar (删除聊天附件栏小程序页面).
        DeleteChatPage = 127,
        /// Groups of apps and mini programs changed (应用与小程序分组编辑).
        ChangeAppGroups = 128,
        /// Who sees the way to WeChat set (设置成员可见连接微信入口).
        SetWechatEntry = 129,
        /// The contacts' synchronisation by API set (设置通讯录API同步).
        SetContactsSync = 130,
        /// The safe sight of data set (设置安全查看信息).
        SetSafeView = 132,
        /// Who looked at whom exported (导出全量成员查看记录).
        ExportAllViews = 133,
        /// Whom a member looked at exported (导出指定成员的查看记录).
        ExportViews = 134,
        /// Addresses of the conversation archive changed (会话内容存档修改IP地址).
        ChangeArchiveIp = 135,
        /// The public key of the conversation archive changed (会话内容存档修改消息加密公钥).
        ChangeArchiveKey = 136,
        /// Calls of archived members set (设置会话内容存档成员的语音/视频通话功能).
        SetArchiveCalls = 137,
        /// The file helper of archived members set (设置会话内容存档成员的文件传输助手).
        SetArchiveFileHelper = 138,
        /// The notice of the conversation archive set (设置会话内容存档的服务须知).
        SetArchiveNotice = 139,
        /// Whom the conversation archive is for changed (会话内容存档修改开启范围).
        ChangeArchiveScope = 140,
        /// Limits of archived conversations set (设置会话内容存档的会话限制).
        SetArchiveLimits = 141,
        /// The corp's documents verified (主体资料验证).
        VerifySubject = 142,
        /// Words that the conversation archive stops set (会话内容存档设置消息关键词拦截).
        SetArchiveKeywords = 146,
        /// A department of the school added (新增部门).
        AddSchoolDepartment = 147,
        /// A department of the school deleted (删除部门).
        DeleteSchoolDepartment = 148,
        /// A department of the school changed (修改部门).
        ChangeSchoolDepartment = 149,
        /// A pupil added (新增学生).
        AddStudent = 150,
        /// A pupil deleted (删除学生).
        DeleteStudent = 151,
        /// A pupil changed (修改学生信息).
        ChangeStudent = 152,
        /// A parent added (新增家长).
        AddParent = 153,
        /// A parent deleted (删除家长).
        DeleteParent = 154,
        /// A parent changed (修改家长信息).
        ChangeParent = 155,
        /// Many imported into the school (批量导入).
        SchoolBatchImport = 156,
        /// Settings of the school changed (修改设置).
        ChangeSchoolSettings = 157,
        /// The school contacts' synchronisation by API set (设置家校通讯录API同步).
        SetSchoolSync = 158,
        /// A secret looked at (查看Secret).
        ViewSecret = 159,
        /// The address for callbacks set (设置接收事件服务器回调).
        SetCallback = 160,
        /// A secret reset (重置Secret).
        ResetSecret = 161,
        /// Many members changed (批量设置成员信息).
        BatchChangeMembers = 162,
        /// An app deleted and banned (删除并禁用应用).
        DeleteAndBanApp = 163,
        /// Members may not authorise any more (关闭成员授权).
        DisableMemberAuth = 164,
        /// An app not banned any more (取消应用禁用).
        UnbanApp = 165,
        /// How an app is authorised changed (修改应用授权方式).
        ChangeAppAuth = 166,
        /// Members may authorise from then on (开启成员授权).
        EnableMemberAuth = 167,
        /// Text messages for logging in turned on (开启管理端登录短信验证).
        EnableSmsLogin = 168,
        /// Text messages for logging in turned off (关闭管理端登录短信验证).
        DisableSmsLogin = 169,
        /// An own app made a customized one (调整自建应用为代开发自建应用).
        MakeAppCustomized = 170,
        /// Whether the contacts show how many they are set (设置通讯录人数显示).
        SetContactsCount = 171,
        /// Trusted addresses set (企业可信IP).
        SetTrustedIp = 172,
        /// The right to change contacts granted (授权通讯录编辑权限).
        GrantContactsEdit = 173,
        /// The right to change contacts taken (取消授权通讯录编辑权限).
        RevokeContactsEdit = 174,
        /// Whether groups show genders set (群成员列表展示性别).
        ShowGroupGender = 175,
        /// A member deleted as one who left (删除成员（操作离职）).
        Resign = 176,
        /// The roster imported (批量导入花名册).
        ImportRoster = 177,
        /// The roster updated (批量更新花名册).
        UpdateRoster = 178,
        /// Permissions of hired operators changed (代运营服务人员权限变更).
        ChangeOperatorPermissions = 179,
        /// The roster exported (导出通讯录（花名册）).
        ExportRoster = 180,
        /// The corp certified (企业微信认证).
        CertifyCorp = 181,
        /// Many exported (批量导出).
        BatchExport = 182,
        /// A secret turned off (停用Secret).
        DisableSecret = 185,
        /// The address for callbacks turned off (停用接收事件服务器).
        DisableCallback = 186,
        /// A knowledge set created (创建知识集).
        CreateKnowledge = 189,
        /// A knowledge set changed (修改知识集).
        ChangeKnowledge = 190,
        /// A knowledge set deleted (删除知识集).
        DeleteKnowledge = 191,
    }
}
