//! The events of a catalogue (`events*.json`, `extra_events.json`): each has a variant of its own.

use std::path::Path;

use serde_json::Value as Json;
use wecom_core::catalogue::PUSHED;

use super::{Report, list, read, text};

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
            }
        }
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

/// One key with its changes.
fn listed(door: &str, key: &str, changes: &[String], report: &mut Report) {
    let none = [String::new()];
    for change in if changes.is_empty() { &none } else { changes } {
        report.events += 1;
        let of_key = |event: &&_| {
            let event: &wecom_core::catalogue::Pushed = event;
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
