//! What the signature of a call about orders is made over.

use serde_json::Value as Json;

use crate::wire::{Value, to_json};

/// `name=value` of every leaf but `sig` and empty strings, sorted by bytes, joined by `&`.
pub(super) fn text_to_sign(fields: &impl Value) -> String {
    let mut leaves = Vec::new();
    // What the writer wrote is JSON.
    if let Ok(whole) = serde_json::from_slice(&to_json(fields)) {
        collect("", &whole, &mut leaves);
    }
    leaves.sort_unstable();
    leaves.join("&")
}

fn collect(name: &str, value: &Json, leaves: &mut Vec<String>) {
    match value {
        Json::Object(members) => {
            for (name, member) in members.iter().filter(|(name, _)| *name != "sig") {
                collect(name, member, leaves);
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect(name, item, leaves)),
        Json::String(text) if !text.is_empty() => leaves.push(format!("{name}={text}")),
        Json::Number(number) => leaves.push(format!("{name}={number}")),
        Json::Bool(flag) => leaves.push(format!("{name}={flag}")),
        Json::String(_) | Json::Null => {}
    }
}

/// Gives endpoints the text that their signature is made over.
macro_rules! signed {
    ($($name:ident),*) => {$(
        impl $name {
            /// The text that [`sig`](Self::sig) is made over: everything else in this call.
            pub fn text_to_sign(&self) -> String {
                super::sign::text_to_sign(self)
            }
        }
    )*};
}

pub(super) use signed;
