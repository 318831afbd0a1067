//! Stores that take nothing, or have something newer.

use super::*;

const WRONG: Answer = Ok(r#"{"errcode":40001,"errmsg":"invalid credential"}"#);

fn app() -> Credential {
    Credential::app("ww1", "s1")
}

/// A store that takes no writes goes on giving a token that is void.
struct ReadOnly(Entry);

impl ReadOnly {
    /// With a token that ends after so many seconds, and this process's memory behind it.
    fn backed(ends: u64) -> Backed<ReadOnly> {
        let old = Token::new("T", START + Duration::from_secs(ends));
        Backed::new(ReadOnly(Entry::Token(old)), || START)
    }
}

impl TokenStore for ReadOnly {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok((key == app().key().unwrap()).then(|| self.0.clone()))
    }
    fn save(&self, _: &TokenKey, _: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        Err(StoreError::new("read-only"))
    }
    fn remove(&self, _: &TokenKey) -> Result<(), StoreError> {
        Err(StoreError::new("read-only"))
    }
}

/// A call of `path` at a store, at once; `answer` is told the last part of each request's path, and its query.
fn call_at(
    store: &impl TokenStore,
    path: &str,
    answer: &mut dyn FnMut(&str, &str) -> &'static str,
) -> Result<serde_json::Value, Error> {
    let endpoint: Raw = Raw::get(path).repeatable(true);
    let mut call = Call::new(BASE, app(), Policy::default(), &endpoint);
    for _ in 0..100 {
        match call.next(START) {
            Next::Load(key) => call.loaded(store.load(&key)),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => call.saved(store.save(&key, entry, None)),
            Next::Send(request) => {
                let name = request.uri().path().rsplit('/').next().unwrap();
                let body = answer(name, request.uri().query().unwrap());
                call.received(Ok(http::Response::new(body.into())));
            }
            Next::Done(result) => return result,
            other => panic!("{other:?}"),
        }
    }
    panic!("it does not end")
}

#[test]
fn a_wrong_secret_is_sent_once_beside_a_store_that_takes_nothing() {
    let (store, mut fetches) = (ReadOnly::backed(7_000), 0);
    for number in 0..100 {
        let error = call_at(&store, &format!("/cgi-bin/get{}", number % 10), &mut |name, _| {
            let fetch = name == "gettoken";
            fetches += u32::from(fetch);
            if fetch { WRONG.unwrap() } else { VOID.unwrap() }
        });
        let error = error.unwrap_err();
        assert_eq!(error.api().unwrap().endpoint, "/cgi-bin/gettoken", "{error}");
    }
    assert_eq!(fetches, 1);
}

/// Even if the void one seems to be the newer one, as it ends later.
#[test]
fn a_token_is_fetched_once_beside_a_store_that_takes_nothing() {
    let (store, mut fetches) = (ReadOnly::backed(7_199), 0);
    for _ in 0..100 {
        let answer = call_at(&store, "/cgi-bin/get", &mut |name, query| {
            let fetch = name == "gettoken";
            fetches += u32::from(fetch);
            match query {
                _ if fetch => T1.unwrap(),
                "access_token=T1" => FINE.unwrap(),
                _ => VOID.unwrap(),
            }
        });
        assert_eq!(answer.unwrap()["x"], 1);
    }
    assert_eq!(fetches, 1);
}

/// Whoever lost his lease is told that there is something newer: that is what counts, and not what he was refused.
#[test]
fn a_refusal_that_was_overtaken_is_not_remembered() {
    struct Newer(MemoryStore, Entry);
    impl TokenStore for Newer {
        fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
            Ok(self.0.load(key))
        }
        fn save(&self, key: &TokenKey, _: Entry, _: Option<Fence>) -> Result<(), StoreError> {
            self.0.save(key, self.1.clone());
            Err(StoreError::overtaken("there is a newer one"))
        }
        fn remove(&self, _: &TokenKey) -> Result<(), StoreError> {
            panic!("nothing was to be removed")
        }
    }
    let token = |value: &str| Entry::Token(Token::new(value, START + Duration::from_secs(7_000)));
    // Where the newer one is good, where it is void as well, and where it is the one that was there before.
    for (newer, good) in [("new", true), ("void", false), ("old", false)] {
        let (store, mut fetches) = (Newer(MemoryStore::new(), token(newer)), 0);
        store.0.save(app().key().unwrap(), token("old"));
        let answer = call_at(&store, "/cgi-bin/get", &mut |name, query| {
            let fetch = name == "gettoken";
            fetches += u32::from(fetch);
            match query {
                _ if fetch => r#"{"errcode":40013,"errmsg":"invalid corpid"}"#,
                "access_token=new" => FINE.unwrap(),
                _ => VOID.unwrap(),
            }
        });
        assert_eq!(answer.is_ok(), good, "{newer}: {answer:?}");
        assert!(fetches <= 3, "{newer}: {fetches}");
        assert_eq!(store.0.len(), 1, "{newer}: nothing else is noted");
    }
}
