//! Days of renewals within a moment: core's `Refresher` against the sandbox, both by a clock that only the test moves. The
//! adapters add no more than waiting to it; they are tried in `credentials/renewal.rs`.

use std::time::Duration;

use wecom_core::api::contacts::user;
use wecom_core::endpoint::{AccessToken, Endpoint};
use wecom_core::flow::{Call, Credential, MemoryStore, Next, Refresher, Renewal, Settings};
use wecom_core::types::Timestamp;
use wecom_core::{Error, endpoint};
use wecom_sandbox::{Builder, Fault, Sandbox};

const GETTOKEN: &str = "/cgi-bin/gettoken";
const CORP_TOKEN: &str = "/cgi-bin/service/get_corp_token";
const MINUTE: Duration = Duration::from_secs(60);
const DAY: usize = 24 * 60;

/// Programs with one store, and what renews its tokens.
struct Replicas {
    sandbox: Sandbox,
    settings: Settings,
    store: MemoryStore,
    refreshers: Vec<Refresher>,
}

impl Replicas {
    fn new(builder: Builder) -> Replicas {
        let sandbox =
            builder.corp("ww1").app(7, "hush").member("zhangsan", "张三").clock(Timestamp::from_secs(1_700_000_000));
        Replicas {
            sandbox: sandbox.build(),
            settings: Settings::default(),
            store: MemoryStore::new(),
            refreshers: Vec::new(),
        }
    }

    fn renew<T>(&mut self, credential: &Credential<T>) {
        self.refreshers.push(Refresher::new(&self.settings, [credential]));
    }

    /// A minute in which the refreshers do what they want to.
    fn minute(&mut self) {
        let end = self.sandbox.now() + MINUTE;
        let mut refreshers = std::mem::take(&mut self.refreshers);
        while self.sandbox.now() < end {
            let mut wait = end.since(self.sandbox.now());
            for refresher in &mut refreshers {
                match refresher.next(self.sandbox.now()) {
                    Renewal::Wait(span) => wait = wait.min(span),
                    Renewal::Renew(call) => {
                        let renewed = self.drive(*call).0;
                        refresher.renewed(&renewed, self.sandbox.now());
                        wait = Duration::ZERO;
                    }
                    Renewal::Never => panic!("all of them can be fetched"),
                }
            }
            self.sandbox.advance(wait);
        }
        self.refreshers = refreshers;
    }

    /// Makes a call; says how many requests it took.
    fn call(&self, credential: &Credential<AccessToken>) -> (Result<user::Member, Error>, usize) {
        let get = user::Get::new("zhangsan");
        self.drive(self.settings.call(credential, &get))
    }

    fn drive<T>(&self, mut call: Call<'_, T>) -> (Result<T, Error>, usize) {
        let mut sent = 0;
        loop {
            match call.next(self.sandbox.now()) {
                Next::Load(key) => call.loaded(Ok(self.store.load(&key))),
                Next::Lock(_) => call.locked(),
                Next::Unlock(_) => call.unlocked(),
                Next::Save(key, entry) => {
                    self.store.save(&key, entry);
                    call.saved(Ok(()));
                }
                Next::Remove(key) => {
                    self.store.remove(&key);
                    call.removed(Ok(()));
                }
                Next::Send(request) => {
                    sent += 1;
                    call.received(Ok(self.sandbox.handle(request)));
                }
                Next::Wait(span) => self.sandbox.advance(span),
                Next::Done(result) => return (result, sent),
            }
        }
    }
}

fn app() -> Credential<AccessToken> {
    Credential::app("ww1", "hush")
}

#[test]
fn no_call_of_a_day_waits_for_a_token() {
    let mut replicas = Replicas::new(Sandbox::builder().always_new_tokens());
    replicas.renew(&app());
    for minute in 0..DAY {
        replicas.minute();
        let (member, sent) = replicas.call(&app());
        assert_eq!((member.unwrap().name.as_str(), sent), ("张三", 1), "minute {minute}");
    }
    let fetched = replicas.sandbox.count(GETTOKEN);
    assert!((12..=14).contains(&fetched), "{fetched} fetches of a token that lives for two hours");
}

#[test]
fn the_first_of_many_replicas_renews_for_all() {
    let mut replicas = Replicas::new(Sandbox::builder().always_new_tokens());
    for _ in 0..8 {
        replicas.renew(&app());
    }
    for minute in 0..DAY {
        replicas.minute();
        assert_eq!(replicas.call(&app()).1, 1, "minute {minute}");
    }
    let fetched = replicas.sandbox.count(GETTOKEN);
    assert!((12..=14).contains(&fetched), "{fetched} fetches for eight replicas");
}

/// As long as a token is good WeCom may give the same again: then there is nothing to be had ahead of its end.
#[test]
fn asking_for_the_same_token_again_and_again_stays_within_bounds() {
    let mut replicas = Replicas::new(Sandbox::builder());
    replicas.renew(&app());
    for minute in 0..DAY {
        replicas.minute();
        let (member, sent) = replicas.call(&app());
        assert!(member.is_ok() && sent <= 3, "minute {minute}: {member:?}");
    }
    let fetched = replicas.sandbox.count(GETTOKEN);
    assert!(fetched <= 12 * 20, "{fetched} fetches of twelve tokens");
}

#[test]
fn void_tokens_and_short_outages_do_not_end_it() {
    let mut replicas = Replicas::new(Sandbox::builder().always_new_tokens());
    replicas.renew(&app());
    for minute in 0..DAY {
        if minute % 300 == 299 {
            replicas.sandbox.void_tokens();
        }
        // Two minutes of every hour the endpoint is out of order.
        match minute % 60 {
            17 => replicas.sandbox.fault_always(GETTOKEN, Fault::Status(502)),
            19 => replicas.sandbox.clear_faults(),
            _ => {}
        }
        replicas.minute();
        let (member, sent) = replicas.call(&app());
        let healed = if minute % 300 == 299 { 3 } else { 1 };
        assert!(member.is_ok() && sent == healed, "minute {minute}: {sent} requests, {member:?}");
    }
}

#[test]
fn a_corps_token_is_renewed_with_its_suites_while_tickets_come_and_go() {
    let builder = Sandbox::builder().always_new_tokens().suite("wwsuite", "hush-suite");
    let mut replicas = Replicas::new(builder);
    let suite = Credential::suite("wwsuite", "hush-suite");
    let push = |replicas: &Replicas| {
        let (ticket, now) = (replicas.sandbox.suite_ticket("wwsuite"), replicas.sandbox.now());
        let keep = replicas.settings.keep_ticket(&suite, ticket.into(), now).unwrap();
        replicas.drive(keep).0.unwrap();
    };
    push(&replicas);
    let code = {
        use wecom_core::api::service::{GetPreAuthCode, v2::GetPermanentCode};
        fn call<E: Endpoint<Token = endpoint::SuiteToken> + Sync>(
            replicas: &Replicas,
            suite: &Credential<E::Token>,
            endpoint: &E,
        ) -> E::Response {
            replicas.drive(replicas.settings.call(suite, endpoint)).0.unwrap()
        }
        let code = call(&replicas, &suite, &GetPreAuthCode::new()).pre_auth_code;
        let link = wecom_core::oauth::Install::new("wwsuite", code, "https://x.cn/").url().unwrap();
        let back = replicas.sandbox.corp_follows(&link, "wwcorp").unwrap();
        let auth_code = back.split(['=', '&']).nth(1).unwrap();
        call(&replicas, &suite, &GetPermanentCode::new(auth_code)).permanent_code
    };
    let corp = suite.corp("wwcorp", code);
    replicas.renew(&corp);
    for minute in 0..DAY {
        if minute % 10 == 0 {
            push(&replicas);
        }
        replicas.minute();
        let (member, sent) = replicas.call(&corp);
        assert!(member.is_ok() && sent == 1, "minute {minute}: {sent} requests, {member:?}");
    }
    let fetched = replicas.sandbox.count(CORP_TOKEN);
    assert!((12..=14).contains(&fetched), "{fetched} fetches");
    assert!(replicas.sandbox.count("/cgi-bin/service/get_suite_token") <= 14);
}
