//! A wrong secret is sent once: WeCom bans an address for an hour when wrong secrets keep coming.

use std::thread;

use wecom_core::api::contacts::user;
use wecom_core::api::service::{GetAccountBalance, GetPreAuthCode};
use wecom_core::endpoint::{Endpoint, TokenKind};
use wecom_core::error::{ApiError, Error, ErrorClass};

use super::{run, wecom};
use crate::*;

fn client(server: &Server) -> wecom::Client {
    wecom::Client::builder().corp_id(CORP).base_url(server.url()).build()
}

/// Fifty calls at once, and fifty after them: a single one is sent, the rest are told what it was told.
fn is_asked_once<E>(sandbox: &Sandbox, handle: &wecom::Handle<E::Token>, endpoint: &E, path: &str, code: i64)
where
    E: Endpoint + Sync,
    E::Token: TokenKind + Sync,
{
    let call = || match run(handle.call(endpoint)).map(drop) {
        Err(Error::Api(error)) => *error,
        other => panic!("no refusal of WeCom's: {other:?}"),
    };
    let mut errors: Vec<ApiError> = thread::scope(|scope| {
        let callers: Vec<_> = (0..50).map(|_| scope.spawn(call)).collect();
        callers.into_iter().map(|caller| caller.join().expect("an error")).collect()
    });
    errors.extend((0..50).map(|_| call()));
    assert_eq!(paths(sandbox), [path], "one request in all");
    let now = now();
    for error in &errors {
        assert_eq!((error.code.0, error.class(), error.endpoint.as_str()), (code, ErrorClass::Secret, path));
        assert!(!error.to_string().contains("hush"), "{error}");
    }
    let (remembered, asked): (Vec<_>, Vec<_>) = errors.iter().partition(|error| error.remembered_until.is_some());
    assert_eq!((remembered.len(), asked.len()), (99, 1));
    for error in remembered {
        let left = error.remembered_until.expect("a time").since(now).as_secs();
        assert!((240..=300).contains(&left), "{left} seconds");
        assert!(error.to_string().contains(&code.to_string()), "{error}");
    }
}

#[test]
fn of_an_app() {
    let (sandbox, server) = everything();
    let app = client(&server).app(7, "hush-wrong");
    is_asked_once(&sandbox, &app, &user::Get::new("zhangsan"), "/cgi-bin/gettoken", 40001);
}

#[test]
fn of_a_suite() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-wrong");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    is_asked_once(&sandbox, &suite, &GetPreAuthCode::new(), "/cgi-bin/service/get_suite_token", 40080);
}

#[test]
fn of_a_ticket_it_is_remembered_until_the_next_ticket() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-suite");
    run(suite.keep_ticket("hush-wrong", now())).unwrap();
    let refused = |error: Error| error.code().map(|code| code.0) == Some(40085);
    for _ in 0..2 {
        assert!(refused(run(suite.call(&GetPreAuthCode::new())).unwrap_err()));
    }
    let fetch = "/cgi-bin/service/get_suite_token";
    assert_eq!(sandbox.count(fetch), 1, "the second time it is remembered");
    let later = now() + std::time::Duration::from_secs(1);
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), later)).unwrap();
    run(suite.call(&GetPreAuthCode::new())).unwrap();
    assert_eq!(sandbox.count(fetch), 2);
}

#[test]
fn of_a_suite_whose_corps_are_called() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-wrong");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    let corp = suite.corp(1_000_001, "wwcorp", "hush-code");
    is_asked_once(&sandbox, &corp, &user::Get::new("zhangsan"), "/cgi-bin/service/get_suite_token", 40080);
}

#[test]
fn of_a_provider() {
    let (sandbox, server) = everything();
    let provider = client(&server).provider(PROVIDER, "hush-wrong");
    is_asked_once(&sandbox, &provider, &GetAccountBalance::new(), "/cgi-bin/service/get_provider_token", 40001);
}
