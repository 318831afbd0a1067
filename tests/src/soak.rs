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

/// What a process held after its first minute, which is for warming up, and at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The sample at the end of the first minute, and the last one, in kB.
    pub samples: (u64, u64),
    /// The most of the second minute, and the most of the last one, in kB.
    pub most: (u64, u64),
}

const MINUTE: u64 = 60;

impl Memory {
    /// What is left of three minutes where the last sample is some seconds old.
    const LEAST: u64 = 3 * MINUTE - 10;

    /// Notes what it held, in kB, so many seconds after the beginning.
    pub fn note(&mut self, second: u64, size: u64) {
        self.samples.push((second, size));
    }

    /// How it grew. Nothing where there are samples of less than three minutes, or none of the minutes that are compared.
    pub fn growth(&self) -> Option<Growth> {
        let (end, last) = *self.samples.last().filter(|(end, _)| *end >= Memory::LEAST)?;
        let (_, first) = *self.samples.iter().find(|(second, _)| (MINUTE..2 * MINUTE).contains(second))?;
        let most = |from: u64, to: u64| {
            self.samples.iter().filter(|(second, _)| (from..=to).contains(second)).map(|(_, size)| *size).max()
        };
        Some(Growth { samples: (first, last), most: (most(MINUTE, 2 * MINUTE)?, most(end - MINUTE, end)?) })
    }
}

impl Growth {
    /// Whether neither the samples nor the most of a minute grew by more than so many percent. Two single samples differ by a
    /// thread more or less at that moment; the most of a minute alone would hide what began to grow at the end.
    pub fn within(&self, percent: u64) -> bool {
        [self.samples, self.most].iter().all(|(first, last)| last * 100 <= first * (100 + percent))
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
    fn memory_is_compared_by_samples_and_by_minutes() {
        let mut memory = Memory::default();
        (0..170).for_each(|second| memory.note(second, 100 + second));
        assert_eq!(memory.growth(), None, "too short");
        memory.note(170, 90);
        assert_eq!(memory.growth(), Some(Growth { samples: (160, 90), most: (220, 269) }));
        (171..=400).for_each(|second| memory.note(second, 7));
        assert_eq!(memory.growth(), Some(Growth { samples: (160, 7), most: (220, 7) }));
        let mut blind = Memory::default();
        [0, 10, 200].into_iter().for_each(|second| blind.note(second, 1));
        assert_eq!(blind.growth(), None, "nothing to compare with");
    }

    #[test]
    fn either_way_of_growing_counts() {
        let growth = |samples, most| Growth { samples, most };
        assert!(growth((100, 105), (200, 150)).within(5));
        assert!(!growth((100, 106), (200, 200)).within(5));
        assert!(!growth((100, 90), (100, 106)).within(5));
    }
}
