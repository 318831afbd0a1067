//! Endpoints that the sandbox keeps no state for.
#![cfg(feature = "catalogue")]

mod common;
#[path = "common/example.rs"]
mod example;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Request, Response};
use serde_json::{Value as Json, json};
use wecom_core::api::{customer, customer_group, hr, kf, oa, school, service};
use wecom_core::catalogue::{self, Descriptor};
use wecom_core::endpoint::{BASE, Endpoint, Pages, Paginated, TokenKind};
use wecom_core::flow::token::device::{GetDeviceToken, GetModelToken};
use wecom_core::flow::token::provider::{GetProviderToken, GetSuiteToken};
use wecom_core::types::File;
use wecom_sandbox::{Cut, Fault, Origin, Sandbox};

/// Families that the sandbox keeps state for; some of their endpoints are made up all the same.
const KEPT: &[&str] =
    &["app", "appchat", "auth", "contacts", "corpgroup", "flow", "media", "message", "network", "service", "webhook"];

/// Tokens of every kind, by the parameter that each comes in.
struct Tokens(HashMap<&'static str, String>);

impl Tokens {
    fn of(sandbox: &Sandbox) -> Tokens {
        let suite = GetSuiteToken::new("wwsuite", "hush-suite", sandbox.suite_ticket("wwsuite"));
        let suite = call_with(sandbox, &suite, "").suite_access_token;
        let provider = call_with(sandbox, &GetProviderToken::new("wwprovider", "hush-provider"), "");
        let model = GetModelToken::new("model", "hush-model", sandbox.model_ticket("model"));
        let model = call_with(sandbox, &model, "").model_access_token;
        let device = call_with(sandbox, &GetDeviceToken::new("SN1", "hush-device"), model.expose());
        let tokens = [
            ("access_token", sandbox.token(common::APP)),
            ("suite_access_token", suite.expose().to_owned()),
            ("provider_access_token", provider.provider_access_token.expose().to_owned()),
            ("model_access_token", model.expose().to_owned()),
            ("device_access_token", device.device_access_token.expose().to_owned()),
        ];
        Tokens(tokens.into())
    }
}

fn call_with<E: Endpoint>(sandbox: &Sandbox, endpoint: &E, token: &str) -> E::Response {
    E::parse(sandbox.handle(endpoint.http_request(BASE, token).unwrap())).unwrap()
}

fn json(answer: &Response<Vec<u8>>) -> Json {
    serde_json::from_slice(answer.body()).unwrap_or_default()
}

/// Calls an endpoint with what it requires.
fn call(sandbox: &Sandbox, endpoint: &Descriptor, tokens: &Tokens) -> Result<Response<Vec<u8>>, String> {
    let parameters = example::parameters(endpoint);
    let mut request = endpoint.decode(&parameters).map_err(|problem| format!("{problem} in {parameters}"))?;
    if let Some(file) = request.file() {
        *file = File::new("a.txt", "0123456789");
    }
    // Keys and codes of robots are not looked at, or not known: any will do.
    let token = tokens.0.get(endpoint.token).map_or("any", String::as_str);
    let request = request.http_request(BASE, token).map_err(|problem| problem.to_string())?;
    Ok(sandbox.handle(request))
}

#[test]
fn every_endpoint_is_answered() {
    let sandbox = common::sandbox();
    let tokens = Tokens::of(&sandbox);
    let mut made_up = 0;
    let mut failures = Vec::new();
    for endpoint in catalogue::endpoints() {
        let answer = match call(&sandbox, endpoint, &tokens) {
            Ok(answer) => answer,
            Err(problem) => {
                failures.push(format!("{}: {problem}", endpoint.name));
                continue;
            }
        };
        let marked = answer.headers().get("x-wecom-sandbox").is_some_and(|mark| mark == "stateless");
        made_up += usize::from(marked);
        let fine = if marked {
            json(&answer)["errcode"] == json!(0)
        } else {
            KEPT.contains(&endpoint.family()) && answer.status() == 200
        };
        let body = String::from_utf8_lossy(answer.body()).into_owned();
        match endpoint.mirror(answer.clone()) {
            _ if !fine => failures.push(format!("{}: {body}", endpoint.name)),
            Ok(again) if marked && again.body() != answer.body() => {
                failures.push(format!("{}: {body} comes back as {again:?}", endpoint.name));
            }
            Err(problem) if marked => failures.push(format!("{}: {problem} in {body}", endpoint.name)),
            _ => {}
        }
    }
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
    assert!(made_up > 700, "{made_up} are made up");
}

/// Sends a request written by hand, `T` standing for the app's token.
fn send(sandbox: &Sandbox, method: &str, target: &str, body: &str) -> Response<Vec<u8>> {
    let target = target.replace("=T", &format!("={}", sandbox.token(common::APP)));
    sandbox.handle(Request::builder().method(method).uri(target).body(body.as_bytes().to_vec()).unwrap())
}

fn refused(answer: &Response<Vec<u8>>) -> (i64, String) {
    let body = json(answer);
    (body["errcode"].as_i64().unwrap(), body["errmsg"].as_str().unwrap().to_owned())
}

const FIELDS: &str = "/cgi-bin/hr/get_fields?access_token=T";
const CUSTOMER: &str = "/cgi-bin/externalcontact/get?access_token=T";

#[test]
fn methods_are_checked() {
    let sandbox = common::sandbox();
    assert_eq!(refused(&send(&sandbox, "POST", FIELDS, "{}")).0, 43001);
    assert_eq!(refused(&send(&sandbox, "GET", "/cgi-bin/kf/sync_msg?access_token=T", "")).0, 43002);
    assert_eq!(send(&sandbox, "GET", "/cgi-bin/hr/nothing?access_token=T", "").status(), 404);
    let both = "/cgi-bin/externalcontact/customer_acquisition_quota?access_token=T";
    assert_eq!(refused(&send(&sandbox, "GET", both, "")).0, 0);
    assert_eq!(refused(&send(&sandbox, "POST", both, "{}")).0, 0);
}

#[test]
fn tokens_are_checked() {
    let sandbox = common::sandbox();
    let fields = |target: &str| refused(&send(&sandbox, "GET", target, "")).0;
    assert_eq!(fields("/cgi-bin/hr/get_fields"), 41001);
    assert_eq!(fields("/cgi-bin/hr/get_fields?access_token=x"), 40014);
    let old = FIELDS.replace("=T", &format!("={}", sandbox.token(common::APP)));
    sandbox.advance(Duration::from_secs(7200));
    assert_eq!(fields(&old), 42001);
    assert_eq!(fields(FIELDS), 0);
    let other = FIELDS.replace("=T", &format!("={}", sandbox.token(common::APP)));
    sandbox.void_tokens();
    assert_eq!(fields(&other), 40014);

    let tokens = Tokens::of(&sandbox);
    for (name, code, words) in [
        ("service::GetPreAuthCode", 41022, "suite_access_token missing"),
        ("service::GetAccountBalance", 41001, "provider_access_token missing"),
        ("hardware::token::GetDeviceSecret", 710_403, "missing model_access_token"),
        ("wedoc::smartsheet::Webhook", 93000, "invalid webhook url"),
    ] {
        let endpoint = catalogue::endpoints().find(|endpoint| endpoint.name == name).unwrap();
        let (found, told) = refused(&send(&sandbox, endpoint.method.as_str(), endpoint.path, ""));
        assert!(found == code && told.starts_with(words), "{name}: {found} {told}");
        assert_eq!(refused(&call(&sandbox, endpoint, &tokens).unwrap()).0, 0, "{name}");
    }
}

#[test]
fn what_is_required_is_missed() {
    let sandbox = common::sandbox();
    for (method, target, body, code, place) in [
        ("GET", CUSTOMER, "", 41035, "external_userid is missing"),
        ("GET", "/cgi-bin/externalcontact/get?access_token=T&external_userid=", "", 41035, "external_userid is empty"),
        ("POST", "/cgi-bin/kf/servicer/add?access_token=T", r#"{"userid_list":["a"]}"#, 40058, "open_kfid is missing"),
        ("POST", "/cgi-bin/idconvert/chatid?access_token=T", r#"{"chat_id_list":[]}"#, 40058, "chat_id_list is empty"),
        (
            "POST",
            "/cgi-bin/kf/send_msg?access_token=T",
            r#"{"touser":"a","open_kfid":"k"}"#,
            40058,
            "msgtype is missing",
        ),
        (
            "POST",
            "/cgi-bin/kf/send_msg?access_token=T",
            r#"{"touser":"a","open_kfid":"k","msgtype":"text","text":{"content":""}}"#,
            40058,
            "text.content is empty",
        ),
        (
            "POST",
            "/cgi-bin/kf/send_msg?access_token=T",
            r#"{"touser":"a","open_kfid":"k","msgtype":"image"}"#,
            40058,
            "image is missing",
        ),
        ("POST", "/cgi-bin/hr/get_staff_info?access_token=T", r#"{"userid":null}"#, 41009, "userid is missing"),
    ] {
        let (found, words) = refused(&send(&sandbox, method, target, body));
        assert_eq!(found, code, "{body}: {words}");
        assert!(words.contains(place), "{body}: {words}");
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let sandbox = common::sandbox();
    let servicers = "/cgi-bin/kf/servicer/add?access_token=T";
    assert_eq!(refused(&send(&sandbox, "POST", servicers, "{\"open_kfid\":")).0, 47001);
    assert_eq!(refused(&send(&sandbox, "POST", servicers, "[]")).0, 47001);
    let (code, words) = refused(&send(&sandbox, "POST", servicers, r#"{"open_kfid":"k","userid_list":[{}]}"#));
    assert!(code == 40058 && words.contains("userid_list[0]"), "{words}");
}

/// Whether `json` promises a page after this one.
fn promises_more(json: &Json) -> bool {
    match json {
        Json::Object(map) => map.iter().any(|(name, value)| match name.as_str() {
            "has_more" => *value != json!(false) && *value != json!(0),
            "next_cursor" | "new_next_cursor" | "next_key" => *value != json!("") && *value != json!(0),
            _ => promises_more(value),
        }),
        Json::Array(items) => items.iter().any(promises_more),
        _ => false,
    }
}

#[test]
fn the_same_is_answered_each_time_and_it_is_the_last_page() {
    let (one, other) = (common::sandbox(), common::sandbox());
    let tokens = [Tokens::of(&one), Tokens::of(&other)];
    for endpoint in catalogue::endpoints() {
        let answer = call(&one, endpoint, &tokens[0]).unwrap();
        if !answer.headers().contains_key("x-wecom-sandbox") {
            continue;
        }
        let (answer, again) = (json(&answer), json(&call(&other, endpoint, &tokens[1]).unwrap()));
        assert_eq!(answer, again, "{}", endpoint.path);
        assert!(!promises_more(&answer), "{}: {answer}", endpoint.path);
    }
}

/// Goes through all pages; tells how many items there are.
fn items<E: Paginated>(sandbox: &Sandbox, first: E) -> usize {
    let tokens = Tokens::of(sandbox);
    let token = &tokens.0[E::Token::PARAMETER.unwrap_or_default()];
    let mut pages = Pages::new(first);
    let mut count = 0;
    for _ in 0..10 {
        while pages.item().is_some() {
            count += 1;
        }
        let Some(request) = pages.request() else { return count };
        let page = call_with(sandbox, &request, token);
        pages.received(&request, page).unwrap();
    }
    panic!("{} has no end", E::PATH)
}

#[test]
fn paging_ends() {
    let sandbox = common::sandbox();
    assert_eq!(items(&sandbox, customer::Get::new("a")), 1);
    assert_eq!(items(&sandbox, kf::account::List::new().limit(1_u32)), 1);
    assert_eq!(items(&sandbox, oa::schedule::GetByCalendar::new("c")), 1);
    assert_eq!(items(&sandbox, service::contact::Search::new("c", "q")), 1);
    assert_eq!(items(&sandbox, service::device::List::new()), 1);
    assert_eq!(items(&sandbox, school::health::GetReportJobids::new()), 1);
    assert_eq!(items(&sandbox, school::health::GetReportAnswer::new("j", "2024-01-01")), 1);
    assert_eq!(items(&sandbox, customer_group::chat::statistic::ByOwner::new(sandbox.now())), 1);
}

#[test]
fn values_are_plausible() {
    let sandbox = common::sandbox();
    let customer = common::call(&sandbox, &customer::Get::new("wm1")).unwrap();
    assert_eq!(customer.external_contact.external_userid, "externaluserid1");
    assert_eq!(customer.follow_user[0].userid, "userid1");
    assert_eq!(customer.follow_user[0].createtime, sandbox.now());
    assert_eq!(customer.external_contact.avatar.as_deref(), Some("https://example.com/avatar"));
}

#[test]
fn faults_hit_these_too() {
    let sandbox = common::sandbox();
    let path = "/cgi-bin/hr/get_fields";
    let get = || send(&sandbox, "GET", FIELDS, "");
    sandbox.fault(path, Fault::Code(45009));
    assert_eq!(refused(&get()).0, 45009);
    sandbox.fault(path, Fault::Status(502));
    assert_eq!(get().status(), 502);
    sandbox.fault(path, Fault::CutAfter(3));
    assert_eq!(get().extensions().get(), Some(&Cut { after: 3, served: true }));
    let before = sandbox.now();
    sandbox.fault(path, Fault::Delay(Duration::from_secs(9)));
    assert_eq!(refused(&get()).0, 0);
    assert_eq!(sandbox.now().since(before), Duration::from_secs(9));
    sandbox.limit(path, 1);
    assert_eq!((refused(&get()).0, refused(&get()).0), (0, 45009));
}

#[test]
fn tests_say_what_is_answered() {
    let sandbox = common::sandbox();
    let groups = |sandbox: &Sandbox| common::call(sandbox, &hr::GetFields::new()).unwrap().group_list.len();
    sandbox.answer("/cgi-bin/hr/get_fields", json!({"group_list": []}));
    sandbox.answer("/cgi-bin/hr/get_fields", json!({"errcode": 48002, "errmsg": "api forbidden"}));
    sandbox.answer_always("/cgi-bin/hr/get_fields", json!({"group_list": [{}, {}]}));
    // A refused call uses nothing up.
    assert_eq!(refused(&send(&sandbox, "GET", "/cgi-bin/hr/get_fields", "")).0, 41001);
    assert_eq!(groups(&sandbox), 0);
    assert_eq!(common::code(&sandbox, &hr::GetFields::new()), 48002);
    assert_eq!((groups(&sandbox), groups(&sandbox)), (2, 2));
    sandbox.clear_answers();
    assert_eq!(groups(&sandbox), 1);

    // With state behind the path, and without anything.
    sandbox.answer("/cgi-bin/user/get", json!({"name": "王五"}));
    let get = "/cgi-bin/user/get?access_token=T&userid=zhangsan";
    let answer = send(&sandbox, "GET", get, "");
    assert_eq!(
        (&json(&answer)["name"], &answer.headers()["x-wecom-sandbox"]),
        (&json!("王五"), &"scripted".parse().unwrap())
    );
    assert_eq!(json(&send(&sandbox, "GET", get, ""))["name"], "张三");
    sandbox.answer("/cgi-bin/new/thing", json!({"thing": 1}));
    let answer = json(&send(&sandbox, "POST", "/cgi-bin/new/thing", "{}"));
    assert_eq!((&answer["thing"], &answer["errcode"]), (&json!(1), &json!(0)));
    assert_eq!(send(&sandbox, "POST", "/cgi-bin/new/thing", "{}").status(), 404);
}

#[test]
fn the_log_tells_what_was_made_up() {
    let sandbox = common::sandbox();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let into = seen.clone();
    sandbox.on_exchange(move |exchange| into.lock().unwrap().push(exchange.response.clone()));
    send(&sandbox, "GET", FIELDS, "");
    sandbox.answer("/cgi-bin/hr/get_fields", json!({}));
    send(&sandbox, "GET", FIELDS, "");
    send(&sandbox, "GET", "/cgi-bin/user/get?access_token=T&userid=zhangsan", "");
    let origins: Vec<Origin> = sandbox.requests().iter().map(|request| request.origin).collect();
    assert_eq!(origins, [Origin::MadeUp, Origin::Script, Origin::World]);
    assert!(format!("{:?}", sandbox.requests()[0]).ends_with("(made up: the sandbox keeps no state for this path)"));
    let seen = seen.lock().unwrap();
    assert!(seen[0].starts_with("200 OK (made up: "), "{}", seen[0]);
    assert!(seen[1].starts_with("200 OK (scripted)\n"), "{}", seen[1]);
    assert!(seen[2].starts_with("200 OK\n"), "{}", seen[2]);
}
