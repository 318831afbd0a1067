//! 删除直播回放: a broadcast's recording.

use crate::endpoint::Empty;
use crate::types::LivingId;

endpoint! {
    /// Deletes a broadcast's recording (删除直播回放).
    ///
    /// Token: the app that made the broadcast. Schools call it, too.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93874>
    POST "/cgi-bin/living/delete_replay_data";
    pub struct DeleteReplayData -> Empty {
        /// The broadcast.
        livingid: LivingId,
    }
}
