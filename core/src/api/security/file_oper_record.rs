//! 文件防泄漏: who did what with which file.

use super::trustdevice::DeviceCode;
use crate::api::limits::{Checked, at_most};
use crate::types::{ContactKind, Timestamp, UserId};

endpoint! {
    /// Lists what was done with files (文件防泄漏).
    ///
    /// Token: an app listed under 文件防泄漏 - 可调用接口的应用; the corp must have turned it on. Records are kept for ever.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98079>
    POST "/cgi-bin/security/get_file_oper_record" [repeatable, check];
    pub struct GetFileOperRecord -> Records {
        /// From when.
        start_time: Timestamp,
        /// Until when, at most 14 days later.
        end_time: Timestamp,
        /// By whom, at most 100 members; by everybody unless set.
        userid_list: Option<Vec<UserId>>,
        /// What was done; anything unless set.
        operation: Option<Operation>,
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 1 000.
        limit: Option<u32>,
    }
}

impl GetFileOperRecord {
    fn check(&self) -> Checked {
        at_most("userid_list", &self.userid_list, 100)
    }
}

structure! {
    /// What was done with a file.
    pub struct Operation {
        /// What.
        kind: OperationKind = "type",
        /// Where; for uploads and downloads alone.
        source: Option<Source>,
    }
}

response! {
    /// A page of records.
    pub struct Records {
        /// The records.
        record_list: Vec<Record>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins, where there is one.
        next_cursor: String,
    }
}

response! {
    /// What somebody did with a file.
    pub struct Record {
        /// Who did, where it was a member.
        userid: Option<UserId>,
        /// Who did, where it was somebody else.
        external_user: Option<ExternalUser>,
        /// What they did.
        operation: Operation,
        /// When.
        time: Timestamp,
        /// The file and what was done with it, in words.
        file_info: String,
        /// How long the file is, in bytes.
        file_size: Option<u64>,
        /// The file's MD5.
        file_md5: Option<String>,
        /// The name of who asked for the file; where a download was granted or refused.
        applicant_name: Option<String>,
        /// On what kind of device; of downloads alone.
        device_type: Option<DeviceKind>,
        /// On which device; of members' downloads alone.
        device_code: Option<DeviceCode>,
    }
}

response! {
    /// Somebody outside the corp.
    pub struct ExternalUser {
        /// Where they come from.
        kind: ContactKind = "type",
        /// Their name.
        name: String,
        /// The name of their corp; people in WeCom only.
        corp_name: Option<String>,
    }
}

open_enum! {
    /// Whom a device belongs to (设备类型).
    pub enum DeviceKind: i64 {
        /// The corp (企业可信设备).
        Corp = 1,
        /// The member (个人可信设备).
        Personal = 2,
    }
}

open_enum! {
    /// What was done with a file (操作类型).
    pub enum OperationKind: i64 {
        /// Uploaded (上传).
        Upload = 101,
        /// A folder made (新建文件夹).
        CreateFolder = 102,
        /// Downloaded (下载).
        Download = 103,
        /// Updated (更新).
        Update = 104,
        /// Starred (星标).
        Star = 105,
        /// Moved (移动).
        Move = 106,
        /// Copied (复制).
        Copy = 107,
        /// Renamed (重命名).
        Rename = 108,
        /// Deleted (删除).
        Delete = 109,
        /// Restored (恢复).
        Restore = 110,
        /// Deleted for good (彻底删除).
        Purge = 111,
        /// Forwarded within WeCom (转发到企业微信).
        ForwardToWecom = 112,
        /// Downloaded through a link (通过链接下载).
        DownloadByLink = 113,
        /// A link to it fetched (获取分享链接).
        GetShareLink = 114,
        /// A link to it changed (修改分享链接).
        ChangeShareLink = 115,
        /// A link to it closed (关闭分享链接).
        CloseShareLink = 116,
        /// Put among the favourites (收藏).
        Favourite = 117,
        /// A document made (新建文档).
        CreateDoc = 118,
        /// A spreadsheet made (新建表格).
        CreateSheet = 119,
        /// Opened (打开).
        Open = 121,
        /// Exported (导出文件).
        Export = 124,
        /// Somebody given access (添加文件成员).
        AddMember = 127,
        /// Somebody's access changed (修改文件成员权限).
        ChangeMember = 128,
        /// Somebody's access taken (移除文件成员).
        RemoveMember = 129,
        /// A document's watermark set (设置文档水印).
        SetWatermark = 130,
        /// Access within the corp changed (修改企业内权限).
        ChangeInternalAccess = 131,
        /// Access from outside changed (修改企业外权限).
        ChangeExternalAccess = 132,
        /// A shortcut made (添加快捷入口).
        AddShortcut = 133,
        /// Forwarded to WeChat (转发到微信).
        ForwardToWechat = 134,
        /// Looked at (预览).
        Preview = 135,
        /// Access managed (权限管理).
        ManageAccess = 136,
        /// Security set (安全设置).
        SetSecurity = 139,
        /// Shared by mail (通过邮件分享).
        ShareByMail = 140,
        /// Handed over from a member who left (离职成员文件转交).
        HandOver = 142,
        /// A document exported by API (通过API导出文档).
        ExportByApi = 150,
        /// A smart document made (新建智能文档).
        CreateSmartDoc = 151,
        /// The link to a published smart document copied (复制智能文档发布页链接).
        CopySmartDocLink = 152,
        /// A published smart document forwarded within WeCom (转发智能文档发布页到企业微信).
        ForwardSmartDocToWecom = 153,
        /// A published smart document forwarded to WeChat (转发智能文档发布页到微信).
        ForwardSmartDocToWechat = 154,
        /// A download granted (通过下载申请).
        GrantDownload = 10001,
        /// A download refused (拒绝下载申请).
        RefuseDownload = 10002,
    }
}

open_enum! {
    /// Where a file was uploaded or downloaded (操作来源).
    pub enum Source: i64 {
        /// In a conversation (聊天).
        Chat = 401,
        /// In mail (邮件).
        Mail = 402,
        /// In a document (文档).
        Doc = 403,
        /// On WeDrive (微盘).
        Wedrive = 404,
        /// In a schedule (日程).
        Schedule = 405,
        /// In a meeting (会议).
        Meeting = 406,
        /// In an approval (审批).
        Approval = 407,
        /// In a journal (汇报).
        Journal = 408,
        /// In a form (收集表).
        Form = 409,
        /// In customer contact (客户联系).
        CustomerContact = 410,
        /// In a chain of corps (上下游).
        CorpGroup = 411,
        /// Among the favourites (收藏).
        Favourites = 450,
        /// In the list of files (文件列表).
        FileList = 451,
        /// Elsewhere (其他).
        Else = 452,
    }
}

by_cursor! { GetFileOperRecord: Records { record_list: Record } while has_more }
