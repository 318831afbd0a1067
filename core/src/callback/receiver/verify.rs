//! Whether a request is WeCom's, and new.

use std::sync::Arc;
use std::time::Duration;

use super::answer::Mark;
use super::{Pair, Query, Receiver};
use crate::callback::crypto::{self, Plain};
use crate::callback::{CallbackError, Sight};
use crate::types::Timestamp;

/// How old a signature may be where requests are remembered: half of the two hours of the memory, so that neither clock
/// may be wrong by that much before something that was forgotten passes again.
const SIGNED: Duration = Duration::from_secs(3_600);

impl Receiver {
    /// Tries the pairs whose token gave the signature; answers which one opened.
    pub(super) fn decrypt(
        &self,
        query: &Query<'_>,
        encrypted: &str,
        now: Timestamp,
    ) -> Result<(Arc<Pair>, Plain), CallbackError> {
        let pairs = self.pairs();
        let signed = |pair: &Pair| {
            crypto::verify(pair.token.expose(), &query.timestamp, &query.nonce, encrypted, &query.signature)
        };
        let mut problem = None;
        for pair in pairs.iter().filter(|pair| signed(pair)) {
            self.check_clock(&query.timestamp, now)?;
            match pair.key.open(encrypted.as_bytes()) {
                Ok(plain) => return Ok((Arc::clone(pair), plain)),
                Err(error) => problem = problem.or(Some(error)),
            }
        }
        let Some(problem) = problem else {
            return Err(query.problem().unwrap_or(CallbackError::Signature));
        };
        // From here on it is signed with our token: looking further tells strangers nothing.
        let other = pairs.iter().any(|pair| pair.key.open(encrypted.as_bytes()).is_ok());
        Err(if other { CallbackError::Decrypt("the key of another pair opens it") } else { problem })
    }

    fn check_clock(&self, signed: &str, now: Timestamp) -> Result<(), CallbackError> {
        let memory = self.inner.nonces.is_some().then_some(SIGNED);
        let Some(allowed) = self.inner.clock_skew.into_iter().chain(memory).min() else {
            return Ok(());
        };
        let Ok(seconds) = signed.parse() else {
            return Err(CallbackError::Parameter { name: "timestamp", problem: "is not a number" });
        };
        let time = Timestamp::from_secs(seconds);
        if now.since(time).max(time.since(now)) > allowed {
            return Err(CallbackError::Clock { signed: seconds, now: now.secs() });
        }
        Ok(())
    }

    /// Remembers that a request which verified is in work, and tells where. One that was answered is refused, but for a
    /// repetition of what is known to be answered: that is answered alike, and told from one that is signed anew (`true`).
    pub(super) fn begin_request(
        &self,
        query: &Query<'_>,
        sight: Sight,
        now: Timestamp,
    ) -> Result<(Option<Mark>, bool), CallbackError> {
        let nonces = match &self.inner.nonces {
            // What is in work is not taken now: it may come again unchanged.
            Some(nonces) if sight != Sight::InWork => nonces,
            _ => return Ok((None, false)),
        };
        let key = format!("signature:{}", query.signature);
        match nonces.begin(&key, now) {
            (Sight::New, ticket) => Ok((Some(Mark { seen: Arc::clone(nonces), key, ticket }), false)),
            _ if sight == Sight::Done => Ok((None, true)),
            (Sight::InWork, _) => Err(CallbackError::InWork),
            (Sight::Done, _) => Err(CallbackError::Replay),
        }
    }
}
