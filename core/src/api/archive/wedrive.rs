//! 微盘内容存档: the spaces of archived members, and the files in them.
//!
//! Token: see [`archive`](crate::api::archive).

use crate::types::{DriveDownload, FileId, Person, SpaceId, UserId};

endpoint! {
    /// Lists the spaces of an archived member (获取成员授权空间).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`wedrive`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101674>
    POST "/cgi-bin/security/wedrive/get_auth_space_list" [repeatable];
    pub struct GetAuthSpaceList -> AuthSpaces {
        /// The member.
        userid: UserId,
        /// Whether it is one who has left the corp; not unless set.
        is_resigned: Option<bool> as Bit,
    }
}

response! {
    /// A member's spaces.
    pub struct AuthSpaces {
        /// The spaces.
        auth_space_list: Vec<AuthSpace>,
    }
}

response! {
    /// A space.
    pub struct AuthSpace {
        /// Its id.
        spaceid: SpaceId,
        /// Its name.
        space_name: String,
        /// Whether the member is its super administrator (超级管理员).
        is_space_superadmin: bool,
    }
}

endpoint! {
    /// Lists the files that an archived member has uploaded to a space or taken over (获取文件列表).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`wedrive`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101676>
    POST "/cgi-bin/security/wedrive/get_auth_file_list" [repeatable];
    pub struct GetAuthFileList -> AuthFiles {
        /// The member.
        userid: UserId,
        /// Whether it is one who has left the corp; not unless set.
        is_resigned: Option<bool> as Bit,
        /// The space.
        spaceid: SpaceId,
        /// Where the page before ended.
        cursor: Option<String>,
        /// How many files to a page at most, 1 to 100; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of files.
    pub struct AuthFiles {
        /// The files.
        file_list: Vec<FileInfo>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

response! {
    /// A file.
    pub struct FileInfo {
        /// Its id.
        fileid: FileId,
        /// Its name.
        file_name: String,
        /// Its folders and name, from the top of the space; only where the space's super administrator is archived, and the space
        /// with them.
        path: Option<String>,
        /// Who created it.
        creator: Person,
        /// Its size in bytes.
        file_size: u64,
        /// What it is.
        file_type: FileKind,
        /// Where an online document can be opened.
        doc_url: Option<String>,
    }
}

open_enum! {
    /// What a file is (文件类型).
    pub enum FileKind: i64 {
        /// An online document (在线文档), which [`doc`](super::doc) exports.
        Document = 1,
        /// A file (普通文件), which [`DownloadFile`] downloads.
        File = 2,
    }
}

by_cursor! { GetAuthFileList: AuthFiles { file_list: FileInfo } while has_more }

endpoint! {
    /// Tells where a file can be downloaded (下载文件).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`wedrive`](self)). Files only, no online documents.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101677>
    POST "/cgi-bin/security/wedrive/download_file" [repeatable];
    pub struct DownloadFile -> DriveDownload {
        /// The file.
        fileid: FileId,
    }
}
