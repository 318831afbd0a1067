//! Callbacks: verification, encryption, replies, retries and the time limit.

mod common;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Method, Request, Response};
use wecom_core::callback::crypto::{EncodingAesKey, signature, verify};
use wecom_sandbox::Sandbox;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const TOKEN: &str = "callback-token";

fn parameter(request: &Request<Vec<u8>>, name: &str) -> String {
    let query = request.uri().query().unwrap();
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).unwrap();
    percent_encoding::percent_decode_str(value).decode_utf8().unwrap().into_owned()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).unwrap().1.split_once(after).unwrap().0
}

/// What a back end does: verifies, decrypts, hands over, encrypts the reply.
fn receive(request: &Request<Vec<u8>>, answer: impl FnOnce(&str) -> Option<String>) -> Response<Vec<u8>> {
    let key = EncodingAesKey::new(KEY).unwrap();
    let (timestamp, nonce) = (parameter(request, "timestamp"), parameter(request, "nonce"));
    let body = String::from_utf8(request.body().clone()).unwrap();
    let sealed = match *request.method() {
        Method::GET => parameter(request, "echostr"),
        _ => between(&body, "<Encrypt><![CDATA[", "]]></Encrypt>").to_owned(),
    };
    assert!(verify(TOKEN, &timestamp, &nonce, &sealed, &parameter(request, "msg_signature")));
    let plain = key.open(sealed.as_bytes()).unwrap();
    assert_eq!(plain.receive_id, "ww1");
    if *request.method() == Method::GET {
        return Response::new(plain.message);
    }
    let Some(reply) = answer(std::str::from_utf8(&plain.message).unwrap()) else { return Response::new(Vec::new()) };
    let sealed = key.seal(reply.as_bytes(), "ww1", [7; 16]).unwrap();
    let signature = signature(TOKEN, "1", "2", &sealed);
    let xml = format!(
        "<xml><Encrypt><![CDATA[{sealed}]]></Encrypt><MsgSignature><![CDATA[{signature}]]></MsgSignature>\
         <TimeStamp>1</TimeStamp><Nonce><![CDATA[2]]></Nonce></xml>"
    );
    Response::new(xml.into_bytes())
}

#[test]
fn in_process_with_a_passive_reply() {
    let sandbox = common::sandbox();
    assert!(sandbox.member_says("zhangsan", 1, "hello").is_none(), "no address yet");
    sandbox
        .callback_in_process(1, TOKEN, KEY, |request| {
            receive(&request, |xml| {
                assert!(xml.contains("<FromUserName><![CDATA[zhangsan]]></FromUserName>"), "{xml}");
                assert!(xml.contains("<CreateTime>1700000000</CreateTime>"), "{xml}");
                xml.contains("ping").then(|| "<xml>pong</xml>".to_owned())
            })
        })
        .unwrap();
    let delivery = sandbox.member_says("zhangsan", 1, "ping ]]> ping").unwrap();
    assert!(delivery.is_taken() && delivery.attempts.len() == 1);
    assert_eq!(delivery.reply.as_deref(), Some("<xml>pong</xml>"));
    let delivery = sandbox.member_taps("zhangsan", 1, "key").unwrap();
    assert!(delivery.is_taken() && delivery.reply.is_none() && delivery.problem.is_none());
}

#[test]
fn the_sdk_s_own_receiver_understands() {
    use wecom_core::callback::{Event, Receiver, Reply};

    let sandbox = common::sandbox();
    let receiver = Receiver::builder(TOKEN, KEY).receive_id("ww1").build().unwrap();
    let now = sandbox.now();
    sandbox
        .callback_in_process(1, TOKEN, KEY, move |request| {
            receiver.handle(&request, now, [7; 16], |incoming| match incoming.event {
                Event::Text(text) => Reply::text(format!("you wrote: {}", text.content)),
                _ => Reply::Nothing,
            })
        })
        .unwrap();
    let delivery = sandbox.member_says("zhangsan", 1, "早上好").unwrap();
    let reply = delivery.reply.unwrap_or_else(|| panic!("{:?}", delivery.problem));
    assert!(reply.contains("you wrote: 早上好") && reply.contains("<ToUserName><![CDATA[zhangsan]]>"), "{reply}");
    assert!(sandbox.member_taps("zhangsan", 1, "key").unwrap().is_taken());
}

#[test]
fn addresses_are_verified_first() {
    let sandbox = common::sandbox();
    let refused = |answer: Response<Vec<u8>>| {
        let answer = Mutex::new(Some(answer));
        sandbox.callback_in_process(1, TOKEN, KEY, move |_| answer.lock().unwrap().take().unwrap()).unwrap_err()
    };
    assert!(refused(Response::new(b"\"123\"".to_vec())).to_string().contains("echostr"));
    let status = Response::builder().status(403).body(Vec::new()).unwrap();
    assert!(refused(status).to_string().contains("403"));
    let key = sandbox.callback_in_process(1, TOKEN, "short", |_| Response::new(Vec::new())).unwrap_err();
    assert!(key.to_string().contains("43"), "{key}");
    assert!(sandbox.callback(1, "http://127.0.0.1:1/", TOKEN, KEY).is_err(), "nobody listens");
    assert!(sandbox.member_says("zhangsan", 1, "x").is_none(), "none of them counts");
}

#[test]
fn bad_replies_are_named() {
    let sandbox = common::sandbox();
    let wrong = |xml: &'static str| {
        let answer = move |request: Request<Vec<u8>>| match *request.method() {
            Method::GET => receive(&request, |_| None),
            _ => Response::new(xml.as_bytes().to_vec()),
        };
        sandbox.callback_in_process(1, TOKEN, KEY, answer).unwrap();
        let delivery = sandbox.member_says("zhangsan", 1, "x").unwrap();
        assert!(delivery.is_taken() && delivery.reply.is_none());
        delivery.problem
    };
    assert_eq!(wrong("success"), None);
    assert_eq!(wrong("<xml></xml>").unwrap(), "the reply has no Encrypt");
    let forged =
        "<xml><Encrypt>AAAA</Encrypt><MsgSignature>0</MsgSignature><TimeStamp>1</TimeStamp><Nonce>2</Nonce></xml>";
    assert_eq!(wrong(forged).unwrap(), "the signature of the reply is wrong");
}

/// A listener that hands each connection to `serve`, with its number.
fn listen(serve: impl Fn(usize, TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/wecom?app=1", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let serve = Arc::new(serve);
        for (number, stream) in listener.incoming().enumerate() {
            let (serve, stream) = (serve.clone(), stream.unwrap());
            std::thread::spawn(move || serve(number, stream));
        }
    });
    url
}

fn read(stream: &mut TcpStream) -> Request<Vec<u8>> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let mut words = head.split(' ');
    let (method, target) = (words.next().unwrap(), words.next().unwrap());
    let lower = head.to_lowercase();
    let length = lower.split("content-length: ").nth(1).map_or(0, |rest| rest.lines().next().unwrap().parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    Request::builder().method(method).uri(target).body(body).unwrap()
}

fn write(stream: &mut TcpStream, answer: &Response<Vec<u8>>) {
    let length = answer.body().len();
    let head = format!("HTTP/1.1 {}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n", answer.status());
    stream.write_all(&[head.as_bytes(), answer.body()].concat()).unwrap();
}

#[test]
fn what_is_not_taken_comes_again_with_another_signature() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let into = seen.clone();
    let url = listen(move |number, mut stream| {
        let request = read(&mut stream);
        assert_eq!(parameter(&request, "app"), "1", "the address keeps its own query");
        let mut inner = String::new();
        let mut answer = receive(&request, |xml| {
            xml.clone_into(&mut inner);
            None
        });
        if number > 0 {
            into.lock().unwrap().push((parameter(&request, "nonce"), parameter(&request, "msg_signature"), inner));
        }
        match number {
            1 => *answer.status_mut() = http::StatusCode::BAD_GATEWAY,
            // Connection cut.
            2 => return,
            _ => {}
        }
        write(&mut stream, &answer);
    });
    let sandbox = common::sandbox();
    sandbox.callback(1, &url, TOKEN, KEY).unwrap();
    let delivery = sandbox.member_says("zhangsan", 1, "hello").unwrap();
    assert!(delivery.is_taken());
    let statuses: Vec<_> = delivery.attempts.iter().map(|one| one.status.map(|status| status.as_u16())).collect();
    assert_eq!(statuses, [Some(502), None, Some(200)]);
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 3);
    assert!(seen[0].0 != seen[1].0 && seen[0].1 != seen[1].1, "nonce and signature are new");
    assert!(seen.iter().all(|one| one.2 == seen[0].2), "the message is the same");
}

#[test]
fn batch_jobs_tell_when_they_are_done() {
    use wecom_core::api::contacts::batch;
    use wecom_core::api::media;
    use wecom_core::types::{File, MediaKind};

    let (sender, receiver) = std::sync::mpsc::channel();
    let url = listen(move |_, mut stream| {
        let request = read(&mut stream);
        let answer = receive(&request, |xml| {
            sender.send(xml.to_owned()).unwrap();
            None
        });
        write(&mut stream, &answer);
    });
    let sandbox = common::sandbox();
    let upload = media::Upload::new(MediaKind::File, File::new("a.csv", "姓名,帐号,手机号\n王,wang,1\n"));
    let media = common::call(&sandbox, &upload).unwrap().media_id;
    let sync = batch::SyncUser::new(&media).callback(batch::Callback::new(url, TOKEN, KEY));
    let job = common::call(&sandbox, &sync).unwrap().jobid;
    let event = receiver.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(event.contains(&format!("<JobId><![CDATA[{job}]]></JobId><JobType><![CDATA[sync_user]]>")), "{event}");
    let broken = batch::SyncUser::new(media).callback(batch::Callback::new("http://x", TOKEN, "short"));
    assert_eq!(common::code(&sandbox, &broken), 40057);
}

#[test]
fn who_is_too_slow_is_asked_four_times() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = calls.clone();
    let url = listen(move |number, mut stream| {
        counter.fetch_add(1, Ordering::SeqCst);
        let request = read(&mut stream);
        if number == 0 {
            write(&mut stream, &receive(&request, |_| None));
        } else {
            // Says nothing until the sandbox has enough.
            let _ = stream.read(&mut [0]);
        }
    });
    let sandbox = Sandbox::builder().corp("ww1").app(1, "s").callback_timeout(Duration::from_millis(300)).build();
    sandbox.callback(1, &url, TOKEN, KEY).unwrap();
    let delivery = sandbox.member_says("zhangsan", 1, "hello").unwrap();
    assert!(!delivery.is_taken());
    assert_eq!(delivery.attempts.len(), 4);
    assert!(delivery.attempts.iter().all(|one| one.problem.as_deref().is_some_and(|text| text.contains("timeout"))));
    assert_eq!(calls.load(Ordering::SeqCst), 5);
}
