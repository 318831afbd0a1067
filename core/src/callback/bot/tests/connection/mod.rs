//! The long connection, frame by frame.

mod life;
mod traffic;

use std::time::Duration;

use serde_json::Value as Json;

use crate::callback::bot::Stream;
use crate::callback::bot::connection::*;
use crate::types::Timestamp;

/// A machine, what it was asked at last, and a clock.
pub(super) struct Scene {
    pub(super) machine: Connection,
    pub(super) now: Timestamp,
}

impl Scene {
    /// Just made.
    pub(super) fn new() -> Scene {
        let machine = Connection::new("BOT", "hush", [0xab; 16]);
        Scene { machine, now: Timestamp::from_secs(1_700_000_000) }
    }

    /// Subscribed.
    pub(super) fn ready() -> Scene {
        let mut scene = Scene::new();
        scene.subscribe();
        scene
    }

    pub(super) fn subscribe(&mut self) {
        self.dial();
        let frame = self.sent();
        self.answer(&frame, 0, "null");
        assert!(matches!(self.event(), Event::Ready));
        assert!(self.machine.is_ready());
    }

    pub(super) fn dial(&mut self) {
        assert!(matches!(self.machine.next(self.now), Next::Connect));
        assert_eq!(self.machine.opened(Ok::<_, &str>(7)), Some(7));
    }

    pub(super) fn pass(&mut self, seconds: u64) {
        self.now = self.now + Duration::from_secs(seconds);
    }

    pub(super) fn sent(&mut self) -> Json {
        match self.machine.next(self.now) {
            Next::Send(text) => serde_json::from_str(&text).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn event(&mut self) -> Event {
        match self.machine.next(self.now) {
            Next::Event(event) => event,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn wait(&mut self) -> u64 {
        match self.machine.next(self.now) {
            Next::Wait(span) => span.as_secs(),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn take(&mut self, text: &str) {
        self.machine.received(text.as_bytes(), self.now);
    }

    pub(super) fn answer(&mut self, frame: &Json, code: i64, body: &str) {
        let id = &frame["headers"]["req_id"];
        self.take(&format!(r#"{{"headers":{{"req_id":{id}}},"errcode":{code},"errmsg":"words","body":{body}}}"#));
    }

    pub(super) fn callback(&mut self, req_id: &str, content: &str) -> ReplyTo {
        self.take(&format!(
            r#"{{"cmd":"aibot_msg_callback","headers":{{"req_id":"{req_id}"}},"body":{{"msgid":"M",{content}}}}}"#
        ));
        match self.event() {
            Event::Incoming { reply_to, .. } => reply_to,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn message(&mut self, req_id: &str) -> ReplyTo {
        self.callback(req_id, r#""msgtype":"text","text":{"content":"hi"}"#)
    }

    pub(super) fn reply(&mut self, to: &ReplyTo, content: &str) -> Ticket {
        self.machine.reply(to, Stream::new().id("S").content(content), self.now).unwrap()
    }

    pub(super) fn failed(&mut self) -> (Ticket, Failed) {
        match self.event() {
            Event::Failed(ticket, failed) => (ticket, failed),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn done(&mut self) -> Ticket {
        match self.event() {
            Event::Done(ticket) => ticket,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn lost(&mut self) -> (String, u64) {
        match self.event() {
            Event::Lost { problem, again } => (problem, again.as_secs()),
            other => panic!("{other:?}"),
        }
    }
}
