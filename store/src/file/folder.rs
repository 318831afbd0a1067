//! The folder: its files, how they are read, replaced and locked.

use std::fs::{self, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use wecom_core::flow::{Entry, Lease, StoreError, TokenKey};
use wecom_core::types::Timestamp;

use crate::codec::{Codec, random};

/// A file name of this many bytes fits every file system, endings included.
const LONGEST_NAME: usize = 200;
/// So long a process may keep the lock for its own callers while others wait.
const TURN: Duration = Duration::from_secs(5);

/// A folder with tokens.
#[derive(Clone)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    pub(super) codec: Codec,
    pub(super) patience: Duration,
    /// When it is to be tidied next, by whichever clone.
    pub(super) tidy_at: Arc<Mutex<Instant>>,
}

impl Folder {
    pub(super) fn open(path: PathBuf, patience: Duration) -> Result<Folder, StoreError> {
        make_folder(&path).map_err(|error| failed("make the folder", &path, &error))?;
        super::owner::check(&path)?;
        Ok(Folder { path, codec: Codec::default(), patience, tidy_at: Folder::tidied_next() })
    }

    /// With the next save.
    pub(super) fn tidied_next() -> Arc<Mutex<Instant>> {
        Arc::new(Mutex::new(Instant::now()))
    }

    pub(super) fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let path = self.file(key, "entry");
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("read", &path, &error)),
        };
        let entry = bytes.strip_prefix(key.as_str().as_bytes()).and_then(|rest| rest.strip_prefix(b"\n"));
        let entry = entry.ok_or_else(|| StoreError::new(format!("{} is not the file of {key}", path.display())))?;
        self.codec.read(key, entry).map(Some)
    }

    /// Writes the entry beside the old one, and puts it in its place where `permit` lets it.
    pub(super) fn save(&self, key: &TokenKey, entry: &Entry, permit: &Permit<'_>) -> Result<(), StoreError> {
        let entry = self.codec.write(key, entry)?;
        let path = self.file(key, "entry");
        // A name of its own: two may write at the same time where the lock could not be had.
        let draft = self.file(key, &format!("{:016x}.draft", u64::from_le_bytes(random()?)));
        let write = || {
            let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&draft)?;
            file.write_all(&[key.as_str().as_bytes(), b"\n", &entry].concat())?;
            file.sync_all()?;
            permit(&mut || fs::rename(&draft, &path))
        };
        write().map_err(|error| {
            // Otherwise it would stay for an hour; whether that succeeds changes nothing for the caller.
            let _ = fs::remove_file(&draft);
            failed("write", &path, &error)
        })
    }

    pub(super) fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        let path = self.file(key, "entry");
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed("remove", &path, &error)),
            _ => Ok(()),
        }
    }

    /// The lock, unless somebody has it.
    pub(super) fn try_lock(&self, key: &TokenKey) -> Result<Option<fs::File>, StoreError> {
        let path = self.file(key, "lock");
        try_lock(&path).map_err(|error| failed("lock", &path, &error))
    }

    /// The system takes it from nobody; the others should have it before their patience ends.
    pub(super) fn lease(&self, file: fs::File) -> Lease {
        Lease::new(file, None).lasting(Timestamp::from(SystemTime::now()) + TURN.min(self.patience / 2))
    }

    fn file(&self, key: &TokenKey, ending: &str) -> PathBuf {
        self.path.join(format!("token-{}.{ending}", file_name(key.as_str())))
    }
}

/// Makes a change of the folder, or does not and fails.
pub(super) type Permit<'a> = dyn Fn(&mut dyn FnMut() -> io::Result<()>) -> io::Result<()> + 'a;

/// The lock on a lock file, unless somebody has it. It is opened anew each time: one that was tidied away meanwhile is nobody's
/// lock any more.
pub(super) fn try_lock(path: &Path) -> io::Result<Option<fs::File>> {
    let file = private(OpenOptions::new().write(true).create(true).truncate(false)).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(is_there(&file, path)?.then_some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether it is this file that others open by its name.
#[cfg(unix)]
fn is_there(file: &fs::File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    match fs::metadata(path) {
        Ok(found) => Ok(identity(found) == identity(file.metadata()?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lock files are not tidied away there.
#[cfg(not(unix))]
fn is_there(_: &fs::File, _: &Path) -> io::Result<bool> {
    Ok(true)
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

pub(super) fn failed(what: &str, path: &Path, error: &io::Error) -> StoreError {
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
