use http::Response;

use super::control::{
    Contact, Date, DateKind, Entry, Form, Kind, Moment, Money, Options, Picked, Place, Row, Selector, Table, Text,
    Value,
};
use super::control::{Location, Member};
use super::property::{Config, Control, ControlKind, Controls, DateConfig, Property, RowLayout};
use super::*;
use crate::api::oa::vacation::CountedDays;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::Timestamp;
use crate::types::approval::{Decision, NodeAttr, NodeKind, Relation, Status};
use crate::wire::{from_json, to_json};

const APPLICATION: &str = r#"{"info":{"sp_no":"201909270002","sp_name":"全字段","sp_status":1,"template_id":"Bs5","apply_time":1569584428,
"applyer":{"userid":"WuJunJie","partyid":"2"},
"sp_record":[{"sp_status":1,"approverattr":1,"details":[{"approver":{"userid":"a"},"speech":"","sp_status":11,"sptime":0,"media_id":[]}]}],
"notifyer":[{"userid":"b"}],
"apply_data":{"contents":[
{"value":{"departments":[{"openapi_id":"2","name":"销售部"}]},"control":"Contact","id":"Contact-1","title":[{"text":"部门","lang":"zh_CN"}]},
{"control":"Date","id":"Date-1","value":{"date":{"type":"day","s_timestamp":"1702134000","timezone_info":{"zone_offset":"-9","zone_desc":"UTC+9"}}}},
{"control":"Date","id":"Date-2","value":{"members":[]}},
{"control":"Tips","id":"Tips-1","value":{"new_tips":{"tips_content":[{"text":{"sub_text":[{"type":1,"content":{"plain_text":{"content":"x"}}}]},"lang":"en"}]}}},
{"control":"Vacation","id":"Vacation-1","hidden":1,"value":{"vacation":{"selector":{"type":"single","options":[{"key":"3"}],"exp_type":0},
 "attendance":{"date_range":{"type":"hour","new_begin":1568077200,"new_end":1568368800,"new_duration":291600},"type":1}}}},
{"control":"Hologram","id":"Hologram-1","value":{"depth":3}}]},
"comments":[{"commentUserInfo":{"userid":"a"},"commenttime":1569584111,"commentcontent":"备注","commentid":"6741314136717778040","media_id":["M"]}],
"process_list":{"node_list":[{"node_type":1,"sp_status":1,"apv_rel":2,"sub_node_list":[{"userid":"u","speech":"","sp_yj":15,"sptime":0,"media_ids":[]}]}]}}}"#;

const TEMPLATE: &str = r#"{"template_names":[{"text":"全字段","lang":"zh_CN"}],"template_content":{"controls":[{"property":{"control":"Selector",
"id":"Selector-1","title":[{"text":"单选","lang":"zh_CN"}],"require":1,"un_print":0},"config":{"selector":{"type":"single","exp_type":0,
"options":[{"key":"option-1","value":[{"text":"选项1","lang":"zh_CN"}]}]}}},{"property":{"control":"Table","id":"Table-1"},
"config":{"table":{"print_format":1,"children":[{"property":{"control":"Text","id":"Text-1"}}],"stat_field":[]}}},{"property":{"control":"DateRange","id":"DateRange-1"},"config":{"date_range":{"type":"hour","official_holiday":1},
"vacation_list":{"item":[{"id":3}]}}}]}}"#;

#[test]
fn applying_on_the_wire() {
    let form = Form::new([
        Entry::new("Text-1", Text::new("文本")),
        Entry::new(
            "Date-1",
            Date::new().date(Moment::new(DateKind::Day).s_timestamp(Timestamp::from_secs(1_569_859_200))),
        ),
        Entry::new("Selector-1", Selector::new().selector(Options::new(Kind::Multi, [Picked::new("option-1")]))),
        Entry::new("Contact-1", Contact::new().members([Member::new("WuJunJie")])),
        Entry::new("Location-1", Location::new().location(Place::new(30.547239, 104.063291, "腾讯"))),
        Entry::new("Table-1", Table::new([Row::new([Entry::new("Money-1", Money::new("700"))])])),
    ]);
    let process = Process::new([Node::new(NodeKind::Approve).apv_rel(Relation::All).userid(["abc"])]);
    let summary = Summary::new(["摘要"]);
    let apply = Apply::new("WangXiaoMing", "3Tka", false, form, [summary.clone()]).process(process);
    let request = apply.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/applyevent");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"creator_userid":"WangXiaoMing","template_id":"3Tka","use_template_approver":0,"#,
            r#""process":{"node_list":[{"type":1,"apv_rel":1,"userid":["abc"]}]},"apply_data":{"contents":["#,
            r#"{"id":"Text-1","control":"Text","value":{"text":"文本"}},"#,
            r#"{"id":"Date-1","control":"Date","value":{"date":{"type":"day","s_timestamp":"1569859200"}}},"#,
            r#"{"id":"Selector-1","control":"Selector","value":{"selector":{"type":"multi","options":[{"key":"option-1"}]}}},"#,
            r#"{"id":"Contact-1","control":"Contact","value":{"members":[{"userid":"WuJunJie"}]}},"#,
            r#"{"id":"Location-1","control":"Location","value":{"location":{"latitude":"30.547239","longitude":"104.063291","title":"腾讯"}}},"#,
            r#"{"id":"Table-1","control":"Table","value":{"children":[{"list":[{"id":"Money-1","control":"Money","value":{"new_money":"700"}}]}]}}"#,
            r#"]},"summary_list":[{"summary_info":[{"text":"摘要","lang":"zh_CN"}]}]}"#
        )
    );
    assert!(!apply.repeatable(), "a second application would be made");
    assert_eq!(Apply::parse(Response::new(r#"{"sp_no":"202001010001"}"#)).unwrap().sp_no, "202001010001");

    let older = Apply::new("a", "t", false, Form::new([] as [Entry; 0]), [] as [Summary; 0])
        .approver([Approver::new(NodeAttr::All, ["u"])])
        .notifyer(["n"])
        .notify_type(NotifyTime::OnGranting);
    let body = older.http_request(BASE, "T").unwrap().into_body();
    let body = String::from_utf8_lossy(&body);
    assert!(body.contains(r#""approver":[{"attr":2,"userid":["u"]}],"notifyer":["n"],"notify_type":2,"#), "{body}");

    let four = Apply::new("a", "t", true, Form::new([] as [Entry; 0]), [(); 4].map(|()| summary.clone()));
    assert!(four.http_request(BASE, "T").unwrap_err().to_string().contains("summary_list"));
    let long = Apply::new("a", "t", true, Form::new([] as [Entry; 0]), [Summary::new(["字".repeat(21).as_str()])]);
    assert!(long.http_request(BASE, "T").unwrap_err().to_string().contains("21 characters"));
}

#[test]
fn what_was_entered() {
    let info = detail::Get::parse(Response::new(APPLICATION)).unwrap().info;
    assert_eq!((info.sp_status, info.sp_record[0].details[0].sp_status), (Status::Pending, Decision::Returned));
    assert_eq!(info.applyer.unwrap().partyid, 2);
    let entries = info.apply_data.contents;
    let Value::Contact(contact) = &entries[0].value else { panic!("{:?}", entries[0]) };
    assert_eq!(contact.departments.as_ref().unwrap()[0].openapi_id, 2, "read although the kind comes after the value");
    let Value::Date(date) = &entries[1].value else { panic!("{:?}", entries[1]) };
    let moment = date.picked().unwrap();
    assert_eq!(moment.s_timestamp.unwrap().secs(), 1_702_134_000);
    assert_eq!(moment.timezone_info.as_ref().unwrap().zone_offset, -9);
    assert!(matches!(&entries[2].value, Value::Date(date) if date.picked().is_none()), "nothing was entered");
    let beside = r#"{"info":{"apply_data":{"contents":[{"control":"Date","id":"D","value":{"type":"day","s_timestamp":"1702134000",
        "timezone_info":{"zone_offset":"-9","zone_desc":"UTC+9"}}}]}}}"#;
    let other = detail::Get::parse(Response::new(beside)).unwrap().info;
    let Value::Date(date) = &other.apply_data.contents[0].value else { panic!("{other:?}") };
    let moment = date.picked().unwrap();
    assert_eq!((moment.kind, moment.s_timestamp), (DateKind::Day, Some(Timestamp::from_secs(1_702_134_000))));
    assert_eq!(moment.timezone_info.unwrap().zone_desc, "UTC+9");
    assert!(matches!(&entries[4].value, Value::Vacation(_)) && entries[4].hidden == Some(true));
    assert!(matches!(&entries[5].value, Value::Other(other) if other.tag == "Hologram"), "unknown controls are kept");
    assert_eq!(info.process_list.unwrap().node_list[0].sub_node_list[0].sp_yj, Some(Decision::HandedOver));
}

#[test]
fn templates() {
    let request = GetTemplate::new("ZLqk").http_request(BASE, "T").unwrap();
    assert_eq!(
        (request.uri().path(), request.body().as_slice()),
        ("/cgi-bin/oa/gettemplatedetail", &br#"{"template_id":"ZLqk"}"#[..])
    );
    let controls = GetTemplate::parse(Response::new(TEMPLATE)).unwrap().template_content.controls;
    assert_eq!(controls[0].property.control, ControlKind::Selector);
    let table = controls[1].config.as_ref().unwrap().table.as_ref().unwrap();
    assert_eq!((table.children[0].property.id.as_str(), table.print_format), ("Text-1", Some(RowLayout::Lines)));
    let config = controls[2].config.as_ref().unwrap();
    assert_eq!(config.date_range.as_ref().unwrap().official_holiday, Some(CountedDays::Working));
    assert_eq!(config.vacation_list.as_ref().unwrap().item[0].id, 3);

    let property = Property::new(ControlKind::Date, "Date-01").title(["日期"]).require(false);
    let control = Control::new(property).config(Config::new().date(DateConfig::new(DateKind::Day)));
    let create = CreateTemplate::new(["模版"], Controls::new([control]));
    let body = concat!(
        r#""template_name":[{"text":"模版","lang":"zh_CN"}],"template_content":{"controls":[{"property":{"control":"Date","#,
        r#""id":"Date-01","title":[{"text":"日期","lang":"zh_CN"}],"require":0},"config":{"date":{"type":"day"}}}]}}"#
    );
    let request = create.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/approval/create_template");
    assert_eq!(String::from_utf8_lossy(request.body()), format!("{{{body}"));
    let update = UpdateTemplate::new("C4", create.template_name, create.template_content);
    let request = update.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/approval/update_template");
    assert_eq!(String::from_utf8_lossy(request.body()), format!(r#"{{"template_id":"C4",{body}"#));
    let request = CopyTemplate::new("O").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/approval/copytemplate");
    assert_eq!(request.body(), br#"{"open_template_id":"O"}"#);
}

#[test]
fn options_are_written_as_they_were_read() {
    let options = |value: &str| format!(r#"{{"type":"single","options":[{{"key":"option-1","value":{value}}}]}}"#);
    for value in [r#"{"text":"选项1","lang":"zh_CN"}"#, r#"[{"text":"选项1","lang":"zh_CN"}]"#] {
        let read: Options = from_json(options(value).as_bytes()).unwrap();
        let texts = read.options[0].value.as_ref().unwrap();
        assert_eq!((texts.len(), texts[0].text.as_str()), (1, "选项1"), "{value}");
        assert_eq!(String::from_utf8(to_json(&read)).unwrap(), options(value));
    }
    let built = Options::new(Kind::Single, [Picked::new("option-1").value(["选项1".into()])]);
    assert_eq!(String::from_utf8(to_json(&built)).unwrap(), options(r#"[{"text":"选项1","lang":"zh_CN"}]"#));
}

#[test]
fn pages_of_numbers() {
    let list = List::new(Timestamp::from_secs(1_569_546_000), Timestamp::from_secs(1_569_718_800), 100)
        .new_cursor("")
        .filters([Filter::new(FilterKey::Creator, "WuJunJie")]);
    let request = list.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/getapprovalinfo");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        r#"{"starttime":"1569546000","endtime":"1569718800","new_cursor":"","size":100,"filters":[{"key":"creator","value":"WuJunJie"}]}"#
    );
    let mut page = List::parse(Response::new(r#"{"sp_no_list":["1","2"],"new_next_cursor":"C"}"#)).unwrap();
    assert_eq!(list.after(&page).unwrap().new_cursor.as_deref(), Some("C"));
    assert_eq!(List::items(&mut page), ["1", "2"]);
    let old = List::parse(Response::new(r#"{"sp_no_list":["1"],"next_cursor":7}"#)).unwrap();
    assert_eq!(list.after(&old).unwrap().cursor, Some(7));
    assert!(list.after(&List::parse(Response::new(r#"{"sp_no_list":["3"]}"#)).unwrap()).is_none());
}

const OPEN: &str = r#"{"data":{"ThirdNo":"t","OpenTemplateId":"1234567111","OpenSpName":"付款","OpenSpstatus":1,"ApplyTime":1527837645,
"ApplyUsername":"j","ApplyUserParty":"产品部","ApplyUserImage":"http://x","ApplyUserId":"WuJunJie","ApprovalNodes":{"ApprovalNode":[
{"NodeStatus":1,"NodeAttr":1,"NodeType":1,"Items":{"Item":[{"ItemName":"c","ItemParty":"p","ItemImage":"i","ItemUserId":"XiaoWen",
"ItemStatus":1,"ItemSpeech":"","ItemOpTime":0}]}}]},"NotifyNodes":{"NotifyNode":[{"ItemName":"n","ItemUserId":"G"}]},"ApproverStep":0}}"#;
const LEGACY: &str = r#"{"count":100,"total":5,"next_spnum":201704240001,"data":[{"spname":"请假","approval_name":["a"],"sp_status":1,
"sp_num":201704200004,"leave":{"timeunit":0,"leave_type":4,"duration":144},"expense":{"expense_type":1,"item":[{"expenseitem_type":6}]},"comm":{"apply_data":"{}"}}]}"#;

#[test]
fn ones_own_engine_and_the_older_way() {
    let request = open::GetOpenApprovalData::new("t").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/corp/getopenapprovaldata");
    assert_eq!(request.body(), br#"{"thirdNo":"t"}"#);
    let data = open::GetOpenApprovalData::parse(Response::new(OPEN)).unwrap().data;
    assert_eq!((data.open_sp_status, data.apply_user_id.as_str()), (Status::Pending, "WuJunJie"));
    assert_eq!(data.approval_nodes.approval_node[0].items.item[0].item_user_id, "XiaoWen");
    assert_eq!(data.notify_nodes.notify_node[0].item_user_id, "G");

    let get = legacy::GetApprovalData::new(Timestamp::from_secs(1_492_617_600), Timestamp::from_secs(1_492_790_400));
    let page = legacy::GetApprovalData::parse(Response::new(LEGACY)).unwrap();
    let next = get.after(&page).unwrap();
    assert_eq!(
        next.http_request(BASE, "T").unwrap().body(),
        br#"{"starttime":1492617600,"endtime":1492790400,"next_spnum":201704240001}"#
    );
    assert!(next.after(&page).is_none(), "the same cursor again");
    let leave = page.data[0].leave.as_ref().unwrap();
    assert_eq!((leave.timeunit, leave.leave_type), (legacy::LeaveUnit::HalfDay, legacy::LeaveKind::OvertimeOff));
    assert_eq!(leave.duration, 144);
    let expense = page.data[0].expense.as_ref().unwrap();
    assert_eq!(expense.expense_type, legacy::ExpenseKind::Travel);
    assert_eq!(expense.item[0].expenseitem_type, legacy::ExpenseItemKind::Presents);
}

#[test]
fn bad_bodies() {
    survives::<detail::Get>(APPLICATION);
    survives::<GetTemplate>(TEMPLATE);
    survives::<Apply>(r#"{"sp_no":"1"}"#);
    survives::<List>(r#"{"sp_no_list":["1"],"new_next_cursor":"C","next_cursor":1}"#);
    survives::<CreateTemplate>(r#"{"template_id":"T"}"#);
    survives::<UpdateTemplate>(r#"{"later":"x"}"#);
    survives::<CopyTemplate>(r#"{"template_id":"T"}"#);
    survives::<open::GetOpenApprovalData>(OPEN);
    survives::<legacy::GetApprovalData>(LEGACY);
}
