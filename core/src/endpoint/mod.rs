//! The contract of an endpoint, and what all of them share.

mod answer;
mod build;
mod download;
mod method;
mod page;
mod raw;
#[cfg(feature = "server")]
mod serve;
mod token;

pub use answer::{Empty, FileJobStatus, Job, JobStatus, Skipped, TaskStatus, read_answer};
pub use build::{FilePlace, Target};
pub use download::{Streamed, is_file, read_file};
pub use method::{ByGet, ByPost};
pub use page::{Pages, Paginated};
pub use raw::Raw;
#[cfg(feature = "server")]
pub use serve::{Serve, read_body, read_query, read_upload, write_answer, write_error, write_file};
pub use token::{
    AccessToken, DeviceToken, ModelToken, NoToken, ProviderToken, ResponseCode, SuiteToken, TokenKind, WebhookKey,
};

use crate::Error;

/// Where WeCom's API lives. A gateway or the sandbox may stand in for it.
pub const BASE: &str = "https://qyapi.weixin.qq.com";

/// One endpoint of the server API: a plain struct of parameters that becomes a request, and whose answer can be read.
///
/// Everything here is pure: bytes in, bytes out. [`Call`](crate::flow::Call) adds tokens and retries, an adapter the HTTP.
pub trait Endpoint {
    /// `GET` or `POST`.
    const METHOD: http::Method;
    /// The path, for example `/cgi-bin/user/get`.
    const PATH: &'static str;
    /// The documentation: title, token, limits, link to the official page.
    const DOC: &'static str;
    /// Which kind of token it takes.
    type Token: TokenKind;
    /// What it answers.
    type Response;

    /// The path of this request; differs from [`PATH`](Endpoint::PATH) only for a [`Raw`] call.
    fn path(&self) -> &str {
        Self::PATH
    }

    /// The request, ready to be sent.
    ///
    /// `base` is scheme, host and perhaps a path prefix (see [`BASE`]); `token` the token's value, empty for [`NoToken`].
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] where a parameter breaks a limit or `base` is no URL.
    fn http_request(&self, base: &str, token: &str) -> Result<http::Request<Vec<u8>>, Error>;

    /// Reads the answer.
    ///
    /// # Errors
    ///
    /// [`Error::Api`] for a non-zero `errcode`, [`Error::Status`] for an HTTP status other than success without one,
    /// [`Error::Read`] for anything that is not what the endpoint promises.
    fn parse<B: AsRef<[u8]>>(answer: http::Response<B>) -> Result<Self::Response, Error>;

    /// Whether sending the request twice does no harm.
    fn repeatable(&self) -> bool {
        false
    }
}
