//! The fetching of tokens on the wire.

use http::Response;

use super::device::*;
use super::linked::*;
use super::provider::*;
use crate::endpoint::{BASE, Endpoint};
use crate::types::BusinessKind;

fn sent<E: Endpoint>(endpoint: &E) -> (String, String) {
    let request = endpoint.http_request(BASE, "T").unwrap();
    let uri = request.uri().to_string();
    (uri[BASE.len()..].to_owned(), String::from_utf8(request.body().clone()).unwrap())
}

fn parse<E: Endpoint>(answer: &str) -> E::Response {
    E::parse(Response::new(answer)).unwrap()
}

#[test]
fn tokens_are_fetched_without_showing_secrets() {
    let suite = GetSuiteToken::new("ww1", "hush", "hush");
    let (uri, body) = sent(&suite);
    assert_eq!(uri, "/cgi-bin/service/get_suite_token", "no token in the address");
    assert_eq!(body, r#"{"suite_id":"ww1","suite_secret":"hush","suite_ticket":"hush"}"#);
    assert!(!format!("{suite:?}").contains("hush"));
    // A success without `errcode`.
    let body = r#"{"suite_access_token":"hush","expires_in":7200}"#;
    let answer = GetSuiteToken::parse(Response::new(body)).unwrap();
    assert_eq!((answer.suite_access_token.expose(), answer.expires_in), ("hush", 7200));
    assert!(!format!("{answer:?}").contains("hush"));

    let (uri, body) = sent(&GetCorpToken::new("wwcorp", "hush"));
    assert_eq!(uri, "/cgi-bin/service/get_corp_token?suite_access_token=T");
    assert_eq!(body, r#"{"auth_corpid":"wwcorp","permanent_code":"hush"}"#);

    let (uri, body) = sent(&GetProviderToken::new("wwme", "hush"));
    assert_eq!(uri, "/cgi-bin/service/get_provider_token");
    assert_eq!(body, r#"{"corpid":"wwme","provider_secret":"hush"}"#);
}

#[test]
fn models_and_devices() {
    let get = GetModelToken::new("md1", "HUSH", "HUSH2");
    let (uri, body) = sent(&get);
    assert_eq!(uri, "/cgi-bin/openhw/get_model_token");
    assert_eq!(body, r#"{"model_id":"md1","model_secret":"HUSH","model_ticket":"HUSH2"}"#);
    assert!(!format!("{get:?}").contains("HUSH"));
    let answer = parse::<GetModelToken>(r#"{"model_access_token":"HUSH","expires_in":"7200"}"#);
    assert_eq!((answer.model_access_token.expose(), answer.expires_in), ("HUSH", 7200));
    assert!(!format!("{answer:?}").contains("HUSH"));

    let (uri, body) = sent(&GetDeviceToken::new("SN1", "HUSH"));
    assert_eq!(uri, "/cgi-bin/openhw/get_device_token?model_access_token=T");
    assert_eq!(body, r#"{"device_sn":"SN1","device_secret":"HUSH"}"#);
    assert_eq!(parse::<GetDeviceToken>(r#"{"device_access_token":"D"}"#).device_access_token.expose(), "D");
}

#[test]
fn a_corp_below() {
    let (uri, body) = sent(&GetLinkedToken::new("wwabc", 1111).business_type(BusinessKind::Chain));
    assert_eq!(uri, "/cgi-bin/corpgroup/corp/gettoken?access_token=T");
    assert_eq!(body, r#"{"corpid":"wwabc","agentid":1111,"business_type":1}"#);
    let token = parse::<GetLinkedToken>(r#"{"errcode":0,"access_token":"HUSH","expires_in":"7200"}"#);
    assert_eq!((token.access_token.expose(), token.expires_in), ("HUSH", 7200));
    assert!(!format!("{token:?}").contains("HUSH"));
}
