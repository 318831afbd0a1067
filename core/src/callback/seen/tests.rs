use super::*;

const START: Timestamp = Timestamp::from_secs(1_700_000_000);

fn at(seconds: u64) -> Timestamp {
    START + Duration::from_secs(seconds)
}

/// Ten seconds of memory, six of work.
fn memory(capacity: usize) -> MemorySeen {
    MemorySeen::new(Duration::from_secs(10), capacity).lease(Sight::LEASE)
}

fn sight(seen: &MemorySeen, key: &str, now: Timestamp) -> Sight {
    seen.begin(key, now).0
}

/// Work on a key that is new.
fn begin(seen: &MemorySeen, key: &str, now: Timestamp) -> Ticket {
    let (sight, ticket) = seen.begin(key, now);
    assert_eq!(sight, Sight::New, "{key}");
    ticket
}

/// Whose work it is makes no difference where it is done.
const ANY: Ticket = Ticket(0);

#[test]
fn a_key_is_new_then_in_work_then_done() {
    let seen = memory(100);
    assert_eq!(sight(&seen, "a", at(0)), Sight::New);
    assert_eq!(sight(&seen, "a", at(5)), Sight::InWork);
    assert_eq!(sight(&seen, "a", at(6)), Sight::New, "a question does not prolong the lease");
    assert_eq!(sight(&seen, "b", at(7)), Sight::New);
    seen.done("a", ANY, at(8));
    assert_eq!(sight(&seen, "a", at(17)), Sight::Done, "it counts from when it was done");
    assert_eq!(sight(&seen, "a", at(18)), Sight::New, "a question does not prolong the memory either");
    assert_eq!(seen.len(), 1, "what expired is gone");
    seen.done("a", ANY, at(19));
    seen.done("a", ANY, at(25));
    assert_eq!((sight(&seen, "a", at(34)), seen.len()), (Sight::Done, 1));
    seen.done("never begun", ANY, at(30));
    assert_eq!(sight(&seen, "never begun", at(30)), Sight::Done);
    let patient = MemorySeen::default();
    assert_eq!([0, 59, 60].map(|s| sight(&patient, "a", at(s))), [Sight::New, Sight::InWork, Sight::New], "a minute");
    let short = memory(9).lease(Duration::from_secs(1));
    assert_eq!((sight(&short, "a", at(0)), sight(&short, "a", at(1))), (Sight::New, Sight::New));
}

#[test]
fn what_is_full_forgets_what_was_done_first() {
    let seen = MemorySeen::new(Duration::from_secs(1_000), 3);
    for number in 0..1_000 {
        let key = number.to_string();
        assert_eq!(sight(&seen, &key, at(number)), Sight::New);
        seen.done(&key, ANY, at(number));
        assert!(seen.len() <= 3);
    }
    assert_eq!(sight(&seen, "998", at(1_000)), Sight::Done, "the newest are still known");
    assert_eq!(sight(&seen, "996", at(1_000)), Sight::New, "the oldest are not");
    assert_eq!(sight(&seen, "995", at(1_001)), Sight::New);
    assert_eq!(
        sight(&seen, "996", at(1_001)),
        Sight::InWork,
        "what is in work stays as long as there is something done"
    );
    assert_eq!((sight(&seen, "994", at(1_002)), seen.len()), (Sight::New, 3));
    assert_eq!(sight(&seen, "993", at(1_003)), Sight::New);
    assert_eq!((sight(&seen, "995", at(1_003)), seen.len()), (Sight::InWork, 3), "the oldest work had to go");
    let one = MemorySeen::new(Duration::from_secs(1), 0);
    assert_eq!(
        (sight(&one, "a", at(0)), sight(&one, "a", at(0))),
        (Sight::New, Sight::InWork),
        "none is as good as one"
    );
}

#[test]
fn forgotten_keys_are_new_again() {
    let seen = memory(3);
    assert!(seen.is_empty());
    seen.forget("never seen", ANY);
    seen.forget("a", begin(&seen, "a", at(0)));
    assert!(seen.is_empty());
    let again = begin(&seen, "a", at(5));
    assert_eq!(sight(&seen, "a", at(7)), Sight::InWork, "the first one's lease does not touch the second");
    seen.done("a", again, at(7));
    seen.forget("a", again);
    assert_eq!(sight(&seen, "a", at(8)), Sight::New, "what is done, too");
    for round in 0..1_000 {
        seen.forget("b", begin(&seen, "b", at(20 + round)));
    }
    let keys = seen.keys();
    assert_eq!((keys.known.len(), keys.work.len(), keys.done.len()), (0, 0, 0));
}

/// WeCom repeats what is slow three times, and nobody says how far apart.
#[test]
fn slow_work_is_done_once_however_often_it_is_asked_for() {
    let seen = memory(3);
    let slow = begin(&seen, "a", at(0));
    assert!((0..60).all(|time| sight(&seen, "a", at(time / 10)) == Sight::InWork));
    seen.done("a", slow, at(5));
    assert!((0..9).all(|_| sight(&seen, "a", at(8)) == Sight::Done));
    assert_eq!(seen.len(), 1);
}

#[test]
fn whoever_was_overtaken_forgets_nothing() {
    let seen = memory(3);
    let slow = begin(&seen, "a", at(0));
    let second = begin(&seen, "a", at(6));
    seen.forget("a", slow);
    assert_eq!(sight(&seen, "a", at(7)), Sight::InWork, "the second one is still at it");
    seen.forget("a", second);
    let [slow, second] = [20, 26].map(|seconds| begin(&seen, "a", at(seconds)));
    seen.done("a", slow, at(27));
    seen.forget("a", second);
    assert_eq!(sight(&seen, "a", at(28)), Sight::Done, "the first one did it after all");
    seen.done("a", second, at(28));
    seen.forget("a", slow);
    assert_eq!(sight(&seen, "a", at(37)), Sight::Done, "both did it");
}

#[test]
fn a_clock_that_goes_back_loses_nothing() {
    let seen = memory(3);
    assert_eq!(sight(&seen, "a", at(100)), Sight::New);
    assert_eq!(sight(&seen, "a", at(50)), Sight::InWork);
    seen.done("b", ANY, at(50));
    seen.done("a", ANY, at(50));
    assert_eq!((sight(&seen, "a", at(59)), sight(&seen, "b", at(59))), (Sight::Done, Sight::Done));
    assert_eq!((sight(&seen, "a", at(60)), sight(&seen, "b", at(60))), (Sight::New, Sight::New));
}

#[test]
fn one_of_many_who_ask_at_once_has_it() {
    let seen = Arc::new(MemorySeen::default());
    let firsts: usize = std::thread::scope(|scope| {
        let ask = |_| {
            let seen = Arc::clone(&seen);
            let new = move |key: &u32| sight(&seen, &key.to_string(), START) == Sight::New;
            scope.spawn(move || (0..500).filter(new).count())
        };
        let threads: Vec<_> = (0..8).map(ask).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((firsts, seen.len()), (500, 500));
    assert!(!format!("{seen:?}").contains("known"), "keys are not shown");
}
