//! What the family looks like on the wire, and bad answers for every endpoint.

use http::Response;

use super::strategy::Privilege;
use super::*;
use crate::api::customer_contact::attachment::{Attachment, File, Image, Link, Miniprogram, Text, Video};
use crate::api::customer_contact::strategy::{RangeDepartment, RangeNode};
use crate::api::testing::{body, refused, survives};
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{ContactKind, DepartmentId, Gender, MemberRange, Person, Timestamp};

const CUSTOMER: &str = r#"{"external_contact":{"external_userid":"wo1","name":"李四","foreign_key":"f","type":2,
    "gender":"1","unionid":"oz","is_subscribe":1,"subscriber_info":{"tag_id":["T"],"remark_mobiles":["1"],"remark":"x"},
    "external_profile":{"external_attr":[{"type":0,"name":"a","text":{"value":"v"}}]}},"follow_user":[{"userid":"rocky",
    "remark":"r","description":"d","createtime":1525779812,"tags":[{"group_name":"g","tag_name":"n","type":2}],
    "remark_mobiles":["1"],"oper_userid":"rocky","add_way":10,"wechat_channels":{"nickname":"c","source":1}},
    {"userid":"tommy","add_way":77,"state":"s"}],"next_cursor":"C"}"#;

#[test]
fn customers() {
    let get = Get::new("wo1");
    let request = get.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/externalcontact/get");
    assert_eq!(request.uri().query(), Some("access_token=T&external_userid=wo1"));

    let mut customer = Get::parse(Response::new(CUSTOMER)).unwrap();
    let contact = &customer.external_contact;
    assert_eq!((contact.kind, contact.gender), (ContactKind::WeCom, Gender::Male));
    assert_eq!(contact.is_subscribe, Some(true));
    let profile = contact.external_profile.as_ref().unwrap();
    assert_eq!(profile.external_attr[0].name, "a");
    assert!(profile.external_corp_name.is_none());
    let rocky = &customer.follow_user[0];
    assert_eq!((rocky.tags[0].kind, rocky.tags[0].tag_id.as_ref()), (FollowTagKind::Own, None));
    assert_eq!(rocky.add_way, AddWay::Channels);
    assert_eq!(rocky.wechat_channels.as_ref().unwrap().source, Some(ChannelsScene::Page));
    assert_eq!(customer.follow_user[1].add_way, AddWay::Other(77));

    let after = get.after(&customer).unwrap().http_request(BASE, "T").unwrap();
    assert_eq!(after.uri().query(), Some("access_token=T&external_userid=wo1&cursor=C"));
    assert_eq!(Get::items(&mut customer).len(), 2);
    customer.next_cursor.clear();
    assert!(get.after(&customer).is_none());
}

#[test]
fn customers_of_members() {
    let batch = BatchGetByUser::new(["rocky"]).limit(100);
    let request = batch.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/externalcontact/batch/get_by_user");
    assert_eq!(request.body(), br#"{"userid_list":["rocky"],"limit":100}"#);
    let answer = r#"{"external_contact_list":[{"external_contact":{"external_userid":"wo1","type":1},
        "follow_info":{"userid":"rocky","tag_id":["et1","st2"]}}],"next_cursor":"N",
        "fail_info":{"unlicensed_userid_list":["lisi"]}}"#;
    let page = BatchGetByUser::parse(Response::new(answer)).unwrap();
    assert_eq!(page.external_contact_list[0].follow_info.tag_id, ["et1", "st2"]);
    assert_eq!(page.fail_info.as_ref().unwrap().unlicensed_userid_list, ["lisi"]);
    assert_eq!(body(&batch.after(&page).unwrap()), r#"{"userid_list":["rocky"],"cursor":"N","limit":100}"#);
    assert!(refused(&BatchGetByUser::new(["a"; 101])).contains("userid_list has 101 entries, not 0 to 100"));

    let request = List::new("rocky").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/externalcontact/list?access_token=T&userid=rocky"));
    let none = List::parse(Response::new(r#"{"errcode":84061,"errmsg":"not external contact"}"#)).unwrap_err();
    assert_eq!(none.code().unwrap().0, 84061);
}

#[test]
fn rights() {
    assert_eq!(
        body(&CheckFollowUser::new().userid(["zhangsan", "lisi"]).partyid([1])),
        r#"{"userid":["zhangsan","lisi"],"partyid":[1]}"#
    );
    let answer = r#"{"authorized":{"userid":["lisi"]},"unauthorized":{"userid":["zhangsan"],"partyid":[1]}}"#;
    let rights = CheckFollowUser::parse(Response::new(answer)).unwrap();
    assert_eq!(rights.authorized.userid, ["lisi"]);
    assert!(rights.authorized.partyid.is_empty());
    assert_eq!(rights.unauthorized.partyid, [DepartmentId(1)]);
}

#[test]
fn contacts_of_all_kinds() {
    let list = ContactList::new().limit(1000);
    let answer = r#"{"info_list":[{"is_customer":false,"tmp_openid":"t","name":"***开","follow_userid":"a","chat_name":"群"},
        {"is_customer":1,"tmp_openid":"t","external_userid":"wo1","chat_id":"wr1","add_time":1694418699}],"next_cursor":"N"}"#;
    let page = ContactList::parse(Response::new(answer)).unwrap();
    assert!(!page.info_list[0].is_customer && page.info_list[0].external_userid.is_none());
    assert!(page.info_list[1].is_customer && page.info_list[1].name.is_none());
    assert_eq!(body(&list.after(&page).unwrap()), r#"{"cursor":"N","limit":1000}"#);
}

#[test]
fn remarks() {
    let remark = Remark::new("rocky", "wo1").remark("李总").remark_mobiles([""]);
    assert_eq!(
        body(&remark),
        r#"{"userid":"rocky","external_userid":"wo1","remark":"李总","remark_mobiles":[""]}"#,
        "an empty number clears the numbers"
    );
    assert!(refused(&Remark::new("a", "b").remark("长".repeat(21))).contains("remark has 21 characters"));
    assert!(
        refused(&Remark::new("a", "b").remark_company("长".repeat(21))).contains("remark_company has 21 characters")
    );
    body(&Remark::new("a", "b").remark("长".repeat(20)).remark_company("长".repeat(20)).description("长".repeat(150)));
    assert!(refused(&Remark::new("a", "b").description("长".repeat(151))).contains("description has 151 characters"));
    assert!(Remark::new("a", "b").remark("长".repeat(20)).http_request(BASE, "T").is_ok());
}

#[test]
fn contact_ways() {
    use contact_way::{Add, Conclusions, Get, Kind, List, Scene, Update};
    let add = Add::new(Kind::Single, Scene::QrCode)
        .user(["zhangsan"])
        .is_temp(true)
        .conclusions(Conclusions::new().text(Text::new("再见")).image(Image::new().media_id("M")));
    assert_eq!(
        body(&add),
        r#"{"type":1,"scene":2,"user":["zhangsan"],"is_temp":true,"conclusions":{"text":{"content":"再见"},"image":{"media_id":"M"}}}"#
    );
    assert!(!add.repeatable(), "a second one would stay unknown");
    assert!(Update::new("W").repeatable());
    assert!(refused(&Update::new("W").state("x".repeat(31))).contains("state has 31 characters, at most 30"));
    let long = Conclusions::new().text(Text::new("x".repeat(4001)));
    assert!(refused(&Update::new("W").conclusions(long)).contains("conclusions.text.content has 4001 bytes"));
    let long = Conclusions::new().miniprogram(Miniprogram::new("x".repeat(65), "M", "wx", "p"));
    assert!(refused(&add.conclusions(long)).contains("conclusions.miniprogram.title has 65 bytes"));

    let answer = r#"{"contact_way":{"config_id":"W","type":1,"scene":1,"style":2,"user":["a"],"party":[2,"3"],
        "conclusions":{"image":{"pic_url":"https://p"}}}}"#;
    let way = Get::parse(Response::new(answer)).unwrap().contact_way;
    assert_eq!((way.config_id.as_str(), way.scene), ("W", Scene::MiniProgram));
    assert_eq!(way.conclusions.unwrap().image.unwrap().pic_url.as_deref(), Some("https://p"));

    let list = List::new().start_time(Timestamp::from_secs(1_622_476_800));
    let page = List::parse(Response::new(r#"{"contact_way":[{"config_id":"W"}],"next_cursor":"N"}"#)).unwrap();
    assert_eq!(body(&list.after(&page).unwrap()), r#"{"start_time":1622476800,"cursor":"N"}"#);
}

#[test]
fn tags() {
    use tag::{Add, Delete, Edit, List, Mark, NewTag};
    let add = Add::new([NewTag::new("VIP").order(2)]).group_name("等级");
    assert_eq!(body(&add), r#"{"group_name":"等级","tag":[{"name":"VIP","order":2}]}"#);
    assert!(refused(&Add::new([NewTag::new("长".repeat(31))])).contains("tag.name has 31 characters, at most 30"));
    assert!(refused(&Edit::new("et1").name("长".repeat(31))).contains("name has 31 characters"));
    assert_eq!(body(&Delete::new().group_id(["G"])), r#"{"group_id":["G"]}"#);
    assert_eq!(
        body(&Mark::new("zhangsan", "wo1").add_tag(["et1"]).remove_tag(["et2"])),
        r#"{"userid":"zhangsan","external_userid":"wo1","add_tag":["et1"],"remove_tag":["et2"]}"#
    );
    let answer = r#"{"tag_group":[{"group_id":"G","group_name":"等级","create_time":1557838797,"order":4294967295,
        "tag":[{"id":"et1","name":"VIP","create_time":1557838797,"order":1,"deleted":true}]}]}"#;
    let groups = List::parse(Response::new(answer)).unwrap().tag_group;
    assert_eq!((groups[0].order, groups[0].deleted), (4_294_967_295, None));
    assert_eq!((groups[0].tag[0].id.as_str(), groups[0].tag[0].deleted), ("et1", Some(true)));

    let add = strategy_tag::Add::new(1, [NewTag::new("VIP")]).group_id("G");
    assert_eq!(body(&add), r#"{"strategy_id":1,"group_id":"G","tag":[{"name":"VIP"}]}"#);
}

#[test]
fn rule_sets() {
    use strategy::{Create, Edit, GetRange};
    let nodes = || [RangeNode::from(Person::new("zhangsan")), RangeNode::from(RangeDepartment::new(1))];
    let create = Create::new("NAME", ["lisi"], nodes()).privilege(Privilege::new().share_customer(false));
    assert_eq!(
        body(&create),
        r#"{"strategy_name":"NAME","admin_list":["lisi"],"privilege":{"share_customer":false},"range":[{"type":1,"userid":"zhangsan"},{"type":2,"partyid":1}]}"#
    );
    assert!(refused(&Create::new("N", ["a"; 21], nodes())).contains("admin_list has 21 entries, not 0 to 20"));
    let many = std::iter::repeat_n(Person::new("a"), 101);
    assert!(refused(&Edit::new(1).range_del(many.clone())).contains("range_del has 101 entries, not 0 to 100"));
    assert!(refused(&Edit::new(1).range_add(many.clone())).contains("range_add has 101 entries, not 0 to 100"));
    body(&Edit::new(1).range_add(many.clone().skip(1)).range_del(many.skip(1)));

    let answer = r#"{"range":[{"partyid":1,"type":2},{"type":9,"group":"x"}],"next_cursor":"N"}"#;
    let page = GetRange::parse(Response::new(answer)).unwrap();
    assert!(matches!(&page.range[0], RangeNode::Department(department) if department.partyid == 1));
    assert!(matches!(&page.range[1], RangeNode::Other(_)));
    assert_eq!(body(&GetRange::new(7).after(&page).unwrap()), r#"{"strategy_id":7,"cursor":"N"}"#);
}

#[test]
fn acquisition_links() {
    use acquisition::{Create, List, Priority, PriorityKind, Quota, Statistic, Update};
    let create = Create::new("获客链接1号", MemberRange::new().user_list(["zhangsan"]).department_list([2]))
        .priority_option(Priority::new(PriorityKind::Chosen).priority_userid_list(["tom"]));
    assert_eq!(
        body(&create),
        r#"{"link_name":"获客链接1号","range":{"user_list":["zhangsan"],"department_list":[2]},"priority_option":{"priority_type":2,"priority_userid_list":["tom"]}}"#
    );
    assert!(refused(&Create::new("长".repeat(31), MemberRange::new())).contains("link_name has 31 characters"));
    let many = MemberRange::new().user_list(["a"; 501]);
    assert!(refused(&Update::new("L").range(many)).contains("range.user_list has 501 entries, not 0 to 500"));

    let page = List::parse(Response::new(r#"{"link_id_list":["A","B"],"next_cursor":""}"#)).unwrap();
    assert_eq!(page.link_id_list, ["A", "B"]);
    assert!(List::new().after(&page).is_none());

    assert_eq!(Quota::new().http_request(BASE, "T").unwrap().method(), http::Method::GET);
    let day = Timestamp::from_secs(1_688_140_800);
    assert_eq!(
        body(&Statistic::new("L", day, day)),
        r#"{"link_id":"L","start_time":1688140800,"end_time":1688140800}"#
    );
}

#[test]
fn welcome_messages() {
    let attachments = [
        Attachment::from(Image::new().pic_url("http://p")),
        Link::new("T", "https://l").desc("D").into(),
        Miniprogram::new("T", "M", "wx", "/p").into(),
        Video::new("V").into(),
        File::new("F").into(),
    ];
    let send = welcome::Send::new("CODE").text(Text::new("你好")).attachments(attachments);
    assert_eq!(
        body(&send),
        r#"{"welcome_code":"CODE","text":{"content":"你好"},"attachments":[{"msgtype":"image","image":{"pic_url":"http://p"}},{"msgtype":"link","link":{"title":"T","url":"https://l","desc":"D"}},{"msgtype":"miniprogram","miniprogram":{"title":"T","pic_media_id":"M","appid":"wx","page":"/p"}},{"msgtype":"video","video":{"media_id":"V"}},{"msgtype":"file","file":{"media_id":"F"}}]}"#
    );
    assert!(!send.repeatable() && !format!("{send:?}").contains("CODE"));
    assert!(refused(&send.attachments(vec![Video::new("V"); 10])).contains("attachments has 10 entries, not 0 to 9"));
    let long = welcome::Send::new("CODE").attachments([Link::new("x".repeat(129), "u")]);
    assert!(refused(&long).contains("attachments.link.title has 129 bytes, at most 128"));
}

#[test]
fn statistics_of_members() {
    use statistics::GetUserBehaviorData;
    let (first, last) = (Timestamp::from_secs(1_536_508_800), Timestamp::from_secs(1_536_595_200));
    let get = GetUserBehaviorData::new(first, last).userid(["zhangsan"]);
    assert_eq!(body(&get), r#"{"userid":["zhangsan"],"start_time":1536508800,"end_time":1536595200}"#);
    let answer = r#"{"behavior_data":[{"stat_time":1536508800,"chat_cnt":100,"reply_percentage":60.25},{}]}"#;
    let days = GetUserBehaviorData::parse(Response::new(answer)).unwrap().behavior_data;
    assert_eq!((days[0].reply_percentage, days[1].reply_percentage), (Some(60.25), None));
}

#[test]
fn ids() {
    let from = id::FromServiceExternalUserid::new("wo1", 1_000_002);
    assert_eq!(body(&from), r#"{"external_userid":"wo1","source_agentid":1000002}"#);
    assert!(refused(&id::GetNewExternalUserid::new(["a"; 1001])).contains("has 1001 entries, not 0 to 1000"));
    let answer = r#"{"items":[{"external_userid":"a","new_external_userid":"b"}]}"#;
    assert_eq!(id::GetNewExternalUserid::parse(Response::new(answer)).unwrap().items[0].new_external_userid, "b");
}

#[test]
fn bad_answers() {
    survives::<Get>(CUSTOMER);
    survives::<List>(r#"{"external_userid":["wo1"]}"#);
    survives::<FollowUserList>(r#"{"follow_user":["a"]}"#);
    survives::<CheckFollowUser>(r#"{"authorized":{"userid":["a"]},"unauthorized":{"partyid":[1]}}"#);
    survives::<ContactList>(
        r#"{"info_list":[{"is_customer":true,"tmp_openid":"t","external_userid":"wo1","add_time":1}],"next_cursor":"N"}"#,
    );
    survives::<BatchGetByUser>(
        r#"{"external_contact_list":[{"external_contact":{"type":1},"follow_info":{"userid":"a"}}],"next_cursor":"N"}"#,
    );
    survives::<Remark>(r#"{"errmsg":"ok"}"#);
    survives::<id::UnionidToExternalUserid>(r#"{"external_userid":"wo1"}"#);
    survives::<id::ToServiceExternalUserid>(r#"{"external_userid":"wo1"}"#);
    survives::<id::FromServiceExternalUserid>(r#"{"external_userid":"wo1"}"#);
    survives::<id::GetNewExternalUserid>(r#"{"items":[{"external_userid":"a","new_external_userid":"b"}]}"#);
    survives::<id::ConvertToOpenid>(r#"{"openid":"o"}"#);
    survives::<id::OpengidToChatid>(r#"{"chat_id":"wr1"}"#);
    survives::<statistics::GetUserBehaviorData>(r#"{"behavior_data":[{"stat_time":1,"reply_percentage":60.25}]}"#);
    survives::<welcome::Send>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn bad_answers_about_contact_ways_and_tags() {
    survives::<contact_way::Add>(r#"{"config_id":"W","qr_code":"https://q"}"#);
    survives::<contact_way::Get>(
        r#"{"contact_way":{"config_id":"W","type":1,"party":[2],"conclusions":{"text":{"content":"x"},"link":{"url":"u"}}}}"#,
    );
    survives::<contact_way::List>(r#"{"contact_way":[{"config_id":"W"}],"next_cursor":"N"}"#);
    survives::<contact_way::Update>(r#"{"errmsg":"ok"}"#);
    survives::<contact_way::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<contact_way::CloseTempChat>(r#"{"errmsg":"ok"}"#);
    const GROUP: &str = r#"{"group_id":"G","create_time":1,"order":1,"tag":[{"id":"et1","order":1}]}"#;
    survives::<tag::List>(&format!(r#"{{"tag_group":[{GROUP}]}}"#));
    survives::<tag::Add>(&format!(r#"{{"tag_group":{GROUP}}}"#));
    survives::<tag::Edit>(r#"{"errmsg":"ok"}"#);
    survives::<tag::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<tag::Mark>(r#"{"errmsg":"ok"}"#);
    survives::<strategy_tag::List>(&format!(r#"{{"tag_group":[{GROUP}]}}"#));
    survives::<strategy_tag::Add>(&format!(r#"{{"tag_group":{GROUP}}}"#));
    survives::<strategy_tag::Edit>(r#"{"errmsg":"ok"}"#);
    survives::<strategy_tag::Delete>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn bad_answers_about_rule_sets_and_links() {
    survives::<strategy::List>(r#"{"strategy":[{"strategy_id":1}],"next_cursor":"N"}"#);
    survives::<strategy::Get>(
        r#"{"strategy":{"strategy_id":1,"parent_id":0,"admin_list":["a"],"privilege":{"contact_me":true}}}"#,
    );
    survives::<strategy::GetRange>(r#"{"range":[{"type":1,"userid":"a"},{"partyid":1,"type":2}],"next_cursor":"N"}"#);
    survives::<strategy::Create>(r#"{"strategy_id":1}"#);
    survives::<strategy::Edit>(r#"{"errmsg":"ok"}"#);
    survives::<strategy::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<acquisition::List>(r#"{"link_id_list":["L"],"next_cursor":"N"}"#);
    survives::<acquisition::Get>(
        r#"{"link":{"url":"u","create_time":1},"range":{"user_list":["a"]},"priority_option":{"priority_type":2}}"#,
    );
    survives::<acquisition::Create>(r#"{"link":{"link_id":"L","url":"u","skip_verify":true}}"#);
    survives::<acquisition::Update>(r#"{"errmsg":"ok"}"#);
    survives::<acquisition::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<acquisition::Customers>(
        r#"{"customer_list":[{"external_userid":"wo1","userid":"a","chat_status":0,"state":"s"}],"next_cursor":"N"}"#,
    );
    survives::<acquisition::GetChatInfo>(r#"{"userid":"a","chat_info":{"recv_msg_cnt":3,"link_id":"L"}}"#);
    survives::<acquisition::Quota>(r#"{"total":1,"balance":1,"quota_list":[{"expire_date":1,"balance":1}]}"#);
    survives::<acquisition::Statistic>(r#"{"click_link_customer_cnt":1,"new_customer_cnt":1}"#);
    survives::<acquisition::GetPermit>(r#"{"user_list":["a"],"department_list":[1],"tag_list":[1]}"#);
}
