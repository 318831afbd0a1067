//! The loop over `Call`.

use std::sync::Arc;
#[cfg(feature = "tracing")]
use std::time::Instant;

use ::http::Request;
use wecom_core::Error;
#[cfg(feature = "tracing")]
use wecom_core::flow::trace;
use wecom_core::flow::{Call, Next, TokenStore};

use crate::client::now;
use crate::http::Answer;
use crate::locks::{Locks, Turn};

/// Sends one request. The flag says whether it is the endpoint's own (false: a token's fetch).
pub(crate) type Transport<'a> = dyn FnMut(Request<Vec<u8>>, bool) -> Answer + 'a;

/// Does what the core decides.
pub(crate) fn drive<T>(
    mut call: Call<'_, T>,
    store: &dyn TokenStore,
    locks: &Arc<Locks>,
    send: &mut Transport<'_>,
) -> Result<T, Error> {
    let mut turns = Vec::new();
    #[cfg(feature = "tracing")]
    let (span, started) = (trace::span(call.path()).entered(), Instant::now());
    call.look_up(now(), |key| Some(store.load(key)));
    loop {
        match call.next(now()) {
            Next::Load(key) => call.loaded(store.load(&key)),
            Next::Lock(key) => {
                turns.push(Turn::take(locks, key, store, call.patience()));
                call.locked();
            }
            Next::Unlock(_) => {
                turns.pop();
                call.unlocked();
            }
            // The last turn taken is that of the token which was fetched: fetches within fetches end first.
            Next::Save(key, entry) => call.saved(store.save(&key, entry, turns.last().and_then(Turn::fence))),
            Next::Remove(key) => call.removed(store.remove(&key)),
            Next::Send(request) => call.received(send(request, call.is_own_request())),
            Next::Wait(span) => std::thread::sleep(span),
            Next::Done(result) => {
                #[cfg(feature = "tracing")]
                trace::record(&span, call.attempts(), started.elapsed(), result.as_ref().err());
                return result;
            }
        }
    }
}
