//! Token and key change while 32 clients push callbacks over HTTP: none is lost.

#[allow(dead_code, reason = "another test has the rest")]
mod callback_http;

use std::collections::BTreeSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use callback_http::{CORP, Client, NOW, key, message, seal, serve};
use wecom_core::callback::crypto::EncodingAesKey;
use wecom_core::callback::{Apps, Event, Incoming, MemorySeen, Receiver, Reply};

const CLIENTS: usize = 32;
const ROTATIONS: usize = 100;
/// How many callbacks come between two rotations, at least.
const BETWEEN: usize = 20;
/// A pair goes this many rotations after it was replaced: what was signed with it must have arrived by then. A receiver
/// keeps four.
const KEPT: usize = 4;

/// What WeCom has in its admin console, and what is on its way.
#[derive(Default)]
struct Console {
    /// Which pair is the current one.
    pair: usize,
    /// For each pair, how many callbacks that were signed with it are not answered yet.
    on_the_way: Vec<usize>,
    answered: usize,
    done: bool,
}

#[derive(Default)]
struct WeCom {
    console: Mutex<Console>,
    changed: Condvar,
}

impl WeCom {
    fn lock(&self) -> MutexGuard<'_, Console> {
        self.console.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pair to sign with; none once all rotations are done.
    fn begin(&self) -> Option<usize> {
        let mut console = self.lock();
        let pair = console.pair;
        console.on_the_way[pair] += 1;
        (!console.done).then_some(pair)
    }

    fn end(&self, pair: usize) {
        let mut console = self.lock();
        console.on_the_way[pair] -= 1;
        console.answered += 1;
        self.changed.notify_all();
    }

    /// Changes to the next pair again and again, as fast as callbacks get through: first at the receiver, then here.
    fn rotate(&self, mut at_the_receiver: impl FnMut(usize)) {
        for next in 1..=ROTATIONS {
            let mut console = self.lock();
            let enough = console.answered + BETWEEN;
            let waits = |console: &Console| {
                let late = console
                    .pair
                    .checked_sub(KEPT - 1)
                    .is_some_and(|old| console.on_the_way[..=old].iter().any(|it| *it > 0));
                console.answered < enough || late
            };
            while waits(&console) {
                console = self.changed.wait(console).unwrap_or_else(PoisonError::into_inner);
            }
            drop(console);
            at_the_receiver(next);
            let mut console = self.lock();
            console.on_the_way.push(0);
            console.pair = next;
        }
        self.lock().done = true;
    }
}

fn token(pair: usize) -> String {
    format!("token-{pair}")
}

/// One of the clients: verifies and pushes until all is done; answers the ids of what it pushed.
fn push(wecom: &WeCom, client: &mut Client, path: &str, number: usize) -> Vec<String> {
    let mut pushed = Vec::new();
    while let Some(pair) = wecom.begin() {
        let (token, key) = (token(pair), key(pair));
        let id = format!("{number}-{}", pushed.len());
        let (status, answer) = client.post(path, &token, &format!("{id}p"), &seal(&key, &message(&id, "hi")));
        assert_eq!(status, 200, "callback {id} with pair {pair} was lost");
        let answer = String::from_utf8(answer).expect("XML");
        let encrypted = answer.split("<Encrypt><![CDATA[").nth(1).and_then(|rest| rest.split("]]>").next());
        let key_again = EncodingAesKey::new(&key).expect("a key");
        let reply = key_again.open(encrypted.expect("a reply").as_bytes()).expect("sealed by the pair it came with");
        assert!(String::from_utf8(reply.message).expect("XML").contains(&format!("[{id}]")), "somebody else's reply");
        let (status, echo) = client.verify(path, &token, &format!("{id}v"), &seal(&key, &id));
        assert_eq!((status, echo), (200, id.clone().into_bytes()), "the URL is verified with pair {pair}");
        pushed.push(id);
        wecom.end(pair);
    }
    pushed
}

fn handled(seen: &Mutex<BTreeSet<String>>, incoming: Incoming) -> Reply {
    let Event::Text(_) = incoming.event else { return Reply::Nothing };
    let id = incoming.message_id.expect("a message has one").0;
    let reply = Reply::text(format!("[{id}]"));
    let new = seen.lock().unwrap_or_else(PoisonError::into_inner).insert(format!("{}{id}", incoming.app));
    assert!(new, "handled twice");
    reply
}

#[test]
fn a_receiver_rotates_under_load() {
    let receiver = Receiver::builder(token(0), key(0))
        .receive_id(CORP)
        .nonce_memory(MemorySeen::default())
        .seen(MemorySeen::default())
        .build()
        .expect("a receiver");
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let server = {
        let (receiver, seen) = (receiver.clone(), Arc::clone(&seen));
        serve(1 << 20, move |request| receiver.handle(request, NOW, [1; 16], |incoming| handled(&seen, incoming)))
    };
    let wecom = WeCom::default();
    wecom.lock().on_the_way.push(0);
    let pushed: BTreeSet<String> = thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (wecom, mut client) = (&wecom, Client::new(&server));
                scope.spawn(move || push(wecom, &mut client, "/wecom", number))
            })
            .collect();
        wecom.rotate(|pair| receiver.rotate(token(pair), key(pair)).expect("a pair"));
        clients.into_iter().flat_map(|client| client.join().expect("no callback lost")).collect()
    });
    assert!(pushed.len() >= ROTATIONS * BETWEEN, "{}", pushed.len());
    assert_eq!(*seen.lock().unwrap_or_else(PoisonError::into_inner), pushed);
}

#[test]
fn apps_change_under_load() {
    // Receivers are replaced as a whole, and others come and go.
    let receiver = |pair: usize| {
        let builder = Receiver::builder(token(pair), key(pair)).receive_id(CORP);
        let previous = (1..=KEPT).filter_map(|back| pair.checked_sub(back));
        previous.fold(builder, |builder, old| builder.previous(token(old), key(old))).build().expect("a receiver")
    };
    let apps = Apps::by_path("/wecom/").seen(MemorySeen::default());
    for name in ["a", "b"] {
        apps.add(name, receiver(0));
    }
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let server = {
        let (apps, seen) = (apps.clone(), Arc::clone(&seen));
        serve(1 << 20, move |request| apps.handle(request, NOW, [1; 16], |incoming| handled(&seen, incoming)))
    };
    let wecom = WeCom::default();
    wecom.lock().on_the_way.push(0);
    let pushed: BTreeSet<String> = thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (wecom, mut client) = (&wecom, Client::new(&server));
                let app = ["a", "b"][number % 2];
                scope.spawn(move || {
                    let pushed = push(wecom, &mut client, &format!("/wecom/{app}"), number);
                    pushed.into_iter().map(|id| format!("{app}{id}")).collect::<Vec<_>>()
                })
            })
            .collect();
        wecom.rotate(|pair| {
            apps.add("a", receiver(pair));
            apps.get("b").expect("b stays").rotate(token(pair), key(pair)).expect("a pair");
            apps.add(format!("c{pair}"), receiver(pair));
            apps.remove(&format!("c{}", pair / 2));
        });
        clients.into_iter().flat_map(|client| client.join().expect("no callback lost")).collect()
    });
    assert!(pushed.len() >= ROTATIONS * BETWEEN, "{}", pushed.len());
    assert_eq!(*seen.lock().unwrap_or_else(PoisonError::into_inner), pushed);
}
