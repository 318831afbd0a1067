//! The events of a catalogue (`events*.json`, `extra_events.json`): each has a variant of its own, and every field a typed place of
//! a form that fits.

use std::path::Path;

use serde_json::Value as Json;
use wecom_core::catalogue::{PUSHED, Pushed, bot_incoming};

use super::{Report, list, object, read, text};

/// What stands in the envelope, and is read for every kind alike.
const FACTS: &[&str] = &[
    "ToUserName",
    "FromUserName",
    "CreateTime",
    "TimeStamp",
    "AgentID",
    "MsgId",
    "SuiteId",
    "AuthCorpId",
    "MsgType",
    "Event",
    "ChangeType",
    "InfoType",
];

/// Compares with what the folder lists.
pub(super) fn compare(folder: &Path, report: &mut Report) -> Result<(), String> {
    let newer = read(folder, "events_2026.json")?;
    let known = list(&read(folder, "events.json")?);
    for event in known.iter().chain(&list(&newer["events"])) {
        // What the app says back is no event.
        if event["kind"] == "reply" {
            continue;
        }
        let doors = [("MsgType", "msg_type"), ("Event", "event"), ("InfoType", "info_type")];
        for (door, key) in doors.map(|(door, name)| (door, text(&event[name]))) {
            if !key.is_empty() && (door, key) != ("MsgType", "event") {
                listed(door, key, &changes(event), report);
                fields(door, key, event, report);
            }
        }
    }
    for callback in list(&newer["aibot"]["messages"]).iter().chain(&list(&newer["aibot"]["events"])) {
        report.events += 1;
        let place = format!("aibot {}", text(&callback["name"]));
        object(&place, &list(&callback["fields"]), &[bot_incoming()], &mut report.problems, 0);
    }
    // Further values of events that stand above.
    for event in list(&newer["extended"]) {
        listed("Event", text(&event["name"]), &changes(&event), report);
    }
    for event in list(&read(folder, "extra_events.json")?) {
        let door = if event["kind"] == "info" { "InfoType" } else { "Event" };
        listed(door, text(&event["value"]), &[], report);
    }
    Ok(())
}

fn changes(event: &Json) -> Vec<String> {
    let mut all = list(&event["change_types"]);
    all.extend(list(&event["change_types_elsewhere"]));
    all.iter().map(|change| text(change).to_owned()).collect()
}

/// The fields of one key, which its variants (one for each change, mostly) have among them.
fn fields(door: &str, key: &str, event: &Json, report: &mut Report) {
    let variants = PUSHED.iter().filter(|event| event.key == key && (event.keys == ["MsgType"]) == (door == "MsgType"));
    let shapes: Vec<_> = variants.map(Pushed::shape).collect();
    let mut fields = list(&event["fields"]);
    fields.retain(|field| !FACTS.iter().any(|fact| fact.eq_ignore_ascii_case(text(&field["name"]))));
    object(&format!("{door} {key}"), &fields, &shapes, &mut report.problems, 0);
}

/// One key with its changes.
fn listed(door: &str, key: &str, changes: &[String], report: &mut Report) {
    let none = [String::new()];
    for change in if changes.is_empty() { &none } else { changes } {
        report.events += 1;
        let of_key = |event: &&_| {
            let event: &Pushed = event;
            event.key == key && (event.keys == ["MsgType"]) == (door == "MsgType")
        };
        let mut variants = PUSHED.iter().filter(of_key).peekable();
        if variants.peek().is_none() {
            report.problems.push(format!("{door} {key}: no such event"));
            continue;
        }
        if !change.is_empty() && !variants.clone().any(|event| event.change_types().contains(&change.as_str())) {
            report.problems.push(format!("{door} {key}: ChangeType {change} is not known"));
        }
        // A notice of a payment has no such element by its page, whatever others made of it.
        if !variants.any(|event| event.keys.contains(&door) || event.keys.is_empty()) {
            report.problems.push(format!("{door} {key}: is said to come otherwise"));
        }
    }
}
