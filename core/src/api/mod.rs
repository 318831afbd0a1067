//! The server API, one module for each page of the official document tree.
//!
//! Every family stands behind the feature of its name; the path of a type names the page it comes from:
//! [`contacts::user::Get`] is 读取成员, [`message::Send`] is 发送应用消息.

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "message")]
pub mod appchat;
#[cfg(feature = "auth")]
pub mod auth;
#[cfg(feature = "checkin")]
pub mod checkin;
#[cfg(feature = "contacts")]
pub mod contacts;
#[cfg(feature = "customer")]
pub mod customer;
#[cfg(any(feature = "contacts", feature = "media", feature = "message"))]
#[cfg(feature = "customer_group")]
pub mod customer_group;
#[cfg(any(feature = "contacts", feature = "customer_group", feature = "media", feature = "message"))]
#[cfg(feature = "corpgroup")]
pub mod corpgroup;
#[cfg(feature = "kf")]
pub mod kf;
#[cfg(any(
    feature = "contacts",
    feature = "corpgroup",
    feature = "kf",
    feature = "media",
    feature = "message",
    feature = "msgaudit"
))]
#[cfg(any(feature = "checkin", feature = "contacts", feature = "media", feature = "message", feature = "oa"))]
#[cfg(feature = "license")]
pub mod license;
#[cfg(any(
    feature = "contacts",
    feature = "license",
    feature = "media",
    feature = "message",
    feature = "pay",
    feature = "service"
))]
#[cfg_attr(not(feature = "full"), allow(dead_code, reason = "each family has limits of its own kinds"))]
mod limits;
#[cfg(feature = "linkedcorp")]
pub mod linkedcorp;
#[cfg(feature = "media")]
pub mod media;
#[cfg(feature = "message")]
pub mod message;
#[cfg(feature = "msgaudit")]
pub mod msgaudit;
pub mod network;
#[cfg(feature = "oa")]
pub mod oa;
#[cfg(feature = "pay")]
pub mod pay;
#[cfg(feature = "service")]
pub mod service;
#[cfg(feature = "webhook")]
pub mod webhook;

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the endpoints there serve the tests alone")]
mod tests;
