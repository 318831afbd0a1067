//! Documents as they are on the wire.

mod content;
mod doc;
mod form;
mod material;
mod smartdoc;
mod spreadsheet;

use crate::api::network::tests::survives;
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{Secret, Timestamp};

const EMPTY: &str = r#"{"errmsg":"ok"}"#;

/// Path and body of a request.
fn wire(endpoint: &impl Endpoint) -> (String, String) {
    let request = endpoint.http_request(BASE, "T").unwrap();
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(request.uri().query(), Some("access_token=T"));
    let path = request.uri().path().strip_prefix("/cgi-bin/wedoc/").unwrap().to_owned();
    (path, String::from_utf8(request.into_body()).unwrap())
}

#[track_caller]
fn sends(endpoint: &impl Endpoint, path: &str, body: &str) {
    assert_eq!(wire(endpoint), (path.to_owned(), body.to_owned()));
}

/// What keeps a request from being sent; nothing where nothing does.
fn problem<E: Endpoint>(endpoint: &E) -> String {
    match endpoint.http_request(BASE, "T") {
        Err(error) => error.to_string().strip_prefix(E::PATH).unwrap().trim_start_matches(": ").to_owned(),
        Ok(_) => String::new(),
    }
}

fn parse<E: Endpoint>(answer: &str) -> E::Response {
    E::parse(http::Response::new(answer)).unwrap()
}

/// An answer, read and written again.
#[cfg(feature = "server")]
fn again<E: crate::endpoint::Serve>(answer: &str) -> serde_json::Value {
    serde_json::from_slice(E::answer(&parse::<E>(answer)).body()).unwrap()
}
