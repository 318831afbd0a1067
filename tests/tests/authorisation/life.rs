//! From the install link to the cancellation.

use wecom_core::api::contacts::user;
use wecom_core::api::service::{AuthType, GetPreAuthCode, SessionInfo, SetSessionInfo};
use wecom_core::error::{Error, ErrorClass, Sent};
use wecom_core::flow::TicketKind;
use wecom_core::oauth::Install;
use wecom_sandbox::{Delivery, Sandbox, Server};
use wecom_tests::adapters::Both;

use super::backend::{Running, Way};
use super::{run, wecom};
use crate::{KEY, PROVIDER, TOKEN};

const SUITE: &str = "wwsuite";
const TEMPLATE: &str = "dktemplate";

fn wecom() -> (Sandbox, Server, wecom::Client) {
    let sandbox = Sandbox::builder()
        .member("zhangsan", "张三")
        .provider(PROVIDER, "hush-provider")
        .suite(SUITE, "hush-suite")
        .template(TEMPLATE, "hush-template")
        .build();
    let server = sandbox.serve("127.0.0.1:0").expect("a free address");
    let client = wecom::Client::builder().base_url(server.url()).build();
    (sandbox, server, client)
}

fn taken(delivery: Option<Delivery>) {
    let delivery = delivery.expect("it was pushed");
    assert!(delivery.is_taken() && delivery.attempts.len() == 1, "{delivery:?}");
}

fn class(result: Result<impl Sized, Error>) -> Option<ErrorClass> {
    Some(result.err()?.api().expect("a refusal of WeCom's").class())
}

fn get() -> user::Get {
    user::Get::new("zhangsan")
}

#[test]
fn of_a_third_party_app() {
    let (sandbox, _server, client) = wecom();
    let suite = client.suite(SUITE, "hush-suite");
    let vendor = Running::start(SUITE, suite.clone(), false, Way::First);
    let command = format!("{}/command", vendor.server.base());
    sandbox.suite_callback(SUITE, &command, TOKEN, KEY).unwrap();

    // Before the first ticket nothing can be had, and nothing is sent.
    match run(suite.call(&GetPreAuthCode::new())) {
        Err(Error::Send(error)) => assert_eq!(error.sent, Sent::Nothing),
        other => panic!("there is no ticket yet: {other:?}"),
    }
    assert!(sandbox.requests().is_empty());
    taken(sandbox.push_suite_ticket(SUITE));

    // The provider's own page leads to the installation, and the browser brings the code back.
    let code = run(suite.call(&GetPreAuthCode::new())).unwrap().pre_auth_code;
    let test = SessionInfo::new().auth_type(AuthType::Test);
    run(suite.call(&SetSessionInfo::new(&code, test))).unwrap();
    let back = format!("{}/installed", vendor.server.base());
    let link = Install::new(SUITE, code, back).state("S7").url().unwrap();
    let back = sandbox.corp_follows(&link, "wwone").unwrap();
    let page = wecom_ureq::ureq::get(&back).call().unwrap().body_mut().read_to_string().unwrap();
    assert_eq!(page, "wwone S7");
    let one = vendor.backend.corp("wwone").unwrap();
    assert_eq!(run(one.call(&get())).unwrap().name, "张三");
    run(one.ticket(TicketKind::Agent)).unwrap();

    // Another corp finds the app in the market.
    taken(sandbox.corp_installs(SUITE, "wwtwo"));
    assert_eq!(vendor.note(), "created wwtwo");
    let two = vendor.backend.corp("wwtwo").unwrap();
    run(two.call(&get())).unwrap();
    assert_ne!(run(one.token()).unwrap(), run(two.token()).unwrap());

    taken(sandbox.corp_changes(SUITE, "wwone", ["zhangsan"]));
    assert_eq!(vendor.note(), r#"changed wwone ["zhangsan"]"#);

    // The ticket changes, and all that was fetched becomes void.
    taken(sandbox.push_suite_ticket(SUITE));
    sandbox.void_tokens();
    run(one.call(&get())).unwrap();
    run(two.call(&get())).unwrap();

    taken(sandbox.corp_cancels(SUITE, "wwone"));
    assert_eq!(vendor.note(), "cancelled wwone");
    assert!(vendor.backend.corp("wwone").is_none());
    assert_eq!(class(run(one.call(&get()))), Some(ErrorClass::CorpGone), "whoever still holds it is told");
    run(two.call(&get())).unwrap();
}

#[test]
fn of_a_third_party_app_by_the_quicker_endpoints() {
    let (sandbox, _server, client) = wecom();
    let vendor = Running::start(SUITE, client.suite(SUITE, "hush-suite"), false, Way::Second);
    sandbox.suite_callback(SUITE, &format!("{}/command", vendor.server.base()), TOKEN, KEY).unwrap();
    taken(sandbox.push_suite_ticket(SUITE));
    taken(sandbox.corp_installs(SUITE, "wwone"));
    assert_eq!(vendor.note(), "created wwone");
    let one = vendor.backend.corp("wwone").unwrap();
    run(one.call(&get())).unwrap();
    assert_eq!(sandbox.count("/cgi-bin/service/get_corp_token"), 1, "no token came with the code");
    taken(sandbox.corp_cancels(SUITE, "wwone"));
    assert_eq!(vendor.note(), "cancelled wwone");
    assert_eq!(class(run(one.call(&get()))), Some(ErrorClass::CorpGone));

    // It comes back: another authorisation with another code.
    taken(sandbox.corp_installs(SUITE, "wwone"));
    assert_eq!(vendor.note(), "created wwone");
    run(vendor.backend.corp("wwone").unwrap().call(&get())).unwrap();
}

#[test]
fn of_a_customized_app_whose_code_is_reset() {
    for way in [Way::First, Way::Second] {
        let (sandbox, _server, client) = wecom();
        let vendor = Running::start(TEMPLATE, client.suite(TEMPLATE, "hush-template"), true, way);
        sandbox.suite_callback(TEMPLATE, &format!("{}/command", vendor.server.base()), TOKEN, KEY).unwrap();
        taken(sandbox.push_suite_ticket(TEMPLATE));
        taken(sandbox.corp_installs(TEMPLATE, "wwone"));
        assert_eq!(vendor.note(), "created wwone");
        let first = vendor.backend.corp("wwone").unwrap();
        run(first.call(&get())).unwrap();

        taken(sandbox.code_is_reset(TEMPLATE, "wwone"));
        assert_eq!(vendor.note(), "reset wwone");
        let second = vendor.backend.corp("wwone").unwrap();
        assert_eq!(second.agent_id(), first.agent_id(), "the same app");
        run(second.call(&get())).unwrap();
        assert!(run(first.call(&get())).is_err(), "the old code is good for nothing");
        sandbox.void_tokens();
        run(second.call(&get())).unwrap();

        taken(sandbox.corp_cancels(TEMPLATE, "wwone"));
        assert_eq!(vendor.note(), "cancelled wwone");
        assert_eq!(class(run(second.call(&get()))), Some(ErrorClass::CorpGone));
    }
}

#[test]
fn a_ticket_that_could_not_be_kept_is_pushed_again() {
    let (sandbox, server, _) = wecom();
    let store = Both(crate::store::Failing::new(2));
    let client = wecom::Client::builder().base_url(server.url()).tokens(store).build();
    let suite = client.suite(SUITE, "hush-suite");
    let vendor = Running::start(SUITE, suite.clone(), false, Way::Second);
    sandbox.suite_callback(SUITE, &format!("{}/command", vendor.server.base()), TOKEN, KEY).unwrap();
    let delivery = sandbox.push_suite_ticket(SUITE).unwrap();
    let problems: Vec<bool> = delivery.attempts.iter().map(|attempt| attempt.problem.is_some()).collect();
    assert_eq!(problems, [true, true, false], "twice it was not answered with success");
    run(suite.call(&GetPreAuthCode::new())).unwrap();
}
