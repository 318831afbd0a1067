//! Values that nobody meets twice. Not fit for cryptography outside of a test.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// A random number.
pub(crate) fn number() -> u64 {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u64(COUNT.fetch_add(1, Ordering::Relaxed));
    hasher.finish()
}

/// `length` random letters and digits.
pub(crate) fn text(length: usize) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut out = String::with_capacity(length);
    while out.len() < length {
        let mut bits = number();
        for _ in 0..10.min(length - out.len()) {
            out.push(char::from(LETTERS[(bits % 62) as usize]));
            bits /= 62;
        }
    }
    out
}

/// Sixteen random bytes.
pub(crate) fn bytes() -> [u8; 16] {
    let mut out = [0; 16];
    out[..8].copy_from_slice(&number().to_le_bytes());
    out[8..].copy_from_slice(&number().to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn differs_each_time() {
        assert_ne!(super::text(64), super::text(64));
        assert_eq!(super::text(43).len(), 43);
        assert_ne!(super::bytes(), super::bytes());
    }
}
