//! 等候室: who waits to be let in, and who has.

use super::Terminal;
use crate::types::{MeetingId, Millis, TmpOpenId, UserId};

endpoint! {
    /// Lists who waits to be let into a meeting (获取实时等候室成员列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    /// The meeting must have a waiting room; the list is empty unless it takes place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98163>
    POST "/cgi-bin/meeting/waitingroom/get_current_user_list" [repeatable];
    pub struct GetCurrentUserList -> Waiting {
        /// The meeting.
        meetingid: MeetingId,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50; 10 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of people who wait.
    pub struct Waiting {
        /// The people.
        user_list: Vec<WaitingUser>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// Somebody who waits.
    pub struct WaitingUser {
        /// The member; empty for people from outside.
        userid: UserId,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
        /// With what.
        instance_id: Terminal,
        /// What the link that they came by holds, where it was made for them.
        customer_data: Option<String>,
    }
}

by_cursor! { GetCurrentUserList: Waiting { user_list: WaitingUser } while has_more }

endpoint! {
    /// Lists who has been in a meeting's waiting room, before, during or after the meeting (获取等候室成员记录).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98164>
    POST "/cgi-bin/meeting/waitingroom/get_user_list" [repeatable];
    pub struct GetUserList -> Waited {
        /// The meeting.
        meetingid: MeetingId,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50; 20 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of people who have waited.
    pub struct Waited {
        /// The people.
        user_list: Vec<WaitedUser>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// Somebody who has waited.
    pub struct WaitedUser {
        /// The member; empty for people from outside.
        userid: UserId,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
        /// With what.
        instance_id: Terminal,
        /// When they came into the room.
        // Milliseconds, says the official page; the catalogue has seconds, and the official example what is neither.
        join_time: Millis,
        /// When they left it.
        quit_time: Option<Millis>,
    }
}

by_cursor! { GetUserList: Waited { user_list: WaitedUser } while has_more }
