//! 获取机器人信息: the robots behind the archive's ids.

use crate::types::UserId;

text_ids! {
    /// A robot as the archive names it (`robot_id`): `wb…`.
    RobotId;
}

endpoint! {
    /// Reads a robot that wrote into an archived group (获取机器人信息).
    ///
    /// Token: the chat archive's.
    ///
    /// Stands on the page 获取会话内容.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91774>
    GET "/cgi-bin/msgaudit/get_robot_info";
    pub struct GetRobotInfo -> FoundRobot {
        /// The robot, as the archive names it: `wb…`.
        robot_id: RobotId,
    }
}

// Another SDK has a room's fields here (roomid, roomname, members): they belong to the page of group chats.
response! {
    /// A robot.
    pub struct FoundRobot {
        /// The robot.
        data: Robot,
    }
}

response! {
    /// A robot.
    pub struct Robot {
        /// Its id.
        robot_id: RobotId,
        /// Its name.
        name: String,
        /// Who made it.
        creator_userid: UserId,
    }
}
