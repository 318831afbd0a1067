//! Misbehaviour on demand.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// What goes wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The call is refused with this `errcode`; nothing happens.
    Code(i64),
    /// An HTTP status without an answer of WeCom's, as a gateway gives it; nothing happens.
    Status(u16),
    /// The call is served, but the answer takes this long. In process, a clock that stands is moved instead of waiting.
    Delay(Duration),
    /// The connection is cut before anything happens.
    Cut,
    /// The call is served, but the connection is cut after so many bytes of the HTTP answer (0: before the first).
    CutAfter(usize),
    /// HTTP 200 with this body; nothing happens.
    Body(Vec<u8>),
}

/// Stands in the extensions of an answer that [`Sandbox::handle`](crate::Sandbox::handle) gave where the connection was to
/// be cut. The answer itself is then an empty HTTP 502.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How many bytes of the HTTP answer arrived.
    pub after: usize,
    /// Whether the call was served before the connection was cut.
    pub served: bool,
}

/// What is to go wrong, by path.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    next: HashMap<String, VecDeque<Fault>>,
    always: HashMap<String, Fault>,
}

/// The path that stands for all paths.
const ANY: &str = "*";

impl Faults {
    pub(crate) fn next(&mut self, path: &str, fault: Fault) {
        self.next.entry(path.to_owned()).or_default().push_back(fault);
    }

    pub(crate) fn always(&mut self, path: &str, fault: Fault) {
        self.always.insert(path.to_owned(), fault);
    }

    pub(crate) fn clear(&mut self) {
        *self = Faults::default();
    }

    /// The fault that the next answer of `path` has.
    pub(crate) fn take(&mut self, path: &str) -> Option<Fault> {
        for key in [path, ANY] {
            if let Some(fault) = self.next.get_mut(key).and_then(VecDeque::pop_front) {
                return Some(fault);
            }
        }
        self.always.get(path).or_else(|| self.always.get(ANY)).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queued_faults_come_first_and_once() {
        let mut faults = Faults::default();
        faults.next("/a", Fault::Code(1));
        faults.next("/a", Fault::Code(2));
        faults.next("*", Fault::Cut);
        faults.always("/a", Fault::Status(502));
        assert_eq!(faults.take("/a"), Some(Fault::Code(1)));
        assert_eq!(faults.take("/a"), Some(Fault::Code(2)));
        assert_eq!(faults.take("/b"), Some(Fault::Cut));
        assert_eq!(faults.take("/b"), None);
        assert_eq!(faults.take("/a"), Some(Fault::Status(502)));
        faults.clear();
        assert_eq!(faults.take("/a"), None);
    }
}
