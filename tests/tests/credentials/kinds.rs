//! Each kind of token is had, kept, and had again once it is void.

use wecom_core::api::contacts::user;
use wecom_core::api::hardware::device::{GetDetail, OnlineStatus, ReportStatus};
use wecom_core::api::service::{GetAccountBalance, GetPreAuthCode};
use wecom_core::api::webhook;
use wecom_core::endpoint::{Endpoint, TokenKind};
use wecom_core::flow::{Credential, TicketKind};
use wecom_core::types::BusinessKind;

use super::{run, wecom};
use crate::*;

const GETTOKEN: &str = "/cgi-bin/gettoken";
const SUITE_TOKEN: &str = "/cgi-bin/service/get_suite_token";
const CORP_TOKEN: &str = "/cgi-bin/service/get_corp_token";

fn client(server: &Server) -> wecom::Client {
    wecom::Client::builder().corp_id(CORP).base_url(server.url()).build()
}

fn suite(client: &wecom::Client, sandbox: &Sandbox) -> wecom::Suite {
    let suite = client.suite(SUITE, "hush-suite");
    run(suite.keep_ticket(sandbox.suite_ticket(SUITE), now())).unwrap();
    suite
}

/// Calls twice with the tokens fetched once, voids all tokens, and calls again, which meets every void token of the chain.
/// `chain` holds the paths by which tokens are fetched, in the order in which one takes the other.
fn is_had_kept_and_healed<E>(sandbox: &Sandbox, handle: &wecom::Handle<E::Token>, endpoint: &E, chain: &[&str])
where
    E: Endpoint + Sync,
    E::Token: TokenKind + Sync,
{
    sandbox.clear_requests();
    run(handle.call(endpoint)).unwrap();
    run(handle.call(endpoint)).unwrap();
    assert_eq!(paths(sandbox), [chain, &[E::PATH; 2]].concat());

    sandbox.void_tokens();
    sandbox.clear_requests();
    run(handle.call(endpoint)).unwrap();
    let refused: Vec<&str> = chain.iter().skip(1).rev().copied().collect();
    assert_eq!(paths(sandbox), [&[E::PATH], &refused[..], chain, &[E::PATH]].concat());
}

#[test]
fn an_app() {
    let (sandbox, server) = everything();
    let app = client(&server).app(7, SECRET);
    is_had_kept_and_healed(&sandbox, &app, &user::Get::new("zhangsan"), &[GETTOKEN]);
}

#[test]
fn a_suite() {
    let (sandbox, server) = everything();
    let suite = suite(&client(&server), &sandbox);
    is_had_kept_and_healed(&sandbox, &suite, &GetPreAuthCode::new(), &[SUITE_TOKEN]);
}

#[test]
fn a_corp_that_authorised_a_suite() {
    let (sandbox, server) = everything();
    let code = installed(&sandbox, SUITE, "hush-suite", "wwcorp");
    let corp = suite(&client(&server), &sandbox).corp(1_000_001, "wwcorp", code);
    sandbox.void_tokens();
    is_had_kept_and_healed(&sandbox, &corp, &user::Get::new("zhangsan"), &[SUITE_TOKEN, CORP_TOKEN]);
}

#[test]
fn a_customized_app() {
    let (sandbox, server) = everything();
    let code = installed(&sandbox, TEMPLATE, "hush-template", "wwcorp");
    let template = client(&server).suite(TEMPLATE, "hush-template");
    let app = template.customized(1_000_001, "wwcorp", code);
    is_had_kept_and_healed(&sandbox, &app, &user::Get::new("zhangsan"), &[GETTOKEN]);
}

#[test]
fn a_provider() {
    let (sandbox, server) = everything();
    let provider = client(&server).provider(PROVIDER, "hush-provider");
    let path = "/cgi-bin/service/get_provider_token";
    is_had_kept_and_healed(&sandbox, &provider, &GetAccountBalance::new(), &[path]);
}

#[test]
fn an_app_in_a_corp_below() {
    let (sandbox, server) = everything();
    let below = client(&server).app(7, SECRET).linked(31, "wwbelow", BusinessKind::Chain);
    let chain = [GETTOKEN, "/cgi-bin/corpgroup/corp/gettoken"];
    is_had_kept_and_healed(&sandbox, &below, &user::Get::new("zhangsan"), &chain);
    assert_eq!(below.agent_id().0, 31);
}

#[test]
fn an_app_in_a_linked_corp() {
    let (sandbox, server) = everything();
    let app = client(&server).app(7, SECRET);
    let linked = app.linked(41, "wwlinked", BusinessKind::Linked);
    let fetch = "/cgi-bin/corpgroup/corp/gettoken";
    is_had_kept_and_healed(&sandbox, &linked, &user::Get::new("zhangsan"), &[GETTOKEN, fetch]);
    assert_eq!(linked.agent_id().0, 41);
    // It is linked, and not a corp below.
    let below = app.linked(41, "wwlinked", BusinessKind::Chain);
    assert_eq!(run(below.token()).unwrap_err().api().unwrap().endpoint, fetch);
}

#[test]
fn a_model_and_its_devices() {
    let (sandbox, server) = everything();
    let model = client(&server).model("model", "hush-model");
    run(model.keep_ticket(sandbox.model_ticket("model"), now())).unwrap();
    let path = "/cgi-bin/openhw/get_model_token";
    is_had_kept_and_healed(&sandbox, &model, &GetDetail::new("SN1"), &[path]);

    sandbox.void_tokens();
    run(model.forget_token()).unwrap();
    let device = model.device("SN1", "hush-device");
    let chain = [path, "/cgi-bin/openhw/get_device_token"];
    is_had_kept_and_healed(&sandbox, &device, &ReportStatus::new(OnlineStatus::Online), &chain);
}

#[test]
fn a_group_robot_has_its_key_from_the_start() {
    let (sandbox, server) = everything();
    let robot = client(&server).webhook("hush-robot");
    run(robot.call(&webhook::Send::new("你好"))).unwrap();
    sandbox.void_tokens();
    run(robot.call(&webhook::Send::new("你好"))).unwrap();
    assert_eq!(paths(&sandbox), ["/cgi-bin/webhook/send"; 2]);
}

#[test]
fn tickets_of_an_authorised_corp() {
    let (sandbox, server) = everything();
    let code = installed(&sandbox, SUITE, "hush-suite", "wwcorp");
    let corp = suite(&client(&server), &sandbox).corp(1_000_001, "wwcorp", code);
    sandbox.void_tokens();
    sandbox.clear_requests();
    let (ticket, agent_ticket) = ("/cgi-bin/get_jsapi_ticket", "/cgi-bin/ticket/get");
    let first = run(corp.ticket(TicketKind::Corp)).unwrap();
    assert_eq!(run(corp.ticket(TicketKind::Corp)).unwrap(), first);
    assert_eq!(paths(&sandbox), [SUITE_TOKEN, CORP_TOKEN, ticket], "three tokens deep, and each once");

    sandbox.void_tokens();
    sandbox.clear_requests();
    let other = run(corp.ticket(TicketKind::Agent)).unwrap();
    assert_ne!(other, first);
    assert_eq!(paths(&sandbox), [agent_ticket, CORP_TOKEN, SUITE_TOKEN, CORP_TOKEN, agent_ticket]);
}

#[test]
fn tickets_of_an_app() {
    let (sandbox, server) = everything();
    let app = client(&server).app(7, SECRET);
    let (ticket, agent_ticket) = ("/cgi-bin/get_jsapi_ticket", "/cgi-bin/ticket/get");
    let had = || [TicketKind::Corp, TicketKind::Agent].map(|kind| run(app.ticket(kind)).unwrap());
    let tickets = had();
    assert_ne!(tickets[0], tickets[1]);
    assert_eq!(had(), tickets);
    assert_eq!(paths(&sandbox), [GETTOKEN, ticket, agent_ticket], "each once");

    // The token that they take is healed as any other; a ticket itself meets nobody who could reject it.
    sandbox.void_tokens();
    sandbox.clear_requests();
    for kind in [TicketKind::Corp, TicketKind::Agent] {
        run(client(&server).app(7, SECRET).ticket(kind)).unwrap();
    }
    assert_eq!(paths(&sandbox), [GETTOKEN, ticket, GETTOKEN, agent_ticket]);
    assert_eq!(had(), tickets, "still kept");
}

#[test]
fn a_token_that_somebody_else_fetches() {
    let (sandbox, server) = everything();
    let client = client(&server);
    // The token server puts it into the same store.
    let server_of_tokens = client.app(7, SECRET);
    let name = Credential::app(CORP, SECRET).key().unwrap().to_string();
    let app = client.outside_app(7, &name);
    let get = user::Get::new("zhangsan");
    let error = run(app.call(&get)).unwrap_err();
    assert!(error.to_string().contains(&name), "{error}");
    assert_eq!(sandbox.requests().len(), 0, "it is not fetched from here");
    run(server_of_tokens.token()).unwrap();
    run(app.call(&get)).unwrap();

    sandbox.void_tokens();
    let error = run(app.call(&get)).unwrap_err();
    assert_eq!((error.code().unwrap().0, sandbox.count(GETTOKEN)), (40014, 1), "nor fetched again");
    run(server_of_tokens.call(&get)).unwrap();
    run(app.call(&get)).unwrap();
    assert_eq!(sandbox.count(GETTOKEN), 2);
}

#[test]
fn corps_of_one_suite_share_its_token_and_nothing_else() {
    let (sandbox, server) = everything();
    let codes = ["wwone", "wwtwo"].map(|corp| installed(&sandbox, SUITE, "hush-suite", corp));
    let suite = suite(&client(&server), &sandbox);
    let [one, two] = codes;
    let one = suite.corp(1_000_001, "wwone", one);
    let two = suite.corp(1_000_002, "wwtwo", two);
    sandbox.void_tokens();
    sandbox.clear_requests();
    let tokens = [run(one.token()).unwrap(), run(two.token()).unwrap(), run(suite.token()).unwrap()];
    assert!(tokens[0] != tokens[1] && tokens[1] != tokens[2], "three tokens");
    assert_eq!(paths(&sandbox), [SUITE_TOKEN, CORP_TOKEN, CORP_TOKEN]);
}
