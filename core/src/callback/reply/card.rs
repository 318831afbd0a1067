//! 更新点击用户的整张卡片: the card of an `update_template_card`, in XML.
//!
//! Its fields are those of the cards that apps send, under names of another spelling. Fields without a name here (those that
//! the SDK does not know) go under the names they have.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90241>

use crate::api::message::card::TemplateCard;
use crate::callback::Element;
use crate::callback::tree::Tree;
use crate::error::InvalidArgument;
use crate::limits::Checked;
use crate::wire::{Failure, to_json};

/// Names in XML, and in JSON.
const NAMES: [(&str, &str); 47] = [
    ("ActionList", "action_list"),
    ("ActionMenu", "action_menu"),
    ("AppId", "appid"),
    ("AspectRatio", "aspect_ratio"),
    ("ButtonList", "button_list"),
    ("ButtonSelection", "button_selection"),
    ("CardAction", "card_action"),
    ("CardImage", "card_image"),
    ("CardType", "card_type"),
    ("CheckBox", "checkbox"),
    ("Desc", "desc"),
    ("DescColor", "desc_color"),
    ("Disable", "disable"),
    ("EmphasisContent", "emphasis_content"),
    ("HorizontalContentList", "horizontal_content_list"),
    ("IconUrl", "icon_url"),
    ("Id", "id"),
    ("ImageTextArea", "image_text_area"),
    ("ImageUrl", "image_url"),
    ("IsChecked", "is_checked"),
    ("JumpList", "jump_list"),
    ("Key", "key"),
    ("KeyName", "keyname"),
    ("MainTitle", "main_title"),
    ("MediaId", "media_id"),
    ("Mode", "mode"),
    ("OptionList", "option_list"),
    ("PagePath", "pagepath"),
    ("QuestionKey", "question_key"),
    ("QuoteArea", "quote_area"),
    ("QuoteText", "quote_text"),
    ("ReplaceText", "replace_text"),
    ("SelectList", "select_list"),
    ("SelectedId", "selected_id"),
    ("Source", "source"),
    ("Style", "style"),
    ("SubTitleText", "sub_title_text"),
    ("SubmitButton", "submit_button"),
    // Not on the page: a card that is updated keeps its id.
    ("TaskId", "task_id"),
    ("Text", "text"),
    ("Title", "title"),
    ("Type", "type"),
    ("Url", "url"),
    ("UserId", "userid"),
    ("Value", "value"),
    ("VerticalContentList", "vertical_content_list"),
    // The page has this spelling in the two areas, and the other one elsewhere.
    ("Appid", "appid"),
];

/// The elements inside `TemplateCard`.
pub(super) fn elements(card: &TemplateCard) -> Result<Vec<Element>, Failure> {
    let mut elements = Tree::from_json(&to_json(card))?.elements();
    to_xml("", &mut elements);
    Ok(elements)
}

fn to_xml(parent: &str, elements: &mut [Element]) {
    for element in elements {
        to_xml(&element.name, &mut element.children);
        let known = NAMES.iter().find(|(_, json)| *json == element.name);
        element.name = match (parent, known) {
            ("quote_area" | "image_text_area", Some((_, "appid"))) => "Appid".to_owned(),
            (_, Some((xml, _))) => (*xml).to_owned(),
            (_, None) => continue,
        };
    }
}

/// What is called so in JSON.
#[cfg(feature = "server")]
pub(super) fn json_name(name: &str) -> &str {
    NAMES.iter().find(|(xml, _)| *xml == name).map_or(name, |(_, json)| json)
}

/// Whether WeCom would take the card.
pub(super) fn check(card: &TemplateCard) -> Checked {
    card.check_in_reply()?;
    let elements = elements(card).map_err(|problem| refused(&format!("cannot be XML: {problem}")))?;
    check_names(&elements)
}

fn check_names(elements: &[Element]) -> Checked {
    for Element { name, children, .. } in elements {
        let letters = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
        if !letters || !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
            return Err(refused(&format!("has a field {name:?}, which is no name in XML")));
        }
        check_names(children)?;
    }
    Ok(())
}

fn refused(problem: &str) -> InvalidArgument {
    InvalidArgument::new("TemplateCard", problem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::message::card::*;
    use crate::callback::Reply;
    use crate::wire::read_json;

    /// `Name:text`, and `Name(…)` for what is inside.
    fn shown(elements: &[Element]) -> String {
        let one = |element: &Element| match element.children.as_slice() {
            [] => format!("{}:{}", element.name, element.text),
            children => format!("{}({})", element.name, shown(children)),
        };
        elements.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn xml(card: impl Into<TemplateCard>) -> String {
        let card = card.into();
        check(&card).unwrap();
        shown(&elements(&card).unwrap())
    }

    fn problem(card: impl Into<TemplateCard>) -> String {
        check(&card.into()).unwrap_err().to_string()
    }

    #[test]
    fn notices() {
        let card = TextNotice::new(CardAction::link("U"))
            .source(Source::new().icon_url("I").desc("D").desc_color(Color::Red))
            .main_title("T")
            .horizontal_content_list([
                HorizontalContent::member("K", "V", "zhang"),
                HorizontalContent::file("K", "a.txt", "M"),
            ])
            .jump_list([Jump::miniprogram("J", "wx1").pagepath("/p")])
            .quote_area(QuoteArea::new().kind(Leads::Miniprogram).appid("wx1"))
            .action_menu(ActionMenu::new([MenuAction::new("A", "a"), MenuAction::new("B", "b")]));
        assert_eq!(
            xml(card),
            "CardType:text_notice CardAction(Type:1 Url:U) Source(IconUrl:I Desc:D DescColor:2) \
             ActionMenu(ActionList(Text:A Key:a) ActionList(Text:B Key:b)) MainTitle(Title:T) QuoteArea(Type:2 Appid:wx1) \
             HorizontalContentList(KeyName:K Value:V Type:3 UserId:zhang) \
             HorizontalContentList(KeyName:K Value:a.txt Type:2 MediaId:M) JumpList(Title:J Type:2 AppId:wx1 PagePath:/p)"
        );
        let card = NewsNotice::new("T", CardAction::link("U"))
            .card_image(CardImage::new("P").aspect_ratio(1.3))
            .vertical_content_list([VerticalContent::new("V").desc("D")]);
        assert_eq!(
            xml(card),
            "CardType:news_notice MainTitle(Title:T) CardAction(Type:1 Url:U) CardImage(Url:P AspectRatio:1.3) \
             VerticalContentList(Title:V Desc:D)"
        );
    }

    #[test]
    fn interactions() {
        let card = ButtonInteraction::new("T", [Button::callback("B", "k").style(2)])
            .button_selection(Selection::new("Q", [SelectionOption::new("o", "O")]).selected_id("o").disable(false))
            .replace_text("R");
        assert_eq!(
            xml(card),
            "CardType:button_interaction MainTitle(Title:T) ButtonList(Text:B Style:2 Key:k) \
             ButtonSelection(QuestionKey:Q OptionList(Id:o Text:O) SelectedId:o Disable:false) ReplaceText:R"
        );
        let options = [CheckboxOption::new("o", "O", true)];
        let card = VoteInteraction::new("T", Checkbox::new("Q", options).mode(Mode::Multiple))
            .submit_button(SubmitButton::new("S", "k"));
        assert_eq!(
            xml(card),
            "CardType:vote_interaction MainTitle(Title:T) CheckBox(QuestionKey:Q OptionList(Id:o Text:O IsChecked:true) \
             Mode:1) SubmitButton(Text:S Key:k)"
        );
        let card = MultipleInteraction::new("T", [Selection::new("Q", [SelectionOption::new("o", "O")])]);
        assert_eq!(
            xml(card),
            "CardType:multiple_interaction MainTitle(Title:T) SelectList(QuestionKey:Q OptionList(Id:o Text:O))"
        );
    }

    #[test]
    fn what_wecom_would_not_take_is_refused() {
        let menu = |entries: usize| {
            let entries: Vec<_> = (0..entries).map(|entry| MenuAction::new("A", entry.to_string())).collect();
            TextNotice::new(CardAction::link("U")).main_title("T").action_menu(ActionMenu::new(entries))
        };
        assert!(check(&menu(10).into()).is_ok(), "a card that is sent has three at most");
        assert!(problem(menu(11)).contains("11 entries, not 1 to 10"));
        assert!(problem(TextNotice::new(CardAction::link("U"))).contains("a title or a sub_title_text"));
        assert!(problem(NewsNotice::new("T", CardAction::link("U"))).contains("card_image"));
        let rows = vec![HorizontalContent::text("K", "V"); 7];
        assert!(problem(menu(1).horizontal_content_list(rows)).contains("7 entries"));
        let mut odd = TemplateCard::default();
        read_json(br#"{"card_type":"new_kind","a><b":1}"#, &mut odd).unwrap();
        assert!(problem(odd).contains(r#"a field "a><b", which is no name in XML"#));
        let mut deep = TemplateCard::default();
        let text = format!(r#"{{"card_type":"new_kind","a":{}1{}}}"#, r#"{"a":"#.repeat(20), "}".repeat(20));
        read_json(text.as_bytes(), &mut deep).unwrap();
        assert!(problem(deep).contains("nested deeper"));
    }

    #[test]
    fn a_kind_without_a_type_goes_as_it_is() {
        let mut card = TemplateCard::default();
        read_json(br#"{"card_type":"new_kind","main_title":{"title":"T"},"NewThing":[1,2]}"#, &mut card).unwrap();
        assert_eq!(xml(card), "CardType:new_kind NewThing:1 NewThing:2 MainTitle(Title:T)");
        let reply = Reply::from(TemplateCard::from(TextNotice::new(CardAction::link("U")).main_title("T")));
        assert!(matches!(reply, Reply::UpdateTemplateCard(_)));
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn every_field_of_a_card_has_a_name_in_xml() {
        use crate::catalogue::{Described, Shape};
        fn walk(shape: &Shape, names: &mut Vec<&'static str>) {
            match shape {
                Shape::Union(union) => union.kinds.iter().for_each(|kind| walk(&(kind.shape)(), names)),
                Shape::List(item) => walk(&item(), names),
                Shape::Object(object) => {
                    for field in object.fields {
                        names.push(field.name);
                        walk(&(field.shape)(), names);
                    }
                }
                _ => {}
            }
        }
        let mut names = Vec::new();
        walk(&TemplateCard::shape(), &mut names);
        assert!(names.len() > 60, "{names:?}");
        names.retain(|name| NAMES.iter().all(|(_, json)| json != name));
        assert_eq!(names, Vec::<&str>::new());
    }
}
