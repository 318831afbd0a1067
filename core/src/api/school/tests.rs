//! Schools as they are on the wire.

mod apps;
mod bad;
mod notices;
mod people;

use crate::endpoint::{BASE, Endpoint};

/// Path and body of a request.
fn wire(endpoint: &impl Endpoint) -> (String, String) {
    let request = endpoint.http_request(BASE, "T").unwrap();
    (request.uri().path().to_owned(), String::from_utf8(request.into_body()).unwrap())
}

/// Path and query of a request.
fn target(endpoint: &impl Endpoint) -> String {
    endpoint.http_request(BASE, "T").unwrap().uri().to_string().strip_prefix(BASE).unwrap().to_owned()
}

fn body(endpoint: &impl Endpoint) -> String {
    wire(endpoint).1
}

fn parse<E: Endpoint>(answer: &str) -> E::Response {
    E::parse(http::Response::new(answer)).unwrap()
}

/// What keeps a request from being sent; nothing where nothing does.
fn problem<E: Endpoint>(endpoint: &E) -> String {
    match endpoint.http_request(BASE, "T") {
        Err(error) => error.to_string().strip_prefix(E::PATH).unwrap().trim_start_matches(": ").to_owned(),
        Ok(_) => String::new(),
    }
}

fn long(length: usize) -> String {
    "x".repeat(length)
}

fn ids(entries: usize) -> Vec<&'static str> {
    vec!["a"; entries]
}
