//! Many calls against one WeCom, one store and a set of locks, under a clock that moves only here.
//!
//! Everything random comes out of [`Dice`], so that proptest can shrink it: used-up dice always roll 0, and 0 means
//! that nothing goes wrong.

mod checks;
pub mod dice;
mod scene;
mod scheduler;
mod wecom;

pub use dice::Dice;
pub use scene::{Job, Kind, Odds, SUITES, Scene, Who};
pub use scheduler::{Outcome, Run, Seen};
pub use wecom::{Fate, Issued, WeCom};
