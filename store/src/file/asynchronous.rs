//! The same for tasks on tokio.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::task::spawn_blocking;
use wecom_core::flow::{AsyncTokenStore, Entry, Fence, Lease, StoreError, StoreFuture, TokenKey};

use super::File;
use super::folder::Folder;
use crate::pauses::Pauses;

impl AsyncTokenStore for File {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
        let key = key.clone();
        aside(&self.folder, move |folder, _| folder.load(&key))
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, _: Option<Fence>) -> StoreFuture<'a, ()> {
        let key = key.clone();
        aside(&self.folder, move |folder, caller| {
            folder.save(&key, &entry, &|change| caller.permit(change))?;
            folder.tidy_in_time();
            Ok(())
        })
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
        let key = key.clone();
        aside(&self.folder, move |folder, caller| {
            let mut removed = Ok(());
            let permitted = caller.permit(&mut || {
                removed = folder.remove(&key);
                Ok(())
            });
            permitted.map_err(|error| StoreError::new(error.to_string())).and(removed)
        })
    }

    fn lock<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Lease> {
        Box::pin(async {
            let mut pauses = Pauses::within(self.folder.patience);
            loop {
                if let Some(file) = self.folder.try_lock(key)? {
                    return Ok(self.folder.lease(file));
                }
                tokio::time::sleep(pauses.next(key)?).await;
            }
        })
    }
}

/// Reading and writing may wait for the disk: not on the threads that run tasks.
fn aside<T: Send + 'static>(
    folder: &Arc<Folder>,
    work: impl FnOnce(&Folder, &Caller) -> Result<T, StoreError> + Send + 'static,
) -> StoreFuture<'static, T> {
    let folder = Arc::clone(folder);
    Box::pin(async move {
        let caller = Arc::new(Caller::default());
        let _waiting = Waiting(Arc::clone(&caller));
        let done = spawn_blocking(move || work(&folder, &caller)).await;
        done.unwrap_or_else(|_| Err(StoreError::new("the runtime is shutting down")))
    })
}

/// Whoever waits for the work. Once he waits no longer, he gives the lock back, and the work goes on: it must not change then what
/// somebody else may have saved meanwhile.
#[derive(Default)]
struct Caller {
    gone: Mutex<bool>,
}

impl Caller {
    /// Makes the change, unless the caller is gone. He does not go while it is made.
    fn permit(&self, change: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        let gone = self.gone.lock().unwrap_or_else(PoisonError::into_inner);
        if *gone { Err(io::Error::other("whoever wanted it waits no longer")) } else { change() }
    }
}

struct Waiting(Arc<Caller>);

impl Drop for Waiting {
    fn drop(&mut self) {
        *self.0.gone.lock().unwrap_or_else(PoisonError::into_inner) = true;
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};
    use std::time::{Duration, SystemTime};

    use tokio::runtime::Builder;
    use tokio::sync::oneshot;
    use wecom_core::flow::{Token, TokenStore};
    use wecom_core::types::Timestamp;

    use super::*;

    fn token(value: &str) -> Entry {
        let end = Timestamp::from(SystemTime::now()) + Duration::from_secs(7_000);
        Entry::Token(Token::new(value, end))
    }

    fn poll<T>(future: std::pin::Pin<&mut impl Future<Output = T>>) -> Poll<T> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    /// Work that is late: the only thread for it is busy until the callers are gone.
    #[test]
    fn what_a_call_wanted_that_was_dropped_is_not_done_later() {
        let place = std::env::temp_dir().join(format!("wecom-dropped-{}", std::process::id()));
        let runtime = Builder::new_current_thread().max_blocking_threads(1).build().unwrap();
        let (store, key, other) = (File::open(&place).unwrap(), TokenKey::named("k"), TokenKey::named("other"));
        TokenStore::save(&store, &other, token("theirs"), None).unwrap();
        let _there = runtime.enter();
        let (go, wait) = oneshot::channel::<()>();
        let busy = runtime.spawn_blocking(move || wait.blocking_recv());
        {
            let mut save = pin!(AsyncTokenStore::save(&store, &key, token("old"), None));
            let mut remove = pin!(AsyncTokenStore::remove(&store, &other));
            assert!(poll(save.as_mut()).is_pending() && poll(remove.as_mut()).is_pending());
        }
        TokenStore::save(&store, &key, token("new"), None).unwrap();
        go.send(()).unwrap();
        // What is asked for later comes later: the thread takes one after the other.
        let loaded = |key| runtime.block_on(AsyncTokenStore::load(&store, key));
        let is = |entry, value: &str| matches!(entry, Ok(Some(Entry::Token(token))) if token.value.expose() == value);
        assert!(is(loaded(&key), "new"), "and not what the dropped call brought");
        assert!(is(loaded(&other), "theirs"), "and it is not removed, either");
        let left = std::fs::read_dir(&place).unwrap().count();
        assert_eq!(left, 2, "no draft is left");
        runtime.block_on(busy).unwrap().unwrap();
        std::fs::remove_dir_all(&place).unwrap();
    }
}
