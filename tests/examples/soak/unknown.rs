//! Messages of which the client cannot know whether they arrived: none may come again.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Their texts. A clone is the same set.
#[derive(Clone, Default)]
pub(crate) struct Unknown(Arc<Mutex<HashSet<String>>>);

impl Unknown {
    /// These bytes of a request arrived: tells where they hold a message that must not come again.
    pub(crate) fn came(&self, bytes: &[u8]) {
        if let Some(text) = text(bytes)
            && self.lock().contains(text)
        {
            println!("a {text}");
        }
    }

    /// Whatever becomes of the request that these bytes are of, its sender is not told.
    pub(crate) fn untold(&self, bytes: &[u8]) {
        if let Some(text) = text(bytes) {
            self.lock().insert(text.to_owned());
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The text of a message, where all of it is there.
fn text(bytes: &[u8]) -> Option<&str> {
    const BEFORE: &[u8] = b"\"content\":\"";
    let start = bytes.windows(BEFORE.len()).position(|window| window == BEFORE)? + BEFORE.len();
    let length = bytes[start..].iter().position(|byte| *byte == b'"')?;
    std::str::from_utf8(&bytes[start..start + length]).ok()
}
