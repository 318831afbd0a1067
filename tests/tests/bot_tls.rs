//! Bots over TLS, to a server whose certificate is made here. Told to trust it, both keep a long connection. A server that
//! nobody vouches for hears nothing of either, least of all the secret.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value as Json, json};
use tungstenite::{Message, WebSocket};
use wecom_core::callback::bot::connection::{Connection, Event, Reason};
use wecom_core::callback::bot::{Content, Stream};

type Socket = WebSocket<StreamOwned<ServerConnection, TcpStream>>;

/// A WeCom at `localhost`, with a certificate of its own: its address, the certificate, and what it heard of one connection.
/// It says one thing, takes one reply, and ends it.
fn wecom() -> (String, CertificateDer<'static>, JoinHandle<Option<String>>) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(default_provider().into()).with_safe_default_protocol_versions();
    let config = config.unwrap().with_no_client_auth();
    let config = Arc::new(config.with_single_cert(vec![cert.der().clone()], key.into()).unwrap());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("wss://localhost:{}", listener.local_addr().unwrap().port());
    let server = std::thread::spawn(move || {
        let tls = StreamOwned::new(ServerConnection::new(config).unwrap(), listener.accept().unwrap().0);
        converse(tungstenite::accept(tls).ok()?)
    });
    (url, cert.der().clone(), server)
}

fn converse(mut socket: Socket) -> Option<String> {
    let hello = read(&mut socket)?;
    assert_eq!((&hello["cmd"], &hello["body"]["secret"]), (&json!("aibot_subscribe"), &json!("SECRET")));
    send(&mut socket, &json!({ "headers": hello["headers"], "errcode": 0 }));
    // More than one record of TLS.
    let text = json!({ "msgid": "M", "msgtype": "text", "text": { "content": "企".repeat(20_000) } });
    send(&mut socket, &json!({ "cmd": "aibot_msg_callback", "headers": { "req_id": "R" }, "body": text }));
    let reply = read(&mut socket)?;
    send(&mut socket, &json!({ "headers": reply["headers"], "errcode": 0 }));
    let end = json!({ "msgtype": "event", "event": { "eventtype": "disconnected_event" } });
    send(&mut socket, &json!({ "cmd": "aibot_event_callback", "headers": { "req_id": "E" }, "body": end }));
    Some(reply["body"]["stream"]["content"].as_str()?.to_owned())
}

fn read(socket: &mut Socket) -> Option<Json> {
    loop {
        if let Message::Text(text) = socket.read().ok()? {
            return serde_json::from_str(&text).ok();
        }
    }
}

fn send(socket: &mut Socket, frame: &Json) {
    socket.send(frame.to_string().into()).unwrap();
}

/// What a bot does with what it hears, until it is over.
fn hear(connection: &mut Connection, event: Event) {
    match event {
        Event::Ready | Event::Done(_) => {}
        Event::Incoming { incoming, reply_to } => {
            let Content::Text(text) = incoming.content else { panic!("{:?}", incoming.content) };
            let echo = Stream::new().id("S").content(text.content[..6].to_owned()).finish(true);
            connection.reply(&reply_to, echo, std::time::SystemTime::now().into()).unwrap();
        }
        other => panic!("{other:?}"),
    }
}

fn connection() -> Connection {
    Connection::new("BOT", "SECRET", [1; 16])
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn ureq_over_tls() {
    let (url, certificate, server) = wecom();
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let tls = ClientConfig::builder_with_provider(default_provider().into()).with_safe_default_protocol_versions();
    let mut bot = wecom_ureq::bot::Bot::new(connection());
    bot.url = url;
    bot.tls = Some(tls.unwrap().with_root_certificates(roots).with_no_client_auth().into());
    let end = loop {
        match bot.next(Duration::from_secs(60)) {
            Ok(Some(event)) => hear(&mut bot.connection, event),
            Ok(None) => panic!("a minute went by"),
            Err(reason) => break reason,
        }
    };
    assert!(matches!(end, Reason::TakenOver), "{end}");
    assert_eq!(server.join().unwrap().as_deref(), Some("企企"));
}

#[test]
fn ureq_and_a_stranger() {
    let (url, _, server) = wecom();
    let mut bot = wecom_ureq::bot::Bot::new(connection());
    bot.url = url;
    match bot.next(Duration::from_secs(60)) {
        Ok(Some(Event::Lost { problem, .. })) => assert!(problem.contains("certificate"), "{problem}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.join().unwrap(), None, "no WebSocket was opened");
}

fn asynchronous(url: String, client: reqwest::Client) -> wecom_reqwest::bot::Bot {
    let client = wecom_reqwest::Client::builder().client(client).build();
    let mut bot = wecom_reqwest::bot::Bot::new(&client, connection());
    bot.url = url;
    bot
}

#[test]
fn reqwest_over_tls() {
    let (url, certificate, server) = wecom();
    let certificate = reqwest::Certificate::from_der(&certificate).unwrap();
    let client = reqwest::Client::builder().tls_certs_only([certificate]).build().unwrap();
    let mut bot = asynchronous(url, client);
    let end = runtime().block_on(async {
        loop {
            match bot.next().await {
                Ok(event) => hear(&mut bot.connection, event),
                Err(reason) => break reason,
            }
        }
    });
    assert!(matches!(end, Reason::TakenOver), "{end}");
    assert_eq!(server.join().unwrap().as_deref(), Some("企企"));
}

#[test]
fn reqwest_and_a_stranger() {
    let (url, _, server) = wecom();
    let mut bot = asynchronous(url, reqwest::Client::new());
    match runtime().block_on(bot.next()) {
        Ok(Event::Lost { problem, .. }) => assert!(!problem.is_empty() && !problem.contains("SECRET"), "{problem}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.join().unwrap(), None, "no WebSocket was opened");
}
