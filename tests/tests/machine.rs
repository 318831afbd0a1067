//! Calls against a WeCom and a network that go wrong on purpose. What must hold at each step is in `wecom_tests::sim`.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use wecom_core::flow::{Policy, TicketKind};
use wecom_tests::sim::{Dice, Job, Odds, Outcome, Run, Scene};

fn tape() -> impl Strategy<Value = Dice> {
    vec(any::<u8>(), 0..800).prop_map(Dice::new)
}

fn ticket_kind() -> impl Strategy<Value = TicketKind> {
    prop_oneof![Just(TicketKind::Corp), Just(TicketKind::Agent)]
}

fn job() -> impl Strategy<Value = Job> {
    prop_oneof![
        3 => (0..3_usize).prop_map(Job::Get),
        3 => (0..3_usize).prop_map(Job::Post),
        1 => (0..3_usize).prop_map(Job::Set),
        2 => (0..3_usize, ticket_kind()).prop_map(|(app, kind)| Job::Ticket(app, kind)),
    ]
}

fn policy() -> impl Strategy<Value = Policy> {
    let waits = prop_oneof![Just(None), Just(Some(Duration::from_secs(1))), Just(Some(Duration::from_secs(100)))];
    let totals = prop_oneof![
        4 => Just(Duration::from_secs(30)),
        1 => Just(Duration::from_secs(1)),
        1 => Just(Duration::MAX),
    ];
    (0..5_u32, waits, totals).prop_map(|(attempts, wait, total)| {
        let mut policy = Policy::default();
        policy.attempts = attempts;
        policy.wait_for_rate = wait;
        policy.total = total;
        policy
    })
}

fn odds() -> impl Strategy<Value = Odds> {
    let some = || prop_oneof![2 => Just(0_u8), 2 => 1..40_u8, 1 => 40..200_u8];
    let few = || prop_oneof![2 => Just(0_u8), 1 => 1..20_u8];
    (some(), some(), few(), few(), few()).prop_map(|(network, store, void, clock, delay)| Odds {
        network,
        store,
        void,
        clock,
        delay,
    })
}

fn scene() -> impl Strategy<Value = Scene> {
    let lives = prop_oneof![3 => Just(vec![7200]), 1 => Just(vec![7200, 60, 1, 0, -5, i64::MAX / 2000])];
    let wrong = prop_oneof![4 => Just(vec![]), 1 => Just(vec![0])];
    (vec(job(), 1..7), policy(), odds(), lives, any::<bool>(), wrong).prop_map(
        |(jobs, policy, odds, lives, same_token, wrong_secrets)| Scene {
            jobs,
            policy,
            odds,
            lives,
            same_token,
            wrong_secrets,
        },
    )
}

fn calm(jobs: Vec<Job>, odds: Odds) -> Scene {
    let policy = Policy::default();
    Scene { jobs, policy, odds, lives: vec![7200], same_token: false, wrong_secrets: vec![] }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Limits on sends, fetches and steps, no second execution, no token thrown away or mixed up, locks given back: all
    /// of that is asserted on the way, whatever happens.
    #[test]
    fn whatever_happens(scene in scene(), dice in tape()) {
        let run = Run::new(scene, dice).finish();
        prop_assert!(run.locks.is_empty());
        prop_assert!(run.seen.iter().all(|seen| seen.outcome.is_some()));
    }

    /// However many callers come at once, in whatever order they take their steps: one gettoken for each app.
    #[test]
    fn cold_callers_fetch_once(jobs in vec(job(), 1..12), dice in tape()) {
        let run = Run::new(calm(jobs, Odds::default()), dice).finish();
        for (app, count) in &run.wecom.gettokens {
            prop_assert_eq!(*count, 1, "app {}", app);
        }
        for seen in &run.seen {
            prop_assert!(!matches!(seen.outcome, Some(Outcome::Failed(_))), "{:?}", seen);
            prop_assert!(seen.sends <= 1);
        }
    }

    /// Each token that is taken back costs at the most one gettoken, and no call that meets only one of them fails.
    #[test]
    fn a_void_token_costs_one_fetch(jobs in vec(job(), 1..8), dice in tape()) {
        let run = Run::new(calm(jobs, Odds { void: 12, ..Odds::default() }), dice).finish();
        for (app, count) in &run.wecom.gettokens {
            let voided = run.wecom.issued.values().filter(|it| it.app == *app && it.void).count();
            prop_assert!(*count as usize <= 1 + voided, "app {}: {} for {} voided", app, count, voided);
        }
        let voided = run.wecom.issued.values().filter(|it| it.void).count();
        let failed = run.seen.iter().filter(|seen| matches!(seen.outcome, Some(Outcome::Failed(_)))).count();
        prop_assert!(voided > 1 || failed == 0, "{:?}", run.seen);
    }
}
