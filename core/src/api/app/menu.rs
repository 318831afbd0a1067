//! 自定义菜单: the buttons below an app's chat.

mod button;
mod create;

pub use button::{Action, Button, Key, SubMenu, View};
pub use create::Create;

use crate::endpoint::Empty;
use crate::types::AgentId;

endpoint! {
    /// Reads an app's menu (获取菜单).
    ///
    /// Token: the app itself; third-party apps cannot.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90232>
    GET "/cgi-bin/menu/get";
    pub struct Get -> Menu {
        /// The app.
        agentid: AgentId,
    }
}

response! {
    /// An app's menu.
    pub struct Menu {
        /// The buttons, from left to right.
        button: Vec<Button>,
    }
}

endpoint! {
    /// Removes an app's menu (删除菜单).
    ///
    /// Token: the app itself; third-party apps cannot.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90233>
    GET "/cgi-bin/menu/delete" [once];
    pub struct Delete -> Empty {
        /// The app.
        agentid: AgentId,
    }
}

#[cfg(test)]
mod tests;
