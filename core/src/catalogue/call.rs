//! A call of an endpoint that is chosen while the program runs.

use std::fmt;
use std::marker::PhantomData;

use http::{Method, Request, Response};

use super::{Descriptor, Prepared};
use crate::endpoint::{AccessToken, Empty, Endpoint, TokenKind, is_file, read_answer};
use crate::error::Error;

/// An endpoint that was chosen while the program runs, with its parameters: what an adapter's `call` takes.
///
/// Its answer is the HTTP response, once that is known to be none of WeCom's refusals; [`Descriptor::mirror`] reads it.
pub struct Dynamic<T = AccessToken> {
    endpoint: &'static Descriptor,
    request: Box<dyn Prepared>,
    token: PhantomData<fn() -> T>,
}

impl<T: TokenKind> Dynamic<T> {
    /// Of an endpoint and its parameters; none where the endpoint takes another kind of token.
    pub fn new(endpoint: &'static Descriptor, request: Box<dyn Prepared>) -> Option<Dynamic<T>> {
        (endpoint.token == T::PARAMETER.unwrap_or("none")).then_some(Dynamic { endpoint, request, token: PhantomData })
    }
}

impl<T> fmt::Debug for Dynamic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The parameters may be secrets.
        write!(f, "Dynamic({})", self.endpoint.name)
    }
}

impl<T: TokenKind> Endpoint for Dynamic<T> {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "";
    const DOC: &'static str = "Any endpoint of the catalogue.";
    type Token = T;
    type Response = Response<Vec<u8>>;

    fn path(&self) -> &str {
        self.endpoint.path
    }

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        self.request.http_request(base, token)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Response<Vec<u8>>, Error> {
        let answer = answer.map(|body| body.as_ref().to_vec());
        if !is_file(&answer, answer.body()) {
            read_answer("", answer.status(), answer.body(), &mut Empty::default())?;
        }
        Ok(answer)
    }

    fn repeatable(&self) -> bool {
        self.request.repeatable()
    }
}
