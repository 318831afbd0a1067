//! What the tests of all families ask: what goes over the wire, what is refused, what comes out of an answer.

use http::{Request, Response};

use crate::endpoint::{BASE, Endpoint, TokenKind};

fn request<E: Endpoint>(endpoint: &E) -> Request<Vec<u8>> {
    let request = endpoint.http_request(BASE, "T").unwrap();
    if let Some(parameter) = E::Token::PARAMETER {
        let token = format!("{parameter}=T");
        assert!(request.uri().query().unwrap().split('&').any(|part| part == token), "{}", request.uri());
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
