//! Limits, row by row: what fits is sent, one more is refused by the field's name.

use super::*;

/// Text of so many bytes.
fn long(bytes: usize) -> String {
    "x".repeat(bytes)
}

/// A message by the length of one of its fields.
type Sized = fn(usize) -> Message;

fn notice() -> TextNotice {
    TextNotice::new(CardAction::link("U")).main_title("T")
}

fn vote() -> VoteInteraction {
    VoteInteraction::new("T", Checkbox::new("q", [CheckboxOption::new("1", "a", false)])).task_id("I")
}

fn several(list: Selection) -> MultipleInteraction {
    MultipleInteraction::new("T", [list]).task_id("I")
}

fn list(key: impl Into<String>, id: impl Into<String>) -> Selection {
    Selection::new(key, [SelectionOption::new(id, "a")])
}

fn asking(list: Selection) -> ButtonInteraction {
    ButtonInteraction::new("T", [Button::callback("b", "k")]).task_id("I").button_selection(list)
}

#[test]
fn bytes_are_counted_before_sending() {
    let submit = SubmitButton::new("提交", "k");
    assert!(wire(vote().submit_button(submit)).contains("submit_button"));
    let rows: &[(&str, usize, Sized)] = &[
        ("textcard.url", 2048, |n| Textcard::new("T", "D", long(n)).into()),
        ("news.articles.url", 2048, |n| News::new([Article::new("T").url(long(n))]).into()),
        ("news.articles.picurl", 2048, |n| News::new([Article::new("T").picurl(long(n))]).into()),
        ("news.articles.pagepath", 128, |n| News::new([Article::new("T").appid("A").pagepath(long(n))]).into()),
        ("mpnews.articles.content", 666 * 1024, |n| Mpnews::new([StoredArticle::new("T", "M", long(n))]).into()),
        ("miniprogram_notice.page", 1024, |n| MiniprogramNotice::new("wx", "T").page(long(n)).into()),
        ("task_id", 128, |n| Taskcard::new("T", "D", long(n), [TaskcardButton::new("k", "n")]).into()),
        ("url", 2048, |n| Taskcard::new("T", "D", "I", [TaskcardButton::new("k", "n")]).url(long(n)).into()),
        ("btn.key", 128, |n| Taskcard::new("T", "D", "I", [TaskcardButton::new(long(n), "n")]).into()),
        ("btn.key", 128, |n| OldTaskcard::new("T", "D", "I", [TaskcardButton::new(long(n), "n")]).into()),
        ("template_card.task_id", 128, |n| notice().task_id(long(n)).into()),
        ("template_card.task_id", 128, |n| {
            NewsNotice::new("T", CardAction::link("U")).card_image("P").task_id(long(n)).into()
        }),
        ("template_card.task_id", 128, |n| ButtonInteraction::new("T", [Button::new("b")]).task_id(long(n)).into()),
        ("template_card.task_id", 128, |n| vote().submit_button(SubmitButton::new("s", "k")).task_id(long(n)).into()),
        ("template_card.task_id", 128, |n| {
            several(list("q", "1")).submit_button(SubmitButton::new("s", "k")).task_id(long(n)).into()
        }),
        ("template_card.action_menu.action_list.key", 1024, |n| {
            notice().task_id("I").action_menu(ActionMenu::new([MenuAction::new("a", long(n))])).into()
        }),
        ("template_card.button_list.key", 1024, |n| {
            ButtonInteraction::new("T", [Button::callback("b", long(n))]).task_id("I").into()
        }),
        ("template_card.button_selection.question_key", 1024, |n| asking(list(long(n), "1")).into()),
        ("template_card.button_selection.option_list.id", 128, |n| asking(list("q", long(n))).into()),
        ("template_card.submit_button.key", 1024, |n| vote().submit_button(SubmitButton::new("s", long(n))).into()),
        ("template_card.submit_button.key", 1024, |n| {
            several(list("q", "1")).submit_button(SubmitButton::new("s", long(n))).into()
        }),
        ("template_card.checkbox.question_key", 1024, |n| {
            let checkbox = Checkbox::new(long(n), [CheckboxOption::new("1", "a", false)]);
            VoteInteraction::new("T", checkbox).task_id("I").submit_button(SubmitButton::new("s", "k")).into()
        }),
        ("template_card.checkbox.option_list.id", 128, |n| {
            let checkbox = Checkbox::new("q", [CheckboxOption::new(long(n), "a", false)]);
            VoteInteraction::new("T", checkbox).task_id("I").submit_button(SubmitButton::new("s", "k")).into()
        }),
        ("template_card.select_list.question_key", 1024, |n| {
            several(list(long(n), "1")).submit_button(SubmitButton::new("s", "k")).into()
        }),
        ("template_card.select_list.option_list.id", 128, |n| {
            several(list("q", long(n))).submit_button(SubmitButton::new("s", "k")).into()
        }),
    ];
    for (field, most, sized) in rows {
        assert!(wire(sized(*most)).len() > *most, "{field}");
        let problem = format!("{field} has {} bytes, at most {most} are taken", most + 1);
        assert_eq!(wrong(sized(most + 1)), problem);
    }
}

#[test]
fn updates_are_checked_alike() {
    let card = asking(list("q", long(129)));
    let update = UpdateTemplateCard::new(1, "CODE").template_card(card);
    assert!(refused(&update).contains("template_card.button_selection.option_list.id has 129 bytes"));
    let many = Selection::new("q", vec![SelectionOption::new("1", "a"); 11]);
    let update = UpdateTemplateCard::new(1, "CODE").template_card(asking(many));
    assert!(refused(&update).contains("template_card.button_selection.option_list has 11 entries, not 1 to 10"));
    for (update, problem) in [
        (UpdateTemplateCard::new(1, "CODE").partyids(vec![1; 101]), "partyids has 101 entries, not 0 to 100"),
        (UpdateTemplateCard::new(1, "CODE").tagids(vec![1; 101]), "tagids has 101 entries, not 0 to 100"),
    ] {
        assert!(refused(&update.button("x")).ends_with(problem), "{problem}");
    }
    assert!(body(&UpdateTemplateCard::new(1, "CODE").button("x")).contains("CODE"), "naming nobody is allowed");
    for (update, problem) in [
        (UpdateTaskcard::new(1, "I", "x").userids(vec!["u"; 1001]), "userids has 1001 entries, not 0 to 1000"),
        (UpdateTaskcard::new(1, long(129), "x"), "task_id has 129 bytes, at most 128 are taken"),
    ] {
        assert!(refused(&update).ends_with(problem), "{problem}");
    }
}

#[test]
fn a_miniprogram_notice_is_for_some_only() {
    let notice = || MiniprogramNotice::new("wx", "T");
    assert_eq!(wrong(notice()), "touser is @all, for whom there is no miniprogram_notice");
    assert!(wire(notice()).contains("miniprogram_notice"));
}

#[test]
fn empty_ids_stay_at_home() {
    for (to, head) in [
        (To::users(["", "a", ""]), r#"{"touser":"a","agentid":1,"#),
        (To::users(["a", "", "b"]), r#"{"touser":"a|b","agentid":1,"#),
        (To::user("").and(To::party(7)), r#"{"toparty":"7","agentid":1,"#),
    ] {
        let text = body(&Send::new(1, to, "hi"));
        assert!(text.starts_with(head), "{text}");
    }
    let nobody = refused(&Send::new(1, To::users(["", ""]), "hi"));
    assert!(nobody.contains("touser is empty"), "{nobody}");
    let mut most = vec!["u"; 1000];
    most.push("");
    assert!(body(&Send::new(1, To::users(most), "hi")).contains("u|u"), "empty ids do not count");
}
