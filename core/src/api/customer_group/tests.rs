//! The wire of every page.

mod bad;

use http::Response;

use super::*;
use crate::api::customer_contact::attachment::{Attachment, Image, Link, Miniprogram, Text, Video};
use crate::api::testing::body;
use crate::endpoint::{BASE, Endpoint, JobStatus, Pages, Paginated};
use crate::types::{MemberRange, Person, Timestamp};

#[test]
fn group_chats() {
    let list =
        chat::List::new(10).status_filter(chat::StatusFilter::All).owner_filter(chat::OwnerFilter::new(["abel"]));
    let request = list.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/externalcontact/groupchat/list");
    assert_eq!(body(&list), r#"{"limit":10,"status_filter":0,"owner_filter":{"userid_list":["abel"]}}"#);
    let page = r#"{"errcode":0,"group_chat_list":[{"chat_id":"wr1","status":1}],"next_cursor":"C"}"#;
    let page = chat::List::parse(Response::new(page)).unwrap();
    assert_eq!(page.group_chat_list[0].status, chat::ChatStatus::OwnerLeft);
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));

    assert_eq!(body(&chat::Get::new("wr1").need_name(true)), r#"{"chat_id":"wr1","need_name":1}"#);
    let answer = r#"{"group_chat":{"chat_id":"wr1","owner":"a","create_time":1572505490,"member_list":[
        {"userid":"abel","type":1,"join_time":1572505491,"join_scene":1,"invitor":{"userid":"jack"}},
        {"userid":"wm1","type":2,"unionid":"oz","join_scene":3,"state":"x"}],"admin_list":[{"userid":"sam"}]}}"#;
    let chat = chat::Get::parse(Response::new(answer)).unwrap().group_chat;
    assert_eq!(chat.create_time, Timestamp::from_secs(1572505490));
    let [member, customer] = &chat.member_list[..] else { panic!("two") };
    assert_eq!((member.member().unwrap().as_str(), member.customer()), ("abel", None));
    assert_eq!((customer.customer().unwrap().as_str(), customer.member()), ("wm1", None));
    assert_eq!((customer.join_scene, customer.state.as_deref()), (chat::JoinScene::Code, Some("x")));
    assert_eq!(chat.admin_list[0].userid, "sam");
}

#[test]
fn figures() {
    let ask = chat::statistic::ByOwner::new(Timestamp::from_secs(1600272000))
        .owner_filter(chat::OwnerFilter::new(["a"]))
        .order_by(chat::statistic::Order::Chats)
        .order_asc(false);
    assert_eq!(
        body(&ask),
        r#"{"day_begin_time":1600272000,"owner_filter":{"userid_list":["a"]},"order_by":2,"order_asc":0}"#
    );
    let page = |next: u32| {
        let answer =
            format!(r#"{{"total":3,"next_offset":{next},"items":[{{"owner":"a","data":{{"chat_total":"2"}}}}]}}"#);
        chat::statistic::ByOwner::parse(Response::new(answer)).unwrap()
    };
    assert_eq!(page(2).items[0].data.chat_total, 2);
    assert_eq!(ask.after(&page(2)).unwrap().offset, Some(2));
    assert!(ask.after(&page(3)).is_none(), "all are there");
    assert!(ask.after(&page(0)).is_none(), "no step back");

    let day = chat::statistic::ByDay::new(Timestamp::from_secs(1600272000));
    assert_eq!(body(&day), r#"{"day_begin_time":1600272000}"#);
    let days = r#"{"items":[{"stat_time":1600272000,"data":{"migrate_trainee_chat_cnt":3}}]}"#;
    let days = chat::statistic::ByDay::parse(Response::new(days)).unwrap();
    assert_eq!(days.items[0].data.migrate_trainee_chat_cnt, Some(3));
}

#[test]
fn ways_to_join() {
    use chat::join_way::{Add, Get, Scene, Update};
    let add = Add::new(Scene::Code, ["wr1"]).auto_create_room(true).room_base_name("群").room_base_id(10);
    assert_eq!(
        body(&add),
        r#"{"scene":2,"chat_id_list":["wr1"],"auto_create_room":1,"room_base_name":"群","room_base_id":10}"#
    );
    assert_eq!(
        body(&Update::new("c", Scene::Miniprogram, ["wr1"]).mark_source(true)),
        r#"{"config_id":"c","scene":1,"chat_id_list":["wr1"],"mark_source":true}"#
    );
    assert!(!add.repeatable() && Update::new("c", Scene::Code, ["w"]).repeatable());
    let way = r#"{"join_way":{"config_id":"c","scene":3,"auto_create_room":1,"chat_id_list":["wr1"],"qr_code":"u"}}"#;
    let way = Get::parse(Response::new(way)).unwrap().join_way;
    assert_eq!((way.scene, way.auto_create_room, way.qr_code.as_deref()), (Scene::Other(3), true, Some("u")));
}

#[test]
fn mass_messages() {
    let add = mass::Add::new()
        .chat_type(mass::ChatType::Single)
        .external_userid(["wm1"])
        .tag_filter(mass::TagFilter::new([mass::TagGroup::new(["et1", "et2"])]))
        .text(Text::new("你好"))
        .attachments([
            Attachment::from(Image::new().media_id("M")),
            Link::new("t", "https://x").picurl("p").into(),
            Miniprogram::new("t", "P", "wx1", "/p").into(),
            Video::new("V").into(),
        ]);
    assert_eq!(
        body(&add),
        r#"{"chat_type":"single","external_userid":["wm1"],"tag_filter":{"group_list":[{"tag_list":["et1","et2"]}]},"#
            .to_owned()
            + r#""text":{"content":"你好"},"attachments":[{"msgtype":"image","image":{"media_id":"M"}},"#
            + r#"{"msgtype":"link","link":{"title":"t","url":"https://x","picurl":"p"}},"#
            + r#"{"msgtype":"miniprogram","miniprogram":{"title":"t","pic_media_id":"P","appid":"wx1","page":"/p"}},"#
            + r#"{"msgtype":"video","video":{"media_id":"V"}}]}"#
    );
    assert!(!add.repeatable(), "a second call is a second message");

    let list = mass::List::new(mass::ChatType::Group, Timestamp::from_secs(1), Timestamp::from_secs(2))
        .filter_type(MakerFilter::Member);
    assert_eq!(body(&list), r#"{"chat_type":"group","start_time":1,"end_time":2,"filter_type":1}"#);
    let first = r#"{"next_cursor":"N","group_msg_list":[{"msgid":"m","create_time":"5","create_type":1,"attachments":[
        {"msgtype":"file","file":{"media_id":"F"}},{"msgtype":"hologram","hologram":{"depth":3}}]}]}"#;
    let mut pages = Pages::new(list);
    let request = pages.request().unwrap();
    pages.received(&request, mass::List::parse(Response::new(first)).unwrap()).unwrap();
    let message = pages.item().unwrap();
    assert_eq!((message.create_time, message.create_type), (Timestamp::from_secs(5), Maker::Member));
    assert!(matches!(&message.attachments[0], Attachment::File(file) if file.media_id == "F"));
    assert_eq!(message.attachments[1].tag(), "hologram");
    let request = pages.request().unwrap();
    assert_eq!(request.cursor.as_deref(), Some("N"));
    pages.received(&request, mass::List::parse(Response::new("{}")).unwrap()).unwrap();
    assert!(pages.item().is_none() && pages.request().is_none());

    assert_eq!(body(&mass::SendResults::new("m", "a").limit(50)), r#"{"msgid":"m","userid":"a","limit":50}"#);
    let sent = r#"{"send_list":[{"external_userid":"wm1","userid":"a","status":2}]}"#;
    let sent = mass::SendResults::parse(Response::new(sent)).unwrap();
    assert_eq!(sent.send_list[0].status, mass::SendStatus::NoFriend);
    assert!(sent.send_list[0].chat_id.is_none() && sent.send_list[0].send_time.is_none());
    assert_eq!(body(&mass::Tasks::new("m")), r#"{"msgid":"m"}"#);
    assert_eq!(body(&mass::Remind::new("m")), r#"{"msgid":"m"}"#);
    assert_eq!(body(&mass::Cancel::new("m")), r#"{"msgid":"m"}"#);
}

#[test]
fn welcome_messages() {
    let add = welcome::Add::new().text(Text::new("%NICKNAME%")).image(Image::new().pic_url("u")).notify(false);
    assert_eq!(body(&add), r#"{"text":{"content":"%NICKNAME%"},"image":{"pic_url":"u"},"notify":0}"#);
    let edit = welcome::Edit::new("t").video(Video::new("V")).agentid(7);
    assert_eq!(body(&edit), r#"{"template_id":"t","video":{"media_id":"V"},"agentid":7}"#);
    assert_eq!(body(&welcome::Delete::new("t")), r#"{"template_id":"t"}"#);
    let answer = r#"{"errcode":0,"link":{"title":"t","picurl":"p","desc":"d","url":"u"}}"#;
    let template = welcome::Get::parse(Response::new(answer)).unwrap();
    assert_eq!(template.link.unwrap().desc.as_deref(), Some("d"));
    assert!(template.text.is_none());
}

#[test]
fn moments() {
    use moment::publish::{Add, Attachment, Audience, GetResult, Link, VisibleRange};
    let range = VisibleRange::new()
        .sender_list(MemberRange::new().user_list(["a"]).department_list([2]))
        .external_contact_list(Audience::new().tag_list(["et1"]));
    let add = Add::new()
        .attachments([Attachment::from(Picture::new("M")), Link::new("u", "C").title("t").into()])
        .visible_range(range);
    assert_eq!(
        body(&add),
        r#"{"attachments":[{"msgtype":"image","image":{"media_id":"M"}},"#.to_owned()
            + r#"{"msgtype":"link","link":{"url":"u","media_id":"C","title":"t"}}],"#
            + r#""visible_range":{"sender_list":{"user_list":["a"],"department_list":[2]},"#
            + r#""external_contact_list":{"tag_list":["et1"]}}}"#
    );
    let ask = GetResult::new("J").http_request(BASE, "T").unwrap();
    assert_eq!(ask.uri().query(), Some("access_token=T&jobid=J"));
    let result = r#"{"status":3,"type":"add_moment_task","result":{"errcode":0,"moment_id":"mom",
        "invalid_sender_list":{"user_list":["x"]},"invalid_external_contact_list":{"tag_list":["y"]}}}"#;
    let result = GetResult::parse(Response::new(result)).unwrap();
    assert_eq!((result.status, result.kind.as_str()), (JobStatus::Done, "add_moment_task"));
    let outcome = result.result.unwrap();
    assert_eq!((outcome.code().0, outcome.moment_id.as_str()), (0, "mom"));
    assert_eq!(outcome.invalid_sender_list.unwrap().user_list.unwrap(), ["x"]);

    let moments = r#"{"moment_list":[{"moment_id":"mom","create_type":0,"visible_type":1,"image":[{"media_id":"M"}],
        "location":{"latitude":"23.10647","longitude":113.32446,"name":"广州塔"}}]}"#;
    let moments = moment::record::List::parse(Response::new(moments)).unwrap();
    let moment = &moments.moment_list[0];
    assert_eq!((moment.create_type, moment.visible_type), (Maker::Corp, moment::record::Visibility::Public));
    assert_eq!(moment.image.as_ref().unwrap()[0].media_id, "M");
    let location = moment.location.as_ref().unwrap();
    assert_eq!((location.latitude, location.longitude), (23.10647, 113.32446));

    let said = r#"{"comment_list":[{"external_userid":"wm1","create_time":1}],"like_list":[{"userid":"a"}]}"#;
    let said = moment::outcome::Interactions::parse(Response::new(said)).unwrap();
    assert!(said.comment_list[0].userid.is_none());
    assert_eq!(said.like_list[0].userid.as_ref().unwrap(), "a");
}

#[test]
fn strategies_for_moments() {
    use crate::api::customer_contact::strategy::{RangeDepartment, RangeNode};
    use moment::strategy::{Create, Edit, GetRange, Privilege};
    let create = Create::new("N", ["a"], Privilege::new().send_moment(true), [RangeNode::from(Person::new("a"))]);
    assert_eq!(
        body(&create.parent_id(0)),
        r#"{"strategy_name":"N","admin_list":["a"],"privilege":{"send_moment":true},"#.to_owned()
            + r#""range":[{"type":1,"userid":"a"}],"parent_id":0}"#
    );
    assert_eq!(
        body(&Edit::new(1).range_add([RangeDepartment::new(2)])),
        r#"{"strategy_id":1,"range_add":[{"type":2,"partyid":2}]}"#
    );
    let answer = r#"{"range":[{"userid":"a","type":1},{"type":2,"partyid":1}],"next_cursor":"N"}"#;
    let page = GetRange::parse(Response::new(answer)).unwrap();
    assert!(matches!(&page.range[1], RangeNode::Department(node) if node.partyid == 1));
    assert_eq!(GetRange::new(1).after(&page).unwrap().cursor.as_deref(), Some("N"));
}

#[test]
fn handovers() {
    use handover::{TransferStatus, onjob, resigned};
    let transfer = onjob::TransferCustomers::new("a", "b", ["wm1"]).transfer_success_msg("hi");
    assert_eq!(
        body(&transfer),
        r#"{"handover_userid":"a","takeover_userid":"b","external_userid":["wm1"],"transfer_success_msg":"hi"}"#
    );
    let answer = r#"{"customer":[{"external_userid":"wm1","errcode":40096}]}"#;
    let answer = resigned::TransferCustomers::parse(Response::new(answer)).unwrap();
    assert_eq!(answer.customer[0].code().0, 40096);
    let answer = r#"{"customer":[{"external_userid":"wm1","status":2,"takeover_time":1588482400}],"next_cursor":""}"#;
    let page = onjob::TransferResults::parse(Response::new(answer)).unwrap();
    assert_eq!(page.customer[0].status, TransferStatus::Waiting);
    assert!(onjob::TransferResults::new("a", "b").after(&page).is_none());

    assert_eq!(body(&resigned::TransferChats::new(["wr1"], "a")), r#"{"chat_id_list":["wr1"],"new_owner":"a"}"#);
    let failed = r#"{"failed_chat_list":[{"chat_id":"wr1","errcode":90501,"errmsg":"no"}]}"#;
    let failed = onjob::TransferChats::parse(Response::new(failed)).unwrap();
    assert_eq!(failed.failed_chat_list[0].code().0, 90501);

    let parse = |answer: &str| resigned::Unassigned::parse(Response::new(answer)).unwrap();
    let counted = resigned::Unassigned::new().page_id(0);
    let page =
        parse(r#"{"info":[{"handover_userid":"a","external_userid":"wm1","dimission_time":5}],"is_last":false}"#);
    assert_eq!(body(&counted.after(&page).unwrap()), r#"{"page_id":1}"#);
    assert!(resigned::Unassigned::new().after(&page).is_none(), "neither cursor nor number");
    assert!(counted.after(&parse(r#"{"is_last":true}"#)).is_none());
    assert_eq!(body(&counted.after(&parse(r#"{"next_cursor":"N"}"#)).unwrap()), r#"{"cursor":"N"}"#);
}

#[test]
fn old_calls() {
    use handover::TransferStatus;
    assert_eq!(
        body(&old::Transfer::new("wm1", "a", "b")),
        r#"{"external_userid":"wm1","handover_userid":"a","takeover_userid":"b"}"#
    );
    let result = old::GetTransferResult::parse(Response::new(r#"{"status":5,"takeover_time":0}"#)).unwrap();
    assert_eq!(result.status, TransferStatus::Other(5));
    assert_eq!(body(&old::GetGroupMsgResult::new("m")), r#"{"msgid":"m"}"#);
    let sent = r#"{"detail_list":[{"chat_id":"wr1","status":1,"send_time":5}]}"#;
    let sent = old::GetGroupMsgResult::parse(Response::new(sent)).unwrap();
    assert_eq!(sent.detail_list[0].send_time, Some(Timestamp::from_secs(5)));
}

#[test]
fn products_and_words() {
    let add = product::Add::new("好", 30000, [Picture::new("M")]).product_sn("x1");
    assert_eq!(
        body(&add),
        r#"{"description":"好","price":30000,"attachments":[{"type":"image","image":{"media_id":"M"}}],"product_sn":"x1"}"#
    );
    assert_eq!(body(&product::Update::new("p").price(5)), r#"{"product_id":"p","price":5}"#);
    let found = r#"{"product":{"product_id":"p","price":"30000","create_time":5,"attachments":[{"type":"image"}]}}"#;
    let product = product::Get::parse(Response::new(found)).unwrap().product;
    assert_eq!((product.price, product.create_time), (30000, Some(Timestamp::from_secs(5))));

    use intercept::{Action, Add, ExtraRule, Get, List, Semantics, Update};
    let add =
        Add::new("r", ["x"], Action::Block, MemberRange::new().user_list(["a"])).semantics_list([Semantics::Email]);
    assert_eq!(
        body(&add),
        r#"{"rule_name":"r","word_list":["x"],"intercept_type":1,"applicable_range":{"user_list":["a"]},"#.to_owned()
            + r#""semantics_list":[2]}"#
    );
    assert_eq!(
        body(
            &Update::new("r")
                .extra_rule(ExtraRule::new(Vec::<Semantics>::new()))
                .remove_applicable_range(MemberRange::new().department_list([2]))
        ),
        r#"{"rule_id":"r","extra_rule":{"semantics_list":[]},"remove_applicable_range":{"department_list":[2]}}"#
    );
    let rule = r#"{"rule":{"rule_id":1,"word_list":["x"],"extra_rule":{"semantics_list":[1,9]},"intercept_type":2}}"#;
    let rule = Get::parse(Response::new(rule)).unwrap().rule;
    assert_eq!((rule.rule_id.as_str(), rule.intercept_type), ("1", Action::Warn));
    assert_eq!(rule.extra_rule.unwrap().semantics_list, [Semantics::Mobile, Semantics::Other(9)]);
    assert_eq!(List::new().http_request(BASE, "T").unwrap().method(), http::Method::GET);
}

#[test]
fn new_ids_of_customers() {
    assert_eq!(
        body(&chat::id::GetNewExternalUserid::new("wr1", ["x"])),
        r#"{"chat_id":"wr1","external_userid_list":["x"]}"#
    );
}
