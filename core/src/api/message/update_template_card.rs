//! 更新模版卡片消息: a template card that calls back is changed.

use super::card::TemplateCard;
use crate::api::limits::{Checked, at_most};
use crate::error::InvalidArgument;
use crate::types::{AgentId, DepartmentId, Secret, TagId, TaskId, UserId};

endpoint! {
    /// Changes a card that was sent: its buttons into a text, or the whole card into another (更新模版卡片消息).
    ///
    /// `UpdateTemplateCard::new(agent, code).atall(true).button("已处理")`, or `.template_card(…)` with any kind of card. One
    /// of the two is needed. Whose cards change is optional in all its parts, `atall` too.
    ///
    /// Token: the app that sent the card. Only cards that call back change: those with buttons, a vote or selections, and
    /// notices with an `action_menu`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94888>
    POST "/cgi-bin/message/update_template_card" [check];
    pub struct UpdateTemplateCard -> Updated {
        /// The app.
        agentid: AgentId,
        /// From [`Sent::response_code`](super::Sent::response_code) or a tap's event: valid for 72 hours, once.
        response_code: Secret,
        /// For these members, at most 1 000.
        userids: Option<Vec<UserId>>,
        /// For these departments, at most 100.
        partyids: Option<Vec<DepartmentId>>,
        /// For these tags, at most 100.
        tagids: Option<Vec<TagId>>,
        /// For everybody who got the card.
        atall: Option<bool> as Bit,
        /// Whether `$userName=…$` and the like are replaced by names; with a new card only.
        enable_id_trans: Option<bool> as Bit,
        /// The text that the buttons give way to. Not for notices.
        button: Option<ReplacedButton>,
        /// The new card; its `task_id` is not needed.
        template_card: Option<TemplateCard>,
    }
}

impl UpdateTemplateCard {
    fn check(&self) -> Checked {
        at_most("userids", &self.userids, 1000)?;
        at_most("partyids", &self.partyids, 100)?;
        at_most("tagids", &self.tagids, 100)?;
        match (&self.template_card, &self.button) {
            (Some(card), _) => card.check(),
            (None, Some(_)) => Ok(()),
            (None, None) => {
                Err(InvalidArgument::new("button", "is missing, as is template_card: nothing would change"))
            }
        }
    }
}

structure! {
    /// What stands in place of a card's buttons.
    pub struct ReplacedButton {
        /// The text, grey and without effect.
        replace_name: String,
        // Not on the official page, but sent by others.
        /// The card's task id.
        task_id: Option<TaskId>,
    }
}

impl From<&str> for ReplacedButton {
    fn from(text: &str) -> ReplacedButton {
        ReplacedButton::new(text)
    }
}

response! {
    /// For whom a card did not change; for the rest it did.
    pub struct Updated {
        /// Members that do not exist, may not see the app or never got the card; in lower case.
        invaliduser: Vec<UserId>,
    }
}
