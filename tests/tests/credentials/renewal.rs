//! Tokens renewed in the background: at once, for all who share the store, and for as long as the refresher is kept. When
//! the next renewal is due is tried in `credentials_refresher.rs`, where nobody has to wait for it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use wecom_core::api::contacts::user;
use wecom_core::flow::{Entry, Fence, MemoryStore, StoreError, TokenKey};
use wecom_core::types::BusinessKind;
use wecom_tests::adapters::Both;

use crate::{CORP, SECRET, everything, paths};

const GETTOKEN: &str = "/cgi-bin/gettoken";
const BELOW: &str = "/cgi-bin/corpgroup/corp/gettoken";

/// What is said of a store.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Loaded,
    Saved,
    /// Nobody has it any more.
    Dropped,
}

/// Memory that clones share, and that says what becomes of it.
#[derive(Clone)]
struct Watched(Arc<Inner>);

struct Inner {
    memory: Arc<MemoryStore>,
    says: Mutex<Sender<Said>>,
}

impl Watched {
    fn new(memory: &Arc<MemoryStore>) -> (Watched, Receiver<Said>) {
        let (says, said) = channel();
        (Watched(Arc::new(Inner { memory: Arc::clone(memory), says: Mutex::new(says) })), said)
    }

    fn say(&self, what: Said) {
        self.0.say(what);
    }
}

impl Inner {
    fn say(&self, what: Said) {
        // The test may have ended.
        let _ = self.says.lock().expect("nobody panics here").send(what);
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.say(Said::Dropped);
    }
}

impl wecom_ureq::TokenStore for Watched {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let loaded = self.0.memory.load(key);
        self.say(Said::Loaded);
        Ok(loaded)
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.0.memory.save(key, entry);
        self.say(Said::Saved);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.0.memory.remove(key);
        Ok(())
    }
}

/// Waits until this is said; the time is only for a test that fails.
fn wait_for(said: &Receiver<Said>, what: &Said) {
    loop {
        let next = said.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("never {what:?}"));
        if next == *what {
            return;
        }
    }
}

#[test]
fn in_a_thread() {
    let (sandbox, server) = everything();
    let memory = Arc::new(MemoryStore::new());
    let client = |store| wecom_ureq::Client::builder().corp_id(CORP).base_url(server.url()).tokens(store).build();
    let (store, said) = Watched::new(&memory);
    let one = client(store);
    let app = one.app(7, SECRET);
    let below = app.linked(31, "wwbelow", BusinessKind::Chain);
    let refresher = one.refresher([&app, &below]).unwrap();
    wait_for(&said, &Said::Saved);
    wait_for(&said, &Said::Saved);
    below.call(&user::Get::new("zhangsan")).unwrap();
    assert_eq!(paths(&sandbox), [GETTOKEN, BELOW, "/cgi-bin/user/get"], "the call finds it fetched");

    // Another replica with the same store finds that there is nothing to do.
    let (store, of_other) = Watched::new(&memory);
    let same = client(store);
    let other = same.refresher([&same.app(7, SECRET)]).unwrap();
    drop(same);
    wait_for(&of_other, &Said::Loaded);
    drop(other);
    wait_for(&of_other, &Said::Dropped);
    assert_eq!(sandbox.count(GETTOKEN), 1, "one fetch for both");

    drop((one, app, below));
    assert!(said.try_iter().all(|what| what != Said::Dropped), "the refresher goes on without the app");
    drop(refresher);
    wait_for(&said, &Said::Dropped);
}

#[test]
fn in_a_task() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (sandbox, server) = everything();
    let memory = Arc::new(MemoryStore::new());
    let client =
        |store| wecom_reqwest::Client::builder().corp_id(CORP).base_url(server.url()).tokens(Both(store)).build();
    let (store, said) = Watched::new(&memory);
    let one = client(store);
    let app = one.app(7, SECRET);
    let below = app.linked(31, "wwbelow", BusinessKind::Chain);
    let refresher = runtime.spawn(one.refresher([&app, &below]));
    wait_for(&said, &Said::Saved);
    wait_for(&said, &Said::Saved);
    runtime.block_on(below.call(&user::Get::new("zhangsan"))).unwrap();
    assert_eq!(paths(&sandbox), [GETTOKEN, BELOW, "/cgi-bin/user/get"], "the call finds it fetched");

    let (store, of_other) = Watched::new(&memory);
    let same = client(store);
    let other = runtime.spawn(same.refresher([&same.app(7, SECRET)]));
    drop(same);
    wait_for(&of_other, &Said::Loaded);
    other.abort();
    wait_for(&of_other, &Said::Dropped);
    assert_eq!(sandbox.count(GETTOKEN), 1, "one fetch for both");

    drop((one, app, below));
    assert!(said.try_iter().all(|what| what != Said::Dropped), "the refresher goes on without the app");
    refresher.abort();
    wait_for(&said, &Said::Dropped);
}
