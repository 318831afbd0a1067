//! 安全设置, 获取邀请链接, 获取空间信息: what holds for a space and its files, and links into it.

use super::super::Auth;
use super::{AuthList, SubKind};
use crate::endpoint::Empty;
use crate::types::SpaceId;

endpoint! {
    /// Changes what holds for a space and its files (安全设置).
    ///
    /// Only for spaces that the calling app has created. What is not set stays.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97876>
    POST "/cgi-bin/wedrive/space_setting" [repeatable];
    pub struct Setting -> Empty {
        /// The space.
        spaceid: SpaceId,
        /// Whether files show a watermark; only for corps with the professional drive (专业版).
        enable_watermark: Option<bool>,
        /// Whether the space is confidential (保密模式).
        enable_confidential_mode: Option<bool>,
        /// Whether a link is enough to come in, without approval.
        share_url_no_approve: Option<bool>,
        /// What those who come in by a link may do.
        share_url_no_approve_default_auth: Option<Auth>,
        /// Who sees files unless a file says otherwise.
        default_file_scope: Option<FileScope>,
        /// Whether files must not be shared with people outside the corp.
        ban_share_external: Option<bool>,
    }
}

open_enum! {
    /// Who sees a space's files (文件默认可查看范围).
    pub enum FileScope: i64 {
        /// Those in the space (仅成员).
        Members = 1,
        /// Everybody in the corp (企业内).
        Corp = 2,
    }
}

endpoint! {
    /// Makes a link that invites into a space (获取邀请链接).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97877>
    POST "/cgi-bin/wedrive/space_share" [repeatable];
    pub struct Share -> Shared {
        /// The space.
        spaceid: SpaceId,
    }
}

response! {
    /// A way into a space.
    pub struct Shared {
        /// The link.
        space_share_url: String,
    }
}

endpoint! {
    /// Reads who is in a space and what holds for it (获取空间信息).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97878>
    POST "/cgi-bin/wedrive/new_space_info" [repeatable];
    pub struct NewInfo -> NewSpace {
        /// The space.
        spaceid: SpaceId,
    }
}

response! {
    /// A space.
    pub struct NewSpace {
        /// What is known of it.
        space_info: NewSpaceInfo,
    }
}

response! {
    /// What is known of a space, its settings included.
    pub struct NewSpaceInfo {
        /// Its id.
        spaceid: SpaceId,
        /// Its name.
        space_name: String,
        /// Who is in it.
        auth_list: AuthList,
        /// What kind of space it is.
        space_sub_type: SubKind,
        /// What holds for it and its files.
        secure_setting: SecureSetting,
    }
}

response! {
    /// What holds for a space and its files.
    pub struct SecureSetting {
        /// Whether files show a watermark.
        enable_watermark: bool,
        /// Whether the space is confidential (保密模式).
        enable_confidential_mode: bool,
        /// Whether a link is enough to come in, without approval.
        share_url_no_approve: bool,
        /// What those who come in by a link may do.
        share_url_no_approve_default_auth: Auth,
        /// Who sees files unless a file says otherwise.
        default_file_scope: FileScope,
        /// Whether files must not be shared with people outside the corp; the page's example leaves it out.
        ban_share_external: Option<bool>,
        // The fields below are in the page's example only, without a word about them.
        /// Whether only administrators let people in.
        add_member_only_admin: Option<bool>,
        /// Whether there are links into the space.
        enable_share_url: Option<bool>,
        /// Whether files may be shared with people outside the corp.
        enable_share_external: Option<bool>,
        /// Whether administrators may do so.
        enable_share_external_admin: Option<bool>,
        /// Whether people outside the corp may be let in.
        enable_space_add_external_member: Option<bool>,
        /// Whether administrators may do so.
        enable_space_add_external_member_admin: Option<bool>,
        /// Whether only administrators create files.
        create_file_only_admin: Option<bool>,
    }
}
