//! The server API, one module for each page of the official document tree.
//!
//! Every family stands behind the feature of its name; the path of a type names the page it comes from:
//! [`contacts::user::Get`] is 读取成员, [`message::Send`] is 发送应用消息.

#[cfg(feature = "advanced")]
pub mod advanced;
#[cfg(feature = "aibot")]
pub mod aibot;
#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "message")]
pub mod appchat;
#[cfg(feature = "archive")]
pub mod archive;
#[cfg(feature = "auth")]
pub mod auth;
#[cfg(feature = "chatdata")]
pub mod chatdata;
#[cfg(feature = "checkin")]
pub mod checkin;
#[cfg(feature = "contacts")]
pub mod contacts;
#[cfg(feature = "corpgroup")]
pub mod corpgroup;
#[cfg(feature = "customer")]
pub mod customer;
#[cfg(any(feature = "customer", feature = "customer_group"))]
pub mod customer_contact;
#[cfg(feature = "customer_group")]
pub mod customer_group;
#[cfg(feature = "dial")]
pub mod dial;
#[cfg(feature = "exmail")]
pub mod exmail;
#[cfg(feature = "hardware")]
pub mod hardware;
#[cfg(feature = "hr")]
pub mod hr;
#[cfg(feature = "invoice")]
pub mod invoice;
#[cfg(feature = "kf")]
pub mod kf;
#[cfg(feature = "license")]
pub mod license;
#[cfg(feature = "linkedcorp")]
pub mod linkedcorp;
#[cfg(feature = "living")]
pub mod living;
#[cfg(feature = "media")]
pub mod media;
#[cfg(feature = "meeting")]
pub mod meeting;
#[cfg(any(feature = "exmail", feature = "meeting"))]
pub mod meeting_option;
#[cfg(feature = "message")]
pub mod message;
#[cfg(any(feature = "app", feature = "message"))]
pub mod miniprogram;
#[cfg(feature = "msgaudit")]
pub mod msgaudit;
pub mod network;
#[cfg(feature = "oa")]
pub mod oa;
#[cfg(feature = "pay")]
pub mod pay;
#[cfg(any(feature = "advanced", feature = "license", feature = "pay", feature = "service"))]
pub mod provider_order;
#[cfg(any(feature = "report", feature = "school"))]
pub mod questionnaire;
#[cfg(feature = "report")]
pub mod report;
#[cfg(any(feature = "archive", feature = "exmail", feature = "meeting", feature = "oa"))]
pub mod schedule;
#[cfg(feature = "school")]
pub mod school;
#[cfg(feature = "security")]
pub mod security;
#[cfg(feature = "service")]
pub mod service;
#[cfg(any(feature = "auth", feature = "corpgroup"))]
pub mod session;
#[cfg(any(feature = "exmail", feature = "meeting", feature = "security", feature = "wedoc", feature = "wedrive"))]
pub mod vip;
#[cfg(feature = "webhook")]
pub mod webhook;
#[cfg(feature = "wedoc")]
pub mod wedoc;
#[cfg(feature = "wedrive")]
pub mod wedrive;

#[allow(unused_imports, reason = "not every family has limits")]
pub(crate) use crate::limits;

#[cfg(test)]
#[allow(dead_code, reason = "which of them are called depends on the families that are compiled")]
pub(crate) mod testing;
#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the endpoints there serve the tests alone")]
mod tests;
