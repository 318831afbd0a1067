//! 接收事件: what happens around a bot.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/101027>

use crate::callback::event::app::CardKind;
use crate::types::TaskId;

tagged! {
    /// What happened.
    pub enum Event by "eventtype" {
        /// A user came into the single chat, the first time that day (进入会话事件). Answer with a text or a card; an
        /// event that was not answered does not come again that day.
        EnterChat(EnterChat) = "enter_chat",
        /// A user pressed a button of a card (模板卡片事件). It comes once, and a card can be updated for five seconds.
        TemplateCard(TemplateCardEvent) = "template_card_event",
        /// A user said what they think of an answer that asked for it (用户反馈事件). Takes no reply.
        Feedback(FeedbackEvent) = "feedback_event",
        /// Another connection of this bot took over (连接断开事件). Over the long connection only, which handles it.
        Disconnected(DisconnectedEvent) = "disconnected_event",
    }
}

structure! {
    /// A user came in. There is nothing more to it.
    pub struct EnterChat {}
}

structure! {
    /// Another connection took over. There is nothing more to it.
    pub struct DisconnectedEvent {}
}

structure! {
    /// A user pressed a button, or chose an entry of the menu.
    ///
    /// The official page spells the names in two ways, `card_type` in its examples and `cardtype` in its table. Both are
    /// read.
    pub struct TemplateCardEvent {
        /// What kind of card it is.
        card_type: CardKind,
        /// The button's or entry's key.
        event_key: String,
        /// The card. An update must have the same.
        task_id: TaskId,
        /// What the user chose: see [`selected`](TemplateCardEvent::selected).
        selected_items: Option<SelectedItems>,
    }
}

structure! {
    /// What a user chose.
    pub struct SelectedItems {
        /// One for each question.
        selected_item: Vec<SelectedItem>,
    }
}

structure! {
    /// What a user chose for one question of a card.
    pub struct SelectedItem {
        /// The question.
        question_key: String,
        /// The chosen answers.
        option_ids: OptionIds,
    }
}

structure! {
    /// Chosen answers.
    pub struct OptionIds {
        /// Their ids.
        option_id: Vec<String>,
    }
}

impl TemplateCardEvent {
    /// What the user chose: each question's key, with the ids of the answers.
    pub fn selected(&self) -> impl Iterator<Item = (&str, &[String])> {
        let items = self.selected_items.iter().flat_map(|items| &items.selected_item);
        items.map(|item| (item.question_key.as_str(), item.option_ids.option_id.as_slice()))
    }

    /// Reads what came under the names of the page's table. They stay among the unknown fields.
    pub(super) fn respell(&mut self) {
        let other = |name: &str| self.__extra.get(name).and_then(|value| value.as_str()).map(str::to_owned);
        let (kind, key) = (other("cardtype"), other("eventkey"));
        if let Some(kind) = kind.filter(|_| self.card_type.as_str().is_empty()) {
            self.card_type = kind.into();
        }
        if let Some(key) = key.filter(|_| self.event_key.is_empty()) {
            self.event_key = key;
        }
        for item in self.selected_items.iter_mut().flat_map(|items| &mut items.selected_item) {
            let ids = item.__extra.get("optionids").and_then(|ids| ids.get("optionid")).and_then(|ids| ids.as_array());
            let ids = ids.into_iter().flatten().filter_map(|id| id.as_str()).map(str::to_owned);
            let ids: Vec<String> = ids.collect();
            item.option_ids.option_id.extend(ids);
        }
    }
}

structure! {
    /// What a user thinks of an answer.
    pub struct FeedbackEvent {
        /// The id that the answer gave for it.
        id: String,
        /// What they think.
        kind: Opinion = "type",
        /// What they wrote about it, if they found it wrong.
        content: Option<String>,
        /// What was wrong, if they found it wrong.
        inaccurate_reason_list: Option<Vec<Reason>>,
    }
}

open_enum! {
    /// What a user thinks of an answer (反馈的类型).
    pub enum Opinion: i64 {
        /// Right (准确).
        Accurate = 1,
        /// Wrong (不准确).
        Inaccurate = 2,
        /// Neither any more (取消准确/不准确).
        Withdrawn = 3,
    }
}

open_enum! {
    /// What was wrong with an answer (负反馈原因).
    pub enum Reason: i64 {
        /// Besides the question (与问题无关).
        OffTopic = 1,
        /// Not all of it (内容不完整).
        Incomplete = 2,
        /// Mistakes (内容有错误).
        Wrong = 3,
        /// Data analysed wrongly (数据分析错误).
        BadAnalysis = 4,
    }
}
