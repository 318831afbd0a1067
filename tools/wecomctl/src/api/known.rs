//! Which fields an object may have, whatever form its unions take.

use serde_json::{Map, Value as Json};
use wecom_core::catalogue::{Kind, Shape, Union};

/// A place for a value.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) codec: &'static str,
    pub(crate) shape: fn() -> Shape,
}

/// What is wrong with a tag.
pub(crate) struct WrongTag {
    pub(crate) union: Union,
    pub(crate) missing: bool,
}

/// The fields of an object.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) places: Vec<Place>,
    pub(crate) tags: Vec<Union>,
    pub(crate) wrong: Option<WrongTag>,
}

impl Known {
    /// Of a shape, in the form that the object's tags choose. Where a tag is missing or unknown, the fields of all forms.
    pub(crate) fn of(shape: &Shape, object: &Map<String, Json>) -> Known {
        let mut known = Known::default();
        known.add(shape, object);
        known
    }

    pub(crate) fn place(&self, name: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.name == name)
    }

    pub(crate) fn tag(&self, name: &str) -> Option<&Union> {
        self.tags.iter().find(|union| union.tag == name)
    }

    /// All names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.places.iter().map(|place| place.name).chain(self.tags.iter().map(|union| union.tag))
    }

    fn add(&mut self, shape: &Shape, object: &Map<String, Json>) {
        match shape {
            Shape::Object(fields) => {
                self.places.extend(fields.fields.iter().map(|field| Place {
                    name: field.name,
                    required: field.required,
                    codec: field.codec,
                    shape: field.shape,
                }));
                if let Some(union) = fields.union {
                    self.add(&union(), object);
                }
            }
            Shape::Union(union) => self.add_union(union, object),
            _ => {}
        }
    }

    fn add_union(&mut self, union: &Union, object: &Map<String, Json>) {
        self.tags.push(*union);
        let tag = object.get(union.tag).map(plain).unwrap_or_default();
        if let Some(kind) = union.kinds.iter().find(|kind| kind.tag_text() == tag) {
            return self.add_kind(kind, object);
        }
        // Nothing can be said of the fields; what is wrong is the tag.
        for kind in union.kinds {
            let before = self.places.len();
            self.add_kind(kind, object);
            self.places[before..].iter_mut().for_each(|place| place.required = false);
        }
        self.wrong = Some(WrongTag { union: *union, missing: tag.is_empty() });
    }

    fn add_kind(&mut self, kind: &Kind, object: &Map<String, Json>) {
        match kind.key {
            Some(name) => {
                self.places.push(Place {
                    name,
                    required: needs_content(&(kind.shape)()),
                    codec: "",
                    shape: kind.shape,
                });
            }
            None => self.add(&(kind.shape)(), object),
        }
    }
}

/// Whether the content of a union's form cannot be left out.
fn needs_content(shape: &Shape) -> bool {
    match shape {
        Shape::Object(object) => object.union.is_some() || object.fields.iter().any(|field| field.required),
        Shape::Any => false,
        _ => true,
    }
}

/// A scalar's text.
pub(crate) fn plain(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Number(_) | Json::Bool(_) => json.to_string(),
        _ => String::new(),
    }
}
