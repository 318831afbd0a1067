use http::Response;

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};

const DAYS: &str = r#"{"datas":[{"base_info":{"date":1599062400,"record_type":3,"name":"张三","name_ex":"Three","departs_name":"a;b",
"acctid":"ZhangSan","rule_info":{"groupid":10,"groupname":"g","scheduleid":0,"checkintime":[{"work_sec":38760,"off_work_sec":38880}]},
"day_type":1},"summary_info":{"checkin_count":2,"lastest_time":38858},"holiday_infos":[{"sp_number":"2020",
"sp_title":{"data":[{"lang":"zh_CN","text":"请假"}]},"sp_description":{"data":[]}}],"exception_infos":[{"count":1,"duration":60,"exception":2}],
"ot_info":{"ot_status":2,"ot_duration":3600,"exception_duration":[60],"workday_over_as_money":54000},
"sp_items":[{"count":1,"duration":360,"time_type":0,"type":15,"name":"审批打卡"},{"count":1,"vacation_id":3,"time_type":1,"type":1}]}]}"#;
const MONTHS: &str = r#"{"datas":[{"base_info":{"record_type":1,"acctid":"ZhangSan","rule_info":{"groupid":10,"groupname":"g"}},
"summary_info":{"except_days":3,"work_days":21},"exception_infos":[{"count":1,"exception":4}],"sp_items":[],
"overwork_info":{"workday_over_sec":10800,"restdays_over_sec":7200,"holidays_over_as_money":5}}]}"#;

#[test]
fn on_the_wire() {
    let day = Timestamp::from_secs(1_599_062_400);
    let body = br#"{"starttime":1599062400,"endtime":1599062400,"useridlist":["ZhangSan"]}"#;
    let request = GetCheckinDayData::new(day, day, ["ZhangSan"]).http_request(BASE, "T").unwrap();
    assert_eq!((request.uri().path(), request.body().as_slice()), ("/cgi-bin/checkin/getcheckin_daydata", &body[..]));
    let request = GetCheckinMonthData::new(day, day, ["ZhangSan"]).http_request(BASE, "T").unwrap();
    assert_eq!((request.uri().path(), request.body().as_slice()), ("/cgi-bin/checkin/getcheckin_monthdata", &body[..]));
    let crowd = GetCheckinMonthData::new(day, day, ["u"; 101]).http_request(BASE, "T").unwrap_err();
    assert!(crowd.to_string().contains("useridlist"), "{crowd}");
}

#[test]
fn answers() {
    let day = GetCheckinDayData::parse(Response::new(DAYS)).unwrap().datas.remove(0);
    assert_eq!((day.base_info.day_type, day.base_info.record_type), (DayKind::Rest, RecordKind::Shifts));
    assert_eq!((day.exception_infos[0].exception, day.sp_items[0].kind), (ExceptionKind::Early, ItemKind::Approved));
    assert_eq!(day.holiday_infos[0].sp_title.data[0].text, "请假");
    assert_eq!((day.sp_items[0].time_type, day.sp_items[0].vacation_id), (DayOrHour::Day, None));
    assert_eq!((day.sp_items[1].time_type, day.sp_items[1].vacation_id), (DayOrHour::Hour, Some(VacationId(3))));
    assert_eq!(day.base_info.departments().collect::<Vec<_>>(), ["a", "b"]);
    let rule = day.base_info.rule_info;
    assert_eq!((rule.groupid, rule.scheduleid), (RuleId(10), Some(ShiftId(0))));
    let overtime = day.ot_info.unwrap();
    assert_eq!(overtime.ot_status, OvertimeStatus::Short);
    assert_eq!(overtime.exception_duration, [60]);
    let month = GetCheckinMonthData::parse(Response::new(MONTHS)).unwrap().datas.remove(0);
    assert_eq!((month.summary_info.except_days, month.exception_infos[0].exception), (3, ExceptionKind::Absent));
    assert_eq!(month.overwork_info.unwrap().restdays_over_sec, Some(7200));
}

#[test]
fn bad_bodies() {
    survives::<GetCheckinDayData>(DAYS);
    survives::<GetCheckinMonthData>(MONTHS);
}
