//! 微信客服: customer service for people in WeChat, who reach a corp's accounts through links.
//!
//! A customer writes, WeCom calls back (`kf_msg_or_event`, with a token), and the app fetches what was written with
//! [`sync_msg::SyncMsg`]. Within 48 hours it may answer five times with [`SendMsg`]; greetings and the like go by the code of an event,
//! with [`SendMsgOnEvent`]. Who answers, machine or member, is the conversation's [`service_state`].
//!
//! Token: an app that 微信客服 lists among those that may call (可调用接口的应用); what changes or reads conversations also
//! needs the account among those that the app manages (可管理的客服账号).
//!
//! ```
//! use wecom_core::api::kf::{SendMsg, sync_msg::SyncMsg};
//!
//! let fetch = SyncMsg::new("wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyJTw").token("ENCApHxnGDNAVNY4AaSJKj4Tb5mwsEMzxhFmHVGcra996NR");
//! let answer = SendMsg::new("wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyJTw", "wmAJ2GCAAAme1XQRC-NI-q0_ZM9ukoAw", "您好");
//! # let _ = (fetch, answer);
//! ```

pub mod account;
mod content;
pub mod customer;
pub mod knowledge;
mod menu;
mod qualification;
mod send_msg;
mod send_msg_on_event;
pub mod service_state;
pub mod servicer;
pub mod statistic;
pub mod sync_msg;
pub mod upgrade_service;

pub use content::{BusinessCard, CaLink, Link};
pub use menu::{Click, Item, ItemText, MenuItemId, Msgmenu, Page, View};
pub use qualification::{CorpQualification, GetCorpQualification};
pub use send_msg::{Message, SendMsg, Sent};
pub use send_msg_on_event::{EventMessage, SendMsgOnEvent};

catalogue! {
    "kf" =>
    account::Add, account::Delete, account::Update, account::List, account::AddContactWay, customer::Batchget,
    knowledge::group::Add, knowledge::group::Delete, knowledge::group::Update, knowledge::group::List,
    knowledge::intent::Add, knowledge::intent::Delete, knowledge::intent::Update, knowledge::intent::List,
    GetCorpQualification, SendMsg, SendMsgOnEvent, service_state::Get, service_state::Trans, servicer::Add,
    servicer::Delete, servicer::List, statistic::Corp, statistic::Servicer, sync_msg::SyncMsg,
    upgrade_service::GetConfig, upgrade_service::Upgrade, upgrade_service::Cancel,
}

#[cfg(test)]
mod tests;
