//! One request through ureq.

use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use ::http::{Request, Response};
use ureq::{Agent, AsSendBody, Body, SendBody};
use wecom_core::endpoint::{FilePlace, Streamed, is_file};
use wecom_core::error::{SendError, Sent};
use wecom_core::types::File;

pub(crate) struct Http {
    pub(crate) agent: Agent,
    pub(crate) body_limit: u64,
}

/// The agent of a client that is not handed one.
pub(crate) fn agent(timeout: Duration) -> Agent {
    let config = Agent::config_builder()
        .timeout_resolve(Some(timeout))
        .timeout_connect(Some(timeout))
        .timeout_per_read(Some(timeout))
        .timeout_per_write(Some(timeout))
        .max_idle_connections_per_host(32)
        .max_idle_connections(64);
    #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
    let config = config.tls_config(ureq::tls::TlsConfig::builder().provider(ureq::tls::TlsProvider::NativeTls).build());
    config.build().new_agent()
}

/// Opens a file on disk for an upload: what the endpoint wants to know of it, and its bytes.
///
/// # Errors
///
/// Where the file cannot be opened.
pub fn open(path: impl AsRef<Path>) -> io::Result<(File, fs::File)> {
    let path = path.as_ref();
    let source = fs::File::open(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((File::streamed(name, source.metadata()?.len()), source))
}

impl Http {
    /// Sends a request whose body is all there.
    pub(crate) fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, SendError> {
        FilePlace::refuse(&request)?;
        let answer = if request.body().is_empty() { self.run(request.map(|_| ())) } else { self.run(request) }?;
        self.collect(answer)
    }

    /// Sends a request with the file's bytes put where they belong.
    pub(crate) fn upload(
        &self,
        request: Request<Vec<u8>>,
        source: &mut (impl Read + Seek),
        start: &io::Result<u64>,
    ) -> Result<Response<Vec<u8>>, SendError> {
        let Some(place) = FilePlace::of(&request) else { return self.send(request) };
        let wound_back = match start {
            Ok(start) => source.seek(SeekFrom::Start(*start)).map(drop),
            Err(error) => Err(error.kind().into()),
        };
        wound_back.map_err(|error| {
            SendError::new(Sent::Nothing, "the file to upload cannot be wound back").because(error).for_good()
        })?;
        let (head, body) = request.into_parts();
        let (before, after) = body.split_at(place.offset);
        let exactly = Exactly { source, left: place.length };
        let mut whole = before.chain(exactly).chain(after);
        let answer = self.run(Request::from_parts(head, SendBody::from_reader(&mut whole)))?;
        self.collect(answer)
    }

    /// Sends a request and passes the answer on to `target` if it is the file.
    pub(crate) fn download(
        &self,
        request: Request<Vec<u8>>,
        target: &mut impl Write,
    ) -> Result<Response<Vec<u8>>, SendError> {
        let mut answer = self.run(request.map(|_| ()))?;
        let mut first = Vec::new();
        let mut reader = answer.body_mut().with_config().limit(u64::MAX).reader();
        reader.by_ref().take(1024).read_to_end(&mut first).map_err(lost)?;
        if !is_file(&answer, &first) {
            let (head, body) = self.collect(answer)?.into_parts();
            first.extend(body);
            return Ok(Response::from_parts(head, first));
        }
        let broken = |error: io::Error| {
            SendError::new(Sent::Maybe, format!("the download broke off: {error}")).because(error).for_good()
        };
        let (mut head, body) = answer.into_parts();
        target.write_all(&first).map_err(broken)?;
        let rest = io::copy(&mut body.into_with_config().limit(u64::MAX).reader(), target).map_err(broken)?;
        head.extensions.insert(Streamed(first.len() as u64 + rest));
        Ok(Response::from_parts(head, Vec::new()))
    }

    fn run(&self, request: Request<impl AsSendBody>) -> Result<Response<Body>, SendError> {
        let request = self.agent.configure_request(request);
        // A redirect would carry the token to another host; WeCom sends none.
        let request = request.http_status_as_error(false).max_redirects(0).max_redirects_will_error(false);
        self.agent.run(request.build()).map_err(failure)
    }

    fn collect(&self, answer: Response<Body>) -> Result<Response<Vec<u8>>, SendError> {
        let (head, body) = answer.into_parts();
        let body = body.into_with_config().limit(self.body_limit).read_to_vec().map_err(|error| match error {
            ureq::Error::BodyExceedsLimit(limit) => {
                let problem = format!("the answer has more than {limit} bytes; raise body_limit or use download");
                SendError::new(Sent::Maybe, problem).for_good()
            }
            error => failure(error),
        })?;
        Ok(Response::from_parts(head, body))
    }
}

fn lost(error: io::Error) -> SendError {
    SendError::new(Sent::Maybe, error.to_string()).because(error)
}

/// Sorts ureq's errors by whether anything may have left. Their texts do not hold the query, which has the token.
fn failure(error: ureq::Error) -> SendError {
    use io::ErrorKind as Kind;
    use ureq::{Error, Timeout};
    let sent = match &error {
        Error::BadUri(_)
        | Error::HostNotFound
        | Error::ConnectionFailed
        | Error::InvalidProxyUrl
        | Error::ConnectProxyFailed(_)
        | Error::TlsRequired
        | Error::Tls(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => Sent::Nothing,
        #[cfg(feature = "rustls")]
        Error::Rustls(_) => Sent::Nothing,
        #[cfg(feature = "native-tls")]
        Error::NativeTls(_) => Sent::Nothing,
        Error::Io(error) => match error.kind() {
            Kind::ConnectionRefused | Kind::AddrNotAvailable | Kind::HostUnreachable | Kind::NetworkUnreachable => {
                Sent::Nothing
            }
            _ => Sent::Maybe,
        },
        _ => Sent::Maybe,
    };
    let hopeless = matches!(error, Error::BadUri(_) | Error::InvalidProxyUrl | Error::TlsRequired);
    let problem = match &error {
        // The one that holds a URL.
        Error::BadUri(_) => "the base URL is not one that ureq takes".to_owned(),
        error => error.to_string(),
    };
    let failed = SendError::new(sent, problem);
    let failed = if matches!(error, Error::BadUri(_)) { failed } else { failed.because(error) };
    if hopeless { failed.for_good() } else { failed }
}

/// Exactly so many bytes of a source; fewer are an error, more are left where they are.
struct Exactly<'a, R> {
    source: &'a mut R,
    left: u64,
}

impl<R: Read> Read for Exactly<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.source.read(&mut buffer[..most])?;
        if read == 0 && most > 0 {
            let problem = format!("the file to upload ended {} bytes early", self.left);
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, problem));
        }
        self.left -= read as u64;
        Ok(read)
    }
}
