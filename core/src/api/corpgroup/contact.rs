//! 批量导入上下游联系人: inviting corps and their people into a chain.

use super::{CustomCorpId, CustomUserId};
use crate::api::limits::{Checked, bytes, count, letters};
use crate::endpoint::{Job, JobStatus};
use crate::error::ErrorCode;
use crate::types::{ChainId, JobId};

endpoint! {
    /// Imports corps with their people into a chain, and invites them (批量导入上下游联系人).
    ///
    /// Token: an app that may call, of a verified corp. One import at a time, by API or by hand; at most 2 000 people in one
    /// and 20 000 a day. The answer names a job: [`GetResult`] tells what became of it.
    ///
    /// Where somebody of a corp fails, nobody of that corp is imported.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95821>
    POST "/cgi-bin/corpgroup/import_chain_contact" [check];
    pub struct Import -> Job {
        /// The chain.
        chain_id: ChainId,
        /// At most 1 000 corps.
        contact_list: Vec<Corp>,
    }
}

impl Import {
    fn check(&self) -> Checked {
        count("contact_list", self.contact_list.len(), 1..=1000)?;
        let mut people = 0;
        for corp in &self.contact_list {
            letters("contact_list.corp_name", &corp.corp_name, 32)?;
            bytes("contact_list.custom_id", corp.custom_id.as_ref().map_or("", CustomCorpId::as_str), 64)?;
            count("contact_list.contact_info_list", corp.contact_info_list.len(), 0..=200)?;
            people += corp.contact_info_list.len();
        }
        count("contact_list.contact_info_list", people, 0..=2000)
    }
}

structure! {
    /// A corp to invite.
    pub struct Corp {
        /// Its name, 1 to 32 characters: Chinese, letters, digits, `-_()（）` and spaces.
        corp_name: String,
        /// Its people, at most 200.
        contact_info_list: Vec<Contact>,
        /// The group that it goes to if it is new, like `华北区/北京市`; the root unless set.
        group_path: Option<String>,
        /// An id of your own, at most 64 bytes. It is lost where nobody is in charge of the corp.
        custom_id: Option<CustomCorpId>,
    }
}

structure! {
    /// Somebody to invite.
    pub struct Contact {
        /// Name, 1 to 32 characters.
        name: String,
        /// What they are in the corp.
        identity_type: Identity,
        /// Mobile number; those of other countries with `+` and country code.
        mobile: String,
        /// An id of your own.
        user_custom_id: Option<CustomUserId>,
    }
}

open_enum! {
    /// What somebody is in a corp (联系人身份类型).
    pub enum Identity: i64 {
        /// A member (成员).
        Member = 1,
        /// In charge (负责人), at most 5 in a corp: gets the invitation and picks the corp to join with.
        InCharge = 2,
    }
}

endpoint! {
    /// Reads what became of an import (获取异步任务结果).
    ///
    /// Token: an app that may call. At most 5 calls at a time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95823>
    GET "/cgi-bin/corpgroup/getresult";
    pub struct GetResult -> Progress {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// How far an import is.
    pub struct Progress {
        /// How far.
        status: JobStatus,
        /// What became of it, once it is done.
        result: Option<Outcome>,
    }
}

response! {
    /// What became of an import.
    pub struct Outcome {
        /// The chain.
        chain_id: ChainId,
        /// Whether all corps were imported.
        import_status: ImportStatus,
        /// The corps that were not.
        fail_list: Vec<FailedCorp>,
    }
}

open_enum! {
    /// Whether all corps were imported (导入状态).
    pub enum ImportStatus: i64 {
        /// All were (全部企业导入成功).
        All = 1,
        /// Some were (部分企业导入成功).
        Some = 2,
        /// None was (全部企业导入失败).
        None = 3,
    }
}

response! {
    /// A corp that was not imported.
    pub struct FailedCorp {
        /// Its name.
        corp_name: String,
        /// The id that it was to have.
        custom_id: Option<CustomCorpId>,
        /// Why.
        errcode: i64,
        /// The same in words.
        errmsg: String,
        /// Those who failed.
        contact_info_list: Vec<FailedContact>,
    }
}

impl FailedCorp {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

response! {
    /// Somebody who was not imported.
    pub struct FailedContact {
        /// Mobile number.
        mobile: Option<String>,
        /// Why.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl FailedContact {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
