//! Answers that the test gives instead of the sandbox.

use std::collections::{HashMap, VecDeque};

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use serde_json::{Value as Json, json};

use crate::origin::Origin;

/// What is to be answered, by path.
#[derive(Debug, Default)]
pub(crate) struct Scripts {
    next: HashMap<String, VecDeque<Json>>,
    always: HashMap<String, Json>,
}

impl Scripts {
    pub(crate) fn next(&mut self, path: &str, answer: Json) {
        self.next.entry(path.to_owned()).or_default().push_back(answer);
    }

    pub(crate) fn always(&mut self, path: &str, answer: Json) {
        self.always.insert(path.to_owned(), answer);
    }

    pub(crate) fn clear(&mut self) {
        *self = Scripts::default();
    }

    /// The next answer of `path`, if the test gave one.
    pub(crate) fn take(&mut self, path: &str) -> Option<Response<Vec<u8>>> {
        let queued = self.next.get_mut(path).and_then(VecDeque::pop_front);
        let mut body = queued.or_else(|| self.always.get(path).cloned())?;
        if let Json::Object(members) = &mut body
            && !members.contains_key("errcode")
        {
            members.insert("errcode".to_owned(), json!(0));
            members.insert("errmsg".to_owned(), json!("ok"));
        }
        let mut answer = Response::new(body.to_string().into_bytes());
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=UTF-8"));
        Origin::Script.mark(&mut answer);
        Some(answer)
    }
}
