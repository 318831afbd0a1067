//! 素材管理: pictures and files for documents.
//!
//! A file above 10 MB goes up in blocks of 2 MB: [`FileUploadInit`], [`FileUploadPart`] for each block, [`FileUploadFinish`].

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::api::limits::{Checked, base64, file, wide};
use crate::endpoint::Empty;
use crate::types::{BlockSums, DocId, Secret};

endpoint! {
    /// Uploads a picture (上传文档图片).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). What a picture's bytes are is encoded by
    /// [`from_bytes`](ImageUpload::from_bytes).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99933>
    POST "/cgi-bin/wedoc/image_upload";
    pub struct ImageUpload -> Image {
        /// The document that it is for.
        docid: DocId,
        /// The picture in base64.
        base64_content: String,
    }
}

impl ImageUpload {
    /// The picture that these bytes are.
    pub fn from_bytes(docid: impl Into<DocId>, picture: &[u8]) -> ImageUpload {
        ImageUpload::new(docid, STANDARD.encode(picture))
    }
}

response! {
    /// An uploaded picture.
    pub struct Image {
        /// Its address, as documents and smart sheets take it.
        url: String,
        /// Height in pixels.
        height: i64,
        /// Width in pixels.
        width: i64,
        /// Size in bytes.
        size: i64,
    }
}

endpoint! {
    /// Uploads a file (上传文档文件).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). At most 10 MB; larger files go up in blocks.
    /// What a file's bytes are is encoded by [`from_bytes`](FileUpload::from_bytes).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101870>
    POST "/cgi-bin/wedoc/file_upload" [check];
    pub struct FileUpload -> Uploaded {
        /// The document that it is for.
        docid: DocId,
        /// The file's name, at most 255 characters, of which Chinese ones count as two.
        file_name: String,
        /// The file in base64 (and nothing before it, as `data:…;base64`), at most 10 MB before encoding.
        file_base64_content: String,
    }
}

impl FileUpload {
    /// The file that these bytes are.
    pub fn from_bytes(docid: impl Into<DocId>, file_name: impl Into<String>, file: &[u8]) -> FileUpload {
        FileUpload::new(docid, file_name, STANDARD.encode(file))
    }

    fn check(&self) -> Checked {
        wide("file_name", &self.file_name, 255)?;
        base64("file_base64_content", &self.file_base64_content, 10 * 1024 * 1024)
    }
}

response! {
    /// An uploaded file.
    pub struct Uploaded {
        /// Its address.
        file_url: String,
    }
}

endpoint! {
    /// Begins to upload a file in blocks (分块上传初始化).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)), and the drive's secret. Where WeCom has the file
    /// already, the upload is done. [`of_sums`](FileUploadInit::of_sums) takes size and sums from a [`BlockSums`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101871>
    POST "/cgi-bin/wedoc/file_upload_init" [repeatable, check];
    pub struct FileUploadInit -> Begun {
        /// The document that it is for.
        docid: DocId,
        /// The file's name.
        file_name: String,
        /// The file's size in bytes, at most 20 GB.
        size: u64,
        /// The sums of the blocks (分块累积 sha), in their order: see [`BlockSums`].
        block_sha: Vec<String>,
    }
}

impl FileUploadInit {
    /// The file whose bytes have gone through `sums`.
    pub fn of_sums(docid: impl Into<DocId>, file_name: impl Into<String>, sums: BlockSums) -> FileUploadInit {
        let size = sums.length();
        FileUploadInit::new(docid, file_name, size, sums.finish())
    }

    fn check(&self) -> Checked {
        file("size", self.size)
    }
}

response! {
    /// An upload that began, or is done.
    pub struct Begun {
        /// Whether WeCom had the file already: then `file_url` is there and nothing more to do.
        hit_exist: bool,
        /// The key of this upload, where the file is not there yet.
        upload_key: Option<Secret>,
        /// The file's address, where it was there already.
        file_url: Option<String>,
    }
}

endpoint! {
    /// Uploads a block of a file (分块上传文件).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)), and the drive's secret. Blocks may go up side by
    /// side, no more than 10 at once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101871>
    POST "/cgi-bin/wedoc/file_upload_part" [repeatable, check];
    pub struct FileUploadPart -> Empty {
        /// The key of the upload.
        upload_key: Secret,
        /// Which block; the first is 1.
        index: u32,
        /// The block in base64 (and nothing before it, as `data:…;base64`), at most 2 MB before encoding.
        file_base64_content: String,
    }
}

impl FileUploadPart {
    /// The block that these bytes are.
    pub fn from_bytes(upload_key: impl Into<Secret>, index: u32, block: &[u8]) -> FileUploadPart {
        FileUploadPart::new(upload_key, index, STANDARD.encode(block))
    }

    fn check(&self) -> Checked {
        base64("file_base64_content", &self.file_base64_content, BlockSums::BLOCK)
    }
}

endpoint! {
    /// Ends the upload of a file in blocks (分块上传完成).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)), and the drive's secret.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101871>
    POST "/cgi-bin/wedoc/file_upload_finish";
    pub struct FileUploadFinish -> Uploaded {
        /// The key of the upload.
        upload_key: Secret,
    }
}
