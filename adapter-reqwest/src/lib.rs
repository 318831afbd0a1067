//! WeCom (企业微信) on [reqwest]: async, on tokio.
//!
//! ```no_run
//! use wecom_reqwest::{Client, api::message::{Send, Text, To}};
//!
//! # async fn run() -> Result<(), wecom_reqwest::Error> {
//! let client = Client::builder().corp_id("ww0123456789abcdef").build();
//! let app = client.app(1000002, "the app's secret");
//! let sent = app.call(&Send::new(app.agent_id(), To::user("zhangsan"), Text::new("你好"))).await?;
//! println!("{:?}", sent.msgid);
//! # Ok(())
//! # }
//! ```
//!
//! A client is made once and kept: it holds the connections and the tokens, and clones share both. Futures may be dropped
//! at any point; the next call works as if nothing had been.

#[cfg(feature = "bot")]
pub mod bot;
mod client;
mod drive;
mod exchange;
mod handle;
mod http;
mod locks;
mod once;
mod pages;
mod timers;
mod url;

pub use client::{Builder, Client};
pub use handle::{App, Device, Handle, Model, Provider, Suite, Webhook};
pub use http::open;
pub use once::Once;
pub use pages::Items;
pub use reqwest;
#[cfg(feature = "callback")]
pub use wecom_core::callback;
pub use wecom_core::flow::{AsyncTokenStore as TokenStore, StoreFuture};
pub use wecom_core::{Error, api, endpoint, error, flow, types};
#[cfg(any(feature = "file", feature = "redis"))]
pub use wecom_store;
