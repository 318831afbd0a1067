//! Security as it is on the wire.

use super::file_oper_record::{self as files, GetFileOperRecord, Operation, OperationKind};
use super::screen_oper_record::{GetScreenOperRecord, ScreenShotKind, System};
use super::*;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::{BASE, Endpoint, Pages, Paginated};
use crate::types::{ContactKind, Timestamp};

fn span() -> (Timestamp, Timestamp) {
    (Timestamp::from_secs(1_724_256_000), Timestamp::from_secs(1_724_860_799))
}

#[test]
fn domains() {
    let request = GetServerDomainIp::new().http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/security/get_server_domain_ip?access_token=T"));
    assert!(request.body().is_empty());
    let all = parse::<GetServerDomainIp>(
        r#"{"domain_list":[{"domain":"i.work.weixin.qq.com","universal_domian":"work.weixin.qq.com","protocol":"TCP",
            "port":[443,"80"],"is_necessary":1,"description":"D"},{"domain":"x"}],
            "ip_list":[{"ip":"115.238.203.109","protocol":"UDP","port":[443],"is_necessary":0,"description":null}]}"#,
    );
    assert_eq!(all.domain_list[0].port, [443, 80]);
    assert_eq!((&all.domain_list[0].protocol, &all.ip_list[0].protocol), (&Protocol::Tcp, &Protocol::Udp));
    assert!(all.domain_list[0].is_necessary && !all.ip_list[0].is_necessary);
    assert_eq!(all.domain_list[0].universal_domian.as_deref(), Some("work.weixin.qq.com"));
    assert!(all.domain_list[1].universal_domian.is_none());
    assert_eq!((all.ip_list[0].ip.as_str(), all.ip_list[0].description.as_str()), ("115.238.203.109", ""));
}

#[test]
fn files_and_screens() {
    let (start, end) = span();
    let get = GetFileOperRecord::new(start, end)
        .userid_list(["zhangsan"])
        .operation(Operation::new(OperationKind::Download).source(files::Source::Chat))
        .limit(100);
    sends(
        &get,
        "security/get_file_oper_record",
        concat!(
            r#"{"start_time":1724256000,"end_time":1724860799,"userid_list":["zhangsan"],"#,
            r#""operation":{"type":103,"source":401},"limit":100}"#
        ),
    );
    assert!(refused(&get.userid_list(["u"; 101])).contains("userid_list has 101 entries, not 0 to 100"));
    let page = parse::<GetFileOperRecord>(
        r#"{"has_more":true,"next_cursor":"C","record_list":[
            {"time":1724256000,"userid":"zhangsan","operation":{"type":"101","source":401},"file_info":"1.jpg",
             "file_size":405842,"file_md5":"g","device_type":2,"device_code":"owM"},
            {"external_user":{"type":2,"name":"N","corp_name":"K"},"operation":{"type":10001},"applicant_name":"张三"},
            {"operation":{"type":999}}]}"#,
    );
    let [first, second, third] = &page.record_list[..] else { panic!() };
    assert_eq!((first.operation.kind, first.file_size), (OperationKind::Upload, Some(405_842)));
    assert_eq!(first.device_type, Some(files::DeviceKind::Personal));
    assert_eq!(first.device_code.as_ref().unwrap(), &"owM");
    assert_eq!(second.external_user.as_ref().unwrap().kind, ContactKind::WeCom);
    assert!(second.userid.is_none() && second.operation.source.is_none());
    assert_eq!((second.operation.kind, second.applicant_name.as_deref()), (OperationKind::GrantDownload, Some("张三")));
    assert_eq!(third.operation.kind, OperationKind::Other(999));

    let get = GetScreenOperRecord::new(start, end)
        .userid_list(["zhangsan"])
        .department_id_list([2, 3])
        .screen_shot_type(ScreenShotKind::Chat);
    sends(
        &get,
        "security/get_screen_oper_record",
        concat!(
            r#"{"start_time":1724256000,"end_time":1724860799,"userid_list":["zhangsan"],"department_id_list":[2,3],"#,
            r#""screen_shot_type":1}"#
        ),
    );
    assert!(refused(&get.clone().userid_list(["u"; 101])).contains("userid_list has 101 entries"));
    assert!(refused(&get.department_id_list(0..101)).contains("department_id_list has 101 entries"));
    let page = parse::<GetScreenOperRecord>(
        r#"{"record_list":[{"time":1,"userid":"lisi","department_id":"3","screen_shot_type":4,
            "screen_shot_content":"文件（防泄露文件：test.pdf）","system":"iOS"},{"userid":"far"}]}"#,
    );
    assert_eq!(page.record_list[0].department_id.unwrap(), 3);
    assert_eq!(page.record_list[0].screen_shot_type, ScreenShotKind::File);
    assert_eq!(page.record_list[0].system, System::Ios);
    assert!(page.record_list[1].department_id.is_none(), "not seen by the app");
}

#[test]
fn pages() {
    let (start, end) = span();
    let mut pages = Pages::new(GetFileOperRecord::new(start, end).limit(1));
    let first = pages.request().unwrap();
    let page = r#"{"has_more":true,"next_cursor":"C","record_list":[{"userid":"a"}]}"#;
    pages.received(&first, parse::<GetFileOperRecord>(page)).unwrap();
    let second = pages.request().unwrap();
    sends(
        &second,
        "security/get_file_oper_record",
        r#"{"start_time":1724256000,"end_time":1724860799,"cursor":"C","limit":1}"#,
    );
    pages
        .received(&second, parse::<GetFileOperRecord>(r#"{"has_more":false,"record_list":[{"userid":"b"}]}"#))
        .unwrap();
    assert!(pages.request().is_none());
    assert_eq!(pages.item().unwrap().userid.unwrap(), "a");
    assert_eq!(pages.item().unwrap().userid.unwrap(), "b");

    let (more, lost) = (r#"{"has_more":true,"next_cursor":"N"}"#, r#"{"has_more":true,"next_cursor":""}"#);
    let next = GetScreenOperRecord::new(start, end).after(&parse::<GetScreenOperRecord>(more)).unwrap();
    assert_eq!(next.cursor.as_deref(), Some("N"));
    assert!(next.after(&parse::<GetScreenOperRecord>(lost)).is_none(), "without a cursor there is no next page");
    let next = member_oper_log::List::new(start, end).after(&parse::<member_oper_log::List>(more)).unwrap();
    assert_eq!(next.cursor.as_deref(), Some("N"));
    assert!(next.after(&parse::<member_oper_log::List>(r#"{"has_more":false,"next_cursor":"N"}"#)).is_none());
    let next = admin_oper_log::List::new(start, end).after(&parse::<admin_oper_log::List>(more)).unwrap();
    assert_eq!(next.cursor.as_deref(), Some("N"));
    assert!(next.after(&parse::<admin_oper_log::List>("{}")).is_none());
    let next = vip::List::new().limit(2).after(&parse::<vip::List>(more)).unwrap();
    sends(&next, "security/vip/list", r#"{"cursor":"N","limit":2}"#);
    assert!(next.after(&parse::<vip::List>(lost)).is_none());
    let next = trustdevice::List::new(trustdevice::DeviceKind::Corp);
    let next = next.after(&parse::<trustdevice::List>(r#"{"next_cursor":"N"}"#)).unwrap();
    sends(&next, "security/trustdevice/list", r#"{"type":1,"cursor":"N"}"#);
    assert!(next.after(&parse::<trustdevice::List>(r#"{"next_cursor":""}"#)).is_none());

    let record = r#"{"record_list":[{"userid":"a"}]}"#;
    assert_eq!(GetScreenOperRecord::items(&mut parse::<GetScreenOperRecord>(record))[0].userid, "a");
    assert_eq!(member_oper_log::List::items(&mut parse::<member_oper_log::List>(record))[0].userid, "a");
    assert_eq!(admin_oper_log::List::items(&mut parse::<admin_oper_log::List>(record))[0].userid, "a");
    assert_eq!(vip::List::items(&mut parse::<vip::List>(r#"{"userid_list":["a"]}"#)), ["a"]);
    let mut page = parse::<trustdevice::List>(r#"{"device_list":[{"device_code":"d"}]}"#);
    assert_eq!(trustdevice::List::items(&mut page)[0].device_code, "d");
}

#[test]
fn devices() {
    use trustdevice::{DeviceKind, DeviceSource, DeviceStatus, ImportStatus, NewDevice, System};
    let windows = NewDevice::new(System::Windows).mac_addr(["50:81"]).motherboard_uuid("MB").harddisk_uuid(["HD"]);
    let mac = NewDevice::new(System::Mac).seq_no("SEQ");
    sends(
        &trustdevice::Import::new([windows.clone().domain("D").pc_name("PC"), mac]),
        "security/trustdevice/import",
        concat!(
            r#"{"device_list":[{"system":"Windows","mac_addr":["50:81"],"motherboard_uuid":"MB","harddisk_uuid":["HD"],"#,
            r#""domain":"D","pc_name":"PC"},{"system":"Mac","seq_no":"SEQ"}]}"#
        ),
    );
    assert!(refused(&trustdevice::Import::new(vec![windows.clone(); 101])).contains("device_list has 101 entries"));
    let many = trustdevice::Import::new([windows.clone().mac_addr(["x"; 101])]);
    assert!(refused(&many).contains("device_list.mac_addr has 101 entries"));
    let many = trustdevice::Import::new([windows.harddisk_uuid(["x"; 101])]);
    assert!(refused(&many).contains("device_list.harddisk_uuid has 101 entries"));
    let imported = parse::<trustdevice::Import>(
        r#"{"result":[{"device_index":1,"device_code":"49","status":1},
            {"device_index":2,"duplicated_device_code":"49","status":2},{"device_index":"3","status":8}]}"#,
    );
    assert_eq!(imported.result[0].device_code.as_ref().unwrap(), &"49");
    assert_eq!(imported.result[1].status, ImportStatus::Duplicate);
    assert_eq!((imported.result[2].device_index, imported.result[2].status), (3, ImportStatus::Other(8)));

    sends(
        &trustdevice::List::new(DeviceKind::Unknown).limit(100),
        "security/trustdevice/list",
        r#"{"type":2,"limit":100}"#,
    );
    sends(
        &trustdevice::GetByUser::new("zhangsan", DeviceKind::Corp),
        "security/trustdevice/get_by_user",
        r#"{"last_login_userid":"zhangsan","type":1}"#,
    );
    let devices = parse::<trustdevice::GetByUser>(
        r#"{"device_list":[{"device_code":"49","system":"Windows","mac_addr":["50"],"last_login_time":1681722163,
            "confirm_userid":"lisi","source":3,"status":5},{"system":"Linux","source":0}]}"#,
    );
    let [first, second] = &devices.device_list[..] else { panic!() };
    assert_eq!((first.source, first.status), (DeviceSource::Declared, DeviceStatus::Corp));
    assert_eq!(first.last_login_time.unwrap().secs(), 1_681_722_163);
    assert!(second.seq_no.is_none() && second.last_login_userid.is_none() && second.mac_addr.is_empty());
    assert_eq!(second.system.as_str(), "Linux");

    let delete = trustdevice::Delete::new(DeviceKind::Personal, ["49"]);
    sends(&delete, "security/trustdevice/delete", r#"{"type":3,"device_code_list":["49"]}"#);
    sends(&trustdevice::Approve::new(["49"]), "security/trustdevice/approve", r#"{"device_code_list":["49"]}"#);
    sends(&trustdevice::Reject::new(["49"]), "security/trustdevice/reject", r#"{"device_code_list":["49"]}"#);
    for found in [
        refused(&trustdevice::Delete::new(DeviceKind::Corp, ["x"; 101])),
        refused(&trustdevice::Approve::new(["x"; 101])),
        refused(&trustdevice::Reject::new(["x"; 101])),
    ] {
        assert!(found.contains("device_code_list has 101 entries, not 0 to 100"), "{found}");
    }
    let judged = parse::<trustdevice::Approve>(r#"{"success_list":["a"],"fail_list":null}"#);
    assert!(judged.success_list == ["a"] && judged.fail_list.is_empty());
}

#[test]
fn logs() {
    use admin_oper_log::{ActionGroup, AdminAction};
    use member_oper_log::MemberAction;
    let (start, end) = span();
    sends(
        &member_oper_log::List::new(start, end).oper_type(MemberAction::AddExternalContact).userid("sam").limit(2),
        "security/member_oper_log/list",
        r#"{"start_time":1724256000,"end_time":1724860799,"oper_type":1,"userid":"sam","limit":2}"#,
    );
    let page = parse::<member_oper_log::List>(
        r#"{"record_list":[{"time":1724256000,"userid":"sam","oper_type":"21","detail_info":"D","ip":"183.40.88.*"},
            {"oper_type":10}]}"#,
    );
    assert_eq!(page.record_list[0].oper_type, MemberAction::LockDevice);
    assert_eq!((page.record_list[1].oper_type, page.record_list[1].ip.as_str()), (MemberAction::Other(10), ""));
    sends(
        &admin_oper_log::List::new(start, end).oper_type(ActionGroup::Apps).cursor("C"),
        "security/admin_oper_log/list",
        r#"{"start_time":1724256000,"end_time":1724860799,"oper_type":8,"cursor":"C"}"#,
    );
    let page = parse::<admin_oper_log::List>(
        r#"{"record_list":[{"time":1724256000,"userid":"sam","oper_type":3,"detail_type":159,"ip":"183.40.88.11"},
            {"oper_type":1,"detail_type":131}]}"#,
    );
    assert_eq!(page.record_list[0].detail_type, AdminAction::ViewSecret);
    assert_eq!(page.record_list[1].oper_type, ActionGroup::Other(1));
    assert_eq!(page.record_list[1].detail_type, AdminAction::Other(131), "a gap in the page's numbers");
}

#[test]
fn advanced_functions() {
    sends(
        &vip::SubmitBatchAddJob::new(["a", "b"]),
        "security/vip/submit_batch_add_job",
        r#"{"userid_list":["a","b"]}"#,
    );
    sends(&vip::SubmitBatchDelJob::new(["a"]), "security/vip/submit_batch_del_job", r#"{"userid_list":["a"]}"#);
    sends(&vip::BatchAddJobResult::new("J"), "security/vip/batch_add_job_result", r#"{"jobid":"J"}"#);
    sends(&vip::BatchDelJobResult::new("J"), "security/vip/batch_del_job_result", r#"{"jobid":"J"}"#);
    assert!(refused(&vip::SubmitBatchAddJob::new(["x"; 101])).contains("userid_list has 101 entries, not 0 to 100"));
    assert!(refused(&vip::SubmitBatchDelJob::new(["x"; 101])).contains("userid_list has 101 entries, not 0 to 100"));
    let job = parse::<vip::SubmitBatchAddJob>(r#"{"jobid":"J","invalid_userid_list":["z"]}"#);
    assert!(job.jobid == "J" && job.invalid_userid_list == ["z"]);
    let result =
        parse::<vip::BatchDelJobResult>(r#"{"job_result":{"succ_userid_list":["a"],"fail_userid_list":["b"]}}"#);
    assert!(result.job_result.succ_userid_list == ["a"] && result.job_result.fail_userid_list == ["b"]);
}

#[test]
fn bad_bodies() {
    survives::<GetServerDomainIp>(
        r#"{"domain_list":[{"domain":"d","universal_domian":"u","protocol":"TCP","port":[443],"is_necessary":1,"description":"D"}],
            "ip_list":[{"ip":"1.1.1.1","protocol":"TCP","port":[443],"is_necessary":0,"description":"D"}]}"#,
    );
    survives::<GetScreenOperRecord>(
        r#"{"has_more":true,"next_cursor":"C","record_list":[{"time":1,"userid":"u","department_id":2,"screen_shot_type":1,
            "screen_shot_content":"聊天","system":"iPad"}]}"#,
    );
    survives::<GetFileOperRecord>(
        r#"{"has_more":true,"next_cursor":"C","record_list":[{"time":1,"userid":"u","external_user":{"type":2,"name":"n",
            "corp_name":"k"},"operation":{"type":101,"source":401},"file_info":"f","file_size":1,"file_md5":"m",
            "applicant_name":"a","device_type":1,"device_code":"d"}]}"#,
    );
    survives::<trustdevice::Import>(
        r#"{"result":[{"device_index":1,"device_code":"c","duplicated_device_code":"d","status":1}]}"#,
    );
    let devices = r#"{"device_list":[{"device_code":"c","system":"Mac","mac_addr":["m"],"motherboard_uuid":"b",
        "harddisk_uuid":["h"],"domain":"d","pc_name":"p","seq_no":"s","last_login_time":1,"last_login_userid":"u",
        "confirm_timestamp":2,"confirm_userid":"u","approved_userid":"a","source":3,"status":5}],"next_cursor":"C"}"#;
    survives::<trustdevice::List>(devices);
    survives::<trustdevice::GetByUser>(devices);
    survives::<trustdevice::Delete>(r#"{"later":"x"}"#);
    survives::<trustdevice::Approve>(r#"{"success_list":["a"],"fail_list":["b"]}"#);
    survives::<trustdevice::Reject>(r#"{"success_list":["a"],"fail_list":["b"]}"#);
    let log = r#"{"has_more":true,"next_cursor":"C","record_list":[{"time":1,"userid":"u","oper_type":1,"detail_type":2,
        "detail_info":"D","ip":"1.1.1.*"}]}"#;
    survives::<member_oper_log::List>(log);
    survives::<admin_oper_log::List>(log);
    survives::<vip::SubmitBatchAddJob>(r#"{"jobid":"J","invalid_userid_list":["z"]}"#);
    survives::<vip::SubmitBatchDelJob>(r#"{"jobid":"J","invalid_userid_list":["z"]}"#);
    survives::<vip::BatchAddJobResult>(r#"{"job_result":{"succ_userid_list":["a"],"fail_userid_list":["b"]}}"#);
    survives::<vip::BatchDelJobResult>(r#"{"job_result":{"succ_userid_list":["a"],"fail_userid_list":["b"]}}"#);
    survives::<vip::List>(r#"{"has_more":true,"next_cursor":"C","userid_list":["a"]}"#);
}
