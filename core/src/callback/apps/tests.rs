use http::StatusCode;

use super::*;
use crate::callback::crypto::{self, EncodingAesKey};
use crate::callback::{Event, MemorySeen, Sight};

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);
const TEXT: &str =
    "<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>";

fn receiver(token: &str) -> Receiver {
    Receiver::builder(token, KEY).receive_id("ww1").build().unwrap()
}

/// A callback to this URL, signed with this token.
fn post(url: &str, token: &str, text: &str) -> Request<Vec<u8>> {
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), "ww1", [9; 16]).unwrap();
    let signature = crypto::signature(token, "1700000000", "2", &sealed);
    let joined = if url.contains('?') { '&' } else { '?' };
    let url = format!("{url}{joined}msg_signature={signature}&timestamp=1700000000&nonce=2");
    Request::post(url).body(format!("<xml><Encrypt>{sealed}</Encrypt></xml>").into_bytes()).unwrap()
}

/// The status, and the app that its handler saw.
fn handled(apps: &Apps, url: &str, token: &str) -> (u16, Option<String>) {
    let mut app = None;
    let response = apps.handle(&post(url, token, TEXT), NOW, [1; 16], |incoming| {
        app = Some(incoming.app);
        Reply::Nothing
    });
    assert!(response.body().is_empty());
    (response.status().as_u16(), app)
}

#[test]
fn receivers_are_found_by_path_or_by_query() {
    let by_path = Apps::by_path("/wecom/");
    let by_query = Apps::by_query("app");
    for apps in [&by_path, &by_query] {
        assert!(apps.add("hr", receiver("t1")).is_none());
        assert!(apps.add("人事", receiver("t2")).is_none());
        assert_eq!(apps.names(), ["hr", "人事"]);
    }
    for (apps, url, token, app) in [
        (&by_path, "/wecom/hr", "t1", "hr"),
        (&by_path, "https://example.com/wecom/hr/", "t1", "hr"),
        (&by_path, "/wecom/hr/more?x=1", "t1", "hr"),
        (&by_path, "/wecom/%E4%BA%BA%E4%BA%8B", "t2", "人事"),
        (&by_query, "/any/path?app=hr", "t1", "hr"),
        (&by_query, "/?x&app=%E4%BA%BA%E4%BA%8B&app=hr", "t2", "人事"),
    ] {
        assert_eq!(handled(apps, url, token), (200, Some(app.to_owned())), "{url}");
    }
    for (apps, url) in [
        (&by_path, "/wecom/sales"),
        (&by_path, "/wecom/HR"),
        (&by_path, "/wecom/"),
        (&by_path, "/wecom"),
        (&by_path, "/"),
        (&by_path, "/other/wecom/hr"),
        (&by_path, "/wecom/%ff"),
        (&by_path, "/wecom?app=hr"),
        (&by_query, "/wecom/hr"),
        (&by_query, "/?app="),
        (&by_query, "/?app"),
        (&by_query, "/?APP=hr"),
    ] {
        assert_eq!(handled(apps, url, "t1"), (404, None), "{url}");
    }
    assert_eq!(handled(&by_path, "/wecom/hr", "t2"), (401, None), "another app's token is no token");
}

#[test]
fn an_unknown_app_is_told_to_the_operator_alone() {
    let apps = Apps::by_path("/wecom/");
    apps.add("hr", receiver("t1"));
    let response = apps.handle(&post("/wecom/sales", "t1", TEXT), NOW, [1; 16], |incoming| panic!("{incoming:?}"));
    assert_eq!((response.status(), response.body().len(), response.headers().len()), (StatusCode::NOT_FOUND, 0, 0));
    let error = response.extensions().get::<CallbackError>().unwrap().to_string();
    assert!(error.contains("\"sales\""), "{error}");
    let none = apps.open(&post("/", "t1", TEXT), NOW).unwrap_err();
    assert!(none == CallbackError::App { name: None } && none.to_string().contains("names no app"), "{none}");
    let (response, work) = apps.acknowledge(&post("/wecom/sales", "t1", TEXT), NOW);
    assert!(response.status() == 404 && work.is_none());
    let long = apps.find(&format!("/wecom/{}", "x".repeat(10_000)).parse().unwrap()).unwrap_err();
    assert!(long.to_string().len() < 300);
}

#[test]
fn receivers_come_and_go_while_it_is_at_work() {
    let apps = Apps::by_query("app");
    let other = apps.clone();
    assert_eq!(handled(&apps, "/?app=hr", "t1").0, 404);
    other.add("hr", receiver("t1"));
    assert_eq!(handled(&apps, "/?app=hr", "t1").0, 200, "a clone is the same set");
    let opened = apps.open(&post("/?app=hr", "t1", TEXT), NOW).unwrap();
    assert!(opened.incoming.app == "hr" && matches!(opened.incoming.event, Event::Text(_)));

    apps.get("hr").unwrap().rotate("t2", KEY).unwrap();
    assert_eq!((handled(&apps, "/?app=hr", "t1").0, handled(&apps, "/?app=hr", "t2").0), (200, 200));
    assert!(apps.add("hr", receiver("t3")).is_some(), "the former one is answered");
    assert_eq!((handled(&apps, "/?app=hr", "t1").0, handled(&apps, "/?app=hr", "t3").0), (401, 200));
    assert!(apps.remove("hr").is_some() && apps.remove("hr").is_none() && apps.get("hr").is_none());
    assert_eq!(handled(&apps, "/?app=hr", "t3").0, 404);
    let late = apps.respond(&opened.reply_to, &Reply::text("late"), NOW, [1; 16]).unwrap();
    assert!(!late.body().is_empty(), "what was opened can still be answered");
}

#[test]
fn it_does_what_the_receiver_does() {
    let apps = Apps::by_path("/");
    apps.add("a", receiver("t"));
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(b"1616", "ww1", [9; 16]).unwrap();
    let signature = crypto::signature("t", "1", "2", &sealed);
    let echo = sealed.replace('+', "%2B");
    let url = format!("/a?msg_signature={signature}&timestamp=1&nonce=2&echostr={echo}");
    let verify = Request::get(url).body(Vec::new()).unwrap();
    assert_eq!(apps.handle(&verify, NOW, [1; 16], |_| Reply::Nothing).body(), b"1616");
    let command = "<xml><InfoType>suite_ticket</InfoType><SuiteTicket>t</SuiteTicket></xml>";
    let (response, work) = apps.acknowledge(&post("/a", "t", command), NOW);
    assert_eq!((response.body().as_slice(), work.unwrap().app.as_str()), (b"success".as_slice(), "a"));
    let ControlFlow::Continue(opened) = apps.receive(&post("/a", "t", TEXT), NOW) else { panic!("a callback") };
    assert_eq!(opened.incoming.app, "a");
    let put = Request::put("/a").body(Vec::new()).unwrap();
    assert_eq!(apps.handle(&put, NOW, [1; 16], |_| Reply::Nothing).status(), 405);
}

#[test]
fn the_same_event_to_two_apps_is_two() {
    let apps = Apps::by_path("/").seen(MemorySeen::default());
    apps.add("a", receiver("t1"));
    apps.add("b", receiver("t2"));
    assert_eq!(handled(&apps, "/a", "t1"), (200, Some("a".to_owned())));
    assert_eq!(handled(&apps, "/b", "t2"), (200, Some("b".to_owned())));
    assert_eq!(handled(&apps, "/a", "t1"), (200, None), "its repetition is one");
    assert_eq!(apps.open(&post("/b", "t2", TEXT), NOW).unwrap().sight, Sight::Done);
    let shown = format!("{apps:?}");
    assert!(shown.contains("\"a\"") && !shown.contains("t1"), "{shown}");
}
