//! The limits of the official pages: what a parameter's documentation tells is what its endpoint enforces, to the last entry.
//!
//! Where they are is found out: in requests that can be sent, each list and each text is made longer until it is refused. So
//! no limit is without its test, and none is enforced that the documentation keeps to itself.

mod numbers;
mod together;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::Value as Json;
use wecom_core::Error;
use wecom_core::catalogue::{self, Descriptor, Shape};
use wecom_core::endpoint::BASE;
use wecom_core::error::InvalidArgument;
use wecom_core::types::File;
use wecom_tests::example;
use wecom_tests::sim::dice::Dice;

/// So many examples of each request are tried.
const ROUNDS: usize = 60;

/// No limit that is found out is above these.
const ENTRIES: usize = 5_001;
const LETTERS: usize = 20_481;

/// Builds a request; what is wrong with it otherwise.
fn build(endpoint: &Descriptor, json: &Json) -> Result<(), InvalidArgument> {
    // Where a text stands for a number, a longer one may be none: that is no limit.
    let Ok(mut request) = endpoint.decode(json) else { return Ok(()) };
    if let Some(file) = request.file() {
        *file = File::new("a.txt", "0123456789");
    }
    match request.http_request(BASE, "T") {
        Ok(_) => Ok(()),
        Err(Error::Invalid(problem)) => Err(*problem),
        Err(other) => panic!("{}: {other}", endpoint.name),
    }
}

/// A list or text in a request that can be sent.
struct Place<'a> {
    endpoint: &'static Descriptor,
    json: &'a Json,
    pointer: String,
}

impl Place<'_> {
    fn value(&self) -> &Json {
        self.json.pointer(&self.pointer).expect("the place is there")
    }

    /// Its name: the fields from the outermost in.
    fn name(&self) -> String {
        let names = self.pointer.split('/').skip(1).filter(|part| part.parse::<usize>().is_err());
        names.collect::<Vec<_>>().join(".")
    }

    fn length(&self) -> usize {
        self.value().as_array().map_or_else(|| self.value().as_str().unwrap_or_default().chars().count(), Vec::len)
    }

    /// Builds the request with so many of the entries, or so many letters.
    fn with(&self, letter: &str, length: usize) -> Result<(), InvalidArgument> {
        let value = match self.value() {
            Json::Array(items) => items.iter().cycle().take(length).cloned().collect::<Vec<_>>().into(),
            _ => Json::from(letter.repeat(length)),
        };
        let mut json = self.json.clone();
        *json.pointer_mut(&self.pointer).expect("the place is there") = value;
        build(self.endpoint, &json)
    }

    /// How many are taken at most; none where no number is too large, or it is not the number that is wrong.
    fn most(&self, letter: &str) -> Option<usize> {
        let (mut taken, mut refused) = (self.length(), if self.value().is_array() { ENTRIES } else { LETTERS });
        if self.with(letter, refused).is_ok() || self.with(letter, taken).is_err() {
            return None;
        }
        while taken + 1 < refused {
            let middle = taken.midpoint(refused);
            match self.with(letter, middle) {
                Ok(()) => taken = middle,
                Err(_) => refused = middle,
            }
        }
        Some(taken)
    }

    /// How many are taken at least.
    fn least(&self) -> usize {
        (0..self.length()).rev().find(|length| self.with("a", *length).is_err()).map_or(0, |refused| refused + 1)
    }
}

/// All lists that hold something, and all texts, as JSON pointers.
fn places(json: &Json, pointer: &str, all: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            for (name, inner) in map {
                places(inner, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        Json::Array(items) => {
            if !items.is_empty() {
                all.push(pointer.to_owned());
            }
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{pointer}/{index}"), all));
        }
        Json::String(_) => all.push(pointer.to_owned()),
        _ => {}
    }
}

/// What is said of a field and of what holds it, at every place of the shape that has its name.
fn told(shape: &Shape, path: &[&str], docs: &mut Vec<&'static str>) {
    let [first, rest @ ..] = path else { return };
    match shape {
        Shape::List(item) => told(&item(), path, docs),
        Shape::Map(item) => told(&item(), rest, docs),
        Shape::OneOf(forms) => forms.iter().for_each(|form| told(&form(), path, docs)),
        Shape::Object(object) => {
            docs.push(object.doc);
            for field in object.fields.iter().filter(|field| field.name == *first) {
                docs.push(field.doc);
                told(&(field.shape)(), rest, docs);
            }
            if let Some(union) = object.union {
                told(&union(), path, docs);
            }
        }
        Shape::Union(union) => {
            for kind in union.kinds {
                match kind.key {
                    Some(key) if key == *first => {
                        docs.push(kind.doc);
                        told(&(kind.shape)(), rest, docs);
                    }
                    Some(_) => {}
                    None => {
                        docs.push(kind.doc);
                        told(&(kind.shape)(), path, docs);
                    }
                }
            }
        }
        _ => {}
    }
}

/// Whether a documentation tells a number, in figures or, of a few, in words.
fn tells(doc: &str, number: usize) -> bool {
    const WORDS: [&str; 11] = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let digits = number.to_string();
    let mut figures = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            figures.push(' ');
        }
        figures.push(digit);
    }
    let mut words =
        doc.split(|letter: char| !letter.is_alphanumeric() && letter != ' ').flat_map(|part| part.split(' '));
    let in_words = WORDS.get(number).is_some_and(|number| words.any(|word| word == *number));
    let alone = |(place, _): (usize, &str)| {
        let before = doc[..place].trim_end_matches(' ').chars().next_back();
        let after = doc[place + figures.len()..].chars().next();
        !before.is_some_and(|letter| letter.is_ascii_digit()) && !after.is_some_and(|letter| letter.is_ascii_digit())
    };
    in_words || doc.match_indices(&figures).any(alone)
}

/// What is wrong with the limit of a place, if there is one.
fn check(place: &Place<'_>, most: usize) -> Result<(), String> {
    let (endpoint, name) = (place.endpoint, place.name());
    let path: Vec<&str> = name.split('.').collect();
    let refused = place.with("a", most + 1).expect_err("that was too many");
    let field = refused.field.rsplit('.').next().unwrap_or_default();
    if refused.endpoint != endpoint.path || !path.contains(&field) {
        return Err(format!("is not named by {refused}"));
    }

    // What Chinese letters count, tells in what unit the limit is.
    let units: &[&str] = match place.value().is_array().then_some(0).or_else(|| place.most("企")) {
        Some(0) | None => &[""],
        Some(chinese) if chinese == most => &["characters", "digits and letters"],
        Some(chinese) if chinese == most / 2 => &["two"],
        Some(chinese) if chinese == most / 3 => &["bytes", "digits and letters", "letters and digits"],
        Some(other) => return Err(format!("takes {most} Latin and {other} Chinese letters")),
    };
    let mut docs = vec![endpoint.doc];
    told(&endpoint.parameters(), &path, &mut docs);
    let told = |number| docs.iter().any(|doc| tells(doc, number) && units.iter().any(|unit| doc.contains(unit)));
    if !told(most) {
        return Err(format!("takes {most} at most, {units:?}, but {:?}", docs.last()));
    }
    let least = place.least();
    if least > 1 && !told(least) {
        return Err(format!("takes {least} at least, but {:?}", docs.last()));
    }
    Ok(())
}

/// An example of an endpoint's parameters.
fn sample(endpoint: &Descriptor, rng: &mut TestRng) -> Json {
    let mut tape = vec![0; 3000];
    rng.fill_bytes(&mut tape);
    example::of(&endpoint.parameters(), &mut Dice::new(tape))
}

/// Requests of an endpoint that can be sent: as the dice fall, and full ones.
fn samples(endpoint: &Descriptor, rng: &mut TestRng) -> Vec<Json> {
    let mut samples: Vec<_> = (0..ROUNDS).map(|_| sample(endpoint, rng)).collect();
    samples.extend(example::every(&endpoint.parameters()));
    if matches!(endpoint.name, "contacts::user::Create" | "contacts::user::Update") {
        for fields in samples.iter_mut().filter_map(Json::as_object_mut) {
            // These have to be as long as `department` is, which is no limit.
            fields.remove("order");
            fields.remove("is_leader_in_dept");
        }
    }
    samples.retain(|json| build(endpoint, json).is_ok());
    samples
}

#[test]
fn what_is_enforced_is_told() {
    let mut rng = TestRng::deterministic_rng(RngAlgorithm::default());
    let (mut limits, mut problems) = (0, Vec::new());
    for endpoint in catalogue::endpoints() {
        let mut seen = BTreeSet::new();
        for json in samples(endpoint, &mut rng) {
            let mut pointers = Vec::new();
            places(&json, "", &mut pointers);
            for pointer in pointers {
                let place = Place { endpoint, json: &json, pointer };
                // Its limit depends on what the items are: see `together`.
                let mixed = endpoint.name.starts_with("kf::") && place.name() == "msgmenu.list";
                // A list of texts has a limit of its own and one for its texts, under the same name.
                if mixed || !seen.insert((place.name(), place.value().is_array())) {
                    continue;
                }
                if let Some(most) = place.most("a") {
                    limits += 1;
                    if let Err(problem) = check(&place, most) {
                        problems.push(format!("{}: {} {problem}", endpoint.name, place.name()));
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(limits > 700, "only {limits} limits were found");
}
