//! Arbitrary values of a shape: what a page's examples might have been.

mod every;

use std::collections::BTreeSet;

pub use every::{every, structures, structures_of};
use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Choice, Field, Object, Shape, Union};

use crate::sim::dice::Dice;

/// Words with everything that goes wrong in text.
const WORDS: &[&str] =
    &["a", "企业微信", "x y", "\"", "\\u4f01", "0", "7.5", "true", "<&>", "a,b", "\u{1f600}", "\n", "null"];

/// JSON of a shape, as the dice fall.
pub fn of(shape: &Shape, dice: &mut Dice) -> Json {
    value(shape, "", dice, 7)
}

fn value(shape: &Shape, codec: &str, dice: &mut Dice, depth: u32) -> Json {
    let plain = match shape {
        Shape::Text(_) => Json::from(dice.pick(WORDS)),
        Shape::Int(name) => int(name, dice),
        Shape::Seconds | Shape::Millis => Json::from(dice.pick(&[1_409_659_589_i64, 0, 1, -1, 253_402_300_799])),
        Shape::Float => Json::from(dice.pick(&[0.5, 1.0, -2.25, 30.513_121, 1e9])),
        Shape::Bool if codec == "Bit" => Json::from(u8::from(dice.chance(128))),
        Shape::Bool => Json::from(dice.chance(128)),
        Shape::Choice(choice) => one_of(choice, dice),
        Shape::List(item) => return list(&item(), codec, dice, depth),
        Shape::Map(item) if depth == 0 => json!({ "k": leaf(&item()) }),
        Shape::Map(item) => json!({ dice.pick(WORDS): value(&item(), "", dice, depth - 1) }),
        Shape::Object(object) => fields(object, dice, depth),
        Shape::Union(union) => form(union, dice, depth),
        Shape::OneOf(forms) => return value(&dice.pick(forms)(), codec, dice, depth.saturating_sub(1)),
        Shape::Any => dice.pick(&[r#"{"any":[1,"x",{}]}"#, "7", "\"text\"", "[true]"]).parse().unwrap_or_default(),
        _ => Json::Null,
    };
    match codec {
        "Text" if !plain.is_string() => Json::from(plain.to_string()),
        _ => plain,
    }
}

/// A scalar where the depth has run out.
fn leaf(shape: &Shape) -> Json {
    match shape {
        Shape::Text(_) => json!("end"),
        Shape::Int(_) | Shape::Seconds | Shape::Millis => json!(1),
        _ => Json::Null,
    }
}

fn int(name: &str, dice: &mut Dice) -> Json {
    let any = [0, 1, 7, 1000, i64::from(i32::MAX)];
    match name {
        "u32" | "u64" => Json::from(dice.pick(&any)),
        "i32" => Json::from(dice.pick(&[0, 1, -1, i64::from(i32::MIN), i64::from(i32::MAX)])),
        _ => Json::from(dice.pick(&[0, 1, -1, 7, i64::MAX, i64::MIN])),
    }
}

fn one_of(choice: &Choice, dice: &mut Dice) -> Json {
    let place = dice.below(choice.values.len() + 1);
    let text = choice.values.get(place).map_or(if choice.numbers { "987654" } else { "unheard-of" }, |one| one.value);
    match text.parse::<i64>() {
        Ok(number) if choice.numbers => Json::from(number),
        _ => Json::from(text),
    }
}

fn list(item: &Shape, codec: &str, dice: &mut Dice, depth: u32) -> Json {
    let length = if depth == 0 { 0 } else { 1 + dice.below(3) };
    let codec_of_items = if matches!(codec, "Bit" | "Text") { codec } else { "" };
    coded((0..length).map(|_| value(item, codec_of_items, dice, depth.saturating_sub(1))).collect(), codec)
}

/// A list as its codec writes it.
fn coded(items: Vec<Json>, codec: &str) -> Json {
    let text = |item: &Json| item.as_str().map_or_else(|| item.to_string(), str::to_owned);
    match codec {
        "Joined" => Json::from(items.iter().map(text).collect::<Vec<_>>().join("|")),
        "Texts" => Json::from(items.iter().map(text).collect::<Vec<_>>()),
        _ => Json::from(items),
    }
}

fn fields(object: &Object, dice: &mut Dice, depth: u32) -> Json {
    let mut map = Map::new();
    if let Some(union) = object.union
        && let Json::Object(form) = value(&union(), "", dice, depth.saturating_sub(1))
    {
        map.extend(form);
    }
    for Field { name, codec, shape, required, .. } in object.fields {
        // At the bottom, what nests goes without.
        let shape = shape();
        if (depth > 0 || !nests(&shape)) && !matches!(shape, Shape::File) && (*required || dice.chance(170)) {
            map.insert((*name).to_owned(), value(&shape, codec, dice, depth.saturating_sub(1)));
        }
    }
    Json::Object(map)
}

/// Whether a shape holds others.
fn nests(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(_) | Shape::Union(_) | Shape::Map(_) | Shape::List(_) | Shape::OneOf(_))
}

fn form(union: &Union, dice: &mut Dice, depth: u32) -> Json {
    let kind = dice.below(union.kinds.len() + 1);
    let Some(known) = union.kinds.get(kind) else { return every::union_json(union, None, Json::Null) };
    let content = value(&(known.shape)(), "", dice, depth.saturating_sub(1));
    every::union_json(union, Some(kind), content)
}

/// The same with something amiss, as WeCom's answers are now and then: a field dropped or null, one more, a number in a
/// string.
pub fn spoiled(json: &Json, dice: &mut Dice) -> Json {
    match json {
        Json::Object(map) => {
            let mut out = Map::new();
            for (name, inner) in map {
                match dice.below(10) {
                    0 => {}
                    1 => {
                        out.insert(name.clone(), Json::Null);
                    }
                    _ => {
                        out.insert(name.clone(), spoiled(inner, dice));
                    }
                }
            }
            // In an object whose keys are data, one more would be of its kind.
            if dice.chance(100) && !every::is_map(map) {
                out.insert("unheard_of".to_owned(), json!({"new": [1, "x", null]}));
            }
            Json::Object(out)
        }
        Json::Array(items) => Json::Array(items.iter().map(|item| spoiled(item, dice)).collect()),
        Json::Number(number) if dice.chance(128) => Json::from(number.to_string()),
        other => other.clone(),
    }
}

/// What is done to a field of an object; whether that changed anything.
type Change = fn(&mut Map<String, Json>, &str) -> bool;

/// The same with one thing amiss, for each place in turn: a field dropped or null, a stranger beside it, a number in a string.
pub fn spoiled_in_turn(json: &Json, mut each: impl FnMut(&str, &Json)) {
    let changes: [Change; 4] = [
        |map, name| map.remove(name).is_some(),
        |map, name| map.insert(name.to_owned(), Json::Null).is_some_and(|before| !before.is_null()),
        // Once for each object, and in none whose keys are data.
        |map, name| {
            let first = map.keys().next().is_some_and(|first| first == name) && !every::is_map(map);
            first && map.insert("unheard_of".to_owned(), json!({"new": [1, "x", null]})).is_none()
        },
        |map, name| {
            let text = map.get(name).filter(|value| value.is_number()).map(Json::to_string);
            text.is_some_and(|text| map.insert(name.to_owned(), Json::from(text)).is_some())
        },
    ];
    let mut places = Vec::new();
    walk(json, "", &mut places);
    let mut whole = json.clone();
    for place in places {
        let (parent, name) = place.rsplit_once('/').unwrap_or(("", &place));
        let name = name.replace("~1", "/").replace("~0", "~");
        for change in changes {
            let Some(Json::Object(map)) = whole.pointer_mut(parent) else { continue };
            let before = map.clone();
            let changed = change(map, &name);
            if changed {
                each(&place, &whole);
            }
            if let Some(map) = whole.pointer_mut(parent) {
                *map = Json::Object(before);
            }
        }
    }
}

/// The names of all fields with a value, from the outermost in; of a list's items alike.
pub fn fields_of(json: &Json, fields: &mut BTreeSet<String>) {
    fn under(json: &Json, name: &str, fields: &mut BTreeSet<String>) {
        match json {
            Json::Object(map) => map.iter().for_each(|(key, inner)| under(inner, &format!("{name}.{key}"), fields)),
            Json::Array(items) => items.iter().for_each(|item| under(item, name, fields)),
            _ => drop(fields.insert(name.to_owned())),
        }
    }
    under(json, "", fields);
}

/// The places of all fields, as JSON pointers.
fn walk(json: &Json, place: &str, places: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            for (name, inner) in map {
                let place = format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
                places.push(place.clone());
                walk(inner, &place, places);
            }
        }
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{place}/{index}"), places);
            }
        }
        _ => {}
    }
}
