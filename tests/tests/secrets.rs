//! No secret, token or key shows in any `Debug`, any message, any trace. One test, since the subscriber is the process's.

use std::error::Error as StdError;
use std::fmt::{Debug, Write as _};
use std::io::Cursor;
use std::net::TcpListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use wecom_core::Error;
use wecom_core::api::contacts::{department, user};
use wecom_core::api::media::{Get, Upload};
use wecom_core::api::{appchat, webhook};
use wecom_core::endpoint::Raw;
use wecom_core::flow::{Credential, Policy, TicketKind};
use wecom_core::types::{File, MediaKind, Secret};
use wecom_tests::server::Server;

/// What must never be seen. The server's tokens are `token-1`, `token-2`, …
const HIDDEN: [&str; 5] = ["app-secret-hush", "token-", "robot-key-hush", "own-token-hush", "ticket-hush"];

/// Everything that was printed, by whomever.
static SEEN: Mutex<String> = Mutex::new(String::new());

fn see(text: &str) {
    let mut seen = SEEN.lock().unwrap();
    for hidden in HIDDEN {
        assert!(!text.contains(hidden), "{hidden} shows in: {text}");
    }
    seen.push_str(text);
    seen.push('\n');
}

fn look(it: &impl Debug) {
    see(&format!("{it:?}"));
    see(&format!("{it:#?}"));
}

/// An error in all its forms, and what is behind it.
fn look_at(error: &(dyn StdError + 'static)) {
    let mut next = Some(error);
    while let Some(error) = next {
        see(&format!("{error}\n{error:?}\n{error:#?}"));
        next = error.source();
    }
}

/// Writes down all spans and events of all crates at all levels.
struct Listener(AtomicU64);

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(format!("span {}", span.metadata().target()));
        span.record(&mut fields);
        see(&fields.0);
        Id::from_u64(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut fields = Fields("recorded".into());
        values.record(&mut fields);
        see(&fields.0);
    }
    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(format!("event {}", event.metadata().target()));
        event.record(&mut fields);
        see(&fields.0);
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// Servers, and bases where there is none, that make calls fail in every way.
fn bases() -> (Vec<Server>, Vec<String>) {
    let closed = TcpListener::bind("127.0.0.2:0").unwrap().local_addr().unwrap();
    let servers = vec![
        Server::answering(
            r#"{"errcode":0,"name":"Zhang","id":7,"ticket":"ticket-hush","media_id":"M1","expires_in":9}"#,
        ),
        Server::answering(r#"{"errcode":60111,"errmsg":"userid not found"}"#),
        Server::answering(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#),
        Server::answering(r#"{"errcode":0,"name":{"a":"#),
        // A token where none should be.
        Server::wecom(|exchange| exchange.json(r#"{"errcode":0,"name":["token-1"],"access_token":"token-1"}"#)),
        Server::start(|exchange| exchange.json(r#"{"errcode":40001,"errmsg":"invalid credential"}"#)),
        Server::start(|exchange| exchange.json(r#"{"errcode":0,"access_token":{"x":"token-7"}}"#)),
        Server::start(|exchange| exchange.json(r#"{"errcode":0,"access_token":"token-7","expires_in":{}}"#)),
        // Gateways like to repeat the URL.
        Server::start(|exchange| {
            let page = format!("<pre>Cannot GET {}?{}</pre>", exchange.path, exchange.query);
            exchange.answer(502, "Content-Type: text/html\r\n", page.as_bytes())
        }),
        Server::wecom(|exchange| {
            let page = format!("{{\"path\":\"{}?{}\"}}", exchange.path, exchange.query);
            exchange.answer(404, "Content-Type: text/html\r\n", page.as_bytes())
        }),
        Server::wecom(|exchange| {
            let place = format!("Location: http://127.0.0.2/else?{}\r\n", exchange.query);
            exchange.answer(302, &place, b"")
        }),
        Server::start(|exchange| {
            exchange.discard()?;
            exchange.cut()
        }),
        Server::wecom(|exchange| {
            exchange.discard()?;
            exchange.cut()
        }),
        Server::wecom(|exchange| {
            exchange.write(format!("HTTP/1.1 200 OK\r\nX: {}", exchange.query.clone()).as_bytes())?;
            exchange.cut()
        }),
        Server::wecom(|exchange| {
            exchange.write(format!("GARBAGE {}\r\n\r\n", exchange.query.clone()).as_bytes())?;
            exchange.cut()
        }),
    ];
    let mut bases: Vec<String> = servers.iter().map(Server::base).collect();
    bases.push(format!("http://{closed}"));
    for odd in [
        "https://127.0.0.2:1",
        "ftp://127.0.0.1",
        "http://a%zz.example",
        "http://[::1",
        "http://",
        "127.0.0.1",
        "",
        "http://ex ample",
        "http://127.0.0.1:99999",
        "http://user@127.0.0.2:1",
    ] {
        bases.push(odd.to_owned());
    }
    (servers, bases)
}

fn policy() -> Policy {
    let mut policy = Policy::default();
    policy.pause = Duration::from_millis(1);
    policy.attempts = 2;
    policy
}

fn upload() -> Upload {
    Upload::new(MediaKind::File, File::streamed("a.bin", 100))
}

/// Looks at a call's end, whichever it is.
fn end<T: Debug>(ends: &mut Vec<&'static str>, result: Result<T, Error>) {
    match result {
        Ok(answer) => look(&answer),
        Err(error) => {
            ends.push(match &error {
                Error::Invalid(_) => "invalid",
                Error::Api(_) => "api",
                Error::Status(_) => "status",
                Error::Read(_) => "read",
                Error::Send(_) => "send",
                _ => "other",
            });
            look_at(&error);
        }
    }
}

/// The same calls through either adapter; `$end` says how a call is waited for.
macro_rules! calls {
    ($client:expr, $ends:ident, $($wait:tt)*) => {{
        let client = $client;
        let apps = [client.app(1, "app-secret-hush"), client.app_with_token(1, "own-token-hush")];
        look(&client);
        for app in &apps {
            look(app);
            end(&mut $ends, app.call(&user::Get::new("zhangsan"))$($wait)*);
            end(&mut $ends, app.call(&department::Create::new("d", 1))$($wait)*);
            end(&mut $ends, app.call(&Raw::get("/cgi-bin/any").query("x", "y"))$($wait)*.map(drop));
            end(&mut $ends, app.ticket(TicketKind::Corp)$($wait)*);
            end(&mut $ends, app.token()$($wait)*);
            end(&mut $ends, app.upload(&upload(), Cursor::new(vec![0; 100]))$($wait)*);
            end(&mut $ends, app.upload(&upload(), Cursor::new(vec![0; 9]))$($wait)*);
            end(&mut $ends, app.download(&Get::new("M1"), Vec::new())$($wait)*);
            let mut members = app.pages(user::ListId::new());
            look(&members);
            if let Some(member) = members.next()$($wait)* {
                end(&mut $ends, member);
            }
        }
        let robot = client.webhook("robot-key-hush");
        look(&robot);
        end(&mut $ends, robot.call(&webhook::Send::new(appchat::Text::new("hi")))$($wait)*);
    }};
}

#[test]
fn nothing_shows_a_secret() {
    tracing::subscriber::set_global_default(Listener(AtomicU64::new(0))).unwrap();
    let (servers, bases) = bases();
    let mut ends = Vec::new();

    for base in &bases {
        calls!(wecom_ureq::Client::builder().base_url(base).corp_id("ww1").policy(policy()).build(), ends,);
    }
    // An agent of one's own, with settings that make it refuse.
    let https = wecom_ureq::ureq::Agent::config_builder().https_only(true).build().new_agent();
    calls!(wecom_ureq::Client::builder().base_url(servers[0].base()).agent(https).build(), ends,);

    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        for base in &bases {
            calls!(wecom_reqwest::Client::builder().base_url(base).corp_id("ww1").policy(policy()).build(), ends, .await);
        }
        let https = wecom_reqwest::reqwest::Client::builder().https_only(true).build().unwrap();
        calls!(wecom_reqwest::Client::builder().base_url(servers[0].base()).client(https).build(), ends, .await);
    });

    look(&Secret::from("app-secret-hush"));
    look(&Credential::app("ww1", "app-secret-hush").ticket(TicketKind::Agent));
    for kind in ["invalid", "api", "status", "read", "send"] {
        assert!(ends.contains(&kind), "no call ended in {kind}");
    }
    assert!(!ends.contains(&"other"), "no driver's mistakes");
    let seen = SEEN.lock().unwrap();
    for part in ["span wecom_core", "/cgi-bin/user/get", "the call failed", "recorded"] {
        assert!(seen.contains(part), "{part} should have been seen: the test is blind");
    }
}
