//! Shapes as data.

use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Field, Shape, Union};

/// A shape with everything below it. A structure within itself is named and not opened again.
pub(crate) fn describe(shape: &Shape) -> Json {
    Describe { around: Vec::new() }.value(shape, "")
}

struct Describe {
    /// The structures that are open: name and documentation, since two families may use one name.
    around: Vec<(&'static str, &'static str)>,
}

impl Describe {
    fn value(&mut self, shape: &Shape, codec: &str) -> Json {
        let mut json = match shape {
            Shape::Text(name) => json!({ "type": "text", "rust": name }),
            Shape::Int(name) => json!({ "type": "integer", "rust": name }),
            Shape::Float => json!({ "type": "number" }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Seconds => json!({ "type": "seconds since 1970" }),
            Shape::Millis => json!({ "type": "milliseconds since 1970" }),
            Shape::Choice(choice) => {
                let values = choice.values.iter().map(|value| {
                    let wire = value.value.parse::<i64>().ok().filter(|_| choice.numbers);
                    let wire = wire.map_or_else(|| Json::from(value.value), Json::from);
                    json!({ "value": wire, "name": value.name, "doc": text(value.doc) })
                });
                let values: Vec<Json> = values.collect();
                let kind = if choice.numbers { "integer" } else { "text" };
                json!({ "type": kind, "rust": choice.name, "values": values })
            }
            Shape::List(item) => json!({ "type": "list", "items": self.value(&item(), item_codec(codec)) }),
            Shape::Commas(item) => {
                json!({ "type": "list", "items": self.value(&item(), ""), "wire": "in one text, with , between" })
            }
            Shape::Map(item) => json!({ "type": "map", "items": self.value(&item(), "") }),
            Shape::Object(object) => self.inside(object.name, object.doc, |inner| {
                let fields: Vec<Json> = object.fields.iter().map(|field| inner.field(field)).collect();
                let union = object.union.map(|union| inner.value(&union(), ""));
                let mut json = json!({ "fields": fields });
                if let Some(union) = union {
                    json["union"] = union;
                }
                json
            }),
            Shape::Union(union) => self.inside(union.name, union.doc, |inner| inner.forms(union)),
            Shape::OneOf(forms) => {
                let forms: Vec<Json> = forms.iter().map(|form| self.value(&form(), codec)).collect();
                json!({ "type": "one of", "forms": forms })
            }
            Shape::File => json!({ "type": "file" }),
            _ => json!({ "type": "any" }),
        };
        let wire = match codec {
            "Bit" if matches!(shape, Shape::Bool) => "0 or 1",
            "Text" => "as text",
            "Joined" => "in one text, with | between",
            "Texts" => "each as text",
            _ => return json,
        };
        json["wire"] = Json::from(wire);
        json
    }

    /// A structure, unless it stands within itself.
    fn inside(&mut self, name: &'static str, doc: &'static str, open: impl FnOnce(&mut Describe) -> Json) -> Json {
        let mut json = json!({ "type": "object", "rust": name });
        if self.around.contains(&(name, doc)) {
            json["recursive"] = Json::from(true);
            return json;
        }
        self.around.push((name, doc));
        let content = open(self);
        self.around.pop();
        if let (Json::Object(json), Json::Object(content)) = (&mut json, content) {
            json.extend(content);
        }
        json
    }

    fn field(&mut self, field: &Field) -> Json {
        let mut json = self.value(&(field.shape)(), field.codec);
        json["name"] = Json::from(field.name);
        json["required"] = Json::from(field.required);
        json["doc"] = Json::from(text(field.doc));
        json
    }

    fn forms(&mut self, union: &Union) -> Json {
        let forms = union.kinds.iter().map(|kind| {
            let tag = kind.tag_text().parse::<i64>().ok().filter(|_| kind.numbered());
            let tag = tag.map_or_else(|| Json::from(kind.tag_text()), Json::from);
            let mut json = Map::new();
            json.insert("tag".to_owned(), tag);
            json.insert("key".to_owned(), Json::from(kind.key));
            json.insert("doc".to_owned(), Json::from(text(kind.doc)));
            json.insert("content".to_owned(), self.value(&(kind.shape)(), ""));
            Json::Object(json)
        });
        let forms: Vec<Json> = forms.collect();
        json!({ "tag": union.tag, "forms": forms })
    }
}

fn item_codec(codec: &str) -> &str {
    if matches!(codec, "Joined" | "Texts") { "" } else { codec }
}

/// Documentation on one line.
pub(crate) fn text(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_say_how_they_are_written() {
        let items = json!({ "type": "text", "rust": "UserId" });
        let list = || Shape::List(|| Shape::Text("UserId"));
        let mut expected = json!({ "type": "list", "items": items });
        assert_eq!(describe(&list()), expected);
        for (shape, codec, wire) in [
            (list(), "Joined", "in one text, with | between"),
            (Shape::Commas(|| Shape::Text("UserId")), "", "in one text, with , between"),
        ] {
            expected["wire"] = Json::from(wire);
            assert_eq!(Describe { around: Vec::new() }.value(&shape, codec), expected);
        }
    }
}
