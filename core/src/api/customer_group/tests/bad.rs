//! Damaged answers, for every endpoint of the family, and limits.

use crate::api::customer_contact::attachment::{Attachment, Image, Link, Miniprogram, Text};
use crate::api::customer_group::{Picture, chat, handover, intercept, mass, moment, old, product, welcome};
use crate::api::testing::{problem, survives};
use crate::types::{MemberRange, Timestamp};

const EMPTY: &str = r#"{"errmsg":"ok"}"#;

#[test]
fn damaged_answers_of_group_chats() {
    survives::<chat::List>(r#"{"group_chat_list":[{"chat_id":"w","status":0}],"next_cursor":"C"}"#);
    survives::<chat::Get>(
        r#"{"group_chat":{"chat_id":"w","name":"n","owner":"a","create_time":5,"notice":"x","member_list":[{"userid":"a",
        "type":1,"unionid":"u","join_time":5,"join_scene":1,"invitor":{"userid":"j"},"group_nickname":"g","name":"n",
        "state":"s"}],"admin_list":[{"userid":"s"}],"member_version":"v"}}"#,
    );
    let figures = r#"{"new_chat_cnt":2,"chat_total":2,"chat_has_msg":0,"new_member_cnt":0,"member_total":6,
        "member_has_msg":0,"msg_total":0,"migrate_trainee_chat_cnt":3}"#;
    survives::<chat::statistic::ByOwner>(&format!(
        r#"{{"total":2,"next_offset":2,"items":[{{"owner":"a","data":{figures}}}]}}"#
    ));
    survives::<chat::statistic::ByDay>(&format!(r#"{{"items":[{{"stat_time":1600272000,"data":{figures}}}]}}"#));
    survives::<chat::join_way::Add>(r#"{"config_id":"c"}"#);
    survives::<chat::join_way::Get>(
        r#"{"join_way":{"config_id":"c","scene":2,"remark":"r","auto_create_room":1,"room_base_name":"n","room_base_id":10,
        "chat_id_list":["w"],"qr_code":"u","state":"s","mark_source":true}}"#,
    );
    survives::<chat::join_way::Update>(EMPTY);
    survives::<chat::join_way::Delete>(EMPTY);
    survives::<chat::id::GetNewExternalUserid>(r#"{"items":[{"external_userid":"x","new_external_userid":"A"}]}"#);
}

#[test]
fn damaged_answers_of_messages() {
    survives::<mass::Add>(r#"{"fail_list":["wm1"],"msgid":"m"}"#);
    survives::<mass::Remind>(EMPTY);
    survives::<mass::Cancel>(EMPTY);
    survives::<mass::List>(
        r#"{"next_cursor":"C","group_msg_list":[{"msgid":"m","creator":"a","create_time":5,"create_type":1,"text":
        {"content":"t"},"attachments":[{"msgtype":"image","image":{"media_id":"M","pic_url":"u"}},{"msgtype":"link",
        "link":{"title":"t","picurl":"p","desc":"d","url":"u"}},{"msgtype":"file","file":{"media_id":"F"}}]}]}"#,
    );
    survives::<mass::Tasks>(r#"{"next_cursor":"C","task_list":[{"userid":"a","status":2,"send_time":5}]}"#);
    survives::<mass::SendResults>(
        r#"{"next_cursor":"C","send_list":[{"external_userid":"w","chat_id":"c","userid":"a","status":1,"send_time":5}]}"#,
    );
    survives::<old::GetGroupMsgResult>(
        r#"{"detail_list":[{"external_userid":"w","chat_id":"c","userid":"a","status":1,"send_time":5}]}"#,
    );
    survives::<welcome::Add>(r#"{"template_id":"t"}"#);
    survives::<welcome::Edit>(EMPTY);
    survives::<welcome::Get>(
        r#"{"text":{"content":"t"},"image":{"pic_url":"u"},"link":{"title":"t","picurl":"p","desc":"d","url":"u"},
        "miniprogram":{"title":"t","pic_media_id":"P","appid":"w","page":"/p"},"file":{"media_id":"F"},
        "video":{"media_id":"V"},"agentid":7}"#,
    );
    survives::<welcome::Delete>(EMPTY);
}

#[test]
fn damaged_answers_of_moments() {
    use moment::{outcome, publish, record, strategy};
    survives::<publish::Add>(r#"{"jobid":"J"}"#);
    survives::<publish::GetResult>(
        r#"{"status":1,"type":"add_moment_task","result":{"errcode":0,"errmsg":"ok","moment_id":"m","invalid_sender_list":
        {"user_list":["a"],"department_list":[2]},"invalid_external_contact_list":{"tag_list":["x"]}}}"#,
    );
    survives::<publish::Cancel>(EMPTY);
    survives::<record::List>(
        r#"{"next_cursor":"C","moment_list":[{"moment_id":"m","creator":"a","create_time":5,"create_type":1,
        "visible_type":1,"text":{"content":"t"},"image":[{"media_id":"M"}],"video":{"media_id":"V","thumb_media_id":"T"},
        "link":{"title":"t","url":"u"},"location":{"latitude":"23.1","longitude":"113.3","name":"n"}}]}"#,
    );
    survives::<outcome::Tasks>(r#"{"next_cursor":"C","task_list":[{"userid":"a","publish_status":1}]}"#);
    let customers = r#"{"next_cursor":"C","customer_list":[{"userid":"a","external_userid":"w"}]}"#;
    survives::<outcome::Customers>(customers);
    survives::<outcome::SendResults>(customers);
    survives::<outcome::Interactions>(
        r#"{"comment_list":[{"external_userid":"w","create_time":5}],"like_list":[{"userid":"a","create_time":5}]}"#,
    );
    survives::<strategy::List>(r#"{"strategy":[{"strategy_id":1}],"next_cursor":"C"}"#);
    survives::<strategy::Get>(
        r#"{"strategy":{"strategy_id":1,"parent_id":0,"strategy_name":"N","create_time":5,"admin_list":["a"],"privilege":
        {"view_moment_list":true,"send_moment":true,"manage_moment_cover_and_sign":true}}}"#,
    );
    survives::<strategy::GetRange>(r#"{"range":[{"type":1,"userid":"a"},{"type":2,"partyid":1}],"next_cursor":"C"}"#);
    survives::<strategy::Create>(r#"{"strategy_id":1}"#);
    survives::<strategy::Edit>(EMPTY);
    survives::<strategy::Delete>(EMPTY);
}

#[test]
fn damaged_answers_of_handovers() {
    use handover::{onjob, resigned};
    let begun = r#"{"customer":[{"external_userid":"w","errcode":40096}]}"#;
    survives::<onjob::TransferCustomers>(begun);
    survives::<resigned::TransferCustomers>(begun);
    let page = r#"{"customer":[{"external_userid":"w","status":1,"takeover_time":5}],"next_cursor":"C"}"#;
    survives::<onjob::TransferResults>(page);
    survives::<resigned::TransferResults>(page);
    let failed = r#"{"failed_chat_list":[{"chat_id":"w","errcode":90500,"errmsg":"no"}]}"#;
    survives::<onjob::TransferChats>(failed);
    survives::<resigned::TransferChats>(failed);
    survives::<old::Transfer>(EMPTY);
    survives::<old::GetTransferResult>(r#"{"status":1,"takeover_time":5}"#);
    survives::<resigned::Unassigned>(
        r#"{"info":[{"handover_userid":"a","external_userid":"w","dimission_time":5}],"is_last":false,"next_cursor":"C"}"#,
    );
}

#[test]
fn damaged_answers_of_products_and_words() {
    let product = r#"{"product_id":"p","description":"d","price":3,"create_time":5,"product_sn":"x","attachments":
        [{"type":"image","image":{"media_id":"M"}}]}"#;
    survives::<product::Add>(r#"{"product_id":"p"}"#);
    survives::<product::Get>(&format!(r#"{{"product":{product}}}"#));
    survives::<product::List>(&format!(r#"{{"next_cursor":"C","product_list":[{product}]}}"#));
    survives::<product::Update>(EMPTY);
    survives::<product::Delete>(EMPTY);
    survives::<intercept::Add>(r#"{"rule_id":"x"}"#);
    survives::<intercept::List>(r#"{"rule_list":[{"rule_id":"x","rule_name":"n","create_time":5}]}"#);
    survives::<intercept::Get>(
        r#"{"rule":{"rule_id":1,"rule_name":"n","word_list":["w"],"extra_rule":{"semantics_list":[1]},"intercept_type":1,
        "semantics_list":[1],"applicable_range":{"user_list":["a"],"department_list":[2]},"create_time":5}}"#,
    );
    survives::<intercept::Update>(EMPTY);
    survives::<intercept::Delete>(EMPTY);
}

fn long(length: usize) -> String {
    "x".repeat(length)
}

fn ids(entries: usize) -> Vec<&'static str> {
    vec!["a"; entries]
}

fn pictures(entries: usize) -> Vec<Attachment> {
    vec![Image::new().media_id("M").into(); entries]
}

#[test]
fn limits_of_messages() {
    let mass = mass::Add::new;
    let linked = |link: Link| mass().attachments([Attachment::from(link)]);
    let tagged = |tags| mass().tag_filter(mass::TagFilter::new([mass::TagGroup::new(ids(tags))]));
    let titled = |bytes| welcome::Add::new().miniprogram(Miniprogram::new(long(bytes), "P", "w", "/p"));
    let moment = moment::publish::Add::new;
    for (found, expected) in [
        (problem(&mass().external_userid(ids(10_000)).chat_id_list(ids(2000)).text(Text::new(long(4000)))), ""),
        (problem(&mass().external_userid(ids(10_001))), "external_userid has 10001 entries, not 0 to 10000"),
        (problem(&mass().chat_id_list(ids(2001))), "chat_id_list has 2001 entries, not 0 to 2000"),
        (problem(&tagged(100)), ""),
        (problem(&tagged(101)), "tag_filter.group_list.tag_list has 101 entries, not 0 to 100"),
        (problem(&mass().text(Text::new(long(4001)))), "text.content has 4001 bytes, at most 4000 are taken"),
        (problem(&mass().attachments(pictures(9))), ""),
        (problem(&mass().attachments(pictures(10))), "attachments has 10 entries, not 0 to 9"),
        (problem(&linked(Link::new(long(128), long(2048)).picurl(long(2048)).desc(long(512)))), ""),
        (problem(&linked(Link::new(long(129), "u"))), "attachments.link.title has 129 bytes, at most 128 are taken"),
        (problem(&linked(Link::new("t", long(2049)))), "attachments.link.url has 2049 bytes, at most 2048 are taken"),
        (
            problem(&linked(Link::new("t", "u").picurl(long(2049)))),
            "attachments.link.picurl has 2049 bytes, at most 2048 are taken",
        ),
        (
            problem(&linked(Link::new("t", "u").desc(long(513)))),
            "attachments.link.desc has 513 bytes, at most 512 are taken",
        ),
        (problem(&titled(64)), ""),
        (problem(&titled(65)), "miniprogram.title has 65 bytes, at most 64 are taken"),
        (problem(&welcome::Add::new().text(Text::new(long(3000)))), ""),
        (
            problem(&welcome::Edit::new("t").text(Text::new(long(3001)))),
            "text.content has 3001 bytes, at most 3000 are taken",
        ),
        (problem(&moment().text(Text::new(long(4001)))), "text.content has 4001 bytes, at most 4000 are taken"),
        (problem(&moment().attachments(vec![Picture::new("M"); 10])), "attachments has 10 entries, not 0 to 9"),
        (
            problem(&moment().attachments([moment::publish::Link::new("u", "M").title(long(129))])),
            "attachments.link.title has 129 bytes, at most 128 are taken",
        ),
    ] {
        assert_eq!(found, expected);
    }
}

#[test]
fn limits_of_the_rest() {
    use chat::join_way::{Add as AddWay, Scene};
    use intercept::{Action, Add as AddRule};
    let owners = |entries| chat::List::new(10).owner_filter(chat::OwnerFilter::new(ids(entries)));
    let by_day = chat::statistic::ByDay::new(Timestamp::from_secs(1));
    let way = |chats| AddWay::new(Scene::Code, ids(chats));
    let hand = |customers| handover::onjob::TransferCustomers::new("a", "b", ids(customers));
    let rule = |name, words: Vec<String>, range| AddRule::new(long(name), words, Action::Warn, range);
    let product =
        |letters, price, pictures| product::Add::new("品".repeat(letters), price, vec![Picture::new("M"); pictures]);
    let strategy = |admins| moment::strategy::Edit::new(1).admin_list(ids(admins));
    for (found, expected) in [
        (problem(&owners(100)), ""),
        (problem(&owners(101)), "owner_filter.userid_list has 101 entries, not 0 to 100"),
        (
            problem(&by_day.owner_filter(chat::OwnerFilter::new(ids(101)))),
            "owner_filter.userid_list has 101 entries, not 0 to 100",
        ),
        (problem(&way(5).remark("备".repeat(30)).room_base_name(long(40)).state(long(30))), ""),
        (problem(&way(6)), "chat_id_list has 6 entries, not 0 to 5"),
        (problem(&way(1).remark(long(31))), "remark has 31 characters, at most 30 are taken"),
        (problem(&way(1).room_base_name(long(41))), "room_base_name has 41 characters, at most 40 are taken"),
        (problem(&way(1).state(long(31))), "state has 31 characters, at most 30 are taken"),
        (problem(&hand(100).transfer_success_msg("好".repeat(200))), ""),
        (problem(&hand(101)), "external_userid has 101 entries, not 0 to 100"),
        (
            problem(&hand(1).transfer_success_msg(long(201))),
            "transfer_success_msg has 201 characters, at most 200 are taken",
        ),
        (problem(&handover::resigned::TransferChats::new(ids(101), "a")), "chat_id_list has 101 entries, not 1 to 100"),
        (problem(&rule(20, vec![long(32); 300], MemberRange::new().user_list(ids(1000)))), ""),
        (problem(&rule(21, vec![], MemberRange::new())), "rule_name has 21 characters, at most 20 are taken"),
        (problem(&rule(1, vec![long(1); 301], MemberRange::new())), "word_list has 301 entries, not 0 to 300"),
        (problem(&rule(1, vec![long(33)], MemberRange::new())), "word_list has 33 characters, at most 32 are taken"),
        (
            problem(&rule(1, vec![], MemberRange::new().user_list(ids(1001)))),
            "user_list has 1001 entries, not 0 to 1000",
        ),
        (problem(&product(300, 5_000_000, 9)), ""),
        (problem(&product(301, 1, 1)), "description has 301 characters, at most 300 are taken"),
        (problem(&product(1, 5_000_001, 1)), "price is 5000001 fen, not 0 to 5000000"),
        (problem(&product(1, 1, 10)), "attachments has 10 entries, not 0 to 9"),
        (problem(&product::Update::new("p").product_sn(long(129))), "product_sn has 129 bytes, at most 128 are taken"),
        (
            problem(&chat::id::GetNewExternalUserid::new("w", ids(1001))),
            "external_userid_list has 1001 entries, not 0 to 1000",
        ),
        (problem(&strategy(20)), ""),
        (problem(&strategy(21)), "admin_list has 21 entries, not 0 to 20"),
    ] {
        assert_eq!(found, expected);
    }
}
