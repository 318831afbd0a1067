//! 录制管理: recordings in the cloud, and what was said.
//!
//! A recording ([`List`]) has one or several files ([`mod@file`]), each with a [`transcript`].
//!
//! Token: an app of the corp's own that 会议 lists among those that may call (可调用接口的应用), for meetings that it created.

pub mod file;
mod list;
mod sharing;
mod statistics;
pub mod transcript;

pub use list::{Delete, List, Record, RecordFile, Records, State};
pub use sharing::{SharingAuth, SharingConfig, UpdateSharingConfig};
pub use statistics::{Access, GetStatistics, Statistics};
