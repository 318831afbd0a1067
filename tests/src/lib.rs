//! What tests of several crates share: a WeCom that goes wrong on purpose, a scheduler of many calls, arbitrary JSON.

pub mod json;
pub mod sim;
pub mod source;
