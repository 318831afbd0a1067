//! Mail as it is on the wire.

use super::app::{
    Attachment, AutoRecord, ComposeSend, ContentKind, EnterRestraint, GetMailList, Meeting, MeetingOption, Method,
    ReadMail, Recipients, Reminders, Schedule,
};
use super::*;
use crate::api::meeting_option::{EnterMute, RemindScope, Watermark};
use crate::api::schedule::Repeat;
use crate::api::testing::{parse, refused, sends, survives, wire};
use crate::endpoint::{BASE, Empty, Endpoint, Paginated};
use crate::types::Timestamp;

/// Asserts what a `GET` is on the wire.
fn asks(endpoint: &impl Endpoint, target: &str) {
    let request = endpoint.http_request(BASE, "T").unwrap();
    assert_eq!(request.method(), http::Method::GET);
    assert_eq!(request.uri().path_and_query().unwrap().as_str(), format!("/cgi-bin/exmail/{target}"));
}

fn to_william() -> Recipients {
    Recipients::new().userids(["william"])
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_secs(seconds)
}

#[test]
fn mails() {
    let mail = ComposeSend::new(to_william().emails(["a@b.work"]), "标题", "正文")
        .cc(Recipients::new().emails(Vec::<String>::new()).userids(["panyy"]))
        .bcc(Recipients::new().emails(["z@b.work"]))
        .content_type(ContentKind::Text)
        .attachment_list([Attachment::of_bytes("a.txt", b"hello")])
        .enable_id_trans(true);
    sends(
        &mail,
        "exmail/app/compose_send",
        concat!(
            r#"{"to":{"emails":["a@b.work"],"userids":["william"]},"cc":{"emails":[],"userids":["panyy"]},"#,
            r#""bcc":{"emails":["z@b.work"]},"subject":"标题","content":"正文","content_type":"text","#,
            r#""attachment_list":[{"file_name":"a.txt","content":"aGVsbG8="}],"enable_id_trans":1}"#
        ),
    );
    assert!(!mail.repeatable(), "a second call sends a second mail");
}

#[test]
fn mails_with_schedules_and_meetings() {
    let reminders = Reminders::new()
        .is_remind(true)
        .remind_before_event_mins(-15)
        .remind_time_diffs([-900])
        .timezone(-12)
        .is_repeat(true)
        .is_custom_repeat(false)
        .repeat_type(Repeat::Yearly)
        .repeat_interval(2)
        .repeat_day_of_week([4, 5])
        .repeat_day_of_month([31])
        .repeat_week_of_month([1])
        .repeat_month_of_year([12])
        .repeat_until(at(0));
    let schedule = Schedule::new(at(1_669_278_600), at(1_669_282_200))
        .schedule_id("S")
        .method(Method::Cancel)
        .location("L")
        .reminders(reminders)
        .schedule_admins(to_william());
    let option = MeetingOption::new()
        .password("123456")
        .auto_record(AutoRecord::Cloud)
        .enable_waiting_room(true)
        .allow_enter_before_host(false)
        .enter_restraint(EnterRestraint::Members)
        .enable_screen_watermark(true)
        .enable_enter_mute(EnterMute::AboveSix)
        .remind_scope(RemindScope::All)
        .water_mark_type(Watermark::Multiple);
    let meeting = Meeting::new(to_william()).option(option).hosts(to_william());
    let mail = ComposeSend::new(to_william(), "T", "C").schedule(schedule.clone()).meeting(meeting.clone());
    sends(
        &mail,
        "exmail/app/compose_send",
        concat!(
            r#"{"to":{"userids":["william"]},"subject":"T","content":"C","schedule":{"schedule_id":"S","method":"cancel","#,
            r#""location":"L","start_time":1669278600,"end_time":1669282200,"reminders":{"is_remind":1,"#,
            r#""remind_before_event_mins":-15,"remind_time_diffs":[-900],"timezone":-12,"is_repeat":1,"#,
            r#""is_custom_repeat":0,"repeat_type":5,"repeat_interval":2,"repeat_day_of_week":[4,5],"#,
            r#""repeat_day_of_month":[31],"repeat_week_of_month":[1],"repeat_month_of_year":[12],"repeat_until":0},"#,
            r#""schedule_admins":{"userids":["william"]}},"meeting":{"option":{"password":"123456","auto_record":2,"#,
            r#""enable_waiting_room":true,"allow_enter_before_host":false,"enter_restraint":2,"#,
            r#""enable_screen_watermark":true,"enable_enter_mute":2,"remind_scope":3,"water_mark_type":1},"#,
            r#""hosts":{"userids":["william"]},"meeting_admins":{"userids":["william"]}}}"#
        ),
    );
    assert!(!format!("{mail:?}").contains("123456"));

    let many = |members| Recipients::new().userids(vec!["a"; members]);
    let mail = ComposeSend::new(to_william(), "T", "C");
    let hosts = mail.clone().meeting(meeting.clone().hosts(many(11)));
    assert!(refused(&hosts).contains("meeting.hosts.userids has 11 entries, not 0 to 10"));
    let admins = mail.clone().meeting(Meeting::new(many(2)));
    assert!(refused(&admins).contains("meeting.meeting_admins.userids has 2 entries, not 0 to 1"));
    let admins = mail.schedule(schedule.schedule_admins(many(4)));
    assert!(refused(&admins).contains("schedule.schedule_admins.userids has 4 entries, not 0 to 3"));
}

#[test]
fn mails_that_are_too_large() {
    let mail = ComposeSend::new(to_william(), "T", "C");
    let many = mail.clone().attachment_list(vec![Attachment::new("a", ""); 201]);
    assert!(refused(&many).contains("attachment_list has 201 entries, not 0 to 200"));
    let half = Attachment::of_bytes("a", &vec![0; 25 * 1024 * 1024]);
    let large = mail.attachment_list([half.clone(), half]);
    assert!(refused(&large).contains("content and attachment_list hold 52428801 bytes, at most 52428800 are taken"));
    let mut fits = large;
    fits.content.clear();
    assert!(fits.http_request(BASE, "T").is_ok());
}

#[test]
fn received_mails() {
    let list = GetMailList::new(at(1_668_441_600), at(1_668_527_999)).limit(100);
    sends(&list, "exmail/app/get_mail_list", r#"{"begin_time":1668441600,"end_time":1668527999,"limit":100}"#);
    let mut page = parse::<GetMailList>(r#"{"next_cursor":"C","has_more":1,"mail_list":[{"mail_id":"m"}]}"#);
    let second = list.after(&page).unwrap();
    assert_eq!(second.cursor.as_deref(), Some("C"));
    assert_eq!(GetMailList::items(&mut page)[0].mail_id, "m");
    assert!(list.after(&parse::<GetMailList>(r#"{"next_cursor":"C","has_more":0}"#)).is_none());
    assert!(list.after(&parse::<GetMailList>(r#"{"next_cursor":"","has_more":1}"#)).is_none());
    sends(&ReadMail::new("m"), "exmail/app/read_mail", r#"{"mail_id":"m"}"#);
    assert_eq!(parse::<ReadMail>(r#"{"mail_data":"From: a\r\n"}"#).mail_data, "From: a\r\n");
}

#[test]
fn an_apps_addresses() {
    sends(&app::UpdateEmailAlias::new("a@b.work"), "exmail/app/update_email_alias", r#"{"new_email":"a@b.work"}"#);
    sends(&app::GetEmailAlias::new(), "exmail/app/get_email_alias", "{}");
    let aliases = parse::<app::GetEmailAlias>(r#"{"email":"a@b.work","alias_list":null}"#);
    assert!(aliases.email == "a@b.work" && aliases.alias_list.is_empty());
}

#[test]
fn groups() {
    let create = group::Create::new("g@b.com", "G")
        .email_list(["l@b.com"])
        .tag_list([2, 5])
        .department_list(vec![1])
        .group_list(["h@b.com"])
        .allow_type(group::AllowKind::Listed)
        .allow_emaillist(["z@b.com"])
        .allow_departmentlist([1])
        .allow_taglist([3]);
    let fields = concat!(
        r#""email_list":{"list":["l@b.com"]},"tag_list":{"list":[2,5]},"department_list":{"list":[1]},"#,
        r#""group_list":{"list":["h@b.com"]},"allow_type":3,"allow_emaillist":{"list":["z@b.com"]},"#,
        r#""allow_departmentlist":{"list":[1]},"allow_taglist":{"list":[3]}"#
    );
    sends(&create, "exmail/group/create", &format!(r#"{{"groupid":"g@b.com","groupname":"G",{fields}}}"#));
    let update = group::Update::new("g@b.com").email_list(Vec::<String>::new());
    sends(&update, "exmail/group/update", r#"{"groupid":"g@b.com","email_list":{"list":[]}}"#);
    assert!(update.repeatable() && !create.repeatable());
    assert!(refused(&group::Create::new("g", "群".repeat(67))).contains("groupname has 201 bytes, at most 200"));
    assert!(refused(&update.groupname("x".repeat(201))).contains("groupname has 201 bytes"));
    sends(&group::Delete::new("g@b.com"), "exmail/group/delete", r#"{"groupid":"g@b.com"}"#);

    asks(&group::Get::new("g@b.com"), "group/get?access_token=T&groupid=g%40b.com");
    let group = parse::<group::Get>(&format!(r#"{{"groupid":"g@b.com",{fields}}}"#));
    assert_eq!((group.tag_list.list[1].value(), group.group_list.list[0].as_str()), (5, "h@b.com"));
    let group = parse::<group::Get>(r#"{"email_list":null,"tag_list":{"list":["7"]},"allow_type":"9"}"#);
    assert!(group.email_list.list.is_empty() && group.tag_list.list[0] == 7);
    assert_eq!(group.allow_type, group::AllowKind::Other(9));

    asks(&group::Search::new(false), "group/search?access_token=T&fuzzy=0");
    asks(&group::Search::new(true).groupid("g"), "group/search?access_token=T&fuzzy=1&groupid=g");
    let found = parse::<group::Search>(r#"{"count":"2","groups":[{"groupid":"g_all@b.com","groupname":"任何人"}]}"#);
    assert_eq!((found.count, found.groups[0].groupname.as_str()), (2, "任何人"));
}

#[test]
fn public_mailboxes() {
    let create = publicmail::Create::new("a@b.com", "A")
        .userid_list(["u"])
        .department_list([1, 2])
        .tag_list([3])
        .create_auth_code(true)
        .auth_code_info(publicmail::AuthCodeInfo::new().remark("备注"));
    sends(
        &create,
        "exmail/publicmail/create",
        concat!(
            r#"{"email":"a@b.com","name":"A","userid_list":{"list":["u"]},"department_list":{"list":[1,2]},"#,
            r#""tag_list":{"list":[3]},"create_auth_code":1,"auth_code_info":{"remark":"备注"}}"#
        ),
    );
    let created = parse::<publicmail::Create>(r#"{"id":1,"auth_code_id":"2","auth_code":"HUSH"}"#);
    assert!(created.id == 1 && created.auth_code_id.unwrap() == 2 && !format!("{created:?}").contains("HUSH"));
    assert_eq!(created.auth_code.unwrap().expose(), "HUSH");
    assert!(parse::<publicmail::Create>(r#"{"id":1}"#).auth_code.is_none());

    let update = publicmail::Update::new(1).alias_list(["x@b.com"]).userid_list(Vec::<&str>::new());
    sends(
        &update,
        "exmail/publicmail/update",
        r#"{"id":1,"userid_list":{"list":[]},"alias_list":{"list":["x@b.com"]}}"#,
    );
    assert!(update.repeatable() && !update.clone().create_auth_code(true).repeatable());
    assert_eq!(parse::<publicmail::Update>(r#"{"auth_code":"HUSH"}"#).auth_code.unwrap().expose(), "HUSH");
    assert!(refused(&update.clone().alias_list(["a"; 6])).contains("alias_list.list has 6 entries, not 0 to 5"));
    assert!(refused(&update.clone().alias_list(["x".repeat(65)])).contains("alias_list.list has 65 bytes"));
    assert!(refused(&update.name("名".repeat(33))).contains("name is 66 letters wide, at most 64 are taken"));
    assert!(refused(&publicmail::Create::new("a", "x".repeat(65))).contains("name is 65 letters wide"));
    let remarked = create.auth_code_info(publicmail::AuthCodeInfo::new().remark("x".repeat(129)));
    assert!(refused(&remarked).contains("auth_code_info.remark has 129 bytes, at most 128"));

    sends(&publicmail::Delete::new(1), "exmail/publicmail/delete", r#"{"id":1}"#);
    sends(&publicmail::Get::new([1, 2]), "exmail/publicmail/get", r#"{"id_list":[1,2]}"#);
    let found = parse::<publicmail::Get>(r#"{"list":[{"id":"1","userid_list":{"list":["u"]},"alias_list":{}}]}"#).list;
    assert!(found[0].id == 1 && found[0].userid_list.list[0] == "u" && found[0].alias_list.list.is_empty());
    asks(&publicmail::Search::new(true).email("测"), "publicmail/search?access_token=T&fuzzy=1&email=%E6%B5%8B");
    assert_eq!(parse::<publicmail::Search>(r#"{"list":[{"id":11,"name":"n"}]}"#).list[0].name, "n");
}

#[test]
fn passwords_of_public_mailboxes() {
    use publicmail::auth_code::{Delete, List};
    sends(&List::new(1), "exmail/publicmail/get_auth_code_list", r#"{"id":1}"#);
    let codes = parse::<List>(r#"{"auth_code_list":[{"auth_code_id":1,"create_time":1724743240,"last_use_time":0}]}"#);
    let code = &codes.auth_code_list[0];
    assert_eq!((code.create_time, code.last_use_time), (at(1_724_743_240), at(0)));
    sends(&Delete::new(1, code.auth_code_id), "exmail/publicmail/delete_auth_code", r#"{"id":1,"auth_code_id":1}"#);
}

#[test]
fn members_mailboxes() {
    use account::{ActEmail, Action};
    use useroption::{Get, Kind, Setting, Switch, Update};
    sends(&ActEmail::member("a", Action::Disable), "exmail/account/act_email", r#"{"userid":"a","type":2}"#);
    sends(&ActEmail::public(1, Action::Enable), "exmail/account/act_email", r#"{"publicemail_id":1,"type":1}"#);
    let neither = "userid is not given, nor is publicemail_id";
    assert!(refused(&ActEmail::new(Action::Enable)).contains(neither));
    assert!(refused(&ActEmail::member("", Action::Enable)).contains(neither));
    sends(&mail::GetNewcount::new("a"), "exmail/mail/get_newcount", r#"{"userid":"a"}"#);
    assert_eq!(parse::<mail::GetNewcount>(r#"{"count":"3"}"#).count, 3);
    sends(&Get::new("a", [Kind::Imap, Kind::SafeLogin]), "exmail/useroption/get", r#"{"userid":"a","type":[2,4]}"#);
    let options = parse::<Get>(r#"{"option":{"list":[{"type":1,"value":"0"},{"type":"9","value":1},{"value":"x"}]}}"#);
    let [first, second, third] = options.option.list.as_slice() else { panic!("{options:?}") };
    assert_eq!((first.kind, &first.value), (Kind::ForceSafeLogin, &Switch::Off));
    assert_eq!((second.kind, &second.value), (Kind::Other(9), &Switch::On), "numbers read as text");
    assert_eq!(third.value, Switch::Other("x".into()));
    sends(
        &Update::new("a", [Setting::new(Kind::Pop, true), Setting::new(Kind::Imap, false)]),
        "exmail/useroption/update",
        r#"{"userid":"a","option":{"list":[{"type":3,"value":"1"},{"type":2,"value":"0"}]}}"#,
    );
    assert_eq!(wire(&Update::new("a", vec![])).1, r#"{"userid":"a","option":{"list":[]}}"#);
}

#[test]
fn advanced_functions() {
    sends(&vip::BatchAdd::new(["a", "b"]), "exmail/vip/batch_add", r#"{"userid_list":["a","b"]}"#);
    sends(&vip::BatchDelete::new(["a"]), "exmail/vip/batch_del", r#"{"userid_list":["a"]}"#);
    assert!(refused(&vip::BatchAdd::new(vec!["a"; 101])).contains("userid_list has 101 entries, not 0 to 100"));
    assert!(refused(&vip::BatchDelete::new(vec!["a"; 101])).contains("userid_list has 101 entries"));
    let list = vip::List::new().limit(2);
    let page = parse::<vip::List>(r#"{"has_more":true,"next_cursor":"C","userid_list":["a"]}"#);
    sends(&list.after(&page).unwrap(), "exmail/vip/list", r#"{"cursor":"C","limit":2}"#);
    assert!(list.after(&parse::<vip::List>(r#"{"has_more":false,"next_cursor":"C"}"#)).is_none());
}

#[test]
fn bad_answers() {
    fn nothing<E: Endpoint<Response = Empty>>() {
        survives::<E>(r#"{"later":1}"#);
    }
    nothing::<ComposeSend>();
    survives::<GetMailList>(r#"{"next_cursor":"c","has_more":1,"mail_list":[{"mail_id":"m"}]}"#);
    survives::<ReadMail>(r#"{"mail_data":"m"}"#);
    nothing::<app::UpdateEmailAlias>();
    survives::<app::GetEmailAlias>(r#"{"email":"e","alias_list":["a"]}"#);
    nothing::<group::Create>();
    nothing::<group::Update>();
    nothing::<group::Delete>();
    survives::<group::Get>(
        r#"{"groupid":"g","groupname":"n","email_list":{"list":["e"]},"tag_list":{"list":[1]},"department_list":{"list":[1]},
        "group_list":{"list":["h"]},"allow_type":3,"allow_emaillist":{"list":["e"]},"allow_departmentlist":{"list":[1]},
        "allow_taglist":{"list":[1]}}"#,
    );
    survives::<group::Search>(r#"{"count":2,"groups":[{"groupid":"g","groupname":"n"}]}"#);
    survives::<publicmail::Create>(r#"{"id":1,"auth_code_id":1,"auth_code":"c"}"#);
    survives::<publicmail::Update>(r#"{"auth_code_id":1,"auth_code":"c"}"#);
    nothing::<publicmail::Delete>();
    survives::<publicmail::Get>(
        r#"{"list":[{"id":1,"email":"e","name":"n","userid_list":{"list":["u"]},"tag_list":{"list":[1]},
        "department_list":{"list":[1]},"alias_list":{"list":["a"]}}]}"#,
    );
    survives::<publicmail::Search>(r#"{"list":[{"id":1,"email":"e","name":"n"}]}"#);
    survives::<publicmail::auth_code::List>(
        r#"{"auth_code_list":[{"auth_code_id":1,"remark":"r","last_use_time":1,"create_time":1}]}"#,
    );
    nothing::<publicmail::auth_code::Delete>();
    survives::<useroption::Get>(r#"{"option":{"list":[{"type":1,"value":"0"}]}}"#);
    nothing::<useroption::Update>();
    nothing::<account::ActEmail>();
    survives::<mail::GetNewcount>(r#"{"count":1}"#);
    let outcome = r#"{"succ_userid_list":["a"],"fail_userid_list":["b"]}"#;
    survives::<vip::BatchAdd>(outcome);
    survives::<vip::BatchDelete>(outcome);
    survives::<vip::List>(r#"{"has_more":true,"next_cursor":"c","userid_list":["a"]}"#);
}
