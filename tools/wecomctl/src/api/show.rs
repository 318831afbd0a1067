//! `api show`: what an endpoint takes and answers.

use clap::Args;
use serde_json::Value as Json;
use wecom_core::catalogue::Descriptor;

use super::describe::describe;
use super::find::{facts, find};
use crate::failure::Failure;
use crate::output::Output;

/// What `api show` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Path or Rust type, such as /cgi-bin/user/get, user/get or contacts::user::Get; GET or POST may stand before a path.
    #[arg(required = true, num_args = 1..=2, value_names = ["METHOD", "PATH_OR_NAME"])]
    endpoint: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let (found, used) = find(&arguments.endpoint)?;
    if let Some(more) = arguments.endpoint.get(used) {
        return Err(Failure::usage(format!("{more:?} is one word too many: name one endpoint")));
    }
    let shown: Vec<Json> = found.iter().map(|endpoint| data(endpoint)).collect();
    let texts: Vec<String> = found.iter().zip(&shown).map(|(endpoint, data)| page(endpoint, data)).collect();
    output.show(&texts.join("\n\n"), &Json::from(shown))
}

fn data(endpoint: &Descriptor) -> Json {
    let mut json = facts(endpoint);
    json["doc"] = Json::from(doc(endpoint).join("\n"));
    json["parameters"] = describe(&endpoint.parameters());
    json["answer"] = describe(&endpoint.answer());
    json
}

/// The documentation without its link.
fn doc(endpoint: &Descriptor) -> Vec<&'static str> {
    let (doc, _) = endpoint.doc.rsplit_once("Source: <").unwrap_or((endpoint.doc, ""));
    doc.trim().lines().map(str::trim).collect()
}

fn page(endpoint: &Descriptor, data: &Json) -> String {
    let mut lines = vec![
        format!("{} {}  {}", endpoint.method, endpoint.path, endpoint.title()),
        format!("type: {}", endpoint.name),
        format!("token: {}", endpoint.token),
        format!("page: {}", endpoint.page().unwrap_or("none")),
        String::new(),
    ];
    lines.extend(doc(endpoint).into_iter().map(str::to_owned));
    lines.push("\nparameters:".to_owned());
    below(&data["parameters"], 1, true, &mut lines);
    lines.push("\nanswer:".to_owned());
    let answer = &data["answer"];
    match answer["type"].as_str() {
        Some("object") => below(answer, 1, false, &mut lines),
        _ => lines.push(format!("  {}", kind(answer))),
    }
    lines.join("\n")
}

/// What stands below a value: fields, values, forms.
fn below(json: &Json, depth: usize, request: bool, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    for field in list(&json["fields"]) {
        let optional = match field["required"].as_bool() {
            Some(true) if request => ", required",
            _ => "",
        };
        let name = word(&field["name"]);
        lines.push(format!("{indent}{name}: {}{optional}{}", kind(field), sentence(&field["doc"])));
        below(field, depth + 1, request, lines);
    }
    for value in list(&json["values"]) {
        lines.push(format!("{indent}= {} {}{}", plain(&value["value"]), word(&value["name"]), sentence(&value["doc"])));
    }
    if let Some(tag) = json["tag"].as_str() {
        lines.push(format!("{indent}{tag}: decides about the other fields"));
        for form in list(&json["forms"]) {
            forms(form, tag, depth + 1, request, lines);
        }
    } else {
        for form in list(&json["forms"]).iter().filter(|form| !leaf(form)) {
            lines.push(format!("{indent}as {}:", kind(form)));
            below(form, depth + 1, request, lines);
        }
    }
    // A list's elements, a map's values, the union among an object's fields.
    for inner in [&json["items"], &json["union"]] {
        if inner.is_object() {
            below(inner, depth, request, lines);
        }
    }
}

fn forms(form: &Json, tag: &str, depth: usize, request: bool, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let content = &form["content"];
    let value = match plain(&form["tag"]) {
        none if none.is_empty() => format!("without {tag}"),
        value => format!("{tag} = {value}"),
    };
    lines.push(format!("{indent}{value}{}", sentence(&form["doc"])));
    match form["key"].as_str() {
        Some(key) => {
            lines.push(format!("{indent}  {key}: {}", kind(content)));
            below(content, depth + 2, request, lines);
        }
        None => below(content, depth + 1, request, lines),
    }
}

/// Whether nothing stands below.
fn leaf(json: &Json) -> bool {
    ["fields", "values", "forms", "items"].iter().all(|name| list(&json[*name]).is_empty() && !json[*name].is_object())
}

/// What a value is, in words: `list of text (UserId), in one text, with | between`.
fn kind(json: &Json) -> String {
    let mut text = match word(&json["type"]) {
        "list" => format!("list of {}", kind(&json["items"])),
        "map" => format!("object whose keys are data, with {}", kind(&json["items"])),
        "one of" => list(&json["forms"]).iter().map(kind).collect::<Vec<_>>().join(" or "),
        "any" => "any JSON".to_owned(),
        other => other.to_owned(),
    };
    // Names that say no more than the kind does.
    let plain = ["", "String", "i32", "i64", "u32", "u64"];
    if let Some(name) = json["rust"].as_str().filter(|name| !plain.contains(name)) {
        text += &format!(" ({name}{})", if json["recursive"] == true { ", as above" } else { "" });
    }
    if let Some(wire) = json["wire"].as_str() {
        text += &format!(", {wire}");
    }
    text
}

fn sentence(doc: &Json) -> String {
    match word(doc) {
        "" => String::new(),
        doc => format!(". {doc}"),
    }
}

fn list(json: &Json) -> &[Json] {
    json.as_array().map_or(&[], Vec::as_slice)
}

fn word(json: &Json) -> &str {
    json.as_str().unwrap_or_default()
}

fn plain(json: &Json) -> String {
    json.as_str().map_or_else(|| json.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use wecom_core::catalogue::endpoints;

    use super::*;

    #[test]
    fn every_endpoint_can_be_shown() {
        for endpoint in endpoints() {
            let (data, name) = (data(endpoint), endpoint.name);
            let text = page(endpoint, &data);
            assert!(text.len() < 100_000, "{name} takes {} bytes", text.len());
            assert!(!text.contains("Source:") && data["parameters"]["type"] == "object", "{name}: {text}");
        }
    }
}
