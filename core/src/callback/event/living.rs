//! 直播回调事件: live streams begin and end.

use crate::types::{LivingId, LivingStatus};

response! {
    /// A live stream that the app made through the API has another state (直播回调事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94145>
    pub struct LivingStatusChange {
        /// The live stream.
        living_id: LivingId = "LivingId",
        /// Its state now. That one expired (3) is not told so far.
        status: LivingStatus = "Status",
    }
}

#[cfg(test)]
mod tests;
