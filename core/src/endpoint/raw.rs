//! Any path, JSON in, JSON out.

use std::fmt;
use std::marker::PhantomData;

use http::{Method, Request, Response};
use serde_json::Value as Json;

use super::{AccessToken, Endpoint, Target, TokenKind, read_answer};
use crate::error::Error;
use crate::wire::{Extra, Readable, Slot, Writable, Writer, to_json};

/// A call of any path, for what WeCom added since this version of the SDK: JSON in, JSON out, the token handled.
///
/// ```
/// use wecom_core::endpoint::{Endpoint, Raw};
///
/// let call: Raw = Raw::post("/cgi-bin/new/thing", serde_json::json!({"name": "x"}));
/// let request = call.http_request("https://qyapi.weixin.qq.com", "T").unwrap();
/// assert_eq!(request.uri().query(), Some("access_token=T"));
/// assert_eq!(request.body(), br#"{"name":"x"}"#);
/// ```
#[derive(Clone)]
pub struct Raw<T = AccessToken> {
    method: Method,
    path: String,
    query: Extra,
    body: Option<Json>,
    repeatable: bool,
    token: PhantomData<fn() -> T>,
}

impl<T: TokenKind> Raw<T> {
    /// `GET path`.
    pub fn get(path: impl Into<String>) -> Raw<T> {
        Raw {
            method: Method::GET,
            path: path.into(),
            query: Extra::default(),
            body: None,
            repeatable: false,
            token: PhantomData,
        }
    }

    /// `POST path` with a JSON body.
    pub fn post(path: impl Into<String>, body: Json) -> Raw<T> {
        Raw { method: Method::POST, body: Some(body), ..Raw::get(path) }
    }

    /// One more parameter of the query.
    #[must_use]
    pub fn query(mut self, name: &str, value: impl Into<Json>) -> Raw<T> {
        self.query.insert(name, value);
        self
    }

    /// Whether sending it twice does no harm. Not unless said here: with WeCom a `GET` may delete.
    #[must_use]
    pub fn repeatable(mut self, repeatable: bool) -> Raw<T> {
        self.repeatable = repeatable;
        self
    }
}

impl<T> Raw<T> {
    fn before_query(&self) -> &str {
        self.path.split(['?', '#']).next().unwrap_or_default()
    }
}

impl<T> fmt::Debug for Raw<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Query and body may hold anything, secrets included.
        write!(f, "Raw({} {})", self.method, self.before_query())
    }
}

struct Query<'a>(&'a Extra);

impl Writable for Query<'_> {
    fn members(&self, out: &mut Writer) {
        self.0.write(out);
    }
}

impl<T: TokenKind> Endpoint for Raw<T> {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "";
    const DOC: &'static str = "Any path, JSON in, JSON out.";
    type Token = T;
    type Response = Json;

    fn path(&self) -> &str {
        // It names the endpoint, in traces and in keys of the token store: one for all queries, and none of what they hold.
        self.before_query()
    }

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        let body = self.body.as_ref().map(|body| to_json(body));
        Target::raw(base, &self.path, T::PARAMETER, token).send_raw(self.method.clone(), &Query(&self.query), body)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Json, Error> {
        let mut whole = Whole::default();
        let (head, body) = answer.into_parts();
        read_answer("", head.status, body.as_ref(), &mut whole)?;
        Ok(Json::Object(whole.0.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()))
    }

    fn repeatable(&self) -> bool {
        self.repeatable
    }
}

/// An answer of which every field is kept as it is.
#[derive(Default)]
struct Whole(Extra);

impl Readable for Whole {
    fn type_name(&self) -> &'static str {
        "a JSON object"
    }
    fn names(&self) -> &'static [&'static str] {
        &[]
    }
    fn slot(&mut self, _: usize) -> Option<&mut dyn Slot> {
        None
    }
    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::BASE;

    #[test]
    fn a_query_within_the_path_is_sent_and_names_nothing() {
        let call: Raw = Raw::get("/cgi-bin/new/thing?code=hush&x=1").query("y", 2);
        assert_eq!(call.path(), "/cgi-bin/new/thing");
        let request = call.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path_and_query().unwrap(), "/cgi-bin/new/thing?code=hush&x=1&access_token=T&y=2");
        let error = call.http_request("nowhere", "T").unwrap_err();
        assert!(!format!("{call:?} {error} {error:?}").contains("hush"), "{call:?} {error} {error:?}");
    }
}
