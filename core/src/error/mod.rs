//! Errors: what was wrong, where, and whose turn it is.

mod api;
mod code;

use std::borrow::Cow;
use std::fmt;

pub use api::ApiError;
pub use code::{ErrorClass, ErrorCode};

use crate::wire::Failure;

/// Why a call or a callback failed, sorted by who has to act.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A parameter cannot be sent as it is; nothing was sent. The caller's turn.
    Invalid(Box<InvalidArgument>),
    /// WeCom answered with a non-zero `errcode`.
    Api(Box<ApiError>),
    /// An HTTP status that WeCom's own answers do not have: a gateway's, or an outage.
    Status(Box<StatusError>),
    /// The answer is not what the endpoint promises. Holds the JSON path and the raw body.
    Read(Box<ReadError>),
    /// The HTTP client failed. Says whether anything may have left this machine.
    Send(Box<SendError>),
    /// A callback was refused. Tell the sender nothing of the reason.
    #[cfg(feature = "callback")]
    Callback(Box<crate::callback::CallbackError>),
    /// The state machine was driven against its rules: a bug of the driver.
    Misuse(&'static str),
}

impl Error {
    /// WeCom's answer, where it was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::Api(error) => Some(error),
            _ => None,
        }
    }

    /// WeCom's error code, where there is one.
    pub fn code(&self) -> Option<ErrorCode> {
        self.api().map(|error| error.code)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(error) => error.fmt(f),
            Error::Api(error) => error.fmt(f),
            Error::Status(error) => error.fmt(f),
            Error::Read(error) => error.fmt(f),
            Error::Send(error) => error.fmt(f),
            #[cfg(feature = "callback")]
            Error::Callback(error) => error.fmt(f),
            Error::Misuse(what) => write!(f, "the call was driven against its rules: {what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Send(error) => error.source.as_deref().map(|source| source as _),
            Error::Read(error) => Some(&error.failure),
            _ => None,
        }
    }
}

/// A parameter that cannot be sent as it is.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidArgument {
    /// The endpoint's path; empty where no endpoint is concerned.
    pub endpoint: &'static str,
    /// The field's name on the wire.
    pub field: Cow<'static, str>,
    /// What is wrong with it, and the limit.
    pub problem: String,
}

impl InvalidArgument {
    /// A problem with a field.
    #[cold]
    pub fn new(field: &'static str, problem: impl Into<String>) -> InvalidArgument {
        InvalidArgument { endpoint: "", field: Cow::Borrowed(field), problem: problem.into() }
    }

    /// The same, with the endpoint that it concerns.
    #[must_use]
    pub fn of(mut self, endpoint: &'static str) -> InvalidArgument {
        self.endpoint = endpoint;
        self
    }

    /// The same, with the field that the part belongs to whose field it is.
    #[must_use]
    pub fn within(mut self, parent: &str) -> InvalidArgument {
        self.field = Cow::Owned(format!("{parent}.{}", self.field));
        self
    }
}

impl fmt::Display for InvalidArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.endpoint.is_empty() {
            write!(f, "{}: ", self.endpoint)?;
        }
        write!(f, "{} {}", self.field, self.problem)
    }
}

impl fmt::Debug for InvalidArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvalidArgument({self})")
    }
}

impl std::error::Error for InvalidArgument {}

impl From<InvalidArgument> for Error {
    fn from(error: InvalidArgument) -> Error {
        Error::Invalid(Box::new(error))
    }
}

/// An HTTP status that carries no answer of WeCom's.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusError {
    /// The endpoint's path.
    pub endpoint: String,
    /// The status.
    pub status: http::StatusCode,
    /// The body as it came.
    pub body: Vec<u8>,
}

impl StatusError {
    #[cold]
    pub(crate) fn new(endpoint: &str, status: http::StatusCode, body: &[u8]) -> StatusError {
        StatusError { endpoint: endpoint.to_owned(), status, body: body.to_vec() }
    }
}

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No excerpt of the body: a gateway's page may show the URL, which holds the token.
        write!(f, "{} answered HTTP {} ({} bytes)", self.endpoint, self.status, self.body.len())
    }
}

impl fmt::Debug for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StatusError({self})")
    }
}

/// An answer that is not what the endpoint promises.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadError {
    /// The endpoint's path.
    pub endpoint: String,
    /// What could not be read, and its JSON path.
    pub failure: Failure,
    /// The body as it came.
    pub body: Vec<u8>,
}

impl ReadError {
    #[cold]
    pub(crate) fn new(endpoint: &str, failure: Failure, body: &[u8]) -> ReadError {
        ReadError { endpoint: endpoint.to_owned(), failure, body: body.to_vec() }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No excerpt of the body: it may hold a token.
        write!(f, "the answer of {} cannot be read {} ({} bytes)", self.endpoint, self.failure, self.body.len())
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReadError({self})")
    }
}

/// How much of a request may have left this machine when sending failed; of a call that was tried more than once, with all of its
/// tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Nothing: sending again is safe.
    Nothing,
    /// Perhaps all of it: WeCom may have acted on it.
    Maybe,
}

/// The HTTP client failed.
#[non_exhaustive]
pub struct SendError {
    /// The endpoint's path, once a call knows it.
    pub endpoint: String,
    /// Whether anything may have left this machine.
    pub sent: Sent,
    /// Whether trying again may help at all.
    pub retry: bool,
    /// What failed, in words, without URL (it holds the token).
    pub problem: String,
    /// The client's own error.
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl SendError {
    /// A failure in words.
    #[cold]
    pub fn new(sent: Sent, problem: impl Into<String>) -> SendError {
        SendError { endpoint: String::new(), sent, retry: true, problem: problem.into(), source: None }
    }

    /// The answer has more bytes than may be held in memory.
    pub fn too_large(limit: u64) -> SendError {
        let problem = format!("the answer has more than {limit} bytes; raise body_limit or use download");
        SendError::new(Sent::Maybe, problem).for_good()
    }

    /// A download broke off when its target had got a part, so that it cannot be begun again.
    pub fn broken_off(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> SendError {
        let error = error.into();
        SendError::new(Sent::Maybe, format!("the download broke off: {error}")).because(error).for_good()
    }

    /// The source of an upload cannot be wound back to where it began.
    pub fn not_wound_back(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> SendError {
        let error = error.into();
        SendError::new(Sent::Nothing, format!("the file to upload cannot be wound back: {error}"))
            .because(error)
            .for_good()
    }

    /// With the client's own error behind it. It must not print the URL.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> SendError {
        self.source = Some(source.into());
        self
    }

    /// One that no further try can mend.
    #[must_use]
    pub fn for_good(mut self) -> SendError {
        self.retry = false;
        self
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let endpoint = if self.endpoint.is_empty() { "the request" } else { &self.endpoint };
        let sent = match self.sent {
            Sent::Nothing => "nothing was sent",
            Sent::Maybe => "WeCom may have got it",
        };
        write!(f, "sending {endpoint} failed: {} ({sent})", self.problem)
    }
}

impl fmt::Debug for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SendError({self})")
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<SendError> for Error {
    fn from(error: SendError) -> Error {
        Error::Send(Box::new(error))
    }
}

/// An error and all that caused it, in one line.
pub fn words(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    text
}
