//! 设置工作台自定义展示: what an app shows of itself on the workbench.
//!
//! An administrator switches it on for the app (自定义展示). Where the app's home page is a web page, only `jump_url`
//! counts; where it is a mini program, only `pagepath`. Without either a tap leads to the home
//! page, and where the app has none, to its chat.

mod template;

pub use template::{Height, Image, KeyData, KeyDataItem, List, ListItem, Normal, Template, Webview};

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::{AgentId, UserId};

endpoint! {
    /// Sets the form and the common data in which an app shows itself (设置应用在工作台展示的模版).
    ///
    /// Token: the app itself. The data is what members see who have none of their own.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    POST "/cgi-bin/agent/set_workbench_template" [repeatable, check];
    pub struct SetTemplate -> Empty {
        /// The app.
        agentid: AgentId,
        /// The form, and what it shows; `normal` goes back to icon and name.
        ..template: Template,
        /// Whether what members have of their own is overwritten; not, unless given.
        replace_user_data: Option<bool>,
    }
}

impl SetTemplate {
    fn check(&self) -> Checked {
        self.template.check()
    }
}

endpoint! {
    /// Reads the form in which an app shows itself (获取应用在工作台展示的模版).
    ///
    /// Token: the app itself.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    POST "/cgi-bin/agent/get_workbench_template" [repeatable];
    pub struct GetTemplate -> AppTemplate {
        /// The app.
        agentid: AgentId,
    }
}

// Another SDK has a userid in this answer: that belongs to what a single member sees.
response! {
    /// The form in which an app shows itself.
    pub struct AppTemplate {
        /// The form, and what it shows.
        ..template: Template,
        /// Whether what members have of their own was overwritten.
        replace_user_data: bool,
    }
}

endpoint! {
    /// Sets what one member sees of an app (设置应用在用户工作台展示的数据).
    ///
    /// Token: the app itself; the member must see it. At most 10 calls a minute for each member.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    POST "/cgi-bin/agent/set_workbench_data" [repeatable, check];
    pub struct SetData -> Empty {
        /// The app.
        agentid: AgentId,
        /// The member.
        userid: UserId,
        /// What they see, in the form that was set with [`SetTemplate`].
        ..data: Template,
    }
}

impl SetData {
    fn check(&self) -> Checked {
        self.data.check()
    }
}

endpoint! {
    /// Sets what many members see of an app (批量设置应用在用户工作台展示的数据).
    ///
    /// Token: the app itself; the members must see it. At most 100 000 members a minute, all calls together.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    POST "/cgi-bin/agent/batch_set_workbench_data" [repeatable, check];
    pub struct BatchSetData -> Empty {
        /// The app.
        agentid: AgentId,
        /// The members, at most 1 000.
        userid_list: Vec<UserId>,
        /// What they see, in the form that was set with [`SetTemplate`].
        data: Template,
    }
}

impl BatchSetData {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=1000)?;
        self.data.check()
    }
}

endpoint! {
    /// Reads what one member sees of an app (获取应用在用户工作台展示的数据).
    ///
    /// Token: the app itself.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92535>
    POST "/cgi-bin/agent/get_workbench_data" [repeatable];
    pub struct GetData -> UserData {
        /// The app.
        agentid: AgentId,
        /// The member.
        userid: UserId,
    }
}

response! {
    /// What a member sees of an app.
    pub struct UserData {
        /// Their own data; the app's where a later template has overwritten it.
        data: Template,
    }
}

#[cfg(test)]
mod tests;
