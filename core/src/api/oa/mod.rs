//! 办公: approvals, leave, calendars, schedules, meeting rooms, journals.
//!
//! Token: an app that the administrator lists among the callers of the application in question (可调用接口的应用). Secrets of
//! the system applications themselves are refused in corps that began to use them after 2023-12-01.

pub mod approval;
pub mod calendar;
pub mod journal;
pub mod meeting_room;
pub mod schedule;
pub mod todo;
pub mod vacation;
