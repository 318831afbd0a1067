//! Meetings as they are on the wire.

mod bad;
mod booking;
mod control;
mod people;
mod recordings;

use crate::api::testing::{body, parse, refused, wire};
