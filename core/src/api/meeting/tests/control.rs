//! What a host does, and polls.

use super::{body, parse, refused, wire};
use crate::api::meeting::poll::theme::{Choices, Question};
use crate::api::meeting::realcontrol::*;
use crate::api::meeting::{InMeeting, Terminal, poll};
use crate::api::meeting_option::EnterMute;
use crate::endpoint::Endpoint;

fn somebody() -> InMeeting {
    InMeeting::new("t1", Terminal::Pc)
}

#[test]
fn settings_of_a_running_meeting() {
    let set = Set::new("m1").mute_all(true).enable_enter_mute(EnterMute::On).allow_chat(Chat::Host);
    let (path, sent) = wire(&set);
    assert_eq!(path, "/cgi-bin/meeting/realcontrol/set");
    assert_eq!(sent, r#"{"meetingid":"m1","mute_all":true,"enable_enter_mute":1,"allow_chat":2}"#);
    assert!(set.repeatable());
    let (path, sent) = wire(&Dismiss::new("m1").force_dismiss(false).retrieve_code(true));
    assert_eq!(path, "/cgi-bin/meeting/realcontrol/dismiss");
    assert_eq!(sent, r#"{"meetingid":"m1","force_dismiss":0,"retrieve_code":1}"#);
}

#[test]
fn people_in_a_running_meeting() {
    let one = r#""operated_user":{"tmp_openid":"t1","instance_id":1}}"#;
    for (path, sent, start) in [
        ("set_cohost", wire(&SetCohost::new("m1", true, somebody())), r#""action":true,"#),
        ("mute_user", wire(&MuteUser::new("m1", false, somebody())), r#""option":false,"#),
        ("close_screen_share", wire(&CloseScreenShare::new("m1", somebody())), ""),
        ("switch_user_video", wire(&SwitchUserVideo::new("m1", somebody()).video(true)), r#""video":true,"#),
    ]
    .map(|(path, (found, sent), start)| {
        assert_eq!(found, format!("/cgi-bin/meeting/realcontrol/{path}"));
        (path, sent, start)
    }) {
        assert_eq!(sent, format!(r#"{{"meetingid":"m1",{start}{one}"#), "{path}");
    }

    let (path, sent) = wire(&KickoutUsers::new("m1", false, [somebody()]));
    assert_eq!(path, "/cgi-bin/meeting/realcontrol/kickout_users");
    assert_eq!(
        sent,
        r#"{"meetingid":"m1","allow_rejoin":false,"operated_users":[{"tmp_openid":"t1","instance_id":1}]}"#
    );
    let (path, sent) = wire(&ManageWaitingRoomUsers::new("m1", Move::Out, [somebody()]).allow_rejoin(true));
    assert_eq!(path, "/cgi-bin/meeting/realcontrol/manage_waiting_room_users");
    assert_eq!(
        sent,
        r#"{"meetingid":"m1","operate_type":3,"allow_rejoin":true,"operated_users":[{"tmp_openid":"t1","instance_id":1}]}"#
    );
    let name = |name: &str| SetNicknames::new("m1", [Nickname::new("t1", Terminal::Ipad).nickname(name)]);
    let (path, sent) = wire(&name("小李"));
    assert_eq!(path, "/cgi-bin/meeting/realcontrol/set_nicknames");
    assert_eq!(sent, r#"{"meetingid":"m1","operated_users":[{"tmp_openid":"t1","instance_id":6,"nickname":"小李"}]}"#);
    assert!(refused(&name(&"名".repeat(21))).contains("nickname has 21 characters, at most 20"));
}

#[test]
fn themes() {
    let question = Question::new(Choices::Multiple, "DESC", ["A", "B"]);
    let create = poll::theme::Create::new("m1", "o", Terminal::Mac, "TOPIC", "desc", [question.clone()]).is_anony(true);
    let (path, sent) = wire(&create);
    assert_eq!(path, "/cgi-bin/meeting/poll/create_theme");
    let questions = r#""poll_questions":[{"question_type":1,"question_desc":"DESC","poll_option":["A","B"]}]}"#;
    assert_eq!(
        sent,
        r#"{"meetingid":"m1","operator_userid":"o","instance_id":2,"poll_topic":"TOPIC","poll_desc":"desc","is_anony":1,"#
            .to_owned()
            + questions
    );
    assert_eq!(parse::<poll::theme::Create>(r#"{"poll_theme_id":"th"}"#).poll_theme_id, "th");
    let update = poll::theme::Update::new("m1", "th", "o", Terminal::Mac, "TOPIC", "desc", [question]);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/meeting/poll/update_theme");
    assert!(sent.starts_with(r#"{"meetingid":"m1","poll_theme_id":"th","operator_userid":"o","instance_id":2,"#));
    assert!(sent.ends_with(questions) && update.repeatable() && !create.repeatable());

    let with = |topic: &str, description: &str, questions: Vec<Question>| {
        refused(&poll::theme::Create::new("m1", "o", Terminal::Mac, topic, description, questions))
    };
    assert!(with(&"t".repeat(51), "", vec![]).contains("poll_topic has 51"));
    assert!(with("", &"d".repeat(101), vec![]).contains("poll_desc has 101"));
    assert!(with("", "", vec![Question::default(); 11]).contains("poll_questions has 11"));
    let question = |description: &str, options: &[&str]| Question::new(Choices::Single, description, options.to_vec());
    assert!(with("", "", vec![question(&"q".repeat(51), &[])]).contains("question_desc has 51"));
    assert!(with("", "", vec![question("", &["o"; 11])]).contains("poll_option has 11 entries"));
    let long =
        poll::theme::Update::new("m", "t", "o", Terminal::Pc, "", "", [question("", &["选".repeat(37).as_str()])]);
    assert!(refused(&long).contains("poll_option has 37 characters"));

    let get = poll::theme::GetThemeInfo::new("th", "o", Terminal::Pc);
    assert_eq!(wire(&get).0, "/cgi-bin/meeting/poll/get_theme_info");
    assert_eq!(body(&get), r#"{"poll_theme_id":"th","operator_userid":"o","instance_id":1}"#);
    let theme = parse::<poll::theme::GetThemeInfo>(
        r#"{"is_anony":1,"poll_question_data":[{"question_type":0,"option_info":[{"option_desc":"A"}]}]}"#,
    );
    assert!(theme.is_anony && theme.poll_theme_id.is_none());
    assert_eq!(theme.poll_question_data[0].question_type, Choices::Single);
    assert_eq!(theme.poll_question_data[0].option_info[0].option_desc, "A");
}

#[test]
fn polls() {
    let who = r#""operator_userid":"o","instance_id":1}"#;
    let (path, sent) = wire(&poll::Start::new("m1", "th", "o", Terminal::Pc));
    assert_eq!(path, "/cgi-bin/meeting/poll/start");
    assert_eq!(sent, format!(r#"{{"meetingid":"m1","poll_theme_id":"th",{who}"#));
    assert_eq!(parse::<poll::Start>(r#"{"poll_id":7}"#).poll_id, "7");
    let (path, sent) = wire(&poll::Finish::new("m1", "th", "p", "o", Terminal::Pc));
    assert_eq!(path, "/cgi-bin/meeting/poll/finish");
    assert_eq!(sent, format!(r#"{{"meetingid":"m1","poll_theme_id":"th","poll_id":"p",{who}"#));
    let (path, sent) = wire(&poll::Delete::new("m1", "o", Terminal::Pc).poll_id("p"));
    assert_eq!(path, "/cgi-bin/meeting/poll/delete");
    assert_eq!(sent, format!(r#"{{"meetingid":"m1","poll_id":"p",{who}"#));
    let (path, sent) = wire(&poll::GetPollList::new("m1", "o", Terminal::Pc));
    assert_eq!(path, "/cgi-bin/meeting/poll/get_poll_list");
    assert_eq!(sent, format!(r#"{{"meetingid":"m1",{who}"#));
    let polls = parse::<poll::GetPollList>(
        r#"{"polls_theme_info":[{"poll_theme_id":"th","polls_info":[{"poll_id":"p","status":2,"is_shared":1}]}]}"#,
    );
    let poll = &polls.polls_theme_info[0].polls_info[0];
    assert!(poll.is_shared && !poll.is_anony && poll.status == poll::Status::Finished);

    let (path, sent) = wire(&poll::GetPollDetail::new("m1", "p", "o", Terminal::Pc));
    assert_eq!(path, "/cgi-bin/meeting/poll/get_poll_detail");
    assert_eq!(sent, format!(r#"{{"meetingid":"m1","poll_id":"p",{who}"#));
    let detail = parse::<poll::GetPollDetail>(
        r#"{"status":1,"is_shared":0,"is_anony":"1","vote_total_num":"10","poll_question_data":[{"question_id":"q",
        "question_type":2,"option_info":[{"option_id":1111,"option_num":10,"rate":10,"option_user":[{"tmp_openid":"t"}]}]}]}"#,
    );
    assert!(detail.is_anony && detail.vote_total_num == 10);
    let question = &detail.poll_question_data[0];
    assert_eq!((question.question_id.as_str(), question.question_type), ("q", Choices::Other(2)));
    let option = &question.option_info[0];
    assert_eq!((option.option_id.as_str(), option.rate), ("1111", 10));
    assert!(option.option_user[0].userid.is_none());
}
