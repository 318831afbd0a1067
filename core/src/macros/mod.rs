//! The macros that endpoints, structures and enums are written with.

#![allow(unused_macros, reason = "which of them are used depends on the families that are compiled")]

#[macro_use]
mod catalogue;
#[macro_use]
mod ids;
#[macro_use]
mod fields;
#[macro_use]
mod structures;
#[macro_use]
mod enums;
#[macro_use]
mod endpoint;
