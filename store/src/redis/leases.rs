//! The leases of one process: what is due for them, and when.

use std::time::{Duration, Instant};

use wecom_core::flow::TokenKey;

/// Pending releases beyond this many are left to end with their leases. That Redis cannot be reached keeps new ones from
/// being asked for, so there are only as many as were under way when it failed.
const MOST: usize = 10_000;

/// How often a lease is extended while it lasts.
pub(super) const EXTENSIONS: u32 = 3;

/// The shortest pause before a release is tried again, for those who do not let a Redis that failed rest.
pub(super) const SHORTEST: Duration = Duration::from_millis(10);

/// A lock that was asked for without an answer may be taken when Redis goes on after a hang: so long that is reckoned with.
pub(super) const LATEST: Duration = Duration::from_secs(3_600);

/// Leases that are held, to be extended, and such as are to be given back, until Redis takes it. Without a connection or a
/// clock of its own.
pub(super) struct Leases {
    lease: Duration,
    patience: Duration,
    kept: Vec<Kept>,
}

/// One lease, taken out of the [`Leases`] while something is done for it.
pub(super) struct Kept {
    pub(super) key: TokenKey,
    pub(super) owner: String,
    /// Whether it is to be extended; otherwise it is to be given back.
    pub(super) held: bool,
    due: Instant,
    /// When its time is up anyway.
    end: Instant,
}

impl Leases {
    pub(super) fn new(lease: Duration, patience: Duration) -> Leases {
        Leases { lease, patience, kept: Vec::new() }
    }

    /// A lease that was taken at `now`.
    pub(super) fn hold(&mut self, key: TokenKey, owner: String, now: Instant) {
        let due = now + self.lease / EXTENSIONS;
        self.kept.push(Kept { key, owner, held: true, due, end: now + self.patience });
    }

    /// A lease that is to be given back: one that is held, or one of which only the question is known.
    pub(super) fn release(&mut self, key: TokenKey, owner: String, now: Instant) {
        let held = self.kept.iter().position(|kept| kept.held && kept.owner == owner);
        let longest = match held {
            Some(place) => {
                self.kept.swap_remove(place);
                self.lease
            }
            None => LATEST,
        };
        if self.kept.len() < MOST {
            self.kept.push(Kept { key, owner, held: false, due: now, end: now + longest });
        }
    }

    /// When something is due next.
    pub(super) fn due(&self) -> Option<Instant> {
        self.kept.iter().map(|kept| kept.due).min()
    }

    /// One for which something is due. Those whose time is up are forgotten.
    pub(super) fn take_due(&mut self, now: Instant) -> Option<Kept> {
        self.kept.retain(|kept| now < kept.end);
        let place = self.kept.iter().position(|kept| kept.due <= now)?;
        Some(self.kept.swap_remove(place))
    }

    /// It was extended, or could not be.
    pub(super) fn extend(&mut self, kept: Kept, now: Instant) {
        self.kept.push(Kept { due: now + self.lease / EXTENSIONS, ..kept });
    }

    /// Redis did not take it, and may be asked again after so long.
    pub(super) fn retry(&mut self, kept: Kept, pause: Duration, now: Instant) {
        self.kept.push(Kept { due: now + pause.max(SHORTEST), ..kept });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEASE: Duration = Duration::from_secs(9);

    fn leases() -> (Leases, TokenKey, Instant) {
        (Leases::new(LEASE, Duration::from_secs(60)), TokenKey::named("k"), Instant::now())
    }

    #[test]
    fn a_lease_is_extended_in_time_and_not_for_ever() {
        let (mut leases, key, start) = leases();
        leases.hold(key, "me".to_owned(), start);
        let (mut now, mut extensions) = (start, 0);
        while let Some(due) = leases.due() {
            assert!(due > now && due <= now + LEASE / 2, "before it ends");
            now = due;
            assert!(leases.take_due(now - Duration::from_millis(1)).is_none(), "not sooner");
            let Some(kept) = leases.take_due(now) else { continue };
            assert!(kept.held && kept.owner == "me");
            leases.extend(kept, now);
            extensions += 1;
        }
        assert_eq!(extensions, 19, "all thirds of nine seconds within a minute");
    }

    #[test]
    fn a_release_is_due_at_once_and_again_until_the_lease_has_ended() {
        let (mut leases, key, start) = leases();
        leases.hold(key.clone(), "me".to_owned(), start);
        leases.release(key, "me".to_owned(), start);
        let kept = leases.take_due(start).unwrap();
        assert!(!kept.held);
        assert!(leases.take_due(start + LEASE / 2).is_none(), "it is extended no more");
        leases.retry(kept, Duration::ZERO, start);
        assert!(leases.take_due(start).is_none(), "not without a pause");
        let kept = leases.take_due(start + SHORTEST).unwrap();
        leases.retry(kept, LEASE, start);
        assert!(leases.take_due(start + LEASE).is_none() && leases.due().is_none(), "over");
    }

    #[test]
    fn what_redis_may_yet_take_is_given_back_long_after_its_lease() {
        let (mut leases, key, start) = leases();
        leases.release(key, "me".to_owned(), start);
        let kept = leases.take_due(start).unwrap();
        leases.retry(kept, LEASE * 100, start);
        let kept = leases.take_due(start + LEASE * 100).unwrap();
        assert!(!kept.held);
        leases.retry(kept, LATEST, start);
        assert!(leases.take_due(start + LATEST).is_none());
        for _ in 0..=MOST {
            leases.release(TokenKey::named("k"), "me".to_owned(), start);
        }
        assert_eq!(leases.kept.len(), MOST);
    }
}
