//! Answers made up from their form: the same each time, well-formed, and the last page.

use http::Response;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Choice, Descriptor, Field, Object, Shape, Union};
use wecom_core::types::Timestamp;

use crate::refusal::Refusal;

/// The answer of an endpoint to `parameters`.
pub(super) fn answer(endpoint: &Descriptor, parameters: &Json, now: Timestamp) -> Result<Response<Vec<u8>>, Refusal> {
    let shape = endpoint.answer();
    let raw = if matches!(shape, Shape::File) {
        file(endpoint)
    } else {
        let mut body = Maker { now, path: Vec::new() }.value(&shape, "", "").unwrap_or_else(|| json!({}));
        if let Json::Object(answer) = &mut body {
            finish(answer, parameters);
        }
        Response::new(body.to_string().into_bytes())
    };
    // Through the endpoint's own type, so that what is answered is what the type writes.
    endpoint.mirror(raw).map_err(|error| Refusal::saying(-1, format!("the sandbox made up no answer: {error}")))
}

fn file(endpoint: &Descriptor) -> Response<Vec<u8>> {
    let text = format!("The sandbox made this up: it has no files of {}.\n", endpoint.path);
    let mut file = Response::new(text.into_bytes());
    let headers = [(CONTENT_DISPOSITION, "attachment; filename=\"sandbox.txt\""), (CONTENT_TYPE, "text/plain")];
    for (name, value) in headers {
        file.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    file
}

/// What depends on the request.
fn finish(answer: &mut Map<String, Json>, parameters: &Json) {
    // Lists have one element: beyond it there is nothing.
    if parameters.get("offset").and_then(Json::as_i64).is_some_and(|offset| offset > 0) {
        answer.values_mut().filter(|value| value.is_array()).for_each(|list| *list = json!([]));
    }
}

/// Makes values up.
struct Maker {
    now: Timestamp,
    /// The structures that the value is in.
    path: Vec<(&'static str, usize)>,
}

/// Deeper than any answer; structures that hold themselves end long before.
const DEEPEST: usize = 24;

impl Maker {
    /// A value, or none where a structure would hold itself once more.
    fn value(&mut self, shape: &Shape, name: &'static str, codec: &str) -> Option<Json> {
        let value = match shape {
            Shape::Text(kind) => Json::from(text(kind, name)),
            Shape::Int(_) => Json::from(int(name)),
            Shape::Float => json!(1.5),
            Shape::Bool if codec == "Bit" => Json::from(u8::from(is_end(name))),
            Shape::Bool => Json::from(is_end(name)),
            Shape::Seconds => Json::from(self.now.secs()),
            Shape::Millis => Json::from(self.now.secs().saturating_mul(1000)),
            Shape::Choice(choice) => first(choice),
            Shape::List(item) => return Some(self.list(&item(), name, codec)),
            Shape::Map(item) => {
                let value = self.value(&item(), name, "");
                Json::Object(value.map(|value| ("key1".to_owned(), value)).into_iter().collect())
            }
            Shape::Object(object) => self.within((object.name, object.fields.len()), |maker| maker.object(object))?,
            Shape::Union(union) => self.within((union.name, union.kinds.len()), |maker| maker.form(union))?,
            Shape::OneOf(forms) => return self.value(&forms.first()?(), name, codec),
            Shape::Any => json!("any"),
            _ => return None,
        };
        match codec {
            "Text" if !value.is_string() => Some(Json::from(value.to_string())),
            _ => Some(value),
        }
    }

    /// Makes a structure, unless it is in one of its kind already.
    fn within(&mut self, structure: (&'static str, usize), make: impl FnOnce(&mut Maker) -> Json) -> Option<Json> {
        if self.path.contains(&structure) || self.path.len() == DEEPEST {
            return None;
        }
        self.path.push(structure);
        let made = make(self);
        self.path.pop();
        Some(made)
    }

    fn list(&mut self, item: &Shape, name: &'static str, codec: &str) -> Json {
        let of_items = if matches!(codec, "Bit" | "Text") { codec } else { "" };
        let item = if is_failure(name) { None } else { self.value(item, name, of_items) };
        let text = |item: Json| item.as_str().map_or_else(|| item.to_string(), str::to_owned);
        match codec {
            "Joined" => Json::from(item.map(text).unwrap_or_default()),
            "Texts" => Json::from(item.map(text).into_iter().collect::<Vec<_>>()),
            _ => Json::from(item.into_iter().collect::<Vec<_>>()),
        }
    }

    fn object(&mut self, object: &Object) -> Json {
        let mut map = Map::new();
        if let Some(union) = object.union
            && let Some(Json::Object(form)) = self.value(&union(), "", "")
        {
            map.extend(form);
        }
        for field in object.fields {
            if let Some(value) = self.field(field) {
                map.insert(field.name.to_owned(), value);
            }
        }
        Json::Object(map)
    }

    fn field(&mut self, field: &Field) -> Option<Json> {
        let shape = (field.shape)();
        let number = matches!(shape, Shape::Int(_));
        match field.name {
            // A page after this one begins nowhere.
            "next" | "next_start" | "next_offset" | "next_spnum" | "next_cursor" | "cursor" if number => {
                field.required.then(|| json!(0))
            }
            name => self.value(&shape, name, field.codec),
        }
    }

    fn form(&mut self, union: &Union) -> Json {
        let mut map = Map::new();
        let Some(kind) = union.kinds.first() else { return Json::Object(map) };
        match (kind.key, self.value(&(kind.shape)(), kind.key.unwrap_or_default(), "")) {
            (Some(key), Some(content)) => {
                map.insert(key.to_owned(), content);
            }
            (None, Some(Json::Object(content))) => map.extend(content),
            _ => {}
        }
        let tag = match kind.tag_text().parse::<i64>() {
            Ok(number) if kind.numbered() => Json::from(number),
            _ => Json::from(kind.tag_text()),
        };
        map.insert(union.tag.to_owned(), tag);
        Json::Object(map)
    }
}

fn first(choice: &Choice) -> Json {
    let text = choice.values.first().map_or("", |one| one.value);
    match text.parse::<i64>() {
        Ok(number) if choice.numbers => Json::from(number),
        _ => Json::from(text),
    }
}

/// Text of a type, or by the name of its field: whoever looks at it shall see where it comes from.
fn text(kind: &str, name: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match kind {
        "String" | "Secret" => {}
        // An id: `userid1`.
        id => return format!("{}1", id.to_lowercase()),
    }
    if name.ends_with("cursor") || name == "next_key" || is_failure(name) {
        return String::new();
    }
    if ends(&["errmsg"]) {
        return "ok".to_owned();
    }
    if ends(&["url", "link", "uri", "avatar"]) {
        return format!("https://example.com/{name}");
    }
    if ends(&["email", "mail"]) {
        return format!("{name}@example.com");
    }
    if ends(&["mobile", "phone", "telephone", "_tel"]) {
        return "13800000000".to_owned();
    }
    if matches!(name, "ip" | "ip_address" | "ip_list") {
        return "127.0.0.1".to_owned();
    }
    format!("{name}1")
}

fn int(name: &str) -> i64 {
    match name {
        "expires_in" => 7200,
        _ if name.ends_with("errcode") || is_failure(name) => 0,
        _ => 1,
    }
}

/// Whether a field tells what went wrong: nothing did.
fn is_failure(name: &str) -> bool {
    ["invalid", "illegal", "fail", "error", "unlicensed", "excess"].iter().any(|beginning| name.starts_with(beginning))
}

/// Whether a boolean says that this page is the last, or that a job has ended. What else is a boolean is false.
fn is_end(name: &str) -> bool {
    matches!(name, "ending" | "endflag" | "is_last" | "task_done")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_made_up_too() {
        let get = wecom_core::catalogue::find("GET", "/cgi-bin/media/get").next().unwrap();
        let answer = answer(get, &json!({}), Timestamp::from_secs(1)).unwrap();
        assert_eq!(answer.headers()[CONTENT_DISPOSITION], "attachment; filename=\"sandbox.txt\"");
        assert!(answer.body().starts_with(b"The sandbox made this up"));
    }
}
