//! 直播回调事件: live streams begin and end.

use crate::types::LivingId;

response! {
    /// A live stream that the app made through the API has another state (直播回调事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94145>
    pub struct LivingStatusChange {
        /// The live stream.
        living_id: LivingId = "LivingId",
        /// Its state now.
        status: LivingStatus = "Status",
    }
}

open_enum! {
    /// How a live stream stands (直播状态). That one expired (3) is not told so far.
    pub enum LivingStatus: i64 {
        /// Booked (预约中).
        Booked = 0,
        /// On air (直播中).
        Live = 1,
        /// Over (已结束).
        Ended = 2,
        /// Expired (已过期).
        Expired = 3,
        /// Cancelled (已取消).
        Cancelled = 4,
    }
}

#[cfg(test)]
mod tests;
