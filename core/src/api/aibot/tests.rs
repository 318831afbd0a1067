//! A bot's answers as they are on the wire.

use super::card::{
    Button, ButtonInteraction, Checkbox, CheckboxOption, Jump, MultipleInteraction, NewsNotice, TemplateCard,
    TextNotice, VoteInteraction,
};
use super::*;
use crate::api::message::card::{
    ActionMenu, CardAction, HorizontalContent, MainTitle, MenuAction, Mode, Selection, SelectionOption, SubmitButton,
};
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};

fn body(message: impl Into<Message>) -> String {
    let request = Respond::new(message).http_request(BASE, "C").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/aibot/response?response_code=C"));
    String::from_utf8(request.into_body()).unwrap()
}

fn card(card: impl Into<TemplateCard>) -> Message {
    card.into().into()
}

fn refused(message: impl Into<Message>) -> String {
    Respond::new(message).http_request(BASE, "C").unwrap_err().to_string()
}

#[test]
fn markdown() {
    assert_eq!(body("hello"), r#"{"msgtype":"markdown","markdown":{"content":"hello"}}"#);
    let asked = Markdown::new("# 一").feedback(Feedback::new().id("F"));
    assert_eq!(body(asked), r##"{"msgtype":"markdown","markdown":{"content":"# 一","feedback":{"id":"F"}}}"##);
    assert!(!Respond::new("x").repeatable());
    assert!(refused("x".repeat(20_481)).contains("markdown.content has 20481 bytes"));
    let long = Markdown::new("x").feedback(Feedback::new().id("x".repeat(257)));
    assert!(refused(long).contains("markdown.feedback.id has 257 bytes"));
    survives::<Respond>(r#"{"later":"x"}"#);
}

#[test]
fn uploads_go_over_the_long_connection_alone() {
    use crate::api::message::{File, Image, Video, Voice};
    let uploads: [Message; 4] =
        [File::new("m").into(), Image::new("m").into(), Voice::new("m").into(), Video::new("m").into()];
    for message in uploads {
        let told = refused(message);
        assert!(told.contains("/cgi-bin/aibot/response: msgtype is for the long connection"), "{told}");
    }
    // What the long connection checks before it sends them.
    let film = |title: usize, description: usize| {
        let film = Video::new("m").title("x".repeat(title)).description("x".repeat(description));
        Message::from(film).check().map_err(|problem| problem.to_string())
    };
    assert_eq!(film(64, 512), Ok(()));
    assert_eq!(film(65, 512).unwrap_err(), "video.title has 65 bytes, at most 64 are taken");
    assert_eq!(film(64, 513).unwrap_err(), "video.description has 513 bytes, at most 512 are taken");
}

#[test]
fn codes_in_addresses() {
    let code = |url: &str| response_code(url).map(|code| code.expose().to_owned());
    let base = "https://qyapi.weixin.qq.com/cgi-bin/aibot/response";
    assert_eq!(code(&format!("{base}?response_code=A_b-1")).as_deref(), Some("A_b-1"));
    assert_eq!(code(&format!("{base}?x=1&response_code=a%2Bb%3D#f")).as_deref(), Some("a+b="));
    for none in [base, "", &format!("{base}?response_code="), &format!("{base}?xresponse_code=1"), "?response_code=%ff"]
    {
        assert_eq!(code(none), None, "{none}");
    }
    assert!(!format!("{:?}", response_code("?response_code=HUSH")).contains("HUSH"));
}

#[test]
fn notices() {
    let notice = TextNotice::new(CardAction::link("U"))
        .main_title("T")
        .jump_list([Jump::link("a", "U"), Jump::miniprogram("b", "A"), Jump::question_to_bot("c", "Q")])
        .feedback(Feedback::new().id("F"));
    assert_eq!(
        body(card(notice.clone())),
        concat!(
            r#"{"msgtype":"template_card","template_card":{"card_type":"text_notice","card_action":{"type":1,"url":"U"},"#,
            r#""main_title":{"title":"T"},"jump_list":[{"title":"a","type":1,"url":"U"},{"title":"b","type":2,"appid":"A"},"#,
            r#"{"title":"c","type":3,"question":"Q"}],"feedback":{"id":"F"}}}"#
        )
    );
    let untitled = TextNotice::new(CardAction::link("U"));
    assert!(refused(card(untitled.clone())).contains("template_card.main_title is missing"));
    assert!(body(card(untitled.sub_title_text("S"))).contains(r#""sub_title_text":"S""#));
    let menu = |entries| ActionMenu::new((0..entries).map(|_| MenuAction::new("t", "k"))).desc("d");
    assert!(refused(card(notice.clone().action_menu(menu(1)))).contains("template_card.task_id is missing"));
    let menus = notice.clone().task_id("I").action_menu(menu(4));
    assert!(refused(card(menus)).contains("template_card.action_menu.action_list has 4 entries"));
    let question = notice.clone().jump_list([Jump::question_to_bot("c", "问".repeat(67))]);
    assert!(refused(card(question)).contains("template_card.jump_list.question has 201 bytes"));
    assert!(refused(card(notice.clone().jump_list(vec![Jump::new("x"); 4]))).contains("jump_list has 4"));
    let rows = vec![HorizontalContent::new("x"); 7];
    assert!(refused(card(notice.clone().horizontal_content_list(rows))).contains("horizontal_content_list has 7"));
    assert!(refused(card(notice.task_id("x".repeat(129)))).contains("template_card.task_id has 129 bytes"));

    let news = NewsNotice::new("T", CardAction::link("U"));
    assert!(refused(card(news.clone())).contains("template_card.card_image is missing"));
    assert!(body(card(news.clone().card_image("P"))).contains(r#""card_image":{"url":"P"}"#));
    let asked = news.card_image("P").feedback(Feedback::new().id("x".repeat(257)));
    assert!(refused(card(asked)).contains("template_card.feedback.id has 257 bytes"));
}

#[test]
fn questions() {
    let list = |options: usize| Selection::new("q", (0..options).map(|_| SelectionOption::new("i", "t")));
    let buttons = ButtonInteraction::new("T", [Button::new("b", "k").style(4)], "I");
    assert_eq!(
        body(card(buttons.clone())),
        concat!(
            r#"{"msgtype":"template_card","template_card":{"card_type":"button_interaction","main_title":{"title":"T"},"#,
            r#""button_list":[{"text":"b","key":"k","style":4}],"task_id":"I"}}"#
        )
    );
    assert!(refused(card(buttons.clone().button_selection(list(11)))).contains("button_selection.option_list has 11"));
    let many = ButtonInteraction::new("T", vec![Button::new("b", "k"); 7], "I");
    assert!(refused(card(many)).contains("template_card.button_list has 7 entries"));
    let keyed = ButtonInteraction::new("T", [Button::new("b", "k".repeat(1025))], "I");
    assert!(refused(card(keyed)).contains("template_card.button_list.key has 1025 bytes"));

    let options = |count| (0..count).map(|_| CheckboxOption::new("i", "t").is_checked(true));
    let vote = |count| {
        let checkbox = Checkbox::new("q", options(count)).mode(Mode::Multiple);
        VoteInteraction::new("T", checkbox, SubmitButton::new("s", "k"), "I")
    };
    assert_eq!(
        body(card(vote(1))),
        concat!(
            r#"{"msgtype":"template_card","template_card":{"card_type":"vote_interaction","main_title":{"title":"T"},"#,
            r#""checkbox":{"question_key":"q","option_list":[{"id":"i","text":"t","is_checked":true}],"mode":1},"#,
            r#""submit_button":{"text":"s","key":"k"},"task_id":"I"}}"#
        )
    );
    assert!(refused(card(vote(21))).contains("template_card.checkbox.option_list has 21 entries"));

    let lists = |lists| MultipleInteraction::new(MainTitle::new().title("T"), lists, SubmitButton::new("s", "k"));
    let sent = body(card(lists(vec![list(1).selected_id("i")])));
    assert!(
        sent.contains(
            r#""select_list":[{"question_key":"q","option_list":[{"id":"i","text":"t"}],"selected_id":"i"}]"#
        )
    );
    assert!(refused(card(lists(vec![list(1); 4]))).contains("template_card.select_list has 4 entries"));
    assert!(refused(card(lists(vec![list(0)]))).contains("select_list.option_list has 0 entries"));
    let keyed = MultipleInteraction::new("T", [list(1)], SubmitButton::new("s", "k".repeat(1025)));
    assert!(refused(card(keyed)).contains("template_card.submit_button.key has 1025 bytes"));
}
