//! What is printed.

use std::fmt;
use std::io::{self, ErrorKind, Write};

use serde_json::Value as Json;

use crate::failure::Failure;

/// Where the results go, as text or as JSON.
pub(crate) struct Output {
    json: bool,
    target: Box<dyn Write + Send>,
    gone: bool,
}

impl Output {
    /// To the standard output.
    pub(crate) fn stdout(json: bool) -> Output {
        Output::to(io::stdout(), json)
    }

    /// To anywhere.
    pub(crate) fn to(target: impl Write + Send + 'static, json: bool) -> Output {
        Output { json, target: Box::new(target), gone: false }
    }

    /// Prints one of the two: lines for people, or a value on one line for programs.
    pub(crate) fn show(&mut self, text: &str, json: &Json) -> Result<(), Failure> {
        if self.gone {
            return Ok(());
        }
        let line = if self.json { json.to_string() } else { printable(text) };
        let written = writeln!(self.target, "{line}").and_then(|()| self.target.flush());
        match written {
            // Whoever closed the pipe has read enough. What was done is done, so this is no failure.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => self.gone = true,
            Err(error) => return Err(Failure::failed(format!("the output cannot be written: {error}"))),
            Ok(()) => {}
        }
        Ok(())
    }

    /// Prints an answer: a line for each field that is not empty, or the whole as JSON.
    pub(crate) fn show_fields(&mut self, json: &Json) -> Result<(), Failure> {
        self.show(&fields(json), json)
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output").field("json", &self.json).finish_non_exhaustive()
    }
}

/// An answer as JSON.
pub(crate) fn json(answer: &impl serde::Serialize) -> Result<Json, Failure> {
    serde_json::to_value(answer).map_err(|error| Failure::failed(format!("the answer cannot be shown: {error}")))
}

/// Text without what would steer the terminal: it comes from elsewhere.
pub(crate) fn printable(text: &str) -> String {
    let steers = |sign: char| sign.is_control() && sign != '\n' && sign != '\t';
    if text.contains(steers) { text.replace(steers, "\u{fffd}") } else { text.to_owned() }
}

fn fields(json: &Json) -> String {
    let Json::Object(members) = json else { return json.to_string() };
    let lines = members.iter().filter_map(|(name, value)| Some(format!("{name}: {}", field(value)?)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A value on one line; nothing where it is empty.
fn field(json: &Json) -> Option<String> {
    match json {
        Json::Null => None,
        Json::String(text) if text.is_empty() => None,
        Json::String(text) => Some(text.replace('\n', " ")),
        Json::Array(items) if items.is_empty() => None,
        Json::Array(items) if items.iter().all(|item| item.is_string() || item.is_number()) => {
            Some(items.iter().filter_map(field).collect::<Vec<_>>().join(", "))
        }
        Json::Object(members) if members.values().all(|value| field(value).is_none()) => None,
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn empty_fields_are_left_out_and_control_signs_replaced() {
        let answer =
            json!({ "name": "张\u{1b}[31m三", "mail": "", "department": [1, 2], "extattr": { "attrs": [] }, "n": 0 });
        let mut lines: Vec<String> = printable(&fields(&answer)).lines().map(str::to_owned).collect();
        lines.sort();
        assert_eq!(lines, ["department: 1, 2", "n: 0", "name: 张\u{fffd}[31m三"]);
    }

    #[test]
    fn a_closed_pipe_is_no_failure_but_a_full_disk_is() {
        struct Closed(ErrorKind);
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut closed = Output::to(Closed(ErrorKind::BrokenPipe), false);
        assert!(closed.show("x", &Json::Null).is_ok() && closed.gone);
        assert!(Output::to(Closed(ErrorKind::StorageFull), false).show("x", &Json::Null).is_err());
    }
}
