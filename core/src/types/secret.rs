//! Text that must not leak.

use std::fmt;

use zeroize::Zeroize;

use crate::wire::{Reading, Slot, Value, Writer};

/// A secret, token, ticket, key or code: shown as `***`, wiped from memory when dropped.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret over.
    pub fn new(secret: impl Into<String>) -> Secret {
        Secret(secret.into())
    }

    /// The secret itself, for the one place that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl From<String> for Secret {
    fn from(secret: String) -> Secret {
        Secret(secret)
    }
}

impl From<&str> for Secret {
    fn from(secret: &str) -> Secret {
        Secret(secret.to_owned())
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Secret {
        secret.clone()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Slot for Secret {
    fn expects(&self) -> &'static str {
        "a string"
    }
    fn keeps_empty(&self) -> bool {
        true
    }
    fn int(&mut self, value: i64) -> Reading {
        self.0.int(value)
    }
    fn uint(&mut self, value: u64) -> Reading {
        self.0.uint(value)
    }
    fn str(&mut self, value: &str) -> Reading {
        self.0.zeroize();
        self.0.str(value)
    }
}

impl Value for Secret {
    fn write(&self, out: &mut Writer) {
        out.str(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_prints() {
        let secret = Secret::from("hush");
        assert_eq!(format!("{secret:?} {secret:#?}"), "*** ***");
    }
}
