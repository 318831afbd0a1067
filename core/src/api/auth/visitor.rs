//! What new and old endpoints tell alike about a visitor.

use crate::types::{CorpId, ExternalUserId, OpenId, UserId};

/// Who opened the page, with the id that says most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Visitor<'a> {
    /// A member of the corp, seen by the app or not. Members of linked corps have `CorpId/userid`.
    Member(&'a UserId),
    /// A student's parent (家校沟通).
    Parent(&'a str),
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
        parent_userid: String,
    }
}

/// A structure that tells who a visitor is. Newer endpoints write `userid`, older ones `UserId`, and which one does
/// what has changed before: each structure reads both spellings, and writes (as a server) its own.
macro_rules! visitor {
    ($(#[doc = $doc:literal])* pub struct $name:ident reads $userid:literal $openid:literal $deviceid:literal
     beside $userid_too:literal $openid_too:literal $deviceid_too:literal) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default)]
        #[non_exhaustive]
        pub struct $name {
            /// The member; empty for others. Members of linked corps have `CorpId/userid`.
            pub userid: UserId,
            /// The device that the member uses; only from the old endpoint.
            pub device_id: String,
            /// Lets [`GetUserDetail`](crate::api::auth::GetUserDetail) read what the member agreed to, for 1 800
            /// seconds; at most 512 bytes. Empty unless the scope was `snsapi_privateinfo` and the app sees the member.
            pub user_ticket: Secret,
            /// Lets the app find the member's documents (数据与智能专区), for 30 days. Empty unless the app may.
            pub user_doc_ticket: Secret,
            /// Who is no member, the same for the whole corp; at most 64 bytes, empty for members.
            pub openid: OpenId,
            /// The customer; empty unless somebody whom the app sees follows them.
            pub external_userid: ExternalUserId,
            /// The student's parent, `CorpId/parent_userid` in linked schools; empty for others.
            pub parent_userid: String,
            /// The parent in each of several corps.
            pub parents: Vec<Parent>,
            __extra: crate::wire::Extra,
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

            /// Fields that this version of the SDK does not know.
            pub fn extra(&self) -> &crate::wire::Extra {
                &self.__extra
            }
        }

        impl crate::wire::Readable for $name {
            fn type_name(&self) -> &'static str {
                stringify!($name)
            }

            fn names(&self) -> &'static [&'static str] {
                &[
                    $userid, $deviceid, "user_ticket", "user_doc_ticket", $openid, "external_userid", "parent_userid",
                    "parents", $userid_too, $deviceid_too, $openid_too,
                ]
            }

            fn slot(&mut self, index: usize) -> Option<&mut dyn crate::wire::Slot> {
                match index {
                    0 | 8 => Some(&mut self.userid),
                    1 | 9 => Some(&mut self.device_id),
                    2 => Some(&mut self.user_ticket),
                    3 => Some(&mut self.user_doc_ticket),
                    4 | 10 => Some(&mut self.openid),
                    5 => Some(&mut self.external_userid),
                    6 => Some(&mut self.parent_userid),
                    7 => Some(&mut self.parents),
                    _ => None,
                }
            }

            fn extra(&mut self) -> Option<&mut crate::wire::Extra> {
                Some(&mut self.__extra)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let mut value = Self::default();
                crate::wire::deserialize(&mut value, source)?;
                Ok(value)
            }
        }

        described! {
            $name [$($doc)*]
            {
                { ["The member; empty for others."] userid [UserId] [] [$userid] }
                { ["The device that the member uses."] device_id [String] [] [$deviceid] }
                { ["Lets the app read what the member agreed to."] user_ticket [Secret] [] [] }
                { ["Lets the app find the member's documents, for 30 days."] user_doc_ticket [Secret] [] [] }
                { ["Who is no member."] openid [OpenId] [] [$openid] }
                { ["The customer."] external_userid [ExternalUserId] [] [] }
                { ["The student's parent."] parent_userid [String] [] [] }
                { ["The parent in each of several corps."] parents [Vec<Parent>] [] [] }
            } {} {}
        }

        server_side! {
            impl crate::wire::Writable for $name {
                fn members(&self, out: &mut crate::wire::Writer) {
                    // What is empty is absent on the wire, too.
                    let mut text = |name: &str, value: &str| {
                        if !value.is_empty() {
                            out.member(name, &value);
                        }
                    };
                    text($userid, self.userid.as_str());
                    text($deviceid, &self.device_id);
                    text("user_ticket", self.user_ticket.expose());
                    text("user_doc_ticket", self.user_doc_ticket.expose());
                    text($openid, self.openid.as_str());
                    text("external_userid", self.external_userid.as_str());
                    text("parent_userid", &self.parent_userid);
                    if !self.parents.is_empty() {
                        out.member("parents", &self.parents);
                    }
                    self.__extra.write(out);
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                    crate::wire::serialize(self, target)
                }
            }
        }
    };
}

pub(super) use visitor;
