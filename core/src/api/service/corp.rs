//! What an authorisation tells about a corp, its apps and what it bought.

use super::authorization::{AuthMode, AuthType};
use crate::types::{AgentId, CorpId, DepartmentId, EditionId, OneOrMany, SuiteAppId, TagId, Timestamp, UserId};

response! {
    /// A corp by id and name: a dealer (代理商), or who added a device.
    pub struct NamedCorp {
        /// The corp.
        corpid: CorpId,
        /// What it is called.
        corp_name: String,
    }
}

response! {
    /// A corp that installed an app.
    pub struct AuthCorpInfo {
        /// The corp.
        corpid: CorpId,
        /// Short name.
        corp_name: String,
        /// Whether it is verified.
        corp_type: Option<CorpType>,
        /// Where its square logo is.
        corp_square_logo_url: String,
        /// How many members it may have.
        corp_user_max: i64,
        /// How many apps it may have.
        corp_agent_max: i64,
        /// Full name, of a verified corp.
        corp_full_name: String,
        /// What kind of body it is.
        subject_type: Option<SubjectType>,
        /// When the verification ends.
        verified_end_time: Option<Timestamp>,
        /// Where the QR code is by which people join it.
        corp_wxqrcode: String,
        /// How large it is, as `1-50人`.
        corp_scale: String,
        /// Its trade.
        corp_industry: String,
        /// Its trade, closer.
        corp_sub_industry: String,
        /// Where it is.
        location: String,
        /// Its other names.
        corp_ex_name: Option<OtherNames>,
        /// Whether the authorisation was a test.
        auth_type: Option<AuthType>,
    }
}

response! {
    /// A corp's other names.
    pub struct OtherNames {
        /// The names; the official example has one without a list.
        name_list: OneOrMany<String>,
    }
}

open_enum! {
    /// Whether a corp is verified (授权方企业类型).
    pub enum CorpType: str {
        /// Verified (认证号).
        Verified = "verified",
        /// Not verified (注册号).
        Unverified = "unverified",
    }
}

open_enum! {
    /// What kind of body a corp is (企业主体类型).
    pub enum SubjectType: i64 {
        /// A company (企业).
        Company = 1,
        /// A government body or public institution (政府以及事业单位).
        Government = 2,
        /// Another organisation (其他组织).
        Organization = 3,
        /// A team (团队号).
        Team = 4,
    }
}

response! {
    /// The apps that a corp installed.
    pub struct Authorized {
        /// The apps: one, but for old suites with several.
        agent: Vec<AuthorizedAgent>,
    }
}

response! {
    /// An installed app.
    pub struct AuthorizedAgent {
        /// Its id in the corp.
        agentid: AgentId,
        /// What it is called there.
        name: String,
        /// Where its round logo is.
        round_logo_url: String,
        /// Where its square logo is.
        square_logo_url: String,
        /// Which app of an old suite with several it is.
        appid: Option<SuiteAppId>,
        /// Who authorised.
        auth_mode: Option<AuthMode>,
        /// Whether it is a customised app (代开发).
        is_customized_app: Option<bool>,
        /// What it may see.
        privilege: Option<Privilege>,
        /// The corp that shares it with this one (上下游, 企业互联).
        shared_from: Option<SharedFrom>,
    }
}

response! {
    /// The corp that shares an app.
    pub struct SharedFrom {
        /// The corp.
        corpid: Option<CorpId>,
        /// How it shares.
        share_type: Option<ShareType>,
    }
}

open_enum! {
    /// How a corp shares an app with another (共享途径).
    pub enum ShareType: i64 {
        /// As linked corps (企业互联).
        LinkedCorps = 0,
        /// Up- and downstream (上下游).
        Chain = 1,
    }
}

response! {
    /// What an app may see.
    pub struct Privilege {
        /// How much of the contacts.
        level: Option<PrivilegeLevel>,
        /// Departments in the visible range.
        allow_party: Vec<DepartmentId>,
        /// Members in the visible range.
        allow_user: Vec<UserId>,
        /// Tags in the visible range.
        allow_tag: Vec<TagId>,
        /// Departments that it may read besides.
        extra_party: Vec<DepartmentId>,
        /// Members that it may read besides.
        extra_user: Vec<UserId>,
        /// Tags that it may read besides.
        extra_tag: Vec<TagId>,
    }
}

open_enum! {
    /// How much of the contacts an app may see (权限等级).
    pub enum PrivilegeLevel: i64 {
        /// Basic information, read (通讯录基本信息只读).
        ReadBasics = 1,
        /// Everything, read (通讯录全部信息只读).
        ReadAll = 2,
        /// Everything, read and write (通讯录全部信息读写).
        ReadAndWrite = 3,
        /// One member's basic information, read (单个基本信息只读).
        ReadOne = 4,
        /// Everything, write (通讯录全部信息只写).
        Write = 5,
    }
}

response! {
    /// What a corp bought.
    pub struct Editions {
        /// One entry for each app.
        agent: Vec<Edition>,
    }
}

response! {
    /// What a corp bought of an app.
    pub struct Edition {
        /// The app in the corp.
        agentid: AgentId,
        /// The edition.
        edition_id: EditionId,
        /// What it is called.
        edition_name: String,
        /// Whether it is paid.
        app_status: PaidStatus,
        /// How many members may use it; 4 294 967 295 means any number.
        user_limit: i64,
        /// When it ends.
        expired_time: Timestamp,
        /// Whether it stands for an old version that had no editions.
        is_virtual_version: bool,
        /// Whether another corp of the group shares it.
        is_shared_from_other_corp: Option<bool>,
    }
}

open_enum! {
    /// Whether an app is paid (付费状态).
    pub enum PaidStatus: i64 {
        /// Not paid (没有付费).
        Unpaid = 0,
        /// On trial for some time (限时试用).
        Trial = 1,
        /// The trial is over (试用过期).
        TrialOver = 2,
        /// Paid (购买期内).
        Paid = 3,
        /// What was paid is over (购买过期).
        PaidOver = 4,
        /// On trial without end (不限时试用).
        EndlessTrial = 5,
        /// Paid, but more members use it than were paid for; allowed for seven days (人数超标).
        TooManyMembers = 6,
        /// Paid, with too many members, and the seven days are over.
        TooManyMembersOver = 7,
    }
}
