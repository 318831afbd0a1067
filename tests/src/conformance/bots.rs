//! AI bots: callbacks and replies that go through their types without losing a leaf, frames that the machine makes alike.

use serde_json::Value as Json;
use wecom_core::api::aibot::Message;
use wecom_core::api::aibot::card::TemplateCard;
use wecom_core::callback::bot::connection::{Connection, Event, Next};
use wecom_core::callback::bot::{Content, Incoming, Stream, UpdateTemplateCard};
use wecom_core::types::{File, Timestamp};
use wecom_core::types::{MediaKind, Uploaded};
use wecom_core::wire::{Slot, Value, from_json, to_json};

use super::equal::{Difference, missing};

type Outcome = Result<(), Vec<Difference>>;

/// Runs a sample of a bot, by its kind and name in the index.
pub(super) fn sample(facts: &Json, text: &[u8]) -> Outcome {
    let sample: Json = serde_json::from_slice(text).map_err(|problem| vec![Difference::at_root("JSON", problem)])?;
    let (kind, name) = (facts["kind"].as_str().unwrap_or_default(), facts["name"].as_str().unwrap_or_default());
    match (kind, name) {
        ("message" | "event", _) => incoming(&sample),
        ("frame", "aibot_event_callback" | "aibot_msg_callback") => incoming(&sample["body"]),
        ("frame", "aibot_respond_update_msg") => {
            through::<UpdateTemplateCard>(&without(&sample["body"], &["response_type"]))
        }
        ("frame", "aibot_send_msg") => through::<Message>(&without(&sample["body"], &["chatid", "chat_type"])),
        ("frame", _) => made(&sample),
        ("answer", "aibot_upload_media_finish") => through::<Uploaded>(&sample["body"]),
        // The machine's answers are read in its own tests; the envelope by the receiver's.
        ("answer" | "envelope", _) => Ok(()),
        ("reply", "stream") => through::<Stream>(&sample["stream"]),
        ("reply", _) => through::<Message>(&sample),
        ("template_card", _) => through::<TemplateCard>(&sample),
        _ => Err(vec![Difference::at_root("a known kind", kind)]),
    }
}

fn incoming(sample: &Json) -> Outcome {
    let incoming =
        Incoming::read(sample.to_string()).map_err(|problem| vec![Difference::at_root("a callback", problem)])?;
    let unknown = match &incoming.content {
        Content::Other(other) => Some(&other.tag),
        Content::Event(wecom_core::callback::bot::Event::Other(other)) => Some(&other.tag),
        _ => None,
    };
    match unknown {
        Some(tag) => Err(vec![Difference::at_root("a typed callback", tag)]),
        None => equal(sample, &incoming),
    }
}

fn through<T: Slot + Default + Value>(sample: &Json) -> Outcome {
    let value: T =
        from_json(sample.to_string().as_bytes()).map_err(|problem| vec![Difference::at_root("its type", problem)])?;
    equal(sample, &value)
}

fn equal(sample: &Json, value: &dyn Value) -> Outcome {
    let written = serde_json::from_slice(&to_json(value)).unwrap_or_default();
    let differences = missing(sample, &written);
    if differences.is_empty() { Ok(()) } else { Err(differences) }
}

fn without(sample: &Json, names: &[&str]) -> Json {
    let mut rest = sample.clone();
    if let Json::Object(fields) = &mut rest {
        fields.retain(|name, _| !names.contains(&name.as_str()));
    }
    rest
}

/// A frame that the machine makes has the sample's names.
fn made(sample: &Json) -> Outcome {
    let wanted = sample["cmd"].as_str().unwrap_or_default();
    let mut now = Timestamp::from_secs(1_700_000_000);
    let mut connection = Connection::new("BOT", "SECRET", [0; 16]);
    let upload = connection.upload(MediaKind::File, File::new("n", vec![0; 9]));
    upload.map_err(|problem| vec![Difference::at_root("an upload", problem)])?;
    for _ in 0..20 {
        match connection.next(now) {
            Next::Send(text) => {
                let frame: Json = serde_json::from_str(&text).unwrap_or_default();
                if frame["cmd"] == wanted {
                    let (sample, frame) = (names(sample), names(&frame));
                    return if sample == frame {
                        Ok(())
                    } else {
                        Err(vec![Difference::at_root(sample.join(" "), frame.join(" "))])
                    };
                }
                if frame["cmd"] == "aibot_subscribe" {
                    let answer = format!(r#"{{"headers":{},"errcode":0}}"#, frame["headers"]);
                    connection.received(answer.as_bytes(), now);
                }
            }
            Next::Connect => drop(connection.opened(Ok::<_, &str>(()))),
            Next::Wait(span) => now = now + span,
            Next::Event(Event::Odd { problem, .. }) => return Err(vec![Difference::at_root("no odd frame", problem)]),
            Next::Event(_) => {}
            Next::Closed(reason) => return Err(vec![Difference::at_root("a connection", reason)]),
        }
    }
    Err(vec![Difference::at_root(wanted, "no such frame is made")])
}

fn names(frame: &Json) -> Vec<String> {
    let mut names = Vec::new();
    for (place, part) in [("", frame), ("headers.", &frame["headers"]), ("body.", &frame["body"])] {
        names.extend(
            part.as_object().into_iter().flat_map(|part| part.keys().map(move |name| format!("{place}{name}"))),
        );
    }
    names.sort();
    names
}
