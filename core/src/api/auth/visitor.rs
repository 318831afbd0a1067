//! What new and old endpoints tell alike about a visitor.

use crate::types::{CorpId, ExternalUserId, OpenId, ParentUserId, UserId};

/// Who opened the page, with the id that says most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visitor<'a> {
    /// A member of the corp, seen by the app or not. Members of linked corps have `CorpId/userid`.
    Member(&'a UserId),
    /// A student's parent (家校沟通).
    Parent(&'a ParentUserId),
    /// A customer, whose follower the app sees.
    Customer(&'a ExternalUserId),
    /// Anybody else who is no member.
    Stranger(&'a OpenId),
    /// WeCom told nothing.
    Unknown,
}

response! {
    /// A visitor as parent in one of several corps.
    pub struct Parent {
        /// The corp.
        corpid: CorpId,
        /// Their id there.
        parent_userid: ParentUserId,
    }
}

/// A structure that tells who a visitor is. Newer endpoints write `userid`, older ones `UserId`, and which one does
/// what has changed before: reading takes any case, writing (as a server) each its own.
macro_rules! visitor {
    ($(#[doc = $doc:literal])* pub struct $name:ident writes $userid:literal $openid:literal $deviceid:literal) => {
        response! {
            $(#[doc = $doc])*
            pub struct $name {
                /// The member; empty for others. Members of linked corps have `CorpId/userid`.
                userid: UserId = $userid,
                /// The device that the member uses; only from the old endpoint.
                device_id: String = $deviceid,
                /// Lets [`GetUserDetail`](crate::api::auth::GetUserDetail) read what the member agreed to, for 1 800
                /// seconds; at most 512 bytes. Empty unless the scope was `snsapi_privateinfo` and the app sees the member.
                user_ticket: Secret,
                /// Lets the app find the member's documents (数据与智能专区), for 30 days. Empty unless the app may.
                user_doc_ticket: Secret,
                /// Who is no member, the same for the whole corp; at most 64 bytes, empty for members.
                openid: OpenId = $openid,
                /// The customer; empty unless somebody whom the app sees follows them.
                external_userid: ExternalUserId,
                /// The student's parent, `CorpId/parent_userid` in linked schools; empty for others.
                parent_userid: ParentUserId,
                /// The parent in each of several corps.
                parents: Vec<Parent>,
            }
        }

        impl $name {
            /// Who it is, by the first id that is there.
            pub fn who(&self) -> Visitor<'_> {
                if !self.userid.is_empty() {
                    Visitor::Member(&self.userid)
                } else if !self.parent_userid.is_empty() {
                    Visitor::Parent(&self.parent_userid)
                } else if !self.external_userid.is_empty() {
                    Visitor::Customer(&self.external_userid)
                } else if !self.openid.is_empty() {
                    Visitor::Stranger(&self.openid)
                } else {
                    Visitor::Unknown
                }
            }
        }
    };
}

pub(super) use visitor;
