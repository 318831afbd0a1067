//! Which replies a callback takes: a wrong one would reach the member as nothing, or as something else than was meant.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90241> (支持被动回复的事件类型)

use super::Reply;
#[cfg(feature = "message")]
use super::card;
use crate::callback::{CallbackError, Event, Incoming};
use crate::error::InvalidArgument;
use crate::limits::{Checked, bytes, count, given};

/// Events that take a message as reply.
const EVENTS: [&str; 8] = [
    "subscribe",
    "enter_agent",
    "location",
    "click",
    "view",
    "view_miniprogram",
    "scancode_waitmsg",
    "template_card_menu_event",
];

/// What a callback takes as its reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::callback) enum Takes {
    /// A command: the word `success` alone.
    Success,
    /// A callback in JSON: JSON.
    Json,
    /// A message, or an event that a member waits for: a message.
    Message,
    /// A press on a template card: another card, and another name of the button where the card has one.
    Card { button: bool, message: bool },
    /// A press on a task card.
    TaskCard,
    /// An event that is answered by nothing.
    Nothing,
    /// A message or an event that is not known here.
    Anything,
}

impl Takes {
    pub(in crate::callback) fn of(incoming: &Incoming, json: bool) -> Takes {
        if incoming.command {
            return Takes::Success;
        }
        if json {
            return Takes::Json;
        }
        let unknown = matches!(&incoming.event, Event::Unknown(unknown) if unknown.problem.is_none());
        if incoming.is_message() {
            return if unknown { Takes::Anything } else { Takes::Message };
        }
        let name = incoming.event.name().to_ascii_lowercase();
        let message = EVENTS.contains(&name.as_str());
        match name.as_str() {
            "template_card_event" | "template_card_menu_event" => {
                let plain = match &incoming.event {
                    Event::TemplateCard(card) | Event::TemplateCardMenu(card) => {
                        matches!(card.card_type.as_str(), "text_notice" | "news_notice")
                    }
                    _ => false,
                };
                Takes::Card { button: !plain, message }
            }
            "taskcard_click" => Takes::TaskCard,
            _ if message => Takes::Message,
            // The system waits for no answer, and what tells of a change is not said by a member.
            _ if matches!(incoming.from.as_str(), "" | "sys") || !incoming.change_type().is_empty() => Takes::Nothing,
            _ if unknown => Takes::Anything,
            _ => Takes::Nothing,
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Takes::Success => "a command takes the word success alone",
            Takes::Json => "a callback in JSON takes JSON alone, as Reply::Plain",
            Takes::Message => "it takes messages: text, image, voice, video, news",
            Takes::Card { button: true, message: false } => "it takes update_button and update_template_card",
            Takes::Card { button: false, message: false } => {
                "it takes update_template_card; a card of this type has no button to rename"
            }
            Takes::Card { button: true, message: true } => "it takes messages, update_button and update_template_card",
            Takes::Card { button: false, message: true } => {
                "it takes messages and update_template_card; a card of this type has no button to rename"
            }
            Takes::TaskCard => "it takes update_taskcard",
            Takes::Nothing => "WeCom takes no reply to it",
            Takes::Anything => "it takes XML",
        }
    }

    /// Whether the reply fits; why not, where it does not.
    pub(in crate::callback) fn check(self, reply: &Reply, event: &str) -> Result<(), CallbackError> {
        let fits = match reply {
            Reply::Nothing | Reply::Success => true,
            Reply::Plain(text) => match (self, text.trim_start_matches('\u{feff}').trim_start().chars().next()) {
                (Takes::Success, _) => false,
                (Takes::Json, first) => first == Some('{'),
                (_, first) => first == Some('<'),
            },
            Reply::Text(_) | Reply::Image(_) | Reply::Voice(_) | Reply::Video(_) | Reply::News(_) => {
                matches!(self, Takes::Message | Takes::Card { message: true, .. } | Takes::Anything)
            }
            Reply::UpdateButton(_) => matches!(self, Takes::Card { button: true, .. } | Takes::Anything),
            #[cfg(feature = "message")]
            Reply::UpdateTemplateCard(_) => matches!(self, Takes::Card { .. } | Takes::Anything),
            Reply::UpdateTaskCard(_) => matches!(self, Takes::TaskCard | Takes::Anything),
        };
        if fits {
            return limits(reply).map_err(|problem| self.refused(event, problem));
        }
        let kind = reply.kind().unwrap_or("plain text");
        Err(self.refused(event, InvalidArgument::new("MsgType", format!("is {kind}, but {}", self.in_words()))))
    }

    fn refused(self, event: &str, problem: InvalidArgument) -> CallbackError {
        CallbackError::Reply { event: event.to_owned(), problem, command: self == Takes::Success }
    }
}

/// What the official page says of lengths. The number of articles is that of the message API.
fn limits(reply: &Reply) -> Checked {
    match reply {
        Reply::Text(text) => bytes("Content", text, 2_048),
        Reply::Video(video) => {
            bytes("Video.Title", given(&video.title), 128)?;
            bytes("Video.Description", given(&video.description), 512)
        }
        Reply::News(articles) => {
            count("Articles", articles.len(), 1..=8)?;
            articles.iter().try_for_each(|article| {
                bytes("Articles.item.Title", &article.title, 128)?;
                bytes("Articles.item.Description", given(&article.description), 512)
            })
        }
        #[cfg(feature = "message")]
        Reply::UpdateTemplateCard(card) => card::check(card),
        _ => Ok(()),
    }
}

#[cfg(all(test, feature = "message"))]
mod tests {
    use super::*;
    use crate::api::message::card::{CardAction, TemplateCard, TextNotice};
    use crate::callback::{Article, Video};

    fn replies() -> Vec<Reply> {
        vec![
            Reply::Nothing,
            Reply::Success,
            Reply::text("x"),
            Reply::Image("M".into()),
            Reply::Voice("M".into()),
            Reply::Video(Video::new("M")),
            Reply::News(vec![Article::new("A")]),
            Reply::UpdateButton("x".to_owned()),
            Reply::UpdateTaskCard("x".to_owned()),
            TemplateCard::from(TextNotice::new(CardAction::link("U")).main_title("T")).into(),
            Reply::Plain("<xml/>".to_owned()),
            Reply::Plain("{}".to_owned()),
        ]
    }

    /// Which of all replies a callback takes: one letter each.
    fn taken(inner: &str) -> String {
        let incoming = Incoming::read(inner, "ww1").unwrap();
        let takes = Takes::of(&incoming, inner.starts_with('{'));
        let fits = |(reply, letter): (&Reply, char)| takes.check(reply, "x").is_ok().then_some(letter);
        replies().iter().zip("nstivVNbkcXJ".chars()).filter_map(fits).collect()
    }

    #[test]
    fn each_kind_of_callback_takes_its_replies() {
        let event = |name: &str, inside: &str| {
            format!("<xml><FromUserName>z</FromUserName><MsgType>event</MsgType><Event>{name}</Event>{inside}</xml>")
        };
        for kind in ["text", "image", "voice", "video", "location", "link"] {
            let message = format!("<xml><FromUserName>z</FromUserName><MsgType>{kind}</MsgType></xml>");
            assert_eq!(taken(&message), "nstivVNX", "{kind}");
        }
        let odd = "<xml><FromUserName>z</FromUserName><MsgType>location</MsgType><Scale>x</Scale></xml>";
        assert_eq!(taken(odd), "nstivVNX", "what does not fit its type is still that message");
        let hologram = "<xml><FromUserName>z</FromUserName><MsgType>hologram</MsgType></xml>";
        assert_eq!(taken(hologram), "nstivVNbkcX", "what is not known here is not forbidden");
        for name in ["subscribe", "enter_agent", "LOCATION", "CLICK", "view", "view_miniprogram", "scancode_waitmsg"] {
            assert_eq!(taken(&event(name, "")), "nstivVNX", "{name}");
        }
        for name in
            ["unsubscribe", "scancode_push", "pic_weixin", "location_select", "batch_job_result", "kf_msg_or_event"]
        {
            assert_eq!(taken(&event(name, "")), "nsX", "{name}");
        }
        let odd = event("pic_weixin", "<SendPicsInfo><Count>many</Count></SendPicsInfo>");
        assert_eq!(taken(&odd), "nsX", "what does not fit its type is still that event");
        assert_eq!(taken(&event("change_contact", "<ChangeType>delete_user</ChangeType>")), "nsX");
        assert_eq!(taken(&event("template_card_event", "<CardType>vote_interaction</CardType>")), "nsbcX");
        assert_eq!(taken(&event("template_card_event", "<CardType>text_notice</CardType>")), "nscX");
        assert_eq!(taken(&event("template_card_menu_event", "<CardType>button_interaction</CardType>")), "nstivVNbcX");
        assert_eq!(taken(&event("template_card_menu_event", "<CardType>news_notice</CardType>")), "nstivVNcX");
        assert_eq!(taken(&event("taskcard_click", "")), "nskX");
        assert_eq!(taken(&event("new_thing", "")), "nstivVNbkcX");
        let system = event("new_thing", "").replace(">z<", ">sys<");
        assert_eq!(taken(&system), "nsX", "there is nobody to read it");
        assert_eq!(taken(&event("change_contact", "<ChangeType>new_kind</ChangeType>")), "nsX");
        assert_eq!(taken("<xml><InfoType>suite_ticket</InfoType></xml>"), "ns");
        assert_eq!(taken("<xml><notify_type>REFUND</notify_type></xml>"), "ns");
        assert_eq!(taken(r#"{"notify_type":"NORMALPAY"}"#), "ns");
        assert_eq!(taken(r#"{"msgtype":"text"}"#), "nsJ");
    }

    #[test]
    fn the_operator_is_told_why() {
        let told = |takes: Takes, reply: Reply| takes.check(&reply, "change_contact").unwrap_err().to_string();
        let error = told(Takes::Nothing, Reply::text("x"));
        assert!(
            error.contains("text") && error.contains("change_contact") && error.contains("message/send"),
            "{error}"
        );
        let error = told(Takes::Message, Reply::UpdateButton("x".to_owned()));
        assert!(error.contains("update_button") && error.contains("voice"), "{error}");
        let error = told(Takes::Success, Reply::text("x"));
        assert!(error.contains("success"), "{error}");
        assert!(told(Takes::Json, Reply::text("x")).contains("JSON"));
        assert!(told(Takes::Message, Reply::Plain("{}".to_owned())).contains("plain text"));
        assert!(
            told(Takes::Card { button: false, message: false }, Reply::UpdateButton(String::new())).contains("rename")
        );
        assert!(told(Takes::TaskCard, Reply::text("hush")).contains("update_taskcard"));
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let video =
            |title, words| Reply::Video(Video::new("M").title("x".repeat(title)).description("x".repeat(words)));
        let news = |number, title, words| {
            let article = Article::new("x".repeat(title)).description("x".repeat(words));
            Reply::News(vec![article; number])
        };
        for (fits, problem, longer) in [
            (Reply::text("x".repeat(2_048)), "Content has 2049 bytes, at most 2048", Reply::text("x".repeat(2_049))),
            (Reply::text("企".repeat(682)), "Content has 2049 bytes", Reply::text("企".repeat(683))),
            (video(128, 512), "Video.Title has 129 bytes, at most 128", video(129, 0)),
            (video(0, 0), "Video.Description has 513 bytes, at most 512", video(0, 513)),
            (news(8, 128, 512), "Articles has 9 entries, not 1 to 8", news(9, 0, 0)),
            (news(1, 0, 0), "Articles has 0 entries", news(0, 0, 0)),
            (news(1, 128, 0), "Articles.item.Title has 129 bytes, at most 128", news(2, 129, 0)),
            (news(1, 0, 512), "Articles.item.Description has 513 bytes, at most 512", news(2, 0, 513)),
        ] {
            for takes in [Takes::Message, Takes::Anything] {
                assert!(takes.check(&fits, "text").is_ok(), "{fits:?}");
                let error = takes.check(&longer, "text").unwrap_err();
                assert!(error.to_string().contains(problem), "{error}");
                assert_eq!(error.status(), 200, "the callback is taken all the same");
            }
        }
    }
}
