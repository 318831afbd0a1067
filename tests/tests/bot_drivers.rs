//! Both adapters keep a bot's long connection to a WeCom on loopback: subscribe, callbacks, streams, uploads, broken
//! connections, another connection that takes over.

use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use serde_json::{Value as Json, json};
use tungstenite::{Message, WebSocket};
use wecom_core::callback::bot::connection::{Chat, Connection, Event, Reason, ReplyTo, Ticket};
use wecom_core::callback::bot::{Content, Reply, Stream};
use wecom_core::types::File;
use wecom_core::types::MediaKind;
use wecom_tests::redis::comes_true;

/// A bot of either adapter.
trait Bot {
    fn next(&mut self) -> Result<Event, Reason>;
    fn connection(&mut self) -> &mut Connection;

    fn reply(&mut self, to: &ReplyTo, reply: Reply) -> Ticket {
        self.connection().reply(to, reply, SystemTime::now().into()).unwrap()
    }
}

impl Bot for wecom_ureq::bot::Bot {
    fn next(&mut self) -> Result<Event, Reason> {
        loop {
            if let Some(event) = wecom_ureq::bot::Bot::next(self, Duration::from_secs(60))? {
                return Ok(event);
            }
        }
    }
    fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

struct Async(wecom_reqwest::bot::Bot, tokio::runtime::Runtime);

impl Bot for Async {
    fn next(&mut self) -> Result<Event, Reason> {
        self.1.block_on(self.0.next())
    }
    fn connection(&mut self) -> &mut Connection {
        &mut self.0.connection
    }
}

/// Lets each adapter's bot talk to a server that does as `serve` says, and `talk` to it.
fn both(serve: fn(&TcpListener), talk: fn(&mut dyn Bot)) {
    let start = || -> (String, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        (address, std::thread::spawn(move || serve(&listener)))
    };
    let (address, server) = start();
    talk(&mut blocking(format!("ws://{address}")));
    server.join().unwrap();

    let (address, server) = start();
    talk(&mut Async(asynchronous(format!("ws://{address}")), runtime()));
    server.join().unwrap();
}

fn blocking(url: impl Into<String>) -> wecom_ureq::bot::Bot {
    let mut bot = wecom_ureq::bot::Bot::new(connection());
    bot.url = url.into();
    bot
}

fn asynchronous(url: impl Into<String>) -> wecom_reqwest::bot::Bot {
    let mut bot = wecom_reqwest::bot::Bot::new(&wecom_reqwest::Client::builder().build(), connection());
    bot.url = url.into();
    bot
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn connection() -> Connection {
    Connection::new("BOT", "SECRET", [1; 16])
}

/// The server's side of one connection.
struct Wecom(WebSocket<TcpStream>);

impl Wecom {
    fn accept(listener: &TcpListener) -> Wecom {
        let mut wecom = Wecom(tungstenite::accept(listener.accept().unwrap().0).unwrap());
        let hello = wecom.read();
        assert_eq!((hello["cmd"].as_str(), &hello["body"]["secret"]), (Some("aibot_subscribe"), &"SECRET".into()));
        wecom.answer(&hello, &json!(null));
        wecom
    }

    fn read(&mut self) -> Json {
        loop {
            if let Message::Text(text) = self.0.read().unwrap() {
                return serde_json::from_str(&text).unwrap();
            }
        }
    }

    fn send(&mut self, frame: &Json) {
        self.0.send(frame.to_string().into()).unwrap();
    }

    fn answer(&mut self, frame: &Json, body: &Json) {
        self.send(&json!({ "headers": frame["headers"], "errcode": 0, "errmsg": "ok", "body": body }));
    }

    fn callback(&mut self, cmd: &str, body: &Json) {
        self.send(&json!({ "cmd": cmd, "headers": { "req_id": "R" }, "body": body }));
    }

    fn take_over(&mut self) {
        let event = json!({ "msgtype": "event", "event": { "eventtype": "disconnected_event" } });
        self.callback("aibot_event_callback", &event);
    }
}

fn message(bot: &mut dyn Bot) -> (String, ReplyTo) {
    match bot.next().unwrap() {
        Event::Incoming { incoming, reply_to } => match incoming.content {
            Content::Text(text) => (text.content, reply_to),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn done(bot: &mut dyn Bot) -> Ticket {
    match bot.next().unwrap() {
        Event::Done(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

fn text(content: &str) -> Json {
    json!({ "msgid": "M", "msgtype": "text", "text": { "content": content } })
}

/// A program with a loop of its own, which has no time to wait.
#[test]
fn without_patience_what_has_come_is_heard_all_the_same() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut bot = blocking(format!("ws://{}", listener.local_addr().unwrap()));
    let server = std::thread::spawn(move || {
        let mut wecom = Wecom::accept(&listener);
        wecom.callback("aibot_msg_callback", &text("hi"));
        assert_eq!(wecom.read()["body"]["stream"]["content"], "ho");
        wecom.take_over();
    });
    let mut heard = Vec::new();
    let mut ended = false;
    assert!(comes_true(|| {
        match bot.next(Duration::ZERO) {
            Ok(Some(Event::Incoming { reply_to, .. })) => {
                bot.reply(&reply_to, Stream::new().id("S").content("ho").into());
                heard.push("message");
            }
            Ok(Some(Event::Ready)) => heard.push("ready"),
            Ok(Some(Event::Failed(..)) | None) => {}
            Ok(Some(other)) => panic!("{other:?}"),
            Err(reason) => ended = matches!(reason, Reason::TakenOver),
        }
        ended
    }));
    assert_eq!(heard, ["ready", "message"]);
    server.join().unwrap();
}

#[test]
fn a_conversation() {
    both(
        |listener| {
            let mut wecom = Wecom::accept(listener);
            // Frames of every size, and one that is no text.
            for length in [0, 125, 126, 70_000] {
                wecom.0.send(Message::Ping(vec![7; 10].into())).unwrap();
                wecom.callback("aibot_msg_callback", &text(&"x".repeat(length)));
            }
            let binary = json!({ "cmd": "aibot_msg_callback", "headers": { "req_id": "R" }, "body": text("binary") });
            wecom.0.send(Message::Binary(binary.to_string().into_bytes().into())).unwrap();
            for content in ["one", "one two"] {
                let part = wecom.read();
                assert_eq!((&part["cmd"], &part["headers"]["req_id"]), (&"aibot_respond_msg".into(), &"R".into()));
                assert_eq!(part["body"]["stream"]["content"], content);
                wecom.answer(&part, &json!(null));
            }
            let push = wecom.read();
            assert_eq!((&push["cmd"], &push["body"]["chatid"]), (&"aibot_send_msg".into(), &"U".into()));
            wecom.answer(&push, &json!(null));
            let init = wecom.read();
            assert_eq!(init["body"]["total_chunks"], 2);
            wecom.answer(&init, &json!({ "upload_id": "UP" }));
            for index in 0..2 {
                let chunk = wecom.read();
                assert_eq!(chunk["body"]["chunk_index"], index);
                wecom.answer(&chunk, &json!(null));
            }
            let finish = wecom.read();
            wecom.answer(&finish, &json!({ "type": "file", "media_id": "MEDIA", "created_at": "1700000000" }));
            wecom.take_over();
        },
        |bot| {
            assert!(matches!(bot.next(), Ok(Event::Ready)));
            for length in [0, 125, 126, 70_000] {
                assert_eq!(message(bot).0.len(), length);
            }
            let (binary, to) = message(bot);
            assert_eq!(binary, "binary");
            let stream = || Stream::new().id("S");
            for state in [stream().content("one"), stream().content("one two").finish(true)] {
                let ticket = bot.reply(&to, state.into());
                assert_eq!(done(bot), ticket);
            }
            let ticket = bot.connection().send(&Chat::User("U".into()), "hi").unwrap();
            assert_eq!(done(bot), ticket);
            let file = File::new("a.bin", vec![0; 600 * 1024]);
            let ticket = bot.connection().upload(MediaKind::File, file).unwrap();
            let Event::Uploaded(done, uploaded) = bot.next().unwrap() else { panic!() };
            assert_eq!((done, uploaded.media_id.as_str()), (ticket, "MEDIA"));
            assert!(matches!(bot.next(), Err(Reason::TakenOver)));
            assert!(matches!(bot.next(), Err(Reason::TakenOver)), "for good");
        },
    );
}

#[test]
fn broken_connections_are_made_anew() {
    both(
        |listener| {
            // No WebSocket at all, then one that breaks.
            drop(listener.accept().unwrap());
            let mut wecom = Wecom::accept(listener);
            wecom.callback("aibot_msg_callback", &text("first"));
            drop(wecom);
            let mut wecom = Wecom::accept(listener);
            let reply = wecom.read();
            assert_eq!(reply["body"]["markdown"]["content"], "late");
            wecom.answer(&reply, &json!(null));
            wecom.take_over();
        },
        |bot| {
            let lost = |bot: &mut dyn Bot| match bot.next().unwrap() {
                Event::Lost { problem, again } => {
                    assert!(!problem.is_empty() && again <= Duration::from_secs(2), "{problem}, {again:?}");
                }
                other => panic!("{other:?}"),
            };
            lost(bot);
            assert!(matches!(bot.next(), Ok(Event::Ready)));
            let (_, to) = message(bot);
            lost(bot);
            let ticket = bot.reply(&to, wecom_core::api::aibot::Markdown::new("late").into());
            assert!(matches!(bot.next(), Ok(Event::Ready)));
            assert_eq!(done(bot), ticket);
            assert!(matches!(bot.next(), Err(Reason::TakenOver)));
        },
    );
}

#[test]
fn a_refused_bot() {
    both(
        |listener| {
            let mut wecom = Wecom(tungstenite::accept(listener.accept().unwrap().0).unwrap());
            let hello = wecom.read();
            wecom.send(&json!({ "headers": hello["headers"], "errcode": 40001, "errmsg": "invalid secret" }));
        },
        |bot| {
            let Err(Reason::Refused(error)) = bot.next() else { panic!() };
            assert_eq!((error.code.0, error.message.as_str()), (40001, "invalid secret"));
        },
    );
}

#[test]
fn a_server_that_is_none() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut bot = blocking(format!("ws://{address}"));
    assert!(matches!(bot.next(Duration::ZERO), Ok(Some(Event::Lost { .. }))));
    assert!(matches!(bot.next(Duration::ZERO), Ok(None)), "it waits, and the program goes on");
    for url in ["", "::", "wss://127.0.0.1:1", "http://127.0.0.1:1", "ws://"] {
        let mut bot = blocking(url);
        assert!(matches!(bot.next(Duration::ZERO), Ok(Some(Event::Lost { .. }))), "{url}");
    }
    for url in [format!("ws://{address}"), String::new(), "http://127.0.0.1:1".to_owned(), "ws://".to_owned()] {
        let mut bot = asynchronous(url.clone());
        assert!(matches!(runtime().block_on(bot.next()), Ok(Event::Lost { .. })), "{url}");
    }
}

#[test]
fn a_dropped_future_loses_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let mut wecom = Wecom::accept(&listener);
        for number in 0..50 {
            wecom.callback("aibot_msg_callback", &text(&number.to_string()));
        }
        wecom.take_over();
    });
    let mut bot = asynchronous(format!("ws://{address}"));
    let mut numbers = Vec::new();
    runtime().block_on(async {
        assert!(matches!(bot.next().await, Ok(Event::Ready)));
        loop {
            // Polled once, and dropped if that is not enough.
            let Some(event) = futures_lite::future::poll_once(bot.next()).await else {
                tokio::task::yield_now().await;
                continue;
            };
            match event {
                Ok(Event::Incoming { incoming, .. }) => match incoming.content {
                    Content::Text(text) => numbers.push(text.content),
                    other => panic!("{other:?}"),
                },
                Ok(other) => panic!("{other:?}"),
                Err(_) => break,
            }
        }
    });
    server.join().unwrap();
    assert_eq!(numbers, (0..50).map(|number| number.to_string()).collect::<Vec<_>>());
}
