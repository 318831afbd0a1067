//! What a client does, one job after the other, and whether its outcome is one that can be.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use wecom_core::Error;
use wecom_core::api::contacts::department::Departments;
use wecom_core::api::contacts::user::{DepartmentMember, Member};
use wecom_core::api::message::Sent as Receipt;
use wecom_core::error::Sent;
use wecom_core::flow::Policy;
use wecom_core::types::{Download, MediaId, Uploaded};
use wecom_tests::soak::Told;

use crate::dice::Dice;
use crate::{DEPARTMENTS, MEMBERS, attempts};

/// How many uploads are remembered.
const FILES: usize = 16;
/// How often a call is sent at the most.
const ATTEMPTS: u32 = 3;

/// How long a client works.
#[derive(Clone, Copy)]
pub(crate) enum Limit {
    Seconds(u64),
    Calls(u64),
}

impl Limit {
    /// The pause between two jobs: what runs for long leaves the machine to others, too.
    pub(crate) fn rest(self) -> Duration {
        match self {
            Limit::Seconds(_) => Duration::from_millis(10),
            Limit::Calls(_) => Duration::ZERO,
        }
    }

    /// How long that takes at the most: of the calls hardly any takes a second.
    pub(crate) fn most(self) -> Duration {
        match self {
            Limit::Seconds(count) | Limit::Calls(count) => Duration::from_secs(count),
        }
    }
}

#[derive(Clone)]
pub(crate) enum Job {
    /// A message with this number.
    Write(u64),
    Member(u64),
    /// A member whom nobody knows.
    Stranger,
    Departments,
    /// All pages.
    Members,
    /// A file with this number.
    Upload(u64),
    /// That file, by its id.
    Download(u64, MediaId),
}

/// A client's work: shared by its threads or tasks.
pub(crate) struct Work {
    limit: Limit,
    began: Instant,
    begun: AtomicU64,
    next: AtomicU64,
    files: Mutex<VecDeque<(u64, MediaId)>>,
    counts: Mutex<BTreeMap<(&'static str, &'static str), u64>>,
}

/// The same patience for both adapters.
pub(crate) fn policy() -> Policy {
    let mut policy = Policy::default();
    policy.attempts = ATTEMPTS;
    policy.pause = Duration::from_millis(20);
    // A machine that is busy must not be the reason for giving up.
    policy.total = Duration::from_secs(600);
    policy
}

/// The bytes of a file: 6 to 16,389 of them, told by its number.
pub(crate) fn file(number: u64) -> Vec<u8> {
    let mut dice = Dice::new(number);
    let length = 6 + dice.below(16 << 10) as usize;
    // No file looks like an answer in JSON.
    let mut bytes = b"file".to_vec();
    bytes.resize_with(length, || dice.roll() as u8);
    bytes
}

impl Work {
    pub(crate) fn new(limit: Limit) -> Work {
        Work {
            limit,
            began: Instant::now(),
            begun: AtomicU64::new(0),
            next: AtomicU64::new(0),
            files: Mutex::default(),
            counts: Mutex::default(),
        }
    }

    /// The next job; none once the time is up.
    pub(crate) fn job(&self, dice: &mut Dice) -> Option<Job> {
        let begun = self.begun.fetch_add(1, Ordering::Relaxed);
        let over = match self.limit {
            Limit::Seconds(seconds) => self.began.elapsed() >= Duration::from_secs(seconds),
            Limit::Calls(calls) => begun >= calls,
        };
        let number = || self.next.fetch_add(1, Ordering::Relaxed);
        let files = lock(&self.files);
        (!over).then(|| match dice.below(64) {
            0..28 => Job::Write(number()),
            28..40 => Job::Member(dice.below(MEMBERS)),
            40..44 => Job::Stranger,
            44..50 => Job::Departments,
            50..56 => Job::Members,
            56..60 if !files.is_empty() => {
                let (number, id) = files[dice.below(files.len() as u64) as usize].clone();
                Job::Download(number, id)
            }
            _ => Job::Upload(number()),
        })
    }

    pub(crate) fn wrote(&self, number: u64, repeatable: bool, result: Result<Receipt, Error>) {
        let told = match result {
            Ok(receipt) if receipt.msgid.is_empty() => return wrong(&format!("message {number} has no id")),
            Ok(_) => {
                self.count("write", "done");
                Told::Done
            }
            Err(error) => match self.failed("write", repeatable, &error) {
                Some(told) => told,
                None => return,
            },
        };
        println!("w {number} {}", word(told));
    }

    pub(crate) fn member(&self, member: u64, repeatable: bool, result: Result<Member, Error>) {
        let is_it = |found: &Member| found.userid == *format!("member{member}") && found.name == "张三";
        self.read("member", repeatable, result, is_it);
    }

    pub(crate) fn stranger(&self, repeatable: bool, result: Result<Member, Error>) {
        match result {
            Err(error) if error.code().is_some_and(|code| code.0 == 60111) => self.count("stranger", "done"),
            result => self.read("stranger", repeatable, result, |_| false),
        }
    }

    pub(crate) fn departments(&self, repeatable: bool, result: Result<Departments, Error>) {
        let all = |found: &Departments| found.department.iter().filter(|one| one.id.0 >= 2).count() as u64;
        self.read("departments", repeatable, result, |found| all(found) == DEPARTMENTS);
    }

    pub(crate) fn members(&self, repeatable: bool, result: Result<Vec<DepartmentMember>, Error>) {
        let all = |found: &Vec<DepartmentMember>| {
            let mut ids: Vec<_> = found.iter().map(|member| member.userid.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            (found.len() as u64, ids.len() as u64) == (MEMBERS, MEMBERS)
        };
        self.read("pages", repeatable, result, all);
    }

    pub(crate) fn uploaded(&self, number: u64, repeatable: bool, result: Result<Uploaded, Error>) {
        if let Ok(uploaded) = &result {
            let mut files = lock(&self.files);
            if files.len() == FILES {
                files.pop_front();
            }
            files.push_back((number, uploaded.media_id.clone()));
        }
        self.read("upload", repeatable, result, |uploaded| !uploaded.media_id.is_empty());
    }

    pub(crate) fn downloaded(&self, number: u64, repeatable: bool, got: &[u8], result: Result<Download, Error>) {
        self.read("download", repeatable, result, |_| got == file(number));
    }

    fn read<T>(&self, kind: &'static str, repeatable: bool, result: Result<T, Error>, right: impl FnOnce(&T) -> bool) {
        match result {
            Ok(answer) if right(&answer) => self.count(kind, "done"),
            Ok(_) => wrong(&format!("{kind}: the answer is not the one that was sent")),
            Err(error) => drop(self.failed(kind, repeatable, &error)),
        }
    }

    /// What a failure says of the call; nothing where it should not have been.
    fn failed(&self, kind: &'static str, repeatable: bool, error: &Error) -> Option<Told> {
        match explain(error, repeatable, attempts::last()) {
            Ok((name, told)) => {
                self.count(kind, name);
                Some(told)
            }
            Err(problem) => {
                wrong(&format!("{kind}: {problem}: {error}"));
                None
            }
        }
    }

    fn count(&self, kind: &'static str, outcome: &'static str) {
        *lock(&self.counts).entry((kind, outcome)).or_default() += 1;
    }

    /// Tells all counts.
    pub(crate) fn tell(&self) {
        for ((kind, outcome), count) in &*lock(&self.counts) {
            println!("c {kind} {count} {outcome}");
        }
    }
}

/// Which failure it is, and what it says of the call: whether it can be at all, with these faults and this policy.
fn explain(error: &Error, repeatable: bool, attempts: u32) -> Result<(&'static str, Told), String> {
    let (name, endpoint, again, told) = match error {
        Error::Send(error) if error.sent == Sent::Nothing => ("unsent", &error.endpoint, error.retry, Told::Nothing),
        Error::Send(error) => ("broken off", &error.endpoint, repeatable && error.retry, Told::Maybe),
        Error::Status(error) if error.status.is_server_error() => ("5xx", &error.endpoint, repeatable, Told::Maybe),
        Error::Read(error) => ("garbage", &error.endpoint, false, Told::Maybe),
        Error::Api(error) => match error.code.0 {
            -1 => ("busy", &error.endpoint, repeatable, Told::Nothing),
            45009 => ("rate", &error.endpoint, false, Told::Nothing),
            40014 | 42001 => ("token", &error.endpoint, false, Told::Nothing),
            _ => return Err("no such refusal was to come".to_owned()),
        },
        _ => return Err("no such failure was to come".to_owned()),
    };
    if endpoint.ends_with("/cgi-bin/gettoken") {
        // The call itself never left, or was refused for its token.
        return Ok(("no token", Told::Nothing));
    }
    // Sending again with another token does not count, and happens as often at the most. Whether a message of which nobody can
    // tell was sent again is for the other end to say.
    if attempts > 2 * ATTEMPTS {
        return Err(format!("sent {attempts} times"));
    }
    if again && attempts < ATTEMPTS {
        return Err(format!("given up after {attempts} tries"));
    }
    Ok((name, told))
}

pub(crate) fn word(told: Told) -> &'static str {
    match told {
        Told::Done => "done",
        Told::Nothing => "nothing",
        Told::Maybe => "maybe",
    }
}

/// Something that must not be.
pub(crate) fn wrong(problem: &str) {
    println!("! {}", problem.replace('\n', " "));
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
