//! 会议, 会议室: what happens in meetings and to meeting rooms.

mod change;
mod room;

pub use change::{Actor, ChangeType, MediumKind, MeetingChange, MraAddress, PstnStatus, Upload, WarmUp};
pub use room::RoomBooking;

response! {
    /// A member in the app's visible range began a meeting at once, or was the first to come to a booked one (会议发起事件).
    /// Who, is in [`Incoming::from`](crate::callback::Incoming::from); where somebody from outside was the first, it is
    /// the member who booked it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99648>
    pub struct MeetingStatistics {
        /// What is counted.
        change_type: StatisticsKind = "ChangeType",
        /// Whether it worked.
        status: StartStatus = "Status",
    }
}

open_enum! {
    /// What a statistical event counts.
    pub enum StatisticsKind: str {
        /// A meeting begins (会议发起).
        StartMeeting = "start_meeting",
    }
}

open_enum! {
    /// Whether a meeting could begin (会议状态).
    pub enum StartStatus: i64 {
        /// It began (会议发起成功).
        Started = 1,
        /// It did not (会议发起失败).
        Failed = 2,
    }
}

#[cfg(test)]
mod tests;
