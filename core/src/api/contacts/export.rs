//! 异步导出: members, departments and tags as encrypted files, as a job.
//!
//! Start a job, ask for its result until it is done (or wait for the event `batch_job_result`), fetch the files, decrypt
//! them: AES-256-CBC, the key being `encoding_aeskey` decoded from Base64 (with `=` appended), the IV its first 16 bytes,
//! PKCS#7 padding to 32 bytes. With the feature `callback`, `decryptor` does it piece by piece, and
//! `EncodingAesKey::decrypt_file` with a file that is in memory. What comes out is JSON that reads as the answer of the
//! endpoint of the same content: [`SimpleMembers`](super::user::SimpleMembers), [`Members`](super::user::Members),
//! [`Departments`](super::department::Departments) or [`Wearers`](super::tag::Wearers).

use crate::endpoint::{FileJobStatus, Job};
use crate::types::{JobId, Secret, TagId};

endpoint! {
    /// Exports the members, ids and names only (导出成员).
    ///
    /// Token: any app; the files hold what it may see. Addresses added to contact sync since 2022-08-15 may not call this.
    /// [`GetResult`] tells where the files are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94849>
    POST "/cgi-bin/export/simple_user";
    pub struct SimpleUser -> Job {
        /// The key to encrypt the files with: 43 letters and digits, an AES-256 key in Base64 without `=`.
        encoding_aeskey: Secret,
        /// How many members a file holds, 10 000 to 1 000 000 (default).
        block_size: Option<u32>,
    }
}

endpoint! {
    /// Exports the members with their profiles (导出成员详情).
    ///
    /// Token: any app; the files hold what it may see. Addresses added to contact sync since 2022-08-15 may not call this.
    /// [`GetResult`] tells where the files are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94851>
    POST "/cgi-bin/export/user";
    pub struct User -> Job {
        /// The key to encrypt the files with: 43 letters and digits, an AES-256 key in Base64 without `=`.
        encoding_aeskey: Secret,
        /// How many members a file holds, 10 000 to 1 000 000 (default).
        block_size: Option<u32>,
    }
}

endpoint! {
    /// Exports the departments (导出部门).
    ///
    /// Token: any app; the files hold what it may see. Addresses added to contact sync since 2022-08-15 may not call this.
    /// [`GetResult`] tells where the files are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94852>
    POST "/cgi-bin/export/department";
    pub struct Department -> Job {
        /// The key to encrypt the files with: 43 letters and digits, an AES-256 key in Base64 without `=`.
        encoding_aeskey: Secret,
        /// How many departments a file holds, 10 000 to 1 000 000 (default).
        block_size: Option<u32>,
    }
}

endpoint! {
    /// Exports who wears a tag (导出标签成员).
    ///
    /// Token: an app that may read the tag. [`GetResult`] tells where the files are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94853>
    POST "/cgi-bin/export/taguser";
    pub struct TagUser -> Job {
        /// The tag.
        tagid: TagId,
        /// The key to encrypt the files with: 43 letters and digits, an AES-256 key in Base64 without `=`.
        encoding_aeskey: Secret,
        /// How many members and departments a file holds, 10 000 to 1 000 000 (default).
        block_size: Option<u32>,
    }
}

endpoint! {
    /// Asks how far an export has come, and where its files are (获取导出结果).
    ///
    /// Token: the app that started the job.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94854>
    GET "/cgi-bin/export/get_result";
    pub struct GetResult -> ExportResult {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// How far an export has come.
    pub struct ExportResult {
        /// How far it is.
        status: FileJobStatus,
        /// The files; none until the job is done.
        data_list: Vec<DataFile>,
    }
}

response! {
    /// One encrypted file.
    pub struct DataFile {
        /// Where to fetch it, for two hours; the header `Range` is understood.
        url: String,
        /// Its size, in bytes, encrypted as it is.
        size: u64,
        /// MD5 of it, encrypted as it is, in hexadecimal.
        md5: String,
    }
}

/// Decrypts the files of an export as they arrive, each with a decryptor of its own; `encoding_aeskey` is what the job was
/// started with.
///
/// ```
/// use wecom_core::api::contacts::{export, user::SimpleMembers};
/// use wecom_core::types::Secret;
/// use wecom_core::wire::from_json;
///
/// # let body = b"\x28\x49\x52\x08\x21\x86\xd4\x80\xb4\x6e\x90\x71\xed\x67\x06\xc1\
/// #     \x76\xcd\x39\x9e\xe8\xf5\x09\xd4\xfa\xa4\x02\x27\xa9\x05\x9d\xc4";
/// let key = Secret::from("IJUiXNpvGbODwKEBSEsAeOAPAhkqHqNCF6g19t9wfg2");
/// let mut decryptor = export::decryptor(&key)?;
/// let mut file = Vec::new();
/// for piece in body.chunks(20) { // what `DataFile::url` answers, from your HTTP client
///     decryptor.update(piece, &mut file);
/// }
/// decryptor.finish(&mut file)?;
/// let members: SimpleMembers = from_json(&file)?;
/// assert_eq!(file, br#"{"userlist":[]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Where the key is none.
#[cfg(feature = "callback")]
pub fn decryptor(
    encoding_aeskey: &Secret,
) -> Result<crate::callback::crypto::FileDecryptor, crate::callback::CallbackError> {
    Ok(crate::callback::crypto::EncodingAesKey::new(encoding_aeskey.expose())?.file_decryptor())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let key = "IJUiXNpvGbODwKEBSEsAeOAPAhkqHqNCF6g19t9wfg2";
        let export = TagUser::new(1, key).block_size(10_000);
        let request = export.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/export/taguser");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            format!(r#"{{"tagid":1,"encoding_aeskey":"{key}","block_size":10000}}"#)
        );
        assert!(!format!("{export:?}").contains(key), "keys do not print");
        assert!(!export.repeatable(), "a second job would be started");

        let body = r#"{"errcode":0,"status":2,"data_list":[{"url":"https://x","size":4294967296,"md5":"m"}]}"#;
        let result = GetResult::parse(http::Response::new(body)).unwrap();
        assert_eq!((result.status, result.data_list[0].size), (FileJobStatus::Done, 1 << 32));
    }

    #[cfg(feature = "callback")]
    #[test]
    fn files_decrypt_to_answers() {
        use crate::callback::crypto::EncodingAesKey;

        let key = Secret::from("IJUiXNpvGbODwKEBSEsAeOAPAhkqHqNCF6g19t9wfg2");
        let file = r#"{"userlist":[{"userid":"zhangsan","name":"张三","department":[1]}]}"#;
        let encrypted = EncodingAesKey::new(key.expose()).unwrap().encrypt_file(file.into());
        let (mut decryptor, mut plain) = (decryptor(&key).unwrap(), Vec::new());
        for piece in encrypted.chunks(10) {
            decryptor.update(piece, &mut plain);
        }
        decryptor.finish(&mut plain).unwrap();
        let members: crate::api::contacts::user::SimpleMembers = crate::wire::from_json(&plain).unwrap();
        assert_eq!(members.userlist[0].name, "张三");
        let problem = super::decryptor(&Secret::from("short")).unwrap_err();
        assert!(problem.to_string().contains("5 characters"), "{problem}");
    }

    #[test]
    fn files_read_as_answers() {
        let file = r#"{"userlist":[{"userid":"zhangsan","name":"张三","department":[1,2]}]}"#;
        let members: crate::api::contacts::user::SimpleMembers = serde_json::from_str(file).unwrap();
        assert_eq!(members.userlist[0].name, "张三");
    }
}
