//! What only a group robot sends.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};

use crate::api::limits::{Checked, base64, bytes};

/// The largest picture, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

structure! {
    /// Markdown of the second kind (markdown_v2 类型): also italics, lists, pictures, rules, blocks of code and tables, but
    /// neither colours nor mentions. Clients before 4.1.36 (Android 4.1.38) show it as plain text.
    pub struct MarkdownV2 {
        /// The text, at most 4 096 bytes.
        content: String,
    }
}

impl MarkdownV2 {
    pub(super) fn check(&self) -> Checked {
        bytes("markdown_v2.content", &self.content, 4096)
    }
}

structure! {
    /// A picture (图片类型), JPG or PNG: [`Image::from_bytes`].
    pub struct Image {
        /// The picture in base64, at most 2 MB (2 097 152 bytes) before; in a bot's stream 10 MB.
        base64: String,
        /// The MD5 sum of the picture before base64, in hexadecimal.
        md5: String,
    }
}

impl Image {
    /// The picture that these bytes are.
    pub fn from_bytes(picture: &[u8]) -> Image {
        let mut sum = String::with_capacity(32);
        for byte in Md5::digest(picture) {
            // Writing into a String cannot fail.
            let _ = write!(sum, "{byte:02x}");
        }
        Image::new(STANDARD.encode(picture), sum)
    }

    pub(super) fn check(&self) -> Checked {
        self.at_most(LARGEST, "image.base64")
    }

    /// That the picture holds at most so many bytes.
    pub(crate) fn at_most(&self, most: usize, field: &'static str) -> Checked {
        base64(field, &self.base64, most)
    }
}
