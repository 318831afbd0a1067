//! Every kind of credential against the sandbox, over loopback and through both adapters: the same tests, word for word.

#[path = "."]
mod blocking {
    use wecom_tests::adapters::made as run;
    use wecom_ureq as wecom;

    mod gone;
    mod kinds;
    mod secrets;
    mod vain;
}

// The tests are written once and built against each adapter.
#[allow(clippy::duplicate_mod)]
#[path = "."]
mod asynchronous {
    use wecom_reqwest as wecom;
    use wecom_tests::adapters::make as run;

    mod gone;
    mod kinds;
    mod secrets;
    mod vain;
}

mod renewal;

use wecom_core::api::service::v2::GetPermanentCode;
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::flow::token::provider::GetSuiteToken;
use wecom_core::types::{BusinessKind, CorpId, Secret, SuiteId};
use wecom_sandbox::{Sandbox, Server};
use wecom_tests::adapters::now;

const CORP: &str = "ww0123456789abcdef";
const SECRET: &str = "hush-app";
const PROVIDER: &str = "wwprovider";
const SUITE: &str = "wwsuite";
const TEMPLATE: &str = "dktemplate";

/// A WeCom with something of every kind, and its address.
fn everything() -> (Sandbox, Server) {
    let sandbox = Sandbox::builder()
        .corp(CORP)
        .app(7, SECRET)
        .member("zhangsan", "张三")
        .robot("hush-robot")
        .provider(PROVIDER, "hush-provider")
        .suite(SUITE, "hush-suite")
        .template(TEMPLATE, "hush-template")
        .shared(7, "wwbelow", 31, BusinessKind::Chain)
        .shared(7, "wwlinked", 41, BusinessKind::Linked)
        .model("model", "hush-model")
        .device("model", "SN1", "hush-device")
        .build();
    let server = sandbox.serve("127.0.0.1:0").expect("a free address");
    (sandbox, server)
}

/// The permanent code of a corp that installs a suite at this moment.
fn installed(sandbox: &Sandbox, suite: &str, secret: &str, corp: &str) -> Secret {
    fn call<E: Endpoint>(sandbox: &Sandbox, endpoint: &E, token: &str) -> E::Response {
        E::parse(sandbox.handle(endpoint.http_request(BASE, token).expect("a request"))).expect("an answer")
    }
    let (suite, corp) = (SuiteId::from(suite), CorpId::from(corp));
    let get = GetSuiteToken::new(&suite, secret, sandbox.suite_ticket(&suite));
    let token = call(sandbox, &get, "").suite_access_token;
    let code = call(sandbox, &wecom_core::api::service::GetPreAuthCode::new(), token.expose()).pre_auth_code;
    let link = wecom_core::oauth::Install::new(&suite, code, "https://x.cn/").url().expect("a link");
    let back = sandbox.corp_follows(&link, &corp).expect("an installation");
    let auth_code = back.split(['=', '&']).nth(1).expect("a code");
    call(sandbox, &GetPermanentCode::new(auth_code), token.expose()).permanent_code
}

/// The paths of all requests so far.
fn paths(sandbox: &Sandbox) -> Vec<String> {
    sandbox.requests().into_iter().map(|request| request.path).collect()
}
