//! Removes what nobody needs any more: tokens of corps that went away, what processes left behind that died.

use std::fs;
use std::path::Path;
use std::sync::{MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use wecom_core::flow::{StoreError, TokenKey};
use wecom_core::types::Timestamp;

use super::folder::{Folder, failed, try_lock};

/// So often, while tokens are saved.
const PERIOD: Duration = Duration::from_secs(3_600);
/// No save takes so long: an older draft was left behind by a process that died.
const OLD_DRAFT: Duration = Duration::from_secs(3_600);
/// Most tokens live so long, and are written anew then: what is younger is not looked at.
const YOUNG_ENTRY: Duration = Duration::from_secs(7_200);
/// No entry lives so long, whatever it is.
const OLD_ENTRY: Duration = Duration::from_secs(31 * 86_400);

impl Folder {
    /// Tidies once an hour. Nobody needs to know where it fails: the next time is soon.
    pub(super) fn tidy_in_time(&self) {
        if Instant::now() >= *self.tidy_at() {
            let _ = self.tidy();
        }
    }

    pub(super) fn tidy(&self) -> Result<(), StoreError> {
        *self.tidy_at() = Instant::now() + PERIOD;
        let now = SystemTime::now();
        let failed = |error| failed("read the folder", &self.path, &error);
        for found in fs::read_dir(&self.path).map_err(failed)? {
            let path = found.map_err(failed)?.path();
            let age = || now.duration_since(fs::metadata(&path).ok()?.modified().ok()?).ok();
            // Another process may remove it as well, and what cannot be removed now can perhaps be the next time.
            match Kind::of(&path) {
                Some(Kind::Draft) if age() > Some(OLD_DRAFT) => drop(fs::remove_file(&path)),
                Some(Kind::Entry) if age() > Some(YOUNG_ENTRY) => self.remove_expired(&path, now.into()),
                Some(Kind::Lock) if age() > Some(YOUNG_ENTRY) => remove_lock(&path),
                _ => {}
            }
        }
        Ok(())
    }

    fn tidy_at(&self) -> MutexGuard<'_, Instant> {
        self.tidy_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Under its lock, so that nobody replaces the entry meanwhile.
    fn remove_expired(&self, path: &Path, now: Timestamp) {
        let lock = path.with_extension("lock");
        if self.has_expired(path, now)
            && let Ok(Some(held)) = try_lock(&lock)
        {
            if self.has_expired(path, now) {
                let _ = fs::remove_file(path);
            }
            remove_held(&lock, &held);
        }
    }

    /// One that this store cannot read counts as expired once no entry would be good any more.
    fn has_expired(&self, path: &Path, now: Timestamp) -> bool {
        let Ok(bytes) = fs::read(path) else { return false };
        let (key, entry) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len()));
        let key = TokenKey::named(&String::from_utf8_lossy(key));
        match self.codec.read(&key, entry.strip_prefix(b"\n").unwrap_or_default()) {
            Ok(entry) => entry.ends() <= now,
            Err(_) => {
                let written = fs::metadata(path).and_then(|found| found.modified());
                written.is_ok_and(|written| Timestamp::from(written) + OLD_ENTRY <= now)
            }
        }
    }
}

/// A lock that no entry needs, unless somebody holds it.
fn remove_lock(path: &Path) {
    if !path.with_extension("entry").exists()
        && let Ok(Some(held)) = try_lock(path)
    {
        remove_held(path, &held);
    }
}

/// A lock file, while its lock is held: whoever opened it before sees that it is gone once he has the lock.
#[cfg(unix)]
fn remove_held(path: &Path, _held: &fs::File) {
    if !path.with_extension("entry").exists() {
        let _ = fs::remove_file(path);
    }
}

/// Nobody could see it there.
#[cfg(not(unix))]
fn remove_held(_: &Path, _: &fs::File) {}

enum Kind {
    Draft,
    Entry,
    Lock,
}

impl Kind {
    /// None where it is not the store's: the folder may hold what belongs to others.
    fn of(path: &Path) -> Option<Kind> {
        let (name, ending) = path.file_name()?.to_str()?.strip_prefix("token-")?.rsplit_once('.')?;
        match ending {
            "entry" => Some(Kind::Entry),
            "lock" => Some(Kind::Lock),
            "draft" => {
                let (_, number) = name.rsplit_once('.')?;
                let is_ours =
                    number.len() == 16 && number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                is_ours.then_some(Kind::Draft)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use wecom_core::flow::{Entry, Token, TokenStore};

    use super::*;
    use crate::File;

    #[test]
    fn a_folder_is_tidied_once_an_hour_while_tokens_are_saved() {
        let place = std::env::temp_dir().join(format!("wecom-tidied-{}", std::process::id()));
        let (store, key) = (File::open(&place).unwrap(), TokenKey::named("k"));
        let save = |store: &File| {
            store.save(&key, Entry::Token(Token::new("T", SystemTime::now().into())), None).unwrap();
        };
        save(&store);
        let left = place.join("token-k.0123456789abcdef.draft");
        fs::File::create(&left).unwrap().set_modified(SystemTime::now() - 2 * OLD_DRAFT).unwrap();
        save(&store);
        assert!(left.exists(), "it was opened just now");
        // An hour later, whichever clone it is.
        *store.folder.tidy_at() = Instant::now();
        save(&store.clone().patience(Duration::ZERO));
        assert!(!left.exists());
        assert!(*store.folder.tidy_at() > Instant::now() + PERIOD / 2, "in an hour again");
        fs::remove_dir_all(&place).unwrap();
    }
}
