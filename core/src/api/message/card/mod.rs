//! 模板卡片: cards of five kinds, made of shared parts.
//!
//! Notices ([`TextNotice`], [`NewsNotice`]) show something; interactions ([`ButtonInteraction`], [`VoteInteraction`],
//! [`MultipleInteraction`]) ask something and call back, as do notices with an [`ActionMenu`]. **An app without a callback
//! address cannot send cards that call back.** WeChat (微工作台) shows no cards.

mod choices;
mod parts;

pub use choices::{Button, ButtonKind, Checkbox, CheckboxOption, Mode, Selection, SelectionOption, SubmitButton};
pub use parts::{
    ActionMenu, CardAction, CardImage, Color, EmphasisContent, HorizontalContent, HorizontalKind, ImageTextArea, Jump,
    Leads, MainTitle, MenuAction, QuoteArea, Source, VerticalContent,
};

use crate::api::limits::{Checked, at_most, bytes, count, given};
use crate::error::InvalidArgument;
use crate::types::TaskId;

tagged! {
    /// A card of one of the five kinds. A group robot takes the two notices only: WeCom refuses others with 42031.
    pub enum TemplateCard by "card_type" inside {
        /// Text (文本通知型).
        TextNotice(TextNotice) = "text_notice",
        /// Text with pictures (图文展示型).
        NewsNotice(NewsNotice) = "news_notice",
        /// Buttons (按钮交互型).
        ButtonInteraction(ButtonInteraction) = "button_interaction",
        /// One question with options to tick (投票选择型).
        VoteInteraction(VoteInteraction) = "vote_interaction",
        /// Several questions with lists to choose from (多项选择型).
        MultipleInteraction(MultipleInteraction) = "multiple_interaction",
    }
}

structure! {
    /// A card with text (文本通知型). It needs a `main_title` with a title, or a `sub_title_text`.
    pub struct TextNotice {
        /// Where a tap leads.
        card_action: CardAction,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner; needs a `task_id`.
        action_menu: Option<ActionMenu>,
        /// The card's id, at most 128 bytes; only where there is a menu.
        task_id: Option<TaskId>,
        /// The title.
        main_title: Option<MainTitle>,
        /// A quotation; better not together with `emphasis_content`.
        quote_area: Option<QuoteArea>,
        /// A figure shown large.
        emphasis_content: Option<EmphasisContent>,
        /// Plain text, best at most 160 characters; from a group robot 112.
        sub_title_text: Option<String>,
        /// Rows of name and value, at most 6.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// Links, at most 3.
        jump_list: Option<Vec<Jump>>,
    }
}

structure! {
    /// A card with text and pictures (图文展示型). It needs a `card_image` or an `image_text_area`; from a group robot the
    /// former.
    pub struct NewsNotice {
        /// The title.
        main_title: MainTitle,
        /// Where a tap leads.
        card_action: CardAction,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner; needs a `task_id`.
        action_menu: Option<ActionMenu>,
        /// The card's id, at most 128 bytes; only where there is a menu.
        task_id: Option<TaskId>,
        /// A quotation.
        quote_area: Option<QuoteArea>,
        /// A picture with text to its right.
        image_text_area: Option<ImageTextArea>,
        /// A picture as wide as the card.
        card_image: Option<CardImage>,
        /// Paragraphs, at most 4.
        vertical_content_list: Option<Vec<VerticalContent>>,
        /// Rows of name and value, at most 6.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// Links, at most 3.
        jump_list: Option<Vec<Jump>>,
    }
}

structure! {
    /// A card with buttons (按钮交互型).
    pub struct ButtonInteraction {
        /// The title.
        main_title: MainTitle,
        /// 1 to 6 buttons.
        button_list: Vec<Button>,
        /// The card's id, at most 128 bytes; needed for sending, not for updating.
        task_id: Option<TaskId>,
        /// Whom the card comes from.
        source: Option<Source>,
        /// The menu in the upper right corner.
        action_menu: Option<ActionMenu>,
        /// A quotation.
        quote_area: Option<QuoteArea>,
        /// Plain text, best at most 160 characters.
        sub_title_text: Option<String>,
        /// Rows of name and value, at most 6.
        horizontal_content_list: Option<Vec<HorizontalContent>>,
        /// Where a tap on the card leads.
        card_action: Option<CardAction>,
        /// A list to choose from, above the buttons.
        button_selection: Option<Selection>,
        /// A text in place of the buttons, in an update.
        replace_text: Option<String>,
    }
}

structure! {
    /// A card with options to tick (投票选择型).
    pub struct VoteInteraction {
        /// The question; title best at most 16 characters, the line below at most 160.
        main_title: MainTitle,
        /// The options.
        checkbox: Checkbox,
        /// The card's id, at most 128 bytes; needed for sending, not for updating.
        task_id: Option<TaskId>,
        /// The button that sends the answer; needed for sending, not for updating.
        submit_button: Option<SubmitButton>,
        /// Whom the card comes from.
        source: Option<Source>,
        /// A text in place of the button, in an update.
        replace_text: Option<String>,
    }
}

structure! {
    /// A card with lists to choose from (多项选择型).
    pub struct MultipleInteraction {
        /// The title.
        main_title: MainTitle,
        /// 1 to 3 lists.
        select_list: Vec<Selection>,
        /// The card's id, at most 128 bytes; needed for sending, not for updating.
        task_id: Option<TaskId>,
        /// The button that sends the answer; needed for sending, not for updating.
        submit_button: Option<SubmitButton>,
        /// Whom the card comes from.
        source: Option<Source>,
        /// A text in place of the button, in an update.
        replace_text: Option<String>,
    }
}

impl TemplateCard {
    /// What holds for sending and updating.
    pub(crate) fn check(&self) -> Checked {
        self.check_with(3)
    }

    /// What holds for the update that is the reply to a callback (90241).
    #[cfg(feature = "callback")]
    pub(crate) fn check_in_reply(&self) -> Checked {
        self.check_with(10)?;
        self.check_shown()
    }

    /// Checks all but how many entries a menu may have, which is told.
    fn check_with(&self, entries: usize) -> Checked {
        match self {
            TemplateCard::TextNotice(card) => {
                check_menu(card.action_menu.as_ref(), entries)?;
                check_id(card.task_id.as_ref())?;
                check_rows(&card.horizontal_content_list, &card.jump_list)
            }
            TemplateCard::NewsNotice(card) => {
                check_menu(card.action_menu.as_ref(), entries)?;
                check_id(card.task_id.as_ref())?;
                at_most("template_card.vertical_content_list", &card.vertical_content_list, 4)?;
                check_rows(&card.horizontal_content_list, &card.jump_list)
            }
            TemplateCard::ButtonInteraction(card) => {
                check_menu(card.action_menu.as_ref(), entries)?;
                check_id(card.task_id.as_ref())?;
                check_rows(&card.horizontal_content_list, &None)?;
                count("template_card.button_list", card.button_list.len(), 1..=6)?;
                for button in &card.button_list {
                    bytes("template_card.button_list.key", given(&button.key), 1024)?;
                }
                card.button_selection.as_ref().map_or(Ok(()), |list| list.check(Selection::ABOVE_BUTTONS))
            }
            TemplateCard::VoteInteraction(card) => {
                check_id(card.task_id.as_ref())?;
                check_submit(card.submit_button.as_ref())?;
                card.checkbox.check()
            }
            TemplateCard::MultipleInteraction(card) => {
                check_id(card.task_id.as_ref())?;
                check_submit(card.submit_button.as_ref())?;
                count("template_card.select_list", card.select_list.len(), 1..=3)?;
                card.select_list.iter().try_for_each(|list| list.check(Selection::IN_LIST))
            }
            TemplateCard::Other(_) => Ok(()),
        }
    }

    /// What a notice has to show.
    fn check_shown(&self) -> Checked {
        match self {
            TemplateCard::TextNotice(card) => {
                let title = card.main_title.as_ref().is_some_and(|title| !given(&title.title).is_empty());
                if !title && given(&card.sub_title_text).is_empty() {
                    return Err(missing("template_card.main_title", "a title or a sub_title_text is needed"));
                }
                Ok(())
            }
            TemplateCard::NewsNotice(card) if card.card_image.is_none() && card.image_text_area.is_none() => {
                Err(missing("template_card.card_image", "a card_image or an image_text_area is needed"))
            }
            _ => Ok(()),
        }
    }

    /// What a card needs that is sent, and an update goes without.
    pub(crate) fn check_complete(&self) -> Checked {
        self.check_shown()?;
        match self {
            TemplateCard::TextNotice(card) => needs_id(card.action_menu.is_some(), card.task_id.as_ref()),
            TemplateCard::NewsNotice(card) => needs_id(card.action_menu.is_some(), card.task_id.as_ref()),
            TemplateCard::ButtonInteraction(card) => needs_id(true, card.task_id.as_ref()),
            TemplateCard::VoteInteraction(card) => {
                needs_button(card.submit_button.as_ref())?;
                needs_id(true, card.task_id.as_ref())
            }
            TemplateCard::MultipleInteraction(card) => {
                needs_button(card.submit_button.as_ref())?;
                needs_id(true, card.task_id.as_ref())
            }
            TemplateCard::Other(_) => Ok(()),
        }
    }
}

fn check_menu(menu: Option<&ActionMenu>, entries: usize) -> Checked {
    let Some(menu) = menu else { return Ok(()) };
    count("template_card.action_menu.action_list", menu.action_list.len(), 1..=entries)?;
    menu.action_list.iter().try_for_each(|entry| bytes("template_card.action_menu.action_list.key", &entry.key, 1024))
}

fn check_id(id: Option<&TaskId>) -> Checked {
    bytes("template_card.task_id", id.map_or("", TaskId::as_str), 128)
}

fn check_submit(button: Option<&SubmitButton>) -> Checked {
    bytes("template_card.submit_button.key", button.map_or("", |button| button.key.as_str()), 1024)
}

fn check_rows(rows: &Option<Vec<HorizontalContent>>, jumps: &Option<Vec<Jump>>) -> Checked {
    at_most("template_card.horizontal_content_list", rows, 6)?;
    at_most("template_card.jump_list", jumps, 3)
}

fn needs_id(needed: bool, id: Option<&TaskId>) -> Checked {
    if needed && id.is_none_or(TaskId::is_empty) {
        return Err(missing("template_card.task_id", "a card that calls back needs one"));
    }
    Ok(())
}

fn needs_button(button: Option<&SubmitButton>) -> Checked {
    button.map_or_else(|| Err(missing("template_card.submit_button", "a card that asks needs one")), |_| Ok(()))
}

fn missing(field: &'static str, why: &str) -> InvalidArgument {
    InvalidArgument::new(field, format!("is missing: {why}"))
}
