//! An endpoint that rejects every token costs a few fetches a minute, and no call of another endpoint.

use std::sync::Arc;

use wecom_core::api::contacts::{department, user};
use wecom_core::flow::{Credential, Entry, Fence, MemoryStore, StoreError, TokenKey};
use wecom_sandbox::Fault;
use wecom_tests::adapters::Both;

use super::{run, wecom};
use crate::*;

const GETTOKEN: &str = "/cgi-bin/gettoken";

fn new_tokens() -> (Sandbox, Server) {
    let sandbox = Sandbox::builder().corp(CORP).app(7, SECRET).member("zhangsan", "张三").always_new_tokens().build();
    let server = sandbox.serve("127.0.0.1:0").expect("a free address");
    (sandbox, server)
}

fn client(server: &Server) -> wecom::Builder {
    wecom::Client::builder().corp_id(CORP).base_url(server.url())
}

/// The code that the call of a broken endpoint ends with.
fn refused(app: &wecom::App) -> i64 {
    let error = run(app.call(&user::Get::new("zhangsan"))).unwrap_err();
    let error = error.api().expect("WeCom's own word");
    assert_eq!(error.endpoint, user::Get::PATH);
    error.code.0
}

#[test]
fn a_hundred_calls_of_it_cost_a_few_fetches() {
    for (code, most) in [(40001, 1), (40014, 3), (42001, 3)] {
        let (sandbox, server) = new_tokens();
        let app = client(&server).build().app(7, SECRET);
        run(app.call(&department::List::new())).unwrap();
        sandbox.fault_always(user::Get::PATH, Fault::Code(code));
        for _ in 0..100 {
            assert_eq!(refused(&app), code);
        }
        assert_eq!(sandbox.count(GETTOKEN), 1 + most, "{code}");
    }
}

#[test]
fn a_token_that_is_void_meanwhile_fails_no_other_call() {
    for (code, most) in [(40001, 1), (40014, 3)] {
        let (sandbox, server) = new_tokens();
        let app = client(&server).build().app(7, SECRET);
        sandbox.fault_always(user::Get::PATH, Fault::Code(code));
        refused(&app);
        for _ in 0..20 {
            sandbox.void_tokens();
            run(app.call(&department::List::new())).unwrap();
            refused(&app);
        }
        assert_eq!(sandbox.count(GETTOKEN), 1 + most + 20, "{code}: one for each that was void");
    }
}

/// One store for several clients.
#[derive(Clone, Default)]
struct Shared(Arc<MemoryStore>);

impl wecom_core::flow::TokenStore for Shared {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok(self.0.load(key))
    }
    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.0.save(key, entry);
        Ok(())
    }
    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.0.remove(key);
        Ok(())
    }
}

/// Replicas with one store find out once for all.
#[test]
fn replicas_share_what_one_of_them_found_out() {
    let (sandbox, server) = new_tokens();
    let store = Shared::default();
    let replicas: Vec<_> = (0..8).map(|_| client(&server).tokens(Both(store.clone())).build().app(7, SECRET)).collect();
    sandbox.fault_always(user::Get::PATH, Fault::Code(40001));
    for app in replicas.iter().cycle().take(80) {
        refused(app);
    }
    assert_eq!(sandbox.count(GETTOKEN), 2);
    sandbox.void_tokens();
    for app in &replicas {
        run(app.call(&department::List::new())).unwrap();
        refused(app);
    }
    assert_eq!(sandbox.count(GETTOKEN), 3, "the void one is replaced once");
    let key = Credential::app(CORP, SECRET).key().expect("a key").clone();
    let place = TokenKey::named(&format!("refused:{}:{key}", user::Get::PATH));
    assert!(matches!(store.0.load(&place), Some(Entry::Refusal(_))), "as the documentation of `TokenKey` has it");
}
