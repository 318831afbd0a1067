//! AI bots: callbacks and replies that go through their types without losing a leaf, frames that the machine makes alike.

use serde_json::{Value as Json, json};
use wecom_core::api::aibot::Message;
use wecom_core::api::aibot::card::TemplateCard;
use wecom_core::callback::bot::connection::{Connection, Event, Next};
use wecom_core::callback::bot::{Content, Incoming, Reply, UpdateTemplateCard};
use wecom_core::types::{File, MediaKind, Timestamp, Uploaded};
use wecom_core::wire::{Slot, Value, from_json, to_json};

use super::equal::{Difference, apart, missing};

type Outcome = Result<(), Vec<Difference>>;

/// Runs a sample of a bot, by its kind and name in the index.
pub(super) fn sample(facts: &Json, text: &[u8]) -> Outcome {
    let sample: Json = serde_json::from_slice(text).map_err(|problem| vec![Difference::at_root("JSON", problem)])?;
    let (kind, name) = (facts["kind"].as_str().unwrap_or_default(), facts["name"].as_str().unwrap_or_default());
    match (kind, name) {
        ("message" | "event", _) => incoming(&sample),
        ("frame", "aibot_event_callback" | "aibot_msg_callback") => incoming(&sample["body"]),
        ("frame", "aibot_send_msg") => through::<Message>(&without(&sample["body"], &["chatid", "chat_type"])),
        ("frame", _) => made(&sample),
        ("answer", "aibot_upload_media_finish") => through::<Uploaded>(&sample["body"]),
        // The machine's answers are read in its own tests; the envelope by the receiver's.
        ("answer" | "envelope", _) => Ok(()),
        ("reply", _) => equal(&sample, &reply(&sample)?),
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

/// Reads a reply into its type.
fn reply(sample: &Json) -> Result<Reply, Vec<Difference>> {
    Ok(match (sample["response_type"].as_str(), sample["msgtype"].as_str()) {
        (Some("update_template_card"), None) => {
            Reply::UpdateTemplateCard(read::<UpdateTemplateCard>(&without(sample, &["response_type"]))?)
        }
        (None, Some("text")) => Reply::Text(read(&sample["text"])?),
        (None, Some("stream")) => Reply::Stream(read(&sample["stream"])?),
        (None, Some("stream_with_template_card")) => {
            Reply::StreamWithTemplateCard(read(&sample["stream"])?, read(&sample["template_card"])?)
        }
        _ => match read(sample)? {
            Message::Other(other) => return Err(vec![Difference::at_root("a typed reply", other.tag)]),
            message => Reply::Message(message),
        },
    })
}

fn read<T: Slot + Default>(sample: &Json) -> Result<T, Vec<Difference>> {
    from_json(sample.to_string().as_bytes()).map_err(|problem| vec![Difference::at_root("its type", problem)])
}

fn through<T: Slot + Default + Value>(sample: &Json) -> Outcome {
    equal(sample, &read::<T>(sample)?)
}

fn equal(sample: &Json, value: &dyn Value) -> Outcome {
    let written = serde_json::from_slice(&to_json(value)).unwrap_or_default();
    outcome(missing(sample, &written))
}

fn outcome(differences: Vec<Difference>) -> Outcome {
    if differences.is_empty() { Ok(()) } else { Err(differences) }
}

fn without(sample: &Json, names: &[&str]) -> Json {
    let mut rest = sample.clone();
    if let Json::Object(fields) = &mut rest {
        fields.retain(|name, _| !names.contains(&name.as_str()));
    }
    rest
}

/// The machine makes the sample's frame, when it is told what the sample says, and WeCom does what comes before.
fn made(sample: &Json) -> Outcome {
    let (body, wanted) = (&sample["body"], sample["cmd"].as_str().unwrap_or_default());
    let told = |name: &str, or: &str| body[name].as_str().unwrap_or(or).to_owned();
    let mut now = Timestamp::from_secs(1_700_000_000);
    let mut connection = Connection::new(told("bot_id", "BOT"), told("secret", "SECRET"), [0; 16]);
    if wanted.starts_with("aibot_upload_media_") {
        let file = File::new(told("filename", "n"), vec![0; 9]);
        let upload = connection.upload(MediaKind::from(told("type", "file")), file);
        upload.map_err(|problem| vec![Difference::at_root("an upload", problem)])?;
    }
    for _ in 0..20 {
        match connection.next(now) {
            Next::Send(text) => {
                let frame: Json = serde_json::from_str(&text).unwrap_or_default();
                if frame["cmd"] == wanted {
                    return alike(sample, &frame);
                }
                let body = json!({"upload_id": body["upload_id"], "media_id": "M"});
                let answer = json!({"headers": frame["headers"], "errcode": 0, "body": body});
                connection.received(answer.to_string().as_bytes(), now);
            }
            Next::Connect => drop(connection.opened(Ok::<_, &str>(()))),
            Next::Wait(span) => now = now + span,
            Next::Event(Event::Ready) => {
                if let Some(callback) = before(sample) {
                    connection.received(callback.to_string().as_bytes(), now);
                }
            }
            Next::Event(Event::Incoming { reply_to, .. }) => {
                let ticket = connection.reply(&reply_to, reply(body).map_err(in_body)?, now);
                ticket.map_err(|problem| vec![Difference::at_root("a reply", problem)])?;
            }
            Next::Event(Event::Odd { problem, .. }) => return Err(vec![Difference::at_root("no odd frame", problem)]),
            Next::Event(Event::Failed(_, problem)) => return Err(vec![Difference::at_root(wanted, problem)]),
            Next::Event(_) => {}
            Next::Closed(reason) => return Err(vec![Difference::at_root("a connection", reason)]),
        }
    }
    Err(vec![Difference::at_root(wanted, "no such frame is made")])
}

/// The callback that a frame replies to, where it is a reply.
fn before(sample: &Json) -> Option<Json> {
    let event = |event: Json| ("aibot_event_callback", json!({"msgid": "M", "msgtype": "event", "event": event}));
    let (cmd, body) = match sample["cmd"].as_str()? {
        "aibot_respond_welcome_msg" => event(json!({"eventtype": "enter_chat"})),
        "aibot_respond_update_msg" => {
            let pressed = json!({"task_id": sample["body"]["template_card"]["task_id"]});
            event(json!({"eventtype": "template_card_event", "template_card_event": pressed}))
        }
        "aibot_respond_msg" => {
            ("aibot_msg_callback", json!({"msgid": "M", "msgtype": "text", "text": {"content": "?"}}))
        }
        _ => return None,
    };
    Some(json!({"cmd": cmd, "headers": sample["headers"], "body": body}))
}

/// What the machine counts or draws by itself. Of that a frame has to have the same kind; of all else the same values.
const ITS_OWN: [&str; 5] = ["total_size", "total_chunks", "md5", "chunk_index", "base64_data"];

/// Neither of the frames has what the other lacks.
fn alike(sample: &Json, frame: &Json) -> Outcome {
    let is_reply = before(sample).is_some();
    let comparable = |frame: &Json| {
        let mut frame = frame.clone();
        if let Some(body) = frame.get_mut("body").and_then(Json::as_object_mut) {
            body.iter_mut().filter(|(name, _)| ITS_OWN.contains(&name.as_str())).for_each(|(_, value)| to_kind(value));
        }
        // A reply has the id of its callback, any other frame one that the machine draws.
        if let Some(req_id) = frame.pointer_mut("/headers/req_id").filter(|_| !is_reply) {
            to_kind(req_id);
        }
        frame
    };
    outcome(apart(&comparable(sample), &comparable(frame)))
}

fn to_kind(value: &mut Json) {
    *value = Json::from(match value {
        Json::String(_) => "a string",
        Json::Number(_) => "a number",
        _ => "something else",
    });
}

fn in_body(differences: Vec<Difference>) -> Vec<Difference> {
    let within = |path: String| path.replacen('$', "$.body", 1);
    differences.into_iter().map(|one| Difference { path: within(one.path), ..one }).collect()
}
