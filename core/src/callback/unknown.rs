//! What has no type here.

use std::fmt;

use super::Element;
use crate::wire::Failure;

/// A message or event that has no type here or does not fit its type, as it came.
///
/// `Debug` shows names, not texts: these may be tickets and tokens.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Unknown {
    /// `MsgType`: `event`, or what kind of message it is; empty for commands.
    pub msg_type: String,
    /// `Event`, or `InfoType` for commands.
    pub event: String,
    /// `ChangeType`, where there is one.
    pub change_type: String,
    /// Everything in its order, the envelope's facts included.
    pub fields: Vec<Element>,
    /// Where and why it does not fit its type; none where it has no type.
    pub problem: Option<Failure>,
}

impl Unknown {
    /// The first element called `name`.
    pub fn get(&self, name: &str) -> Option<&Element> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unknown")
            .field("msg_type", &self.msg_type)
            .field("event", &self.event)
            .field("change_type", &self.change_type)
            .field("fields", &self.fields)
            // The place alone: the problem in words quotes what was found.
            .field("problem", &self.problem.as_ref().map(Failure::path))
            .finish()
    }
}
