//! A provider's side: tickets, authorisations, and the tokens of every kind, in process.

use std::time::Duration;

use wecom_core::api::contacts::user;
use wecom_core::api::corpgroup::app::ListShareInfo;
use wecom_core::api::hardware::device::{GetDetail, OnlineStatus, ReportStatus};
use wecom_core::api::service::{self, AuthType, SessionInfo, v2};
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::flow::token::device::{GetDeviceToken, GetModelToken};
use wecom_core::flow::token::linked::GetLinkedToken;
use wecom_core::flow::token::provider::{GetCorpToken, GetProviderToken, GetSuiteToken};
use wecom_core::flow::token::{GetJsapiTicket, GetToken};
use wecom_core::oauth::Install;
use wecom_core::types::{BusinessKind, Secret, Timestamp};
use wecom_sandbox::Sandbox;

fn sandbox() -> Sandbox {
    Sandbox::builder()
        .corp("ww1")
        .app(1, "hush-hush")
        .member("zhangsan", "张三")
        .provider("wwprovider", "hush-provider")
        .suite("wwsuite", "hush-suite")
        .template("dktemplate", "hush-template")
        .shared(1, "wwbelow", 31, BusinessKind::Chain)
        .model("model", "hush-model")
        .device("model", "SN1", "hush-device")
        .clock(Timestamp::from_secs(1_700_000_000))
        .build()
}

fn call<E: Endpoint>(sandbox: &Sandbox, endpoint: &E, token: &str) -> Result<E::Response, i64> {
    let answer = sandbox.handle(endpoint.http_request(BASE, token).unwrap());
    E::parse(answer).map_err(|error| error.code().unwrap_or_else(|| panic!("{error}")).0)
}

fn suite_token(sandbox: &Sandbox, suite: &str, secret: &str) -> String {
    let get = GetSuiteToken::new(suite, secret, sandbox.suite_ticket(suite));
    call(sandbox, &get, "").unwrap().suite_access_token.expose().to_owned()
}

/// The code that a corp's following the provider's link brings.
fn auth_code(sandbox: &Sandbox, suite: &str, token: &str, corp: &str) -> String {
    let code = call(sandbox, &service::GetPreAuthCode::new(), token).unwrap().pre_auth_code;
    let link = Install::new(suite, code, "https://x.cn/installed?a=b").state("S1").url().unwrap();
    let back = sandbox.corp_follows(&link, corp).unwrap();
    let query = back.strip_prefix("https://x.cn/installed?a=b&auth_code=").unwrap_or_else(|| panic!("{back}"));
    query.strip_suffix("&expires_in=600&state=S1").unwrap_or_else(|| panic!("{back}")).to_owned()
}

/// The permanent code of a corp that has just installed the suite.
fn installed(sandbox: &Sandbox, suite: &str, token: &str, corp: &str) -> Secret {
    let get = v2::GetPermanentCode::new(auth_code(sandbox, suite, token, corp));
    call(sandbox, &get, token).unwrap().permanent_code
}

#[test]
fn a_suite_has_its_token_by_a_ticket_of_the_last_half_hour() {
    let sandbox = sandbox();
    let ticket = sandbox.suite_ticket("wwsuite");
    let code = |id: &str, secret: &str, ticket: &str| {
        call(&sandbox, &GetSuiteToken::new(id, secret, ticket), "").map(|answer| answer.expires_in)
    };
    assert_eq!(code("wwother", "hush-suite", &ticket), Err(40083));
    assert_eq!(code("wwsuite", "wrong", &ticket), Err(40080));
    assert_eq!(code("wwsuite", "hush-suite", "wrong"), Err(40085));
    assert_eq!(code("wwsuite", "hush-suite", ""), Err(41023));
    assert_eq!(code("wwsuite", "hush-suite", &sandbox.suite_ticket("dktemplate")), Err(40085));
    assert_eq!(code("wwsuite", "hush-suite", &ticket), Ok(7200));
    sandbox.advance(Duration::from_secs(29 * 60));
    let newer = sandbox.suite_ticket("wwsuite");
    assert_eq!(code("wwsuite", "hush-suite", &ticket), Ok(7200 - 29 * 60), "the same token");
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(code("wwsuite", "hush-suite", &ticket), Err(40085), "too old");
    assert!(code("wwsuite", "hush-suite", &newer).is_ok());
    assert_eq!(sandbox.suite_ticket("wwother"), "");
}

#[test]
fn each_endpoint_takes_its_kind_of_token_alone() {
    let sandbox = sandbox();
    let (app, suite) = (sandbox.token(1), suite_token(&sandbox, "wwsuite", "hush-suite"));
    let provider = call(&sandbox, &GetProviderToken::new("wwprovider", "hush-provider"), "").unwrap();
    let provider = provider.provider_access_token.expose().to_owned();
    let get = GetModelToken::new("model", "hush-model", sandbox.model_ticket("model"));
    let model = call(&sandbox, &get, "").unwrap().model_access_token.expose().to_owned();
    let device = call(&sandbox, &GetDeviceToken::new("SN1", "hush-device"), &model).unwrap();
    let device = device.device_access_token.expose().to_owned();
    let codes = |token: &str| {
        [
            call(&sandbox, &user::Get::new("zhangsan"), token).err(),
            call(&sandbox, &service::GetPreAuthCode::new(), token).err(),
            call(&sandbox, &service::GetAccountBalance::new(), token).err(),
            call(&sandbox, &GetDetail::new("SN1"), token).err(),
            call(&sandbox, &ReportStatus::new(OnlineStatus::Online), token).err(),
        ]
    };
    let refused = [Some(40014), Some(40082), Some(40014), Some(710_400), Some(40106)];
    for (place, token) in [app, suite, provider, model, device].iter().enumerate() {
        let mut expected = refused;
        expected[place] = None;
        assert_eq!(codes(token), expected, "the token in place {place}");
    }
    assert_eq!(codes("nonsense"), refused);
    assert_eq!(codes(""), [41001, 41022, 41001, 710_403, 41001].map(Some));
}

#[test]
fn tokens_of_all_kinds_expire_and_become_void() {
    let sandbox = sandbox();
    let suite = suite_token(&sandbox, "wwsuite", "hush-suite");
    let get = GetModelToken::new("model", "hush-model", sandbox.model_ticket("model"));
    let model = call(&sandbox, &get, "").unwrap().model_access_token;
    let device = call(&sandbox, &GetDeviceToken::new("SN1", "hush-device"), model.expose()).unwrap();
    let codes = || {
        [
            call(&sandbox, &service::GetPreAuthCode::new(), &suite).err(),
            call(&sandbox, &GetDetail::new("SN1"), model.expose()).err(),
            call(&sandbox, &ReportStatus::new(OnlineStatus::Online), device.device_access_token.expose()).err(),
        ]
    };
    assert_eq!(codes(), [None; 3]);
    sandbox.advance(Duration::from_secs(7200));
    assert_eq!(codes(), [42009, 710_401, 42021].map(Some));
    sandbox.void_tokens();
    assert_eq!(codes(), [40082, 710_400, 40106].map(Some));
}

#[test]
fn wrong_secrets_of_a_provider_and_a_maker() {
    let sandbox = sandbox();
    assert_eq!(call(&sandbox, &GetProviderToken::new("wwother", "hush-provider"), "").err(), Some(40013));
    assert_eq!(call(&sandbox, &GetProviderToken::new("wwprovider", "wrong"), "").err(), Some(40001));
    let ticket = sandbox.model_ticket("model");
    let model = |id: &str, secret: &str, ticket: &str| {
        call(&sandbox, &GetModelToken::new(id, secret, ticket), "").map(|answer| answer.model_access_token)
    };
    assert_eq!(model("other", "hush-model", &ticket).err(), Some(40058));
    assert_eq!(model("model", "wrong", &ticket).err(), Some(40001));
    assert_eq!(model("model", "hush-model", "wrong").err(), Some(710_402));
    let token = model("model", "hush-model", &ticket).unwrap();
    assert_eq!(call(&sandbox, &GetDeviceToken::new("SN2", "hush-device"), token.expose()).err(), Some(40058));
    assert_eq!(call(&sandbox, &GetDeviceToken::new("SN1", "wrong"), token.expose()).err(), Some(40001));
    sandbox.advance(Duration::from_secs(30 * 60));
    assert_eq!(model("model", "hush-model", &ticket).err(), Some(710_402), "too old");
}

#[test]
fn install_links_are_checked() {
    let sandbox = sandbox();
    let token = suite_token(&sandbox, "wwsuite", "hush-suite");
    let code = call(&sandbox, &service::GetPreAuthCode::new(), &token).unwrap().pre_auth_code;
    let info = SessionInfo::new().auth_type(AuthType::Test);
    assert_eq!(call(&sandbox, &service::SetSessionInfo::new("wrong", info.clone()), &token).err(), Some(40077));
    call(&sandbox, &service::SetSessionInfo::new(&code, info.clone()), &token).unwrap();
    let link = Install::new("wwsuite", &code, "https://x.cn/").url().unwrap();
    let follow = |link: &str| sandbox.corp_follows(link, "wwcorp").map_err(|problem| problem.to_string());
    assert!(follow(&link.replace("wwsuite", "wwother")).unwrap_err().contains("40083"));
    assert!(follow(&link.replace(code.expose(), "wrong")).unwrap_err().contains("40077"));
    assert!(
        follow("https://open.work.weixin.qq.com/3rdapp/install?suite_id=wwsuite").unwrap_err().contains("redirect_uri")
    );
    assert!(follow("https://x.cn/").unwrap_err().contains("does not begin"));

    let back = follow(&link).unwrap();
    let auth_code = back.split(['=', '&']).nth(1).unwrap();
    let answer = call(&sandbox, &service::GetPermanentCode::new(auth_code), &token).unwrap();
    assert_eq!(answer.auth_corp_info.unwrap().auth_type, Some(AuthType::Test));

    sandbox.advance(Duration::from_secs(20 * 60));
    assert!(follow(&link).unwrap_err().contains("pre_auth_code expired (42007)"));
    assert_eq!(call(&sandbox, &service::SetSessionInfo::new(code, info), &token).err(), Some(42007));
}

#[test]
fn a_third_party_app_from_installation_to_cancellation() {
    let sandbox = sandbox();
    let token = suite_token(&sandbox, "wwsuite", "hush-suite");
    let code = auth_code(&sandbox, "wwsuite", &token, "wwcorp");
    let first = call(&sandbox, &service::GetPermanentCode::new(code.as_str()), &token).unwrap();
    assert_eq!(
        call(&sandbox, &service::GetPermanentCode::new(code.as_str()), &token).err(),
        Some(40078),
        "it works once"
    );
    assert_eq!((first.state.as_deref(), first.expires_in), (Some("S1"), 7200));
    let agent = first.auth_info.unwrap().agent.remove(0);
    assert_eq!((agent.is_customized_app, agent.agentid.0), (Some(false), 1_000_001));
    call(&sandbox, &user::Get::new("zhangsan"), first.access_token.expose()).unwrap();
    let permanent = first.permanent_code;

    let again = auth_code(&sandbox, "wwsuite", &token, "wwcorp");
    let again = call(&sandbox, &v2::GetPermanentCode::new(again), &token).unwrap();
    assert_eq!((again.permanent_code.clone(), again.access_token.expose()), (permanent.clone(), ""));
    assert_eq!(again.auth_corp_info.unwrap().corpid.as_str(), "wwcorp");

    let corp_token = |corp: &str, code: &str| {
        call(&sandbox, &GetCorpToken::new(corp, code), &token).map(|answer| answer.access_token.expose().to_owned())
    };
    let access = corp_token("wwcorp", permanent.expose()).unwrap();
    assert_eq!(access, first.access_token.expose(), "the same within its time");
    assert_eq!(corp_token("wwcorp", "wrong"), Err(40084));
    assert_eq!(corp_token("wwother", permanent.expose()), Err(40084));
    assert_eq!(corp_token("wwcorp", ""), Err(41025));
    let gettoken = call(&sandbox, &GetToken::new("wwcorp", &permanent), "").map(|answer| answer.access_token);
    assert_eq!(gettoken.err(), Some(40001), "it is no customized app");

    let get = service::GetAuthInfo::new("wwcorp", &permanent);
    let seen = || {
        let granted = call(&sandbox, &get, &token).unwrap().auth_info.unwrap().agent.remove(0);
        granted.privilege.unwrap().allow_user.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(seen().is_empty());
    assert!(sandbox.corp_changes("wwsuite", "wwcorp", ["zhangsan"]).is_none(), "nothing to push to");
    assert_eq!(seen(), ["zhangsan"]);
    assert_eq!(call(&sandbox, &service::GetAdminList::new("wwcorp", 1_000_001), &token).unwrap().admin.len(), 1);
    assert_eq!(call(&sandbox, &service::GetAdminList::new("wwcorp", 7), &token).err(), Some(40056));

    let of_corp = call(&sandbox, &GetJsapiTicket::new(), &access).unwrap().ticket;
    let of_own = call(&sandbox, &GetJsapiTicket::new(), &sandbox.token(1)).unwrap().ticket;
    assert_ne!(of_corp, of_own, "each corp has its ticket");

    sandbox.corp_cancels("wwsuite", "wwcorp");
    assert_eq!(call(&sandbox, &user::Get::new("zhangsan"), &access).err(), Some(40014));
    assert_eq!(corp_token("wwcorp", permanent.expose()), Err(40084));
    assert_eq!(call(&sandbox, &get, &token).err(), Some(40084));
    let later = installed(&sandbox, "wwsuite", &token, "wwcorp");
    assert_ne!(later, permanent, "another authorisation");
}

#[test]
fn codes_of_authorisations_end() {
    let sandbox = sandbox();
    let token = suite_token(&sandbox, "wwsuite", "hush-suite");
    let code = auth_code(&sandbox, "wwsuite", &token, "wwcorp");
    let other = suite_token(&sandbox, "dktemplate", "hush-template");
    assert_eq!(call(&sandbox, &v2::GetPermanentCode::new(code.as_str()), &other).err(), Some(40078), "another suite's");
    sandbox.advance(Duration::from_secs(10 * 60));
    assert_eq!(call(&sandbox, &v2::GetPermanentCode::new(code.as_str()), &token).err(), Some(40078), "too late");
    let code = auth_code(&sandbox, "wwsuite", &token, "wwcorp");
    sandbox.corp_cancels("wwsuite", "wwcorp");
    assert_eq!(
        call(&sandbox, &v2::GetPermanentCode::new(code.as_str()), &token).err(),
        Some(40078),
        "cancelled meanwhile"
    );
}

#[test]
fn a_customized_app_takes_its_permanent_code_to_gettoken() {
    let sandbox = sandbox();
    let token = suite_token(&sandbox, "dktemplate", "hush-template");
    let code = auth_code(&sandbox, "dktemplate", &token, "wwcorp");
    let answer = call(&sandbox, &service::GetPermanentCode::new(code), &token).unwrap();
    assert_eq!(answer.access_token.expose(), "");
    assert_eq!(answer.auth_info.unwrap().agent[0].is_customized_app, Some(true));
    let permanent = answer.permanent_code;
    assert_eq!(call(&sandbox, &GetCorpToken::new("wwcorp", &permanent), &token).err(), Some(48002));
    let gettoken = |corp: &str, code: &Secret| {
        call(&sandbox, &GetToken::new(corp, code), "").map(|answer| answer.access_token.expose().to_owned())
    };
    assert_eq!(gettoken("ww1", &permanent), Err(40001), "another corp's");
    assert_eq!(gettoken("wwnobody", &permanent), Err(40013));
    let access = gettoken("wwcorp", &permanent).unwrap();
    call(&sandbox, &user::Get::new("zhangsan"), &access).unwrap();
    assert!(sandbox.code_is_reset("wwsuite", "wwcorp").is_none());
    sandbox.corp_cancels("dktemplate", "wwcorp");
    assert_eq!(gettoken("wwcorp", &permanent), Err(40084));
}

#[test]
fn a_corp_that_is_no_more() {
    let sandbox = sandbox();
    let token = suite_token(&sandbox, "wwsuite", "hush-suite");
    let permanent = installed(&sandbox, "wwsuite", &token, "wwcorp");
    let get = GetCorpToken::new("wwcorp", &permanent);
    let access = call(&sandbox, &get, &token).unwrap().access_token;
    sandbox.corp_is_dissolved("wwcorp");
    assert_eq!(call(&sandbox, &user::Get::new("zhangsan"), access.expose()).err(), Some(301_007));
    assert_eq!(call(&sandbox, &get, &token).err(), Some(301_007));
    assert_eq!(call(&sandbox, &GetToken::new("wwcorp", &permanent), "").err(), Some(301_007));
    assert_eq!(call(&sandbox, &service::GetAuthInfo::new("wwcorp", &permanent), &token).err(), Some(301_007));
}

#[test]
fn an_app_in_a_corp_below() {
    let sandbox = sandbox();
    let token = sandbox.token(1);
    let get = |corp: &str, agent: i64| {
        let get = GetLinkedToken::new(corp, agent).business_type(BusinessKind::Chain);
        call(&sandbox, &get, &token).map(|answer| answer.access_token.expose().to_owned())
    };
    assert_eq!(get("wwother", 31), Err(40013));
    assert_eq!(get("wwbelow", 32), Err(40056));
    assert_eq!(call(&sandbox, &GetLinkedToken::new("wwbelow", 31), &token).err(), Some(40013), "no linked corp");
    let below = get("wwbelow", 31).unwrap();
    assert_ne!(below, token);
    call(&sandbox, &user::Get::new("zhangsan"), &below).unwrap();
    let list = ListShareInfo::new(1).business_type(BusinessKind::Chain);
    let shares = call(&sandbox, &list, &token).unwrap();
    assert_eq!((shares.corp_list.len(), shares.corp_list[0].agentid.0), (1, 31));
    assert_eq!(call(&sandbox, &list, &below).err(), Some(301_002));
}
