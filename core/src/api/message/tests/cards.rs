//! Template cards as they are on the wire.

use super::*;
use crate::api::message::card::{
    ActionMenu, Button, ButtonInteraction, CardAction, CardImage, Checkbox, CheckboxOption, Color, EmphasisContent,
    HorizontalContent, ImageTextArea, Jump, Leads, MainTitle, MenuAction, Mode, MultipleInteraction, NewsNotice,
    QuoteArea, Selection, SelectionOption, Source, SubmitButton, TemplateCard, TextNotice, VerticalContent,
    VoteInteraction,
};

#[test]
fn a_text_notice_on_the_wire() {
    let card = TextNotice::new(CardAction::miniprogram("wx1").url("https://x").pagepath("/p"))
        .source(Source::new().icon_url("I").desc("S").desc_color(Color::Black))
        .action_menu(ActionMenu::new([MenuAction::new("接受推送", "A")]).desc("D"))
        .task_id("task@1")
        .main_title(MainTitle::from("T").desc("D"))
        .quote_area(QuoteArea::new().kind(Leads::Url).url("U").title("Q").quote_text("q"))
        .emphasis_content(EmphasisContent::new().title("100").desc("数据"))
        .sub_title_text("sub")
        .horizontal_content_list([
            HorizontalContent::text("邀请人", "张三"),
            HorizontalContent::link("官网", "点击", "U"),
            HorizontalContent::file("下载", "a.apk", "M"),
            HorizontalContent::member("员工", "查看", "zhangsan"),
        ])
        .jump_list([Jump::link("J", "U"), Jump::miniprogram("K", "wx1").pagepath("/p")]);
    assert_eq!(
        wire(card),
        concat!(
            r#""msgtype":"template_card","template_card":{"card_type":"text_notice","#,
            r#""card_action":{"type":2,"url":"https://x","appid":"wx1","pagepath":"/p"},"#,
            r#""source":{"icon_url":"I","desc":"S","desc_color":1},"#,
            r#""action_menu":{"action_list":[{"text":"接受推送","key":"A"}],"desc":"D"},"task_id":"task@1","#,
            r#""main_title":{"title":"T","desc":"D"},"quote_area":{"type":1,"url":"U","title":"Q","quote_text":"q"},"#,
            r#""emphasis_content":{"title":"100","desc":"数据"},"sub_title_text":"sub","#,
            r#""horizontal_content_list":[{"keyname":"邀请人","value":"张三"},"#,
            r#"{"keyname":"官网","value":"点击","type":1,"url":"U"},"#,
            r#"{"keyname":"下载","value":"a.apk","type":2,"media_id":"M"},"#,
            r#"{"keyname":"员工","value":"查看","type":3,"userid":"zhangsan"}],"#,
            r#""jump_list":[{"title":"J","type":1,"url":"U"},{"title":"K","type":2,"appid":"wx1","pagepath":"/p"}]}"#
        )
    );
}

#[test]
fn the_other_cards_on_the_wire() {
    let news = NewsNotice::new("T", CardAction::link("U"))
        .image_text_area(ImageTextArea::new("P").kind(Leads::Url).url("U").title("I").desc("D"))
        .card_image(CardImage::from("P").aspect_ratio(1.3))
        .vertical_content_list([VerticalContent::new("V").desc("D")]);
    assert_eq!(
        wire(news),
        concat!(
            r#""msgtype":"template_card","template_card":{"card_type":"news_notice","main_title":{"title":"T"},"#,
            r#""card_action":{"type":1,"url":"U"},"#,
            r#""image_text_area":{"image_url":"P","type":1,"url":"U","title":"I","desc":"D"},"#,
            r#""card_image":{"url":"P","aspect_ratio":1.3},"vertical_content_list":[{"title":"V","desc":"D"}]}"#
        )
    );
    let choice = Selection::new("q", [SelectionOption::new("1", "一")]).title("评分").selected_id("1");
    let buttons =
        ButtonInteraction::new("T", [Button::callback("批准", "yes").style(1), Button::link("查看", "https://x")])
            .task_id("I")
            .button_selection(choice.clone());
    assert_eq!(
        wire(buttons),
        concat!(
            r#""msgtype":"template_card","template_card":{"card_type":"button_interaction","main_title":{"title":"T"},"#,
            r#""button_list":[{"text":"批准","style":1,"key":"yes"},{"text":"查看","type":1,"url":"https://x"}],"#,
            r#""task_id":"I","button_selection":{"question_key":"q","option_list":[{"id":"1","text":"一"}],"#,
            r#""title":"评分","selected_id":"1"}}"#
        )
    );
    let options = [CheckboxOption::new("1", "一", true), CheckboxOption::new("2", "二", false)];
    let vote = VoteInteraction::new("T", Checkbox::new("q", options).mode(Mode::Multiple))
        .task_id("I")
        .submit_button(SubmitButton::new("提交", "k"));
    assert_eq!(
        wire(vote),
        concat!(
            r#""msgtype":"template_card","template_card":{"card_type":"vote_interaction","main_title":{"title":"T"},"#,
            r#""checkbox":{"question_key":"q","option_list":[{"id":"1","text":"一","is_checked":true},"#,
            r#"{"id":"2","text":"二","is_checked":false}],"mode":1},"task_id":"I","submit_button":{"text":"提交","key":"k"}}"#
        )
    );
    let several = MultipleInteraction::new("T", [choice]).task_id("I").submit_button(SubmitButton::new("提交", "k"));
    assert_eq!(
        wire(several),
        concat!(
            r#""msgtype":"template_card","template_card":{"card_type":"multiple_interaction","main_title":{"title":"T"},"#,
            r#""select_list":[{"question_key":"q","option_list":[{"id":"1","text":"一"}],"title":"评分","#,
            r#""selected_id":"1"}],"task_id":"I","submit_button":{"text":"提交","key":"k"}}"#
        )
    );
}

#[test]
fn cards_are_checked() {
    let notice = || TextNotice::new(CardAction::link("U")).main_title("T");
    let rows = vec![HorizontalContent::new("k"); 7];
    assert!(wrong(notice().horizontal_content_list(rows)).starts_with("template_card.horizontal_content_list has 7"));
    assert!(wrong(notice().jump_list(vec![Jump::new("J"); 4])).starts_with("template_card.jump_list has 4"));
    let menu = |entries| ActionMenu::new(vec![MenuAction::new("a", "k"); entries]);
    assert!(wrong(notice().action_menu(menu(1))).starts_with("template_card.task_id is missing"));
    assert!(wrong(notice().action_menu(menu(4)).task_id("I")).starts_with("template_card.action_menu.action_list"));
    assert!(wrong(TextNotice::new(CardAction::link("U"))).starts_with("template_card.main_title is missing"));
    assert!(wire(TextNotice::new(CardAction::link("U")).sub_title_text("S")).contains("sub_title_text"));
    assert!(wrong(NewsNotice::new("T", CardAction::link("U"))).starts_with("template_card.card_image is missing"));
    let paragraphs = vec![VerticalContent::new("V"); 5];
    let news = NewsNotice::new("T", CardAction::link("U")).card_image("P").vertical_content_list(paragraphs);
    assert!(wrong(news).starts_with("template_card.vertical_content_list has 5"));
    assert!(wrong(ButtonInteraction::new("T", [Button::new("b")])).starts_with("template_card.task_id is missing"));
    assert!(wrong(ButtonInteraction::new("T", vec![Button::new("b"); 7])).starts_with("template_card.button_list"));
    let vote =
        |options| VoteInteraction::new("T", Checkbox::new("q", vec![CheckboxOption::new("1", "a", false); options]));
    assert!(wrong(vote(21).task_id("I")).starts_with("template_card.checkbox.option_list has 21"));
    assert!(wrong(vote(20).task_id("I")).starts_with("template_card.submit_button is missing"));
    let list = |options| Selection::new("q", vec![SelectionOption::new("1", "a"); options]);
    assert!(wrong(MultipleInteraction::new("T", vec![list(1); 4])).starts_with("template_card.select_list has 4"));
    assert!(wrong(MultipleInteraction::new("T", [list(11)])).starts_with("template_card.select_list.option_list"));
}

#[test]
fn unknown_cards_are_kept() {
    let text = r#"{"card_type":"hologram","depth":3}"#;
    let card: TemplateCard = from_json(text.as_bytes()).unwrap();
    assert!(matches!(card, TemplateCard::Other(_)));
    assert_eq!(wire(card), format!(r#""msgtype":"template_card","template_card":{text}"#));
}

#[test]
fn cards_are_updated() {
    let update = UpdateTemplateCard::new(1, "CODE").userids(["a", "b"]).partyids([2]).tagids([44]).atall(false);
    let head = r#"{"agentid":1,"response_code":"CODE","userids":["a","b"],"partyids":[2],"tagids":[44],"atall":0"#;
    assert_eq!(body(&update.clone().button("已处理")), format!(r#"{head},"button":{{"replace_name":"已处理"}}}}"#));
    let card = ButtonInteraction::new("T", [Button::callback("b", "k")]).replace_text("已提交");
    assert_eq!(
        body(&update.clone().template_card(card).enable_id_trans(true)),
        format!(
            r#"{head},"enable_id_trans":1,"template_card":{{"card_type":"button_interaction","main_title":{{"title":"T"}},"button_list":[{{"text":"b","key":"k"}}],"replace_text":"已提交"}}}}"#
        )
    );
    assert!(refused(&update).contains("update_template_card: button is missing"));
    assert!(refused(&update.userids(vec!["u"; 1001]).button("x")).contains("userids has 1001"));
    assert!(!format!("{:?}", UpdateTemplateCard::new(1, "CODE")).contains("CODE"));

    assert_eq!(
        body(&UpdateTaskcard::new(1, "I", "已收到").userids(["a"])),
        r#"{"agentid":1,"task_id":"I","replace_name":"已收到","userids":["a"]}"#
    );
    let updated = UpdateTaskcard::parse(http::Response::new(br#"{"errcode":0,"invaliduser":["a","b"]}"#)).unwrap();
    assert_eq!(updated.invaliduser, ["a", "b"]);
}
