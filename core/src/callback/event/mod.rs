//! What messages and events hold, one structure each: the contents of the variants of [`Event`](super::Event).
//!
//! One more takes a structure in the file of its page, and a line in the table of `kinds.rs`.

pub mod account;
pub mod app;
pub mod approval;
pub mod archive;
pub mod calendar;
pub mod chain;
pub mod contact;
pub mod customer;
pub mod document;
pub mod drive;
pub mod kf;
pub mod living;
pub mod mail;
pub mod meeting;
pub mod menu;
pub mod message;
pub mod open_approval;
pub mod payment;
pub mod school;
pub mod security;
pub mod vendor;
pub mod zone;
