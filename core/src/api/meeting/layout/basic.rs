//! 会议基础布局: layouts that everyone in a meeting sees.

use super::{GridId, GridKind, LayoutId, TemplateId, ToolId};
use crate::api::limits::{self, Checked};
use crate::endpoint::Empty;
use crate::types::{MeetingId, TmpOpenId, UserId};

endpoint! {
    /// Adds basic layouts to a meeting (添加会议基础布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Before the meeting, seats go to
    /// people who are invited; during it, to people who are there. At most 10 layouts in a meeting.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98845>
    POST "/cgi-bin/meeting/layout/add" [check];
    pub struct Add -> Added {
        /// The meeting.
        meetingid: MeetingId,
        /// The layouts, at most 10.
        layout_list: Vec<NewLayout>,
        /// Which of them the meeting uses, counted from 1. Without it, the first of the first call.
        default_layout_order: Option<u32>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        limits::count("layout_list", self.layout_list.len(), 0..=10)
    }
}

structure! {
    /// A layout to add.
    pub struct NewLayout {
        /// Its pages; the first is the one that is shown.
        page_list: Vec<Page>,
    }
}

structure! {
    /// A page of a basic layout.
    pub struct Page {
        /// The template.
        layout_template_id: TemplateId,
        /// What its cells show.
        user_seat_list: Option<Vec<Seat>>,
    }
}

structure! {
    /// What a cell of a basic layout shows: one of `userid`, `tmp_openid`, `tool_sdkid` says what.
    pub struct Seat {
        /// The cell. Where it is named several times, the first counts.
        grid_id: GridId,
        /// The kind of what it shows.
        grid_type: GridKind,
        /// A member of the corp in the meeting.
        userid: Option<UserId>,
        /// Somebody in the meeting.
        tmp_openid: Option<TmpOpenId>,
        /// The name with the picture; required where `grid_type` is [`GridKind::Video`].
        nick_name: Option<String>,
        /// An app.
        tool_sdkid: Option<ToolId>,
    }
}

response! {
    /// The layouts that were added.
    pub struct Added {
        /// The layout that the meeting uses.
        selected_layout_id: LayoutId,
        /// The new layouts.
        layout_list: Vec<Layout>,
    }
}

response! {
    /// A basic layout.
    pub struct Layout {
        /// Its id.
        layout_id: LayoutId,
        /// Its pages.
        page_list: Vec<Page>,
    }
}

endpoint! {
    /// Changes a basic layout (修改会议基础布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Before the meeting, seats go to
    /// people who are invited; during it, to people who are there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98846>
    POST "/cgi-bin/meeting/layout/update" [repeatable];
    pub struct Update -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The layout.
        layout_id: LayoutId,
        /// Its new pages.
        page_list: Vec<Page>,
        /// Whether the meeting shall use the layout; it does not begin to unless told so.
        enable_set_default: Option<bool>,
    }
}

endpoint! {
    /// Makes a meeting use a layout (设置会议默认布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98847>
    POST "/cgi-bin/meeting/layout/set_default" [repeatable];
    pub struct SetDefault -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The layout; an empty one gives the meeting back what it had in the beginning.
        selected_layout_id: LayoutId,
    }
}
