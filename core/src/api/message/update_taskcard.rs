//! 更新任务卡片消息状态: the buttons of a task card give way to a text.

use super::Updated;
use crate::api::limits::{Checked, at_most, bytes};
use crate::types::{AgentId, TaskId, UserId};

endpoint! {
    /// Puts a text in place of a task card's buttons, for the members named (更新任务卡片消息状态).
    ///
    /// Token: the app that sent the card. For [`Taskcard`](super::Taskcard) only; template cards have
    /// [`UpdateTemplateCard`](super::UpdateTemplateCard).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91579>
    POST "/cgi-bin/message/update_taskcard" [repeatable, check];
    pub struct UpdateTaskcard -> Updated {
        /// The app.
        agentid: AgentId,
        /// The card, at most 128 bytes.
        task_id: TaskId,
        /// The text.
        replace_name: String,
        /// Whose cards change, at most 1 000 members.
        userids: Option<Vec<UserId>>,
        /// The id under which a provider's app sent the card first.
        original_task_id: Option<TaskId>,
    }
}

impl UpdateTaskcard {
    fn check(&self) -> Checked {
        bytes("task_id", self.task_id.as_str(), 128)?;
        at_most("userids", &self.userids, 1000)
    }
}
