//! How to wait for a lock that somebody else holds.

use std::time::{Duration, Instant};

use wecom_core::flow::{StoreError, TokenKey};

use crate::codec::random;

const FIRST: Duration = Duration::from_millis(2);
const LONGEST: Duration = Duration::from_millis(50);

/// Pauses between two looks at a lock: short at first, growing, and never the same for all who wait.
pub(crate) struct Pauses {
    next: Duration,
    end: Instant,
    most: Duration,
}

impl Pauses {
    /// As many as fit into `most`.
    pub(crate) fn within(most: Duration) -> Pauses {
        Pauses { next: FIRST, end: Instant::now() + most, most }
    }

    /// The next pause; an error once the time is up.
    pub(crate) fn next(&mut self, key: &TokenKey) -> Result<Duration, StoreError> {
        if Instant::now() >= self.end {
            let problem = format!("the lock of {key} was still held by another process after {:?}", self.most);
            return Err(StoreError::new(problem));
        }
        let [dice] = random()?;
        let pause = self.next / 2 + self.next.mul_f64(f64::from(dice) / 512.0);
        self.next = (self.next * 3 / 2).min(LONGEST);
        Ok(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit_and_end() {
        let key = TokenKey::named("k");
        let mut pauses = Pauses::within(Duration::from_secs(3_600));
        let all: Vec<Duration> = (0..40).map(|_| pauses.next(&key).unwrap()).collect();
        assert!(all.iter().all(|pause| *pause >= FIRST / 2 && *pause <= LONGEST), "{all:?}");
        assert!(all[0] <= FIRST && all[39] >= LONGEST / 2, "{all:?}");
        let error = Pauses::within(Duration::ZERO).next(&key).unwrap_err();
        assert!(error.problem.contains("the lock of k"), "{error}");
    }
}
