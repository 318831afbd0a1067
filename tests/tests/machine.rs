//! Calls against a WeCom and a network that go wrong on purpose. What must hold at each step is in `wecom_tests::sim`.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use wecom_core::flow::{Policy, TicketKind};
use wecom_tests::sim::{Dice, Job, Kind, Odds, Outcome, Run, SUITES, Scene, Seen, Who};

fn tape() -> impl Strategy<Value = Dice> {
    vec(any::<u8>(), 0..800).prop_map(Dice::new)
}

fn with_access_token() -> impl Strategy<Value = Who> {
    prop_oneof![
        3 => (0..3_usize).prop_map(Who::App),
        2 => (0..SUITES, 0..3_usize).prop_map(|(suite, corp)| Who::Corp(suite, corp)),
        1 => (0..3_usize).prop_map(Who::Linked),
    ]
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![
        4 => with_access_token(),
        1 => (0..SUITES).prop_map(Who::Suite),
        1 => (0..2_usize).prop_map(Who::Provider),
    ]
}

fn job() -> impl Strategy<Value = Job> {
    let kind = prop_oneof![Just(TicketKind::Corp), Just(TicketKind::Agent)];
    prop_oneof![
        6 => who().prop_map(Job::Get),
        6 => who().prop_map(Job::Post),
        2 => who().prop_map(Job::Set),
        4 => (with_access_token(), kind).prop_map(|(who, kind)| Job::Ticket(who, kind)),
        1 => (0..SUITES).prop_map(Job::Keep),
    ]
}

fn any_job() -> impl Strategy<Value = Job> {
    prop_oneof![6 => job(), 1 => who().prop_map(Job::Renew)]
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
    (some(), some(), few(), few(), few(), few()).prop_map(|(network, store, void, ticket, clock, delay)| Odds {
        network,
        store,
        void,
        ticket,
        clock,
        delay,
    })
}

fn scene() -> impl Strategy<Value = Scene> {
    let lives = prop_oneof![3 => Just(vec![7200]), 1 => Just(vec![7200, 60, 1, 0, -5, i64::MAX / 2000])];
    let all_kinds = vec![Who::App(0), Who::Suite(0), Who::Corp(1, 0), Who::Provider(0)];
    let wrong = prop_oneof![4 => Just(vec![]), 1 => Just(all_kinds)];
    (vec(any_job(), 1..7), policy(), odds(), lives, any::<bool>(), wrong).prop_map(
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

    /// However many callers come at once, in whatever order they take their steps: each token is fetched once.
    #[test]
    fn cold_callers_fetch_once(jobs in vec(job(), 1..12), dice in tape()) {
        let run = Run::new(calm(jobs, Odds::default()), dice).finish();
        for (who, count) in &run.wecom.fetched {
            prop_assert_eq!(*count, 1, "{:?}", who);
        }
        for seen in &run.seen {
            prop_assert!(!failed(seen), "{:?}", seen);
            prop_assert!(seen.sends <= 1);
        }
    }

    /// Each token that is taken back costs at the most one fetch, and no call that meets only one of them fails.
    #[test]
    fn a_void_token_costs_one_fetch(jobs in vec(job(), 1..8), dice in tape()) {
        let run = Run::new(calm(jobs, Odds { void: 12, ..Odds::default() }), dice).finish();
        for (who, count) in &run.wecom.fetched {
            let void = run.wecom.issued.values().filter(|it| (it.who, it.kind) == (*who, Kind::Token) && it.void).count();
            prop_assert!(*count as usize <= 1 + void, "{:?}: {} for {} voided", who, count, void);
        }
        let voided = run.wecom.issued.values().filter(|it| it.void).count();
        prop_assert!(voided > 1 || !run.seen.iter().any(failed), "{:?}", run.seen);
    }

    /// A ticket that another takes the place of, at whatever moment, costs no call.
    #[test]
    fn a_new_ticket_costs_no_call(jobs in vec(job(), 1..8), dice in tape()) {
        let run = Run::new(calm(jobs, Odds { ticket: 12, ..Odds::default() }), dice).finish();
        for (who, count) in &run.wecom.fetched {
            prop_assert_eq!(*count, 1, "{:?}", who);
        }
        prop_assert!(run.wecom.replaced > 1 || !run.seen.iter().any(failed), "{:?}", run.seen);
    }

    /// Where one secret is wrong, or one corp gone, all who do not need it have what they want.
    #[test]
    fn a_wrong_secret_is_nobody_elses_affair(jobs in vec(job(), 1..12), wrong in who(), dice in tape()) {
        let scene = Scene { wrong_secrets: vec![wrong], ..calm(jobs.clone(), Odds::default()) };
        let run = Run::new(scene, dice).finish();
        for (job, seen) in jobs.iter().zip(&run.seen) {
            prop_assert_eq!(failed(seen), job.takes(wrong), "{:?}: {:?}", job, seen);
        }
        let asked: u32 = run.seen.iter().flat_map(|seen| seen.fetches.get(wrong.path())).sum();
        let right = run.wecom.fetched.keys().filter(|who| who.path() == wrong.path()).count();
        prop_assert!(asked as usize <= right + 1, "asked {} times, {} for others", asked, right);
    }
}

fn failed(seen: &Seen) -> bool {
    matches!(seen.outcome, Some(Outcome::Failed(_)))
}
