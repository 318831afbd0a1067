//! Customer service as it is on the wire.

use super::sync_msg::SyncMsg;
use super::sync_msg::{Event, FailKind, Message as Fetched, Origin, Received};
use super::*;
use crate::api::message::{File, Image, Video, Voice};
use crate::api::miniprogram::Miniprogram;
use crate::api::testing::{body, parse, refused, survives, wire};
use crate::endpoint::{BASE, Empty, Endpoint, Pages, Paginated};
use crate::types::{Gender, Location, Timestamp};

#[test]
fn accounts() {
    let (path, sent) = wire(&account::Add::new("咨询", "M"));
    assert_eq!(path, "/cgi-bin/kf/account/add");
    assert_eq!(sent, r#"{"name":"咨询","media_id":"M"}"#);
    assert_eq!(parse::<account::Add>(r#"{"errcode":0,"open_kfid":"wk1"}"#).open_kfid, "wk1");
    let (path, sent) = wire(&account::Delete::new("wk1"));
    assert_eq!((path.as_str(), sent.as_str()), ("/cgi-bin/kf/account/del", r#"{"open_kfid":"wk1"}"#));
    assert_eq!(body(&account::Update::new("wk1").name("N")), r#"{"open_kfid":"wk1","name":"N"}"#);
    assert_eq!(body(&account::AddContactWay::new("wk1").scene("12345")), r#"{"open_kfid":"wk1","scene":"12345"}"#);
    assert!(
        refused(&account::Add::new("十".repeat(17), "M")).ends_with("name has 17 characters, at most 16 are taken")
    );
    assert!(refused(&account::AddContactWay::new("wk1").scene("x".repeat(33))).contains("scene has 33 bytes"));

    let accounts = parse::<account::List>(r#"{"account_list":[{"open_kfid":"wk1","manage_privilege":false}]}"#);
    assert_eq!(accounts.account_list[0].manage_privilege, Some(false));
}

#[test]
fn accounts_come_in_pages() {
    let first = account::List::new().limit(2);
    let full = parse::<account::List>(r#"{"account_list":[{"open_kfid":"1"},{"open_kfid":"2"}]}"#);
    let second = first.after(&full).unwrap();
    assert_eq!(body(&second), r#"{"offset":2,"limit":2}"#);
    let rest = parse::<account::List>(r#"{"account_list":[{"open_kfid":"3"}]}"#);
    assert!(second.after(&rest).is_none(), "a page that is not full is the last");
    assert!(account::List::new().limit(0).after(&parse::<account::List>("{}")).is_none());
}

#[test]
fn servicers() {
    let add = servicer::Add::new("kf1").userid_list(["zhangsan"]).department_id_list([2, 4]);
    let (path, sent) = wire(&add);
    assert_eq!(path, "/cgi-bin/kf/servicer/add");
    assert_eq!(sent, r#"{"open_kfid":"kf1","userid_list":["zhangsan"],"department_id_list":[2,4]}"#);
    assert!(refused(&servicer::Delete::new("kf1")).contains("userid_list is empty"));
    assert!(refused(&add.department_id_list(0..21)).contains("department_id_list has 21 entries, not 0 to 20"));

    let results = parse::<servicer::Delete>(
        r#"{"result_list":[{"userid":"a","errcode":0,"errmsg":"success"},{"department_id":2,"errcode":60123}]}"#,
    );
    assert!(results.result_list[0].department_id.is_none());
    assert_eq!(results.result_list[1].code().0, 60123);

    let request = servicer::List::new("wk 1").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().query(), Some("access_token=T&open_kfid=wk%201"));
    let list =
        parse::<servicer::List>(r#"{"servicer_list":[{"userid":"a","status":1,"stop_type":1},{"department_id":2}]}"#);
    assert_eq!(list.servicer_list[0].status, Some(servicer::ServicerStatus::Stopped));
    assert_eq!(list.servicer_list[0].stop_type, Some(servicer::StopKind::Paused));
    assert!(list.servicer_list[1].status.is_none() && list.servicer_list[1].userid.is_none());
}

#[test]
fn service_states() {
    let trans =
        service_state::Trans::new("wk", "wm", service_state::ServiceState::Servicer).servicer_userid("zhangsan");
    assert_eq!(
        body(&trans),
        r#"{"open_kfid":"wk","external_userid":"wm","service_state":3,"servicer_userid":"zhangsan"}"#
    );
    assert!(!trans.repeatable() && service_state::Get::new("wk", "wm").repeatable());
    let handed = parse::<service_state::Trans>(r#"{"errcode":0,"msg_code":"HUSH"}"#);
    assert_eq!(handed.msg_code.expose(), "HUSH");
    assert!(!format!("{handed:?}").contains("HUSH"));
    let service = parse::<service_state::Get>(r#"{"service_state":"1"}"#);
    assert_eq!(service.service_state, service_state::ServiceState::Assistant);
}

#[test]
fn messages() {
    let (path, sent) = wire(&SendMsg::new("wk", "wm", "您好").msgid("M1"));
    assert_eq!(path, "/cgi-bin/kf/send_msg");
    assert_eq!(sent, r#"{"open_kfid":"wk","touser":"wm","msgid":"M1","msgtype":"text","text":{"content":"您好"}}"#);

    let content = |message: Message| body(&SendMsg::new("k", "u", message))[30..].to_owned();
    assert_eq!(content(Image::new("M").into()), r#""msgtype":"image","image":{"media_id":"M"}}"#);
    assert_eq!(content(Voice::new("M").into()), r#""msgtype":"voice","voice":{"media_id":"M"}}"#);
    assert_eq!(content(Video::new("M").into()), r#""msgtype":"video","video":{"media_id":"M"}}"#);
    assert_eq!(content(File::new("M").into()), r#""msgtype":"file","file":{"media_id":"M"}}"#);
    assert_eq!(
        content(Link::new("T", "U", "M").desc("D").into()),
        r#""msgtype":"link","link":{"title":"T","url":"U","thumb_media_id":"M","desc":"D"}}"#
    );
    assert_eq!(
        content(Miniprogram::new("A", "p.html", "M").into()),
        r#""msgtype":"miniprogram","miniprogram":{"appid":"A","pagepath":"p.html","thumb_media_id":"M"}}"#
    );
    assert_eq!(
        content(Location::new(23.5, -0.25).name("N").into()),
        r#""msgtype":"location","location":{"latitude":23.5,"longitude":-0.25,"name":"N"}}"#
    );
    assert_eq!(content(CaLink::new("U").into()), r#""msgtype":"ca_link","ca_link":{"link_url":"U"}}"#);
    assert_eq!(content(BusinessCard::new("u").into()), r#""msgtype":"business_card","business_card":{"userid":"u"}}"#);
    assert!(!SendMsg::new("wk", "wm", "x").repeatable());
    assert_eq!(parse::<SendMsg>(r#"{"msgid":"M1"}"#).msgid, "M1");
}

#[test]
fn menus_answer_events() {
    let menu = Msgmenu::new([
        Item::from(Click::new("满意").id("101")),
        View::new("U", "V").into(),
        Page::new("A", "P", "C").into(),
        ItemText::new("x").no_newline(true).into(),
    ]);
    let (path, sent) = wire(&SendMsgOnEvent::new("CODE", menu.head_content("H")));
    assert_eq!(path, "/cgi-bin/kf/send_msg_on_event");
    assert_eq!(
        sent,
        concat!(
            r#"{"code":"CODE","msgtype":"msgmenu","msgmenu":{"list":["#,
            r#"{"type":"click","click":{"content":"满意","id":"101"}},"#,
            r#"{"type":"view","view":{"url":"U","content":"V"}},"#,
            r#"{"type":"miniprogram","miniprogram":{"appid":"A","pagepath":"P","content":"C"}},"#,
            r#"{"type":"text","text":{"content":"x","no_newline":1}}],"head_content":"H"}}"#
        )
    );
    assert!(!format!("{:?}", SendMsgOnEvent::new("CODE", "您好")).contains("CODE"));

    let clicks = |count| Msgmenu::new((0..count).map(|_| Click::new("x")));
    let texts = |count| Msgmenu::new((0..count).map(|_| ItemText::new("x")));
    assert!(refused(&SendMsg::new("k", "u", clicks(11))).contains("msgmenu.list has 11 entries, not 0 to 10"));
    assert!(refused(&SendMsg::new("k", "u", texts(51))).contains("msgmenu.list has 51 entries, not 0 to 50"));
    assert!(body(&SendMsg::new("k", "u", texts(50))).len() > 50);
    assert!(refused(&SendMsgOnEvent::new("c", texts(11))).contains("msgmenu.list has 11 entries, not 0 to 10"));
}

#[test]
fn what_would_be_cut_is_refused() {
    let problem = |message: Message| refused(&SendMsg::new("k", "u", message));
    assert!(problem("x".repeat(2049).into()).contains("text.content has 2049 bytes, at most 2048 are taken"));
    assert!(problem(Link::new("x".repeat(129), "U", "M").into()).contains("link.title has 129 bytes"));
    assert!(problem(Link::new("x", "U", "M").desc("x".repeat(513)).into()).contains("link.desc has 513 bytes"));
    let page = Miniprogram::new("A", "P", "M").title("x".repeat(65));
    assert!(problem(page.into()).contains("miniprogram.title has 65 bytes"));
    assert!(refused(&SendMsg::new("k", "u", "x").msgid("x".repeat(33))).contains("msgid has 33 bytes"));
    assert!(refused(&SendMsgOnEvent::new("c", "x".repeat(2049))).contains("text.content has 2049 bytes"));
    assert!(refused(&SyncMsg::new("k").cursor("x".repeat(65))).contains("cursor has 65 bytes"));
    let error = refused(&SyncMsg::new("k").token("HUSH".repeat(33)));
    assert!(error.contains("token has more than 128 bytes") && !error.contains("HUSH"));
}

fn fetched(message: &str) -> Received {
    parse::<SyncMsg>(&format!(r#"{{"has_more":0,"msg_list":[{message}]}}"#)).msg_list.remove(0)
}

#[test]
fn fetched_messages() {
    let sync = SyncMsg::new("wk").cursor("C").token("HUSH").limit(1000).voice_format(sync_msg::VoiceFormat::Silk);
    let (path, sent) = wire(&sync);
    assert_eq!(path, "/cgi-bin/kf/sync_msg");
    assert_eq!(sent, r#"{"open_kfid":"wk","cursor":"C","token":"HUSH","limit":1000,"voice_format":1}"#);
    assert!(!format!("{sync:?}").contains("HUSH") && sync.repeatable());

    let text = fetched(
        r#"{"msgid":"m","open_kfid":"wk","external_userid":"wm","send_time":1615478585,"origin":3,
            "msgtype":"text","text":{"content":"hello","menu_id":"101"}}"#,
    );
    assert_eq!((text.origin, text.send_time), (Origin::Customer, Timestamp::from_secs(1_615_478_585)));
    assert!(matches!(&text.message, Fetched::Text(text) if text.menu_id == Some("101".into())));
    let place = fetched(r#"{"msgtype":"location","location":{"latitude":"23.5","longitude":113.25,"name":"N"}}"#);
    assert!(matches!(&place.message, Fetched::Location(at) if at.latitude == 23.5 && at.longitude == 113.25));
    for price in ["100", "\"100\""] {
        let product = fetched(&format!(
            r#"{{"msgtype":"channels_shop_product","channels_shop_product":{{"sales_price":{price}}}}}"#
        ));
        assert!(matches!(&product.message, Fetched::ChannelsShopProduct(product) if product.sales_price == 100));
    }
    let merged = fetched(
        r#"{"msgtype":"merged_msg","merged_msg":{"title":"T","item":[{"send_time":1,"msgtype":"text","sender_name":"S",
            "msg_content":"{\"msgtype\":\"text\",\"text\":{\"content\":\"C\"}}"}]}}"#,
    );
    let Fetched::MergedMsg(merged) = merged.message else { panic!("{merged:?}") };
    let inner: Fetched = serde_json::from_str(&merged.item[0].msg_content).unwrap();
    assert!(matches!(inner, Fetched::Text(text) if text.content == "C"));
    assert!(matches!(fetched(r#"{"msgtype":"meeting"}"#).message, Fetched::Meeting(_)));
    let new = fetched(r#"{"msgtype":"hologram","hologram":{"depth":3}}"#);
    assert_eq!(new.message.tag(), "hologram");
}

#[test]
fn fetched_events() {
    let event = |event: &str| match fetched(&format!(r#"{{"origin":4,"msgtype":"event","event":{event}}}"#)).message {
        Fetched::Event(event) => event,
        other => panic!("{other:?}"),
    };
    let entered = event(
        r#"{"event_type":"enter_session","open_kfid":"wk","external_userid":"wm","scene":"123","welcome_code":"HUSH",
            "wechat_channels":{"shop_nickname":"S","scene":4}}"#,
    );
    assert!(!format!("{entered:?}").contains("HUSH"));
    let Event::EnterSession(entered) = entered else { panic!("{entered:?}") };
    assert_eq!(entered.wechat_channels.unwrap().scene, customer::ChannelsScene::Product);
    assert_eq!(entered.welcome_code.unwrap().expose(), "HUSH");
    let failed = event(r#"{"event_type":"msg_send_fail","fail_msgid":"m","fail_type":10}"#);
    assert!(matches!(failed, Event::MsgSendFail(failed) if failed.fail_type == FailKind::Refused));
    let changed = event(r#"{"event_type":"servicer_status_change","servicer_userid":"s","status":2,"stop_type":1}"#);
    assert!(matches!(changed, Event::ServicerStatusChange(to) if to.status == sync_msg::ServicerStatus::Stopped));
    let taken = event(r#"{"event_type":"session_status_change","change_type":1,"msg_code":"HUSH"}"#);
    assert!(!format!("{taken:?}").contains("HUSH"));
    assert!(matches!(taken, Event::SessionStatusChange(to) if to.old_servicer_userid.is_none()));
    let recalled = event(r#"{"event_type":"servicer_recall_msg","recall_msgid":"m","servicer_userid":"s"}"#);
    assert!(matches!(recalled, Event::ServicerRecallMsg(recalled) if recalled.recall_msgid == "m"));
    let recalled = event(r#"{"recall_msgid":"m","event_type":"user_recall_msg"}"#);
    assert!(matches!(recalled, Event::UserRecallMsg(recalled) if recalled.recall_msgid == "m"));
    let refusing = event(r#"{"event_type":"reject_customer_msg_switch_change","reject_switch":1}"#);
    assert!(matches!(refusing, Event::RejectCustomerMsgSwitchChange(switch) if switch.reject_switch));
    assert!(matches!(event(r#"{"event_type":"new_one","x":1}"#), Event::Other(other) if other.tag == "new_one"));
}

#[test]
fn only_has_more_ends_the_pages() {
    let mut pages = Pages::new(SyncMsg::new("wk"));
    let first = pages.request().unwrap();
    pages.received(&first, parse::<SyncMsg>(r#"{"has_more":1,"next_cursor":"C1","msg_list":[]}"#)).unwrap();
    let second = pages.request().unwrap();
    assert_eq!(body(&second), r#"{"open_kfid":"wk","cursor":"C1"}"#, "an empty page is not the last");
    let last = r#"{"has_more":0,"next_cursor":"C2","msg_list":[{"msgid":"m"}]}"#;
    pages.received(&second, parse::<SyncMsg>(last)).unwrap();
    assert!(pages.request().is_none(), "a cursor alone does not mean that there is more");
    assert_eq!(pages.item().unwrap().msgid, "m");
}

#[test]
fn customers() {
    let get = customer::Batchget::new(["wm1", "zhangsan"]).need_enter_session_context(false);
    let (path, sent) = wire(&get);
    assert_eq!(path, "/cgi-bin/kf/customer/batchget");
    assert_eq!(sent, r#"{"external_userid_list":["wm1","zhangsan"],"need_enter_session_context":0}"#);
    assert!(refused(&customer::Batchget::new(vec!["x"; 101])).contains("has 101 entries, not 1 to 100"));
    let customers = parse::<customer::Batchget>(
        r#"{"customer_list":[{"external_userid":"wm1","gender":"1","enter_session_context":{"scene":"123"}}],
            "invalid_external_userid":["zhangsan"]}"#,
    );
    assert_eq!(customers.customer_list[0].gender, Gender::Male);
    assert!(customers.customer_list[0].enter_session_context.as_ref().unwrap().wechat_channels.is_none());
    assert_eq!(customers.invalid_external_userid, ["zhangsan"]);
}

#[test]
fn recommendations() {
    let specialist = upgrade_service::Member::new("zhangsan").wording("W");
    let (path, sent) = wire(&upgrade_service::Upgrade::new("kf", "wm", specialist));
    assert_eq!(path, "/cgi-bin/kf/customer/upgrade_service");
    assert_eq!(
        sent,
        r#"{"open_kfid":"kf","external_userid":"wm","type":1,"member":{"userid":"zhangsan","wording":"W"}}"#
    );
    let group = upgrade_service::Groupchat::new("wr");
    assert_eq!(
        body(&upgrade_service::Upgrade::new("kf", "wm", group)),
        r#"{"open_kfid":"kf","external_userid":"wm","type":2,"groupchat":{"chat_id":"wr"}}"#
    );
    let config = parse::<upgrade_service::GetConfig>(r#"{"member_range":{"department_id_list":[2]}}"#);
    assert_eq!(config.member_range.unwrap().departments(), [2]);
    let table = parse::<upgrade_service::GetConfig>(r#"{"member_range":{"department_list":[3]}}"#);
    assert_eq!(table.member_range.unwrap().departments(), [3], "the name of the page's table");
    assert!(config.groupchat_range.is_none());
}

#[test]
fn statistics() {
    let days = statistic::Servicer::new("wk", Timestamp::from_secs(1_645_545_600), Timestamp::from_secs(1_645_632_000));
    let (path, sent) = wire(&days);
    assert_eq!(path, "/cgi-bin/kf/get_servicer_statistic");
    assert_eq!(sent, r#"{"open_kfid":"wk","start_time":1645545600,"end_time":1645632000}"#);
    let days = parse::<statistic::Servicer>(
        r#"{"statistic_list":[{"stat_time":1645545600,"statistic":{"session_cnt":1,"reply_rate":0.5}},{"stat_time":1645632000}]}"#,
    );
    let counts = days.statistic_list[0].statistic.as_ref().unwrap();
    assert_eq!((counts.session_cnt, counts.reply_rate, counts.satisfied_rate), (1, Some(0.5), None));
    assert!(days.statistic_list[1].statistic.is_none());
    let days =
        parse::<statistic::Corp>(r#"{"statistic_list":[{"statistic":{"ai_transfer_rate":1,"customer_cnt":2}}]}"#);
    let counts = days.statistic_list[0].statistic.as_ref().unwrap();
    assert_eq!((counts.ai_transfer_rate, counts.customer_cnt), (Some(1.0), 2));
}

#[test]
fn questions() {
    use knowledge::intent::{Add, Answer, Image, Link, List, SimilarQuestions, Update};
    let add = Add::new("G", "主问题", [Answer::new("回复").attachments([Image::new("M")])])
        .similar_questions(SimilarQuestions::new(["相似"]));
    let (path, sent) = wire(&add);
    assert_eq!(path, "/cgi-bin/kf/knowledge/add_intent");
    assert_eq!(
        sent,
        concat!(
            r#"{"group_id":"G","question":{"text":{"content":"主问题"}},"#,
            r#""answers":[{"text":{"content":"回复"},"attachments":[{"msgtype":"image","image":{"media_id":"M"}}]}],"#,
            r#""similar_questions":{"items":[{"text":{"content":"相似"}}]}}"#
        )
    );
    assert_eq!(
        body(&Update::new("I").question("Q")),
        r#"{"intent_id":"I","question":{"text":{"content":"Q"}}}"#,
        "what stays is not sent"
    );
    let many = Answer::new("A").attachments(vec![Link::new("T", "U"); 5]);
    assert!(refused(&Add::new("G", "Q", [many])).contains("answers.attachments has 5 entries, not 0 to 4"));
    assert!(refused(&Update::new("I").question("问".repeat(201))).contains("question.text.content has 201 characters"));

    let page = parse::<List>(
        r#"{"has_more":1,"next_cursor":"C","intent_list":[{"intent_id":"I","question":{"text":{"content":"Q"}},
            "answers":[{"text":{"content":"A"},"attachments":[{"msgtype":"image","image":{"name":"图.jpg"}}]}]}]}"#,
    );
    let attachments = page.intent_list[0].answered()[0].attachments.as_ref().unwrap();
    assert!(
        matches!(&attachments[0], knowledge::intent::Attachment::Image(image) if image.name.as_deref() == Some("图.jpg"))
    );
    // The page's table has them beside the question, its example inside.
    let nested = parse::<List>(
        r#"{"intent_list":[{"question":{"text":{"content":"Q"},"similar_questions":{"items":[{"text":{"content":"S"}}]},
            "answers":[{"text":{"content":"A"}}]}}]}"#,
    );
    let intent = &nested.intent_list[0];
    assert_eq!(
        (intent.in_other_words()[0].text.content.as_str(), intent.answered()[0].text.content.as_str()),
        ("S", "A")
    );
    assert!(page.intent_list[0].in_other_words().is_empty());
    assert_eq!(body(&List::new().group_id("G").after(&page).unwrap()), r#"{"cursor":"C","group_id":"G"}"#);

    let groups = parse::<knowledge::group::List>(r#"{"has_more":0,"next_cursor":"C","group_list":[{"is_default":1}]}"#);
    assert!(groups.group_list[0].is_default);
    assert!(knowledge::group::List::new().after(&groups).is_none());
    assert!(refused(&knowledge::group::Update::new("G", "x".repeat(13))).contains("name has 13 characters"));
}

#[test]
fn bad_answers() {
    fn nothing<E: Endpoint<Response = Empty>>() {
        survives::<E>(r#"{"later":1}"#);
    }
    survives::<account::Add>(r#"{"open_kfid":"wk"}"#);
    nothing::<account::Delete>();
    nothing::<account::Update>();
    survives::<account::List>(
        r#"{"account_list":[{"open_kfid":"wk","name":"n","avatar":"a","manage_privilege":true}]}"#,
    );
    survives::<account::AddContactWay>(r#"{"url":"https://x"}"#);
    survives::<servicer::Add>(r#"{"result_list":[{"userid":"a","errcode":0,"errmsg":"success"}]}"#);
    survives::<servicer::Delete>(r#"{"result_list":[{"department_id":2,"errcode":0,"errmsg":"ignored"}]}"#);
    survives::<servicer::List>(r#"{"servicer_list":[{"userid":"a","status":0,"stop_type":0},{"department_id":2}]}"#);
    survives::<service_state::Get>(r#"{"service_state":3,"servicer_userid":"a"}"#);
    survives::<service_state::Trans>(r#"{"msg_code":"c"}"#);
    survives::<SyncMsg>(
        r#"{"next_cursor":"c","has_more":1,"msg_list":[{"msgid":"m","send_time":1,"origin":3,"msgtype":"text","text":{"content":"x"}},
            {"msgtype":"event","event":{"event_type":"enter_session","scene":"1","wechat_channels":{"scene":1}}}]}"#,
    );
    survives::<SendMsg>(r#"{"msgid":"m"}"#);
    survives::<SendMsgOnEvent>(r#"{"msgid":"m"}"#);
    survives::<customer::Batchget>(
        r#"{"customer_list":[{"external_userid":"w","gender":1,"enter_session_context":{"scene":"1"}}],"invalid_external_userid":["z"]}"#,
    );
    survives::<upgrade_service::GetConfig>(
        r#"{"member_range":{"userid_list":["a"]},"groupchat_range":{"chat_id_list":["w"]}}"#,
    );
    nothing::<upgrade_service::Upgrade>();
    nothing::<upgrade_service::Cancel>();
    survives::<statistic::Corp>(
        r#"{"statistic_list":[{"stat_time":1,"statistic":{"session_cnt":1,"ai_transfer_rate":0.5}}]}"#,
    );
    survives::<statistic::Servicer>(
        r#"{"statistic_list":[{"stat_time":1,"statistic":{"session_cnt":1,"reply_rate":1}}]}"#,
    );
    survives::<knowledge::group::Add>(r#"{"group_id":"g"}"#);
    nothing::<knowledge::group::Delete>();
    nothing::<knowledge::group::Update>();
    survives::<knowledge::group::List>(
        r#"{"has_more":1,"next_cursor":"c","group_list":[{"group_id":"g","is_default":1}]}"#,
    );
    survives::<knowledge::intent::Add>(r#"{"intent_id":"i"}"#);
    nothing::<knowledge::intent::Delete>();
    nothing::<knowledge::intent::Update>();
    survives::<knowledge::intent::List>(
        r#"{"has_more":1,"next_cursor":"c","intent_list":[{"question":{"text":{"content":"q"}},"answers":[{"attachments":[{"msgtype":"image","image":{"name":"n"}}]}]}]}"#,
    );
    survives::<GetCorpQualification>(r#"{"wechat_channels_binding":true}"#);
}
