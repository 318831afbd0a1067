//! When two JSON values say the same.

use std::fmt;

use serde_json::Value as Json;

/// A place where two values differ.
#[derive(Debug, PartialEq)]
pub struct Difference {
    /// The place, as a JSON path.
    pub path: String,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
}

impl Difference {
    /// One that is about the whole.
    pub fn at_root(expected: impl fmt::Display, found: impl fmt::Display) -> Difference {
        Difference { path: "$".to_owned(), expected: expected.to_string(), found: found.to_string() }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, found {}", self.path, self.expected, self.found)
    }
}

/// The leaves of `expected` that `found` lacks or has otherwise.
pub fn missing(expected: &Json, found: &Json) -> Vec<Difference> {
    let mut differences = Vec::new();
    compare("$", expected, found, &mut differences);
    differences
}

/// The leaves that one of the two lacks or has otherwise.
pub(super) fn apart(expected: &Json, found: &Json) -> Vec<Difference> {
    let mut differences = missing(expected, found);
    let more = missing(found, expected).into_iter();
    differences.extend(more.map(|one| Difference { path: one.path, expected: one.found, found: one.expected }));
    differences.dedup();
    differences
}

fn compare(path: &str, expected: &Json, found: &Json, differences: &mut Vec<Difference>) {
    if is_nothing(expected) {
        return;
    }
    match (expected, found) {
        (Json::Object(fields), Json::Object(others)) => {
            for (key, value) in fields {
                compare(&format!("{path}.{key}"), value, others.get(key).unwrap_or(&Json::Null), differences);
            }
        }
        (Json::Array(items), Json::Array(others)) => {
            for (index, item) in items.iter().enumerate() {
                compare(&format!("{path}[{index}]"), item, others.get(index).unwrap_or(&Json::Null), differences);
            }
        }
        _ if same(expected, found) => {}
        _ => differences.push(Difference {
            path: path.to_owned(),
            expected: expected.to_string(),
            found: if found.is_null() { "nothing".to_owned() } else { found.to_string() },
        }),
    }
}

/// Null, empty, or made of nothing else.
fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.iter().all(is_nothing),
        Json::Object(fields) => fields.values().all(is_nothing),
        _ => false,
    }
}

/// Whether two scalars say the same.
pub(super) fn same(one: &Json, other: &Json) -> bool {
    if one == other {
        return true;
    }
    match (one, other) {
        (Json::Bool(bit), number) | (number, Json::Bool(bit)) => {
            let text = text(number);
            text.as_deref() == Some(if *bit { "1" } else { "0" })
                || text.is_some_and(|text| text.eq_ignore_ascii_case(if *bit { "true" } else { "false" }))
        }
        // Two texts are the same to the letter, but for zeros at the end of a fraction: ids and codes are left alone.
        (Json::String(one), Json::String(other)) => {
            (is_fraction(one) && is_number(other) || is_number(one) && is_fraction(other)) && number(one, other)
        }
        _ => match (text(one), text(other)) {
            (Some(one), Some(other)) => number(&one, &other),
            _ => false,
        },
    }
}

fn text(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Digits with a point, as prices and degrees are written.
fn is_fraction(text: &str) -> bool {
    text.contains('.') && is_number(text)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
}

/// Whether two texts are the same number: whole ones exactly, those with a fraction as doubles.
fn number(one: &str, other: &str) -> bool {
    match (one.trim().parse::<i128>(), other.trim().parse::<i128>()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one.trim().parse::<f64>().is_ok_and(|one| other.trim().parse() == Ok(one)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_alike() {
        for (one, other) in [
            (json!({"a": 1, "b": null, "c": "", "d": [], "e": {"f": null}}), json!({"a": "1"})),
            (json!({"a": true, "b": 0}), json!({"b": false, "a": 1, "more": 2})),
            (
                json!([1.0, "2", "2.50", "9007199254740993", "1.0"]),
                json!(["1", 2, 2.5, 9_007_199_254_740_993_i64, "1"]),
            ),
            (json!("true"), json!(true)),
        ] {
            assert_eq!(missing(&one, &other), []);
        }
    }

    #[test]
    fn what_differs() {
        let differences = missing(&json!({"a": [{"b": 1}, 7], "c": true}), &json!({"a": [{"b": 2}], "c": 0}));
        let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            ["$.a[0].b: expected 1, found 2", "$.a[1]: expected 7, found nothing", "$.c: expected true, found 0"]
        );
        assert_eq!(missing(&json!({"a": {"b": 1}}), &json!({"a": "x"})).len(), 1);
        for (one, other) in [
            (json!("9007199254740993"), json!(9_007_199_254_740_992_i64)),
            (json!("007"), json!("7")),
            (json!("1e3"), json!("1000")),
            (json!("1.0.0"), json!("1.0")),
        ] {
            assert_eq!(missing(&one, &other).len(), 1, "{one} and {other}");
        }
        assert_eq!(missing(&json!("a1"), &json!("a2")).len(), 1);
    }
}
