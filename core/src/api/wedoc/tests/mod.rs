//! Documents as they are on the wire.

mod content;
mod doc;
mod form;
mod material;
mod smartdoc;
mod spreadsheet;

use crate::api::testing::{parse, problem, sends, survives};
use crate::endpoint::{Endpoint, Paginated};
use crate::types::{Secret, Timestamp};

const EMPTY: &str = r#"{"errmsg":"ok"}"#;

/// An answer, read and written again.
#[cfg(feature = "server")]
fn again<E: crate::endpoint::Serve>(answer: &str) -> serde_json::Value {
    serde_json::from_slice(E::answer(&parse::<E>(answer)).body()).unwrap()
}
