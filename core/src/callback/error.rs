//! Why a callback was refused.

use std::fmt;

use http::StatusCode;

use super::ReceiveId;
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
    /// The same, and a query parameter tells why: it did not arrive as WeCom sent it.
    Altered {
        /// Its name.
        name: &'static str,
        /// What happened to it.
        problem: &'static str,
    },
    /// The same request came before: somebody plays a recorded one again.
    Replay,
    /// The callback came before, and that one is being worked on: WeCom shall come again, in case that fails.
    InWork,
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
    /// What is sealed inside a notice of a payment does not open. No callback was refused.
    Resource(&'static str),
    /// The callback is for somebody else.
    ReceiveId {
        /// The receive id that was found, and what kind it most likely is.
        found: ReceiveId,
        /// Those that are accepted.
        accepted: Vec<ReceiveId>,
        /// Whether messages and events of any corp are accepted besides.
        any_authorised: bool,
    },
    /// No receiver is known for the app that the request's URL names: see [`Apps`](super::Apps).
    App {
        /// The name in the URL; none where there is none.
        name: Option<String>,
    },
    /// The callback is fine, but the reply cannot go back: this kind of callback does not take it (see the table of
    /// [`Reply`](super::Reply), for an AI bot that of `bot::Reply`), or it breaks a limit.
    ///
    /// It is a mistake of the program, so WeCom gets 200 and no reply: at any other status it would bring the same callback
    /// three times more, and get the same reply. The operator finds the reason in the response's extensions.
    Reply {
        /// Which message, event or command it was to answer.
        event: String,
        /// What is wrong with the reply, and what the callback takes.
        problem: InvalidArgument,
        /// Whether it is a command, which is answered `success`.
        command: bool,
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
            CallbackError::App { .. } => StatusCode::NOT_FOUND,
            CallbackError::Reply { .. } => StatusCode::OK,
            CallbackError::Altered { .. } => StatusCode::UNAUTHORIZED,
            CallbackError::Replay => StatusCode::FORBIDDEN,
            CallbackError::InWork => StatusCode::SERVICE_UNAVAILABLE,
            CallbackError::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            CallbackError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            CallbackError::Signature => StatusCode::UNAUTHORIZED,
            CallbackError::Clock { .. } | CallbackError::ReceiveId { .. } => StatusCode::FORBIDDEN,
            CallbackError::Config(_) => StatusCode::INTERNAL_SERVER_ERROR,
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
                "the signature fits no known token: the token differs from the admin console's, or the query does not \
                 reach us unchanged and decoded only once",
            ),
            CallbackError::Altered { name, problem } => {
                write!(f, "the signature does not match, and the query parameter {name} {problem}")
            }
            CallbackError::Replay => f.write_str(
                "the same request came before: a recorded callback is played again, or the URL was opened twice by hand, or \
                 WeCom repeats unchanged what was answered already, which only a receiver with a memory of callbacks (seen) \
                 tells from the rest",
            ),
            CallbackError::InWork => f.write_str(
                "the same callback came before and is being worked on: WeCom repeats what is not answered within five \
                 seconds; answer at once by acknowledge where the work takes longer",
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
            CallbackError::Resource(problem) => write!(
                f,
                "what is inside the notice does not open ({problem}): is the key the EncodingAESKey that the callback came with \
                 (Incoming::key)?"
            ),
            CallbackError::ReceiveId { found, accepted, any_authorised } => {
                receive_id(f, found, accepted, *any_authorised)
            }
            CallbackError::App { name: None } => {
                f.write_str("the URL names no app: compare it with the admin console's, and with how Apps finds them")
            }
            CallbackError::App { name: Some(name) } => {
                write!(f, "there is no receiver for the app {:?}: add it to Apps, or correct the URL", cut(name))
            }
            CallbackError::Reply { event, problem, .. } => write!(
                f,
                "WeCom got no reply to {:?}: {problem}; say it by a call of its own instead (message/send, the response_url of \
                 an AI bot)",
                cut(event)
            ),
            CallbackError::Content { failure, .. } => write!(f, "the decrypted text cannot be read {failure}"),
        }
    }
}

/// A receive id that is not accepted: what it looks like, and what to do if it is meant for us.
fn receive_id(
    f: &mut fmt::Formatter<'_>,
    found: &ReceiveId,
    accepted: &[ReceiveId],
    any_authorised: bool,
) -> fmt::Result {
    const SHOWN: usize = 5;
    write!(f, "the signature is right, but the callback is for the receive id {:?}: ", cut(found.as_str()))?;
    if let Some(near) = accepted.iter().find(|id| id.as_str().trim().eq_ignore_ascii_case(found.as_str())) {
        write!(f, "the same as the accepted {:?} but for case or blanks", near.as_str())?;
    } else {
        f.write_str(match found {
            ReceiveId::Suite(_) => {
                "this looks like a suite command; if the suite is ours, accept it by receive_id(SuiteId)"
            }
            ReceiveId::Authorised(_) => {
                "this looks like a message or event of a corp that authorised the app; accept it by \
                 receive_id(ReceiveId::Authorised(..)), or all of them by any_authorised_corp"
            }
            ReceiveId::Provider(_) => {
                "this looks like the verification of a provider's URL or a provider callback, which carry the provider's own \
                 corp id; accept it by receive_id(ProviderCorpId)"
            }
            ReceiveId::Nobody => {
                "empty, this looks like a callback of an AI bot or of an individual's third-party app; accept it by \
                 receive_id(ReceiveId::Nobody)"
            }
            ReceiveId::Corp(_) | ReceiveId::Unlisted(_) => {
                "this looks like another corp's app; if the corp is ours, accept it by receive_id. Of a third-party app it may be \
                 the verification of the URL (accept it by receive_id(ProviderCorpId)), or what happened in a corp that authorised \
                 it (by any_authorised_corp)"
            }
        })?;
    }
    f.write_str("; accepted so far: ")?;
    for (index, id) in accepted.iter().take(SHOWN).enumerate() {
        let kind = match id {
            ReceiveId::Corp(_) => "corp",
            ReceiveId::Suite(_) => "suite",
            ReceiveId::Authorised(_) => "authorised corp",
            ReceiveId::Provider(_) => "provider",
            ReceiveId::Nobody => "nobody",
            ReceiveId::Unlisted(_) => "id",
        };
        write!(f, "{}{kind} {:?}", if index > 0 { ", " } else { "" }, id.as_str())?;
    }
    if accepted.len() > SHOWN {
        write!(f, " and {} more", accepted.len() - SHOWN)?;
    }
    if any_authorised {
        f.write_str(if accepted.is_empty() { "any authorised corp" } else { ", any authorised corp" })?;
    }
    Ok(())
}

/// What strangers sent, as far as it is worth showing.
fn cut(text: &str) -> &str {
    text.get(..text.floor_char_boundary(100)).unwrap_or(text)
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
