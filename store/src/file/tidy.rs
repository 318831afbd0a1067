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
/// So many files are removed at once: whoever saves a token has its lock, and others wait for him.
const MOST: usize = 1_000;
/// No entry lives so long, whatever it is.
const OLD_ENTRY: Duration = Duration::from_secs(31 * 86_400);

impl Folder {
    /// Tidies once an hour, and goes on with the next save where there was too much for one. Nobody needs to know where it fails: the next time is soon.
    pub(super) fn tidy_in_time(&self) {
        if Instant::now() >= *self.tidy_at() {
            let _ = self.tidy();
        }
    }

    pub(super) fn tidy(&self) -> Result<(), StoreError> {
        *self.tidy_at() = Instant::now() + PERIOD;
        let now = SystemTime::now();
        let failed = |error| failed("read the folder", &self.path, &error);
        let mut removed = 0;
        for found in fs::read_dir(&self.path).map_err(failed)? {
            let path = found.map_err(failed)?.path();
            let age = || now.duration_since(fs::metadata(&path).ok()?.modified().ok()?).ok();
            // Another process may remove it as well, and what cannot be removed now can perhaps be the next time.
            let gone = match Kind::of(&path) {
                Some(Kind::Draft) if age() > Some(OLD_DRAFT) => fs::remove_file(&path).is_ok(),
                Some(Kind::Entry) if age() > Some(YOUNG_ENTRY) => self.remove_expired(&path, now.into()),
                Some(Kind::Lock) if age() > Some(YOUNG_ENTRY) => remove_lock(&path),
                _ => false,
            };
            removed += usize::from(gone);
            if removed == MOST {
                *self.tidy_at() = Instant::now();
                break;
            }
        }
        Ok(())
    }

    fn tidy_at(&self) -> MutexGuard<'_, Instant> {
        self.tidy_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Under its lock, so that nobody replaces the entry meanwhile.
    fn remove_expired(&self, path: &Path, now: Timestamp) -> bool {
        let lock = path.with_extension("lock");
        if self.has_expired(path, now)
            && let Ok(Some(held)) = try_lock(&lock)
        {
            let gone = self.has_expired(path, now) && fs::remove_file(path).is_ok();
            remove_held(&lock, &held);
            return gone;
        }
        false
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
fn remove_lock(path: &Path) -> bool {
    if !path.with_extension("entry").exists()
        && let Ok(Some(held)) = try_lock(path)
    {
        return remove_held(path, &held);
    }
    false
}

/// A lock file, while its lock is held: whoever opened it before sees that it is gone once he has the lock.
#[cfg(unix)]
fn remove_held(path: &Path, _held: &fs::File) -> bool {
    !path.with_extension("entry").exists() && fs::remove_file(path).is_ok()
}

/// Nobody could see it there.
#[cfg(not(unix))]
fn remove_held(_: &Path, _: &fs::File) -> bool {
    false
}

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
    /// Thousands of corps may have gone away at once.
    #[test]
    fn one_save_removes_no_more_than_a_thousand_files() {
        let place = std::env::temp_dir().join(format!("wecom-many-{}", std::process::id()));
        drop(File::open(&place).unwrap());
        for number in 0..2 * MOST + 1 {
            let path = place.join(format!("token-k.{number:016x}.draft"));
            fs::File::create(path).unwrap().set_modified(SystemTime::now() - 2 * OLD_DRAFT).unwrap();
        }
        let left = || fs::read_dir(&place).unwrap().count();
        let store = File::open(&place).unwrap();
        assert_eq!(left(), MOST + 1);
        let save = || store.save(&TokenKey::named("k"), Entry::Token(Token::new("T", SystemTime::now().into())), None);
        save().unwrap();
        assert_eq!(left(), 2, "one of them is the entry");
        save().unwrap();
        assert_eq!(left(), 1);
        assert!(*store.folder.tidy_at() > Instant::now() + PERIOD / 2, "in an hour again");
        fs::remove_dir_all(&place).unwrap();
    }

    /// What is sealed cannot be read before the key is known.
    #[test]
    fn the_first_save_with_a_key_tidies_what_is_sealed() {
        let place = std::env::temp_dir().join(format!("wecom-sealed-{}", std::process::id()));
        let open = || File::open(&place).unwrap().encrypt(&[7; 32]);
        let token = |end: SystemTime| Entry::Token(Token::new("T", end.into()));
        let (old, key) = (TokenKey::named("old"), TokenKey::named("k"));
        open().save(&old, token(SystemTime::now() - PERIOD), None).unwrap();
        let path = place.join("token-old.entry");
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::now() - 2 * YOUNG_ENTRY).unwrap();
        let store = open();
        assert!(path.exists());
        store.save(&key, token(SystemTime::now() + PERIOD), None).unwrap();
        assert!(!path.exists());
        assert!(store.load(&key).unwrap().is_some());
        fs::remove_dir_all(&place).unwrap();
    }
}
