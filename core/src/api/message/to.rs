//! Whom a message is for.

use crate::api::limits::{Checked, count};
use crate::error::InvalidArgument;
use crate::types::{DepartmentId, TagId, UserId};
use crate::wire::{Joined, Writable, Writer};

/// The name that stands for everybody who may see the app.
const ALL: &str = "@all";

/// Whom a message is for: members, departments and tags, in any combination ([`To::and`]), or everybody.
///
/// Whoever is in several of them gets the message once. Only members in the app's visible range are reached. Empty ids
/// are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct To {
    /// Members, at most 1 000 (`touser`). The one id `@all` is everybody; the other two lists are ignored then.
    pub users: Vec<UserId>,
    /// Departments with all below them, at most 100 (`toparty`).
    pub parties: Vec<DepartmentId>,
    /// Tags, at most 100 (`totag`).
    pub tags: Vec<TagId>,
}

impl To {
    /// Everybody in the app's visible range (`@all`). Not for `miniprogram_notice`.
    pub fn all() -> To {
        To::user(ALL)
    }

    /// One member.
    pub fn user(user: impl Into<UserId>) -> To {
        To { users: vec![user.into()], ..To::default() }
    }

    /// Several members.
    pub fn users(users: impl IntoIterator<Item = impl Into<UserId>>) -> To {
        To { users: users.into_iter().map(Into::into).collect(), ..To::default() }
    }

    /// One department.
    pub fn party(party: impl Into<DepartmentId>) -> To {
        To { parties: vec![party.into()], ..To::default() }
    }

    /// Several departments.
    pub fn parties(parties: impl IntoIterator<Item = impl Into<DepartmentId>>) -> To {
        To { parties: parties.into_iter().map(Into::into).collect(), ..To::default() }
    }

    /// All with one tag.
    pub fn tag(tag: impl Into<TagId>) -> To {
        To { tags: vec![tag.into()], ..To::default() }
    }

    /// All with one of several tags.
    pub fn tags(tags: impl IntoIterator<Item = impl Into<TagId>>) -> To {
        To { tags: tags.into_iter().map(Into::into).collect(), ..To::default() }
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: To) -> To {
        self.users.extend(others.users);
        self.parties.extend(others.parties);
        self.tags.extend(others.tags);
        self
    }

    /// Whether this is everybody.
    pub fn is_all(&self) -> bool {
        self.users.iter().any(|user| user == ALL)
    }

    /// Whether this is nobody.
    pub fn is_nobody(&self) -> bool {
        self.named().next().is_none() && self.parties.is_empty() && self.tags.is_empty()
    }

    /// The members without empty ids: joined, those would be `|a|`.
    fn named(&self) -> impl Iterator<Item = &str> {
        self.users.iter().map(UserId::as_str).filter(|user| !user.is_empty())
    }

    pub(super) fn check(&self) -> Checked {
        count("touser", self.named().count(), 0..=1000)?;
        count("toparty", self.parties.len(), 0..=100)?;
        count("totag", self.tags.len(), 0..=100)?;
        match self.named().find(|user| user.contains('|')) {
            // On the wire it would be two other members.
            Some(user) => Err(InvalidArgument::new("touser", format!("holds {user:?}: the sign | separates members"))),
            None => Ok(()),
        }
    }
}

impl From<UserId> for To {
    fn from(user: UserId) -> To {
        To::user(user)
    }
}

impl From<DepartmentId> for To {
    fn from(party: DepartmentId) -> To {
        To::party(party)
    }
}

impl From<TagId> for To {
    fn from(tag: TagId) -> To {
        To::tag(tag)
    }
}

impl Writable for To {
    fn members(&self, out: &mut Writer) {
        let mut users = self.named();
        match (users.next(), users.next()) {
            (None, _) => {}
            (Some(user), None) => out.member("touser", &user),
            _ => out.member("touser", &self.named().collect::<Vec<_>>().join("|")),
        }
        if !self.parties.is_empty() {
            out.member("toparty", &Joined(&self.parties));
        }
        if !self.tags.is_empty() {
            out.member("totag", &Joined(&self.tags));
        }
    }
}
