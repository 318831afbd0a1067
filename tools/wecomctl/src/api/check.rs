//! Whether parameters fit the shape of an endpoint's: before anything is sent, and without the SDK's leniency.

use serde_json::{Map, Value as Json};
use wecom_core::catalogue::{Choice, Kind, Shape, Union};

use super::find::nearest;
use super::known::{Known, plain};

/// What does not fit, each with its place. With `extra`, fields, forms and values that the SDK does not know may stand.
pub(crate) fn check(shape: &Shape, parameters: &Map<String, Json>, extra: bool) -> Check {
    let mut check = Check { extra, problems: Vec::new(), unknown: false };
    check.object("$", shape, parameters);
    check
}

/// What came of it.
pub(crate) struct Check {
    extra: bool,
    /// What does not fit.
    pub(crate) problems: Vec<String>,
    /// Whether something is not known, which `extra` would let through.
    pub(crate) unknown: bool,
}

impl Check {
    fn object(&mut self, place: &str, shape: &Shape, object: &Map<String, Json>) {
        let known = Known::of(shape, object);
        if let Some(wrong) = &known.wrong {
            let forms = forms(&wrong.union);
            let tag = wrong.union.tag;
            if wrong.missing {
                self.problems.push(format!("{place}.{tag} is missing: it is {forms}"));
            } else if !self.extra {
                self.unknown(format!("{place}.{tag} is not {forms}"));
            }
        }
        for wanted in known.places.iter().filter(|wanted| wanted.required) {
            let given = object.get(wanted.name).is_some_and(|value| !value.is_null());
            // A file stands beside the JSON.
            if !given && !matches!((wanted.shape)(), Shape::File) {
                self.problems.push(format!("{place}.{} is missing", wanted.name));
            }
        }
        for (name, value) in object.iter().filter(|(_, value)| !value.is_null()) {
            let inner = format!("{place}.{name}");
            if let Some(wanted) = known.place(name) {
                self.value(&inner, &(wanted.shape)(), wanted.codec, value);
            } else if known.tag(name).is_none() && !self.extra {
                // Another form may have it.
                let elsewhere = Known::of(shape, &Map::new());
                let tag = elsewhere.place(name).and(known.tags.first()).map(|union| union.tag);
                let near = nearest(name, known.names(), 1);
                let advice = match (tag, near.first()) {
                    (Some(tag), _) => format!("it does not go with this {tag}"),
                    (_, Some(near)) => format!("did you mean {near}?"),
                    _ if known.names().next().is_none() => "there are none here".to_owned(),
                    _ => format!("there are {}", shortened(&known.names().collect::<Vec<_>>())),
                };
                self.unknown(format!("{inner} is no known field: {advice}"));
            }
        }
    }

    fn unknown(&mut self, problem: String) {
        self.unknown = true;
        self.problems.push(problem);
    }

    fn value(&mut self, place: &str, shape: &Shape, codec: &str, json: &Json) {
        let expected = match (shape, json) {
            (Shape::Object(_) | Shape::Union(_), Json::Object(object)) => return self.object(place, shape, object),
            (Shape::List(item), Json::Array(items)) => {
                for (index, json) in items.iter().enumerate() {
                    self.value(&format!("{place}[{index}]"), &item(), codec, json);
                }
                return;
            }
            (Shape::List(item), Json::String(text)) if codec == "Joined" => {
                for (index, piece) in text.split('|').filter(|piece| !piece.is_empty()).enumerate() {
                    self.value(&format!("{place}[{index}]"), &item(), "", &Json::from(piece));
                }
                return;
            }
            (Shape::Map(item), Json::Object(object)) => {
                for (name, json) in object {
                    self.value(&format!("{place}.{name}"), &item(), "", json);
                }
                return;
            }
            (Shape::OneOf(forms), _) => return self.one_of(place, forms, codec, json),
            (Shape::Choice(choice), _) => return self.choice(place, choice, json),
            _ if fits(shape, json) => return,
            (Shape::Text(_), _) => "text",
            (Shape::Int(_) | Shape::Seconds | Shape::Millis, _) => "a whole number",
            (Shape::Float, _) => "a number",
            (Shape::Bool, _) => "true, false, 0 or 1",
            (Shape::List(_), _) => "a list",
            (Shape::File, _) => "nothing here: the file is given with --file",
            _ => "an object",
        };
        // The value itself is not shown: in the wrong place it may be a secret.
        self.problems.push(format!("{place}: expected {expected}, found {}", kind(json)));
    }

    /// One of several forms: the one with the fewest problems is meant.
    fn one_of(&mut self, place: &str, forms: &[fn() -> Shape], codec: &str, json: &Json) {
        let checks = forms.iter().map(|form| {
            let mut check = Check { extra: self.extra, problems: Vec::new(), unknown: false };
            check.value(place, &form(), codec, json);
            check
        });
        if let Some(best) = checks.min_by_key(|check| check.problems.len()) {
            self.problems.extend(best.problems);
            self.unknown |= best.unknown;
        }
    }

    fn choice(&mut self, place: &str, choice: &Choice, json: &Json) {
        let text = plain(json);
        let scalar = json.is_string() || json.is_number();
        let of_kind = !choice.numbers || text.parse::<i64>().is_ok();
        if scalar && of_kind && (self.extra || choice.values.iter().any(|known| known.value == text)) {
            return;
        }
        let values: Vec<String> =
            choice.values.iter().map(|known| format!("{} ({})", known.value, known.name)).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let problem = format!("{place} is none of the known values: {}", shortened(&values));
        if scalar && of_kind { self.unknown(problem) } else { self.problems.push(problem) }
    }
}

/// Whether a scalar fits.
fn fits(shape: &Shape, json: &Json) -> bool {
    match shape {
        Shape::Text(_) => json.is_string() || json.is_number(),
        Shape::Int(_) | Shape::Seconds | Shape::Millis => {
            let whole = |text: &str| text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok();
            json.is_i64() || json.is_u64() || json.as_str().is_some_and(whole)
        }
        Shape::Float => {
            json.is_number() || json.as_str().is_some_and(|text| text.parse::<f64>().is_ok_and(f64::is_finite))
        }
        Shape::Bool => json.is_boolean() || matches!(plain(json).as_str(), "0" | "1" | "true" | "false"),
        Shape::Any => true,
        _ => false,
    }
}

fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::String(_) => "text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

fn forms(union: &Union) -> String {
    let tags: Vec<&str> = union.kinds.iter().map(Kind::tag_text).filter(|tag| !tag.is_empty()).collect();
    format!("one of {}", shortened(&tags))
}

/// A list on one line; a long one in part.
fn shortened(items: &[&str]) -> String {
    const MOST: usize = 30;
    match items.len().checked_sub(MOST) {
        Some(more @ 1..) => format!("{} and {more} more, see `api show`", items[..MOST].join(", ")),
        _ => items.join(", "),
    }
}
