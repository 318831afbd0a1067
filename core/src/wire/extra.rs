//! Fields that the SDK does not know yet.

use std::fmt;

use serde_json::{Map, Value as Json};

use super::{Slot, Value, Writer};

/// Fields of a structure that this version of the SDK has no name for, kept as they came.
///
/// WeCom adds fields without notice. What it adds to an answer can be read here at once, and what it adds to a request
/// can be sent (`.with("new_field", value)` on every endpoint).
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Option<Box<Map<String, Json>>>);

impl Extra {
    /// The field called `name` on the wire.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.as_ref()?.get(name)
    }

    /// Adds or replaces a field.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Json>) {
        self.0.get_or_insert_default().insert(name.into(), value.into());
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|map| map.is_empty())
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().flat_map(|map| map.iter()).map(|(name, value)| (name.as_str(), value))
    }

    /// The slot of a field, made if it is not there.
    pub fn slot(&mut self, name: &str) -> &mut dyn Slot {
        self.0.get_or_insert_default().entry(name).or_insert(Json::Null)
    }

    /// Writes the fields into the object that is being written.
    #[inline]
    pub fn write(&self, out: &mut Writer) {
        if let Some(map) = &self.0 {
            entries(map, out);
        }
    }
}

/// Mostly there are none: every structure is written, and dropped, without a walk through a map of its own.
#[cold]
fn entries(map: &Map<String, Json>, out: &mut Writer) {
    for (name, value) in map {
        out.entry(name, value as &dyn Value);
    }
}

impl Drop for Extra {
    #[inline]
    fn drop(&mut self) {
        // Taken out, so that what the compiler drops afterwards is known to be nothing.
        if let Some(map) = self.0.take() {
            gone(map);
        }
    }
}

#[cold]
#[inline(never)]
#[expect(clippy::boxed_local, reason = "opening the box here would be code in every structure")]
fn gone(_map: Box<Map<String, Json>>) {}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Values may be anything, secrets included: names only.
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}
