//! Limits of cards. A callback takes one answer: what WeCom would refuse must not use it up.

use super::{Jump, TemplateCard};
use crate::api::aibot::Feedback;
use crate::api::limits::{Checked, at_most, bytes, count, given};
use crate::api::message::card::{ActionMenu, HorizontalContent, Selection, SubmitButton};
use crate::error::InvalidArgument;
use crate::types::TaskId;

impl TemplateCard {
    pub(crate) fn check(&self) -> Checked {
        match self {
            TemplateCard::TextNotice(card) => {
                let title = card.main_title.as_ref().is_some_and(|title| !given(&title.title).is_empty());
                if !title && given(&card.sub_title_text).is_empty() {
                    return Err(missing("template_card.main_title", "a title or a sub_title_text is needed"));
                }
                menu(card.action_menu.as_ref(), card.task_id.as_ref())?;
                rows(&card.horizontal_content_list)?;
                jumps(&card.jump_list)?;
                id(card.task_id.as_ref())?;
                feedback(card.feedback.as_ref())
            }
            TemplateCard::NewsNotice(card) => {
                if card.card_image.is_none() && card.image_text_area.is_none() {
                    return Err(missing("template_card.card_image", "a card_image or an image_text_area is needed"));
                }
                menu(card.action_menu.as_ref(), card.task_id.as_ref())?;
                at_most("template_card.vertical_content_list", &card.vertical_content_list, 4)?;
                rows(&card.horizontal_content_list)?;
                jumps(&card.jump_list)?;
                id(card.task_id.as_ref())?;
                feedback(card.feedback.as_ref())
            }
            TemplateCard::ButtonInteraction(card) => {
                menu(card.action_menu.as_ref(), Some(&card.task_id))?;
                rows(&card.horizontal_content_list)?;
                count("template_card.button_list", card.button_list.len(), 1..=6)?;
                for button in &card.button_list {
                    bytes("template_card.button_list.key", &button.key, 1024)?;
                }
                if let Some(list) = &card.button_selection {
                    selection(list, ABOVE_BUTTONS)?;
                }
                id(Some(&card.task_id))?;
                feedback(card.feedback.as_ref())
            }
            TemplateCard::VoteInteraction(card) => {
                bytes("template_card.checkbox.question_key", &card.checkbox.question_key, 1024)?;
                count("template_card.checkbox.option_list", card.checkbox.option_list.len(), 1..=20)?;
                for option in &card.checkbox.option_list {
                    bytes("template_card.checkbox.option_list.id", &option.id, 128)?;
                }
                submit(&card.submit_button)?;
                id(Some(&card.task_id))?;
                feedback(card.feedback.as_ref())
            }
            TemplateCard::MultipleInteraction(card) => {
                count("template_card.select_list", card.select_list.len(), 1..=3)?;
                for list in &card.select_list {
                    selection(list, IN_LIST)?;
                }
                submit(&card.submit_button)?;
                id(card.task_id.as_ref())?;
                feedback(card.feedback.as_ref())
            }
            TemplateCard::Other(_) => Ok(()),
        }
    }
}

/// How a list's fields are named where it stands: `question_key`, `option_list`, `option_list.id`.
type Names = [&'static str; 3];

const IN_LIST: Names = [
    "template_card.select_list.question_key",
    "template_card.select_list.option_list",
    "template_card.select_list.option_list.id",
];
const ABOVE_BUTTONS: Names = [
    "template_card.button_selection.question_key",
    "template_card.button_selection.option_list",
    "template_card.button_selection.option_list.id",
];

fn selection(list: &Selection, [key, options, id]: Names) -> Checked {
    bytes(key, &list.question_key, 1024)?;
    count(options, list.option_list.len(), 1..=10)?;
    list.option_list.iter().try_for_each(|option| bytes(id, &option.id, 128))
}

fn menu(menu: Option<&ActionMenu>, id: Option<&TaskId>) -> Checked {
    let Some(menu) = menu else { return Ok(()) };
    if id.is_none_or(TaskId::is_empty) {
        return Err(missing("template_card.task_id", "a card with a menu needs one"));
    }
    count("template_card.action_menu.action_list", menu.action_list.len(), 1..=3)?;
    menu.action_list.iter().try_for_each(|entry| bytes("template_card.action_menu.action_list.key", &entry.key, 1024))
}

fn rows(rows: &Option<Vec<HorizontalContent>>) -> Checked {
    at_most("template_card.horizontal_content_list", rows, 6)
}

fn jumps(jumps: &Option<Vec<Jump>>) -> Checked {
    at_most("template_card.jump_list", jumps, 3)?;
    let mut jumps = jumps.iter().flatten();
    jumps.try_for_each(|jump| bytes("template_card.jump_list.question", given(&jump.question), 200))
}

fn submit(button: &SubmitButton) -> Checked {
    bytes("template_card.submit_button.key", &button.key, 1024)
}

fn id(id: Option<&TaskId>) -> Checked {
    bytes("template_card.task_id", id.map_or("", TaskId::as_str), 128)
}

fn feedback(feedback: Option<&Feedback>) -> Checked {
    Feedback::check(feedback, "template_card.feedback.id")
}

fn missing(field: &'static str, why: &str) -> InvalidArgument {
    InvalidArgument::new(field, format!("is missing: {why}"))
}
