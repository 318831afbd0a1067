//! Members on the wire.

use super::*;
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{MemberStatus, UserId};

fn body(request: &http::Request<Vec<u8>>) -> String {
    String::from_utf8_lossy(request.body()).into_owned()
}

#[test]
fn create_writes_what_the_page_shows() {
    let profile = ExternalProfile::new([
        Attribute::new("文本名称", TextAttribute::new("文本")),
        Attribute::new("测试app", MiniProgramAttribute::new("wx8b", "mini").pagepath("/index")),
    ])
    .external_corp_name("企业简称")
    .wechat_channels(WechatChannels::new("视频号名称"));
    let create = Create::new("zhangsan", "张三")
        .mobile("+86 13800000000")
        .department([1, 2])
        .order([10, 40])
        .gender(crate::types::Gender::Male)
        .is_leader_in_dept([true, false])
        .direct_leader(["lisi"])
        .enable(true)
        .extattr(ExtendedAttributes::new([Attribute::new(
            "网页名称",
            WebAttribute::new("http://www.test.com", "标题"),
        )]))
        .to_invite(true)
        .external_profile(profile)
        .main_department(1);
    let request = create.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/user/create");
    let expected = concat!(
        r#"{"userid":"zhangsan","name":"张三","mobile":"+86 13800000000","department":[1,2],"order":[10,40],"#,
        r#""gender":"1","is_leader_in_dept":[1,0],"direct_leader":["lisi"],"enable":1,"#,
        r#""extattr":{"attrs":[{"name":"网页名称","type":1,"web":{"url":"http://www.test.com","title":"标题"}}]},"#,
        r#""to_invite":true,"external_profile":{"external_attr":["#,
        r#"{"name":"文本名称","type":0,"text":{"value":"文本"}},"#,
        r#"{"name":"测试app","type":2,"miniprogram":{"appid":"wx8b","title":"mini","pagepath":"/index"}}],"#,
        r#""external_corp_name":"企业简称","wechat_channels":{"nickname":"视频号名称"}},"main_department":1}"#,
    );
    assert_eq!(body(&request), expected);
    assert!(!create.repeatable());

    let answer = r#"{"errcode":0,"errmsg":"created",
        "created_department_list":{"department_info":[{"name":"xxxx","id":123}]}}"#;
    let created = Create::parse(http::Response::new(answer)).unwrap();
    assert_eq!(created.created_department_list.unwrap().department_info[0].id, 123);
    let created = Create::parse(http::Response::new(r#"{"errcode":0,"errmsg":"created"}"#)).unwrap();
    assert!(created.created_department_list.is_none());
}

#[test]
fn what_fits_no_department_is_not_sent() {
    let error = Update::new("a").order([10]).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/user/update: order has 1 values for 0 departments");
    let error = Create::new("a", "A").department([1, 2]).is_leader_in_dept([true]).http_request(BASE, "T").unwrap_err();
    assert_eq!(error.to_string(), "/cgi-bin/user/create: is_leader_in_dept has 1 values for 2 departments");
}

#[test]
fn updates_repeat_unless_they_change_what_changes_once() {
    let update = Update::new("zhangsan").name("李四").biz_mail_alias(BizMailAlias::new(["hr@example.com"]));
    let request = update.http_request(BASE, "T").unwrap();
    assert_eq!(body(&request), r#"{"userid":"zhangsan","name":"李四","biz_mail_alias":{"item":["hr@example.com"]}}"#);
    assert!(update.repeatable());
    assert!(!update.clone().new_userid("lisi").repeatable());
    assert!(!update.biz_mail("li@example.com").repeatable());
    let clear = Update::new("a").biz_mail_alias(BizMailAlias::new([""; 0]));
    assert_eq!(body(&clear.http_request(BASE, "T").unwrap()), r#"{"userid":"a","biz_mail_alias":{"item":[]}}"#);
}

#[test]
fn a_member_reads_leniently() {
    let answer = r#"{"errcode":0,"errmsg":"ok","userid":"zhangsan","name":null,"department":[1,"2"],"order":[1,4294967295],
        "gender":"1","is_leader_in_dept":["1",0],"direct_leader":"lisi","status":4,"hide_mobile":0,
        "extattr":{"attrs":[{"name":"n","type":1,"web":{"url":"u","title":"t"}},{"text":{"value":"v"},"name":"m","type":0}]},
        "external_profile":{"external_corp_name":"c","wechat_channels":{"nickname":"w","status":1},
        "external_attr":[{"type":2,"name":"a","miniprogram":{"appid":"x","pagepath":"/","title":"y"}},
        {"type":9,"name":"new","hologram":{"depth":3}}]}}"#;
    let member = Get::parse(http::Response::new(answer)).unwrap();
    assert_eq!(member.gender, crate::types::Gender::Male);
    assert_eq!(member.status, MemberStatus::Inactive);
    assert_eq!(member.is_leader_in_dept, [true, false]);
    assert_eq!(member.direct_leader, ["lisi"]);
    assert_eq!(member.order[1], 4_294_967_295);
    assert!(member.main_department.is_none(), "not to be seen is not 0");
    assert!(member.extra().get("hide_mobile").is_some());

    let [web, text] = member.extattr.attrs.as_slice() else { panic!("{:?}", member.extattr) };
    assert!(matches!(&web.value, AttributeValue::Web(web) if web.url == "u"));
    assert!(matches!(&text.value, AttributeValue::Text(text) if text.value == "v"), "content may come before its tag");

    let profile = member.external_profile.unwrap();
    assert_eq!(profile.wechat_channels.unwrap().status, Some(ChannelsStatus::Pending));
    assert!(matches!(&profile.external_attr[0].value, AttributeValue::MiniProgram(app) if app.appid == "x"));
    assert_eq!(profile.external_attr[1].name, "new");
    assert!(matches!(&profile.external_attr[1].value, AttributeValue::Other(other) if other.tag == "9"));

    let hidden = Get::parse(http::Response::new(r#"{"userid":"a","gender":"","extattr":[],"external_profile":""}"#));
    assert_eq!(hidden.unwrap().gender, crate::types::Gender::Undefined);
}

#[test]
fn lists() {
    let request = List::new(7).fetch_child(true).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().query(), Some("access_token=T&department_id=7&fetch_child=1"));
    let members = List::parse(http::Response::new(r#"{"userlist":[{"userid":"a","gender":2}]}"#)).unwrap();
    assert_eq!(members.userlist[0].gender, crate::types::Gender::Female);
    let simple = SimpleList::parse(http::Response::new(r#"{"userlist":[{"userid":"a","department":[1]}]}"#)).unwrap();
    assert_eq!(simple.userlist[0].department, [1]);
}

#[test]
fn ids_come_in_pages() {
    let first = ListId::new().limit(2);
    assert_eq!(body(&first.http_request(BASE, "T").unwrap()), r#"{"limit":2}"#);
    let answer =
        r#"{"next_cursor":"aaa","dept_user":[{"userid":"a","department":1},{"open_userid":"woA","department":2}]}"#;
    let mut page = ListId::parse(http::Response::new(answer)).unwrap();
    let second = first.after(&page).unwrap();
    assert_eq!(body(&second.http_request(BASE, "T").unwrap()), r#"{"cursor":"aaa","limit":2}"#);
    let items = ListId::items(&mut page);
    assert_eq!((items[0].userid.as_str(), items[1].open_userid.as_str()), ("a", "woA"));
    let last = ListId::parse(http::Response::new(r#"{"next_cursor":"","dept_user":[]}"#)).unwrap();
    assert!(second.after(&last).is_none());

    let page = ListMemberAuth::parse(http::Response::new(r#"{"next_cursor":"n","member_auth_list":[]}"#)).unwrap();
    let next = ListMemberAuth::new().after(&page).unwrap().http_request(BASE, "T").unwrap();
    assert_eq!(next.uri().query(), Some("access_token=T&cursor=n"));
}

#[test]
fn removing_is_sent_once() {
    assert!(!Delete::new("a").repeatable());
    assert!(!AuthSucc::new("a").repeatable());
    let several = BatchDelete::new([UserId::from("a"), UserId::from("b")]);
    assert_eq!(body(&several.http_request(BASE, "T").unwrap()), r#"{"useridlist":["a","b"]}"#);
    assert!(!several.repeatable());
}

#[test]
fn finding_and_converting() {
    let find = FindByEmail::new("a@example.com").email_type(EmailKind::Personal);
    let request = find.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/user/get_userid_by_email");
    assert_eq!(body(&request), r#"{"email":"a@example.com","email_type":2}"#);
    let request = FindByMobile::new("13430388888").http_request(BASE, "T").unwrap();
    assert_eq!(
        (request.uri().path(), body(&request).as_str()),
        ("/cgi-bin/user/getuserid", r#"{"mobile":"13430388888"}"#)
    );
    let found = FindByMobile::parse(http::Response::new(r#"{"userid":"a"}"#)).unwrap();
    assert_eq!(body(&ConvertToOpenid::new(&found.userid).http_request(BASE, "T").unwrap()), r#"{"userid":"a"}"#);
    let openid = ConvertToOpenid::parse(http::Response::new(r#"{"openid":"oD"}"#)).unwrap().openid;
    assert_eq!(body(&ConvertToUserid::new(openid).http_request(BASE, "T").unwrap()), r#"{"openid":"oD"}"#);
    assert_eq!(ActiveStat::parse(http::Response::new(r#"{"active_cnt":"100"}"#)).unwrap().active_cnt, 100);

    let ticket = ListSelectedTicketUser::new("ticket");
    assert!(!format!("{ticket:?}").contains("\"ticket\""), "tickets do not print");
    assert_eq!(ticket.http_request(BASE, "T").unwrap().uri().query(), Some("access_token=T&selected_ticket=ticket"));
    assert!(CheckMemberAuth::parse(http::Response::new(r#"{"is_member_auth":1}"#)).unwrap().is_member_auth);
}
