//! 网络研讨会报名: registrations for a webinar that asks for them ([`Admission::Enroll`](super::Admission::Enroll)).
//!
//! Parts and answers are those of [`meeting::enroll`](crate::api::meeting::enroll).

mod config;
mod decide;
mod list;

pub use config::{GetConfig, SetConfig};
pub use decide::{Approve, Delete, Import};
pub use list::{List, QueryByTmpOpenid};
