//! Schools as they are on the wire.

mod apps;
mod bad;
mod notices;
mod people;

use crate::api::testing::{body, parse, problem, target, wire};

fn long(length: usize) -> String {
    "x".repeat(length)
}

fn ids(entries: usize) -> Vec<&'static str> {
    vec!["a"; entries]
}
