//! Why a callback was refused.

use std::fmt;

use http::StatusCode;

use crate::error::InvalidArgument;
use crate::wire::Failure;

/// Why a callback was refused, or why a receiver cannot be built.
///
/// For the operator only: the sender gets [`status`](CallbackError::status) and an empty body. Neither the token nor the
/// EncodingAESKey is ever in it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallbackError {
    /// The configuration makes no receiver.
    Config(&'static str),
    /// The EncodingAESKey is not one.
    Key(KeyProblem),
    /// Neither `GET` (verification) nor `POST` (callback).
    Method(String),
    /// A query parameter is missing.
    Missing(&'static str),
    /// A query parameter cannot be read.
    Parameter {
        /// Its name.
        name: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The body is longer than the receiver takes, in bytes.
    TooLarge {
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// The body is no encrypted envelope.
    Envelope(Failure),
    /// The signature is another than the token gives.
    Signature,
    /// The signed time is too far from now.
    Clock {
        /// The `timestamp` of the request, in seconds.
        signed: i64,
        /// The time handed in, in seconds.
        now: i64,
    },
    /// The signature is right, but the cipher text does not open.
    Decrypt(&'static str),
    /// A file (of a bot's message, of an export) does not decrypt. No callback was refused.
    File(&'static str),
    /// The reply cannot be sent as it is, or not to this callback. Only bots' replies are checked.
    Reply(InvalidArgument),
    /// The callback is for somebody else.
    ReceiveId {
        /// The receive id that was found.
        found: String,
        /// Those that are accepted.
        accepted: Vec<String>,
    },
    /// What was decrypted is no well-formed XML or JSON, or larger than any callback.
    Content {
        /// Where and what.
        failure: Failure,
        /// The decrypted text, not shown by `Display` and `Debug`.
        text: String,
    },
}

impl CallbackError {
    /// The HTTP status that the sender gets.
    pub fn status(&self) -> StatusCode {
        match self {
            CallbackError::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            CallbackError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            CallbackError::Signature => StatusCode::UNAUTHORIZED,
            CallbackError::Clock { .. } | CallbackError::ReceiveId { .. } => StatusCode::FORBIDDEN,
            CallbackError::Config(_) => StatusCode::INTERNAL_SERVER_ERROR,
            // The callback was fine: were it to come again, the reply would be no better.
            CallbackError::Reply(_) => StatusCode::OK,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl fmt::Display for CallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallbackError::Config(problem) => write!(f, "no callback receiver can be built: {problem}"),
            CallbackError::Key(problem) => problem.fmt(f),
            CallbackError::Method(method) => {
                write!(f, "callbacks come by GET and POST, this one by {method}: is something else calling the URL?")
            }
            CallbackError::Missing(name) => write!(
                f,
                "the query parameter {name} is missing: is the query handed on unchanged, and is the caller WeCom?"
            ),
            CallbackError::Parameter { name, problem } => write!(f, "the query parameter {name} {problem}"),
            CallbackError::TooLarge { length, limit } => {
                write!(f, "the body has {length} bytes, the limit is {limit}: raise body_limit if WeCom sent it")
            }
            CallbackError::Envelope(failure) => write!(f, "the body is no encrypted callback, {failure}"),
            CallbackError::Signature => f.write_str(
                "the signature does not match: compare the token with the admin console's, and see that the query \
                 reaches us unchanged and decoded only once",
            ),
            CallbackError::Clock { signed, now } => {
                write!(f, "signed at {signed} but it is {now}: a replay, or this machine's clock is wrong")
            }
            CallbackError::Decrypt(problem) => write!(
                f,
                "the signature matches but the text does not decrypt ({problem}): compare the EncodingAESKey with the \
                 admin console's"
            ),
            CallbackError::File(problem) => {
                write!(f, "the file does not decrypt ({problem}): is the key this file's, and did it arrive whole?")
            }
            CallbackError::Reply(problem) => write!(f, "the reply cannot be sent: {problem}"),
            CallbackError::ReceiveId { found, accepted } => write!(
                f,
                "the callback is for the receive id {found:?}, accepted are {accepted:?}: own apps get the corp id, \
                 commands of third-party apps the suite id, URL verification of providers their own corp id"
            ),
            CallbackError::Content { failure, .. } => write!(f, "the decrypted text cannot be read {failure}"),
        }
    }
}

impl fmt::Debug for CallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The decrypted text is somebody's message.
        write!(f, "CallbackError({self})")
    }
}

impl std::error::Error for CallbackError {}

impl From<CallbackError> for crate::Error {
    fn from(error: CallbackError) -> crate::Error {
        crate::Error::Callback(Box::new(error))
    }
}

/// Why a text is no EncodingAESKey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyProblem {
    /// It has so many characters, not 43.
    Length(usize),
    /// It has a character that base64 has not.
    Character,
}

impl fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyProblem::Length(length) => write!(
                f,
                "the EncodingAESKey has {length} characters, it must have 43: copy it whole from the admin console"
            ),
            KeyProblem::Character => f.write_str(
                "the EncodingAESKey has a character other than letters and digits: copy it again from the admin console",
            ),
        }
    }
}

impl std::error::Error for KeyProblem {}

impl From<KeyProblem> for CallbackError {
    fn from(problem: KeyProblem) -> CallbackError {
        CallbackError::Key(problem)
    }
}
