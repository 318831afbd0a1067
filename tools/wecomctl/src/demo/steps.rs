//! The steps, each looked at from the sandbox's side.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use wecom_core::api::media::{Get, Upload};
use wecom_core::api::message::card::{CardAction, TextNotice};
use wecom_core::api::message::{Image, Markdown, Message, Send, To};
use wecom_core::callback::{Event, Receiver, Reply};
use wecom_core::types::{File, MediaKind, Timestamp};
use wecom_sandbox::SentMessage;
use wecom_ureq::ureq;

use super::adapter::Adapter;
use super::listener::Listener;
use super::transcript::Transcript;
use super::{AGENT, MEMBER, Stage, random};

const GETTOKEN: &str = "/cgi-bin/gettoken";
const SEND: &str = "/cgi-bin/message/send";

/// A red dot: a whole PNG of one pixel.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0c\
    IDATx\xdac\xf8\xcf\xc0\0\0\x03\x01\x01\0\xf7\x03AC\0\0\0\0IEND\xaeB`\x82";

/// Everything through one adapter.
pub(super) fn all<A: Adapter>(stage: &Stage, adapter: &A) {
    let actor = Actor { stage, adapter, say: &stage.transcript, tokens: stage.sandbox.count(GETTOKEN) };
    actor.text();
    actor.markdown();
    actor.card();
    actor.picture();
    actor.answer();
    actor.voided_token();
}

/// One adapter on the stage.
struct Actor<'a, A> {
    stage: &'a Stage,
    adapter: &'a A,
    say: &'a Transcript,
    /// How many tokens had been fetched before.
    tokens: usize,
}

impl<A: Adapter> Actor<'_, A> {
    fn text(&self) {
        self.begin("sends a text");
        let text = format!("你好 from {}", A::NAME);
        if let Some(got) = self.send(text.as_str()) {
            self.say.check("the member got the text", &got.text(), &text.as_str());
        }
        self.say.check("one token was fetched for it", &self.tokens_fetched(), &1);
    }

    fn markdown(&self) {
        self.begin("sends markdown");
        let text = format!("**{}** says <font color=\"info\">fine</font>", A::NAME);
        if let Some(got) = self.send(Markdown::new(&text)) {
            self.say.check("it is markdown", &got.kind(), &"markdown");
            self.say.check("the member got it unchanged", &got.text(), &text.as_str());
        }
    }

    fn card(&self) {
        self.begin("sends a template card");
        let title = format!("Build of {} done", A::NAME);
        let card = TextNotice::new(CardAction::link("https://ci.example/42")).main_title(title.as_str());
        if let Some(got) = self.send(card) {
            let card = &got.content["template_card"];
            self.say.check("it is a card with text", &card["card_type"].as_str(), &Some("text_notice"));
            self.say.check("its title is right", &card["main_title"]["title"].as_str(), &Some(title.as_str()));
            self.say.check("its link is right", &card["card_action"]["url"].as_str(), &Some("https://ci.example/42"));
        }
    }

    fn picture(&self) {
        self.begin("uploads a picture and sends it");
        let file = File::streamed("红点.png", PICTURE.len() as u64);
        let uploaded = self.adapter.upload(&Upload::new(MediaKind::Image, file), PICTURE);
        let Some(uploaded) = self.say.worked("the upload", uploaded) else { return };
        let Some(got) = self.send(Image::new(&uploaded.media_id)) else { return };
        let id = got.content["image"]["media_id"].as_str();
        self.say.check("the member got this picture", &id, &Some(uploaded.media_id.as_str()));
        let bytes = self.adapter.download(&Get::new(&uploaded.media_id));
        if let Some(bytes) = self.say.worked("the download", bytes) {
            self.say.check("what the sandbox keeps is the picture, byte by byte", &(bytes == PICTURE), &true);
        }
    }

    fn answer(&self) {
        self.begin("takes the member's answer and replies");
        let secrets = &self.stage.secrets;
        // What the back end understood, for the checks.
        let understood = Arc::new(Mutex::new(Vec::new()));
        let receiver = Receiver::builder(secrets.callback_token.as_str(), secrets.callback_key.as_str())
            .receive_id("ww0123456789abcdef")
            .clock_skew(Duration::from_secs(60))
            .build();
        let Some(receiver) = self.say.worked("the receiver", receiver) else { return };
        let (into, say) = (Arc::clone(&understood), self.say.clone());
        let listener = Listener::start(move |request| {
            let mut decrypted = None;
            let response = receiver.handle(request, Timestamp::from(SystemTime::now()), random(), |incoming| {
                decrypted = Some(format!("{incoming:?}"));
                let Event::Text(text) = incoming.event else { return Reply::Nothing };
                let reply = Reply::text(format!("got: {}", text.content));
                into.lock().unwrap_or_else(PoisonError::into_inner).push((incoming.from, text.content));
                reply
            });
            say.callback(request, decrypted.as_deref(), &response);
            response
        });
        let Some(listener) = self.say.worked("the back end's server", listener) else { return };
        let understood = || understood.lock().unwrap_or_else(PoisonError::into_inner).clone();

        let sandbox = &self.stage.sandbox;
        let (token, key) = (&secrets.callback_token, &secrets.callback_key);
        let accepted = sandbox.callback(AGENT, &listener.url(), token, key);
        if self.say.worked("the callback address is verified", accepted).is_none() {
            return;
        }

        let said = format!("收到了, {}", A::NAME);
        let Some(delivery) = sandbox.member_says(MEMBER, AGENT, &said) else {
            return self.say.check("the sandbox knows the callback address", &false, &true);
        };
        self.say.check("the callback was taken at once", &(delivery.is_taken(), delivery.attempts.len()), &(true, 1));
        let expected = vec![(MEMBER.to_owned(), said.clone())];
        self.say.check("it was decrypted to what the member said", &understood(), &expected);
        self.say.check("the sandbox finds nothing wrong with the reply", &delivery.problem, &None);
        let reply = delivery.reply.unwrap_or_default();
        self.say.note(&format!("the reply, decrypted by the sandbox: {reply}"));
        let content = reply.split_once("<Content><![CDATA[").and_then(|(_, rest)| rest.split_once("]]></Content>"));
        let expected = format!("got: {said}");
        self.say.check("the member got the reply", &content.map(|(text, _)| text), &Some(expected.as_str()));

        let refused = forge(&listener.url());
        if let Some(status) = self.say.worked("a forged callback is answered", refused) {
            self.say.check("a forged callback is refused", &status, &401);
            self.say.check("and reaches nobody", &understood().len(), &1);
        }
    }

    fn voided_token(&self) {
        self.begin("heals a voided token");
        self.say.check("one token has done for everything so far", &self.tokens_fetched(), &1);
        let sends = self.stage.sandbox.count(SEND);
        self.stage.sandbox.void_tokens();
        let text = format!("{} is back", A::NAME);
        if let Some(got) = self.send(text.as_str()) {
            self.say.check("the member got the text all the same", &got.text(), &text.as_str());
        }
        self.say.check("exactly one more token was fetched", &self.tokens_fetched(), &2);
        let sends = self.stage.sandbox.count(SEND) - sends;
        self.say.check("the message was sent twice: refused, then taken", &sends, &2);
    }

    fn begin(&self, step: &'static str) {
        self.say.step(A::NAME, step);
    }

    /// Sends a message to the member; answers what reached the inbox by it.
    fn send(&self, message: impl Into<Message>) -> Option<SentMessage> {
        let before = self.stage.sandbox.inbox(MEMBER).len();
        let sent = self.adapter.call(&Send::new(AGENT, To::user(MEMBER), message));
        let sent = self.say.worked("the message is taken", sent)?;
        self.say.check("everybody was reached", &sent.reached_all(), &true);
        let mut arrived = self.stage.sandbox.inbox(MEMBER).split_off(before);
        self.say.check("one message reached the member", &arrived.len(), &1);
        let got = arrived.pop()?;
        self.say.check("it has the id that was answered", &got.id, &sent.msgid);
        Some(got)
    }

    fn tokens_fetched(&self) -> usize {
        self.stage.sandbox.count(GETTOKEN) - self.tokens
    }
}

/// Sends a callback with a made-up signature, as anybody could.
fn forge(url: &str) -> Result<u16, impl fmt::Display + use<>> {
    let agent = ureq::Agent::config_builder().proxy(None).http_status_as_error(false).build().new_agent();
    let now = Timestamp::from(SystemTime::now()).secs();
    let url = format!("{url}?msg_signature={}&timestamp={now}&nonce=1", "0".repeat(40));
    let body = "<xml><ToUserName>ww0123456789abcdef</ToUserName><Encrypt>AAAA</Encrypt></xml>";
    agent.post(url).send(body).map(|answer| answer.status().as_u16())
}
