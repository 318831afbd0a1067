use http::Response;

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};

const OPTIONS: &str = r#"{"info":[{"userid":"james","group":{"grouptype":1,"groupid":69,"groupname":"规则","sync_holidays":true,"type":2,"checkin_method_type":2,
"buka_remind":{"open_remind":true,"buka_remind_month":1},"ot_info_v2":{"workdayconf":{"allow_ot":true,"type":1,"ot_trans_type":2,
"ot_time_range":1},"time_unit_config":{"ot_time_unit":3,"rounding_method":9}},"checkindate":[{"workdays":[1,5],"checkintime":[{"work_sec":36000,"off_work_sec":43200}],"flex_time":300000,"noneed_offwork":true}],
"spe_offdays":[{"timestamp":1512057600,"notes":"n","checkintime":[]}],
"loc_infos":[{"lat":30547030,"lng":104062890,"loc_title":"t","loc_detail":"d","distance":300}],
"schedulelist":[{"schedule_id":221,"schedule_name":"2","time_section":[{"time_id":1,"rest_times":[{"rest_begin_time":47400,"rest_end_time":48000}]}],
"late_rule":{"allow_offwork_after_time":false,"timerules":[{"offwork_after_time":3600,"onwork_flex_time":3600}]}}]}}]}"#;
const GROUPS: &str = r#"{"group":[{"grouptype":2,"groupid":69,"groupname":"规则","range":{"partyid":[],"userid":["a"],"tagid":[2]},
"reporterinfo":{"reporters":[{"userid":"brant"}],"updatetime":1606305508},"option_out_range":1,"create_time":1606204343,
"ot_info":{"type":2,"allow_ot_workingday":true,"otcheckinfo":{"ot_workingday_time_start":1800,"ot_workingday_restinfo":{"type":2,
"fix_time_rule":{"fix_time_begin_sec":43200,"fix_time_end_sec":46800},"cal_ottime_rule":{"items":[{"ot_time":18000,"rest_time":3600}]}}},
"otapplyinfo":{"allow_ot_workingday":true,"uptime":1606275664},"uptime":1606275664}}]}"#;

fn rule() -> Group {
    let date = CheckinDate::new()
        .workdays([1, 2])
        .checkintime([Hours::new().time_id(1).work_sec(36_000).off_work_sec(43_200)]);
    Group::new(GroupKind::Fixed, "打卡规则1")
        .range(Range::new().userid(["tester"]).tagid([2]))
        .need_photo(true)
        .checkindate([date])
        .loc_infos([Location::new(30_547_030, 104_062_890, "成都", "天府三街", 300)])
        .ot_info_v2(Overtime::new().workdayconf(DayOvertime::new(true).kind(OvertimeBasis::Both)))
}

#[test]
fn writing_rules() {
    let body = concat!(
        r#""range":{"userid":["tester"],"tagid":[2]},"need_photo":true,"#,
        r#""checkindate":[{"workdays":[1,2],"checkintime":[{"time_id":1,"work_sec":36000,"off_work_sec":43200}]}],"#,
        r#""loc_infos":[{"lat":30547030,"lng":104062890,"loc_title":"成都","loc_detail":"天府三街","distance":300}],"#,
        r#""ot_info_v2":{"workdayconf":{"allow_ot":true,"type":0}}}}"#
    );
    let add = AddCheckinOption::new(rule()).effective_now(true);
    let request = add.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/checkin/add_checkin_option");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        format!(r#"{{"effective_now":true,"group":{{"grouptype":1,"groupname":"打卡规则1",{body}"#)
    );
    assert!(!add.repeatable(), "a second rule would be made");
    let request = UpdateCheckinOption::new(rule().groupid(1)).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/checkin/update_checkin_option");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        format!(r#"{{"group":{{"grouptype":1,"groupname":"打卡规则1","groupid":1,{body}"#)
    );
    let lost = UpdateCheckinOption::new(rule()).http_request(BASE, "T").unwrap_err();
    assert!(lost.to_string().contains("group.groupid"), "{lost}");
    let long = AddCheckinOption::new(Group::new(GroupKind::Free, "规".repeat(41))).http_request(BASE, "T").unwrap_err();
    assert!(long.to_string().contains("group.groupname"), "{long}");
    let crowd = rule().groupid(1).spe_offdays(vec![SpecialDay::new(); 367]);
    let crowd = UpdateCheckinOption::new(crowd).http_request(BASE, "T").unwrap_err();
    assert!(crowd.to_string().contains("group.spe_offdays"), "{crowd}");

    let fields = [ArrayField::SpecialWorkdays, ArrayField::Locations];
    let request = ClearCheckinOptionArrayField::new(1, fields).effective_now(true).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/checkin/clear_checkin_option_array_field");
    assert_eq!(request.body(), br#"{"groupid":1,"clear_field":[1,4],"effective_now":true}"#);
    let request = DelCheckinOption::new(1).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/checkin/del_checkin_option");
    assert_eq!(request.body(), br#"{"groupid":1}"#);
}

#[test]
fn reading_rules() {
    let request =
        GetCheckinOption::new(Timestamp::from_secs(1_511_971_200), ["james"]).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/checkin/getcheckinoption");
    assert_eq!(request.body(), br#"{"datetime":1511971200,"useridlist":["james"]}"#);
    let group = GetCheckinOption::parse(Response::new(OPTIONS)).unwrap().info.remove(0).group;
    assert_eq!((group.grouptype, group.sync_holidays, group.need_photo), (GroupKind::Fixed, Some(true), None));
    assert_eq!((group.groupid, group.kind), (Some(RuleId(69)), Some(CheckinDevice::Clock)));
    assert_eq!(group.checkin_method_type, Some(Alternation::TimesOnly));
    assert_eq!(group.buka_remind.unwrap().buka_remind_month, Some(RemindMonth::Next));
    let overtime = group.ot_info_v2.unwrap();
    let unit = overtime.time_unit_config.unwrap();
    assert_eq!((unit.ot_time_unit, unit.rounding_method), (Some(OvertimeTimeUnit::Day), Some(Rounding::Other(9))));
    let workday = overtime.workdayconf.unwrap();
    assert_eq!(
        (workday.ot_trans_type, workday.ot_time_range),
        (Some(OvertimeGain::Pay), Some(OvertimeRange::BeforeWork))
    );
    assert_eq!(group.loc_infos.unwrap()[0].lng, 104_062_890);
    let shift = &group.schedulelist.unwrap()[0];
    assert_eq!(shift.schedule_id, 221);
    assert_eq!(shift.time_section[0].rest_times.as_ref().unwrap()[0].rest_begin_time, 47_400);

    let request = GetCorpCheckinOption::new().http_request(BASE, "T").unwrap();
    assert_eq!(
        (request.uri().path(), request.body().as_slice()),
        ("/cgi-bin/checkin/getcorpcheckinoption", &b"{}"[..])
    );
    let group = GetCorpCheckinOption::parse(Response::new(GROUPS)).unwrap().group.remove(0);
    assert_eq!((group.option_out_range, group.range.unwrap().tagid.unwrap()[0].value()), (Some(OutOfRange::Field), 2));
    let overtime = group.ot_info.unwrap();
    assert_eq!(overtime.kind, OvertimeBasis::Approval);
    let rest = overtime.otcheckinfo.unwrap().ot_workingday_restinfo.unwrap();
    assert_eq!(rest.kind, RestKind::ByDuration);
    assert_eq!(rest.fix_time_rule.unwrap().fix_time_end_sec, Some(46_800));
}

#[test]
fn bad_bodies() {
    survives::<GetCheckinOption>(OPTIONS);
    survives::<GetCorpCheckinOption>(GROUPS);
    survives::<AddCheckinOption>(r#"{"later":"x"}"#);
    survives::<UpdateCheckinOption>(r#"{"later":"x"}"#);
    survives::<ClearCheckinOptionArrayField>(r#"{"later":"x"}"#);
    survives::<DelCheckinOption>(r#"{"later":"x"}"#);
}
