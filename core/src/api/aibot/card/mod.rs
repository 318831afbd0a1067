//! 模板卡片类型: cards of five kinds.
//!
//! They are made like those that apps send, and share the parts that are the same with them
//! ([`message::card`](crate::api::message::card)); what a bot has of its own is here: its cards ask for users'
//! opinions ([`Feedback`]), need a `task_id` where those of apps do not, and no update comes by them. Lengths that are called best are advice: WeCom
//! cuts what is longer. **A bot without a callback address cannot send cards that ask.**

mod check;
mod parts;

pub use parts::{Button, Checkbox, CheckboxOption, Jump, JumpType};

use super::Feedback;
use crate::api::message::card::{
    ActionMenu, CardAction, CardImage, EmphasisContent, HorizontalContent, ImageTextArea, MainTitle, QuoteArea,
    Selection, Source, SubmitButton, VerticalContent,
};
use crate::types::TaskId;

tagged! {
    /// A card of one of the five kinds.
    pub enum TemplateCard by "card_type" inside {
        /// Text (文本通知模版卡片).
        TextNotice(TextNotice) = "text_notice",
        /// Text with pictures (图文展示模版卡片).
        NewsNotice(NewsNotice) = "news_notice",
        /// Buttons (按钮交互模版卡片).
        ButtonInteraction(ButtonInteraction) = "button_interaction",
        /// One question with options to tick (投票选择模版卡片).
        VoteInteraction(VoteInteraction) = "vote_interaction",
        /// Several questions with lists to choose from (多项选择模版卡片).
        MultipleInteraction(MultipleInteraction) = "multiple_interaction",
    }
}

impl TemplateCard {
    /// The card's id, where it has one that this version of the SDK knows.
    pub fn task_id(&self) -> Option<&TaskId> {
        match self {
            TemplateCard::TextNotice(card) => card.task_id.as_ref(),
            TemplateCard::NewsNotice(card) => card.task_id.as_ref(),
            TemplateCard::ButtonInteraction(card) => Some(&card.task_id),
            TemplateCard::VoteInteraction(card) => Some(&card.task_id),
            TemplateCard::MultipleInteraction(card) => card.task_id.as_ref(),
            TemplateCard::Other(_) => None,
        }
    }
}

structure! {
    /// A card with text (文本通知). It needs a `main_title` with a title, or a `sub_title_text`.
    pub struct TextNotice {
        /// Where a tap leads; somewhere.
        card_action: CardAction,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner, with a `desc`; needs a `task_id`.
        action_menu: Option<ActionMenu>,
        /// The title, best at most 26 characters, and a line of 30.
        main_title: Option<MainTitle>,
        /// A figure shown large; better not together with `quote_area`.
        emphasis_content: Option<EmphasisContent>,
        /// A quotation.
        quote_area: Option<QuoteArea>,
        /// Plain text, best at most 112 characters.
        sub_title_text: Option<String>,
        /// Rows of name and value, at most 6, without files.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// Links and questions, at most 3.
        jump_list: Option<Vec<Jump>>,
        /// The card's id, each once for a bot: digits, letters and `_-@`, at most 128 bytes. Events name it.
        task_id: Option<TaskId>,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}

structure! {
    /// A card with text and pictures (图文展示). It needs a `card_image` or an `image_text_area`.
    pub struct NewsNotice {
        /// The title, best at most 26 characters, and a line of 30.
        main_title: MainTitle,
        /// Where a tap leads; somewhere.
        card_action: CardAction,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner, with a `desc`; needs a `task_id`.
        action_menu: Option<ActionMenu>,
        /// A picture as wide as the card.
        card_image: Option<CardImage>,
        /// A picture with text to its right.
        image_text_area: Option<ImageTextArea>,
        /// A quotation.
        quote_area: Option<QuoteArea>,
        /// Paragraphs, at most 4.
        vertical_content_list: Option<Vec<VerticalContent>>,
        /// Rows of name and value, at most 6, without files.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// Links and questions, at most 3.
        jump_list: Option<Vec<Jump>>,
        /// The card's id, each once for a bot: digits, letters and `_-@`, at most 128 bytes. Events name it.
        task_id: Option<TaskId>,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}

structure! {
    /// A card with buttons (按钮交互).
    pub struct ButtonInteraction {
        /// The title, best at most 26 characters, and a line of 30.
        main_title: MainTitle,
        /// 1 to 6 buttons.
        button_list: Vec<Button>,
        /// The card's id, each once for a bot: digits, letters and `_-@`, at most 128 bytes. Events name it.
        task_id: TaskId,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner, with a `desc`.
        action_menu: Option<ActionMenu>,
        /// A quotation.
        quote_area: Option<QuoteArea>,
        /// Plain text, best at most 112 characters.
        sub_title_text: Option<String>,
        /// Rows of name and value, at most 6, without files.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// A list to choose from, above the buttons.
        button_selection: Option<Selection>,
        /// Where a tap on the card leads.
        card_action: Option<CardAction>,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}

structure! {
    /// A card with options to tick (投票选择).
    pub struct VoteInteraction {
        /// The question.
        main_title: MainTitle,
        /// The options.
        checkbox: Checkbox,
        /// The button that sends the answer.
        submit_button: SubmitButton,
        /// The card's id, each once for a bot: digits, letters and `_-@`, at most 128 bytes. Events name it.
        task_id: TaskId,
        /// Whom the card comes from.
        source: Option<Source>,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}

structure! {
    /// A card with lists to choose from (多项选择).
    pub struct MultipleInteraction {
        /// The title.
        main_title: MainTitle,
        /// 1 to 3 lists.
        select_list: Vec<Selection>,
        /// The button that sends the answer.
        submit_button: SubmitButton,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The card's id, each once for a bot: digits, letters and `_-@`, at most 128 bytes. Events name it.
        task_id: Option<TaskId>,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}
