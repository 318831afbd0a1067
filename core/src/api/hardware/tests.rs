//! Hardware as it is on the wire.

use super::*;
use crate::api::testing::{body, parse, refused, sent, survives};
use crate::endpoint::{Endpoint, Paginated};
use crate::types::{OpenUserId, Timestamp};

const NOW: Timestamp = Timestamp::from_secs(1_662_697_304);

#[test]
fn tokens() {
    let get = token::GetDeviceSecret::new("CODE");
    assert_eq!(
        sent(&get),
        ("/cgi-bin/openhw/get_device_secret?model_access_token=T".into(), r#"{"auth_code":"CODE"}"#.into())
    );
    assert!(!get.repeatable() && !format!("{get:?}").contains("CODE"));
    let answer = parse::<token::GetDeviceSecret>(
        r#"{"errcode":0,"device_secret":"HUSH","device_access_token":"HUSH2","expires_in":7200}"#,
    );
    assert_eq!((answer.device_secret.expose(), answer.device_access_token.expose()), ("HUSH", "HUSH2"));
    assert!(!format!("{answer:?}").contains("HUSH"));
}

#[test]
fn models_and_devices() {
    let (uri, sent_body) = sent(&model::RegisterSn::new("SN1"));
    assert_eq!(uri, "/cgi-bin/openhw/model/register_sn?model_access_token=T");
    assert_eq!(sent_body, r#"{"device_sn":"SN1"}"#);
    assert_eq!(parse::<model::RegisterSn>(r#"{"qr_code":"https://q"}"#).qr_code, "https://q");
    assert!(refused(&model::RegisterSn::new("x".repeat(129))).contains("device_sn has 129 characters"));
    assert_eq!(sent(&model::UnregisterSn::new("SN1")).0, "/cgi-bin/openhw/model/unregister_sn?model_access_token=T");

    let (uri, _) = sent(&device::GetDetail::new("SN1"));
    assert_eq!(uri, "/cgi-bin/openhw/device/get_device_detail?model_access_token=T");
    for name in ["bind_corpinfo", "auth_corp_info"] {
        let answer = format!(
            r#"{{"device_detail":{{"qr_code":"q","bind_status":"1","remark_name":null,"{name}":{{"open_corpid":"wp1","corp_name":"c"}}}}}}"#
        );
        let device = parse::<device::GetDetail>(&answer).device_detail;
        assert_eq!((device.bind_status, device.remark_name.as_str()), (true, ""));
        assert_eq!(device.corp().unwrap().open_corpid, "wp1", "{name}");
    }
    assert!(parse::<device::GetDetail>(r#"{"device_detail":{"bind_status":0}}"#).device_detail.corp().is_none());

    let report = device::ReportStatus::new(device::OnlineStatus::Online).cur_version("1").upgradable_version("2");
    let (uri, sent_body) = sent(&report);
    assert_eq!(uri, "/cgi-bin/openhw/device/report_device_status?device_access_token=T");
    assert_eq!(sent_body, r#"{"online_status":1,"cur_version":"1","upgradable_version":"2"}"#);
    assert!(
        refused(&report.upgradable_version_desc("版".repeat(86))).contains("upgradable_version_desc has 258 bytes")
    );
    let report = device::ReportFirmwareUpgradeResult::new("OP", 1).errmsg("设备离线").cur_version("1");
    let (uri, sent_body) = sent(&report);
    assert_eq!(uri, "/cgi-bin/openhw/device/report_firmware_upgrade_result?device_access_token=T");
    assert_eq!(sent_body, r#"{"oper_id":"OP","errcode":1,"errmsg":"设备离线","cur_version":"1"}"#);
}

#[test]
fn qrcodes() {
    let (uri, sent_body) = sent(&qrcode::GenLogin::new("xxx2", qrcode::QrcodeType::Dynamic));
    assert_eq!(uri, "/cgi-bin/openhw/device/gen_login_qrcode?device_access_token=T");
    assert_eq!(sent_body, r#"{"state":"xxx2","type":1}"#);
    let moving = parse::<qrcode::GenLogin>(r#"{"qrcode_content":"https://q?type=dynamic_login","expires_in":300}"#);
    assert_eq!((moving.qrcode_content.as_str(), moving.expires_in), ("https://q?type=dynamic_login", Some(300)));
    assert_eq!(body(&qrcode::GenLogin::new("xxx1", qrcode::QrcodeType::Static)), r#"{"state":"xxx1","type":0}"#);
    assert_eq!(parse::<qrcode::GenLogin>(r#"{"qrcode_content":"https://q"}"#).expires_in, None);

    let (uri, sent_body) = sent(&qrcode::GenIdDynamic::new("SN1", "xxx2"));
    assert_eq!(uri, "/cgi-bin/openhw/device/gen_id_dynamic_qrcode?model_access_token=T");
    assert_eq!(sent_body, r#"{"device_sn":"SN1","state":"xxx2"}"#);
    let code = parse::<qrcode::GenIdDynamic>(r#"{"qrcode_content":"https://q?type=qrcode","expires_in":"300"}"#);
    assert_eq!((code.qrcode_content.as_str(), code.expires_in), ("https://q?type=qrcode", 300));
}

const PEOPLE: &str = r#"{"next_cursor":"C2","perm_version":5,"userinfo":{"useritems":[{"open_userid":"w1","user_name":"张三",
    "user_type":1,"pass_rule":{"rule_list":[{"id":0,"rule":"9:00-10:00 * * 1-5 *","effect_time":1542874137}]}}]}}"#;

#[test]
fn people() {
    let list = user::ListByPage::new().cursor("C").limit(100).only_perm_version(false);
    let (uri, sent_body) = sent(&list);
    assert_eq!(uri, "/cgi-bin/openhw/device/get_userinfo_by_page?device_access_token=T");
    assert_eq!(sent_body, r#"{"cursor":"C","limit":100,"only_perm_version":false}"#);
    let mut page = parse::<user::ListByPage>(PEOPLE);
    assert_eq!(page.perm_version, 5);
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C2"));
    let person = user::ListByPage::items(&mut page).remove(0);
    assert_eq!(person.user_type, UserType::Visitor);
    assert_eq!(person.pass_rule.unwrap().rule_list[0].effect_time, Timestamp::from_secs(1_542_874_137));
    assert!(list.after(&parse::<user::ListByPage>(r#"{"next_cursor":""}"#)).is_none());

    let item = user::UserItem::new("w1", UserType::Student);
    let (uri, sent_body) = sent(&user::ListByIds::new([item.clone()]));
    assert_eq!(uri, "/cgi-bin/openhw/device/get_userinfo_by_ids?device_access_token=T");
    assert_eq!(sent_body, r#"{"user_item":[{"open_userid":"w1","user_type":2}]}"#);
    assert!(refused(&user::ListByIds::new(vec![item; 101])).contains("user_item has 101 entries"));
    assert_eq!(parse::<user::ListByIds>(PEOPLE).userinfo.useritems[0].user_name, "张三");
}

#[test]
fn reports() {
    let checkin = report::Checkin::new("x1", UserType::Member, NOW);
    let (uri, sent_body) = sent(&report::CheckinData::new([checkin.clone()]));
    assert_eq!(uri, "/cgi-bin/openhw/device/report_checkin_data?device_access_token=T");
    assert_eq!(sent_body, r#"{"checkin_data":[{"open_userid":"x1","user_type":0,"timestamp":1662697304}]}"#);
    assert!(refused(&report::CheckinData::new(vec![checkin; 101])).contains("checkin_data has 101 entries"));

    let fever = report::Temperature::new("x1", UserType::Student, NOW, 39.5, TemperatureStatus::Fever);
    let (uri, sent_body) = sent(&report::TemperatureData::new([fever.clone()]));
    assert_eq!(uri, "/cgi-bin/openhw/device/report_temperature_data?device_access_token=T");
    assert!(sent_body.ends_with(r#""timestamp":1662697304,"temperature":"39.5","status":1}]}"#), "{sent_body}");
    assert!(refused(&report::TemperatureData::new(vec![fever; 101])).contains("temperature_data has 101"));

    let access = report::Access::new("x1", UserType::Member, NOW, PassType::In, PassMethod::Remote);
    let (uri, sent_body) = sent(&report::AccessData::new([access.clone()]));
    assert_eq!(uri, "/cgi-bin/openhw/device/report_access_data?device_access_token=T");
    assert!(sent_body.ends_with(r#""pass_type":1,"pass_method":3}]}"#), "{sent_body}");
    assert!(refused(&report::AccessData::new(vec![access; 101])).contains("access_data has 101"));

    let failed = parse::<report::TemperatureData>(
        r#"{"fail_list":[{"open_userid":"x2","user_type":2,"timestamp":"12345","errcode":123,"errmsg":"no"}]}"#,
    );
    let failed = &failed.fail_list[0];
    assert_eq!((failed.open_userid.as_str(), failed.user_type), ("x2", UserType::Student));
    assert_eq!((failed.timestamp, failed.errcode), (Timestamp::from_secs(12_345), Some(123)));
    assert!(failed.pass_type.is_none() && failed.temperature.is_none());
    assert!(parse::<report::AccessData>("{}").fail_list.is_empty());
}

#[test]
fn results() {
    let (uri, sent_body) = sent(&report::BioInfoResult::new(0).oper_id("OP"));
    assert_eq!(uri, "/cgi-bin/openhw/device/report_bio_info_result?device_access_token=T");
    assert_eq!(sent_body, r#"{"errcode":0,"oper_id":"OP"}"#);
    let by_itself = report::BioInfoResult::new(0).open_userid("w").bio_info_type(report::BioInfoType::Face);
    assert_eq!(
        body(&by_itself.user_type(UserType::Member)),
        r#"{"errcode":0,"open_userid":"w","user_type":0,"bio_info_type":2}"#
    );
    let opened = report::RemoteOpenResult::new("OP", report::OpenType::RemoteOpenDoor, 1).errmsg("设备离线");
    let (uri, sent_body) = sent(&opened);
    assert_eq!(uri, "/cgi-bin/openhw/device/report_remote_open_result?device_access_token=T");
    assert_eq!(sent_body, r#"{"oper_id":"OP","type":"remote_open_door","errcode":1,"errmsg":"设备离线"}"#);
}

const CHECKINS: &str =
    r#"{"checkindata":{"items":[{"open_userid":"x1","checkin_time":12345,"device_sn":"SN"}]},"next_cursor":"C2"}"#;
const TEMPERATURES: &str = r#"{"temperature_data":{"items":[{"open_userid":"u1","user_type":0,"timestamp":1662697304,
    "temperature":36.7,"status":7,"device_sn":"C1"}]},"next_cursor":"C2"}"#;
const PASSAGES: &str = r#"{"accesscontrol_data":{"items":[{"open_userid":"u1","user_type":0,"timestamp":1662697304,
    "pass_type":2,"pass_method":0,"device_sn":"C1"}]},"next_cursor":"C2"}"#;

#[test]
fn data_of_devices() {
    assert_eq!(
        sent(&data::GetAuthInfo::new()),
        ("/cgi-bin/devicedata/get_auth_info?access_token=T".into(), "{}".into())
    );
    let answer = r#"{"device_list":{"item":[{"device_sn":"SN","device_type":1,"device_ability":5,"model_name":"m"}]}}"#;
    let device = parse::<data::GetAuthInfo>(answer).device_list.item.remove(0);
    assert_eq!((device.device_type, device.device_ability), (data::DeviceType::Attendance, Some(5)));

    let (start, end) = (Timestamp::from_secs(12_345), Timestamp::from_secs(67_890));
    let by_device = data::FilterType::Device;
    let get =
        data::GetCheckinData::new(UserType::Member, start, end, by_device).device_sn_list(["SN1"]).agentid(10_000);
    let (uri, sent_body) = sent(&get);
    assert_eq!(uri, "/cgi-bin/devicedata/get_checkin_data?access_token=T");
    assert_eq!(
        sent_body,
        concat!(
            r#"{"user_type":0,"begin_time":12345,"end_time":67890,"data_filter_type":1,"#,
            r#""device_sn_list":["SN1"],"agentid":10000}"#
        )
    );
    let mut page = parse::<data::GetCheckinData>(CHECKINS);
    assert!(body(&get.after(&page).unwrap()).contains(r#""cursor":"C2""#));
    assert_eq!(data::GetCheckinData::items(&mut page)[0].device_sn, "SN");
    assert!(get.after(&parse::<data::GetCheckinData>("{}")).is_none());
    assert!(refused(&get.device_sn_list(vec!["x"; 101])).contains("device_sn_list has 101"));

    let get = data::GetTemperatureData::new(UserType::Member, start, end, data::FilterType::User);
    assert_eq!(sent(&get).0, "/cgi-bin/devicedata/get_temperature_data?access_token=T");
    let mut page = parse::<data::GetTemperatureData>(TEMPERATURES);
    assert_eq!(get.after(&page).unwrap().cursor.as_deref(), Some("C2"));
    let fever = data::GetTemperatureData::items(&mut page).remove(0);
    assert_eq!((fever.temperature, fever.status), (36.7, TemperatureStatus::Other(7)));
    assert!(get.after(&parse::<data::GetTemperatureData>("{}")).is_none());
    assert!(refused(&get.open_userid_list(vec!["x"; 101])).contains("open_userid_list has 101"));

    let get = data::GetAccesscontrolData::new(UserType::Member, start, end, by_device).limit(500);
    assert_eq!(sent(&get).0, "/cgi-bin/devicedata/get_accesscontrol_data?access_token=T");
    let mut page = parse::<data::GetAccesscontrolData>(PASSAGES);
    assert_eq!(get.after(&page).unwrap().cursor.as_deref(), Some("C2"));
    let passage = data::GetAccesscontrolData::items(&mut page).remove(0);
    assert_eq!((passage.pass_type, passage.pass_method), (PassType::Out, PassMethod::Other(0)));
    assert!(get.after(&parse::<data::GetAccesscontrolData>("{}")).is_none());
    assert!(refused(&get.device_sn_list(vec!["x"; 101])).contains("device_sn_list has 101"));
}

const RULES: &str = r#"{"pass_rule":{"items":[{"rule_id":"r","name":"n","rule_list":["9:00-10:00 * * 1-5 *"],"effect_time":1542874137,
    "effect_open_userid_list":[{"open_userid":"user1","user_type":0},{"open_userid":"user2"}]}]},"remote_pass_rule":null}"#;

#[test]
fn rules_for_doors() {
    let (uri, sent_body) = sent(&access_rule::Get::new("SN"));
    assert_eq!(uri, "/cgi-bin/devicedata/get_accesscontrol_rule?access_token=T");
    assert_eq!(sent_body, r#"{"device_sn":"SN"}"#);
    let rules = parse::<access_rule::Get>(RULES);
    let rule = &rules.pass_rule.items[0];
    assert_eq!(rule.effect_open_userid_list[0].user_type, Some(UserType::Member));
    assert_eq!(rule.effect_open_userid_list[1].open_userid, OpenUserId::from("user2"));
    assert!(rule.effect_open_userid_list[1].user_type.is_none() && rules.remote_pass_rule.items.is_empty());

    let passing = access_rule::Passing::new(
        ["9:00-10:00 * * 1-5 *"],
        [access_rule::RuleUser::new("user1"), access_rule::RuleUser::new("user2").user_type(UserType::Student)],
    );
    let (uri, sent_body) = sent(&access_rule::Add::new("n", ["SN"]).pass_rule(passing.clone()));
    assert_eq!(uri, "/cgi-bin/devicedata/add_accesscontrol_rule?access_token=T");
    assert_eq!(
        sent_body,
        concat!(
            r#"{"rule_name":"n","device_sn_list":["SN"],"pass_rule":{"rule_list":["9:00-10:00 * * 1-5 *"],"#,
            r#""effect_open_userid_list":[{"open_userid":"user1"},{"open_userid":"user2","user_type":2}]}}"#
        )
    );
    let added = parse::<access_rule::Add>(r#"{"rule_id":"r","invalid_list":["x"]}"#);
    assert_eq!((added.rule_id.as_str(), &added.invalid_list[..]), ("r", &["x".to_owned()][..]));

    let (uri, sent_body) = sent(&access_rule::Modify::new("r", "n", ["SN"]).remote_pass_rule(passing));
    assert_eq!(uri, "/cgi-bin/devicedata/mod_accesscontrol_rule?access_token=T");
    assert!(sent_body.starts_with(r#"{"rule_id":"r","rule_name":"n","device_sn_list":["SN"],"remote_pass_rule":{"#));
    assert!(parse::<access_rule::Modify>(r#"{"invalid_list":[]}"#).invalid_list.is_empty());
    let (uri, sent_body) = sent(&access_rule::Delete::new("r"));
    assert_eq!(
        (uri.as_str(), sent_body.as_str()),
        ("/cgi-bin/devicedata/del_accesscontrol_rule?access_token=T", r#"{"rule_id":"r"}"#)
    );
}

#[test]
fn one_page_endpoints() {
    let (uri, sent_body) = sent(&GetDeviceFeature::new("SN"));
    assert_eq!(uri, "/cgi-bin/hardware/get_device_feature?provider_access_token=T");
    assert_eq!(sent_body, r#"{"device_sn":"SN"}"#);
    let feature = parse::<GetDeviceFeature>(r#"{"device_feature":"{\"printer_type\":\"CM1\"}"}"#);
    assert_eq!(feature.device_feature, r#"{"printer_type":"CM1"}"#);

    let (start, end) = (Timestamp::from_secs(1_492_617_600), Timestamp::from_secs(1_492_790_400));
    let get = GetHardwareCheckinData::new(start, end, ["james", "paul"]).filter_type(CheckinFilter::Upload);
    let (uri, sent_body) = sent(&get);
    assert_eq!(uri, "/cgi-bin/hardware/get_hardware_checkin_data?access_token=T");
    assert_eq!(
        sent_body,
        r#"{"starttime":1492617600,"endtime":1492790400,"useridlist":["james","paul"],"filter_type":2}"#
    );
    assert!(refused(&GetHardwareCheckinData::new(start, end, ["u"; 101])).contains("useridlist has 101"));
    let checkin =
        r#"{"checkindata":[{"userid":"james","checkin_time":"1492617610","device_sn":"x","device_name":"门店"}]}"#;
    assert_eq!(
        parse::<GetHardwareCheckinData>(checkin).checkindata[0].checkin_time,
        Timestamp::from_secs(1_492_617_610)
    );
}

#[test]
fn damaged_answers() {
    const EMPTY: &str = r#"{"later":"x"}"#;
    survives::<token::GetDeviceSecret>(r#"{"device_secret":"s","device_access_token":"t","expires_in":7200}"#);
    survives::<model::RegisterSn>(r#"{"qr_code":"q"}"#);
    survives::<model::UnregisterSn>(EMPTY);
    survives::<device::GetDetail>(
        r#"{"device_detail":{"qr_code":"q","model_name":"m","default_name":"d","remark_name":"r","bind_status":1,
        "bind_corpinfo":{"open_corpid":"w","corp_name":"c"},"auth_corp_info":{"open_corpid":"w","corp_name":"c"}}}"#,
    );
    survives::<device::ReportStatus>(EMPTY);
    survives::<device::ReportFirmwareUpgradeResult>(EMPTY);
    survives::<qrcode::GenLogin>(r#"{"qrcode_content":"q","expires_in":300}"#);
    survives::<qrcode::GenIdDynamic>(r#"{"qrcode_content":"q","expires_in":300}"#);
    survives::<user::ListByPage>(PEOPLE);
    survives::<user::ListByIds>(PEOPLE);
    let failed = r#"{"fail_list":[{"open_userid":"x","user_type":0,"timestamp":5,"pass_type":1,"pass_method":1,"temperature":"36.7",
        "status":0,"errcode":1,"errmsg":"e"}]}"#;
    survives::<report::CheckinData>(failed);
    survives::<report::TemperatureData>(failed);
    survives::<report::AccessData>(failed);
    survives::<report::BioInfoResult>(EMPTY);
    survives::<report::RemoteOpenResult>(EMPTY);
    survives::<data::GetAuthInfo>(
        r#"{"device_list":{"item":[{"device_sn":"s","device_type":1,"device_ability":1,"model_name":"m","default_name":"d","remark_name":"r"}]}}"#,
    );
    survives::<data::GetCheckinData>(CHECKINS);
    survives::<data::GetTemperatureData>(TEMPERATURES);
    survives::<data::GetAccesscontrolData>(PASSAGES);
    survives::<access_rule::Get>(RULES);
    survives::<access_rule::Add>(r#"{"rule_id":"r","invalid_list":["x"]}"#);
    survives::<access_rule::Modify>(r#"{"invalid_list":["x"]}"#);
    survives::<access_rule::Delete>(EMPTY);
    survives::<GetDeviceFeature>(r#"{"device_feature":"f"}"#);
    survives::<GetHardwareCheckinData>(
        r#"{"checkindata":[{"userid":"j","checkin_time":5,"device_sn":"s","device_name":"n"}]}"#,
    );
}
