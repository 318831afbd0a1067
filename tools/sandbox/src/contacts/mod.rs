//! 通讯录: members, departments, tags, and what is made of them.

mod batch;
mod convert;
mod csv;
mod department;
mod export;
mod member;
mod tag;

use std::collections::{BTreeMap, BTreeSet};

use wecom_core::api::contacts::batch::JobResult;
use wecom_core::api::contacts::department::Department;
use wecom_core::api::contacts::user::Member;
use wecom_core::types::{AgentId, DepartmentId, MemberStatus, OpenUserId, TagId, UserId};

use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::{CONTACT_SYNC, World};

/// The contacts of the corp.
#[derive(Debug)]
pub(crate) struct Contacts {
    /// By userid in lower case: WeCom tells `ZhangSan` from `zhangsan` only when it shows them.
    pub(crate) members: BTreeMap<String, Member>,
    pub(crate) departments: BTreeMap<DepartmentId, Department>,
    pub(crate) tags: BTreeMap<TagId, Tag>,
    jobs: BTreeMap<String, JobResult>,
    exports: BTreeMap<String, export::Exported>,
    /// Who was invited to join.
    invited: BTreeSet<UserId>,
}

/// A tag and who wears it.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    /// Userids in lower case.
    pub(crate) members: BTreeSet<String>,
    pub(crate) departments: BTreeSet<DepartmentId>,
    owner: AgentId,
}

/// The root department.
pub(crate) const ROOT: DepartmentId = DepartmentId(1);

impl Default for Contacts {
    fn default() -> Contacts {
        let mut root = Department::default();
        root.id = ROOT;
        root.name = "企业".to_owned();
        Contacts {
            members: BTreeMap::new(),
            departments: BTreeMap::from([(ROOT, root)]),
            tags: BTreeMap::new(),
            jobs: BTreeMap::new(),
            exports: BTreeMap::new(),
            invited: BTreeSet::new(),
        }
    }
}

impl Contacts {
    pub(crate) fn member(&self, id: &UserId) -> Option<&Member> {
        self.members.get(&id.as_str().to_lowercase())
    }

    /// Takes a member in as it is, with what WeCom fills in itself.
    pub(crate) fn add(&mut self, mut member: Member) {
        member::complete(&mut member);
        department::make_missing(self, &member.department);
        self.members.insert(member.userid.as_str().to_lowercase(), member);
    }

    fn member_mut(&mut self, id: &UserId) -> Result<&mut Member, Refusal> {
        ensure(!id.is_empty(), 41009)?;
        self.members.get_mut(&id.as_str().to_lowercase()).ok_or_else(|| Refusal::from(60111))
    }

    /// A department and all below it.
    pub(crate) fn below(&self, root: DepartmentId) -> BTreeSet<DepartmentId> {
        let mut found = BTreeSet::from([root]);
        let mut fresh = vec![root];
        while let Some(parent) = fresh.pop() {
            for child in self.departments.values().filter(|department| department.parentid == parent) {
                if found.insert(child.id) {
                    fresh.push(child.id);
                }
            }
        }
        found
    }

    /// The members of a department, or of all below it too.
    pub(crate) fn members_of(&self, department: DepartmentId, below: bool) -> impl Iterator<Item = &Member> {
        let wanted = if below { self.below(department) } else { BTreeSet::from([department]) };
        self.members.values().filter(move |member| member.department.iter().any(|place| wanted.contains(place)))
    }

    /// The members that wear a tag, themselves or by their department.
    pub(crate) fn wearers(&self, tag: &Tag) -> impl Iterator<Item = &Member> {
        let wanted: BTreeSet<DepartmentId> = tag.departments.iter().flat_map(|place| self.below(*place)).collect();
        self.members.iter().filter_map(move |(id, member)| {
            let wears = tag.members.contains(id) || member.department.iter().any(|place| wanted.contains(place));
            wears.then_some(member)
        })
    }
}

/// Whether messages reach a member: those who left or are disabled get none.
pub(crate) fn is_reachable(member: &Member) -> bool {
    !matches!(member.status, MemberStatus::Disabled | MemberStatus::Left)
}

/// The id that third-party apps would see.
pub(crate) fn open_userid(id: &UserId) -> OpenUserId {
    OpenUserId(format!("woSandbox{:016x}", hash(&id.as_str().to_lowercase())))
}

/// FNV-1a: the same id for the same text in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Only the contacts' own secret writes, where there is one.
fn may_write(world: &World, caller: &Caller) -> Result<(), Refusal> {
    ensure(caller.app == CONTACT_SYNC || !world.apps.contains_key(&CONTACT_SYNC), 48002)
}

fn check_userid(id: &UserId) -> Result<(), Refusal> {
    let text = id.as_str();
    ensure(!text.is_empty(), 41009)?;
    let starts = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    let letters = text.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-@.".contains(letter));
    if text.len() <= 64 && starts && letters { Ok(()) } else { refuse(40003) }
}

pub(crate) fn routes(table: &mut Table) {
    member::routes(table);
    department::routes(table);
    tag::routes(table);
    batch::routes(table);
    export::routes(table);
    convert::routes(table);
}
