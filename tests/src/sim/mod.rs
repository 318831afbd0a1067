//! Many calls against one WeCom, one store and a set of locks, under a clock that moves only here.
//!
//! Everything random comes out of [`Dice`], so that proptest can shrink it: used-up dice always roll 0, and 0 means
//! that nothing goes wrong.

pub mod dice;
mod scheduler;
mod wecom;

pub use dice::Dice;
pub use scheduler::{Job, Odds, Outcome, Run, Scene, Seen};
pub use wecom::{Fate, Kind, WeCom};
