//! The reading side: slots that take values, and sources that hand them out.

use std::fmt;
use std::sync::Arc;

use super::{Extra, Union};

/// What reading one value comes to.
pub type Reading = Result<(), Failure>;

/// A place that a value can be read into.
///
/// A source calls the one method that fits what it holds. The default of each is a [`Failure`] that says what was
/// expected; `null` leaves the slot as it is.
pub trait Slot {
    /// What fits here, for messages: `a string`, `a list of members`.
    fn expects(&self) -> &'static str;

    /// The names of the fields, where this is a structure.
    fn fields(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether an empty string, or an empty list, is a value here. Where it is none (a number, an object), a field that may
    /// be absent reads it as absence.
    fn keeps_empty(&self) -> bool {
        false
    }

    /// `null`: reads as if the value were absent.
    fn null(&mut self) -> Reading {
        Ok(())
    }

    /// `true` or `false`.
    fn bool(&mut self, value: bool) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("{value}")))
    }

    /// A whole number.
    fn int(&mut self, value: i64) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("the number {value}")))
    }

    /// A whole number above `i64::MAX`.
    fn uint(&mut self, value: u64) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("the number {value}")))
    }

    /// A number with a fraction, or one too large for the other two.
    fn float(&mut self, value: f64) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("the number {value}")))
    }

    /// A string.
    fn str(&mut self, value: &str) -> Reading {
        Err(Failure::string(self.expects(), value))
    }

    /// A list.
    fn list(&mut self, _items: &mut dyn Items) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("a list")))
    }

    /// An object.
    fn map(&mut self, _entries: &mut dyn Entries) -> Reading {
        Err(Failure::mismatch(self.expects(), format_args!("an object")))
    }
}

/// The elements of a list, one after the other.
pub trait Items {
    /// Reads the next element into `slot`; false at the end.
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Failure>;
}

/// A key of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The name at this place of the table that was asked for.
    Known(usize),
    /// Another name: [`Entries::key`] tells which.
    Other,
}

/// The entries of an object, one after the other.
pub trait Entries {
    /// The next key, looked up in `names` from place `guess` on (fields mostly come in the documented order).
    fn next(&mut self, names: &[&'static str], guess: usize) -> Result<Option<Key>, Failure>;

    /// The key last answered as [`Key::Other`].
    fn key(&self) -> &str;

    /// Reads the value that belongs to the key last answered.
    fn value(&mut self, slot: &mut dyn Slot) -> Reading;

    /// Passes over that value.
    fn skip(&mut self) -> Reading;

    /// The object seen as a list wrapper, where it is one (`<Articles><item/><item/></Articles>` in XML). `fields` are
    /// those of the list's elements, if these are structures: an object that has one of them is an element itself.
    fn as_items(&mut self, _fields: &[&'static str]) -> Option<&mut dyn Items> {
        None
    }
}

/// A structure with named fields that can be read.
pub trait Readable {
    /// The structure's name, for messages.
    fn type_name(&self) -> &'static str;

    /// Names on the wire, in the order of the official page.
    fn names(&self) -> &'static [&'static str];

    /// The slot of the field at `index` of [`names`](Readable::names).
    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// Where keys go that [`names`](Readable::names) lacks.
    fn extra(&mut self) -> Option<&mut Extra> {
        None
    }

    /// The tagged union whose tag and content stand among this structure's fields.
    fn union(&mut self) -> Option<&mut dyn Union> {
        None
    }
}

impl<T: Readable> Slot for T {
    fn expects(&self) -> &'static str {
        "an object"
    }

    fn fields(&self) -> &'static [&'static str] {
        self.names()
    }

    fn str(&mut self, value: &str) -> Reading {
        // WeCom writes "" for an absent object.
        if value.is_empty() { Ok(()) } else { Err(not_an_object(self.type_name(), "a string")) }
    }

    fn list(&mut self, items: &mut dyn Items) -> Reading {
        // WeCom writes [] for an empty object, and now and then wraps the one object in a list.
        if items.next(self)? && items.next(&mut Ignored)? {
            return Err(not_an_object(self.type_name(), "a list of several"));
        }
        Ok(())
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        read_record(self, entries)
    }
}

/// Recursive structures are boxed. (`Box` is fundamental, so `Slot` cannot be implemented for it beside the above.)
impl<T: Readable> Readable for Box<T> {
    fn type_name(&self) -> &'static str {
        (**self).type_name()
    }
    fn names(&self) -> &'static [&'static str] {
        (**self).names()
    }
    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot> {
        (**self).slot(index)
    }
    fn extra(&mut self) -> Option<&mut Extra> {
        (**self).extra()
    }
    fn union(&mut self) -> Option<&mut dyn Union> {
        (**self).union()
    }
}

/// What is large is shared. Read into one that others hold, it parts from theirs.
impl<T: Readable + Clone> Readable for Arc<T> {
    fn type_name(&self) -> &'static str {
        (**self).type_name()
    }
    fn names(&self) -> &'static [&'static str] {
        (**self).names()
    }
    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Arc::make_mut(self).slot(index)
    }
    fn extra(&mut self) -> Option<&mut Extra> {
        Arc::make_mut(self).extra()
    }
    fn union(&mut self) -> Option<&mut dyn Union> {
        Arc::make_mut(self).union()
    }
}

fn not_an_object(expected: &'static str, found: &'static str) -> Failure {
    Failure::mismatch(expected, format_args!("{found}"))
}

/// Reads an object's entries into the fields of a structure.
pub fn read_record(record: &mut dyn Readable, entries: &mut dyn Entries) -> Reading {
    let names = record.names();
    let mut guess = 0;
    // Content of a union that came before its tag.
    let mut early: Vec<(String, serde_json::Value)> = Vec::new();
    let mut chosen = false;
    let mut seen = Seen::default();
    while let Some(key) = entries.next(names, guess)? {
        if let Key::Known(index) = key {
            guess = index + 1;
            seen.mark(index);
            let read = match record.slot(index) {
                Some(slot) => entries.value(slot),
                None => entries.skip(),
            };
            read.map_err(|failure| failure.within(names[index]))?;
            continue;
        }
        if let Some(union) = record.union() {
            if entries.key() == union.tag_name() {
                let mut tag = String::new();
                entries.value(&mut tag).map_err(|failure| failure.within(union.tag_name()))?;
                union.choose(&tag);
                chosen = true;
                continue;
            }
            if !chosen {
                let key = entries.key().to_owned();
                let mut value = serde_json::Value::Null;
                entries.value(&mut value).map_err(|failure| failure.within(&key))?;
                early.push((key, value));
                continue;
            }
            if let Some(slot) = union.slot(entries.key()) {
                let read = entries.value(slot);
                read.map_err(|failure| failure.within(entries.key()))?;
                continue;
            }
        }
        match record.extra() {
            Some(extra) => {
                let slot = extra.slot(entries.key());
                entries.value(slot)?;
            }
            None => entries.skip()?,
        }
    }
    place_early(record, early, chosen)?;
    respell(record, &seen);
    Ok(())
}

/// Which fields came: a bit for each of the first 128.
#[derive(Default)]
struct Seen([u64; 2]);

impl Seen {
    fn mark(&mut self, index: usize) {
        if let Some(bits) = self.0.get_mut(index / 64) {
            *bits |= 1 << (index % 64);
        }
    }

    /// Fields beyond the 128th are taken to have come.
    fn has(&self, index: usize) -> bool {
        self.0.get(index / 64).is_none_or(|bits| bits & (1 << (index % 64)) != 0)
    }
}

/// Reads what came under another case of its name (`UserId` where the page has `userid`: old endpoints and some pages
/// differ). It stays among the unknown fields, so that it is written as it was read, too.
fn respell(record: &mut dyn Readable, seen: &Seen) {
    let Some(extra) = record.extra().filter(|extra| !extra.is_empty()) else { return };
    let others: Vec<(String, serde_json::Value)> =
        extra.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    let names = record.names();
    for (name, value) in others {
        let index = names.iter().position(|known| known.eq_ignore_ascii_case(&name));
        if let Some(index) = index.filter(|index| !seen.has(*index))
            && let Some(slot) = record.slot(index)
        {
            // What does not fit is as good as unknown.
            let _ = super::json::read_value(&value, slot);
        }
    }
}

fn place_early(record: &mut dyn Readable, early: Vec<(String, serde_json::Value)>, chosen: bool) -> Reading {
    if early.is_empty() {
        return Ok(());
    }
    if let Some(union) = record.union()
        && !chosen
    {
        union.choose("");
    }
    for (key, value) in early {
        let slot = record.union().and_then(|union| union.slot(&key).is_some().then_some(()));
        if slot.is_some() {
            if let Some(slot) = record.union().and_then(|union| union.slot(&key)) {
                super::json::read_value(&value, slot).map_err(|failure| failure.within(&key))?;
            }
        } else if let Some(extra) = record.extra() {
            extra.insert(key, value);
        }
    }
    Ok(())
}

/// A slot that takes anything and keeps nothing.
struct Ignored;

impl Slot for Ignored {
    fn expects(&self) -> &'static str {
        "anything"
    }
    fn bool(&mut self, _: bool) -> Reading {
        Ok(())
    }
    fn int(&mut self, _: i64) -> Reading {
        Ok(())
    }
    fn uint(&mut self, _: u64) -> Reading {
        Ok(())
    }
    fn float(&mut self, _: f64) -> Reading {
        Ok(())
    }
    fn str(&mut self, _: &str) -> Reading {
        Ok(())
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        while items.next(&mut Ignored)? {}
        Ok(())
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        while entries.next(&[], 0)?.is_some() {
            entries.skip()?;
        }
        Ok(())
    }
}

/// Why a value could not be read: where it stands and what was wrong with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Failure(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    /// Innermost first; turned round for display.
    steps: Vec<Step>,
    problem: String,
}

#[derive(Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

impl Failure {
    /// A failure with a problem in words.
    #[cold]
    pub fn new(problem: impl Into<String>) -> Failure {
        Failure(Box::new(Inner { steps: Vec::new(), problem: problem.into() }))
    }

    /// `expected a list of members, found the string "x"`.
    pub fn mismatch(expected: &str, found: fmt::Arguments<'_>) -> Failure {
        Failure::new(format!("expected {expected}, found {found}"))
    }

    /// A string where something else was expected. Its text is not shown: what stands in the wrong place may be a secret.
    pub(crate) fn string(expected: &str, found: &str) -> Failure {
        Failure::mismatch(expected, format_args!("a string of {} bytes", found.len()))
    }

    /// The same failure, seen from the object that holds it under `key`.
    #[must_use]
    #[cold]
    pub fn within(mut self, key: &str) -> Failure {
        self.0.steps.push(Step::Key(key.to_owned()));
        self
    }

    /// The same failure, seen from the list that holds it at `index`.
    #[must_use]
    #[cold]
    pub fn at(mut self, index: usize) -> Failure {
        self.0.steps.push(Step::Index(index));
        self
    }

    /// Where the value stands, as a JSON path: `$.userlist[3].department`. Names are whatever was sent, so control characters
    /// and quotes stand escaped: none of them begins a line in a log.
    pub fn path(&self) -> String {
        let mut path = String::from("$");
        for step in self.0.steps.iter().rev() {
            match step {
                Step::Key(key) => {
                    path.push('.');
                    path.extend(key.escape_debug());
                }
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    /// What was wrong, in words.
    pub fn problem(&self) -> &str {
        &self.0.problem
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.path(), self.0.problem)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failure({self})")
    }
}

impl std::error::Error for Failure {}
