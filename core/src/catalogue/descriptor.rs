//! An endpoint as data.

use std::fmt;

use http::{Method, Request, Response};
use serde_json::Value as Json;

use super::{Described, Shape};
use crate::endpoint::{Serve, TokenKind};
use crate::error::Error;
use crate::types::File;
use crate::wire::{Failure, Readable, Writable, read_value, to_json};

/// What is known of an endpoint, and its request and answer without their types.
#[non_exhaustive]
pub struct Descriptor {
    /// Where its type stands in [`api`](crate::api): `contacts::user::Get`.
    pub name: &'static str,
    /// `GET` or `POST`.
    pub method: Method,
    /// The path, for example `/cgi-bin/user/get`.
    pub path: &'static str,
    /// Which token it takes, as the parameter of the query that carries it: `access_token`, …; `none` for none.
    pub token: &'static str,
    /// The documentation.
    pub doc: &'static str,
    parameters: fn() -> Shape,
    answer: fn() -> Shape,
    decode: Decode,
    read: Read,
    mirror: Mirror,
}

type Decode = fn(&Json) -> Result<Box<dyn Prepared>, Failure>;
type Read = fn(&Request<Vec<u8>>) -> Result<Box<dyn Prepared>, Error>;
type Mirror = fn(Response<Vec<u8>>) -> Result<Response<Vec<u8>>, Error>;

/// A request whose type is not known here.
pub trait Prepared: Send + Sync {
    /// The request, ready to be sent; see [`Endpoint::http_request`](crate::endpoint::Endpoint::http_request).
    ///
    /// # Errors
    ///
    /// Those of the typed request.
    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error>;

    /// Whether sending it twice does no harm.
    fn repeatable(&self) -> bool;

    /// Its parameters as JSON.
    fn json(&self) -> Json;

    /// The file that goes with it, where there is one.
    fn file(&mut self) -> Option<&mut File>;
}

impl<E: Serve + Writable + Send + Sync> Prepared for E {
    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        E::http_request(self, base, token)
    }

    fn repeatable(&self) -> bool {
        E::repeatable(self)
    }

    fn json(&self) -> Json {
        serde_json::from_slice(&to_json(self)).unwrap_or_default()
    }

    fn file(&mut self) -> Option<&mut File> {
        Serve::file(self)
    }
}

impl Descriptor {
    pub(crate) const fn of<E>(name: &'static str) -> Descriptor
    where
        E: Serve + Readable + Writable + Described + Default + Send + Sync + 'static,
        E::Response: Described,
    {
        Descriptor {
            name,
            method: E::METHOD,
            path: E::PATH,
            token: match E::Token::PARAMETER {
                Some(parameter) => parameter,
                None => "none",
            },
            doc: E::DOC,
            parameters: E::shape,
            answer: <E::Response as Described>::shape,
            decode: |json| {
                let mut value = E::default();
                read_value(json, &mut value)?;
                Ok(Box::new(value))
            },
            read: |request| Ok(Box::new(E::read(request)?)),
            mirror: |answer| Ok(E::answer(&E::parse(answer)?)),
        }
    }

    /// The official Chinese title: what stands in brackets in the first line of the documentation.
    pub fn title(&self) -> &'static str {
        title_in(self.doc)
    }

    /// The official page.
    pub fn page(&self) -> Option<&'static str> {
        let (_, rest) = self.doc.rsplit_once("Source: <")?;
        rest.split('>').next()
    }

    /// The family, which is also the feature that compiles it: `contacts`.
    pub fn family(&self) -> &'static str {
        self.name.split("::").next().unwrap_or_default()
    }

    /// What its parameters look like.
    pub fn parameters(&self) -> Shape {
        (self.parameters)()
    }

    /// What it answers.
    pub fn answer(&self) -> Shape {
        (self.answer)()
    }

    /// Reads parameters from JSON, whether they go into the query or into the body.
    ///
    /// # Errors
    ///
    /// Where a value does not fit; the failure names the place.
    pub fn decode(&self, parameters: &Json) -> Result<Box<dyn Prepared>, Failure> {
        (self.decode)(parameters)
    }

    /// Reads a request, as a server does.
    ///
    /// # Errors
    ///
    /// Where it is no request of this endpoint.
    pub fn read(&self, request: &Request<Vec<u8>>) -> Result<Box<dyn Prepared>, Error> {
        (self.read)(request)
    }

    /// Reads an answer into the endpoint's type and writes it again, in the form of the official page.
    ///
    /// # Errors
    ///
    /// Those of [`Endpoint::parse`](crate::endpoint::Endpoint::parse).
    pub fn mirror(&self, answer: Response<Vec<u8>>) -> Result<Response<Vec<u8>>, Error> {
        (self.mirror)(answer)
    }
}

/// What stands in brackets in the first line of a documentation.
pub(super) fn title_in(doc: &'static str) -> &'static str {
    let line = doc.lines().next().unwrap_or_default();
    let Some((_, rest)) = line.rsplit_once('(') else { return "" };
    rest.rsplit_once(')').map_or("", |(title, _)| title)
}

impl fmt::Debug for Descriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Descriptor({} {} {})", self.name, self.method, self.path)
    }
}
