//! How often and how long a call is tried.

use std::time::Duration;

use crate::error::{ApiError, ErrorClass, ErrorCode};
use crate::types::Timestamp;

/// How long a lock may be waited for, unless the policy gives calls longer than that. More than what the stores wait for another
/// process, which may have been stopped: that must fail no call.
const LONGEST_QUEUE: Duration = Duration::from_secs(60);

/// How often a lock's longest wait fits into the longest that callers of one process wait for each other. Then whoever has it
/// hangs: waiting for another process, all tries of a fetch and of those that it takes in turn are over much sooner.
const HANGS: u32 = 4;

/// What a call may do on its own when something fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Policy {
    /// How often a request is sent at the most, 3 unless said otherwise (the official advice for -1). Requests that must not go
    /// twice are sent once, unless nothing left this machine.
    ///
    /// Where WeCom rejects the token, the request goes out again with another: that does not count here, as WeCom refused
    /// before it did anything. So many tokens are tried besides the first (one at least), none of them a third time. An endpoint
    /// that refuses fresh tokens, too, is remembered for a minute, ten seconds where WeCom had no other token to give: until then
    /// its calls fetch none, while a rejection by any other endpoint does. What `get_corp_token` is remembered with that way holds
    /// for all corps of the suite.
    pub attempts: u32,
    /// The pause before the second try, 200 ms unless said otherwise; it doubles from try to try.
    pub pause: Duration,
    /// The longest pause, 5 s unless said otherwise.
    pub longest_pause: Duration,
    /// After this long (30 s unless said otherwise) nothing is tried again. A request under way is not cut off: that is
    /// what the HTTP client's timeout is for. Waiting for another caller or process that refreshes the token does not count; where
    /// that has taken longer than this and than a minute, a call takes the token that is there by then, or fails, and it waits no
    /// more than four times as long. That holds for each lock by itself: of a token that takes another one, for that one's, too.
    pub total: Duration,
    /// How long to wait where WeCom limits the rate (45009 and its kin): not at all unless said otherwise. Not counted in
    /// `total`.
    pub wait_for_rate: Option<Duration>,
    /// How long a wrong secret is remembered instead of being sent again, five minutes unless said otherwise: WeCom bans
    /// an address for an hour when wrong secrets keep coming.
    pub remember_refusal: Duration,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            attempts: 3,
            pause: Duration::from_millis(200),
            longest_pause: Duration::from_secs(5),
            total: Duration::from_secs(30),
            wait_for_rate: None,
            remember_refusal: Duration::from_secs(300),
        }
    }
}

impl Policy {
    /// How long a lock may be waited for, and a token be fetched nevertheless.
    pub(super) fn longest_queue(&self) -> Duration {
        self.total.max(LONGEST_QUEUE)
    }

    /// How long callers of one process wait for each other.
    pub(super) fn patience(&self) -> Duration {
        self.longest_queue().saturating_mul(HANGS)
    }

    /// How long nobody is asked for a token again who has just refused one: not at all where that may be over soon.
    pub(super) fn pause_after_refusal(&self, error: &ApiError) -> Duration {
        let ticket = matches!(error.code, ErrorCode::INVALID_SUITE_TICKET | ErrorCode::INVALID_MODEL_TICKET);
        match error.class() {
            ErrorClass::Secret | ErrorClass::Credential | ErrorClass::CorpGone | ErrorClass::Rate if !ticket => {
                self.remember_refusal
            }
            _ => Duration::ZERO,
        }
    }

    /// The pause after `sends` tries: doubling, and between half and all of it, so that many callers do not come back at
    /// once. The spread comes from the clock's last digits; the core draws no random numbers.
    pub(super) fn pause_after(&self, sends: u32, now: Timestamp) -> Duration {
        let doubled = self.pause.saturating_mul(1 << sends.saturating_sub(1).min(16)).min(self.longest_pause);
        // A step of a multiplicative generator scatters neighbouring milliseconds.
        let mixed =
            now.millis().cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(u64::from(sends)) >> 40;
        let half = doubled / 2;
        half + half.mul_f64((mixed % 1024) as f64 / 1024.0)
    }
}
