//! Corps that are gone, and tickets that are too old: told apart from everything else that can be wrong.

use std::time::Duration;

use wecom_core::api::contacts::user;
use wecom_core::api::service::GetPreAuthCode;
use wecom_core::error::{ApiError, Error, ErrorClass, Sent};
use wecom_core::types::Timestamp;

use super::{run, wecom};
use crate::*;

fn client(server: &Server) -> wecom::Client {
    wecom::Client::builder().corp_id(CORP).base_url(server.url()).build()
}

fn refusal(result: Result<impl Sized, Error>) -> ApiError {
    match result.map(drop) {
        Err(Error::Api(error)) => *error,
        other => panic!("no refusal of WeCom's: {other:?}"),
    }
}

#[test]
fn a_corp_that_cancelled_does_not_touch_the_others() {
    let (sandbox, server) = everything();
    let codes = ["wwgone", "wwstays"].map(|corp| installed(&sandbox, SUITE, "hush-suite", corp));
    let suite = client(&server).suite(SUITE, "hush-suite");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    let [gone, stays] = codes;
    let (gone, stays) = (suite.corp(1_000_001, "wwgone", gone), suite.corp(1_000_002, "wwstays", stays));
    let get = user::Get::new("zhangsan");
    run(gone.call(&get)).unwrap();
    run(stays.call(&get)).unwrap();

    sandbox.corp_cancels(SUITE, "wwgone");
    let error = refusal(run(gone.call(&get)));
    assert_eq!((error.code.0, error.class()), (40084, ErrorClass::CorpGone));
    assert_eq!((error.endpoint.as_str(), error.remembered_until), ("/cgi-bin/service/get_corp_token", None));

    sandbox.clear_requests();
    let error = refusal(run(gone.call(&get)));
    assert_eq!((error.code.0, error.class()), (40084, ErrorClass::CorpGone));
    assert!(error.remembered_until.is_some_and(|until| until > now()) && paths(&sandbox).is_empty(), "from memory");
    run(stays.call(&get)).unwrap();
    run(suite.call(&GetPreAuthCode::new())).unwrap();
    assert_eq!(sandbox.count("/cgi-bin/service/get_suite_token"), 0, "the suite's token is not to blame");
}

#[test]
fn a_customized_app_that_was_thrown_out() {
    let (sandbox, server) = everything();
    let code = installed(&sandbox, TEMPLATE, "hush-template", "wwgone");
    let app = client(&server).suite(TEMPLATE, "hush-template").customized(1_000_001, "wwgone", code);
    run(app.call(&user::Get::new("zhangsan"))).unwrap();
    sandbox.corp_cancels(TEMPLATE, "wwgone");
    let error = refusal(run(app.call(&user::Get::new("zhangsan"))));
    assert_eq!((error.class(), error.endpoint.as_str()), (ErrorClass::CorpGone, "/cgi-bin/gettoken"));
}

#[test]
fn a_dissolved_corp_whose_token_is_still_there() {
    let (sandbox, server) = everything();
    let code = installed(&sandbox, SUITE, "hush-suite", "wwgone");
    let suite = client(&server).suite(SUITE, "hush-suite");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    let corp = suite.corp(1_000_001, "wwgone", code);
    run(corp.call(&user::Get::new("zhangsan"))).unwrap();
    sandbox.corp_is_dissolved("wwgone");
    sandbox.clear_requests();
    let error = refusal(run(corp.call(&user::Get::new("zhangsan"))));
    assert_eq!((error.code.0, error.class()), (301_007, ErrorClass::CorpGone));
    assert_eq!(paths(&sandbox), ["/cgi-bin/user/get"], "no other token would help");
}

#[test]
fn without_a_ticket_nothing_is_sent_and_the_error_says_where_it_comes_from() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-suite");
    let later = now();
    let long_ago = Timestamp::from_secs(later.secs() - 31 * 60);
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), long_ago)).unwrap();
    for _ in 0..2 {
        let error = match run(suite.call(&GetPreAuthCode::new())) {
            Err(Error::Send(error)) => *error,
            other => panic!("something else than a missing ticket: {other:?}"),
        };
        assert_eq!(error.sent, Sent::Nothing);
        assert!(error.to_string().contains("suite_ticket to the suite's command callback"), "{error}");
    }
    assert!(paths(&sandbox).is_empty());
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), later)).unwrap();
    run(suite.call(&GetPreAuthCode::new())).unwrap();
}

#[test]
fn a_ticket_that_wecom_holds_for_too_old_is_no_wrong_secret() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-suite");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    sandbox.advance(Duration::from_secs(30 * 60));
    let error = refusal(run(suite.call(&GetPreAuthCode::new())));
    assert_eq!((error.code.0, error.class()), (40085, ErrorClass::Credential));

    // Remembered for some seconds, so that callers do not come with it again and again; here nobody waits for them.
    let error = refusal(run(suite.call(&GetPreAuthCode::new())));
    let left = error.remembered_until.expect("it is remembered").since(now());
    assert!(left <= Duration::from_secs(10), "{left:?}");
    assert_eq!(sandbox.count("/cgi-bin/service/get_suite_token"), 1);
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    run(suite.forget_token()).unwrap();
    run(suite.call(&GetPreAuthCode::new())).unwrap();
}

#[test]
fn the_newest_ticket_wins_in_whatever_order_they_come() {
    let (sandbox, server) = everything();
    let suite = client(&server).suite(SUITE, "hush-suite");
    let [older, newer] = [sandbox.suite_ticket(SUITE), sandbox.suite_ticket(SUITE)];
    let (now, before) = (now(), Timestamp::from_secs(now().secs() - 600));
    run(suite.keep_ticket(newer.as_str(), now)).unwrap();
    run(suite.keep_ticket(older.as_str(), before)).unwrap();
    run(suite.call(&GetPreAuthCode::new())).unwrap();
    let fetch = sandbox.requests().into_iter().next().expect("a request");
    assert_eq!(fetch.json()["suite_ticket"], newer.as_str());
}
