//! Meetings as they are on the wire.

mod bad;
mod booking;
mod control;
mod people;
mod recordings;

use crate::endpoint::{BASE, Endpoint};

/// Path and body of a request.
fn wire(endpoint: &impl Endpoint) -> (String, String) {
    let request = endpoint.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().query(), Some("access_token=T"));
    (request.uri().path().to_owned(), String::from_utf8(request.into_body()).unwrap())
}

fn body(endpoint: &impl Endpoint) -> String {
    wire(endpoint).1
}

fn refused(endpoint: &impl Endpoint) -> String {
    endpoint.http_request(BASE, "T").unwrap_err().to_string()
}

fn parse<E: Endpoint>(answer: &str) -> E::Response {
    E::parse(http::Response::new(answer)).unwrap()
}
