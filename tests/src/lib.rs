//! What tests of several crates share: a WeCom that goes wrong on purpose, a scheduler of many calls, arbitrary
//! JSON, an HTTP server to be scripted, both adapters under one name, a Redis, processes that share tokens, what programs that are timed have in common.

pub mod adapters;
pub mod conformance;
pub mod example;
pub mod fuzz;
pub mod json;
pub mod load;
pub mod programs;
pub mod redis;
pub mod replicas;
pub mod running;
pub mod schema;
pub mod server;
pub mod sim;
pub mod soak;
pub mod source;
pub mod vectors;

/// What the READMEs show, compiled.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../README.md")]
    struct English;

    #[doc = include_str!("../../README.zh-CN.md")]
    struct Chinese;
}

#[cfg(doctest)]
mod pairings;
