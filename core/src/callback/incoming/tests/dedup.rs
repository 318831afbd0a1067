//! Repetitions of WeCom's are known by their keys.

use super::*;

fn key(text: &str) -> String {
    odd(text).dedup_key()
}

#[test]
fn repetitions_have_the_same_key() {
    let first = "<xml><CreateTime>7</CreateTime><Event>click</Event><EventKey>a</EventKey></xml>";
    assert_eq!(key(first), key(first));
    assert_ne!(key(first), key(&first.replace(">a<", ">b<")), "two events of the same second");
    let about = "<xml><Event>x</Event><MsgId>5</MsgId></xml>";
    assert_ne!(key(about), "5", "an event's MsgId is that of the message it tells of");
}

#[test]
fn how_it_is_written_down_makes_no_difference() {
    let event = "<xml><CreateTime>7</CreateTime><Event>new</Event><A><B>x &amp; y</B><B/></A></xml>";
    for same in [
        "<xml>\n <CreateTime>7</CreateTime>\n <Event><![CDATA[new]]></Event><A>\n<B><![CDATA[x & y]]></B><B></B></A>\n</xml>",
        "\u{feff}<?xml version='1.0'?><xml a='b'><CreateTime>7</CreateTime><Event>new</Event><A><B>x &#38; y</B><B /></A></xml>",
    ] {
        assert_eq!(key(event), key(same), "{same}");
    }
    for other in [
        event.replace("x &amp; y", "x"),
        event.replace("<B/>", ""),
        event.replace("<B/></A>", "</A><B/>"),
        event.replace(">7<", ">8<"),
        event.replace("<CreateTime>7</CreateTime>", ""),
        event.replace("<A>", "<A2>").replace("</A>", "</A2>"),
        event.replace("<Event>new</Event>", "<Event>ne</Event><w>w</w>"),
    ] {
        assert_ne!(key(event), key(&other), "{other}");
    }
}

#[test]
fn messages_go_by_their_id_and_so_do_those_to_bots() {
    assert_eq!(key("<xml><MsgType>text</MsgType><Content>a</Content><MsgId>17</MsgId></xml>"), "17");
    let none = "<xml><MsgType>text</MsgType><Content>a</Content><MsgId/></xml>";
    assert_eq!(key(none).len(), 40, "without an id all its fields count");
    let bot = r#"{"msgid":"m1","aibotid":"a","msgtype":"text","response_url":"https://x/1"}"#;
    assert_eq!((key(bot).as_str(), key(&bot.replace("x/1", "x/2")).as_str()), ("a:m1", "a:m1"));
    assert_ne!(key(&bot.replace("m1", "m2")), "a:m1");
    assert_eq!(key(r#"{"aibotid":"a","msgid":""}"#).len(), 40);
    assert_eq!(key(r#"{"msgid":"m1","Event":"x"}"#).len(), 40, "elsewhere it may be another message's");
}

#[test]
fn messages_of_several_corps_and_apps_are_several() {
    let message = |corp: &str, app: &str| {
        key(&format!("<xml><ToUserName>{corp}</ToUserName><MsgType>text</MsgType>{app}<MsgId>17</MsgId></xml>"))
    };
    assert_eq!(message("ww1", "<AgentID>3</AgentID>"), "ww1:3:17");
    assert_eq!(message("ww1", ""), "ww1:17");
    assert_ne!(message("ww1", ""), message("ww2", ""));
    assert_ne!(message("ww1", "<AgentID>1</AgentID>"), message("ww1", "<AgentID>2</AgentID>"));
}

#[test]
fn events_of_one_second_are_several() {
    // WeCom's documented key is sender and time, which these share.
    let event = |change: &str, user: &str| {
        key(&format!(
            "<xml><FromUserName>sys</FromUserName><CreateTime>7</CreateTime><Event>change_external_contact</Event>\
             <ChangeType>{change}</ChangeType><ExternalUserID>{user}</ExternalUserID></xml>"
        ))
    };
    let keys =
        [event("add_external_contact", "a"), event("add_external_contact", "b"), event("edit_external_contact", "a")];
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
}

#[test]
fn an_empty_list_is_not_nothing() {
    let event = |fields: &str| format!(r#"{{"Event":"new"{fields}}}"#);
    assert_ne!(key(&event("")), key(&event(r#","a":[]"#)));
    assert_ne!(key(&event(r#","a":[]"#)), key(&event(r#","b":[]"#)));
    let Event::Unknown(unknown) = odd(&event(r#","a":[],"b":{"c":[[],[1]]}"#)).event else { panic!() };
    let names: Vec<_> = unknown.fields.iter().map(|field| (field.name.as_str(), field.children.len())).collect();
    assert_eq!(names, [("Event", 0), ("a", 0), ("b", 2)]);
}
