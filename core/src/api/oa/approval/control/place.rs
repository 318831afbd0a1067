//! Controls that hold places and files.

use crate::types::{DocId, FileId, MediaId, Timestamp};

structure! {
    /// A place (位置).
    pub struct Location {
        /// What was picked; none where nothing was.
        location: Option<Place>,
    }
}

structure! {
    /// A place.
    pub struct Place {
        /// Degrees north, to six digits after the point.
        latitude: f64 as Text,
        /// Degrees east, to six digits after the point.
        longitude: f64 as Text,
        /// Its name.
        title: String,
        /// Its address.
        address: Option<String>,
        /// When it was picked.
        time: Option<Timestamp>,
    }
}

structure! {
    /// Files (附件); at most six in the whole application.
    pub struct Files {
        /// The files.
        files: Vec<Attached>,
    }
}

structure! {
    /// A file.
    pub struct Attached {
        /// The file: to apply, what an upload of temporary media answered. What is on WeDrive cannot be downloaded.
        file_id: MediaId,
        /// Its name.
        file_name: Option<String>,
        /// Its size in bytes.
        file_size: Option<i64>,
        /// Its type.
        file_type: Option<String>,
        /// Where it can be had.
        file_url: Option<String>,
    }
}

structure! {
    /// Documents (文档); journals have had no new ones since WeCom 4.0.20.
    pub struct Doc {
        /// The documents.
        docs: Vec<DocFile>,
    }
}

structure! {
    /// A document.
    pub struct DocFile {
        /// Its id.
        docid: DocId,
        /// Where it is read.
        doc_url: Option<String>,
    }
}

structure! {
    /// Files on WeDrive (微盘附件).
    pub struct WedriveFiles {
        /// The files.
        wedrive_files: Vec<WedriveFile>,
    }
}

structure! {
    /// A file on WeDrive.
    pub struct WedriveFile {
        /// Its id, for [`DownloadWedriveFile`](crate::api::oa::journal::DownloadWedriveFile).
        fileid: FileId,
    }
}
