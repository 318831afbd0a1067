//! Tokens in a folder.

#[cfg(feature = "async")]
mod asynchronous;
mod folder;
mod owner;
mod tidy;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, thread};

use wecom_core::flow::{Entry, Fence, Lease, StoreError, TokenKey, TokenStore};

use self::folder::Folder;
use crate::codec::Codec;
use crate::pauses::Pauses;

/// How long to wait for the lock. A process that dies frees it at once, so this is for one that was stopped, or whose fetch takes
/// long: then there are two of them, which does no harm.
const PATIENCE: Duration = Duration::from_secs(15);

/// Tokens in a folder: for several processes of one machine, and for programs that are started anew each time.
///
/// Each token is a file of its own (`token-….entry`) beside a lock file (`token-….lock`): the first line is the token's key,
/// the rest the entry as JSON, or sealed. Files are for their owner alone, and so is a folder that is made here (modes 0600 and
/// 0700; on Windows what the folder above hands down). One that was there before keeps its mode: whoever may list it learns
/// which corps there are, and one to which others may write, or which is neither this user's nor root's, is refused. A file is
/// replaced as a whole, so that no reader sees half of one, and what was damaged is an error upon which the call fetches a token
/// anew.
///
/// The lock is the operating system's on the lock file (`flock`), so a process that dies frees it and there is no fence.
/// Network file systems may not keep such locks: for several machines there is [Redis](crate).
///
/// Every look-up reads the file. What has expired is removed when the store is opened, and once an hour while tokens are saved:
/// entries first, then locks that nobody holds and that no entry needs, a thousand files at the most; where there are more, the next
/// save goes on. Clones are the same store.
#[derive(Clone)]
pub struct File {
    folder: Arc<Folder>,
}

impl File {
    /// Tokens in this folder, which is made if it is missing.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be made or read, or somebody else may write to it.
    pub fn open(folder: impl Into<PathBuf>) -> Result<File, StoreError> {
        let folder = Folder::open(folder.into(), PATIENCE)?;
        folder.tidy()?;
        Ok(File { folder: Arc::new(folder) })
    }

    /// Encrypts what is written from now on with this key. What another key, or none, wrote is then fetched anew.
    ///
    /// What has expired can be told only with the key, and so is removed with the first token that is saved.
    #[must_use]
    pub fn encrypt(mut self, key: &[u8; 32]) -> File {
        let folder = Arc::make_mut(&mut self.folder);
        folder.codec = Codec::sealing(key);
        // Of its own: a clone without the key must not take this one's turn.
        folder.tidy_at = Folder::tidied_next();
        self
    }

    /// How long to wait for another process's refresh, 15 seconds unless said otherwise. After that a call fetches a token for
    /// itself, and with it all that wait in this process: no call fails because another process was stopped while it refreshed.
    /// Less than a minute: a call that waited longer, and longer than [`Policy::total`](wecom_core::flow::Policy::total), fails.
    #[must_use]
    pub fn patience(mut self, most: Duration) -> File {
        // Longer spans cannot be added to a clock's time.
        Arc::make_mut(&mut self.folder).patience = most.min(Duration::from_secs(30 * 86_400));
        self
    }
}

impl TokenStore for File {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        self.folder.load(key)
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.folder.save(key, &entry, &|change| change())?;
        self.folder.tidy_in_time();
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.folder.remove(key)
    }

    fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let mut pauses = Pauses::within(self.folder.patience);
        loop {
            if let Some(file) = self.folder.try_lock(key)? {
                return Ok(self.folder.lease(file));
            }
            thread::sleep(pauses.next(key)?);
        }
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("folder", &self.folder.path).finish_non_exhaustive()
    }
}
