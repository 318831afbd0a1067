//! Renewing tokens ahead of their ends.

use std::fmt;
use std::time::Duration;

use super::{Call, Credential, Settings, Token};
use crate::error::Error;
use crate::types::Timestamp;

/// So long before its end a token is renewed, unless said otherwise.
const AHEAD: Duration = Duration::from_secs(300);
/// Never renewed sooner after a renewal than this: WeCom may go on giving the same token.
const SHORTEST: Duration = Duration::from_secs(10);
/// The first pause after a failure; it doubles from failure to failure.
const FAILED: Duration = Duration::from_secs(5);
/// The longest pause after a failure.
const LONGEST_FAILED: Duration = Duration::from_secs(300);
/// The longest wait before the clock is looked at again, which may have been set meanwhile.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// What a [`Refresher`] wants next.
#[derive(Debug)]
pub enum Renewal {
    /// Wait so long, then ask again.
    Wait(Duration),
    /// Drive this call, then answer with [`Refresher::renewed`].
    Renew(Box<Call<'static, Token>>),
    /// There is nothing to renew: each token was given, or somebody else keeps it.
    Never,
}

/// What has a token that can be renewed: a credential, or an adapter's handle. Those of several kinds go together as
/// `&dyn Renewable`.
pub trait Renewable {
    /// How the token is had.
    fn renewable(&self) -> Credential<()>;
}

impl<T> Renewable for Credential<T> {
    fn renewable(&self) -> Credential<()> {
        self.untyped()
    }
}

impl<R: Renewable + ?Sized> Renewable for &R {
    fn renewable(&self) -> Credential<()> {
        (**self).renewable()
    }
}

/// Renews tokens in good time, so that no call has to wait for them: each five minutes before its end, or when a third of its
/// life is left, whichever is later, and spread a little, so that many replicas do not come at once. Where the store is
/// shared, the first of them renews for all.
///
/// One after the other, the most urgent first: should it come late because they are many or WeCom is slow, the calls fetch for
/// themselves. Owns no clock and no thread. The adapters' `refresher()` drives one; a loop of one's own looks like this:
///
/// ```
/// use wecom_core::flow::{Call, Credential, Refresher, Renewal, Settings, Token};
/// # use wecom_core::types::Timestamp;
/// # fn now() -> Timestamp { Timestamp::from_secs(1_700_000_000) }
/// # fn drive<T>(_: Call<'_, T>) -> Result<T, wecom_core::Error> { Err(wecom_core::Error::Misuse("a doctest")) }
/// # let mut rounds = 0;
/// let mut refresher = Refresher::new(&Settings::default(), [&Credential::app("ww1", "secret")]);
/// loop {
///     match refresher.next(now()) {
///         Renewal::Wait(span) => {
///             // std::thread::sleep(span), or until the program ends
///             # assert!(!span.is_zero());
///             # break;
///         }
///         Renewal::Renew(call) => {
///             let token: Result<Token, _> = drive(*call);
///             refresher.renewed(&token, now());
///         }
///         Renewal::Never => break,
///     }
/// }
/// ```
pub struct Refresher {
    settings: Settings,
    tokens: Vec<Watched>,
    /// Which of them is being renewed.
    current: usize,
    ahead: Duration,
    seen: Timestamp,
}

/// One of the tokens.
struct Watched {
    credential: Credential<()>,
    /// When it is to be renewed next; none before the first time.
    due: Option<Timestamp>,
    /// When the one at hand ends.
    end: Option<Timestamp>,
    failures: u32,
}

impl Refresher {
    /// Renews these tokens and tickets, as far as they can be fetched from here.
    pub fn new(settings: &Settings, tokens: impl IntoIterator<Item = impl Renewable>) -> Refresher {
        let fetched = tokens.into_iter().map(|token| token.renewable()).filter(Credential::can_fetch);
        let watched = |credential| Watched { credential, due: None, end: None, failures: 0 };
        Refresher {
            settings: settings.clone(),
            tokens: fetched.map(watched).collect(),
            current: 0,
            ahead: AHEAD,
            seen: Timestamp::default(),
        }
    }

    /// Renews so long before the ends, five minutes unless said otherwise.
    #[must_use]
    pub fn ahead(mut self, span: Duration) -> Refresher {
        self.ahead = span;
        self
    }

    /// What to do at `now`.
    pub fn next(&mut self, now: Timestamp) -> Renewal {
        if now < self.seen {
            // The clock was set back: what was reckoned with the old one no longer holds.
            self.tokens.iter_mut().for_each(|token| (token.due, token.end) = (None, None));
        }
        self.seen = now;
        let first = self.tokens.iter().enumerate().min_by_key(|(_, token)| token.due);
        let Some((index, token)) = first else { return Renewal::Never };
        match token.due {
            Some(due) if due > now => Renewal::Wait(due.since(now).min(LONGEST_WAIT)),
            _ => {
                let Settings { base, policy, .. } = &self.settings;
                let end = token.end.unwrap_or(now).max(now);
                self.current = index;
                Renewal::Renew(Box::new(Call::renewal(base.clone(), token.credential.clone(), policy.clone(), end)))
            }
        }
    }

    /// Answers [`Renewal::Renew`].
    pub fn renewed(&mut self, result: &Result<Token, Error>, now: Timestamp) {
        let Some(renewed) = self.tokens.get_mut(self.current) else { return };
        let pause = match result {
            Ok(token) => {
                renewed.failures = 0;
                renewed.end = Some(token.expires);
                let life = token.expires.since(now);
                let ahead = self.ahead.min(life / 3);
                (life - ahead).saturating_add(spread(ahead / 2, now)).max(SHORTEST)
            }
            Err(error) => {
                renewed.failures = renewed.failures.saturating_add(1);
                let doubled = FAILED.saturating_mul(1 << (renewed.failures - 1).min(16)).min(LONGEST_FAILED);
                let refused = error.api().map(|error| match error.remembered_until {
                    Some(until) => until.since(now),
                    None => self.settings.policy.pause_after_refusal(error),
                });
                // A wrong secret stays wrong until somebody mends it; asking sooner gets the answer from memory.
                refused.unwrap_or_default().max(doubled / 2 + spread(doubled / 2, now))
            }
        };
        renewed.due = Some(now + pause);
    }
}

impl fmt::Debug for Refresher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.tokens.iter().map(|token| (token.credential.key(), token.due)).collect();
        f.debug_struct("Refresher").field("tokens", &keys).finish_non_exhaustive()
    }
}

/// Something between nothing and all of `span`, from the clock's last digits.
fn spread(span: Duration, now: Timestamp) -> Duration {
    let mixed = now.millis().cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    span.mul_f64((mixed % 1024) as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{SendError, Sent};
    use crate::flow::{Next, Policy};

    const START: Timestamp = Timestamp::from_secs(1_700_000_000);

    fn refresher() -> Refresher {
        Refresher::new(&Settings::default(), [&Credential::app("ww1", "s1")])
    }

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    /// Waits as it is told until it wants to renew, and says when that is.
    fn waited(refresher: &mut Refresher, mut now: Timestamp) -> Timestamp {
        while let Renewal::Wait(span) = refresher.next(now) {
            assert!(!span.is_zero() && span <= LONGEST_WAIT, "{span:?}");
            now = now + span;
        }
        now
    }

    #[test]
    fn renews_once_at_the_start_and_then_ahead_of_the_end() {
        let mut refresher = refresher();
        assert!(matches!(refresher.next(START), Renewal::Renew(_)));
        refresher.renewed(&Ok(Token::new("T", START + seconds(7140))), START);
        let renewed = waited(&mut refresher, START).since(START);
        assert!(renewed >= seconds(7140 - 300) && renewed <= seconds(7140 - 150), "{renewed:?}");
    }

    #[test]
    fn the_same_short_token_again_and_again_does_not_make_it_spin() {
        let (mut refresher, mut now) = (refresher(), START);
        for _ in 0..20 {
            refresher.renewed(&Ok(Token::new("T", START + seconds(20))), now);
            let next = waited(&mut refresher, now);
            assert!(next.since(now) >= SHORTEST, "{:?}", next.since(now));
            now = next;
        }
    }

    #[test]
    fn failures_space_out_and_a_remembered_refusal_is_waited_for() {
        let (mut refresher, mut now) = (refresher(), START);
        let mut last = Duration::ZERO;
        for _ in 0..12 {
            refresher.renewed(&Err(SendError::new(Sent::Nothing, "no way").into()), now);
            let next = waited(&mut refresher, now);
            let pause = next.since(now);
            assert!(pause * 2 >= last && pause <= LONGEST_FAILED, "{pause:?} after {last:?}");
            (last, now) = (pause, next);
        }
        let mut error = crate::error::ApiError::new("/cgi-bin/gettoken", 40001, String::new(), b"");
        error.remembered_until = Some(now + seconds(900));
        refresher.renewed(&Err(error.into()), now);
        assert_eq!(waited(&mut refresher, now), now + seconds(900));
    }

    #[test]
    fn what_is_refused_for_good_is_left_alone_for_as_long_as_it_is_remembered() {
        let renew_again_after = |code, after: Duration| {
            let mut refresher = refresher();
            let error = crate::error::ApiError::new("/cgi-bin/gettoken", code, String::new(), b"");
            refresher.renewed(&Err(error.into()), START);
            let pause = waited(&mut refresher, START).since(START);
            assert!(pause >= after && pause < after + LONGEST_WAIT, "{code}: {pause:?}");
        };
        // A wrong secret, a wrong corp id, a corp that is gone, and a ban for asking too often.
        for code in [40001, 40091, 40013, 40084, 45009] {
            renew_again_after(code, Policy::default().remember_refusal);
        }
        // The next ticket comes soon, and the system is not busy for long.
        for code in [40085, 710_402, -1] {
            renew_again_after(code, Duration::ZERO);
        }
    }

    #[test]
    fn a_clock_that_is_set_back_or_far_ahead_is_noticed() {
        let mut refresher = refresher();
        refresher.renewed(&Ok(Token::new("T", START + seconds(7140))), START);
        assert!(matches!(refresher.next(START), Renewal::Wait(_)));
        let earlier = Timestamp::from_secs(START.secs() - 86_400);
        assert!(matches!(refresher.next(earlier), Renewal::Renew(_)), "looks into the store");
        refresher.renewed(&Ok(Token::new("T", earlier + seconds(600))), earlier);
        assert!(matches!(refresher.next(START + seconds(86_400)), Renewal::Renew(_)));
    }

    #[test]
    fn of_many_the_most_urgent_is_renewed_first() {
        let apps: Vec<_> = (0..50).map(|number| Credential::app("ww1", format!("s{number}"))).collect();
        let mut refresher = Refresher::new(&Settings::default(), &apps);
        let mut lives = Vec::new();
        for (number, app) in (0_u64..).zip(&apps) {
            let Renewal::Renew(mut call) = refresher.next(START) else { panic!("each of them at the start") };
            let Next::Load(key) = call.next(START) else { panic!("it looks for the stored one") };
            assert_eq!(Some(&key), app.key());
            let life = seconds(3_600 + (number * 7 % 50) * 60);
            lives.push((life, key));
            refresher.renewed(&Ok(Token::new("T", START + life)), START);
        }
        lives.sort();
        let mut now = START;
        for (life, key) in lives {
            now = waited(&mut refresher, now);
            let Renewal::Renew(mut call) = refresher.next(now) else { panic!("it is due") };
            let Next::Load(next) = call.next(now) else { panic!("it looks for the stored one") };
            // Within the spread of two and a half minutes they may change places.
            assert!(now < START + life && now.since(START) >= life - AHEAD, "{key} {next}");
            refresher.renewed(&Ok(Token::new("T", START + seconds(86_400))), now);
        }
        assert!(matches!(refresher.next(now), Renewal::Wait(_)), "each once");
    }

    #[test]
    fn what_cannot_be_fetched_is_never_renewed() {
        for credential in [Credential::given("T"), Credential::<crate::endpoint::AccessToken>::outside("name")] {
            assert!(matches!(Refresher::new(&Settings::default(), [&credential]).next(START), Renewal::Never));
        }
    }
}
