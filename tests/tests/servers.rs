//! The examples that serve callbacks answer what WeCom sends: verification, events, and repetitions of those whose
//! answers got lost on the way.

use std::io::ErrorKind::{TimedOut, WouldBlock};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use wecom_core::types::AgentId;
use wecom_sandbox::{Channel, Delivery, Sandbox};
use wecom_tests::redis::comes_true;
use wecom_tests::running::{CORP, KEY, Running, TOKEN, command};
use wecom_tests::server::Server;

/// What a back end answers: status and body.
type Answer = (u16, Vec<u8>);

/// A gateway in front of a back end. It loses as many answers to callbacks as it is told: the back end gets the request,
/// WeCom gets `502`, or nothing.
fn gateway(lost: &Arc<AtomicUsize>, back_end: impl Fn(&str, &str, &[u8]) -> Answer + Send + Sync + 'static) -> Server {
    let lost = Arc::clone(lost);
    Server::start(move |exchange| {
        let body = exchange.body()?;
        let target = format!("{}?{}", exchange.path, exchange.query);
        let (status, answer) = back_end(&exchange.method, &target, &body);
        let to_lose = |left: usize| left.checked_sub(1);
        match lost.fetch_update(Ordering::SeqCst, Ordering::SeqCst, to_lose) {
            Ok(left) if left % 2 == 0 => exchange.answer(502, "", b"<h1>502 Bad Gateway</h1>"),
            Ok(_) => exchange.close(),
            Err(_) => exchange.answer(status, "", &answer),
        }
    })
}

/// What WeCom does, whatever serves; gives what the program has to have handled, each once.
fn scenario(gateway: &Server, lost: &AtomicUsize) -> [&'static str; 4] {
    let sandbox = Sandbox::builder().corp(CORP).app(1, "secret").member("zhangsan", "张三").build();
    let url = format!("{}/wecom?from=console", gateway.base());
    let refused = sandbox.callback(1, &url, "another-token", KEY).unwrap_err();
    assert!(refused.to_string().contains("401"), "{refused}");
    sandbox.callback(1, &url, TOKEN, KEY).unwrap();

    let said = sandbox.member_says("zhangsan", 1, "早上好 ]]> 7").unwrap();
    assert_eq!(statuses(&said), [Some(200)]);
    assert_reply(&said, "got 早上好 ]]");

    // Three answers are lost: a gateway's, one with the connection, a gateway's.
    lost.store(4, Ordering::SeqCst);
    let said = sandbox.member_says("zhangsan", 1, "hello").unwrap();
    assert_eq!(statuses(&said), [Some(502), None, Some(502), None], "four times, then WeCom gives up");
    lost.store(2, Ordering::SeqCst);
    let tapped = sandbox.member_taps("zhangsan", 1, "key").unwrap();
    assert_eq!(statuses(&tapped), [Some(502), None, Some(200)]);
    assert_eq!((tapped.reply, tapped.problem), (None, None));
    // A message whose reply was lost: the repetition is known, and answered without being handled.
    lost.store(1, Ordering::SeqCst);
    let said = sandbox.member_says("zhangsan", 1, "still there?").unwrap();
    assert_eq!(statuses(&said), [None, Some(200)]);
    assert_eq!((said.reply, said.problem), (None, None), "what was to be said goes by message/send then");
    ["zhangsan wrote 早上好 ]]> 7", "zhangsan wrote hello", "event click", "zhangsan wrote still there?"]
}

fn statuses(delivery: &Delivery) -> Vec<Option<u16>> {
    delivery.attempts.iter().map(|attempt| attempt.status.map(|status| status.as_u16())).collect()
}

fn assert_reply(delivery: &Delivery, words: &str) {
    let reply = delivery.reply.as_deref().unwrap_or_else(|| panic!("{delivery:?}"));
    assert!(reply.contains(words) && reply.contains("<ToUserName><![CDATA[zhangsan]]>"), "{reply}");
}

/// One request to an example that listens.
fn forward(authority: &str, method: &str, target: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(authority).unwrap();
    let head = format!(
        "{method} {target} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let status = String::from_utf8_lossy(&answer[..end]).split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer[end + 4..].to_vec())
}

fn serves(example: &str) {
    let running = Running::start(example);
    let (lost, authority) = (Arc::new(AtomicUsize::new(0)), running.authority().to_owned());
    let gateway = gateway(&lost, move |method, target, body| forward(&authority, method, target, body));
    let expected = scenario(&gateway, &lost);
    let calls = gateway.requests().iter().filter(|request| request.starts_with("POST")).count();
    assert_eq!(calls, 1 + 4 + 3 + 2, "so often the program was called");
    assert_eq!(running.finish(), expected, "each is handled once");
}

#[test]
fn axum() {
    serves("serve_axum");
}

#[test]
fn blocking() {
    serves("serve_blocking");
}

/// Acknowledged at once, worked on, and told by a message of its own.
#[test]
fn later() {
    let sandbox = Sandbox::builder().corp(CORP).app(1, "secret").member("zhangsan", "张三").build();
    let wecom = sandbox.serve("127.0.0.1:0").unwrap();
    let running = Running::start_with("serve_later", &[("WECOM_BASE_URL", &wecom.url()), ("WECOM_SECRET", "secret")]);
    let (lost, authority) = (Arc::new(AtomicUsize::new(0)), running.authority().to_owned());
    let gateway = gateway(&lost, move |method, target, body| forward(&authority, method, target, body));
    sandbox.callback(1, &format!("{}/wecom", gateway.base()), TOKEN, KEY).unwrap();

    lost.store(2, Ordering::SeqCst);
    let said = sandbox.member_says("zhangsan", 1, "本月报表").unwrap();
    assert_eq!(statuses(&said), [Some(502), None, Some(200)]);
    assert_eq!((said.reply, said.problem), (None, None), "there is nothing to say yet");
    sandbox.member_says("zhangsan", 1, "本年报表").unwrap();
    assert!(comes_true(|| sandbox.inbox("zhangsan").len() >= 2));
    let inbox = sandbox.inbox("zhangsan");
    let mut said: Vec<_> = inbox.iter().map(|message| message.content["text"]["content"].as_str().unwrap()).collect();
    // Either may be done first.
    said.sort_unstable();
    assert_eq!(said, ["本年报表: done", "本月报表: done"], "each once, though one came three times");
    assert!(inbox.iter().all(|message| message.by == Channel::App(AgentId(1))));
}

/// Sixty-four callers who say nothing have a connection each, and no more; once they are gone, it serves on.
#[test]
fn blocking_serves_no_more_than_it_can() {
    let running = Running::start("serve_blocking");
    let connect = || TcpStream::connect(running.authority()).unwrap();
    let silent: Vec<TcpStream> = (0..64).map(|_| connect()).collect();
    let mut beyond = connect();
    let mut answer = Vec::new();
    // Hung up on: an end, or a reset.
    assert!(matches!(beyond.read_to_end(&mut answer), Ok(0) | Err(_)) && answer.is_empty());
    drop(silent);
    assert!(comes_true(|| {
        let mut stream = connect();
        let mut answer = String::new();
        let asked = stream.write_all(b"GET /elsewhere HTTP/1.1\r\n\r\n").and_then(|()| {
            stream.shutdown(Shutdown::Write)?;
            stream.read_to_string(&mut answer)
        });
        asked.is_ok() && answer.starts_with("HTTP/1.1 404")
    }));
}

/// A caller who sends a byte now and then, and never comes to an end, is not waited for longer than one who is silent.
#[test]
fn blocking_has_one_deadline_for_the_whole_request() {
    let running = Running::start("serve_blocking");
    let mut slow = TcpStream::connect(running.authority()).unwrap();
    slow.write_all(b"POST /wecom HTTP/1.1\r\nA: ").unwrap();
    // Waits for an answer that does not come, and sends another byte: a second each, of which there would be 30,000.
    slow.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    let cut = (0..100).any(|_| {
        let answer = slow.read(&mut [0]);
        let waits = answer.is_err_and(|error| matches!(error.kind(), WouldBlock | TimedOut));
        !waits || slow.write_all(b"a").is_err()
    });
    assert!(cut, "the head would have had room for more");
}

/// Each invocation is a process of its own, as on a platform that has just started one.
#[test]
fn function() {
    let folder = std::env::temp_dir().join(format!("wecom-function-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (lost, words) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(String::new())));
    let (marks, log) = (folder.clone(), Arc::clone(&words));
    let gateway = gateway(&lost, move |method, target, body| {
        let (path, query) = target.split_once('?').unwrap();
        let event = json!({
            "httpMethod": method, "rawPath": path, "rawQueryString": query,
            "body": STANDARD.encode(body), "isBase64Encoded": true,
        });
        let mut child = command("serve_function")
            .arg(&marks)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(event.to_string().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        log.lock().unwrap().push_str(&String::from_utf8_lossy(&output.stderr));
        let answer: Json = serde_json::from_slice(&output.stdout).unwrap();
        let status = answer["statusCode"].as_u64().unwrap();
        (u16::try_from(status).unwrap(), STANDARD.decode(answer["body"].as_str().unwrap()).unwrap())
    });
    let expected = scenario(&gateway, &lost);
    let words = words.lock().unwrap();
    let mut lines = words.lines();
    assert!(lines.next().is_some_and(|line| line.starts_with("refused: the signature fits no known token")), "{words}");
    assert_eq!(lines.collect::<Vec<_>>(), expected, "each is handled once");
    std::fs::remove_dir_all(&folder).unwrap();
}
