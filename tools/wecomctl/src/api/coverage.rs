//! `api coverage`: all endpoints and events with their types, as COVERAGE.md has them.

use std::fmt::Write;

use serde_json::{Value as Json, json};
use wecom_core::catalogue::{Kind, PUSHED, Pushed, Shape, Union, bot_incoming, endpoints, program_event};

use super::find::facts;
use crate::failure::Failure;
use crate::output::Output;

pub(crate) fn run(output: &mut Output) -> Result<(), Failure> {
    let json = json!({
        "endpoints": endpoints().map(facts).collect::<Vec<_>>(),
        "events": PUSHED.iter().map(event).collect::<Vec<_>>(),
        "bots": kinds_of(&bot_incoming()).iter().map(kind).collect::<Vec<_>>(),
        "zone": kinds_of(&program_event()).iter().map(kind).collect::<Vec<_>>(),
    });
    output.show(&markdown(), &json)
}

fn event(event: &Pushed) -> Json {
    json!({
        "keys": event.keys,
        "key": event.key,
        "change_types": event.change_types(),
        "title": event.title(),
        "page": event.page(),
        "name": event.name,
        "type": event.type_name(),
    })
}

/// A form of a union, and the name of its tag.
type Form = (&'static str, Kind);

/// The forms that a callback has by its tags, those of a union inside a union in their place.
fn kinds_of(callback: &Shape) -> Vec<Form> {
    fn of(union: &Union) -> Vec<Form> {
        let each = union.kinds.iter().map(|kind| match (kind.shape)() {
            Shape::Union(inside) => of(&inside),
            _ => vec![(union.tag, *kind)],
        });
        each.flatten().collect()
    }
    let Shape::Object(callback) = callback else { return Vec::new() };
    match callback.union.map(|union| union()) {
        Some(Shape::Union(union)) => of(&union),
        _ => Vec::new(),
    }
}

fn kind((tag, kind): &Form) -> Json {
    let (name, page) = content(kind);
    json!({ "keys": [tag], "key": kind.tag_text(), "title": kind.title(), "page": page, "type": name })
}

/// The type of a form, and its page.
fn content(kind: &Kind) -> (&'static str, Option<&'static str>) {
    match (kind.shape)() {
        Shape::Object(content) => (content.name, content.page()),
        _ => ("", None),
    }
}

fn markdown() -> String {
    let mut text = String::from(
        "# Coverage\n\n\
         Every endpoint and every callback that has a type. Written by `cargo run -p wecomctl -- api coverage > COVERAGE.md`; a \
         test compares.\n\n## Endpoints\n\nTypes stand below `wecom_core::api`, those of `flow` below `wecom_core`.\n",
    );
    let mut family = "";
    for endpoint in endpoints() {
        if endpoint.family() != family {
            family = endpoint.family();
            let count = endpoints().filter(|endpoint| endpoint.family() == family).count();
            // Writing to a text cannot fail.
            let _ = write!(
                text,
                "\n### {family}: {count}\n\n| endpoint | title | type | token |\n| --- | --- | --- | --- |\n"
            );
        }
        let title = linked(endpoint.title(), endpoint.page());
        let (method, path, name, token) = (&endpoint.method, endpoint.path, endpoint.name, endpoint.token);
        let _ = writeln!(text, "| {method} `{path}` | {title} | `{name}` | {token} |");
    }
    text += "\n## Callbacks\n\nVariants of `wecom_core::callback::Event`; types stand below `wecom_core::callback::event`. The key \
             stands in `MsgType`, `Event` or `InfoType`, as the official pages have it; an event is known by the other of the \
             last two as well.\n\n\
             | key | ChangeType | title | variant | type |\n| --- | --- | --- | --- | --- |\n";
    for event in PUSHED {
        let key = match event.keys {
            [] => format!("`notify_type`, here `{}`", event.key),
            keys => format!("{} `{}`", keys.join(", "), event.key),
        };
        let change: Vec<String> = event.change_types().iter().map(|change| format!("`{change}`")).collect();
        let (change, title) = (change.join(", "), linked(event.title(), event.page()));
        let (name, content) = (event.name, event.type_name());
        let _ = writeln!(text, "| {key} | {change} | {title} | `{name}` | `{content}` |");
    }
    text += "\n## AI bots\n\nMessages and events of AI bots (智能机器人) by the pages \
             [接收消息](https://developer.work.weixin.qq.com/document/path/100719) and \
             [接收事件](https://developer.work.weixin.qq.com/document/path/101027); types stand below `wecom_core::callback::bot`.\n";
    table(&mut text, &bot_incoming());
    text += "\n## The data zone\n\nWhat a program in the data zone (数据与智能专区) is told; types stand below \
             `wecom_core::callback::event::zone::program`.\n";
    table(&mut text, &program_event());
    text.trim_end().to_owned()
}

fn table(text: &mut String, callback: &Shape) {
    *text += "\n| key | title | type |\n| --- | --- | --- |\n";
    for (tag, kind) in kinds_of(callback) {
        let (name, page) = content(&kind);
        let _ = writeln!(text, "| {tag} `{}` | {} | `{name}` |", kind.tag_text(), linked(kind.title(), page));
    }
}

/// A cell of a table: the title, which leads to the page.
fn linked(title: &str, page: Option<&str>) -> String {
    let title = title.replace('|', "\\|");
    page.map_or_else(|| title.clone(), |page| format!("[{title}]({page})"))
}
