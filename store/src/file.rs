//! Tokens in a folder.

use std::fs::{self, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fmt, thread};

use wecom_core::flow::{Entry, Fence, Lease, MemoryStore, StoreError, TokenKey, TokenStore};
use wecom_core::types::Timestamp;

use crate::codec::{Codec, random};
use crate::pauses::Pauses;

/// A file name of this many bytes fits every file system, endings included.
const LONGEST_NAME: usize = 200;
/// How long to wait for the lock. A process that dies frees it at once, so this is for one that was stopped, or whose fetch takes
/// long: then there are two of them, which does no harm.
const PATIENCE: Duration = Duration::from_secs(15);
/// So long a process may keep the lock for its own callers while others wait.
const TURN: Duration = Duration::from_secs(5);
/// No save takes so long: what is older was left behind by a process that died.
const LEFT_BEHIND: Duration = Duration::from_secs(3_600);

/// Tokens in a folder: for several processes of one machine, and for programs that are started anew each time.
///
/// Each token is a file of its own (`token-….entry`) beside a lock file (`token-….lock`): the first line is the token's key,
/// the rest the entry as JSON, or sealed. Files are for their owner alone, and so is a folder that is made here (modes 0600 and
/// 0700; on Windows what the folder above hands down). One that was there before keeps its mode: whoever may list it learns
/// which corps there are, and one to which others may write is refused. A file is replaced as a whole, so that no reader sees half of one, and what was
/// damaged is an
/// error upon which the call fetches a token anew.
///
/// The lock is the operating system's on the lock file (`flock`), so a process that dies frees it and there is no fence.
/// Network file systems may not keep such locks: for several machines there is [Redis](crate).
///
/// Every look-up reads the file; what cannot be written (a full disk, a folder that is gone) is kept in memory. Clones are
/// the same store.
#[derive(Clone)]
pub struct File {
    inner: Arc<Inner>,
}

#[derive(Clone)]
struct Inner {
    folder: PathBuf,
    codec: Codec,
    patience: Duration,
    /// What could not be written.
    unsaved: Arc<MemoryStore>,
}

impl File {
    /// Tokens in this folder, which is made if it is missing.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be made or read, or others than its owner may write to it.
    pub fn open(folder: impl Into<PathBuf>) -> Result<File, StoreError> {
        let folder = folder.into();
        make_folder(&folder).map_err(|error| failed("make the folder", &folder, &error))?;
        let inner = Inner { folder, codec: Codec::default(), patience: PATIENCE, unsaved: Arc::default() };
        inner.check_mode()?;
        inner.clear_up().map_err(|error| failed("read the folder", &inner.folder, &error))?;
        Ok(File { inner: Arc::new(inner) })
    }

    /// Encrypts what is written from now on with this key. What another key, or none, wrote is then fetched anew.
    #[must_use]
    pub fn encrypt(mut self, key: &[u8; 32]) -> File {
        Arc::make_mut(&mut self.inner).codec = Codec::sealing(key);
        self
    }

    /// How long to wait for another process's refresh, 15 seconds unless said otherwise. After that a call fetches a token for
    /// itself, and with it all that wait in this process: no call fails because another process was stopped while it refreshed.
    /// Less than a minute: a call that waited longer, and longer than [`Policy::total`](wecom_core::flow::Policy::total), fails.
    #[must_use]
    pub fn patience(mut self, most: Duration) -> File {
        // Longer spans cannot be added to a clock's time.
        Arc::make_mut(&mut self.inner).patience = most.min(Duration::from_secs(30 * 86_400));
        self
    }
}

impl TokenStore for File {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        self.inner.load(key)
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.inner.save(key, &entry)
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.inner.remove(key)
    }

    fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let file = self.inner.lock_file(key)?;
        let mut pauses = Pauses::within(self.inner.patience);
        while !self.inner.try_lock(key, &file)? {
            thread::sleep(pauses.next(key)?);
        }
        Ok(self.inner.lease(file))
    }
}

#[cfg(feature = "async")]
mod on_tokio {
    use tokio::task::spawn_blocking;
    use wecom_core::flow::{AsyncTokenStore, StoreFuture};

    use super::{Arc, Entry, Fence, File, Inner, Lease, Pauses, StoreError, TokenKey};

    /// Reading and writing may wait for the disk: not on the threads that run tasks.
    fn aside<T: Send + 'static>(
        inner: &Arc<Inner>,
        work: impl FnOnce(&Inner) -> Result<T, StoreError> + Send + 'static,
    ) -> StoreFuture<'static, T> {
        let inner = Arc::clone(inner);
        Box::pin(async move {
            let done = spawn_blocking(move || work(&inner)).await;
            done.unwrap_or_else(|_| Err(StoreError::new("the runtime is shutting down")))
        })
    }

    impl AsyncTokenStore for File {
        fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
            let key = key.clone();
            aside(&self.inner, move |inner| inner.load(&key))
        }

        fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, _: Option<Fence>) -> StoreFuture<'a, ()> {
            let key = key.clone();
            aside(&self.inner, move |inner| inner.save(&key, &entry))
        }

        fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
            let key = key.clone();
            aside(&self.inner, move |inner| inner.remove(&key))
        }

        fn lock<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Lease> {
            Box::pin(async {
                let file = self.inner.lock_file(key)?;
                let mut pauses = Pauses::within(self.inner.patience);
                while !self.inner.try_lock(key, &file)? {
                    tokio::time::sleep(pauses.next(key)?).await;
                }
                Ok(self.inner.lease(file))
            })
        }
    }
}

impl Inner {
    /// What is there, or what should be there and could not be written, whichever ends later.
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let Some(unsaved) = self.unsaved.load(key) else { return self.read(key) };
        match self.read(key) {
            Ok(Some(written)) if written.ends() > unsaved.ends() => Ok(Some(written)),
            _ => Ok(Some(unsaved)),
        }
    }

    fn read(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let path = self.path(key, "entry");
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("read", &path, &error)),
        };
        let entry = bytes.strip_prefix(key.as_str().as_bytes()).and_then(|rest| rest.strip_prefix(b"\n"));
        let entry = entry.ok_or_else(|| StoreError::new(format!("{} is not the file of {key}", path.display())))?;
        self.codec.read(key, entry).map(Some)
    }

    fn save(&self, key: &TokenKey, entry: &Entry) -> Result<(), StoreError> {
        let written = self.write(key, entry);
        match &written {
            Ok(()) => self.unsaved.remove(key),
            Err(_) => self.unsaved.save(key, entry.clone()),
        }
        written
    }

    fn write(&self, key: &TokenKey, entry: &Entry) -> Result<(), StoreError> {
        let entry = self.codec.write(key, entry)?;
        let path = self.path(key, "entry");
        // A name of its own: two may write at the same time where the lock could not be had.
        let draft = self.path(key, &format!("{:016x}.draft", u64::from_le_bytes(random()?)));
        let write = || {
            let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&draft)?;
            file.write_all(&[key.as_str().as_bytes(), b"\n", &entry].concat())?;
            file.sync_all()?;
            fs::rename(&draft, &path)
        };
        write().map_err(|error| {
            // Otherwise it would stay for an hour; whether that succeeds changes nothing for the caller.
            let _ = fs::remove_file(&draft);
            failed("write", &path, &error)
        })
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.unsaved.remove(key);
        let path = self.path(key, "entry");
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed("remove", &path, &error)),
            _ => Ok(()),
        }
    }

    fn lock_file(&self, key: &TokenKey) -> Result<fs::File, StoreError> {
        // It stays when the lock is freed: removing it would part those who hold it open from those who come later.
        let path = self.path(key, "lock");
        private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(&path)
            .map_err(|error| failed("open", &path, &error))
    }

    fn try_lock(&self, key: &TokenKey, file: &fs::File) -> Result<bool, StoreError> {
        match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(failed("lock", &self.path(key, "lock"), &error)),
        }
    }

    /// The system takes it from nobody; the others should have it before their patience ends.
    fn lease(&self, file: fs::File) -> Lease {
        Lease::new(file, None).lasting(Timestamp::from(SystemTime::now()) + TURN.min(self.patience / 2))
    }

    fn path(&self, key: &TokenKey, ending: &str) -> PathBuf {
        self.folder.join(format!("token-{}.{ending}", file_name(key.as_str())))
    }

    /// Whoever can write to the folder could slip in a token of his own.
    #[cfg(unix)]
    fn check_mode(&self) -> Result<(), StoreError> {
        let found = fs::metadata(&self.folder).map_err(|error| failed("look at the folder", &self.folder, &error))?;
        let mode = std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o777;
        if mode & 0o022 == 0 {
            return Ok(());
        }
        let folder = self.folder.display();
        Err(StoreError::new(format!(
            "others may write to {folder} (mode {mode:04o}): take that from them, `chmod 700 {folder}`"
        )))
    }

    #[cfg(not(unix))]
    fn check_mode(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Removes drafts of processes that died while they wrote.
    fn clear_up(&self) -> io::Result<()> {
        let now = SystemTime::now();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let old = || Some(now.duration_since(fs::metadata(&path).ok()?.modified().ok()?).ok()? > LEFT_BEHIND);
            if is_draft(&path) && old() == Some(true) {
                // Another process may have done it meanwhile.
                let _ = fs::remove_file(&path);
            }
        }
        Ok(())
    }
}

/// A key as a file name that is safe on every file system: lower-case letters, digits, `-` and `_` stand for themselves, all
/// else (capitals too, since some systems take them for small letters) is `%` with two digits. The file's first line tells
/// apart what the shortening of very long ones may have made equal.
fn file_name(key: &str) -> String {
    let mut name = String::new();
    for byte in key.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
            _ => name += &format!("%{byte:02x}"),
        }
    }
    if name.len() > LONGEST_NAME {
        // FNV-1a.
        let hash = key
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        name.truncate(LONGEST_NAME - 17);
        name += &format!("+{hash:016x}");
    }
    name
}

/// Whether the store has made it: the folder may hold what belongs to others.
fn is_draft(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let number = name.strip_prefix("token-").and_then(|rest| rest.strip_suffix(".draft"));
    number.and_then(|rest| rest.rsplit_once('.')).is_some_and(|(_, number)| {
        number.len() == 16 && number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn failed(what: &str, path: &Path, error: &io::Error) -> StoreError {
    StoreError::new(format!("cannot {what} {}: {error}", path.display()))
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("folder", &self.inner.folder).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_safe_and_tell_keys_apart() {
        assert_eq!(file_name("access_token:ww1:0a"), "access_token%3aww1%3a0a");
        assert_eq!(file_name("../A b"), "%2e%2e%2f%41%20b");
        let (one, other) = ("x".repeat(500), format!("{}y", "x".repeat(499)));
        assert_eq!(file_name(&one).len(), LONGEST_NAME);
        assert_ne!(file_name(&one), file_name(&other));
    }
}
