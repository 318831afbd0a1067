//! Full examples of a shape, and what of the shape an example has.
//!
//! Where [`of`](super::of) is left to the dice, these leave nothing out: the examples of [`every`] have among them every
//! structure in every place, down to the deepest, and every form of every union. A structure within itself ends there: the
//! inner one has no more than its plain fields.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Choice, Field, Object, Shape, Union};

use super::{WORDS, coded, nests, value};
use crate::sim::dice::Dice;

/// So many examples of a shape, each full, that nothing of it is in none of them.
pub fn every(shape: &Shape) -> Vec<Json> {
    let mut trail = Trail::default();
    let count = trail.variants(shape);
    let mut dice = Dice::new((0..4000_u32).map(|place| ((place * 151) >> 3) as u8).collect());
    (0..count).map(|which| trail.full(shape, "", which, &mut dice)).collect()
}

/// All structures, forms of unions and forms of what has several, by their places in the shape.
pub fn structures(shape: &Shape) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    Trail::default().list(shape, "", &mut all);
    all
}

/// Those of them that an example has.
pub fn structures_of(shape: &Shape, json: &Json) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    find(shape, json, "", &mut all);
    all
}

/// What tells a structure or union from others.
type Id = (&'static str, &'static str, usize);

fn id_of(object: &Object) -> Id {
    (object.name, object.doc, object.fields.len())
}

fn id_of_union(union: &Union) -> Id {
    (union.name, union.doc, union.kinds.len())
}

/// The structures and unions around the place.
#[derive(Default)]
struct Trail(Vec<Id>);

impl Trail {
    /// Runs `inside` with the structure around it; `none` where it is around already.
    fn within<T>(&mut self, id: Id, none: T, inside: impl FnOnce(&mut Trail) -> T) -> T {
        if self.0.contains(&id) {
            return none;
        }
        self.0.push(id);
        let result = inside(self);
        self.0.pop();
        result
    }

    /// How many examples it takes.
    fn variants(&mut self, shape: &Shape) -> usize {
        match shape {
            Shape::List(item) | Shape::Map(item) => self.variants(&item()),
            Shape::Object(object) => self.within(id_of(object), 1, |trail| {
                let fields = object.fields.iter().map(|field| field.shape).chain(object.union);
                fields.map(|shape| trail.variants(&shape())).max().unwrap_or(1)
            }),
            Shape::Union(union) => self.within(id_of_union(union), 1, |trail| {
                union.kinds.iter().map(|kind| trail.variants(&(kind.shape)())).sum::<usize>() + 1
            }),
            Shape::OneOf(forms) => forms.iter().map(|form| self.variants(&form())).sum(),
            _ => 1,
        }
    }

    /// The example of that number; numbers beyond the last begin anew.
    fn full(&mut self, shape: &Shape, codec: &str, which: usize, dice: &mut Dice) -> Json {
        match shape {
            Shape::List(item) => {
                let of_item = if matches!(codec, "Bit" | "Text") { codec } else { "" };
                coded(vec![self.full(&item(), of_item, which, dice)], codec)
            }
            Shape::Map(item) => json!({ "k": self.full(&item(), "", which, dice) }),
            Shape::Object(object) => self.fields(object, which, dice),
            Shape::Union(union) => self.form(union, which, dice),
            Shape::OneOf(forms) => {
                let forms: Vec<Shape> = forms.iter().map(|form| form()).collect();
                match self.choose(&forms, which) {
                    Ok((form, which)) => self.full(&forms[form], codec, which, dice),
                    Err(_) => self.full(&forms[0], codec, 0, dice),
                }
            }
            Shape::Choice(choice) => any_of(choice, which),
            _ => value(shape, codec, dice, 1),
        }
    }

    /// Which of several shapes the example of that number shows, and as its example of which number.
    fn choose(&mut self, shapes: &[Shape], which: usize) -> Result<(usize, usize), usize> {
        let mut left = which;
        for (place, shape) in shapes.iter().enumerate() {
            let variants = self.variants(shape);
            if left < variants {
                return Ok((place, left));
            }
            left -= variants;
        }
        Err(left)
    }

    fn fields(&mut self, object: &Object, which: usize, dice: &mut Dice) -> Json {
        let again = self.0.contains(&id_of(object));
        self.0.push(id_of(object));
        let mut map = Map::new();
        if let (Some(union), false) = (object.union, again) {
            let which = which % self.variants(&union());
            if let Json::Object(form) = self.full(&union(), "", which, dice) {
                map.extend(form);
            }
        }
        for Field { name, codec, shape, .. } in object.fields {
            let shape = shape();
            if matches!(shape, Shape::File) || again && nests(&shape) {
                continue;
            }
            let which = which % self.variants(&shape);
            map.insert((*name).to_owned(), self.full(&shape, codec, which, dice));
        }
        self.0.pop();
        Json::Object(map)
    }

    fn form(&mut self, union: &Union, which: usize, dice: &mut Dice) -> Json {
        let again = self.0.contains(&id_of_union(union));
        self.0.push(id_of_union(union));
        let shapes: Vec<Shape> = union.kinds.iter().map(|kind| (kind.shape)()).collect();
        let chosen = if again { Err(0) } else { self.choose(&shapes, which) };
        let json = match chosen {
            Ok((kind, which)) => {
                let content = self.full(&shapes[kind], "", which, dice);
                union_json(union, Some(kind), content)
            }
            Err(_) => union_json(union, None, Json::Null),
        };
        self.0.pop();
        json
    }

    fn list(&mut self, shape: &Shape, place: &str, all: &mut BTreeSet<String>) {
        match shape {
            Shape::List(item) => self.list(&item(), &format!("{place}[]"), all),
            Shape::Map(item) => self.list(&item(), &format!("{place}.*"), all),
            Shape::Object(object) => self.within(id_of(object), (), |trail| {
                all.insert(named(place, object));
                if let Some(union) = object.union {
                    trail.list(&union(), place, all);
                }
                for field in object.fields {
                    trail.list(&(field.shape)(), &format!("{place}.{}", field.name), all);
                }
            }),
            Shape::Union(union) => self.within(id_of_union(union), (), |trail| {
                for kind in union.kinds {
                    all.insert(form_of(place, union, kind.tag_text()));
                    let place = kind.key.map_or_else(|| place.to_owned(), |key| format!("{place}.{key}"));
                    trail.list(&(kind.shape)(), &place, all);
                }
            }),
            Shape::OneOf(forms) => forms.iter().for_each(|form| self.list(&form(), place, all)),
            _ => {}
        }
    }
}

fn any_of(choice: &Choice, which: usize) -> Json {
    let text = choice.values.get(which % choice.values.len().max(1)).map_or("0", |one| one.value);
    match text.parse::<i64>() {
        Ok(number) if choice.numbers => Json::from(number),
        _ => Json::from(text),
    }
}

/// A union's form as JSON, with its tag; a form that nobody knows where there is none.
pub(super) fn union_json(union: &Union, kind: Option<usize>, content: Json) -> Json {
    let mut map = Map::new();
    let Some(kind) = kind.map(|kind| &union.kinds[kind]) else {
        map.insert(union.tag.to_owned(), if union.kinds[0].numbered() { json!(987_654) } else { json!("unheard-of") });
        map.insert("more".to_owned(), json!({"kept": [1]}));
        return Json::Object(map);
    };
    match (kind.key, content) {
        (Some(key), content) => {
            map.insert(key.to_owned(), content);
        }
        (None, Json::Object(content)) => map.extend(content),
        (None, _) => {}
    }
    match kind.tag_text() {
        "" => {}
        tag => {
            let tag = if kind.numbered() { tag.parse::<i64>().map_or(json!(tag), Json::from) } else { json!(tag) };
            map.insert(union.tag.to_owned(), tag);
        }
    }
    Json::Object(map)
}

fn find(shape: &Shape, json: &Json, place: &str, all: &mut BTreeSet<String>) {
    match (shape, json) {
        (Shape::List(item), Json::Array(items)) => {
            let (item, place) = (item(), format!("{place}[]"));
            items.iter().for_each(|json| find(&item, json, &place, all));
        }
        (Shape::Map(item), Json::Object(map)) => {
            let (item, place) = (item(), format!("{place}.*"));
            map.values().for_each(|json| find(&item, json, &place, all));
        }
        (Shape::Object(object), Json::Object(map)) => {
            all.insert(named(place, object));
            if let Some(union) = object.union {
                find(&union(), json, place, all);
            }
            for field in object.fields {
                if let Some(json) = map.get(field.name) {
                    find(&(field.shape)(), json, &format!("{place}.{}", field.name), all);
                }
            }
        }
        (Shape::Union(union), Json::Object(map)) => {
            let tag = match map.get(union.tag) {
                Some(Json::String(tag)) => tag.clone(),
                Some(tag) => tag.to_string(),
                None => String::new(),
            };
            for kind in union.kinds.iter().filter(|kind| kind.tag_text() == tag) {
                all.insert(form_of(place, union, &tag));
                match kind.key {
                    None => find(&(kind.shape)(), json, place, all),
                    Some(key) => {
                        let content = map.get(key).unwrap_or(&Json::Null);
                        find(&(kind.shape)(), content, &format!("{place}.{key}"), all);
                    }
                }
            }
        }
        (Shape::OneOf(forms), json) => {
            let forms = forms.iter().map(|form| form());
            // Of several objects it is the one that has all of its fields and no more.
            forms.filter(|form| is_form(form, json)).for_each(|form| find(&form, json, place, all));
        }
        _ => {}
    }
}

fn is_form(shape: &Shape, json: &Json) -> bool {
    match (shape, json) {
        (Shape::Object(object), Json::Object(map)) => {
            object.union.is_some()
                || map.len() == object.fields.len() && object.fields.iter().all(|field| map.contains_key(field.name))
        }
        _ => true,
    }
}

/// A structure by its place, its name and the first line that is said of it.
fn named(place: &str, object: &Object) -> String {
    format!("{place}: {}: {}", object.name, object.doc.lines().next().unwrap_or_default().trim())
}

fn form_of(place: &str, union: &Union, tag: &str) -> String {
    format!("{place}: {} with {}={tag}", union.name, union.tag)
}

/// Whether an object's keys are data.
pub(super) fn is_map(map: &Map<String, Json>) -> bool {
    !map.is_empty() && map.keys().all(|key| WORDS.contains(&key.as_str()) || key == "k")
}
