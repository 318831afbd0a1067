//! What the tests of all families ask: what goes over the wire, what is refused, what comes out of an answer.

use http::{Request, Response};
use serde_json::{Value as Json, json};

use crate::endpoint::{BASE, Endpoint, TokenKind};
use crate::error::Error;

fn request<E: Endpoint>(endpoint: &E) -> Request<Vec<u8>> {
    let request = endpoint.http_request(BASE, "T").unwrap();
    if E::Token::PARAMETER.is_some() {
        // Under the name that belongs to the token's kind, save for `get_login_info`.
        assert!(request.uri().query().unwrap().split('&').any(|part| part.ends_with("=T")), "{}", request.uri());
    }
    request
}

/// The path and the body.
pub(in crate::api) fn wire<E: Endpoint>(endpoint: &E) -> (String, String) {
    let request = request(endpoint);
    (request.uri().path().to_owned(), String::from_utf8(request.into_body()).unwrap())
}

/// The path with its query, and the body.
pub(in crate::api) fn sent<E: Endpoint>(endpoint: &E) -> (String, String) {
    (target(endpoint), body(endpoint))
}

/// The path with its query.
pub(in crate::api) fn target<E: Endpoint>(endpoint: &E) -> String {
    request(endpoint).uri().to_string().strip_prefix(BASE).unwrap().to_owned()
}

/// The body.
pub(in crate::api) fn body<E: Endpoint>(endpoint: &E) -> String {
    wire(endpoint).1
}

/// It is a `POST` to that path below `/cgi-bin/`, with that body and nothing in its query but the token.
#[track_caller]
pub(in crate::api) fn sends<E: Endpoint>(endpoint: &E, path: &str, body: &str) {
    let request = request(endpoint);
    assert_eq!(request.method(), http::Method::POST);
    assert!(request.uri().query().is_none_or(|query| !query.contains('&')), "{}", request.uri());
    let sent = String::from_utf8_lossy(request.body());
    assert_eq!((request.uri().path(), &*sent), (&*format!("/cgi-bin/{path}"), body));
}

/// Why it cannot be sent, in words that begin with the endpoint's path.
#[track_caller]
pub(in crate::api) fn refused<E: Endpoint>(endpoint: &E) -> String {
    endpoint.http_request(BASE, "T").unwrap_err().to_string()
}

/// The same without the path; empty where it can be sent.
pub(in crate::api) fn problem<E: Endpoint>(endpoint: &E) -> String {
    match endpoint.http_request(BASE, "T") {
        Err(error) => error.to_string().strip_prefix(E::PATH).unwrap().trim_start_matches(": ").to_owned(),
        Ok(_) => String::new(),
    }
}

/// What an answer is read as.
#[track_caller]
pub(in crate::api) fn parse<E: Endpoint>(answer: &str) -> E::Response {
    E::parse(Response::new(answer)).unwrap()
}

/// Damages a good answer in all ways: what is no JSON object is refused, what has other types is read or refused,
/// nothing panics.
pub(in crate::api) fn survives<E: Endpoint>(good: &str) {
    assert!(E::parse(Response::new(good)).is_ok(), "{}: {good}", E::PATH);
    for end in 0..good.len() {
        let cut = &good.as_bytes()[..end];
        assert!(E::parse(Response::new(cut)).is_err(), "{}: {}", E::PATH, String::from_utf8_lossy(cut));
    }
    for place in 0..good.len() {
        let mut bytes = good.as_bytes().to_vec();
        bytes[place] = 0xff;
        assert!(E::parse(Response::new(bytes)).is_err(), "{}: a byte that is no UTF-8 at {place}", E::PATH);
    }
    for other in [format!("[{good}]"), "[]".into(), "null".into(), "\"\"".into(), format!("{good}{good}")] {
        assert!(E::parse(Response::new(other.as_str())).is_err(), "{}: {other}", E::PATH);
    }
    let whole: Json = serde_json::from_str(good).unwrap();
    let wrong =
        [json!({"x": [{}]}), json!([[1, {}]]), json!(true), json!(-1), json!(1e300), json!("\u{0}|"), json!(null)];
    let mut changed = 0;
    for pointer in pointers(&whole) {
        for wrong in &wrong {
            let mut damaged = whole.clone();
            *damaged.pointer_mut(&pointer).unwrap() = wrong.clone();
            let answer = E::parse(Response::new(damaged.to_string()));
            assert!(matches!(answer, Ok(_) | Err(Error::Read(_))), "{}: {damaged}", E::PATH);
            changed += 1;
        }
    }
    assert!(changed > 0, "{}: the sample has no fields", E::PATH);
}

/// Every value below the top, as JSON pointers.
fn pointers(value: &Json) -> Vec<String> {
    let children: Vec<(String, &Json)> = match value {
        Json::Object(map) => map.iter().map(|(key, value)| (format!("/{key}"), value)).collect(),
        Json::Array(list) => list.iter().enumerate().map(|(at, value)| (format!("/{at}"), value)).collect(),
        _ => Vec::new(),
    };
    let below = |(step, child): (String, &Json)| {
        let deeper: Vec<String> = pointers(child).iter().map(|rest| format!("{step}{rest}")).collect();
        std::iter::once(step).chain(deeper)
    };
    children.into_iter().flat_map(below).collect()
}
