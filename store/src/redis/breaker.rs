//! Leaves a Redis that failed alone for a while.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Open or shut, without a connection of its own: time comes in as an argument.
pub(super) struct Breaker {
    rest: Duration,
    /// When Redis is tried again; none while nothing is wrong.
    again: Mutex<Option<Instant>>,
}

/// What may be asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Clear,
    /// Nothing; and it is this caller who starts a trial in the background.
    Try,
    Shut,
}

impl Breaker {
    pub(super) fn new(rest: Duration) -> Breaker {
        Breaker { rest, again: Mutex::new(None) }
    }

    pub(super) fn way(&self, now: Instant) -> Way {
        let mut again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        match *again {
            None => Way::Clear,
            Some(time) if now >= time => {
                // A trial that never tells must not be the last.
                *again = Some(now + self.rest);
                Way::Try
            }
            Some(_) => Way::Shut,
        }
    }

    /// How long nothing is asked; no time at all while nothing is wrong.
    pub(super) fn left(&self, now: Instant) -> Duration {
        let again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        again.map_or(Duration::ZERO, |time| time.saturating_duration_since(now))
    }

    /// Redis answered, or failed to.
    pub(super) fn tell(&self, alive: bool, now: Instant) {
        let mut again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        *again = (!alive).then(|| now + self.rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_caller_tries_after_each_rest() {
        let (rest, start) = (Duration::from_secs(5), Instant::now());
        let breaker = Breaker::new(rest);
        assert_eq!(breaker.way(start), Way::Clear);
        breaker.tell(false, start);
        assert_eq!(breaker.way(start + rest / 2), Way::Shut);
        assert_eq!(breaker.left(start + rest / 2), rest / 2);
        assert_eq!(breaker.way(start + rest), Way::Try);
        assert_eq!(breaker.way(start + rest), Way::Shut, "one is enough");
        assert_eq!(breaker.way(start + rest * 2), Way::Try, "the first told nothing");
        breaker.tell(true, start + rest * 2);
        assert_eq!(breaker.way(start + rest * 2), Way::Clear);
        assert_eq!(breaker.left(start), Duration::ZERO);
    }
}
