//! 会议高级布局: layouts for single room terminals, with people who take turns.

use super::{GridId, GridKind, LayoutId, TemplateId};
use crate::api::limits::{self, Checked};
use crate::api::meeting::Terminal;
use crate::api::meeting::mra::Mra;
use crate::endpoint::Empty;
use crate::types::{MeetingId, TmpOpenId, UserId};

endpoint! {
    /// Adds advanced layouts to a meeting (添加会议高级布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Advanced layouts work on H.323/SIP
    /// room terminals only. Seats go to people who are in the meeting. At most 20 in a meeting.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98861>
    POST "/cgi-bin/meeting/advanced_layout/add" [check];
    pub struct Add -> Added {
        /// The meeting.
        meetingid: MeetingId,
        /// The layouts, at most 20.
        layout_list: Vec<NewLayout>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        limits::count("layout_list", self.layout_list.len(), 0..=20)
    }
}

structure! {
    /// A layout to add.
    pub struct NewLayout {
        /// Its name.
        layout_name: Option<String>,
        /// Its pages.
        page_list: Vec<Page>,
    }
}

structure! {
    /// A page of an advanced layout.
    pub struct Page {
        /// The template.
        layout_template_id: TemplateId,
        /// Whether people take turns (轮询). Required in [`Update`]; off unless set in [`Add`].
        enable_polling: Option<bool>,
        /// How they take turns; needed where they do.
        polling_setting: Option<Polling>,
        /// What its cells show. Required in [`Add`].
        user_seat_list: Option<Vec<Seat>>,
    }
}

structure! {
    /// How people take turns (轮询参数).
    pub struct Polling {
        /// The unit of `polling_interval`.
        polling_interval_unit: PollingUnit,
        /// How long a turn is, 1 to 999 999.
        polling_interval: u32,
        /// Whether people without a camera are passed over.
        ignore_user_novideo: bool,
        /// Whether people who are not in the meeting are passed over.
        ignore_user_absence: bool,
    }
}

open_enum! {
    /// In what the length of a turn is counted (轮询间隔时间类型).
    pub enum PollingUnit: i64 {
        /// Seconds (秒).
        Seconds = 1,
        /// Minutes (分钟).
        Minutes = 2,
    }
}

structure! {
    /// What a cell of an advanced layout shows.
    pub struct Seat {
        /// The cell.
        grid_id: GridId,
        /// The kind of what it shows.
        grid_type: GridKind,
        /// Whose camera, if it is one.
        video_type: Option<VideoKind>,
        /// The people: one, or several who take turns.
        user_list: Option<Vec<GridUser>>,
    }
}

open_enum! {
    /// Whose camera a cell shows (视频画面来源).
    pub enum VideoKind: i64 {
        /// Whoever speaks (演讲者).
        Speaker = 1,
        /// Whom WeCom chooses (自动填充).
        Auto = 2,
        /// The people of `user_list` (指定人员).
        Chosen = 3,
    }
}

structure! {
    /// Somebody in a cell: one of `userid` and `tmp_openid` is needed.
    pub struct GridUser {
        /// A member of the corp in the meeting.
        userid: Option<UserId>,
        /// Somebody in the meeting.
        tmp_openid: Option<TmpOpenId>,
        /// The name with the picture, in base64; required with [`VideoKind::Chosen`] in [`Add`].
        nick_name: Option<String>,
    }
}

response! {
    /// The layouts that were added.
    pub struct Added {
        /// The new layouts.
        layout_list: Vec<Layout>,
    }
}

response! {
    /// A layout.
    pub struct Layout {
        /// Its id.
        layout_id: LayoutId,
        /// Its name.
        layout_name: String,
        /// Its pages.
        page_list: Vec<Page>,
    }
}

endpoint! {
    /// Lists a meeting's basic and advanced layouts (获取会议布局列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98862>
    POST "/cgi-bin/meeting/advanced_layout/list" [repeatable];
    pub struct List -> Layouts {
        /// The meeting.
        meetingid: MeetingId,
    }
}

response! {
    /// A meeting's layouts.
    pub struct Layouts {
        /// The one that the meeting uses.
        selected_layout_id: LayoutId,
        /// The layouts.
        layout_list: Vec<Layout>,
    }
}

endpoint! {
    /// Tells which layout somebody sees (获取用户布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. A layout of their own goes before the
    /// meeting's, and that before what the meeting had in the beginning.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98865>
    POST "/cgi-bin/meeting/advanced_layout/get_user_layout" [repeatable];
    pub struct GetUserLayout -> UserLayout {
        /// The meeting.
        meetingid: MeetingId,
        /// Who.
        tmp_openid: TmpOpenId,
        /// On what kind of device.
        instance_id: Terminal,
    }
}

response! {
    /// The layout that somebody sees.
    pub struct UserLayout {
        /// Its id.
        selected_layout_id: LayoutId,
        /// Its name.
        layout_name: String,
        /// Whose it is.
        layout_type: LayoutKind,
        /// Its pages; their people are told by `tmp_openid` alone.
        page_list: Vec<Page>,
    }
}

open_enum! {
    /// Whose a layout is (布局类型).
    pub enum LayoutKind: i64 {
        /// What the meeting had in the beginning (默认布局).
        Original = 0,
        /// The meeting's (自定义会议布局).
        Meeting = 2,
        /// One person's (个性布局).
        Personal = 3,
    }
}

endpoint! {
    /// Deletes basic and advanced layouts (批量删除布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Not the one that is in use: give the
    /// meeting another first. Ids of layouts that do not exist are no error.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98866>
    POST "/cgi-bin/meeting/advanced_layout/batch_delete" [repeatable, check];
    pub struct BatchDelete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The layouts, at most 20.
        layout_id_list: Vec<LayoutId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        limits::count("layout_id_list", self.layout_id_list.len(), 0..=20)
    }
}

endpoint! {
    /// Changes an advanced layout (修改会议高级布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. The whole layout is replaced, not
    /// single fields. A meeting that uses it changes at once; people who were given it do not.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98868>
    POST "/cgi-bin/meeting/advanced_layout/update" [repeatable];
    pub struct Update -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The layout.
        layout_id: LayoutId,
        /// Its name.
        layout_name: Option<String>,
        /// Its pages.
        page_list: Vec<Page>,
    }
}

endpoint! {
    /// Gives a layout to a meeting or to single people, or takes it back (设置高级布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Single people can be H.323/SIP room
    /// terminals only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98869>
    POST "/cgi-bin/meeting/advanced_layout/apply" [repeatable, check];
    pub struct Apply -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The layout; an empty one gives back what the meeting had in the beginning. Terminals do not know the mode in which people
        /// share one picture (同框模式), and show that layout then.
        layout_id: LayoutId,
        /// The people, at most 20; the meeting itself unless set.
        user_list: Option<Vec<Mra>>,
    }
}

impl Apply {
    fn check(&self) -> Checked {
        limits::at_most("user_list", &self.user_list, 20)
    }
}
