//! Limits of numbers, and of how long a file is.

use std::collections::BTreeSet;

use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::{Value as Json, json};
use wecom_core::catalogue::{self, Descriptor, Shape};
use wecom_core::endpoint::BASE;
use wecom_core::types::File;
use wecom_tests::example;

use super::{Place, build, samples, tells, told};

/// Numbers whose limit depends on another: see [`together`](super::together).
const AREAS: [&str; 4] = ["row_count", "column_count", "rows", "cols"];

/// No number that is refused for its size alone is above this, which fits into all types of fields.
const NUMBER: i64 = 2_000_000_000;

/// All numbers, as JSON pointers.
fn numbers(json: &Json, pointer: &str, all: &mut Vec<String>) {
    match json {
        Json::Object(map) => map.iter().for_each(|(name, inner)| numbers(inner, &format!("{pointer}/{name}"), all)),
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| numbers(item, &format!("{pointer}/{index}"), all));
        }
        Json::Number(_) => all.push(pointer.to_owned()),
        _ => {}
    }
}

/// The last number on the way to one that is refused for its size; none where that is taken, too.
fn bounds(taken: i64, refused: i64, take: impl Fn(i64) -> bool) -> Option<i64> {
    if take(refused) || !take(taken) {
        return None;
    }
    let (mut taken, mut refused) = (taken, refused);
    while taken.abs_diff(refused) > 1 {
        let middle = taken + (refused - taken) / 2;
        if take(middle) { taken = middle } else { refused = middle }
    }
    Some(taken)
}

#[test]
fn numbers_that_are_enforced_are_told() {
    let mut rng = TestRng::deterministic_rng(RngAlgorithm::default());
    let (mut limits, mut problems) = (0, Vec::new());
    for endpoint in catalogue::endpoints() {
        let mut seen = BTreeSet::new();
        for json in samples(endpoint, &mut rng) {
            let mut pointers = Vec::new();
            numbers(&json, "", &mut pointers);
            for pointer in pointers {
                let place = Place { endpoint, json: &json, pointer };
                let name = place.name();
                let path: Vec<&str> = name.split('.').collect();
                let now = place.value().as_i64().unwrap_or(NUMBER);
                let mixed = path.last().is_some_and(|last| AREAS.contains(last));
                if mixed || now.unsigned_abs() >= NUMBER.unsigned_abs() || !seen.insert(name.clone()) {
                    continue;
                }
                let with = |number: i64| {
                    let mut json = json.clone();
                    *json.pointer_mut(&place.pointer).expect("the place is there") = number.into();
                    build(endpoint, &json)
                };
                let mut docs = vec![endpoint.doc];
                told(&endpoint.parameters(), &path, &mut docs);
                for (beyond, step) in [(NUMBER, 1), (-NUMBER, -1)] {
                    let Some(border) = bounds(now, beyond, |number| with(number).is_ok()) else { continue };
                    limits += 1;
                    let refused = with(border + step).expect_err("that was beyond");
                    let field = refused.field.rsplit('.').next().unwrap_or_default();
                    // That there may be none, or none at all, needs no word.
                    let known = border.abs() < 2 && step < 0
                        || docs.iter().any(|doc| tells(doc, usize::try_from(border.abs()).unwrap_or_default()));
                    if refused.endpoint != endpoint.path || !path.contains(&field) || !known {
                        problems.push(format!("{}: {name} takes {border}, but {refused}", endpoint.name));
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(limits >= 6, "only {limits} limits were found");
}

/// How long a file may be depends on what it is.
#[test]
fn files_are_as_long_as_is_told() {
    const GIB: u64 = 1024 * 1024 * 1024;
    let (mut limits, mut problems) = (0, Vec::new());
    for endpoint in catalogue::endpoints() {
        for json in example::every(&endpoint.parameters()).into_iter().chain(kinds(endpoint)) {
            let takes = |length: i64| {
                let mut request = endpoint.decode(&json).expect("an example is read");
                let file = request.file().expect("there is a file");
                *file = File::streamed("a.txt", u64::try_from(length).unwrap_or_default());
                request.http_request(BASE, "T").is_ok()
            };
            if endpoint.decode(&json).expect("an example is read").file().is_none() || !takes(100) {
                continue;
            }
            let Shape::Object(parameters) = endpoint.parameters() else { continue };
            let docs = parameters.fields.iter().filter(|field| matches!((field.shape)(), Shape::File));
            let docs: Vec<_> = docs.map(|field| field.doc).chain([endpoint.doc]).collect();
            let told = |number: i64, unit: &str| {
                docs.iter().any(|doc| doc.contains(unit) && tells(doc, usize::try_from(number).unwrap_or_default()))
            };
            let most = bounds(100, 100 * GIB as i64, takes);
            limits += usize::from(most.is_some());
            let least = bounds(100, 0, takes).unwrap_or_default();
            let whole = |unit: u64| most.filter(|most| most % unit as i64 == 0).map(|most| most / unit as i64);
            let (gib, mib) = (whole(GIB), whole(1024 * 1024));
            let most_told = most.is_none()
                || gib.is_some_and(|number| told(number, "GB"))
                || mib.is_some_and(|number| told(number, "MB"))
                || most.is_some_and(|number| told(number, "bytes"));
            if !most_told || least > 1 && !told(least, "bytes") {
                problems.push(format!("{}: {json} takes {least} to {most:?} bytes, but {docs:?}", endpoint.name));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(limits >= 20, "only {limits} limits were found");
}

/// The parameters with each kind of file.
fn kinds(endpoint: &Descriptor) -> Vec<Json> {
    ["image", "voice", "video", "file"]
        .iter()
        .map(|kind| json!({"type": kind, "media_type": kind, "attachment_type": 1}))
        .filter(|json| endpoint.decode(json).is_ok())
        .collect()
}
