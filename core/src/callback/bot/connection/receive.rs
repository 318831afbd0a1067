//! What frames from WeCom lead to.

use std::time::Duration;

use super::event::ends;
use super::outbox::Item;
use super::upload::Then;
use super::{Connection, Event, Failed, HEARTBEAT, Reason, ReplyTo, State, Ticket, frame};
use crate::callback::CallbackError;
use crate::callback::bot::Incoming;
use crate::callback::bot::reply::Kind;
use crate::error::{ErrorClass, ErrorCode};
use crate::types::Timestamp;
use crate::wire::Failure;

/// The pause after a subscription was refused with a code that is not known.
const UNKNOWN: Duration = Duration::from_secs(300);

impl Connection {
    pub(super) fn callback(&mut self, req_id: String, body: &str, now: Timestamp) -> Result<(), Failure> {
        let incoming = Incoming::read(body).map_err(|error| match error {
            CallbackError::Content { failure, .. } => failure.within("body"),
            other => Failure::new(other.to_string()),
        })?;
        let kind = Kind::of(&incoming);
        if kind == Kind::Disconnected {
            self.end(Reason::TakenOver);
        } else {
            let reply_to = ReplyTo { req_id, kind, received: now };
            self.events.push_back(Event::Incoming { incoming: Box::new(incoming), reply_to });
        }
        Ok(())
    }

    pub(super) fn answered(
        &mut self,
        req_id: &str,
        code: i64,
        message: String,
        body: &str,
        now: Timestamp,
    ) -> Result<(), Failure> {
        match &mut self.state {
            State::Subscribing { req_id: ours, .. } if ours == req_id => {
                self.subscribed(code, message, now);
                return Ok(());
            }
            State::Live { beats, .. } if beats.iter().any(|ours| ours == req_id) => {
                beats.clear();
                self.broken = 0;
                if code != 0 {
                    self.closed(frame::refusal("ping", code, message));
                }
                return Ok(());
            }
            _ => {}
        }
        let Some(item) = self.outbox.answered(req_id) else {
            return Err(Failure::new("it answers nothing that still waits for an answer"));
        };
        if code == 0 {
            self.succeeded(&item, body);
            return Ok(());
        }
        let error = frame::refusal(item.cmd, code, message);
        if ends(error.code) {
            // Of an expired stream only the stream is over; of an unknown req_id everything.
            let stream = item.stream.as_ref().filter(|_| error.code == ErrorCode::BOT_STREAM_EXPIRED);
            let behind = self.outbox.withdraw(req_id, stream);
            self.failed(item.ticket, Failed::Refused(error.clone()));
            for item in behind {
                self.failed(item.ticket, Failed::Ended(error.clone()));
            }
        } else {
            self.failed(item.ticket, Failed::Refused(error));
        }
        Ok(())
    }

    fn subscribed(&mut self, code: i64, message: String, now: Timestamp) {
        if code == 0 {
            self.state = State::Live { beat: now + HEARTBEAT, beats: Vec::new() };
            self.events.push_back(Event::Ready);
            return;
        }
        let error = frame::refusal("aibot_subscribe", code, message);
        match error.class() {
            ErrorClass::Busy => self.closed(error),
            ErrorClass::Rate => {
                let pause = error.retry_after().unwrap_or(Duration::from_secs(60));
                self.state = State::Lost(error.to_string(), Some(pause));
            }
            // A code that nobody knows may be a passing trouble of WeCom's; but a wrong secret has it ban the address where it
            // comes often.
            ErrorClass::Other => self.state = State::Lost(error.to_string(), Some(UNKNOWN)),
            _ => self.end(Reason::Refused(error)),
        }
    }

    fn succeeded(&mut self, item: &Item, body: &str) {
        let Some(upload) = self.uploads.get_mut(&item.ticket) else {
            return self.events.push_back(Event::Done(item.ticket));
        };
        match upload.answered(body) {
            Ok(Then::Send) => self.upload_step(item.ticket),
            Ok(Then::Done(uploaded)) => {
                self.uploads.remove(&item.ticket);
                self.events.push_back(Event::Uploaded(item.ticket, uploaded));
            }
            Err(failure) => self.failed(item.ticket, Failed::Unreadable(failure)),
        }
    }

    pub(super) fn failed(&mut self, ticket: Ticket, failed: Failed) {
        self.uploads.remove(&ticket);
        self.events.push_back(Event::Failed(ticket, failed));
    }
}
