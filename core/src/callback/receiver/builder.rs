//! Makes receivers.

use std::fmt;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use super::{Accepts, Inner, Pair, Receiver};
use crate::callback::{CallbackError, ReceiveId, Seen};
use crate::types::Secret;

/// Makes a [`Receiver`].
#[must_use]
#[derive(Clone)]
pub struct ReceiverBuilder {
    pairs: Vec<(Secret, Secret)>,
    accepts: Accepts,
    body_limit: usize,
    clock_skew: Option<Duration>,
    nonces: Option<Arc<dyn Seen>>,
    seen: Option<Arc<dyn Seen>>,
}

impl ReceiverBuilder {
    pub(super) fn new(token: Secret, encoding_aes_key: Secret) -> ReceiverBuilder {
        ReceiverBuilder {
            pairs: vec![(token, encoding_aes_key)],
            accepts: Accepts::default(),
            body_limit: 1 << 20,
            clock_skew: None,
            nonces: None,
            seen: None,
        }
    }

    /// Also takes what was made with an earlier token and EncodingAESKey, so that nothing is lost while they are being
    /// changed. Where only one of the two changes, give the other again.
    ///
    /// [`Receiver::rotate`] does it while the receiver is at work.
    pub fn previous(mut self, token: impl Into<Secret>, encoding_aes_key: impl Into<Secret>) -> Self {
        self.pairs.push((token.into(), encoding_aes_key.into()));
        self
    }

    /// Takes callbacks for this receive id. May be said several times.
    ///
    /// | callback | receive id | say |
    /// | --- | --- | --- |
    /// | own app, contact sync, customer service | corp id | the id as text |
    /// | command (`InfoType`) to a third-party app | suite id | a [`SuiteId`](crate::types::SuiteId) |
    /// | message or event of a third-party or customised app | the authorising corp's id | [`ReceiveId::Authorised`], or [`any_authorised_corp`](Self::any_authorised_corp) |
    /// | verification of any URL of a provider; provider callback | the provider's corp id | a [`ProviderCorpId`](crate::types::ProviderCorpId) |
    /// | AI bot; third-party app of an individual | empty | [`ReceiveId::Nobody`], or `""` |
    ///
    /// A third-party app needs three: its suite, its provider, and the corps that authorise it. Which one it was,
    /// [`Incoming::receive_id`](crate::callback::Incoming::receive_id) tells.
    pub fn receive_id(mut self, id: impl Into<ReceiveId>) -> Self {
        let id = id.into();
        self.accepts.ids.push(if id == "" { ReceiveId::Nobody } else { id });
        self
    }

    /// Takes messages and events of whatever corp authorised the app: then compare
    /// [`Incoming::receive_id`](crate::callback::Incoming::receive_id) with those that you know. Commands and
    /// verifications are taken for the ids that are named alone.
    pub fn any_authorised_corp(mut self) -> Self {
        self.accepts.any_authorised = true;
        self
    }

    /// Takes callbacks for whatever receive id: then look at
    /// [`Incoming::receive_id`](crate::callback::Incoming::receive_id).
    pub fn any_receive_id(mut self) -> Self {
        self.accepts.any = true;
        self
    }

    /// How long a body may be, in bytes; 1 MiB if not said. Have your web server read no more than that, too.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Refuses what was signed longer ago than this, or further ahead. Not checked if not said, unless there is a
    /// [`nonce_memory`](Self::nonce_memory).
    ///
    /// It keeps recorded callbacks from being played again; repetitions of WeCom's own come within seconds.
    pub fn clock_skew(mut self, allowed: Duration) -> Self {
        self.clock_skew = Some(allowed);
        self
    }

    /// Takes each request once: what was recorded and is played again is refused, and so is what was signed longer ago than
    /// an hour, or as far ahead.
    ///
    /// A repetition of WeCom's own may carry a new signature, and passes then. One that is unchanged is refused (503) while
    /// the first is in work, passes where that was dropped without an answer (of what
    /// [`receive`](crate::callback::Receiver::receive) handed out) or its lease is over ([`Seen`]), and is refused (403) once
    /// it was answered: WeCom repeats that where a gateway lost the answer. With [`seen`](Self::seen) besides, it is answered
    /// as taken then and reaches nobody, a bot's message neither.
    ///
    /// The memory has to hold what comes within the hour in which a signature is good, and keep it for two, in case clocks
    /// differ. [`MemorySeen::default`](crate::callback::MemorySeen) keeps 20,000 for two hours: enough for five requests a
    /// second. Where more come, the oldest are forgotten early and could be played again: make one that holds more,
    /// `MemorySeen::new(Duration::from_secs(7_200), 1_000_000)`, at about 130 bytes each. Only what is signed with a token of
    /// this receiver is remembered, so no stranger can fill it.
    ///
    /// What is remembered is the signature, which covers the nonce: nonces alone are short enough to collide where much is
    /// pushed.
    pub fn nonce_memory(mut self, memory: impl Seen + 'static) -> Self {
        self.nonces = Some(Arc::new(memory));
        self
    }

    /// Makes one of a callback and its repetitions: WeCom repeats what is not answered within five seconds. The
    /// repetition is handed to nobody: it is answered as taken once the first was answered, and with 503
    /// ([`CallbackError::InWork`]) while that is being worked on, so that WeCom comes again should it fail; for as long as the
    /// memory's lease. [`Seen`] tells what becomes of work that fails, is slow, or is killed.
    ///
    /// Receivers may share a memory: the keys of each are its own ([`Opened::key`](crate::callback::Opened::key)), for the same
    /// event reaches each URL that asked for it.
    ///
    /// AI bots want the reply again where it got lost: of what was answered, messages and questions how a stream goes on reach
    /// the handler once more, events do not; and nothing does that a [`nonce_memory`](Self::nonce_memory) knows, unchanged.
    pub fn seen(mut self, seen: impl Seen + 'static) -> Self {
        self.seen = Some(Arc::new(seen));
        self
    }

    /// The receiver. Fails where a key is none, a token is empty, or no receive id was named.
    pub fn build(self) -> Result<Receiver, CallbackError> {
        if self.accepts.is_empty() {
            return Err(CallbackError::Config(
                "name the receive_id that is accepted, or say any_authorised_corp or any_receive_id",
            ));
        }
        let mut pairs = Vec::with_capacity(self.pairs.len());
        for (token, key) in self.pairs {
            pairs.push(Arc::new(Pair::new(token, &key)?));
        }
        Ok(Receiver {
            inner: Arc::new(Inner {
                pairs: RwLock::new(pairs.into()),
                accepts: self.accepts,
                body_limit: self.body_limit,
                clock_skew: self.clock_skew,
                nonces: self.nonces,
                seen: self.seen,
            }),
        })
    }
}

impl fmt::Debug for ReceiverBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceiverBuilder")
            .field("accepts", &self.accepts)
            .field("body_limit", &self.body_limit)
            .field("clock_skew", &self.clock_skew)
            .finish_non_exhaustive()
    }
}
