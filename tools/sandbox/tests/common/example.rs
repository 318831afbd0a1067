//! Parameters for any endpoint: what WeCom requires and no more, with the first form of what has several.

use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Descriptor, Shape, Union};

/// Parameters of an endpoint.
pub(crate) fn parameters(endpoint: &Descriptor) -> Json {
    let mut parameters = value(&endpoint.parameters(), "", "");
    if let (Json::Object(parameters), Json::Object(more)) = (&mut parameters, more(endpoint.name)) {
        parameters.extend(more);
    }
    parameters
}

/// What one of several optional parameters has to say.
fn more(endpoint: &str) -> Json {
    match endpoint {
        "appchat::Create" => json!({"userlist": ["zhangsan", "lisi2"]}),
        "checkin::option::UpdateCheckinOption" => {
            json!({"effective_now": true, "group": {"grouptype": 1, "groupname": "a1", "groupid": 1}})
        }
        "exmail::account::ActEmail" => json!({"userid": "zhangsan"}),
        "hr::UpdateStaffInfo" => json!({"remove_items": [{"fieldid": 1, "sub_idx": 1}]}),
        "kf::servicer::Add" | "kf::servicer::Delete" => json!({"userid_list": ["a1"]}),
        "linkedcorp::message::Send" => json!({"touser": ["a1"]}),
        "message::Send" => json!({"touser": "zhangsan"}),
        "message::UpdateTemplateCard" => json!({"button": {"replace_name": "a1"}}),
        _ => json!({}),
    }
}

fn value(shape: &Shape, name: &str, codec: &str) -> Json {
    let plain = match shape {
        Shape::Text(_) => Json::from(if name.ends_with("url") { "https://example.com" } else { "a1" }),
        Shape::Int(_) => json!(1),
        Shape::Seconds => json!(1_700_000_000),
        Shape::Millis => json!(1_700_000_000_000_i64),
        Shape::Float => json!(0.5),
        Shape::Bool => {
            if codec == "Bit" {
                json!(1)
            } else {
                json!(true)
            }
        }
        Shape::Choice(choice) => {
            let text = choice.values[0].value;
            if choice.numbers { json!(text.parse::<i64>().unwrap()) } else { json!(text) }
        }
        Shape::List(item) => {
            let item = value(&item(), name, if codec == "Bit" || codec == "Text" { codec } else { "" });
            let text = item.as_str().map_or_else(|| item.to_string(), str::to_owned);
            match codec {
                "Joined" => json!(text),
                "Texts" => json!([text]),
                _ => json!([item]),
            }
        }
        Shape::Map(item) => json!({ "k": value(&item(), name, "") }),
        Shape::Object(object) => {
            let mut map = Map::new();
            for field in object.fields.iter().filter(|field| field.required) {
                let shape = (field.shape)();
                if !matches!(shape, Shape::File) {
                    map.insert(field.name.to_owned(), value(&shape, field.name, field.codec));
                }
            }
            if let Some(union) = object.union
                && let Json::Object(form) = value(&union(), "", "")
            {
                map.extend(form);
            }
            Json::Object(map)
        }
        Shape::Union(union) => form(union),
        Shape::OneOf(forms) => value(&forms[0](), name, codec),
        _ => json!("any"),
    };
    if codec == "Text" && !plain.is_string() { json!(plain.to_string()) } else { plain }
}

fn form(union: &Union) -> Json {
    let kind = &union.kinds[0];
    let tag = kind.tag_text();
    let tag = if kind.numbered() { json!(tag.parse::<i64>().unwrap()) } else { json!(tag) };
    let content = value(&(kind.shape)(), "", "");
    let mut map = Map::new();
    match (kind.key, content) {
        (Some(key), content) => drop(map.insert(key.to_owned(), content)),
        (None, Json::Object(content)) => map = content,
        (None, _) => {}
    }
    map.insert(union.tag.to_owned(), tag);
    Json::Object(map)
}
