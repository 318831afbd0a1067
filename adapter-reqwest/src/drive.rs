//! The loop over `Call`.

use std::sync::Arc;
#[cfg(feature = "tracing")]
use std::time::Instant;

use wecom_core::Error;
#[cfg(feature = "tracing")]
use wecom_core::flow::trace;
use wecom_core::flow::{AsyncTokenStore, Call, Next};

use crate::client::now;
use crate::http::{Http, Transfer};
use crate::locks::{Locks, Turn};

/// Does what the core decides. A block, not an `async fn`, which would keep its arguments twice: each call's future would be
/// larger by another `Call`.
pub(crate) fn drive<'a, T>(
    mut call: Call<'a, T>,
    store: &'a dyn AsyncTokenStore,
    locks: &'a Arc<Locks>,
    http: &'a Http,
    mut transfer: Transfer<'a>,
) -> impl Future<Output = Result<T, Error>> + use<'a, T> {
    let mut turns = Vec::new();
    #[cfg(feature = "tracing")]
    let started = Instant::now();
    async move {
        loop {
            match call.next(now()) {
                Next::Load(key) => call.loaded(store.load(&key).await),
                Next::Lock(key) => {
                    turns.push(Turn::take(locks, key, store, call.patience()).await);
                    call.locked();
                }
                Next::Unlock(_) => {
                    turns.pop();
                    call.unlocked();
                }
                // The last turn taken is that of the token which was fetched: fetches within fetches end first.
                Next::Save(key, entry) => call.saved(store.save(&key, entry, turns.last().and_then(Turn::fence)).await),
                Next::Remove(key) => call.removed(store.remove(&key).await),
                // In a box, so that the futures of all other calls have no room for it.
                Next::Send(request) if call.is_own_request() && !matches!(transfer, Transfer::Nothing) => {
                    call.received(Box::pin(http.transfer(request, &mut transfer)).await);
                }
                Next::Send(request) => call.received(http.send(request).await),
                Next::Wait(span) => tokio::time::sleep(span).await,
                Next::Done(result) => {
                    #[cfg(feature = "tracing")]
                    trace::record(&tracing::Span::current(), call.attempts(), started.elapsed(), result.as_ref().err());
                    return result;
                }
            }
        }
    }
}
