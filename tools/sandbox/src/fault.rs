//! Misbehaviour on demand.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::time::Duration;

use http::Request;

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
    /// The call is served, but the connection is cut after so many bytes of the HTTP answer: 0 for none of it, `usize::MAX` for
    /// all of it, whereupon the connection ends without the answer having said so.
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

/// What is to go wrong.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    next: HashMap<String, VecDeque<Fault>>,
    always: HashMap<String, Fault>,
    chooser: Option<Chooser>,
}

/// Decides at each request.
struct Chooser(Box<Choose>);

type Choose = dyn FnMut(&Request<Vec<u8>>) -> Option<Fault> + Send;

impl fmt::Debug for Chooser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chooser")
    }
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

    pub(crate) fn chosen_by(&mut self, choose: impl FnMut(&Request<Vec<u8>>) -> Option<Fault> + Send + 'static) {
        self.chooser = Some(Chooser(Box::new(choose)));
    }

    pub(crate) fn clear(&mut self) {
        *self = Faults::default();
    }

    /// The fault that the answer to `request` has.
    pub(crate) fn take(&mut self, request: &Request<Vec<u8>>) -> Option<Fault> {
        let path = request.uri().path();
        for key in [path, ANY] {
            if let Some(fault) = self.next.get_mut(key).and_then(VecDeque::pop_front) {
                return Some(fault);
            }
        }
        let always = self.always.get(path).or_else(|| self.always.get(ANY)).cloned();
        always.or_else(|| (self.chooser.as_mut()?.0)(request))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(path: &str) -> Request<Vec<u8>> {
        Request::builder().uri(path).body(Vec::new()).unwrap()
    }

    #[test]
    fn queued_faults_come_first_and_once() {
        let mut faults = Faults::default();
        faults.next("/a", Fault::Code(1));
        faults.next("/a", Fault::Code(2));
        faults.next("*", Fault::Cut);
        faults.always("/a", Fault::Status(502));
        assert_eq!(faults.take(&to("/a")), Some(Fault::Code(1)));
        assert_eq!(faults.take(&to("/a")), Some(Fault::Code(2)));
        assert_eq!(faults.take(&to("/b")), Some(Fault::Cut));
        assert_eq!(faults.take(&to("/b")), None);
        assert_eq!(faults.take(&to("/a")), Some(Fault::Status(502)));
        faults.clear();
        assert_eq!(faults.take(&to("/a")), None);
    }

    #[test]
    fn who_chooses_is_asked_last() {
        let mut faults = Faults::default();
        faults.chosen_by(|request| request.uri().query().map(|_| Fault::Cut));
        faults.next("/a", Fault::Code(1));
        assert_eq!(faults.take(&to("/a?x")), Some(Fault::Code(1)));
        assert_eq!(faults.take(&to("/a?x")), Some(Fault::Cut));
        assert_eq!(faults.take(&to("/a")), None);
        faults.clear();
        assert_eq!(faults.take(&to("/a?x")), None);
    }
}
