//! The time inside the sandbox.

use std::time::{Duration, SystemTime};

use wecom_core::types::Timestamp;

/// The system's clock with an offset, or one that stands still until it is moved.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Clock {
    Running { ahead: Duration },
    Standing(Timestamp),
}

impl Default for Clock {
    fn default() -> Clock {
        Clock::Running { ahead: Duration::ZERO }
    }
}

impl Clock {
    pub(crate) fn now(&self) -> Timestamp {
        match self {
            Clock::Running { ahead } => Timestamp::from(SystemTime::now()) + *ahead,
            Clock::Standing(now) => *now,
        }
    }

    pub(crate) fn advance(&mut self, span: Duration) {
        match self {
            Clock::Running { ahead } => *ahead = ahead.saturating_add(span),
            Clock::Standing(now) => *now = *now + span,
        }
    }

    pub(crate) fn stands(&self) -> bool {
        matches!(self, Clock::Standing(_))
    }
}
