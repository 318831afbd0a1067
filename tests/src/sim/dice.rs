//! Where the randomness of a run comes from.

use std::fmt;

/// A tape of bytes, rolled off one by one.
#[derive(Clone)]
pub struct Dice {
    tape: Vec<u8>,
    place: usize,
}

impl Dice {
    /// Dice that roll what is on the tape, and 0 after its end.
    pub fn new(tape: Vec<u8>) -> Dice {
        Dice { tape, place: 0 }
    }

    fn byte(&mut self) -> u8 {
        let byte = self.tape.get(self.place).copied().unwrap_or(0);
        self.place += 1;
        byte
    }

    /// True in so many of 256 cases; never once the tape has ended.
    pub fn chance(&mut self, odds: u8) -> bool {
        u16::from(self.byte()) + u16::from(odds) > 255
    }

    /// A number below `end`; 0 once the tape has ended.
    pub fn below(&mut self, end: usize) -> usize {
        if end < 2 { 0 } else { usize::from(self.byte()) % end }
    }

    /// One of them; the first once the tape has ended.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

impl fmt::Debug for Dice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line, without the zeros at the end: they are what ended dice roll anyway.
        let end = self.tape.iter().rposition(|byte| *byte != 0).map_or(0, |place| place + 1);
        write!(f, "Dice({:?})", &self.tape[..end])
    }
}
