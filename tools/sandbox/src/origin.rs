//! Where an answer came from.

use http::{HeaderValue, Response};

/// Where an answer came from. Answers that do not come from the sandbox's state say so in the header `x-wecom-sandbox`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// From what the sandbox keeps; so do refusals, and answers that a [`Fault`](crate::Fault) spoiled.
    #[default]
    World,
    /// Made up, as the sandbox keeps no state for the endpoint (`x-wecom-sandbox: stateless`).
    MadeUp,
    /// From [`Sandbox::answer`](crate::Sandbox::answer) (`x-wecom-sandbox: scripted`).
    Script,
}

const HEADER: &str = "x-wecom-sandbox";
const MADE_UP: &str = "stateless";
const SCRIPT: &str = "scripted";

impl Origin {
    /// Marks an answer.
    pub(crate) fn mark(self, answer: &mut Response<Vec<u8>>) {
        let mark = match self {
            Origin::World => return,
            Origin::MadeUp => MADE_UP,
            Origin::Script => SCRIPT,
        };
        answer.headers_mut().insert(HEADER, HeaderValue::from_static(mark));
    }

    /// What an answer is marked as.
    pub(crate) fn of(answer: &Response<Vec<u8>>) -> Origin {
        match answer.headers().get(HEADER) {
            Some(mark) if mark == MADE_UP => Origin::MadeUp,
            Some(mark) if mark == SCRIPT => Origin::Script,
            _ => Origin::World,
        }
    }

    /// What a transcript says behind the answer's status.
    pub(crate) fn note(self) -> &'static str {
        match self {
            Origin::World => "",
            Origin::MadeUp => " (made up: the sandbox keeps no state for this path)",
            Origin::Script => " (scripted)",
        }
    }
}
