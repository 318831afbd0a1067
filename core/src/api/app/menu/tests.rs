use http::Response;

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};
use crate::wire::{from_json, to_json};

#[test]
fn creates_on_the_wire() {
    let create = Create::new(
        7,
        [
            Button::click("今日歌曲", "V1001"),
            Button::submenu("菜单", [Button::view("搜索", "http://www.soso.com/"), Button::pic_weixin("图", "k")]),
            Button::location_select("发送位置", "rselfmenu_2_0"),
        ],
    );
    let request = create.http_request(BASE, "T").unwrap();
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/menu/create?access_token=T&agentid=7"));
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"button":[{"name":"今日歌曲","type":"click","key":"V1001"},"#,
            r#"{"name":"菜单","sub_button":[{"name":"搜索","type":"view","url":"http://www.soso.com/"},"#,
            r#"{"name":"图","type":"pic_weixin","key":"k"}]},"#,
            r#"{"name":"发送位置","type":"location_select","key":"rselfmenu_2_0"}]}"#
        )
    );
    assert!(create.repeatable(), "the same menu twice is one menu");
}

#[test]
fn every_kind_of_button() {
    for (button, tag) in [
        (Button::click("n", "k"), "click"),
        (Button::scancode_push("n", "k"), "scancode_push"),
        (Button::scancode_waitmsg("n", "k"), "scancode_waitmsg"),
        (Button::pic_sysphoto("n", "k"), "pic_sysphoto"),
        (Button::pic_photo_or_album("n", "k"), "pic_photo_or_album"),
        (Button::pic_weixin("n", "k"), "pic_weixin"),
        (Button::location_select("n", "k"), "location_select"),
    ] {
        let text = format!(r#"{{"name":"n","type":"{tag}","key":"k"}}"#);
        assert_eq!(String::from_utf8(to_json(&button)).unwrap(), text);
        assert_eq!(String::from_utf8(to_json(&from_json::<Button>(text.as_bytes()).unwrap())).unwrap(), text);
    }
    let program = Button::view_miniprogram("小程序", "wx4389", "pages/index");
    let text = r#"{"name":"小程序","type":"view_miniprogram","appid":"wx4389","pagepath":"pages/index"}"#;
    assert_eq!(String::from_utf8(to_json(&program)).unwrap(), text);
}

#[test]
fn reads_whatever_comes_first_and_keeps_what_is_unknown() {
    for text in [
        r#"{"key":"k","name":"n","type":"click","sub_button":[]}"#,
        r#"{"sub_button":[],"type":"click","key":"k","name":"n"}"#,
    ] {
        let button: Button = from_json(text.as_bytes()).unwrap();
        assert!(matches!(&button.action, Action::Click(content) if content.key == "k"), "{text}");
        let written = r#"{"name":"n","type":"click","key":"k","sub_button":[]}"#;
        assert_eq!(String::from_utf8(to_json(&button)).unwrap(), written);
    }
    for text in
        [r#"{"sub_button":[{"type":"view","url":"u"}],"name":"n"}"#, r#"{"type":"","sub_button":{"type":"view"}}"#]
    {
        let button: Button = from_json(text.as_bytes()).unwrap();
        let Action::SubMenu(menu) = &button.action else { panic!("{button:?}") };
        assert!(matches!(menu.sub_button[0].action, Action::View(_)), "{text}");
    }
    let later = r#"{"name":"n","type":"teleport","place":{"x":1}}"#;
    let button: Button = from_json(later.as_bytes()).unwrap();
    assert_eq!(button.action.tag(), "teleport");
    assert_eq!(String::from_utf8(to_json(&button)).unwrap(), later);
}

#[test]
fn gets_and_deletes_on_the_wire() {
    let request = Get::new(7).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/menu/get?access_token=T&agentid=7"));
    let body = r#"{"errcode":0,"button":[{"type":"click","name":"a","key":"k"},{"name":"b","sub_button":[]}]}"#;
    let menu = Get::parse(Response::new(body)).unwrap();
    assert_eq!((menu.button[0].name.as_str(), menu.button[0].action.tag()), ("a", "click"));
    assert!(Create::new(7, menu.button).http_request(BASE, "T").is_ok(), "a menu can be sent back as it was read");

    let delete = Delete::new(7);
    let request = delete.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/menu/delete?access_token=T&agentid=7"));
    assert!(!delete.repeatable());
}

#[test]
fn limits() {
    let problem = |buttons: Vec<Button>| {
        Create::new(7, buttons).http_request(BASE, "T").err().map(|error| error.to_string()).unwrap_or_default()
    };
    let click = || Button::click("n", "k");
    assert_eq!(problem(vec![click(); 4]), "", "WeCom itself says when there are too many");
    assert!(problem(vec![Button::submenu("m", [Button::submenu("n", [click()])])]).contains("itself"));
    assert_eq!(problem(vec![Button::click("1234567890123456", "k")]), "");
    assert_eq!(
        problem(vec![Button::click("一二三四五六", "k")]),
        "/cgi-bin/menu/create: name of the button \"一二三四五六\" has 18 bytes; 16 fit here"
    );
    assert_eq!(problem(vec![Button::submenu("m", [Button::click("1".repeat(40), "k")])]), "");
    assert!(problem(vec![Button::submenu("m", [Button::click("1".repeat(41), "k")])]).contains("40 fit"));
    assert_eq!(problem(vec![Button::click("", "k")]), "/cgi-bin/menu/create: name of a button is empty");
    assert_eq!(problem(vec![Button::pic_weixin("n", "k".repeat(128))]), "");
    assert!(problem(vec![Button::pic_weixin("n", "k".repeat(129))]).contains("key of the button \"n\" has 129 bytes"));
    assert!(problem(vec![Button::view("n", "u".repeat(1025))]).contains("url of the button"));
}

#[test]
fn bad_bodies() {
    survives::<Get>(
        r#"{"button":[{"type":"click","name":"a","key":"k"},{"name":"b","sub_button":[{"type":"view","url":"u"}]}]}"#,
    );
    survives::<Create>(r#"{"errmsg":"ok","later":1}"#);
    survives::<Delete>(r#"{"errmsg":"ok","later":1}"#);
    // A menu of menus without end is refused, not followed until the stack is full.
    let deep = format!("{{\"button\":[{}", "{\"sub_button\":[".repeat(100_000));
    assert!(Get::parse(Response::new(deep)).is_err());
}

#[cfg(feature = "server")]
#[test]
fn requests_can_be_read_back() {
    use crate::endpoint::Serve;

    let request = Create::new(7, [Button::click("n", "k")]).with("later", 1).http_request(BASE, "T").unwrap();
    let read = Create::read(&request).unwrap();
    assert_eq!(read.agentid, 7);
    let again = read.http_request(BASE, "T").unwrap();
    assert_eq!((again.uri(), again.body()), (request.uri(), request.body()));
}
