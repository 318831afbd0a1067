use super::*;

const START: Timestamp = Timestamp::from_secs(1_700_000_000);

fn at(seconds: u64) -> Timestamp {
    START + Duration::from_secs(seconds)
}

#[test]
fn a_key_is_first_once_until_it_expires() {
    let seen = MemorySeen::new(Duration::from_secs(10), 100);
    assert!(seen.first("a", at(0)));
    assert!(!seen.first("a", at(0)));
    assert!(seen.first("b", at(5)));
    assert!(!seen.first("a", at(9)), "a repetition does not prolong it");
    assert!(seen.first("a", at(10)));
    assert!(!seen.first("b", at(14)));
    assert!(seen.first("b", at(15)));
    assert_eq!(seen.len(), 2, "what expired is gone");
}

#[test]
fn what_is_full_forgets_the_oldest() {
    let seen = MemorySeen::new(Duration::from_secs(1_000), 3);
    for number in 0..1_000 {
        assert!(seen.first(&format!("{number}"), at(number)));
        assert!(seen.len() <= 3);
    }
    assert!(!seen.first("998", at(1_000)), "the newest are still known");
    assert!(seen.first("996", at(1_000)), "the oldest are not");
    let one = MemorySeen::new(Duration::from_secs(1), 0);
    assert!(one.first("a", at(0)) && !one.first("a", at(0)), "none is as good as one");
}

#[test]
fn forgotten_keys_are_new_again() {
    let seen = MemorySeen::new(Duration::from_secs(10), 3);
    assert!(seen.is_empty());
    seen.forget("never seen");
    assert!(seen.first("a", at(0)));
    seen.forget("a");
    assert!(seen.is_empty());
    assert!(seen.first("a", at(5)));
    assert!(!seen.first("a", at(12)), "the first one's expiry does not touch the second");
    assert!(seen.first("a", at(15)));
    for round in 0..1_000 {
        assert!(seen.first("b", at(20 + round)));
        seen.forget("b");
    }
    let queue = seen.keys.lock().unwrap().queue.len();
    assert!(queue <= 3, "{queue}");
}

#[test]
fn a_clock_that_goes_back_loses_nothing() {
    let seen = MemorySeen::new(Duration::from_secs(10), 3);
    assert!(seen.first("a", at(100)));
    assert!(!seen.first("a", at(50)));
    assert!(seen.first("b", at(50)));
    assert!(!seen.first("b", at(101)), "it stays behind the one before it");
    assert!(seen.first("b", at(110)) && seen.first("a", at(110)));
}

#[test]
fn one_of_many_who_ask_at_once_is_first() {
    let seen = Arc::new(MemorySeen::default());
    let firsts: usize = std::thread::scope(|scope| {
        let ask = |_| {
            let seen = Arc::clone(&seen);
            scope.spawn(move || (0..500).filter(|key| seen.first(&key.to_string(), START)).count())
        };
        let threads: Vec<_> = (0..8).map(ask).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!((firsts, seen.len()), (500, 500));
    assert!(!format!("{seen:?}").contains("known"), "keys are not shown");
}
