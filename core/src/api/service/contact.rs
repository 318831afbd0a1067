//! 通讯录展示组件: a provider searches, sorts and names members whose names it may not see.

use crate::api::limits::{Checked, count, letters};
use crate::endpoint::{Job, JobStatus, Paginated};
use crate::types::{AgentId, CorpId, DepartmentId, File, JobId, MediaId, MediaKind, OpenUserId, Uploaded, UserId};

endpoint! {
    /// Searches an authorised corp's contacts by name (通讯录单个搜索).
    ///
    /// Token: the provider's. The corp must have installed one of its apps.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91844>
    POST "/cgi-bin/service/contact/search" [repeatable, check, token = ProviderToken];
    pub struct Search -> SearchPage {
        /// The corp.
        auth_corpid: CorpId,
        /// What to look for: a name, its pinyin, or a member's English name; at most 64 characters.
        query_word: String,
        /// Whether members or departments are looked for; both without it.
        query_type: Option<QueryType>,
        /// Whether members who have left in the last year are found, too; only those in the corp without it.
        query_range: Option<bool> as Bit,
        /// Which name must match as a whole; parts do without it.
        full_match_field: Option<MatchField>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have, at most 200, those who have left counted apart; 50 without it. It may have fewer.
        limit: Option<u32>,
        /// The app that it is for.
        agentid: Option<AgentId>,
    }
}

impl Search {
    fn check(&self) -> Checked {
        letters("query_word", &self.query_word, 64)
    }
}

impl Paginated for Search {
    /// What one page found.
    type Item = Found;

    fn items(page: &mut SearchPage) -> Vec<Found> {
        vec![std::mem::take(&mut page.query_result)]
    }

    fn after(&self, page: &SearchPage) -> Option<Self> {
        (!page.is_last && !page.next_cursor.is_empty()).then(|| self.clone().cursor(&page.next_cursor))
    }
}

open_enum! {
    /// What a search looks for (查询类型).
    pub enum QueryType: i64 {
        /// Members and departments (用户和部门).
        All = 0,
        /// Members (用户).
        Members = 1,
        /// Departments (部门).
        Departments = 2,
    }
}

open_enum! {
    /// Which name must match a search as a whole (精确匹配的字段).
    pub enum MatchField: i64 {
        /// The member's or department's name (用户名称或者部门名称).
        Name = 1,
        /// The member's English name (用户英文名).
        EnglishName = 2,
    }
}

response! {
    /// A page of what a search found.
    pub struct SearchPage {
        /// What was found.
        query_result: Found,
        /// Whether this is the last page.
        is_last: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// What a search found.
    pub struct Found {
        /// Members.
        user: Option<FoundMembers>,
        /// Departments.
        party: Option<FoundDepartments>,
        /// Members who have left.
        dismiss_user: Option<FoundMembers>,
    }
}

response! {
    /// Members that a search found.
    pub struct FoundMembers {
        /// Their ids in the corp.
        userid: Vec<UserId>,
        /// Their ids as third-party apps see them, in the same order.
        open_userid: Vec<OpenUserId>,
    }
}

response! {
    /// Departments that a search found.
    pub struct FoundDepartments {
        /// Their ids.
        department_id: Vec<DepartmentId>,
    }
}

endpoint! {
    /// Makes several searches at once (通讯录批量搜索).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91844>
    POST "/cgi-bin/service/contact/batchsearch" [repeatable, check, token = ProviderToken];
    pub struct BatchSearch -> SearchResults {
        /// The corp.
        auth_corpid: CorpId,
        /// The app that it is for.
        agentid: Option<AgentId>,
        /// The searches, at most 50.
        query_request_list: Vec<Query>,
    }
}

impl BatchSearch {
    fn check(&self) -> Checked {
        count("query_request_list", self.query_request_list.len(), 1..=50)?;
        self.query_request_list.iter().try_for_each(|query| letters("query_word", &query.query_word, 64))
    }
}

structure! {
    /// One search of several.
    pub struct Query {
        /// What to look for: a name, its pinyin, or a member's English name; at most 64 characters.
        query_word: String,
        /// Whether members or departments are looked for; both without it.
        query_type: Option<QueryType>,
        /// Whether members who have left in the last year are found, too; only those in the corp without it.
        query_range: Option<bool> as Bit,
        /// Which name must match as a whole; parts do without it.
        full_match_field: Option<MatchField>,
        /// Where to go on: `next_cursor` of the result before.
        cursor: Option<String>,
        /// How many to answer, at most 200, those who have left counted apart; 50 without it.
        limit: Option<u32>,
    }
}

response! {
    /// What several searches found.
    pub struct SearchResults {
        /// One entry for each search.
        query_result_list: Vec<SearchResult>,
    }
}

response! {
    /// What one search of several found.
    pub struct SearchResult {
        /// The search.
        query_request: Query,
        /// What was found.
        query_result: Found,
        /// Whether there is no more.
        is_last: bool,
        /// Where to go on.
        next_cursor: String,
    }
}

endpoint! {
    /// Sorts members by name (通讯录userid排序).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92093>
    POST "/cgi-bin/service/contact/sort" [repeatable, check, token = ProviderToken];
    pub struct Sort -> Sorted {
        /// The corp.
        auth_corpid: CorpId,
        /// By what, the first counting most; by name without it.
        sort_options: Option<Vec<SortOption>>,
        /// The members, 1 to 1 000.
        useridlist: Vec<UserId>,
    }
}

impl Sort {
    fn check(&self) -> Checked {
        count("useridlist", self.useridlist.len(), 1..=1000)
    }
}

structure! {
    /// What to sort by.
    pub struct SortOption {
        /// Which field.
        sort_field: SortField,
        /// Which way.
        sort_type: SortType,
    }
}

open_enum! {
    /// What members are sorted by (排序属性).
    pub enum SortField: i64 {
        /// The pinyin of their names (姓名拼音).
        Name = 0,
        /// Their aliases (别名).
        Alias = 1,
    }
}

open_enum! {
    /// Which way members are sorted (排序方式).
    pub enum SortType: i64 {
        /// The least first (升序).
        Ascending = 0,
        /// The greatest first (降序).
        Descending = 1,
    }
}

response! {
    /// Sorted members.
    pub struct Sorted {
        /// The members, in their order.
        useridlist: Vec<UserId>,
    }
}

endpoint! {
    /// Uploads a file whose ids are to become names (上传需要转译的文件).
    ///
    /// Token: the provider's. Files of 5 bytes to 20 MB; in them ids stand as `$userName=…$` or `$departmentName=…$`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91883>
    UPLOAD "/cgi-bin/service/media/upload" [token = ProviderToken];
    pub struct Upload -> Uploaded {
        /// What it is: a [`File`](MediaKind::File).
        kind: MediaKind = "type",
        /// The file.
        file: File = "media",
    }
}

endpoint! {
    /// Turns the ids in uploaded files into names, in a job (异步通讯录id转译).
    ///
    /// Token: the provider's. The answer is to be had from [`GetResult`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91846>
    POST "/cgi-bin/service/contact/id_translate" [token = ProviderToken];
    pub struct TranslateIds -> Job {
        /// The corp.
        auth_corpid: CorpId,
        /// The files, from [`Upload`]; several become one archive.
        media_id_list: Vec<MediaId>,
        /// What the result is to be called, without its ending.
        output_file_name: Option<String>,
        /// What the result is to be: `pdf` makes one of a Word or Excel file.
        output_file_format: Option<String>,
    }
}

endpoint! {
    /// Tells how far a job is (获取异步任务结果).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91882>
    GET "/cgi-bin/service/batch/getresult" [token = ProviderToken];
    pub struct GetResult -> JobResult {
        /// The job, from [`TranslateIds`].
        jobid: JobId,
    }
}

response! {
    /// How far a job is.
    pub struct JobResult {
        /// How far.
        status: JobStatus,
        /// What the job does: `contact_id_translate`.
        kind: String = "type",
        /// What came out.
        result: Option<JobOutput>,
    }
}

response! {
    /// What came out of a job.
    pub struct JobOutput {
        /// The file.
        contact_id_translate: Option<Translated>,
    }
}

response! {
    /// A file with names instead of ids.
    pub struct Translated {
        /// Where it is; valid for some hours.
        url: String,
    }
}
