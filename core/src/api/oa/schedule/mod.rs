//! 管理日程: schedules in calendars.
//!
//! Those that repeat are changed and deleted as a whole, one date, or from one date on ([`Mode`]); the latter two need the
//! start of that date (`op_start_time`), and leave a new schedule behind.

mod change;
mod get;
#[cfg(test)]
mod tests;

pub use change::{Add, AddAttendees, Added, Change, DelAttendees, Delete, Mode, NewSchedule, Update, Updated};
pub use get::{Get, GetByCalendar, Invited, Schedule, Schedules};
