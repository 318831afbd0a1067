//! What comes back, and what is printed of it.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use http::{Method, Request, Response};
use serde_json::{Value as Json, json};
use wecom_core::Error;
use wecom_core::catalogue::{Descriptor, Dynamic, Shape};
use wecom_core::endpoint::{Endpoint, TokenKind, is_file, read_file};
use wecom_core::types::Download;
use wecom_ureq::Handle;

use super::Call;
use crate::failure::Failure;
use crate::output::Output;

/// The one endpoint whose answer is a file or JSON, as its parameters say.
const EITHER: &str = "/cgi-bin/service/get_app_qrcode";

/// Whether an endpoint's answer may be a file.
pub(super) fn may_be_file(endpoint: &Descriptor) -> bool {
    always_file(endpoint) || endpoint.path == EITHER
}

fn always_file(endpoint: &Descriptor) -> bool {
    matches!(endpoint.answer(), Shape::File)
}

/// Sends the request and prints the answer.
pub(super) fn print<T: TokenKind>(call: Call<'_>, handle: &Handle<T>, output: &mut Output) -> Result<(), Failure> {
    let Call { endpoint, request, upload, target } = call;
    let Some(request) = Dynamic::<T>::new(endpoint, request) else {
        return Err(Failure::failed(format!("{} takes another token", endpoint.path)));
    };
    if always_file(endpoint) {
        let mut target = Target::new(target);
        let about = handle.download(&Fetch(request), &mut target);
        let about = about.map_err(|error| target.broken(error.into()))?;
        return saved(&about, &target, output);
    }
    let answer = match upload {
        Some(source) => handle.upload(&request, source)?,
        None => handle.call(&request)?,
    };
    if is_file(&answer, answer.body()) {
        let mut about = read_file(endpoint.path, answer)?;
        let mut target = Target::new(target);
        let written = target.write_all(&std::mem::take(&mut about.bytes));
        written.map_err(|error| target.broken(Failure::failed(format!("the file cannot be written: {error}"))))?;
        return saved(&about, &target, output);
    }
    let mirrored = endpoint.mirror(answer)?;
    let json: Json = serde_json::from_slice(mirrored.body())
        .map_err(|error| Failure::failed(format!("the answer cannot be shown: {error}")))?;
    output.show(&format!("{json:#}"), &json)
}

/// Says what was downloaded.
fn saved(about: &Download, target: &Target, output: &mut Output) -> Result<(), Failure> {
    let json = json!({
        "name": about.name,
        "content_type": about.content_type,
        "range": about.range,
        "bytes": target.bytes,
        "output": target.path.as_ref().map(|path| path.display().to_string()),
    });
    output.show_fields(&json)
}

/// A download that an adapter may stream.
struct Fetch<T>(Dynamic<T>);

impl<T: TokenKind> Endpoint for Fetch<T> {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "";
    const DOC: &'static str = "Any download of the catalogue.";
    type Token = T;
    type Response = Download;

    fn path(&self) -> &str {
        self.0.path()
    }

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        self.0.http_request(base, token)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Download, Error> {
        // The call names the endpoint in what fails.
        read_file("", answer.map(|body| body.as_ref().to_vec()))
    }

    fn repeatable(&self) -> bool {
        self.0.repeatable()
    }
}

/// A file that is not touched before its first byte has come; without a path the bytes are counted only.
struct Target {
    path: Option<PathBuf>,
    file: Option<File>,
    bytes: u64,
}

impl Target {
    fn new(path: Option<&Path>) -> Target {
        Target { path: path.map(Path::to_owned), file: None, bytes: 0 }
    }

    /// The same failure, with what is left behind.
    fn broken(&self, failure: Failure) -> Failure {
        match (&self.path, self.bytes) {
            (Some(path), 1..) => failure.and(&format!("{} holds a part", path.display())),
            _ => failure,
        }
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &self.path {
            None => bytes.len(),
            Some(path) => {
                let file = match self.file.take() {
                    Some(file) => file,
                    None => File::create(path).map_err(|error| {
                        io::Error::new(error.kind(), format!("{} cannot be written: {error}", path.display()))
                    })?,
                };
                self.file.insert(file).write(bytes)?
            }
        };
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}
