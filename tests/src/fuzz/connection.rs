//! The long connection of a bot: whatever comes, and whatever the program does, in any order.

use std::time::Duration;

use serde_json::Value as Json;
use wecom_core::callback::bot::Stream;
use wecom_core::callback::bot::connection::{Chat, Connection, Event, Next, ReplyTo};
use wecom_core::types::{File, MediaKind, Timestamp};

use crate::sim::dice::Dice;

/// Bodies of callbacks: kinds that there are, kinds that there are not, and fields of a wrong form.
const BODIES: &[&str] = &[
    r#"{"msgid":"1","from":{"userid":"U"},"msgtype":"text","text":{"content":"x"}}"#,
    r#"{"msgid":"2","msgtype":"text","text":{"content":[]}}"#,
    r#"{"msgid":"3","msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"企"}}]}}"#,
    r#"{"msgtype":"stream","stream":{"id":"S"}}"#,
    r#"{"msgid":"4","create_time":1700000000,"msgtype":"event","event":{"eventtype":"enter_chat"}}"#,
    r#"{"msgtype":"event","event":{"eventtype":"template_card_event","template_card_event":{"task_id":"I"}}}"#,
    r#"{"msgtype":"event","event":7}"#,
    r#"{"msgtype":"later","later":{"a":[1,{"b":null}]}}"#,
    "null",
    "[]",
];

/// What WeCom answers a frame with.
const CODES: &[i64] = &[0, 0, 0, 0, 0, -1, 40001, 45009, 846_605, 846_608];

/// The longest pause: after a subscription was refused with a code that is not known.
const LONGEST: Duration = Duration::from_secs(300);

/// What takes the connection away for good.
const TAKEN_OVER: &str = r#"{"cmd":"aibot_event_callback","headers":{"req_id":"E"},
    "body":{"msgtype":"event","event":{"eventtype":"disconnected_event"}}}"#;

/// A connection and what happens to it, as the bytes say. It never spins; each frame that comes leads to one event at most,
/// besides those that tell how it went with what was given to be sent; and of that each thing is told of once.
pub fn bot_connection(data: &[u8]) {
    let mut world = World::new();
    let mut dice = Dice::new(data.to_vec());
    for _ in 0..data.len().min(200) {
        world.act(&mut dice);
    }
    world.settle();
}

/// Frames as they come, one a line, in each state that a connection can be in: whatever they are, what holds for
/// [`bot_connection`] holds.
pub fn bot_frames(data: &[u8]) {
    for state in STATES {
        let mut world = World::new();
        world.reach(*state);
        for frame in data.split(|byte| *byte == b'\n').take(50) {
            world.frame(frame);
            if *state >= State::Live {
                world.rest();
            }
        }
        world.settle();
    }
}

/// How far a connection has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Away,
    Connected,
    Subscribing,
    Live,
    /// A reply, a message, a step of an upload and a heartbeat wait for their answers.
    Busy,
}

const STATES: &[State] = &[State::Away, State::Connected, State::Subscribing, State::Live, State::Busy];

/// What is driven, and what is known of it.
struct World {
    connection: Connection,
    now: Timestamp,
    /// The ids of the frames that were sent, the last ones.
    last: Vec<String>,
    reply_to: Option<ReplyTo>,
    /// Tickets handed out, and those told of.
    given: usize,
    told: usize,
    /// Frames that were handed in, and events that these led to.
    frames: usize,
    heard: usize,
    over: bool,
}

impl World {
    fn new() -> World {
        World {
            connection: Connection::new("B", "S", [9; 16]),
            now: Timestamp::from_secs(1_700_000_000),
            last: Vec::new(),
            reply_to: None,
            given: 0,
            told: 0,
            frames: 0,
            heard: 0,
            over: false,
        }
    }

    /// Brings a new connection so far.
    fn reach(&mut self, state: State) {
        if state >= State::Connected {
            self.next();
            self.connection.opened(Ok::<_, &str>(()));
        }
        if state >= State::Subscribing {
            self.next();
        }
        if state >= State::Live {
            self.answer(0, 0);
            self.rest();
            assert!(self.connection.is_ready());
        }
        if state == State::Busy {
            self.frame(callback(BODIES[0]).as_bytes());
            self.rest();
            let to = self.reply_to.clone().expect("a message came");
            let part = Stream::new().id("S").content("x");
            self.connection.reply(&to, part, self.now).expect("a reply that fits");
            self.connection.send(&Chat::Either("C".into()), "hi").expect("a message that fits");
            self.connection.upload(MediaKind::File, File::new("n", *b"12345")).expect("a file that fits");
            self.given += 3;
            self.rest();
        }
    }

    fn act(&mut self, dice: &mut Dice) {
        match dice.below(24) {
            0..=6 => drop(self.next()),
            7 | 8 => drop(self.connection.opened(Ok::<_, &str>(()))),
            9 => drop(self.connection.opened(Err::<(), _>("no"))),
            10 => self.connection.sent(if dice.chance(128) { Ok(()) } else { Err("no") }),
            11 => self.connection.closed("no"),
            12 => {
                let bytes: Vec<u8> = (0..dice.below(64)).map(|_| dice.below(256) as u8).collect();
                self.frame(&bytes);
            }
            13 => self.frame(&spoiled(dice)),
            14 | 15 => self.frame(callback(dice.pick(BODIES)).as_bytes()),
            16 | 17 => self.answer(dice.pick(CODES), dice.below(4)),
            18 => self.now = self.now + Duration::from_secs(dice.below(100) as u64),
            19 => self.now = Timestamp::from_secs(self.now.secs() - dice.below(256) as i64 * 40),
            20 => {
                let Some(to) = self.reply_to.clone() else { return };
                let part = Stream::new().id(dice.pick(&["S", "T"])).content("x".repeat(dice.below(256)));
                let given = self.connection.reply(&to, part, self.now);
                self.given += usize::from(given.is_ok());
            }
            21 => self.given += usize::from(self.connection.send(&Chat::Either("C".into()), "hi").is_ok()),
            22 => {
                // Of one chunk: half a megabyte and more takes its time. Fewer than five bytes are none.
                let file = File::new("n", vec![0; dice.below(16)]);
                let given = self.connection.upload(MediaKind::File, file);
                self.given += usize::from(given.is_ok());
            }
            _ => self.rest(),
        }
    }

    fn frame(&mut self, bytes: &[u8]) {
        self.connection.received(bytes, self.now);
        self.frames += 1;
    }

    /// Answers one of the frames that were sent last, a file's steps as it likes.
    fn answer(&mut self, code: i64, back: usize) {
        let Some(id) = self.last.iter().rev().nth(back) else { return };
        let body = r#"{"upload_id":"UP","media_id":"M"}"#;
        let frame = format!(r#"{{"headers":{{"req_id":"{id}"}},"errcode":{code},"body":{body}}}"#);
        self.frame(frame.as_bytes());
    }

    /// Asks the connection once and does what it says. True where it wants to wait.
    fn next(&mut self) -> bool {
        let before = self.connection.is_ready();
        match self.connection.next(self.now) {
            Next::Send(text) => {
                assert!(!self.over, "after the end nothing is sent");
                self.last.push(id(&text));
                if self.last.len() > 4 {
                    self.last.remove(0);
                }
                false
            }
            Next::Wait(span) => {
                assert!(!self.over && span <= LONGEST, "{span:?}");
                assert!(!span.is_zero(), "to wait for nothing is to spin");
                true
            }
            Next::Event(event) => {
                match event {
                    Event::Done(_) | Event::Uploaded(..) | Event::Failed(..) => self.told += 1,
                    Event::Incoming { reply_to, .. } => {
                        self.reply_to = Some(reply_to);
                        self.heard += 1;
                    }
                    Event::Odd { problem, .. } => {
                        assert!(!problem.to_string().is_empty());
                        self.heard += 1;
                    }
                    Event::Ready => self.heard += 1,
                    Event::Lost { again, .. } => {
                        assert!(!self.connection.is_ready() && again <= LONGEST, "{again:?}, {before}");
                    }
                    other => panic!("{other:?}"),
                }
                assert!(self.told <= self.given, "told of what was not given");
                assert!(self.heard <= self.frames, "each frame leads to one event at most");
                false
            }
            Next::Connect => {
                assert!(!self.over, "after the end nothing is tried again");
                true
            }
            Next::Closed(_) => {
                self.over = true;
                true
            }
        }
    }

    /// Goes on until there is nothing to do: what was handed in and given is all that there can be to do.
    fn rest(&mut self) {
        let most = 10 + self.frames + 3 * self.given;
        assert!((0..most).any(|_| self.next()), "it spins");
    }

    /// It comes to rest when nothing happens, and to an end when it is told to stop.
    fn settle(&mut self) {
        self.rest();
        for _ in 0..2 {
            self.connection.opened(Ok::<_, &str>(()));
            self.rest();
            self.answer(0, 0);
            self.rest();
            self.now = self.now + LONGEST;
            self.rest();
        }
        for _ in 0..4 {
            self.connection.opened(Ok::<_, &str>(()));
            self.frame(TAKEN_OVER.as_bytes());
            self.now = self.now + LONGEST;
            self.rest();
        }
        assert!(self.over, "{:?}", self.connection);
        assert_eq!(self.told, self.given, "each ticket is told of, once");
        let told = self.connection.send(&Chat::Either("C".into()), "late").unwrap_err().to_string();
        assert!(told.contains("cannot be sent"), "{told}");
    }
}

/// The id of a frame.
fn id(frame: &str) -> String {
    let json: Json = serde_json::from_str(frame).expect("frames are JSON");
    assert!(json["cmd"].is_string(), "{frame}");
    json["headers"]["req_id"].as_str().expect("frames have ids").to_owned()
}

fn callback(body: &str) -> String {
    format!(r#"{{"cmd":"aibot_msg_callback","headers":{{"req_id":"R"}},"body":{body}}}"#)
}

/// A frame with a change somewhere.
fn spoiled(dice: &mut Dice) -> Vec<u8> {
    let mut frame = callback(dice.pick(BODIES)).into_bytes();
    let place = (dice.below(256) * 256 + dice.below(256)) % frame.len();
    match dice.below(3) {
        0 => frame.truncate(place),
        1 => frame[place] = dice.below(256) as u8,
        _ => drop(frame.splice(place..place, dice.pick(&["{", "]", "\"", ",", "null", "\u{0}", "企"]).bytes())),
    }
    frame
}
