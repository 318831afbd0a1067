//! What a request lacks of what WeCom requires.

use http::Request;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value as Json};
use wecom_core::catalogue::{Descriptor, Shape, Union};

use crate::refusal::Refusal;

/// A place in a request, and what is wrong with it.
type Lack = (String, &'static str);

/// Refuses a request without something that WeCom requires, or with nothing in its place; the words name the place.
pub(super) fn check(endpoint: &Descriptor, request: &Request<Vec<u8>>) -> Result<(), Refusal> {
    match lack(&endpoint.parameters(), &sent(request, endpoint.token), "") {
        None => Ok(()),
        Some((place, what)) => {
            let code = code(&place);
            let words = if code == 40058 { "invalid Request Parameter" } else { "missing parameter" };
            Err(Refusal::saying(code, format!("{words}, {place} is {what}")))
        }
    }
}

/// The code for a missing parameter, where WeCom has one for it.
fn code(place: &str) -> i64 {
    match place {
        "corpid" => 41002,
        "media_id" => 41006,
        "code" => 41008,
        "userid" => 41009,
        "url" => 41010,
        "agentid" => 41011,
        "title" => 41016,
        "tagid" => 41017,
        "tagname" => 41018,
        "suite_id" => 41021,
        "suite_ticket" => 41023,
        "suite_secret" => 41024,
        "permanent_code" => 41025,
        "external_userid" => 41035,
        "config_id" => 41043,
        "welcome_code" => 41049,
        _ => 40058,
    }
}

/// The parameters as they came: those of the query, less the token, and those of a JSON body.
fn sent(request: &Request<Vec<u8>>, token: &str) -> Json {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let query = request.uri().query().unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut sent: Map<String, Json> = pairs
        .map(|(name, value)| (decode(name), Json::from(decode(value))))
        .filter(|(name, _)| name != token)
        .collect();
    if let Ok(Json::Object(body)) = serde_json::from_slice(request.body()) {
        sent.extend(body);
    }
    Json::Object(sent)
}

/// What `sent` lacks first. Whatever else is wrong with it, the endpoint's type has read it already.
fn lack(shape: &Shape, sent: &Json, place: &str) -> Option<Lack> {
    match (shape, sent) {
        (Shape::Object(object), Json::Object(map)) => {
            let fields = object.fields.iter().find_map(|field| {
                let shape = (field.shape)();
                let place = inside(place, field.name);
                match map.get(field.name).filter(|value| !value.is_null()) {
                    // The file itself stands elsewhere, and was read there.
                    None if field.required && !matches!(shape, Shape::File) => Some((place, "missing")),
                    None => None,
                    Some(value) if field.required && is_empty(value) => Some((place, "empty")),
                    Some(value) => lack(&shape, value, &place),
                }
            });
            fields.or_else(|| lack(&(object.union?)(), sent, place))
        }
        (Shape::Union(union), Json::Object(map)) => lack_of_form(union, map, sent, place),
        (Shape::List(item), Json::Array(items)) => {
            items.iter().enumerate().find_map(|(at, value)| lack(&item(), value, &format!("{place}[{at}]")))
        }
        (Shape::Map(item), Json::Object(map)) => {
            map.iter().find_map(|(name, value)| lack(&item(), value, &inside(place, name)))
        }
        _ => None,
    }
}

fn lack_of_form(union: &Union, map: &Map<String, Json>, sent: &Json, place: &str) -> Option<Lack> {
    let tag = match map.get(union.tag) {
        Some(Json::String(text)) => text.clone(),
        Some(Json::Number(number)) => number.to_string(),
        // Some parts of a request may go without: a menu's button that opens a submenu does nothing itself.
        _ if place.is_empty() => return Some((union.tag.to_owned(), "missing")),
        _ => return None,
    };
    // A tag that the SDK does not know may be newer than it.
    let kind = union.kinds.iter().find(|kind| kind.tag_text() == tag)?;
    let Some(key) = kind.key else { return lack(&(kind.shape)(), sent, place) };
    let inner = inside(place, key);
    match map.get(key).filter(|value| !value.is_null()) {
        None if place.is_empty() => Some((inner, "missing")),
        None => None,
        Some(value) => lack(&(kind.shape)(), value, &inner),
    }
}

fn inside(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

fn is_empty(value: &Json) -> bool {
    match value {
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        _ => false,
    }
}
