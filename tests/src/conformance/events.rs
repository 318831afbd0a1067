//! Events: XML or JSON that decodes into a type of its own, whose JSON holds every leaf.

use quick_xml::Reader;
use quick_xml::events::Event as Xml;
use serde_json::Value as Json;
use wecom_core::callback::{Event, Incoming, Reply};

use super::equal::{Difference, missing, same};

/// Decodes into a typed event or a typed reply, not the catch-all, whose JSON holds every leaf of the sample.
pub(super) fn event(facts: &Json, text: &[u8]) -> Result<(), Vec<Difference>> {
    let text = std::str::from_utf8(text).map_err(|problem| vec![Difference::at_root("UTF-8", problem)])?;
    let incoming = Incoming::read(text, "").map_err(|problem| vec![Difference::at_root("an event", problem)])?;
    if is_reply(facts, &incoming.event) {
        return reply(text);
    }
    let found = incoming.to_json().map(Json::Object).ok_or_else(|| {
        let why = match &incoming.event {
            Event::Unknown(unknown) => match &unknown.problem {
                Some(problem) => format!("one that does not fit: {problem}"),
                None => format!("Unknown {} {} {}", unknown.msg_type, unknown.event, unknown.change_type),
            },
            other => format!("{} without JSON", other.name()),
        };
        vec![Difference::at_root("a typed event", why)]
    })?;
    let differences = if text.trim_start().starts_with('{') {
        let sample = serde_json::from_str(text).map_err(|problem| vec![Difference::at_root("JSON", problem)])?;
        missing(&sample, &found)
    } else {
        let mut differences = Vec::new();
        compare("$", &tree(text)?, &found, &mut differences);
        differences
    };
    if differences.is_empty() { Ok(()) } else { Err(differences) }
}

/// Whether the index has a `MsgType` alone that no member sends, or that the sample is said to reply with.
fn is_reply(facts: &Json, event: &Event) -> bool {
    let alone = facts["msg_type"].is_string() && facts["event"].is_null() && facts["info_type"].is_null();
    let named = facts["event_name"].as_str().is_some_and(|name| name.starts_with("reply_"));
    alone && (named || matches!(event, Event::Unknown(_)))
}

/// Decodes into a reply with a type of its own. To whom and when is no part of a reply: these leaves are left out.
fn reply(text: &str) -> Result<(), Vec<Difference>> {
    let reply = Reply::read(text).map_err(|problem| vec![Difference::at_root("a reply", problem)])?;
    let found = reply.to_json().ok_or_else(|| vec![Difference::at_root("a typed reply", format!("{reply:?}"))])?;
    let mut sample = tree(text)?;
    sample.children.retain(|node| !["ToUserName", "FromUserName", "CreateTime"].contains(&node.name.as_str()));
    let mut differences = Vec::new();
    compare("$", &sample, &Json::Object(found), &mut differences);
    if differences.is_empty() { Ok(()) } else { Err(differences) }
}

/// An element with its text and its children.
#[derive(Default)]
struct Node {
    name: String,
    text: String,
    /// Whether the text stands in CDATA: blanks around that are no text, blanks inside are.
    cdata: bool,
    children: Vec<Node>,
}

/// The root element.
fn tree(text: &str) -> Result<Node, Vec<Difference>> {
    let wrong = |problem: String| vec![Difference::at_root("XML", problem)];
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        let event = reader.read_event().map_err(|problem| wrong(problem.to_string()))?;
        let Some(top) = open.last_mut() else { return Err(wrong("an end too many".to_owned())) };
        match event {
            Xml::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                open.push(Node { name, ..Node::default() });
            }
            Xml::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                top.children.push(Node { name, ..Node::default() });
            }
            Xml::End(_) => {
                if let Some(node) = open.pop()
                    && let Some(parent) = open.last_mut()
                {
                    parent.children.push(node);
                }
            }
            Xml::Text(piece) if top.cdata && piece.trim().is_empty() => {}
            Xml::Text(piece) => top.text.push_str(&piece),
            Xml::CData(piece) => {
                if !top.cdata && top.text.trim().is_empty() {
                    top.text.clear();
                }
                top.text.push_str(&piece);
                top.cdata = true;
            }
            Xml::GeneralRef(name) => top.text.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => return Err(wrong("an entity".to_owned())),
            }),
            Xml::Eof => break,
            _ => {}
        }
    }
    let mut root = open.pop().unwrap_or_default();
    root.children.pop().ok_or_else(|| wrong("nothing".to_owned()))
}

/// The leaves of an element that the JSON lacks: children of one name are a list, and so is what wraps them.
fn compare(path: &str, node: &Node, found: &Json, differences: &mut Vec<Difference>) {
    if node.children.is_empty() {
        let text = if node.cdata { &node.text } else { node.text.trim() };
        let list = found.as_array().is_some_and(|items| joined(items, text));
        if !text.is_empty() && !list && !same(&Json::from(text), found) {
            let found = if found.is_null() { "nothing".to_owned() } else { found.to_string() };
            differences.push(Difference { path: path.to_owned(), expected: format!("{text:?}"), found });
        }
        return;
    }
    if let Json::Array(items) = found {
        // The one element of a list, else a wrapper around the elements.
        if let [item] = items.as_slice()
            && item.get(&node.children[0].name).is_some()
        {
            return compare(path, node, item, differences);
        }
        return elements(path, &node.children.iter().collect::<Vec<_>>(), items, differences);
    }
    let mut seen: Vec<&str> = Vec::new();
    for child in &node.children {
        if seen.contains(&child.name.as_str()) {
            continue;
        }
        seen.push(&child.name);
        let path = format!("{path}.{}", child.name);
        let alike: Vec<&Node> = node.children.iter().filter(|other| other.name == child.name).collect();
        match &found[&child.name] {
            Json::Array(items) if alike.len() > 1 => elements(&path, &alike, items, differences),
            // Of two elements of one name where the type has one field, the last is read.
            value => compare(&path, alike[alike.len() - 1], value, differences),
        }
    }
}

fn elements(path: &str, nodes: &[&Node], items: &[Json], differences: &mut Vec<Difference>) {
    for (index, node) in nodes.iter().enumerate() {
        compare(&format!("{path}[{index}]"), node, items.get(index).unwrap_or(&Json::Null), differences);
    }
}

/// Whether a text is a list joined by commas or bars.
fn joined(items: &[Json], text: &str) -> bool {
    [',', '|'].iter().any(|mark| {
        let parts: Vec<&str> = text.split(*mark).filter(|part| !part.is_empty()).collect();
        parts.len() == items.len() && parts.iter().zip(items).all(|(part, item)| same(&Json::from(part.trim()), item))
    })
}
