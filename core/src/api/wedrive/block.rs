//! 分块累积 sha: the sums that WeCom wants to have before a file is uploaded in blocks.

use std::fmt::Write;

use sha1::digest::common::hazmat::SerializableState;
use sha1::{Digest, Sha1};

/// How many bytes a block has (2 MB); the last block of a file may be shorter.
pub const BLOCK: usize = 2 * 1024 * 1024;

/// Reckons the sums of a file's blocks while the file is read, in pieces of any length.
///
/// They are no sums of the blocks by themselves: each is what SHA-1 has come to at the end of its block, as the twenty bytes that
/// a little-endian machine holds then, in hexadecimal; the last is the SHA-1 of the whole file.
///
/// ```
/// use wecom_core::api::wedrive::BlockSums;
///
/// let mut sums = BlockSums::new();
/// sums.update(b"hello ");
/// sums.update(b"world");
/// assert_eq!(sums.length(), 11);
/// assert_eq!(sums.finish(), ["2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct BlockSums {
    hash: Sha1,
    length: u64,
    /// How many bytes of the block that is being read are there.
    filled: usize,
    sums: Vec<String>,
}

impl BlockSums {
    /// Before the first byte.
    pub fn new() -> BlockSums {
        BlockSums::default()
    }

    /// Takes the next bytes of the file.
    pub fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            // A full block ends only when a byte follows it: the sum of the last block is another.
            if self.filled == BLOCK {
                let state = self.hash.serialize();
                self.sums.push(hexadecimal(state.iter().take(20)));
                self.filled = 0;
            }
            let (now, later) = bytes.split_at(bytes.len().min(BLOCK - self.filled));
            self.hash.update(now);
            self.filled += now.len();
            self.length += now.len() as u64;
            bytes = later;
        }
    }

    /// How many bytes there were so far: `size` of [`file::upload::Init`](super::file::upload::Init).
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The sums, after the last byte: `block_sha` of [`file::upload::Init`](super::file::upload::Init).
    pub fn finish(mut self) -> Vec<String> {
        self.sums.push(hexadecimal(self.hash.finalize().iter()));
        self.sums
    }
}

fn hexadecimal<'a>(bytes: impl Iterator<Item = &'a u8>) -> String {
    let mut text = String::with_capacity(40);
    for byte in bytes {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
