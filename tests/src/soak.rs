//! The books of a soak: what was told, what arrived, what does not add up, and what it took.

use std::collections::BTreeMap;

/// What a client was told of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It succeeded: it has to be there, once.
    Done,
    /// It was refused, or nothing left the machine: it must not be there.
    Nothing,
    /// Nobody can tell: it may be there, but not twice.
    Maybe,
}

/// One number: a write, or a callback on its way to a handler.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    told: Option<Told>,
    arrived: u32,
}

/// Numbers that were sent, and what became of each.
#[derive(Debug, Default)]
pub struct Book {
    entries: BTreeMap<u64, Entry>,
}

/// What a book adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Told done, and there.
    pub done: u64,
    /// Told that there was nothing, and so it is.
    pub nothing: u64,
    /// Nobody could tell, and it is there.
    pub maybe_there: u64,
    /// Nobody could tell, and it is not there.
    pub maybe_not: u64,
    /// Told done, and not there.
    pub lost: u64,
    /// There more than once.
    pub doubled: u64,
    /// There, although nothing was to be there; or nobody was ever told of it.
    pub ghosts: u64,
}

impl Book {
    /// Notes what was told of a number.
    ///
    /// # Errors
    ///
    /// Where something had been told of it before: numbers are used once.
    pub fn told(&mut self, number: u64, told: Told) -> Result<(), String> {
        match self.entries.entry(number).or_default().told.replace(told) {
            None => Ok(()),
            Some(before) => Err(format!("{number} was told twice: {before:?}, {told:?}")),
        }
    }

    /// Notes that a number arrived.
    pub fn arrived(&mut self, number: u64) {
        self.entries.entry(number).or_default().arrived += 1;
    }

    /// Adds it all up.
    pub fn sum(&self) -> Sum {
        let mut sum = Sum::default();
        for entry in self.entries.values() {
            *match (entry.told, entry.arrived) {
                (_, 2..) => &mut sum.doubled,
                (Some(Told::Done), 1) => &mut sum.done,
                (Some(Told::Done), _) => &mut sum.lost,
                (Some(Told::Nothing), 0) => &mut sum.nothing,
                (Some(Told::Maybe), 0) => &mut sum.maybe_not,
                (Some(Told::Maybe), _) => &mut sum.maybe_there,
                (Some(Told::Nothing) | None, _) => &mut sum.ghosts,
            } += 1;
        }
        sum
    }
}

impl Sum {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Sum) -> Sum {
        Sum {
            done: self.done + other.done,
            nothing: self.nothing + other.nothing,
            maybe_there: self.maybe_there + other.maybe_there,
            maybe_not: self.maybe_not + other.maybe_not,
            lost: self.lost + other.lost,
            doubled: self.doubled + other.doubled,
            ghosts: self.ghosts + other.ghosts,
        }
    }

    /// Whether everything is where it was told to be.
    pub fn adds_up(&self) -> bool {
        (self.lost, self.doubled, self.ghosts) == (0, 0, 0)
    }
}

/// What a process held in memory, second by second.
#[derive(Debug, Default)]
pub struct Memory {
    samples: Vec<(u64, u64)>,
}

/// The first minute is for warming up.
const MINUTE: u64 = 60;

impl Memory {
    /// Notes what it held, in kB, so many seconds after the beginning.
    pub fn note(&mut self, second: u64, size: u64) {
        self.samples.push((second, size));
    }

    /// The most it held within the minute that follows the first, and the most within the last one. Not two single samples:
    /// a thread more or less at that moment is more than a percent. Nothing where the run was too short for both minutes.
    pub fn first_and_last(&self) -> Option<(u64, u64)> {
        let (end, _) = *self.samples.last()?;
        let most = |from: u64, to: u64| {
            self.samples.iter().filter(|(second, _)| (from..=to).contains(second)).map(|(_, size)| *size).max()
        };
        if end < 3 * MINUTE {
            return None;
        }
        Some((most(MINUTE, 2 * MINUTE)?, most(end - MINUTE, end)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum_of(told: Option<Told>, arrived: u32) -> Sum {
        let mut book = Book::default();
        if let Some(told) = told {
            book.told(7, told).unwrap();
        }
        (0..arrived).for_each(|_| book.arrived(7));
        book.sum()
    }

    #[test]
    fn each_number_counts_once_and_where_it_belongs() {
        let none = Sum::default();
        let cases = [
            (Some(Told::Done), 1, Sum { done: 1, ..none }),
            (Some(Told::Nothing), 0, Sum { nothing: 1, ..none }),
            (Some(Told::Maybe), 0, Sum { maybe_not: 1, ..none }),
            (Some(Told::Maybe), 1, Sum { maybe_there: 1, ..none }),
            (Some(Told::Done), 0, Sum { lost: 1, ..none }),
            (Some(Told::Done), 2, Sum { doubled: 1, ..none }),
            (Some(Told::Maybe), 3, Sum { doubled: 1, ..none }),
            (Some(Told::Nothing), 1, Sum { ghosts: 1, ..none }),
            (None, 1, Sum { ghosts: 1, ..none }),
        ];
        let mut all = none;
        for (index, (told, arrived, expected)) in cases.into_iter().enumerate() {
            let sum = sum_of(told, arrived);
            assert_eq!(sum, expected, "{told:?}, {arrived}");
            assert_eq!(sum.adds_up(), index < 4, "{told:?}, {arrived}");
            all = all.and(sum);
        }
        assert_eq!((all.lost, all.doubled, all.ghosts, all.done), (1, 2, 2, 1));
    }

    #[test]
    fn a_number_is_used_once() {
        let mut book = Book::default();
        book.told(1, Told::Maybe).unwrap();
        assert_eq!(book.told(1, Told::Done).unwrap_err(), "1 was told twice: Maybe, Done");
    }

    #[test]
    fn memory_is_compared_minute_with_minute() {
        let mut memory = Memory::default();
        (0..180).for_each(|second| memory.note(second, 100 + second));
        assert_eq!(memory.first_and_last(), None, "too short");
        memory.note(180, 90);
        assert_eq!(memory.first_and_last(), Some((220, 279)));
        (181..=400).for_each(|second| memory.note(second, 7));
        assert_eq!(memory.first_and_last(), Some((220, 7)));
    }
}
