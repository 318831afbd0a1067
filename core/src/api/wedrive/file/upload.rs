//! 上传文件, 文件分块上传: files on their way up, whole or in blocks.
//!
//! A file of up to 10 MB goes up whole, with [`Upload`]. A larger one goes in blocks of 2 MB: [`Init`] tells WeCom the sums of the
//! blocks ([`BlockSums`]); unless WeCom has the same file already, each block follows with [`Part`], up to ten at a time and in any
//! order, and [`Finish`] makes them a file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::api::limits::{Checked, base64, file, wide};
use crate::endpoint::Empty;
use crate::types::{BlockSums, FileId, Secret, SpaceId};

/// The largest file that goes up whole, in bytes.
const LARGEST: usize = 10 * 1024 * 1024;

endpoint! {
    /// Uploads a file (上传文件).
    ///
    /// Where to is told by `spaceid` and `fatherid`, or by a ticket, one of the two.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97880>
    POST "/cgi-bin/wedrive/file_upload" [check];
    pub struct Upload -> Uploaded {
        /// The space.
        spaceid: Option<SpaceId>,
        /// The folder; the space's id for the folder at its top.
        fatherid: Option<FileId>,
        /// Or what the picker of the JS-SDK (微盘和文件选择器) answered as `selectedTicket`.
        selected_ticket: Option<Secret>,
        /// The file's name, at most 255 letters, of which each Chinese one counts two.
        file_name: String,
        /// The bytes in base64, without a `data:` before; at most 10 MB (10 485 760 bytes) before they are encoded.
        file_base64_content: String,
    }
}

impl Upload {
    /// A file of these bytes.
    pub fn of_bytes(file_name: impl Into<String>, bytes: &[u8]) -> Upload {
        Upload::new(file_name, STANDARD.encode(bytes))
    }

    fn check(&self) -> Checked {
        wide("file_name", &self.file_name, 255)?;
        base64("file_base64_content", &self.file_base64_content, LARGEST)
    }
}

response! {
    /// A new file.
    pub struct Uploaded {
        /// Its id.
        fileid: FileId,
    }
}

endpoint! {
    /// Begins an upload in blocks (分块上传初始化).
    ///
    /// Where to is told by `spaceid` and `fatherid`, or by a ticket, one of the two. [`Init::of_sums`] takes size and sums from a
    /// [`BlockSums`].
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)), or 微盘 itself, with its own secret.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98004>
    POST "/cgi-bin/wedrive/file_upload_init" [check];
    pub struct Init -> Begun {
        /// The space.
        spaceid: Option<SpaceId>,
        /// The folder; the space's id for the folder at its top.
        fatherid: Option<FileId>,
        /// Or what the picker of the JS-SDK (微盘和文件选择器) answered as `selectedTicket`.
        selected_ticket: Option<Secret>,
        /// The file's name.
        file_name: String,
        /// The file's size in bytes, at most 20 GB.
        size: u64,
        /// The sums of the blocks (分块累积 sha), in their order: see [`BlockSums`].
        block_sha: Vec<String>,
        /// Whether members get no card about the new file; they do unless set.
        skip_push_card: Option<bool>,
    }
}

impl Init {
    /// A file whose bytes have gone through `sums`.
    pub fn of_sums(file_name: impl Into<String>, sums: BlockSums) -> Init {
        let size = sums.length();
        Init::new(file_name, size, sums.finish())
    }

    fn check(&self) -> Checked {
        file("size", self.size)
    }
}

response! {
    /// Whether blocks have to follow.
    pub struct Begun {
        /// Whether WeCom has the same file already (秒传): then `fileid` is the new file, and nothing follows.
        hit_exist: bool,
        /// What the blocks are sent with; none where WeCom has the file.
        upload_key: Option<Secret>,
        /// The new file, where WeCom has it.
        fileid: Option<FileId>,
    }
}

endpoint! {
    /// Uploads a block (分块上传文件).
    ///
    /// Token: as for [`Init`]. [`Part::of_bytes`] encodes the block. At most ten blocks should go at the same time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98004>
    POST "/cgi-bin/wedrive/file_upload_part" [repeatable, check];
    pub struct Part -> Empty {
        /// What [`Init`] answered.
        upload_key: Secret,
        /// Which block, from 1.
        index: u32,
        /// The block in base64, without a `data:` before: 2 MB (2 097 152 bytes) before they are encoded, the last one less.
        file_base64_content: String,
    }
}

impl Part {
    /// The block that these bytes are; `index` counts from 1.
    pub fn of_bytes(upload_key: impl Into<Secret>, index: u32, bytes: &[u8]) -> Part {
        Part::new(upload_key, index, STANDARD.encode(bytes))
    }

    fn check(&self) -> Checked {
        base64("file_base64_content", &self.file_base64_content, BlockSums::BLOCK)
    }
}

endpoint! {
    /// Makes a file of the blocks (分块上传完成).
    ///
    /// Token: as for [`Init`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98004>
    POST "/cgi-bin/wedrive/file_upload_finish";
    pub struct Finish -> Uploaded {
        /// What [`Init`] answered.
        upload_key: Secret,
    }
}
