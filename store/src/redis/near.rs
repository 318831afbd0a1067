//! What Redis said, for calls that need not ask it, and for when it is down.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use wecom_core::flow::{Entry, TokenKey};
use wecom_core::types::Timestamp;

/// So many entries are kept at the most: two tokens for each of 100,000 corps.
const MOST: usize = 200_000;
/// With fewer it is not worth looking for those that have expired.
const FEW: usize = 1_000;

/// The last known entries. Whether one may be used without asking Redis ends with its time, and when its lock is taken.
pub(super) struct Near {
    life: Duration,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    entries: HashMap<TokenKey, Last>,
    /// How many were left after those that had expired were last dropped.
    left: usize,
    /// Counts what ended or replaced entries: an answer that was asked for before that is old.
    changes: u64,
}

struct Last {
    entry: Entry,
    /// Until when Redis need not be asked.
    until: Option<Instant>,
}

impl Known {
    fn insert(&mut self, key: &TokenKey, last: Last) {
        self.entries.insert(key.clone(), last);
        // Each time their number has doubled, so that it costs next to nothing for each.
        if self.entries.len() > MOST.min(FEW.max(2 * self.left)) {
            self.drop_expired(SystemTime::now().into());
        }
    }

    fn drop_expired(&mut self, now: Timestamp) {
        self.entries.retain(|_, last| last.entry.ends() > now);
        // Well below the limit, or the next few would be too many again.
        if self.entries.len() >= MOST / 4 * 3 {
            // Redis has them.
            self.entries.clear();
        }
        self.left = self.entries.len();
    }
}

/// When a question began.
#[derive(Clone, Copy)]
pub(super) struct Began(u64);

impl Near {
    pub(super) fn new(life: Duration) -> Near {
        Near { life, known: Mutex::default() }
    }

    /// What may be used without asking; otherwise the moment at which the question begins.
    pub(super) fn fresh(&self, key: &TokenKey, now: Instant) -> Result<Entry, Began> {
        let known = self.known();
        match known.entries.get(key) {
            Some(Last { entry, until: Some(until), .. }) if now < *until => Ok(entry.clone()),
            _ => Err(Began(known.changes)),
        }
    }

    /// What Redis said last, good or not.
    pub(super) fn last(&self, key: &TokenKey) -> Option<Entry> {
        self.known().entries.get(key).map(|last| last.entry.clone())
    }

    /// The answer to a question. One that something overtook is not kept.
    pub(super) fn answered(
        &self,
        key: &TokenKey,
        began: Began,
        entry: Option<Entry>,
        shared: bool,
        now: Instant,
    ) -> Option<Entry> {
        let mut known = self.known();
        if known.changes == began.0 {
            match &entry {
                Some(entry) => known.insert(key, Last { until: self.until(entry, shared, now), entry: entry.clone() }),
                None => drop(known.entries.remove(key)),
            }
        }
        entry
    }

    /// This process has something newer itself, and Redis is about to be told: not afterwards, as it may have been removed by then.
    pub(super) fn keep(&self, key: &TokenKey, entry: Entry, shared: bool, now: Instant) {
        let mut known = self.known();
        known.changes += 1;
        known.insert(key, Last { until: self.until(&entry, shared, now), entry });
    }

    /// Refusals are asked for each time, so that one which somebody else has forgotten stops nobody here.
    fn until(&self, entry: &Entry, shared: bool, now: Instant) -> Option<Instant> {
        (shared && matches!(entry, Entry::Token(_))).then(|| now + self.life)
    }

    /// Redis did not take it, perhaps because it has something newer. Otherwise it is known for as long as Redis does not answer.
    pub(super) fn not_saved(&self, key: &TokenKey, overtaken: bool) {
        if overtaken { self.forget(key) } else { self.doubt(key) }
    }

    /// Redis has to be asked; what is known is for when it is down.
    pub(super) fn doubt(&self, key: &TokenKey) {
        let mut known = self.known();
        known.changes += 1;
        if let Some(last) = known.entries.get_mut(key) {
            last.until = None;
        }
    }

    pub(super) fn forget(&self, key: &TokenKey) {
        let mut known = self.known();
        known.changes += 1;
        known.entries.remove(key);
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use wecom_core::flow::Token;
    use wecom_core::types::Timestamp;

    use super::*;

    fn token(value: &str) -> Entry {
        Entry::Token(Token::new(value, Timestamp::from_secs(1_700_000_000)))
    }

    #[test]
    fn answers_serve_until_their_time_or_the_lock() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        let began = near.fresh(&key, start).unwrap_err();
        near.answered(&key, began, Some(token("A")), true, start);
        assert_eq!(near.fresh(&key, start).ok(), Some(token("A")));
        assert!(near.fresh(&key, start + Duration::from_secs(60)).is_err(), "its time is up");
        near.doubt(&key);
        assert!(near.fresh(&key, start).is_err(), "its lock was taken");
        assert_eq!(near.last(&key), Some(token("A")), "but it is known");
        near.forget(&key);
        assert_eq!(near.last(&key), None);
    }

    #[test]
    fn what_nobody_locks_is_asked_for_each_time() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        let began = near.fresh(&key, start).unwrap_err();
        near.answered(&key, began, Some(token("A")), false, start);
        let began = near.fresh(&key, start).unwrap_err();
        assert_eq!(near.last(&key), Some(token("A")));
        near.answered(&key, began, None, false, start);
        assert_eq!(near.last(&key), None, "Redis says that it is gone");
    }

    #[test]
    fn what_redis_did_not_take_is_known_until_it_answers() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        near.keep(&key, token("A"), true, start);
        near.keep(&key, token("B"), true, start);
        near.not_saved(&key, false);
        assert_eq!(near.last(&key), Some(token("B")), "while Redis is down");
        let began = near.fresh(&key, start).unwrap_err();
        near.answered(&key, began, Some(token("A")), true, start);
        assert_eq!(near.last(&key), Some(token("A")), "what it took is what it says");
        near.keep(&key, token("old"), true, start);
        near.not_saved(&key, true);
        assert_eq!(near.last(&key), None, "Redis has a newer one");
    }

    /// Whoever removes a token while another is being saved: the later of the two counts, as it does in Redis.
    #[test]
    fn what_was_removed_meanwhile_is_not_known() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        let began = near.fresh(&key, start).unwrap_err();
        near.keep(&key, token("A"), true, start);
        // Redis takes A, and removes it; and one who had asked before that is answered last.
        near.forget(&key);
        near.answered(&key, began, Some(token("A")), true, start);
        assert!(near.fresh(&key, start).is_err());
        assert_eq!(near.last(&key), None);
    }

    #[test]
    fn what_has_expired_is_dropped_and_what_is_too_much() {
        let (near, start, now) =
            (Near::new(Duration::from_secs(60)), Instant::now(), Timestamp::from(SystemTime::now()));
        let good = |value: &str| Entry::Token(Token::new(value, now + Duration::from_secs(7_200)));
        let fill = |count: usize, entry: &dyn Fn() -> Entry| {
            for number in 0..count {
                near.keep(&TokenKey::named(&format!("{number} of {count}")), entry(), true, start);
            }
        };
        fill(10, &|| good("T"));
        fill(FEW, &|| token("expired in 2023"));
        assert!(near.known().entries.len() < FEW);
        let kept = near.fresh(&TokenKey::named("3 of 10"), start).ok();
        assert_eq!(kept, Some(good("T")), "what is good stays");
        fill(MOST + 1, &|| good("T"));
        assert!(near.known().entries.len() <= MOST, "whatever it is");
    }

    #[test]
    fn refusals_are_asked_for_each_time() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        let json = br#"{"endpoint":"/cgi-bin/gettoken","errcode":40001,"errmsg":"no","until":1700000000000}"#;
        let refusal = Entry::from_json(json).unwrap();
        let began = near.fresh(&key, start).unwrap_err();
        near.answered(&key, began, Some(refusal.clone()), true, start);
        assert!(near.fresh(&key, start).is_err());
        assert_eq!(near.last(&key), Some(refusal), "known for when Redis is down");
    }

    #[test]
    fn an_answer_that_was_overtaken_is_not_kept() {
        let (near, key, start) = (Near::new(Duration::from_secs(60)), TokenKey::named("k"), Instant::now());
        let began = near.fresh(&key, start).unwrap_err();
        near.keep(&key, token("B"), true, start);
        near.answered(&key, began, Some(token("A")), true, start);
        assert_eq!(near.fresh(&key, start).ok(), Some(token("B")));
    }
}
