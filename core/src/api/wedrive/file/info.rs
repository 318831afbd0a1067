//! 新建文件夹/文档, 重命名文件, 移动文件, 删除文件, 获取文件信息: files one by one.

use crate::api::limits::{Checked, wide};
use crate::endpoint::Empty;
use crate::types::{Existence, FileId, SpaceId, Timestamp};

endpoint! {
    /// Creates a folder or an empty document (新建文件夹/文档).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97882>
    POST "/cgi-bin/wedrive/file_create" [check];
    pub struct Create -> Created {
        /// The space.
        spaceid: SpaceId,
        /// The folder it stands in; the space's id for the folder at its top.
        fatherid: FileId,
        /// What to create: a folder, a document or a spreadsheet.
        file_type: Kind,
        /// Its name, at most 255 letters, of which each Chinese one counts two.
        file_name: String,
    }
}

impl Create {
    fn check(&self) -> Checked {
        wide("file_name", &self.file_name, 255)
    }
}

response! {
    /// The new folder or document.
    pub struct Created {
        /// Its id.
        fileid: FileId,
        /// Where the document can be opened; folders have none.
        url: Option<String>,
    }
}

endpoint! {
    /// Renames a file (重命名文件).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97883>
    POST "/cgi-bin/wedrive/file_rename" [repeatable, check];
    pub struct Rename -> Renamed {
        /// The file.
        fileid: FileId,
        /// The new name, at most 255 letters, of which each Chinese one counts two.
        new_name: String,
    }
}

impl Rename {
    fn check(&self) -> Checked {
        wide("new_name", &self.new_name, 255)
    }
}

response! {
    /// A file under its new name.
    pub struct Renamed {
        /// The file.
        file: FileInfo,
    }
}

endpoint! {
    /// Moves files to another folder (移动文件).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97884>
    POST "/cgi-bin/wedrive/file_move";
    pub struct Move -> Moved {
        /// The folder they go to; a space's id for the folder at its top.
        fatherid: FileId,
        /// Whether they replace what has the same name there; otherwise they get another name (`xxx(1).txt`).
        replace: Option<bool>,
        /// The files.
        fileid: Vec<FileId>,
    }
}

response! {
    /// Files at their new place.
    pub struct Moved {
        /// The files.
        file_list: FileList,
    }
}

endpoint! {
    /// Deletes files (删除文件).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97885>
    POST "/cgi-bin/wedrive/file_delete";
    pub struct Delete -> Empty {
        /// The files.
        fileid: Vec<FileId>,
    }
}

endpoint! {
    /// Reads what is known of a file (获取文件信息).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97886>
    POST "/cgi-bin/wedrive/file_info" [repeatable];
    pub struct Info -> Found {
        /// The file.
        fileid: FileId,
    }
}

response! {
    /// A file.
    pub struct Found {
        /// What is known of it.
        file_info: FileInfo,
    }
}

response! {
    /// Files.
    pub struct FileList {
        /// The files.
        item: Vec<FileInfo>,
    }
}

response! {
    /// A file, a document or a folder.
    pub struct FileInfo {
        /// Its id.
        fileid: FileId,
        /// Its name.
        file_name: String,
        /// The space it stands in.
        spaceid: SpaceId,
        /// The folder it stands in; the space's id for the folder at its top.
        fatherid: FileId,
        /// Its size in bytes.
        file_size: u64,
        /// When it was created.
        ctime: Timestamp,
        /// When it was last changed.
        mtime: Timestamp,
        /// What it is.
        file_type: Kind,
        /// Whether it still exists.
        file_status: Existence,
        /// The SHA-1 of its bytes, in hexadecimal.
        sha: String,
        /// The MD5 of its bytes, in hexadecimal.
        md5: String,
        /// Where a document can be opened; files and folders have none.
        url: Option<String>,
    }
}

open_enum! {
    /// What a file is (文件类型).
    pub enum Kind: i64 {
        /// A folder (文件夹).
        Folder = 1,
        /// A file that was uploaded (文件).
        File = 2,
        /// A document of text (文档).
        Document = 3,
        /// A spreadsheet (表格).
        Spreadsheet = 4,
        /// A form that collects answers (收集表).
        Form = 5,
        /// Slides (幻灯片).
        Slides = 6,
    }
}
