//! Parameters without the secrets among them.

use serde_json::Value as Json;
use wecom_core::catalogue::Shape;

use super::known::Known;

const HIDDEN: &str = "***";

/// Replaces what the shape calls a secret.
pub(crate) fn secrets(shape: &Shape, json: &mut Json) {
    match (shape, json) {
        (Shape::Text("Secret"), json) => *json = Json::from(HIDDEN),
        (Shape::Object(_) | Shape::Union(_), Json::Object(object)) => {
            for place in Known::of(shape, object).places {
                if let Some(value) = object.get_mut(place.name) {
                    secrets(&(place.shape)(), value);
                }
            }
        }
        (Shape::List(item), Json::Array(items)) => items.iter_mut().for_each(|value| secrets(&item(), value)),
        (Shape::List(item), json @ Json::String(_)) => secrets(&item(), json),
        (Shape::Map(item), Json::Object(object)) => object.values_mut().for_each(|value| secrets(&item(), value)),
        (Shape::OneOf(forms), json) => forms.iter().for_each(|form| secrets(&form(), json)),
        _ => {}
    }
}

/// Replaces in an address the token and the parameters that the shape calls secrets.
pub(crate) fn in_address(shape: &Shape, token: &str, address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
    let known = Known::of(shape, &serde_json::Map::new());
    let is_secret = |name: &str| {
        name == token || known.place(name).is_some_and(|place| matches!((place.shape)(), Shape::Text("Secret")))
    };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}={HIDDEN}"),
            _ => pair.to_owned(),
        })
        .collect();
    format!("{path}?{}", pairs.join("&"))
}
