//! The macros that endpoints, structures and enums are written with.

// Which of them are used depends on the families that are compiled.
#![allow(unused_macros)]

#[macro_use]
mod fields;
#[macro_use]
mod structures;
#[macro_use]
mod enums;
#[macro_use]
mod endpoint;
