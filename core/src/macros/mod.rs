//! The macros that endpoints, structures and enums are written with.

#[macro_use]
mod fields;
#[macro_use]
mod structures;
#[macro_use]
mod enums;
#[macro_use]
mod endpoint;
