//! A WeCom (企业微信) to develop and test against: in process, or on loopback behind a small HTTP server.
//!
//! It keeps members, departments, tags, messages, app chats, media, menus, authorisations and tokens that expire, checks what WeCom
//! checks, refuses with WeCom's codes, pushes encrypted callbacks, and misbehaves on demand.
//!
//! ```
//! use wecom_core::api::contacts::user;
//! use wecom_core::endpoint::{BASE, Endpoint};
//! use wecom_sandbox::{Fault, Sandbox};
//!
//! let sandbox = Sandbox::builder().corp("ww1").app(1000002, "hush").member("zhangsan", "张三").build();
//! let token = sandbox.token(1000002);
//!
//! // In process: a request in, an answer out.
//! let request = user::Get::new("zhangsan").http_request(BASE, &token).unwrap();
//! let member = user::Get::parse(sandbox.handle(request.clone())).unwrap();
//! assert_eq!(member.name, "张三");
//!
//! // Misbehaving: the next answer of this path is a refusal.
//! sandbox.fault("/cgi-bin/user/get", Fault::Code(45009));
//! let refusal = user::Get::parse(sandbox.handle(request)).unwrap_err();
//! assert_eq!(refusal.code().unwrap().0, 45009);
//!
//! // On loopback, for clients with an HTTP stack of their own.
//! let server = sandbox.serve("127.0.0.1:0").unwrap();
//! assert!(server.url().starts_with("http://127.0.0.1:"));
//! ```
//!
//! Every other endpoint of the server API is there, too, without state behind it: the token and what WeCom requires are
//! checked, the answer is made up, well-formed, and marked by the header `x-wecom-sandbox: stateless`. Where a test needs
//! another answer, [`Sandbox::answer`] says which:
//!
//! ```
//! # #[cfg(feature = "catalogue")] {
//! # use wecom_core::api::hr;
//! # use wecom_core::endpoint::{BASE, Endpoint};
//! # use wecom_sandbox::Sandbox;
//! let sandbox = Sandbox::builder().app(7, "hush").build();
//! let fields = hr::GetFields::new().http_request(BASE, &sandbox.token(7)).unwrap();
//! let answer = sandbox.handle(fields.clone());
//! assert_eq!(answer.headers()["x-wecom-sandbox"], "stateless");
//! assert_eq!(hr::GetFields::parse(answer).unwrap().group_list.len(), 1);
//!
//! sandbox.answer("/cgi-bin/hr/get_fields", serde_json::json!({"group_list": []}));
//! assert_eq!(hr::GetFields::parse(sandbox.handle(fields)).unwrap().group_list.len(), 0);
//! # }
//! ```
//!
//! A provider (服务商) is there, too: suites with tickets, corps that install, change and cancel, tokens of every kind, apps in
//! corps below, devices. The corps share the members of the one corp; what is theirs is apps, codes and tokens.
//!
//! ```
//! use wecom_core::api::service;
//! use wecom_core::endpoint::{BASE, Endpoint};
//! use wecom_core::flow::token::provider::GetSuiteToken;
//! use wecom_core::oauth::Install;
//! use wecom_sandbox::Sandbox;
//!
//! let sandbox = Sandbox::builder().suite("wwsuite", "hush").build();
//! let token = GetSuiteToken::new("wwsuite", "hush", sandbox.suite_ticket("wwsuite")).http_request(BASE, "").unwrap();
//! let token = GetSuiteToken::parse(sandbox.handle(token)).unwrap().suite_access_token;
//!
//! let code = service::GetPreAuthCode::new().http_request(BASE, token.expose()).unwrap();
//! let code = service::GetPreAuthCode::parse(sandbox.handle(code)).unwrap().pre_auth_code;
//! let link = Install::new("wwsuite", code, "https://example.com/installed").url().unwrap();
//! let back = sandbox.corp_follows(&link, "wwcustomer").unwrap();
//! assert!(back.starts_with("https://example.com/installed?auth_code="));
//! ```
//!
//! Nothing needs to be waited for: [`Builder::clock`] gives the sandbox a clock that stands still until
//! [`Sandbox::advance`] moves it.

mod app;
mod auth;
mod builder;
mod callback;
mod cipher;
mod clock;
mod contacts;
mod fault;
mod log;
mod look;
mod mask;
mod media;
mod message;
mod origin;
mod random;
mod refusal;
mod routes;
mod sandbox;
mod script;
mod server;
#[cfg(feature = "catalogue")]
mod stateless;
mod tokens;
mod vendor;
mod world;

pub use builder::Builder;
pub use callback::{Attempt, Delivery, NotVerified};
pub use fault::{Cut, Fault};
pub use log::{Exchange, Received};
pub use message::{Channel, SentMessage};
pub use origin::Origin;
pub use sandbox::Sandbox;
pub use server::Server;
pub use vendor::NotInstalled;
