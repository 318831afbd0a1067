//! Health reports, lessons on air, payments.

use super::{body, parse, target, wire};
use crate::api::questionnaire::{ItineraryCard, OptionId, QuestionKind};
use crate::api::school::health::{ReportFrequency, ReporterKind};
use crate::api::school::health_code::YesNo;
use crate::api::school::living::Viewer;
use crate::api::school::*;
use crate::endpoint::{Endpoint, Pages, Paginated};
use crate::types::Timestamp;

#[test]
fn health_reports() {
    let stat = health::GetReportStat::new("2020-03-27");
    assert_eq!(wire(&stat), ("/cgi-bin/health/get_health_report_stat".into(), r#"{"date":"2020-03-27"}"#.into()));
    assert_eq!(parse::<health::GetReportStat>(r#"{"pv":"100","uv":50}"#).pv, 100);

    let ask = health::GetReportJobInfo::new("jobid1", "2020-03-27");
    let (path, sent) = wire(&ask);
    assert_eq!(path, "/cgi-bin/health/get_report_job_info");
    assert_eq!(sent, r#"{"jobid":"jobid1","date":"2020-03-27"}"#);
    let job = parse::<health::GetReportJobInfo>(
        r#"{"job_info":{"type":2,"report_type":1,"skip_weekend":1,"apply_range":{"userids":["s"],"partyids":[2]},
        "question_templates":[{"question_type":6,"is_required":1},{"question_type":7,"option_list":[{"option_id":1}]}]}}"#,
    )
    .job_info;
    assert_eq!((job.kind, job.report_type), (ReporterKind::Parents, ReportFrequency::Once));
    assert!(job.skip_weekend && job.report_to.userids.is_empty());
    assert_eq!((job.apply_range.userids[0].as_str(), job.apply_range.partyids[0].value()), ("s", 2));
    let [card, odd] = &job.question_templates[..] else { panic!("two") };
    assert_eq!((card.question_type, card.is_required), (QuestionKind::ItineraryCard, true));
    assert_eq!((odd.question_type, odd.option_list[0].option_id.value()), (QuestionKind::Other(7), 1));
}

#[test]
fn health_reports_come_in_pages() {
    let first = health::GetReportJobids::new();
    let mut pages = Pages::new(first);
    let request = pages.request().unwrap();
    assert_eq!(wire(&request), ("/cgi-bin/health/get_report_jobids".into(), "{}".into()));
    pages.received(&request, parse::<health::GetReportJobids>(r#"{"ending":0,"jobids":["1","2"]}"#)).unwrap();
    assert_eq!((pages.item().unwrap().as_str(), pages.item().unwrap().as_str()), ("1", "2"));
    let request = pages.request().unwrap();
    assert_eq!(body(&request), r#"{"offset":2}"#);
    pages.received(&request, parse::<health::GetReportJobids>(r#"{"ending":1,"jobids":["3"]}"#)).unwrap();
    assert!(pages.request().is_none());
    let nothing = parse::<health::GetReportJobids>(r#"{"ending":0}"#);
    assert!(request.after(&nothing).is_none(), "no standing still");
}

#[test]
fn health_answers() {
    let ask = health::GetReportAnswer::new("j", "2020-03-27");
    let mut page = parse::<health::GetReportAnswer>(
        r#"{"creator":"u","answers":[{"id_type":2,"student_userid":"s","parent_userid":"p","report_time":123456789,
        "report_values":[{"question_id":1,"single_choice":2},{"question_id":3,"multi_choice":[1,3]},{"question_id":4,
        "fileid":["F"]},{"question_id":5,"url":"https://x"},{"question_id":6,"itinerary_card_type":0}]}]}"#,
    );
    assert_eq!(body(&ask.after(&page).unwrap()), r#"{"jobid":"j","date":"2020-03-27","offset":1}"#);
    assert!(ask.clone().limit(2).after(&page).is_none(), "a page that is not full is the last");
    assert_eq!(ask.clone().offset(7).limit(1).after(&page).unwrap().offset, Some(8));
    let answer = health::GetReportAnswer::items(&mut page).remove(0);
    assert!(ask.after(&page).is_none(), "an empty one, too");
    assert_eq!((answer.id_type, answer.report_time), (ReporterKind::Parents, Timestamp::from_secs(123_456_789)));
    assert_eq!((answer.userid, answer.parent_userid.unwrap()), (None, "p".into()));
    let [single, multiple, files, signature, card] = &answer.report_values[..] else { panic!("five") };
    assert_eq!((single.single_choice, single.text.as_deref()), (Some(OptionId(2)), None));
    assert_eq!((&multiple.multi_choice[..], files.fileid[0].as_str()), (&[OptionId(1), OptionId(3)][..], "F"));
    assert_eq!(signature.url.as_deref(), Some("https://x"));
    assert_eq!(card.itinerary_card_type, Some(ItineraryCard::Unclear));
}

#[test]
fn health_codes() {
    let ask = health_code::GetStudentInfo::new("2020-03-27").limit(100);
    let (path, sent) = wire(&ask);
    assert_eq!(path, "/cgi-bin/school/user/get_student_customize_health_info");
    assert_eq!(sent, r#"{"date":"2020-03-27","limit":100}"#);
    let mut page = parse::<health_code::GetStudentInfo>(
        r#"{"ending":0,"next_key":"K","question_templates":[{"is_must_fill":1,"is_not_display":2}],"health_infos":[
        {"userid":"s","self_submit":0,"report_values":[{"question_id":1,"single_chose":1}]}]}"#,
    );
    assert_eq!(ask.after(&page).unwrap().next_key.as_deref(), Some("K"));
    let question = &page.question_templates[0];
    assert_eq!((question.is_must_fill, question.is_not_display), (YesNo::Yes, YesNo::No));
    let info = health_code::GetStudentInfo::items(&mut page).remove(0);
    assert_eq!((info.self_submit, info.report_values[0].single_chose), (YesNo::Other(0), Some(OptionId(1))));

    let ask = health_code::GetTeacherInfo::new("2020-03-27").next_key("K");
    let (path, sent) = wire(&ask);
    assert_eq!(path, "/cgi-bin/school/user/get_teacher_customize_health_info");
    assert_eq!(sent, r#"{"date":"2020-03-27","next_key":"K"}"#);
    let mut last =
        parse::<health_code::GetTeacherInfo>(r#"{"ending":1,"next_key":"L","health_infos":[{"userid":"u"}]}"#);
    assert!(ask.after(&last).is_none());
    assert_eq!(health_code::GetTeacherInfo::items(&mut last)[0].userid, "u");

    let (path, sent) = wire(&health_code::GetQrcode::new(1, ["u", "v"]));
    assert_eq!(path, "/cgi-bin/school/user/get_health_qrcode");
    assert_eq!(sent, r#"{"type":1,"userids":["u","v"]}"#);
    let codes = parse::<health_code::GetQrcode>(
        r#"{"errcode":0,"result_list":[{"errcode":0,"userid":"u","qrcode_data":"D"},{"errcode":1,"userid":"v"}]}"#,
    );
    assert_eq!((codes.result_list[0].qrcode_data.as_deref(), codes.result_list[1].code().0), (Some("D"), 1));
}

#[test]
fn lessons() {
    assert_eq!(target(&living::GetInfo::new("L")), "/cgi-bin/school/living/get_living_info?access_token=T&livingid=L");
    let info = parse::<living::GetInfo>(
        r#"{"living_info":{"living_range":{"partyids":[1,"4"],"group_names":["g"]},"open_replay":1,"online_count":1,
        "push_stream_url":"rtmp://HUSH"}}"#,
    )
    .living_info;
    assert_eq!((info.living_range.partyids[1].value(), info.living_range.group_names[0].as_str()), (4, "g"));
    assert!(info.open_replay && !format!("{info:?}").contains("HUSH"));
    assert_eq!((info.online_count, info.subscribe_count), (1, 0));
}

#[test]
fn who_watched() {
    let first = living::GetWatchStat::new("L");
    assert_eq!(wire(&first), ("/cgi-bin/school/living/get_watch_stat".into(), r#"{"livingid":"L"}"#.into()));
    let mut page = parse::<living::GetWatchStat>(
        r#"{"ending":0,"next_key":"K","stat_infoes":{"students":[{"student_userid":"s","parent_userid":"p","enter_time":5,
        "is_comment":1}],"visitors":[{"nickname":"n","watch_time":30}]}}"#,
    );
    assert_eq!(first.after(&page).unwrap().next_key.as_deref(), Some("K"));
    let viewers = living::GetWatchStat::items(&mut page);
    let [Viewer::Family(parent), Viewer::Visitor(visitor)] = &viewers[..] else { panic!("{viewers:?}") };
    assert_eq!((parent.enter_time, parent.is_comment), (Timestamp::from_secs(5), true));
    assert_eq!((visitor.nickname.as_deref(), visitor.watch_time), (Some("n"), 30));
    assert!(first.after(&parse::<living::GetWatchStat>(r#"{"ending":1,"next_key":"K"}"#)).is_none());

    let first = living::GetWatchStatV2::new("L");
    assert_eq!(wire(&first).0, "/cgi-bin/school/living/get_watch_stat_v2");
    let mut page = parse::<living::GetWatchStatV2>(
        r#"{"has_more":1,"next_cursor":"C","stat_info":{"students":[{"student_userid":"s"}],"parents":[{"parent_userid":"p"}],
        "visitors":[{"nickname":"n"}]}}"#,
    );
    assert_eq!(body(&first.after(&page).unwrap()), r#"{"livingid":"L","next_cursor":"C"}"#);
    let viewers = living::GetWatchStatV2::items(&mut page);
    let [Viewer::Family(student), Viewer::Family(parent), Viewer::Visitor(_)] = &viewers[..] else { panic!("three") };
    assert!(student.parent_userid.is_none());
    assert_eq!(parent.parent_userid.as_ref().unwrap(), &"p");
    assert!(first.after(&parse::<living::GetWatchStatV2>(r#"{"has_more":0,"next_cursor":"C"}"#)).is_none());
}

#[test]
fn who_did_not_watch() {
    let first = living::GetUnwatchStat::new("L").next_key("0");
    let (path, sent) = wire(&first);
    assert_eq!(path, "/cgi-bin/school/living/get_unwatch_stat");
    assert_eq!(sent, r#"{"livingid":"L","next_key":"0"}"#);
    let mut page = parse::<living::GetUnwatchStat>(
        r#"{"ending":0,"next_key":"K","stat_info":{"students":[{"student_userid":"s","parent_userid":"p","partyids":[10]}]}}"#,
    );
    assert_eq!(first.after(&page).unwrap().next_key.as_deref(), Some("K"));
    assert_eq!(living::GetUnwatchStat::items(&mut page)[0].partyids[0].value(), 10);
    assert!(first.after(&parse::<living::GetUnwatchStat>(r#"{"ending":1,"next_key":"K"}"#)).is_none());

    let first = living::GetUnwatchStatV2::new("L");
    assert_eq!(wire(&first).0, "/cgi-bin/school/living/get_unwatch_stat_v2");
    let mut page = parse::<living::GetUnwatchStatV2>(
        r#"{"has_more":1,"next_cursor":"C","stat_info":{"students":[{"student_userid":"s"}],"parents":[{"parent_userid":"p"}]}}"#,
    );
    assert_eq!(first.after(&page).unwrap().next_cursor.as_deref(), Some("C"));
    let absent = living::GetUnwatchStatV2::items(&mut page);
    assert_eq!((absent.len(), absent[1].parent_userid.clone().unwrap()), (2, "p".into()));
    assert!(first.after(&parse::<living::GetUnwatchStatV2>(r#"{"has_more":1,"next_cursor":""}"#)).is_none());
}

#[test]
fn payments() {
    let (path, sent) = wire(&GetPaymentResult::new("P"));
    assert_eq!((path.as_str(), sent.as_str()), ("/cgi-bin/school/get_payment_result", r#"{"payment_id":"P"}"#));
    let result = parse::<GetPaymentResult>(
        r#"{"project_name":"学费","amount":998,"payment_result":[{"student_userid":"s","trade_state":0,"trade_no":"N"}]}"#,
    );
    assert_eq!((result.amount, result.payment_result[0].trade_state), (998, TradeState::Unpaid));
    assert!(result.payment_result[0].payer_parent_userid.is_none());
    let ask = GetTrade::new("P", &result.payment_result[0].trade_no);
    assert_eq!(wire(&ask), ("/cgi-bin/school/get_trade".into(), r#"{"payment_id":"P","trade_no":"N"}"#.into()));
    assert!(ask.repeatable());
    let trade = parse::<GetTrade>(r#"{"transaction_id":"X","pay_time":12345}"#);
    assert_eq!((trade.transaction_id.as_str(), trade.pay_time), ("X", Timestamp::from_secs(12345)));
}
