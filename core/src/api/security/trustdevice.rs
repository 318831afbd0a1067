//! 设备管理: the computers that a corp trusts.
//!
//! Token: an app listed under 安全与管理 - 设备管理 - 可调用接口的应用; the corp must have turned it on.

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::{Timestamp, UserId};

text_ids! {
    /// A device (`device_code`).
    DeviceCode;
}

endpoint! {
    /// Imports devices of the corp (导入可信企业设备).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)). The answer tells how each of them fared.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/import" [check];
    pub struct Import -> Imported {
        /// The devices, at most 100.
        device_list: Vec<NewDevice>,
    }
}

impl Import {
    fn check(&self) -> Checked {
        count("device_list", self.device_list.len(), 0..=100)?;
        self.device_list.iter().try_for_each(|device| {
            count("device_list.mac_addr", device.mac_addr.as_ref().map_or(0, Vec::len), 0..=100)?;
            count("device_list.harddisk_uuid", device.harddisk_uuid.as_ref().map_or(0, Vec::len), 0..=100)
        })
    }
}

structure! {
    /// A device to import.
    pub struct NewDevice {
        /// What runs on it.
        system: System,
        /// Its network addresses, at most 100; needed on Windows.
        mac_addr: Option<Vec<String>>,
        /// Its board's UUID; Windows only.
        motherboard_uuid: Option<String>,
        /// Its disks' serial numbers, at most 100; Windows only.
        harddisk_uuid: Option<Vec<String>>,
        /// Its Windows domain.
        domain: Option<String>,
        /// Its Windows name.
        pc_name: Option<String>,
        /// Its serial number; needed on a Mac.
        seq_no: Option<String>,
    }
}

open_enum! {
    /// What runs on a device (设备的类型).
    pub enum System: str {
        /// Windows.
        Windows = "Windows",
        /// macOS.
        Mac = "Mac",
    }
}

response! {
    /// How the devices fared.
    pub struct Imported {
        /// One for each that was named.
        result: Vec<ImportOutcome>,
    }
}

response! {
    /// How one device fared.
    pub struct ImportOutcome {
        /// Its place in the request, from 1 on.
        device_index: i64,
        /// The device, where it was imported.
        device_code: Option<DeviceCode>,
        /// The device that it is already.
        duplicated_device_code: Option<DeviceCode>,
        /// How it fared.
        status: ImportStatus,
    }
}

open_enum! {
    /// How an import went (导入结果).
    pub enum ImportStatus: i64 {
        /// Imported (成功).
        Imported = 1,
        /// There already (重复导入).
        Duplicate = 2,
        /// Not a device that can be imported (不支持的设备).
        Unsupported = 3,
        /// Not described as it should be (数据格式错误).
        Malformed = 4,
    }
}

endpoint! {
    /// Lists the devices of a kind (获取设备信息).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/list" [repeatable];
    pub struct List -> Devices {
        /// Which kind.
        kind: DeviceKind = "type",
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 100, which it is unless set.
        limit: Option<u32>,
    }
}

open_enum! {
    /// Which devices (设备类型).
    pub enum DeviceKind: i64 {
        /// The corp's that it trusts (可信企业设备).
        Corp = 1,
        /// Those of which nobody knows yet whose they are (未知设备).
        Unknown = 2,
        /// Members' that it trusts (可信个人设备).
        Personal = 3,
    }
}

response! {
    /// A page of devices.
    pub struct Devices {
        /// The devices.
        device_list: Vec<Device>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A device. Of a device that the corp does not trust as its own, addresses and serial numbers come with stars in them.
    pub struct Device {
        /// Its id.
        device_code: DeviceCode,
        /// What runs on it.
        system: System,
        /// Its network addresses.
        mac_addr: Vec<String>,
        /// Its board's UUID.
        motherboard_uuid: Option<String>,
        /// Its disks' UUIDs.
        harddisk_uuid: Vec<String>,
        /// Its Windows domain.
        domain: Option<String>,
        /// Its Windows name.
        pc_name: Option<String>,
        /// Its serial number; Macs only.
        seq_no: Option<String>,
        /// When somebody logged in on it last.
        last_login_time: Option<Timestamp>,
        /// Who logged in on it last.
        last_login_userid: Option<UserId>,
        /// When somebody said whose it is.
        confirm_timestamp: Option<Timestamp>,
        /// Whose it is, or who said whose it is.
        confirm_userid: Option<UserId>,
        /// The administrator who approved it.
        approved_userid: Option<UserId>,
        /// How it came here.
        source: DeviceSource,
        /// What is known of it.
        status: DeviceStatus,
    }
}

open_enum! {
    /// How a device came here (设备来源).
    pub enum DeviceSource: i64 {
        /// Unknown (未知).
        Unknown = 0,
        /// A member confirmed it (成员确认).
        Confirmed = 1,
        /// An administrator imported it (管理员导入).
        Imported = 2,
        /// A member declared it (成员自主申报).
        Declared = 3,
    }
}

open_enum! {
    /// What is known of a device (设备状态).
    pub enum DeviceStatus: i64 {
        /// Imported, nobody has logged in (已导入未登录).
        Imported = 1,
        /// To be invited (待邀请).
        ToInvite = 2,
        /// An administrator is to confirm it as the corp's (待管理员确认为企业设备).
        CorpPending = 3,
        /// An administrator is to confirm it as a member's (待管理员确认为个人设备).
        PersonalPending = 4,
        /// Trusted as the corp's (已确认为可信企业设备).
        Corp = 5,
        /// Trusted as a member's (已确认为可信个人设备).
        Personal = 6,
    }
}

by_cursor! { List: Devices { device_list: Device } }

endpoint! {
    /// Lists the devices on which a member logged in last (获取成员使用设备).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/get_by_user" [repeatable];
    pub struct GetByUser -> UserDevices {
        /// The member.
        last_login_userid: UserId,
        /// Which kind of devices.
        kind: DeviceKind = "type",
    }
}

response! {
    /// A member's devices.
    pub struct UserDevices {
        /// The devices.
        device_list: Vec<Device>,
    }
}

endpoint! {
    /// Deletes devices (删除设备信息).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/delete" [check];
    pub struct Delete -> Empty {
        /// Of which kind they are.
        kind: DeviceKind = "type",
        /// The devices, at most 100.
        device_code_list: Vec<DeviceCode>,
    }
}

impl Delete {
    fn check(&self) -> Checked {
        count("device_code_list", self.device_code_list.len(), 0..=100)
    }
}

endpoint! {
    /// Approves devices that wait for an administrator (确认为可信设备).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)). Only what is
    /// [`CorpPending`](DeviceStatus::CorpPending) or [`PersonalPending`](DeviceStatus::PersonalPending). The answer
    /// tells how each of them fared.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/approve" [check];
    pub struct Approve -> Judged {
        /// The devices, at most 100.
        device_code_list: Vec<DeviceCode>,
    }
}

impl Approve {
    fn check(&self) -> Checked {
        count("device_code_list", self.device_code_list.len(), 0..=100)
    }
}

endpoint! {
    /// Refuses devices that wait for an administrator (驳回可信设备申请).
    ///
    /// Token: an own app that 设备管理 lets call ([`trustdevice`](self)). Only what is
    /// [`CorpPending`](DeviceStatus::CorpPending) or [`PersonalPending`](DeviceStatus::PersonalPending). The answer
    /// tells how each of them fared.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98920>
    POST "/cgi-bin/security/trustdevice/reject" [check];
    pub struct Reject -> Judged {
        /// The devices, at most 100.
        device_code_list: Vec<DeviceCode>,
    }
}

impl Reject {
    fn check(&self) -> Checked {
        count("device_code_list", self.device_code_list.len(), 0..=100)
    }
}

response! {
    /// Which devices it worked for. The call as a whole may succeed although it failed for some.
    pub struct Judged {
        /// Those it worked for.
        success_list: Vec<DeviceCode>,
        /// Those it failed for.
        fail_list: Vec<DeviceCode>,
    }
}
