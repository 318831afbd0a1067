use super::*;

const START: Timestamp = Timestamp::from_secs(1_700_000_000);

fn at(seconds: u64) -> Timestamp {
    START + Duration::from_secs(seconds)
}

/// Ten seconds of memory, six of work.
fn memory(capacity: usize) -> MemorySeen {
    MemorySeen::new(Duration::from_secs(10), capacity)
}

#[test]
fn a_key_is_new_then_in_work_then_done() {
    let seen = memory(100);
    assert_eq!(seen.begin("a", at(0)), Sight::New);
    assert_eq!(seen.begin("a", at(5)), Sight::InWork);
    assert_eq!(seen.begin("a", at(6)), Sight::New, "a question does not prolong the lease");
    assert_eq!(seen.begin("b", at(7)), Sight::New);
    seen.done("a", at(8));
    assert_eq!(seen.begin("a", at(17)), Sight::Done, "it counts from when it was done");
    assert_eq!(seen.begin("a", at(18)), Sight::New, "a question does not prolong the memory either");
    assert_eq!(seen.len(), 1, "what expired is gone");
    seen.done("a", at(19));
    seen.done("a", at(25));
    assert_eq!((seen.begin("a", at(34)), seen.len()), (Sight::Done, 1));
    seen.done("never begun", at(30));
    assert_eq!(seen.begin("never begun", at(30)), Sight::Done);
    let short = memory(9).lease(Duration::from_secs(1));
    assert_eq!((short.begin("a", at(0)), short.begin("a", at(1))), (Sight::New, Sight::New));
}

#[test]
fn what_is_full_forgets_what_was_done_first() {
    let seen = MemorySeen::new(Duration::from_secs(1_000), 3);
    for number in 0..1_000 {
        let key = number.to_string();
        assert_eq!(seen.begin(&key, at(number)), Sight::New);
        seen.done(&key, at(number));
        assert!(seen.len() <= 3);
    }
    assert_eq!(seen.begin("998", at(1_000)), Sight::Done, "the newest are still known");
    assert_eq!(seen.begin("996", at(1_000)), Sight::New, "the oldest are not");
    assert_eq!(seen.begin("995", at(1_001)), Sight::New);
    assert_eq!(seen.begin("996", at(1_001)), Sight::InWork, "what is in work stays as long as there is something done");
    assert_eq!((seen.begin("994", at(1_002)), seen.len()), (Sight::New, 3));
    assert_eq!(seen.begin("993", at(1_003)), Sight::New);
    assert_eq!((seen.begin("995", at(1_003)), seen.len()), (Sight::InWork, 3), "the oldest work had to go");
    let one = MemorySeen::new(Duration::from_secs(1), 0);
    assert_eq!((one.begin("a", at(0)), one.begin("a", at(0))), (Sight::New, Sight::InWork), "none is as good as one");
}

#[test]
fn forgotten_keys_are_new_again() {
    let seen = memory(3);
    assert!(seen.is_empty());
    seen.forget("never seen");
    assert_eq!(seen.begin("a", at(0)), Sight::New);
    seen.forget("a");
    assert!(seen.is_empty());
    assert_eq!(seen.begin("a", at(5)), Sight::New);
    assert_eq!(seen.begin("a", at(7)), Sight::InWork, "the first one's lease does not touch the second");
    seen.done("a", at(7));
    seen.forget("a");
    assert_eq!(seen.begin("a", at(8)), Sight::New, "what is done, too");
    for round in 0..1_000 {
        assert_eq!(seen.begin("b", at(20 + round)), Sight::New);
        seen.forget("b");
    }
    let keys = seen.keys();
    assert_eq!((keys.known.len(), keys.work.len(), keys.done.len()), (0, 0, 0));
}

#[test]
fn a_clock_that_goes_back_loses_nothing() {
    let seen = memory(3);
    assert_eq!(seen.begin("a", at(100)), Sight::New);
    assert_eq!(seen.begin("a", at(50)), Sight::InWork);
    seen.done("b", at(50));
    seen.done("a", at(50));
    assert_eq!((seen.begin("a", at(59)), seen.begin("b", at(59))), (Sight::Done, Sight::Done));
    assert_eq!((seen.begin("a", at(60)), seen.begin("b", at(60))), (Sight::New, Sight::New));
}

#[test]
fn one_of_many_who_ask_at_once_has_it() {
    let seen = Arc::new(MemorySeen::default());
    let firsts: usize = std::thread::scope(|scope| {
        let ask = |_| {
            let seen = Arc::clone(&seen);
            let new = move |key: &u32| seen.begin(&key.to_string(), START) == Sight::New;
            scope.spawn(move || (0..500).filter(new).count())
        };
        let threads: Vec<_> = (0..8).map(ask).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((firsts, seen.len()), (500, 500));
    assert!(!format!("{seen:?}").contains("known"), "keys are not shown");
}
