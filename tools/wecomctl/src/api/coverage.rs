//! `api coverage`: all endpoints and events with their types, as COVERAGE.md has them.

use std::fmt::Write;

use serde_json::{Value as Json, json};
use wecom_core::catalogue::{PUSHED, Pushed, endpoints};

use super::find::facts;
use crate::failure::Failure;
use crate::output::Output;

pub(crate) fn run(output: &mut Output) -> Result<(), Failure> {
    let json = json!({
        "endpoints": endpoints().map(facts).collect::<Vec<_>>(),
        "events": PUSHED.iter().map(event).collect::<Vec<_>>(),
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
    text.trim_end().to_owned()
}

/// A cell of a table: the title, which leads to the page.
fn linked(title: &str, page: Option<&str>) -> String {
    let title = title.replace('|', "\\|");
    page.map_or_else(|| title.clone(), |page| format!("[{title}]({page})"))
}
