//! 分块累积 sha: the sums that WeCom wants to have before a file is uploaded in blocks, to the drive or for a document.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/98004>,
//! <https://developer.work.weixin.qq.com/document/path/101871>

use std::fmt::Write;

use sha1::digest::common::hazmat::SerializableState;
use sha1::{Digest, Sha1};

/// Reckons the sums of a file's blocks while the file is read, in pieces of any length.
///
/// They are no sums of the blocks by themselves: each is what SHA-1 has come to at the end of its block, as the twenty bytes that
/// a little-endian machine holds then, in hexadecimal; the last is the SHA-1 of the whole file.
///
/// ```
/// use wecom_core::types::BlockSums;
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
    /// How many bytes a block has (2 MB); the last block of a file may be shorter.
    pub const BLOCK: usize = 2 * 1024 * 1024;

    /// Before the first byte.
    pub fn new() -> BlockSums {
        BlockSums::default()
    }

    /// Takes the next bytes of the file.
    pub fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            // A full block ends only when a byte follows it: the sum of the last block is another.
            if self.filled == BlockSums::BLOCK {
                let state = self.hash.serialize();
                self.sums.push(hexadecimal(state.iter().take(20)));
                self.filled = 0;
            }
            let (now, later) = bytes.split_at(bytes.len().min(BlockSums::BLOCK - self.filled));
            self.hash.update(now);
            self.filled += now.len();
            self.length += now.len() as u64;
            bytes = later;
        }
    }

    /// How many bytes there were so far: `size` of the request that begins the upload.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The sums, after the last byte: `block_sha` of that request.
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

#[cfg(test)]
mod tests {
    use super::BlockSums;

    /// The file that WeCom shows its own sums of (github.com/wecomopen/file_block_digest, demo).
    #[test]
    fn sums_of_blocks() {
        let mut file = b"1234567890\r\n".repeat(500_000);
        file.truncate(5_999_998);
        let expected = [
            "5186fee37e9f7e77a1f6bea8d4e32638d5186d44",
            "cf540965f3190bc0c6367147ab0ac64dc9eff6a0",
            "bda1e884e1cb23a5cbdea73d2e00e23baa72d2f5",
        ];
        for piece in [100_003, BlockSums::BLOCK, file.len()] {
            let mut sums = BlockSums::new();
            file.chunks(piece).for_each(|bytes| sums.update(bytes));
            assert_eq!(sums.length(), 5_999_998);
            assert_eq!(sums.finish(), expected, "in pieces of {piece}");
        }
        // A file that ends with a full block: the last sum is that of the file.
        let mut sums = BlockSums::new();
        sums.update(&file[..BlockSums::BLOCK]);
        let whole = sums.clone().finish();
        assert_eq!(whole.len(), 1);
        assert_ne!(whole[0], expected[0]);
        sums.update(b"x");
        assert_eq!(sums.finish()[0], expected[0]);
        assert_eq!(BlockSums::new().finish(), ["da39a3ee5e6b4b0d3255bfef95601890afd80709"], "an empty file");
    }
}
