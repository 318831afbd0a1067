//! 会议布局和背景管理: who is seen where in a meeting, and before which background.
//!
//! A layout has pages, each made after a template of the corp ([`template::List`]), whose cells (宫格) are given to people.
//! Basic layouts ([`basic`]) are for everyone; advanced ones ([`advanced`]) can also be given to single H.323/SIP room terminals
//! and take turns among people.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用); only for meetings that
//! the app created by API, in corps that have bought the advanced functions of meetings.

pub mod advanced;
pub mod background;
pub mod basic;
pub mod template;

catalogue! { "meeting::layout" =>
    template::List, basic::Add, basic::Update, basic::SetDefault, background::Add, background::SetDefault,
    background::Delete, background::BatchDelete, background::List, advanced::Add, advanced::List,
    advanced::GetUserLayout, advanced::BatchDelete, advanced::Update, advanced::Apply,
}

text_ids! {
    /// A template's id (`layout_template_id`, 布局模板 ID).
    TemplateId;
    /// A layout's id within a meeting (`layout_id`, 布局 ID).
    LayoutId;
    /// A cell of a template (`grid_id`, 宫格 ID), as the template's picture numbers them.
    GridId;
    /// An app that is bound to a meeting (`tool_sdkid`, 拓展应用 ID).
    ToolId;
    /// A background's id within a meeting (`background_id`, 背景 ID).
    BackgroundId;
}

open_enum! {
    /// What a cell shows (宫格类型).
    pub enum GridKind: i64 {
        /// Somebody's camera (视频画面).
        Video = 1,
        /// A shared screen (共享画面).
        SharedScreen = 2,
        /// An app (拓展应用); basic layouts only, one to a page. It must be bound to the meeting, have its web service turned on, and
        /// belong to the corp or be visible to other corps.
        Tool = 3,
    }
}

#[cfg(test)]
mod tests;
