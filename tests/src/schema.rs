//! Compares the types with a catalogue of endpoints (`endpoints/*.json`): every field has a typed place, of a form that fits, and
//! every endpoint that has a page to itself tells the page's title (`titles.json`).
//! And those of callbacks with its lists of events: each has a type.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use wecom_core::catalogue::{self, Descriptor, Field, Shape};

mod events;

/// What came of a comparison.
#[derive(Debug, Default)]
pub struct Report {
    /// How many endpoints were compared.
    pub endpoints: usize,
    /// How many kinds of messages and events, each `ChangeType` and each door counted.
    pub events: usize,
    /// A line for each thing that the types lack or have otherwise.
    pub problems: Vec<String>,
}

/// Compares with the catalogue in `folder`.
///
/// # Errors
///
/// Where the folder holds no catalogue.
pub fn run(folder: &Path) -> Result<Report, String> {
    let mut report = Report::default();
    for endpoint in endpoints(folder)? {
        report.endpoints += 1;
        let (method, path) = (text(&endpoint["method"]), text(&endpoint["path"]));
        let mut best: Option<Vec<String>> = None;
        for known in catalogue::find(method, path) {
            let mut problems = Vec::new();
            let label = format!("{path} {}", known.name);
            let empty = Vec::new();
            for part in ["query", "request"] {
                let fields = if part == "query" { &endpoint["query"] } else { &endpoint["request"]["fields"] };
                let fields = fields.as_array().unwrap_or(&empty);
                object(&format!("{label} {part}"), fields, &[known.parameters()], &mut problems, 0);
            }
            if endpoint["response"]["binary"] != true {
                let fields = endpoint["response"]["fields"].as_array().unwrap_or(&empty);
                object(&format!("{label} response"), fields, &[known.answer()], &mut problems, 0);
            }
            if endpoint["token"] != known.token && endpoint["token_value"].is_null() {
                problems.push(format!("{label}: takes {}, not {}", endpoint["token"], known.token));
            }
            if best.as_ref().is_none_or(|other| problems.len() < other.len()) {
                best = Some(problems);
            }
        }
        match best {
            Some(problems) => report.problems.extend(problems),
            None => report.problems.push(format!("{path}: no such endpoint ({method})")),
        }
    }
    extras(folder, &mut report)?;
    titles(folder, &mut report)?;
    events::compare(folder, &mut report)?;
    Ok(report)
}

/// Whether an endpoint that has a page to itself tells the page's title. Where one page has several endpoints, or is one
/// endpoint among much else, the endpoint goes by its heading, and its documentation names the page's title besides.
fn titles(folder: &Path, report: &mut Report) -> Result<(), String> {
    let pages = read(folder, "titles.json")?;
    let number = |known: &Descriptor| known.page().and_then(|page| page.rsplit('/').next()).unwrap_or_default();
    for page in pages.as_array().unwrap_or(&Vec::new()) {
        let (id, title) = (page["id"].to_string(), text(&page["title_zh"]));
        let on_it: Vec<_> = catalogue::endpoints().filter(|known| number(known) == id).collect();
        let alone = on_it.iter().all(|known| known.path == on_it[0].path);
        report.problems.extend(on_it.iter().filter(|known| alone && !known.doc.contains(title)).map(|known| {
            format!("{} {}: has the title {}, the page {id} has {title}", known.path, known.name, known.title())
        }));
    }
    Ok(())
}

/// Paths and fields that stand in files beside the catalogue, where there are such files.
fn extras(folder: &Path, report: &mut Report) -> Result<(), String> {
    for endpoint in list(&read(folder, "extra_paths.json")?) {
        let path = text(&endpoint["path"]);
        let method = |known: &str| endpoint["method"].as_str().is_none_or(|method| method == known);
        if !catalogue::endpoints().any(|known| known.path == path && method(known.method.as_str())) {
            report.problems.push(format!("{path}: no such endpoint ({})", endpoint["method"]));
        }
    }
    let mut fields = list(&read(folder, "extra_fields.json")?);
    fields.extend(list(&read(folder, "extra_fields_2026.json")?["fields"]));
    for field in fields {
        let (path, place) = (text(&field["path"]), field["where"].as_str().unwrap_or(text(&field["part"])));
        let name = field["name"].as_str().unwrap_or(text(&field["field"]));
        let known = catalogue::endpoints().filter(|endpoint| endpoint.path == path).any(|endpoint| {
            let shape = if place == "response" { endpoint.answer() } else { endpoint.parameters() };
            let steps: Vec<&str> = name.split('.').map(|step| step.trim_end_matches(['[', ']', '{', '}'])).collect();
            // Names without a place may stand anywhere.
            if field["name"].is_null() { leads(&shape, &steps, 0) } else { anywhere(&shape, name, 0) }
        });
        if !known {
            report.problems.push(format!("{path} {place}.{name}: no such field"));
        }
    }
    Ok(())
}

/// A file of the catalogue; nothing where there is no such file.
fn read(folder: &Path, name: &str) -> Result<Json, String> {
    let path = folder.join(name);
    let Ok(text) = fs::read(&path) else { return Ok(Json::Null) };
    serde_json::from_slice(&text).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn list(json: &Json) -> Vec<Json> {
    json.as_array().cloned().unwrap_or_default()
}

fn inner(shape: &Shape) -> Vec<Known> {
    let mut known = Vec::new();
    match shape {
        Shape::Map(item) => return inner(&item()),
        Shape::Any => {}
        _ => fields(shape, &mut known),
    }
    known
}

/// Whether the names lead to a field.
fn leads(shape: &Shape, steps: &[&str], depth: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    if matches!(shape, Shape::Any) || depth > 20 {
        return true;
    }
    inner(shape).iter().any(|known| known.name.eq_ignore_ascii_case(step) && leads(&known.shape, rest, depth + 1))
}

fn anywhere(shape: &Shape, name: &str, depth: usize) -> bool {
    depth < 6
        && inner(shape)
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(name) || anywhere(&known.shape, name, depth + 1))
}

fn endpoints(folder: &Path) -> Result<Vec<Json>, String> {
    let mut all = Vec::new();
    let list = folder.join("endpoints");
    let entries = fs::read_dir(&list).map_err(|problem| format!("{}: {problem}", list.display()))?;
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.push(folder.join("endpoints_2026.json"));
    files.sort();
    for file in files {
        let text = fs::read(&file).map_err(|problem| format!("{}: {problem}", file.display()))?;
        let json: Vec<Json> =
            serde_json::from_slice(&text).map_err(|problem| format!("{}: {problem}", file.display()))?;
        all.extend(json);
    }
    Ok(all)
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

/// A field that is known, with its codec.
struct Known {
    name: &'static str,
    codec: &'static str,
    shape: Shape,
}

/// The fields that a structure knows by name, whatever form its unions take.
fn fields(shape: &Shape, all: &mut Vec<Known>) {
    match shape {
        Shape::Object(object) => {
            let known = |field: &Field| Known { name: field.name, codec: field.codec, shape: (field.shape)() };
            all.extend(object.fields.iter().map(known));
            if let Some(union) = object.union {
                fields(&union(), all);
            }
        }
        Shape::Union(union) => {
            all.push(Known { name: union.tag, codec: "", shape: Shape::Any });
            for kind in union.kinds {
                match kind.key {
                    Some(name) => all.push(Known { name, codec: "", shape: (kind.shape)() }),
                    None => fields(&(kind.shape)(), all),
                }
            }
        }
        Shape::OneOf(forms) => forms.iter().for_each(|form| fields(&form(), all)),
        // One object where a list is meant.
        Shape::List(item) => fields(&item(), all),
        _ => {}
    }
}

/// An object, which may be read into any of several forms of a union.
fn object(place: &str, expected: &[Json], shapes: &[Shape], problems: &mut Vec<String>, depth: usize) {
    if shapes.iter().any(|shape| matches!(shape, Shape::Any | Shape::Map(_))) {
        return;
    }
    let mut known = Vec::new();
    for shape in shapes {
        fields(shape, &mut known);
    }
    for field in expected {
        let key = text(&field["name"]);
        let candidates: Vec<&Known> = known.iter().filter(|known| known.name.eq_ignore_ascii_case(key)).collect();
        if candidates.is_empty() {
            problems.push(format!("{place}.{key}: no such field ({})", text(&field["type"])));
        } else {
            value(&format!("{place}.{key}"), field, &candidates, problems, depth + 1);
        }
    }
}

fn value(place: &str, expected: &Json, candidates: &[&Known], problems: &mut Vec<String>, depth: usize) {
    if depth > 12 || !expected["recursive"].is_null() {
        return;
    }
    let kind = text(&expected["type"]);
    let forms = |known: &&Known| match known.shape {
        Shape::OneOf(forms) => forms.iter().map(|form| form()).collect(),
        shape => vec![shape],
    };
    let shapes: Vec<Shape> = candidates.iter().flat_map(forms).collect();
    let inner = |list: bool| {
        let items = shapes.iter().filter_map(|shape| match shape {
            Shape::List(item) if list => Some(item()),
            Shape::Map(item) if !list => Some(item()),
            _ => None,
        });
        items.map(|shape| Known { name: "", codec: "", shape }).collect::<Vec<_>>()
    };
    let any = shapes.iter().any(|shape| matches!(shape, Shape::Any));
    let members = expected["fields"].as_array().map_or(&[][..], Vec::as_slice);
    match (kind, members) {
        _ if any => {}
        // XML has elements around those of a list.
        ("object", [list]) if is_xml(place) && list["type"] == "array" && !inner(true).is_empty() => {
            value(&format!("{place}.{}", text(&list["name"])), list, candidates, problems, depth + 1);
        }
        ("object", _) if shapes.iter().any(|shape| !is_scalar(shape)) => {
            object(place, members, &shapes, problems, depth);
        }
        ("array" | "map", _) if !inner(kind == "array").is_empty() => {
            let items = inner(kind == "array");
            let items: Vec<&Known> = items.iter().collect();
            let (mark, part) = if kind == "array" { ("[]", "items") } else { ("{}", "values") };
            value(&format!("{place}{mark}"), &expected[part], &items, problems, depth + 1);
        }
        _ => {
            let complaints: Vec<Option<String>> =
                candidates.iter().map(|known| scalar(place, expected, known)).collect();
            if !complaints.iter().any(Option::is_none) {
                problems.extend(complaints.into_iter().flatten().take(1));
            }
        }
    }
}

/// Whether it is part of a callback, but for those of bots: endpoints begin with their path.
fn is_xml(place: &str) -> bool {
    ["MsgType ", "Event ", "InfoType "].iter().any(|door| place.starts_with(door))
}

fn is_scalar(shape: &Shape) -> bool {
    !matches!(shape, Shape::Object(_) | Shape::Union(_) | Shape::List(_) | Shape::Map(_) | Shape::OneOf(_) | Shape::Any)
}

/// What is wrong with a scalar's form.
fn scalar(place: &str, expected: &Json, known: &Known) -> Option<String> {
    let (kind, wire) = (text(&expected["type"]), text(&expected["wire"]));
    let (shape, codec) = (&known.shape, known.codec);
    // In a query, a number looks like its string.
    let sent = place.contains(" request");
    let fits = match (kind, shape) {
        ("any" | "bytes", _) => true,
        ("string", Shape::List(_)) => codec == "Joined",
        ("string", Shape::Commas(_)) => true,
        (_, Shape::Commas(_)) => false,
        ("object" | "array" | "map", _) | (_, Shape::Object(_) | Shape::Union(_) | Shape::List(_) | Shape::Map(_)) => {
            false
        }
        ("string", Shape::Text(_)) => true,
        ("string", Shape::Choice(choice)) => !choice.numbers || !sent || !codec.is_empty(),
        ("string", _) => !sent || !codec.is_empty() || wire.contains("number"),
        ("bool", Shape::Bool) => !sent || wire.contains("or") || (wire == "int 0/1") == (codec == "Bit"),
        ("bool", Shape::Int(_)) => true,
        ("bool", Shape::Choice(choice)) => choice.numbers,
        ("i32" | "i64" | "u64" | "f64", Shape::Text(_)) => wire.contains("string"),
        // Degrees times a million are whole numbers.
        ("f64", Shape::Int(_)) => place.ends_with(".lat") || place.ends_with(".lng"),
        (_, Shape::Choice(choice)) => choice.numbers || wire.contains("string"),
        _ => true,
    };
    (!fits).then(|| format!("{place}: {kind} {wire}, not {} {codec}", name(shape)))
}

fn name(shape: &Shape) -> String {
    match shape {
        Shape::Text(name) | Shape::Int(name) => (*name).to_owned(),
        Shape::Choice(choice) => choice.name.to_owned(),
        Shape::Object(object) => object.name.to_owned(),
        Shape::Union(union) => union.name.to_owned(),
        Shape::List(item) => format!("a list of {}", name(&item())),
        Shape::Commas(item) => format!("a list of {} joined by commas", name(&item())),
        Shape::Map(item) => format!("a map of {}", name(&item())),
        other => format!("{other:?}"),
    }
}
