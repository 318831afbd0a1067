//! The loop over `Call`.

use std::ops::ControlFlow;
use std::pin::Pin;
use std::sync::Arc;

use ::http::Request;
use wecom_core::Error;
#[cfg(feature = "tracing")]
use wecom_core::flow::trace;
use wecom_core::flow::{AsyncTokenStore, Call, Next};
use wecom_core::types::Timestamp;

use crate::client::now;
use crate::http::{Http, Sending, Transfer};
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
    let started = std::time::Instant::now();
    async move {
        let mut time = now();
        call.look_up(time, |key| store.at_hand(key).map(|entry| Ok(Some(entry))));
        loop {
            // A statement of its own, so that the future need not have room for the result while it waits.
            let task = match begin(&mut call, time, http, &mut transfer) {
                ControlFlow::Continue(task) => task,
                ControlFlow::Break(result) => {
                    #[cfg(feature = "tracing")]
                    trace::record(&tracing::Span::current(), call.attempts(), started.elapsed(), result.as_ref().err());
                    return result;
                }
            };
            match task {
                Task::Send(answer) => call.received(answer.await),
                Task::Other(other) => refresh(other, &mut call, &mut turns, store, locks).await,
            }
            time = now();
        }
    }
}

/// What is waited for next.
enum Task<'a, T> {
    Send(Sending<'a>),
    Other(Box<Next<T>>),
}

/// Begins the next step, or ends with the result. A function of its own: the future need not have room for a request, and while
/// reqwest works below it, neither need the stack. What a call touches has to be read into the processor's caches each time.
#[inline(never)]
fn begin<'f, T>(
    call: &mut Call<'_, T>,
    time: Timestamp,
    http: &'f Http,
    transfer: &'f mut Transfer<'_>,
) -> ControlFlow<Result<T, Error>, Task<'f, T>> {
    ControlFlow::Continue(match call.next(time) {
        Next::Send(mut request) if matches!(transfer, Transfer::Nothing) || !call.is_own_request() => {
            Task::Send(http.send(&mut request))
        }
        Next::Send(request) => Task::Send(begin_transfer(request, http, transfer)),
        Next::Done(result) => return ControlFlow::Break(result),
        other => Task::Other(Box::new(other)),
    })
}

#[cold]
fn begin_transfer<'f>(request: Request<Vec<u8>>, http: &'f Http, transfer: &'f mut Transfer<'_>) -> Sending<'f> {
    Box::pin(http.transfer(request, transfer))
}

/// Does what belongs to having a token that is not at hand, or to trying again.
#[cold]
fn refresh<'f, 'a, T>(
    next: Box<Next<T>>,
    call: &'f mut Call<'a, T>,
    turns: &'f mut Vec<Turn>,
    store: &'f dyn AsyncTokenStore,
    locks: &'f Arc<Locks>,
) -> Pin<Box<impl Future<Output = ()> + use<'f, 'a, T>>> {
    Box::pin(async move {
        match *next {
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
            Next::Wait(span) => tokio::time::sleep(span).await,
            // The rest `drive` does itself.
            _ => {}
        }
    })
}
