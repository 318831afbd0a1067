//! 获取Rooms会议室资源: how many rooms the corp has bought.

endpoint! {
    /// Counts the rooms that the corp has bought (获取Rooms会议室资源).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98809>
    POST "/cgi-bin/meeting/rooms/get_inventory" [repeatable];
    pub struct GetInventory -> Inventory {}
}

response! {
    /// How many rooms the corp has bought, by how they are paid for ([`AccountKind`](super::AccountKind)).
    pub struct Inventory {
        /// Normal ones.
        normal_count: u32,
        /// Special ones.
        special_count: u32,
        /// Normal ones in use.
        normal_used_count: u32,
        /// Special ones in use.
        special_used_count: u32,
        /// Normal ones whose time is over.
        normal_expired_count: u32,
        /// Special ones whose time is over.
        special_expired_count: u32,
    }
}
