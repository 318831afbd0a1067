//! Arbitrary JSON, and what must hold for any of it.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value as Json;
use wecom_core::wire::{Failure, Slot, from_json};

/// Keys and strings that WeCom's structures know, among others.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        1 => prop::sample::select(vec![
            "", "0", "1", "-1", "a|b", "|", "1|2|", "null", "true", "9223372036854775808", "1e400", "0.5", " 7 ", "text", "ok", "企业微信",
            "\u{feff}", "\u{0}", "\u{1f600}", "\\u4f01", "$ref", "inf", "NaN",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Any number that JSON text can hold.
fn number() -> impl Strategy<Value = Json> {
    prop_oneof![
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        (-3_i64..4).prop_map(Json::from),
        prop::num::f64::NORMAL.prop_map(Json::from),
        Just(Json::from(1.5)),
        Just(Json::from(-0.0)),
    ]
}

/// Any JSON, with keys out of `names` in half of the cases.
pub fn json(names: &'static [&'static str]) -> impl Strategy<Value = Json> {
    let leaf =
        prop_oneof![Just(Json::Null), any::<bool>().prop_map(Json::from), number(), text().prop_map(Json::from),];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![vec(inner.clone(), 0..5).prop_map(Json::from), object(names, inner),]
    })
}

/// An object with keys out of `names` in half of the cases.
pub fn object(
    names: &'static [&'static str],
    value: impl Strategy<Value = Json> + 'static,
) -> impl Strategy<Value = Json> {
    let known: Vec<&str> = if names.is_empty() { vec!["errcode"] } else { names.to_vec() };
    let key = prop_oneof![prop::sample::select(known).prop_map(str::to_owned), text()];
    btree_map(key, value, 0..6).prop_map(|map| Json::Object(map.into_iter().collect()))
}

/// Reads arbitrary JSON into a structure: a value or a failure that names its place, never a panic. Gives what was read.
pub fn survives<T: Slot + Default>(json: &Json) -> Result<T, Failure> {
    let read = from_json::<T>(json.to_string().as_bytes());
    if let Err(failure) = &read {
        assert!(failure.path().starts_with('$'), "{failure}");
        assert!(!failure.problem().is_empty(), "a failure without a word, at {}", failure.path());
    }
    read
}

/// The same for text that was cut off, and for text in which a byte was changed.
pub fn survives_damage<T: Slot + Default>(json: &Json, place: usize, byte: u8) {
    let mut text = json.to_string().into_bytes();
    let place = place % text.len();
    let cut = from_json::<T>(&text[..place]);
    // A number may be cut to a shorter one.
    assert!(cut.is_err() || json.is_number(), "half of the text was taken for the whole: {json}");
    text[place] = byte;
    drop(from_json::<T>(&text));
}
