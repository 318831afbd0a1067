//! 会话内容存档: who is archived, who agreed to it, and the groups behind the archive's ids.
//!
//! The archive itself is no HTTP interface: WeCom hands it out through a library in C, and encrypted.
//!
//! Token: the secret of the chat archive (会话内容存档).

mod agree;
mod groupchat;
mod permit;
mod robot;

pub use agree::{Agreement, Agreements, CheckRoomAgree, CheckSingleAgree, Pair};
pub use groupchat::{GetGroupchat, Groupchat, GroupchatMember};
pub use permit::{Edition, GetPermitUserList, PermitUsers};
pub use robot::{FoundRobot, GetRobotInfo, Robot, RobotId};

catalogue! {
    "msgaudit" =>
    CheckSingleAgree, CheckRoomAgree, GetGroupchat, GetPermitUserList, GetRobotInfo,
}

text_ids! {
    /// A group chat as the archive names it (`roomid`).
    RoomId;
}

#[cfg(test)]
mod tests;
