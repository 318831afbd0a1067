//! A warm call: the token is in the store, nothing goes over a wire. Of many corps each call is another's, in no order, so that
//! memory which no cache holds is part of what it costs.

use http::Response;
use wecom_core::Error;
use wecom_core::api::message::{Send, To};
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::flow::{Call, Credential, Entry, MemoryStore, Next, Policy, Token};
use wecom_core::types::{AgentId, Timestamp};

use crate::row::{Pair, Row};

const NOW: Timestamp = Timestamp::from_secs(1_764_137_000);
const ANSWER: &[u8] = br#"{"errcode":0,"errmsg":"ok","msgid":"h6Yqp8SFZzhQzXXsCRMJFJ_z1"}"#;

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new("a warm call, 1 token", None, || warm(1)),
        Row::new("a warm call, 100,000 tokens", None, || warm(100_000)),
    ]
}

fn warm(tokens: usize) -> Pair {
    let (store, expires) = (MemoryStore::new(), Timestamp::from_secs(1_764_140_000));
    let app = |index| {
        let app = Credential::app(format!("ww{index:016x}"), "a secret of forty-three characters, as usual");
        let token = Token::new("a token", expires);
        store.save(app.key().expect("what is fetched is stored"), Entry::Token(token));
        app
    };
    let apps: Vec<_> = (0..tokens).map(app).collect();
    let send = Send::new(AgentId(1_000_002), To::user("zhangsan"), "你好");
    let copy = send.clone();
    let mut dice = 1_u64;
    let mut ours = move || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        call(&apps[(dice >> 33) as usize % apps.len()], &store, &send).unwrap()
    };
    assert_eq!(ours().msgid.as_str(), "h6Yqp8SFZzhQzXXsCRMJFJ_z1");
    let floor = move || {
        copy.http_request(BASE, "a token").unwrap();
        Send::parse(Response::new(ANSWER)).unwrap()
    };
    Pair::new(ours, floor)
}

fn call<E: Endpoint + Sync>(
    credential: &Credential<E::Token>,
    store: &MemoryStore,
    endpoint: &E,
) -> Result<E::Response, Error> {
    let mut call = Call::new(BASE, credential.clone(), Policy::default(), endpoint);
    loop {
        match call.next(NOW) {
            Next::Load(key) => call.loaded(Ok(store.load(&key))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => {
                store.save(&key, entry);
                call.saved(Ok(()));
            }
            Next::Remove(key) => {
                store.remove(&key);
                call.removed(Ok(()));
            }
            Next::Send(_) => call.received(Ok(Response::new(ANSWER.to_vec()))),
            next @ Next::Wait(_) => unreachable!("{next:?}"),
            Next::Done(result) => return result,
        }
    }
}
