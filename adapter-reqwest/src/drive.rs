//! The loop over `Call`.

use std::pin::Pin;
use std::sync::Arc;
#[cfg(feature = "tracing")]
use std::time::Instant;

use wecom_core::Error;
#[cfg(feature = "tracing")]
use wecom_core::flow::trace;
use wecom_core::flow::{AsyncTokenStore, Call, Entry, Next, TokenKey};

use crate::client::now;
use crate::http::{Answer, Http, Transfer};
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
        let mut time = now();
        loop {
            // A statement of its own, so that the future need not have room for requests, nor for what is rarely done.
            let task = match call.next(time) {
                Next::Load(key) => Task::Load(store.at_hand(&key), key),
                Next::Send(request) if call.is_own_request() && !matches!(transfer, Transfer::Nothing) => {
                    Task::Send(Box::pin(http.transfer(request, &mut transfer)))
                }
                Next::Send(request) => Task::Send(http.send(request)),
                Next::Done(result) => {
                    #[cfg(feature = "tracing")]
                    trace::record(&tracing::Span::current(), call.attempts(), started.elapsed(), result.as_ref().err());
                    return result;
                }
                other => Task::Other(Box::new(other)),
            };
            match task {
                Task::Load(Some(entry), _) => call.loaded(Ok(Some(entry))),
                Task::Load(None, key) => call.loaded(store.load(&key).await),
                Task::Send(answer) => call.received(answer.await),
                Task::Other(other) => Box::pin(refresh(*other, &mut call, &mut turns, store, locks)).await,
            }
            time = now();
        }
    }
}

enum Task<'a, T> {
    Load(Option<Entry>, TokenKey),
    Send(Pin<Box<dyn Future<Output = Answer> + Send + 'a>>),
    Other(Box<Next<T>>),
}

/// Does what belongs to having another token, or to trying again.
async fn refresh<T>(
    next: Next<T>,
    call: &mut Call<'_, T>,
    turns: &mut Vec<Turn>,
    store: &dyn AsyncTokenStore,
    locks: &Arc<Locks>,
) {
    match next {
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
        Next::Wait(span) => tokio::time::sleep(span).await,
        // The rest `drive` does itself.
        _ => {}
    }
}
