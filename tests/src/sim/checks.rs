//! What must hold at each step of a run, whatever happens.

use std::time::Duration;

use http::{Request, Response};
use serde_json::Value as Json;
use wecom_core::Error;
use wecom_core::error::{SendError, Sent};
use wecom_core::flow::{Entry, TicketKind, Token};
use wecom_core::types::Timestamp;

use super::scene::{key, path};
use super::wecom::{ANY, carried};
use super::{Job, Kind, Outcome, Run, Who};

/// Ends of tokens further ahead than this are not believed.
const LONGEST_LIFE: Duration = Duration::from_secs(30 * 86_400);
/// Nor are those of JS tickets.
const LONGEST_TICKET: Duration = Duration::from_secs(7_200);
/// Nor those of refusals.
const LONGEST_REFUSAL: Duration = Duration::from_secs(3_600);

impl Run {
    /// A request comes with the right token, if WeCom ever gave that one out.
    pub(super) fn check_token(&self, right: (Who, Kind), request: &Request<Vec<u8>>) {
        if let Some(issued) = self.wecom.issued.get(&carried(request)) {
            assert_eq!((issued.who, issued.kind), right, "another's token");
        }
    }

    /// A fetch is one of those that the job takes, with its own secret and the token of the next; it is made under the lock, not
    /// too often, and not where a token is there that is good as far as the caller can know.
    pub(super) fn check_fetch(&mut self, index: usize, job: Job, request: &Request<Vec<u8>>) {
        let called = request.uri().path();
        let chain = job.chain();
        let place = chain.iter().position(|token| path(*token) == called);
        let place = place.unwrap_or_else(|| panic!("{job:?} does not take {called}"));
        assert_eq!(self.wecom.wanted(request), Some(chain[place]), "another's secret");
        if let Some(parent) = chain.get(place + 1) {
            self.check_token(*parent, request);
        }
        let key = key(chain[place]);
        assert_eq!(self.locks.get(&key), Some(&index), "fetches {called} without the lock");
        let attempts = self.scene.policy.attempts.max(1);
        let calm =
            !self.store_failed && !self.clock_was_set && self.scene.odds.delay == 0 && self.scene.lives == [7200];
        let seen = &mut self.seen[index];
        let fetches = seen.fetches.entry(called.to_owned()).or_default();
        *fetches += 1;
        // As often as it is tried, and for each token that is rejected, its own or one that the fetch takes.
        let tokens = (chain.len() - place) as u32;
        let most = (if calm { 1 } else { 2 } + tokens) * attempts;
        assert!(*fetches <= most, "fetched {called} too often: {seen:?}");
        if place == 0 && matches!(job, Job::Renew(_)) {
            // The one that is there is good yet, and still to be replaced.
            return;
        }
        let Some((loaded, false)) = seen.loads.get(&key).copied() else { return };
        match self.store.get(&key) {
            Some(Entry::Token(token)) => {
                let value = token.value.expose();
                let told = self.wecom.issued.get(value).is_some_and(|issued| issued.told);
                let fresh = fresh(token, chain[place].1, loaded);
                assert!(told || !fresh || !self.wecom.accepts(value), "threw a good token away: {seen:?}");
            }
            Some(Entry::Refusal(refusal)) => {
                let over = loaded >= refusal.until || refusal.until.since(loaded) > LONGEST_REFUSAL;
                assert!(over, "asked again with a wrong secret: {seen:?}");
            }
            None => {}
            Some(other) => panic!("another kind of entry: {other:?}"),
        }
    }

    /// What the answer means for the call, told from its bytes alone.
    pub(super) fn note_answer(
        &mut self,
        index: usize,
        own: bool,
        token: String,
        answer: &Result<Response<Vec<u8>>, SendError>,
    ) {
        let code = answer.as_ref().ok().and_then(|answer| errcode(answer.body()));
        let seen = &mut self.seen[index];
        let is_void = matches!(code, Some(40001 | 40014 | 42001 | 40082 | 42009 | 40085));
        // WeCom says 40001 of good tokens, too, and may give them again.
        if is_void && !self.wecom.accepts(&token) && !token.is_empty() {
            seen.void.insert(token);
        }
        match (own, answer) {
            (true, Ok(_)) if is_void => seen.told_void += 1,
            (true, Ok(_)) => seen.maybe_executed |= !matches!(code, Some(45009 | 45033)),
            (true, Err(error)) => seen.maybe_executed |= error.sent != Sent::Nothing,
            (false, _) => {}
        }
    }

    /// What is saved is the job's own, under its own key.
    pub(super) fn check_saved(&self, index: usize, job: Job, under: &str, entry: &Entry) {
        let chain = job.chain();
        // Adapters save with the number of the lock that was taken last.
        let last = self.seen[index].held.last().map(String::as_str);
        if let Some(place) = under.strip_prefix("refused:") {
            let (path, token) = place.split_once(':').expect("a path and a token's key");
            let which = chain.iter().position(|token_of| key(*token_of) == token);
            let which = which.unwrap_or_else(|| panic!("{job:?} remembers what another's token is refused for"));
            let refuses = which.checked_sub(1).map_or(ANY, |child| self::path(chain[child]));
            let fetches = self::path(chain[which]);
            assert!(
                path == refuses || path == fetches,
                "{job:?} neither takes the token at {path} nor fetches it there"
            );
            let Entry::Refusal(refusal) = entry else { panic!("a token is no refusal") };
            assert_eq!(refusal.error.endpoint, path, "it was refused elsewhere");
            assert_eq!(last, None, "saved under another lock");
            return;
        }
        assert_eq!(self.locks.get(under), Some(&index), "saved without the lock");
        assert_eq!(last, Some(under), "saved under another lock");
        assert!(chain.iter().any(|token| key(*token) == under), "{job:?} saves under another's key");
        if let Entry::Token(token) = entry {
            let issued = &self.wecom.issued[token.value.expose()];
            assert!(chain.contains(&(issued.who, issued.kind)), "saved another's token");
            assert_eq!(under, key((issued.who, issued.kind)), "saved under another key");
        } else if let (Job::Renew(_), Some(Entry::Token(stored))) = (job, self.store.get(under))
            && under == key(chain[0])
            && let Some((loaded, _)) = self.seen[index].loads.get(under).copied()
        {
            assert!(!fresh(stored, chain[0].1, loaded), "a renewal put a refusal in a good token's place");
        }
    }

    pub(super) fn check_end(&self, index: usize, job: Job, result: &Result<Outcome, Error>) {
        let executed = self.wecom.executed.get(&index.to_string()).copied().unwrap_or(0);
        if matches!(job, Job::Post(_)) {
            assert!(executed <= 1, "executed {executed} times");
        }
        match (result, job) {
            (Ok(Outcome::Ticket(ticket)), Job::Ticket(who, kind)) => {
                let issued = &self.wecom.issued[ticket.expose()];
                let kind = if kind == TicketKind::Corp { Kind::CorpTicket } else { Kind::AgentTicket };
                assert_eq!((issued.who, issued.kind), (who, kind), "another's ticket");
            }
            (Ok(Outcome::Renewed(token)), Job::Renew(_)) => {
                let issued = &self.wecom.issued[token.value.expose()];
                assert_eq!((issued.who, issued.kind), job.chain()[0], "another's token");
            }
            (Ok(Outcome::Kept), Job::Keep(_)) => {
                let kept = self.store.get(&key(job.chain()[0]));
                assert!(matches!(kept, Some(Entry::Token(_))), "says that it is kept, and it is not");
            }
            (Ok(Outcome::Answer(answer)), _) => {
                assert_eq!(answer["done"], 1);
                assert!(executed >= 1, "says that it was executed, and it was not");
            }
            (Ok(other), _) => panic!("{job:?} ended with {other:?}"),
            (Err(Error::Misuse(what)), _) => panic!("a well-behaved driver was told of misuse: {what}"),
            (Err(_), _) => {}
        }
    }
}

fn fresh(token: &Token, kind: Kind, now: Timestamp) -> bool {
    let longest = match kind {
        Kind::CorpTicket | Kind::AgentTicket => LONGEST_TICKET,
        Kind::Token | Kind::Pushed => LONGEST_LIFE,
    };
    now < token.expires && token.expires.since(now) <= longest
}

fn errcode(body: &[u8]) -> Option<i64> {
    serde_json::from_slice::<Json>(body).ok()?.get("errcode")?.as_i64()
}
