//! `key=value`: parameters as arguments, converted by the shape.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};
use wecom_core::catalogue::Shape;

use super::known::Known;
use crate::failure::Failure;

/// One argument, taken apart: `articles[0].title=Hello`.
struct Pair<'a> {
    key: &'a str,
    steps: Vec<Step<'a>>,
    text: &'a str,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    /// `.name`.
    Name(&'a str),
    /// `[3]`: there, or one more at the end.
    Index(usize),
    /// `[]`: one more.
    Append,
}

/// Puts the pairs into the parameters.
pub(crate) fn merge(shape: &Shape, parameters: &mut Map<String, Json>, pairs: &[String]) -> Result<(), Failure> {
    let pairs: Vec<Pair<'_>> = pairs.iter().map(|pair| parse(pair)).collect::<Result<_, _>>()?;
    let mut root = Json::Object(std::mem::take(parameters));
    // Which form a union has is known once all tags are: so everything goes in as text first.
    let mut draft = root.clone();
    for pair in &pairs {
        // What cannot be put will be told below.
        let _ = put(&mut draft, &pair.steps, Json::from(pair.text));
    }
    let mut seen = BTreeSet::new();
    for pair in &pairs {
        let place = locate(*shape, "", &pair.steps, Some(&draft));
        let is_list = matches!(place, Some((Shape::List(_), _)));
        let value = match place {
            Some((shape, codec)) => convert(&shape, codec, pair.text).map_err(|problem| at(pair, &problem))?,
            // The check will say that it is unknown, unless that is wanted.
            None => anything(pair.text),
        };
        let appends = matches!(pair.steps.last(), Some(Step::Append));
        if !seen.insert(pair.key) && !appends {
            if !is_list {
                return Err(at(pair, "is given twice"));
            }
            if let (Some(Json::Array(before)), Json::Array(more)) = (reach(&mut root, &pair.steps), value) {
                before.extend(more);
            }
            continue;
        }
        put(&mut root, &pair.steps, value).map_err(|problem| at(pair, &problem))?;
    }
    if let Json::Object(whole) = root {
        *parameters = whole;
    }
    Ok(())
}

fn at(pair: &Pair<'_>, problem: &str) -> Failure {
    Failure::usage(format!("{}: {problem}", pair.key))
}

fn parse(pair: &str) -> Result<Pair<'_>, Failure> {
    let wrong =
        || Failure::usage("a parameter is given as key=value, such as userid=zhangsan or articles[0].title=Hello");
    let (key, text) = pair.split_once('=').ok_or_else(wrong)?;
    let mut steps = Vec::new();
    for part in key.split('.') {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if name.is_empty() {
            return Err(wrong());
        }
        steps.push(Step::Name(name));
        while let Some(inside) = rest.strip_prefix('[') {
            let (index, after) = inside.split_once(']').ok_or_else(wrong)?;
            steps.push(match index {
                "" => Step::Append,
                index => Step::Index(index.parse().map_err(|_| wrong())?),
            });
            rest = after;
        }
        if !rest.is_empty() {
            return Err(wrong());
        }
    }
    Ok(Pair { key, steps, text })
}

/// The shape at the end of the steps.
fn locate(
    shape: Shape,
    codec: &'static str,
    steps: &[Step<'_>],
    draft: Option<&Json>,
) -> Option<(Shape, &'static str)> {
    let Some((step, rest)) = steps.split_first() else { return Some((shape, codec)) };
    match (shape, step) {
        (Shape::Any, _) => Some((Shape::Any, "")),
        (Shape::OneOf(forms), _) => forms.iter().find_map(|form| locate(form(), codec, steps, draft)),
        (Shape::Object(_) | Shape::Union(_), Step::Name(name)) => {
            let empty = Map::new();
            let object = draft.and_then(Json::as_object).unwrap_or(&empty);
            let known = Known::of(&shape, object);
            if let Some(place) = known.place(name) {
                return locate((place.shape)(), place.codec, rest, object.get(*name));
            }
            let numbered = known.tag(name)?.kinds.iter().any(|kind| kind.numbered() && !kind.tag_text().is_empty());
            rest.is_empty().then_some((if numbered { Shape::Int("") } else { Shape::Text("") }, ""))
        }
        (Shape::Map(item), Step::Name(name)) => locate(item(), "", rest, draft.and_then(|draft| draft.get(*name))),
        (Shape::List(item), Step::Index(index)) => {
            locate(item(), item_codec(codec), rest, draft.and_then(|draft| draft.get(*index)))
        }
        (Shape::List(item), Step::Append) => {
            let last = draft.and_then(Json::as_array).and_then(|items| items.last());
            locate(item(), item_codec(codec), rest, last)
        }
        _ => None,
    }
}

fn item_codec(codec: &str) -> &str {
    if codec == "Joined" { "" } else { codec }
}

/// A value from its text. The text is not shown in what went wrong: it may be a secret.
fn convert(shape: &Shape, codec: &str, text: &str) -> Result<Json, String> {
    let whole = || {
        let signed = text.parse::<i64>().map(Json::from);
        signed.or_else(|_| text.parse::<u64>().map(Json::from)).map_err(|_| "expected a whole number".to_owned())
    };
    match shape {
        Shape::Int(_) | Shape::Seconds | Shape::Millis => whole(),
        Shape::Choice(choice) if choice.numbers => whole(),
        Shape::Float => {
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            number.map(Json::from).ok_or_else(|| "expected a number".to_owned())
        }
        Shape::Bool => match text {
            "true" | "1" => Ok(Json::from(true)),
            "false" | "0" => Ok(Json::from(false)),
            _ => Err("expected true, false, 0 or 1".to_owned()),
        },
        Shape::List(_) if text.trim_start().starts_with('[') => structured(text),
        Shape::List(item) => {
            let pieces: Vec<&str> = match codec {
                "Joined" => text.split('|').filter(|piece| !piece.is_empty()).collect(),
                _ => vec![text],
            };
            let items = pieces.iter().map(|piece| convert(&item(), item_codec(codec), piece));
            Ok(Json::Array(items.collect::<Result<_, _>>()?))
        }
        Shape::Object(_) | Shape::Union(_) | Shape::Map(_) => structured(text),
        Shape::OneOf(forms) => {
            let mut tried = forms.iter().map(|form| convert(&form(), codec, text));
            let first = tried.next().unwrap_or_else(|| Ok(anything(text)));
            first.or_else(|problem| tried.find_map(Result::ok).ok_or(problem))
        }
        Shape::Any => Ok(anything(text)),
        Shape::File => Err("the file is given with --file".to_owned()),
        _ => Ok(Json::from(text)),
    }
}

fn structured(text: &str) -> Result<Json, String> {
    serde_json::from_str(text).map_err(|error| {
        // Its text quotes nothing but letters of the JSON grammar.
        format!("expected JSON, but: {error}; fields one by one are given as key.field=value")
    })
}

/// JSON where it is some, else text.
fn anything(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|_| Json::from(text))
}

/// Puts a value at the end of the steps; what is not there yet is made.
fn put(target: &mut Json, steps: &[Step<'_>], value: Json) -> Result<(), String> {
    let Some((step, rest)) = steps.split_first() else {
        *target = value;
        return Ok(());
    };
    match step {
        Step::Name(name) => {
            if target.is_null() {
                *target = Json::Object(Map::new());
            }
            let object = target.as_object_mut().ok_or("what it would stand in is no object")?;
            put(object.entry(*name).or_insert(Json::Null), rest, value)
        }
        Step::Index(_) | Step::Append => {
            if target.is_null() {
                *target = Json::Array(Vec::new());
            }
            let list = target.as_array_mut().ok_or("what it would stand in is no list")?;
            let index = if let Step::Index(index) = step { *index } else { list.len() };
            if index > list.len() {
                return Err(format!("the list has only {} before it", list.len()));
            }
            if index == list.len() {
                list.push(Json::Null);
            }
            put(&mut list[index], rest, value)
        }
    }
}

/// What stands at the end of the steps.
fn reach<'a>(target: &'a mut Json, steps: &[Step<'_>]) -> Option<&'a mut Json> {
    steps.iter().try_fold(target, |target, step| match step {
        Step::Name(name) => target.get_mut(*name),
        Step::Index(index) => target.get_mut(*index),
        Step::Append => target.as_array_mut()?.last_mut(),
    })
}
