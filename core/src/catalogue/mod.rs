//! Every endpoint as data: for tools that browse them, call any of them, serve them, or check them.
//!
//! ```
//! let get = wecom_core::catalogue::find("GET", "/cgi-bin/user/get").next().unwrap();
//! assert_eq!((get.name, get.title(), get.token), ("contacts::user::Get", "读取成员", "access_token"));
//! let request = get.decode(&serde_json::json!({"userid": "zhangsan"})).unwrap();
//! let request = request.http_request("https://qyapi.weixin.qq.com", "T").unwrap();
//! assert_eq!(request.uri().query(), Some("access_token=T&userid=zhangsan"));
//! ```

mod call;
mod descriptor;
mod pushed;
mod shape;

pub use call::Dynamic;
pub use descriptor::{Descriptor, Prepared};
pub use pushed::Pushed;
pub use shape::{Choice, ChoiceValue, Described, Field, Kind, Object, Shape, Union};

use crate::{api, flow};

/// The endpoints that are compiled, family by family.
pub const FAMILIES: &[&[Descriptor]] = &[
    #[cfg(feature = "advanced")]
    api::advanced::CATALOGUE,
    #[cfg(feature = "aibot")]
    api::aibot::CATALOGUE,
    #[cfg(feature = "app")]
    api::app::CATALOGUE,
    #[cfg(feature = "message")]
    api::appchat::CATALOGUE,
    #[cfg(feature = "archive")]
    api::archive::CATALOGUE,
    #[cfg(feature = "auth")]
    api::auth::CATALOGUE,
    #[cfg(feature = "chatdata")]
    api::chatdata::CATALOGUE,
    #[cfg(feature = "checkin")]
    api::checkin::CATALOGUE,
    #[cfg(feature = "contacts")]
    api::contacts::CATALOGUE,
    #[cfg(feature = "corpgroup")]
    api::corpgroup::CATALOGUE,
    #[cfg(feature = "customer")]
    api::customer::CATALOGUE,
    #[cfg(feature = "customer_group")]
    api::customer_group::CATALOGUE,
    #[cfg(feature = "dial")]
    api::dial::CATALOGUE,
    #[cfg(feature = "exmail")]
    api::exmail::CATALOGUE,
    #[cfg(feature = "hardware")]
    api::hardware::CATALOGUE,
    #[cfg(feature = "hr")]
    api::hr::CATALOGUE,
    #[cfg(feature = "invoice")]
    api::invoice::CATALOGUE,
    #[cfg(feature = "kf")]
    api::kf::CATALOGUE,
    #[cfg(feature = "license")]
    api::license::CATALOGUE,
    #[cfg(feature = "linkedcorp")]
    api::linkedcorp::CATALOGUE,
    #[cfg(feature = "living")]
    api::living::CATALOGUE,
    #[cfg(feature = "media")]
    api::media::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::layout::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::mra::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::phone::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::rooms::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::vip::CATALOGUE,
    #[cfg(feature = "meeting")]
    api::meeting::webinar::CATALOGUE,
    #[cfg(feature = "message")]
    api::message::CATALOGUE,
    #[cfg(feature = "msgaudit")]
    api::msgaudit::CATALOGUE,
    api::network::CATALOGUE,
    #[cfg(feature = "oa")]
    api::oa::CATALOGUE,
    #[cfg(feature = "pay")]
    api::pay::CATALOGUE,
    #[cfg(feature = "report")]
    api::report::CATALOGUE,
    #[cfg(feature = "school")]
    api::school::CATALOGUE,
    #[cfg(feature = "security")]
    api::security::CATALOGUE,
    #[cfg(feature = "service")]
    api::service::CATALOGUE,
    #[cfg(feature = "webhook")]
    api::webhook::CATALOGUE,
    #[cfg(feature = "wedoc")]
    api::wedoc::CATALOGUE,
    #[cfg(feature = "wedoc")]
    api::wedoc::smartsheet::CATALOGUE,
    #[cfg(feature = "wedrive")]
    api::wedrive::CATALOGUE,
    flow::token::CATALOGUE,
];

/// The messages and events that have a type, in the order of the official document tree.
#[cfg(feature = "callback")]
pub const PUSHED: &[Pushed] = crate::callback::Event::CATALOGUE;

/// What AI bots (智能机器人) get: who said it where, and a union of what was said, by `msgtype`. The form of `event` in it is a
/// union of its own, by `eventtype`.
#[cfg(feature = "aibot")]
pub fn bot_incoming() -> Shape {
    crate::callback::bot::Incoming::shape()
}

/// What a program in the data zone (数据与智能专区) is told: a union by `event_type`.
#[cfg(feature = "callback")]
pub fn program_event() -> Shape {
    crate::callback::event::zone::program::ProgramEvent::shape()
}

/// All endpoints that are compiled.
pub fn endpoints() -> impl Iterator<Item = &'static Descriptor> {
    FAMILIES.iter().copied().flatten()
}

/// The endpoints of a method and path. There may be several, where one path serves two pages.
pub fn find(method: &str, path: &str) -> impl Iterator<Item = &'static Descriptor> {
    endpoints().filter(move |endpoint| endpoint.method == method && endpoint.path == path)
}
