//! 获取打卡记录数据, 添加打卡记录, 为打卡人员补卡: single check-ins.

use super::{Exceptions, HoursId, RuleId, ShiftId};
use crate::api::limits::{self, Checked, given};
use crate::endpoint::Empty;
use crate::types::{MediaId, Timestamp, UserId};

endpoint! {
    /// Reads members' check-ins (获取打卡记录数据).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)). 600 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90262>
    POST "/cgi-bin/checkin/getcheckindata" [repeatable, check];
    pub struct GetCheckinData -> CheckinData {
        /// Which check-ins.
        opencheckindatatype: DataKind,
        /// From when.
        starttime: Timestamp,
        /// Until when, at most 30 days later.
        endtime: Timestamp,
        /// Whose, at most 100.
        useridlist: Vec<UserId>,
    }
}

impl GetCheckinData {
    fn check(&self) -> Checked {
        limits::count("useridlist", self.useridlist.len(), 0..=100)
    }
}

open_enum! {
    /// Which check-ins (打卡类型).
    pub enum DataKind: i64 {
        /// At the beginning and end of work (上下班打卡).
        Work = 1,
        /// Outside (外出打卡).
        Outside = 2,
        /// All (全部打卡).
        All = 3,
    }
}

response! {
    /// Check-ins.
    pub struct CheckinData {
        /// The check-ins.
        checkindata: Vec<Record>,
    }
}

response! {
    /// A check-in.
    pub struct Record {
        /// Whose it is.
        userid: UserId,
        /// The rule.
        groupid: RuleId,
        /// The rule's name.
        groupname: String,
        /// What kind.
        checkin_type: CheckinKind,
        /// What is wrong; empty where nothing is.
        exception_type: Exceptions,
        /// When.
        checkin_time: Timestamp,
        /// When work begins or ends by the rule; fixed hours and shifts only.
        sch_checkin_time: Timestamp,
        /// The place's name.
        location_title: String,
        /// The place's address.
        location_detail: String,
        /// Degrees east times 1 000 000, as on Tencent's map (GCJ-02).
        lng: Option<i64>,
        /// Degrees north times 1 000 000, as on Tencent's map (GCJ-02).
        lat: Option<i64>,
        /// The wireless network's name.
        wifiname: String,
        /// The wireless network's hardware address.
        wifimac: String,
        /// The device.
        deviceid: Option<String>,
        /// The shift.
        schedule_id: Option<ShiftId>,
        /// The part of the shift.
        timeline_id: Option<HoursId>,
        /// A remark.
        notes: String,
        /// Pictures with it.
        mediaids: Vec<MediaId>,
    }
}

open_enum! {
    /// What kind of check-in it was (打卡类型).
    pub enum CheckinKind: str {
        /// At the beginning of work (上班打卡).
        Begin = "上班打卡",
        /// At the end of work (下班打卡).
        End = "下班打卡",
        /// Outside (外出打卡).
        Outside = "外出打卡",
        /// Only time and place were recorded (仅记录打卡时间和位置).
        RecordOnly = "仅记录打卡时间和位置",
    }
}

endpoint! {
    /// Adds check-ins that were made elsewhere (添加打卡记录).
    ///
    /// Token: an own app that 打卡 lets call ([`checkin`](crate::api::checkin)). 60 calls a minute. Takes the place of a
    /// check-in by approval.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99647>
    POST "/cgi-bin/checkin/add_checkin_record" [check];
    pub struct AddCheckinRecord -> Empty {
        /// The check-ins, at most 200.
        records: Vec<NewRecord>,
    }
}

impl AddCheckinRecord {
    fn check(&self) -> Checked {
        limits::count("records", self.records.len(), 0..=200)?;
        self.records.iter().try_for_each(|record| {
            limits::letters("records.location_title", &record.location_title, 1024)?;
            limits::letters("records.location_detail", &record.location_detail, 1024)?;
            limits::letters("records.device_detail", &record.device_detail, 40)?;
            limits::letters("records.notes", given(&record.notes), 1024)?;
            limits::letters("records.wifiname", given(&record.wifiname), 1024)?;
            limits::at_most("records.mediaids", &record.mediaids, 1)
        })
    }
}

structure! {
    /// A check-in that was made elsewhere.
    pub struct NewRecord {
        /// Whose it is.
        userid: UserId,
        /// When.
        checkin_time: Timestamp,
        /// The place's name, at most 1 024 characters.
        location_title: String,
        /// The place's address, at most 1 024 characters.
        location_detail: String,
        /// On what.
        device_type: DeviceKind,
        /// Its make, at most 40 characters.
        device_detail: String,
        /// A remark, at most 1 024 characters.
        notes: Option<String>,
        /// The wireless network's name, at most 1 024 characters.
        wifiname: Option<String>,
        /// The wireless network's hardware address, as `a2:8b:7f:c0:27:4b`; needed with `wifiname`.
        wifimac: Option<String>,
        /// A picture that was uploaded as temporary media; at most one.
        mediaids: Option<Vec<MediaId>>,
        /// Degrees north times 1 000 000, as on Tencent's map (GCJ-02).
        lat: Option<i64>,
        /// Degrees east times 1 000 000, as on Tencent's map (GCJ-02).
        lng: Option<i64>,
    }
}

open_enum! {
    /// On what a check-in was made (打卡设备类型).
    pub enum DeviceKind: i64 {
        /// A door (门禁).
        Door = 1,
        /// A time clock (考勤机).
        Clock = 2,
        /// Something else (其他).
        Else = 3,
    }
}

endpoint! {
    /// Makes up for a check-in that a member forgot (为打卡人员补卡).
    ///
    /// Token: an own app that 打卡 lets call ([`checkin`](crate::api::checkin)). 600 calls a minute. Not while an
    /// approval of it is pending.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95803>
    POST "/cgi-bin/checkin/punch_correction" [repeatable, check];
    pub struct PunchCorrection -> Empty {
        /// The member.
        userid: UserId,
        /// Midnight of the day.
        schedule_date_time: Timestamp,
        /// When the check-in was due, in seconds after midnight, as the rule has it; none on free days and without a rule.
        schedule_checkin_time: Option<u32>,
        /// When it was made; may be too late or too early by the rule.
        checkin_time: Timestamp,
        /// A remark, at most 512 bytes.
        remark: Option<String>,
    }
}

impl PunchCorrection {
    fn check(&self) -> Checked {
        limits::bytes("remark", given(&self.remark), 512)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::checkin::Exception;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const DATA: &str = r#"{"checkindata":[{"userid":"james","groupname":"打卡一组","checkin_type":"上班打卡","exception_type":"地点异常",
        "checkin_time":1492617610,"wifimac":"3c:46","mediaids":["M"],"lat":30547645,"lng":104063236,"deviceid":"E5",
        "sch_checkin_time":1492617610,"groupid":1,"schedule_id":0,"timeline_id":2}]}"#;

    #[test]
    fn reading() {
        let (start, end) = (Timestamp::from_secs(1_492_617_600), Timestamp::from_secs(1_492_790_400));
        let request =
            GetCheckinData::new(DataKind::All, start, end, ["james", "paul"]).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/getcheckindata");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"opencheckindatatype":3,"starttime":1492617600,"endtime":1492790400,"useridlist":["james","paul"]}"#
        );
        let crowd = GetCheckinData::new(DataKind::All, start, end, ["u"; 101]).http_request(BASE, "T").unwrap_err();
        assert!(crowd.to_string().contains("useridlist"), "{crowd}");
        let record = GetCheckinData::parse(http::Response::new(DATA)).unwrap().checkindata.remove(0);
        assert_eq!((record.lat, record.timeline_id), (Some(30_547_645), Some(HoursId(2))));
        assert_eq!((record.groupid, record.schedule_id), (RuleId(1), Some(ShiftId(0))));
        assert_eq!((record.checkin_type, &*record.exception_type), (CheckinKind::Begin, &[Exception::Place][..]));
        assert_eq!(record.location_title, "", "absent");
    }

    #[test]
    fn adding() {
        let record = NewRecord::new("u", Timestamp::from_secs(1_705_899_000), "t", "d", DeviceKind::Door, "make")
            .lat(22_234_233);
        let add = AddCheckinRecord::new([record.clone()]);
        let request = add.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/add_checkin_record");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            concat!(
                r#"{"records":[{"userid":"u","checkin_time":1705899000,"location_title":"t","location_detail":"d","#,
                r#""device_type":1,"device_detail":"make","lat":22234233}]}"#
            )
        );
        let two = AddCheckinRecord::new([record.mediaids(["a", "b"])]).http_request(BASE, "T").unwrap_err();
        assert!(two.to_string().contains("records.mediaids"), "{two}");

        let correction =
            PunchCorrection::new("zhangsan", Timestamp::from_secs(1_654_444_800), Timestamp::from_secs(1_654_486_827));
        let request = correction.clone().schedule_checkin_time(32_400).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/punch_correction");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"userid":"zhangsan","schedule_date_time":1654444800,"schedule_checkin_time":32400,"checkin_time":1654486827}"#
        );
        let long = correction.remark("备".repeat(171)).http_request(BASE, "T").unwrap_err();
        assert!(long.to_string().contains("513 bytes"), "{long}");
    }

    #[test]
    fn bad_bodies() {
        survives::<GetCheckinData>(DATA);
        survives::<AddCheckinRecord>(r#"{"later":"x"}"#);
        survives::<PunchCorrection>(r#"{"later":"x"}"#);
    }
}
