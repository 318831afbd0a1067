//! Tokens, faults and the log, in process.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Request, Response};
use serde_json::Value as Json;
use wecom_core::types::Timestamp;
use wecom_sandbox::{Cut, Fault, Sandbox};

fn sandbox() -> Sandbox {
    Sandbox::builder().corp("ww1").app(7, "hush-hush").clock(Timestamp::from_secs(1_700_000_000)).build()
}

fn get(sandbox: &Sandbox, target: &str) -> Response<Vec<u8>> {
    sandbox.handle(Request::get(target).body(Vec::new()).unwrap())
}

fn json(answer: &Response<Vec<u8>>) -> Json {
    serde_json::from_slice(answer.body()).unwrap()
}

fn code(sandbox: &Sandbox, target: &str) -> i64 {
    json(&get(sandbox, target))["errcode"].as_i64().unwrap()
}

fn token(sandbox: &Sandbox) -> String {
    let answer = json(&get(sandbox, "/cgi-bin/gettoken?corpid=ww1&corpsecret=hush-hush"));
    answer["access_token"].as_str().unwrap().to_owned()
}

#[test]
fn gettoken_checks_and_gives_the_same_again() {
    let sandbox = sandbox();
    assert_eq!(code(&sandbox, "/cgi-bin/gettoken"), 41002);
    assert_eq!(code(&sandbox, "/cgi-bin/gettoken?corpid=ww1"), 41004);
    assert_eq!(code(&sandbox, "/cgi-bin/gettoken?corpid=ww2&corpsecret=hush-hush"), 40013);
    assert_eq!(code(&sandbox, "/cgi-bin/gettoken?corpid=ww1&corpsecret=wrong"), 40001);
    let first = token(&sandbox);
    sandbox.advance(Duration::from_secs(200));
    assert_eq!(token(&sandbox), first, "the same within its time");
    assert_eq!(sandbox.token(7), first);
    let again = json(&get(&sandbox, "/cgi-bin/gettoken?corpid=ww1&corpsecret=hush-hush"));
    assert_eq!(again["expires_in"], 7000, "what is left of it");
    sandbox.advance(Duration::from_secs(7000));
    assert_ne!(token(&sandbox), first);
    assert_eq!(sandbox.count("/cgi-bin/gettoken"), 8);
}

#[test]
fn tokens_are_missing_wrong_expired_or_void() {
    let sandbox = sandbox();
    let ticket = |token: &str| code(&sandbox, &format!("/cgi-bin/get_jsapi_ticket?access_token={token}"));
    let first = token(&sandbox);
    assert_eq!(ticket(&first), 0);
    assert_eq!(code(&sandbox, "/cgi-bin/get_jsapi_ticket"), 41001);
    assert_eq!(ticket("nonsense"), 40014);
    sandbox.advance(Duration::from_secs(7200));
    assert_eq!(ticket(&first), 42001);
    let second = token(&sandbox);
    assert_eq!(ticket(&second), 0);
    sandbox.void_tokens();
    assert_eq!(ticket(&second), 40014);
    assert_eq!(ticket(&token(&sandbox)), 0);
}

#[test]
fn refusals_have_the_form_of_wecoms() {
    let answer = json(&get(&sandbox(), "/cgi-bin/get_jsapi_ticket?access_token=x"));
    let message = answer["errmsg"].as_str().unwrap();
    assert!(message.starts_with("invalid access_token, hint: [1700000000"), "{message}");
    assert!(
        message.ends_with("], from ip: 127.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e=40014"),
        "{message}"
    );
}

#[test]
fn unknown_paths_and_methods() {
    let sandbox = sandbox();
    assert_eq!(get(&sandbox, "/cgi-bin/nothing/here").status(), 404);
    let post = Request::post("/cgi-bin/gettoken").body(Vec::new()).unwrap();
    assert_eq!(json(&sandbox.handle(post))["errcode"], 43001);
}

#[test]
fn faults_hit_the_next_answers() {
    let sandbox = sandbox();
    let path = "/cgi-bin/gettoken";
    let target = "/cgi-bin/gettoken?corpid=ww1&corpsecret=hush-hush";
    sandbox.fault(path, Fault::Code(45009));
    sandbox.fault(path, Fault::Status(502));
    sandbox.fault(path, Fault::Body(b"<html>".to_vec()));
    sandbox.fault(path, Fault::CutAfter(9));
    sandbox.fault(path, Fault::Delay(Duration::from_secs(30)));
    assert_eq!(code(&sandbox, target), 45009);
    assert_eq!(get(&sandbox, target).status(), 502);
    assert_eq!(get(&sandbox, target).body(), b"<html>");
    assert_eq!(get(&sandbox, target).extensions().get(), Some(&Cut { after: 9, served: true }));
    let before = sandbox.now();
    assert_eq!(code(&sandbox, target), 0);
    assert_eq!(sandbox.now().since(before), Duration::from_secs(30), "the standing clock is moved");
    sandbox.fault_always("*", Fault::Cut);
    for _ in 0..3 {
        assert_eq!(get(&sandbox, target).extensions().get(), Some(&Cut { after: 0, served: false }));
    }
    sandbox.clear_faults();
    assert_eq!(code(&sandbox, target), 0);
}

#[test]
fn limits_end_with_their_window() {
    let sandbox = sandbox();
    sandbox.limit("/cgi-bin/gettoken", 2);
    let target = "/cgi-bin/gettoken?corpid=ww1&corpsecret=hush-hush";
    assert_eq!(code(&sandbox, target), 0);
    assert_eq!(code(&sandbox, target), 0);
    assert_eq!(code(&sandbox, target), 45009);
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(code(&sandbox, target), 0);
}

#[test]
fn transcripts_hide_secrets() {
    let sandbox = sandbox();
    let seen = Arc::new(Mutex::new(String::new()));
    let into = seen.clone();
    sandbox.on_exchange(move |exchange| into.lock().unwrap().push_str(&format!("{exchange}\n")));
    let token = token(&sandbox);
    get(&sandbox, &format!("/cgi-bin/get_jsapi_ticket?access_token={token}"));
    get(&sandbox, &format!("/cgi-bin/nothing?other={token}"));
    let seen = seen.lock().unwrap();
    assert!(seen.contains("GET /cgi-bin/gettoken?corpid=ww1&corpsecret=***"), "{seen}");
    assert!(seen.contains(r#""ticket":"***""#) && seen.contains("?other=***"), "{seen}");
    assert!(!seen.contains(&token) && !seen.contains("hush-hush"), "{seen}");
    let log = format!("{:?}", sandbox.requests());
    assert!(!log.contains("hush-hush"), "{log}");
    assert_eq!(sandbox.requests()[0].parameter("corpsecret").as_deref(), Some("hush-hush"), "but tests can look");
}
