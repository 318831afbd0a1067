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

/// What comes of a request.
pub(crate) type Answer = Result<Response<Vec<u8>>, SendError>;

/// The agent of a client that is not handed one.
pub(crate) fn agent(timeout: Duration) -> Agent {
    // No `timeout_resolve`: ureq looks the name up for each request, and would start a thread for each to be able to leave
    // it, which takes five times as long as the rest of the call. The system's resolver has a limit of its own.
    let config = Agent::config_builder()
        .timeout_connect(Some(timeout))
        .timeout_per_read(Some(timeout))
        .timeout_per_write(Some(timeout))
        // A redirect would carry the token to another host; WeCom sends none.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        // Two buffers for each connection; an answer is rarely larger, a head never. ureq's own are of 128 KB, a thousand
        // connections would hold 256 MB.
        .input_buffer_size(32 * 1024)
        .output_buffer_size(32 * 1024)
        // One for each thread, however many: with ureq's own 3 more threads would connect anew for most of their calls. What
        // is idle holds memory for as long as ureq keeps it, 15 seconds.
        .max_idle_connections_per_host(256)
        .max_idle_connections(256);
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
    Ok((File::streamed(name, length_of(&source.metadata()?)?), source))
}

/// A folder has a length, too.
fn length_of(source: &std::fs::Metadata) -> io::Result<u64> {
    if source.is_file() { Ok(source.len()) } else { Err(io::Error::other("this is no file")) }
}

impl Http {
    /// Sends a request whose body is all there.
    pub(crate) fn send(&self, request: Request<Vec<u8>>) -> Answer {
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
    ) -> Answer {
        let Some(place) = FilePlace::of(&request) else { return self.send(request) };
        let wound_back = start.as_ref().map_err(|error| error.kind().into());
        wound_back.and_then(|start| source.seek(SeekFrom::Start(*start))).map_err(SendError::not_wound_back)?;
        let (head, body) = request.into_parts();
        let (before, after) = body.split_at(place.offset);
        let mut failed = None;
        let exactly = Exactly { source, left: place.length, failed: &mut failed };
        let mut whole = before.chain(exactly).chain(after);
        let answer = self.run(Request::from_parts(head, SendBody::from_reader(&mut whole)));
        if let Some(problem) = failed {
            return Err(SendError::new(Sent::Maybe, problem).for_good());
        }
        self.collect(answer?)
    }

    /// Sends a request and passes the answer on to `target` if it is the file.
    pub(crate) fn download(&self, request: Request<Vec<u8>>, target: &mut impl Write) -> Answer {
        let (head, body) = self.run(request.map(|_| ()))?.into_parts();
        // One reader for all: where ureq decodes gzip, a second one would miss what the first has read ahead.
        let mut reader = body.into_with_config().limit(u64::MAX).reader();
        let mut first = Vec::new();
        reader.by_ref().take(1024).read_to_end(&mut first).map_err(lost)?;
        let mut head = Response::from_parts(head, ());
        if !is_file(&head, &first) {
            let most = self.body_limit.saturating_add(1).saturating_sub(first.len() as u64);
            reader.take(most).read_to_end(&mut first).map_err(lost)?;
            return if first.len() as u64 > self.body_limit {
                Err(SendError::too_large(self.body_limit))
            } else {
                Ok(head.map(|()| first))
            };
        }
        target.write_all(&first).map_err(SendError::broken_off)?;
        let rest = io::copy(&mut reader, target).map_err(SendError::broken_off)?;
        target.flush().map_err(SendError::broken_off)?;
        head.extensions_mut().insert(Streamed(first.len() as u64 + rest));
        Ok(head.map(|()| Vec::new()))
    }

    fn run(&self, request: Request<impl AsSendBody>) -> Result<Response<Body>, SendError> {
        let config = self.agent.config();
        if config.max_redirects() == 0 && !config.max_redirects_will_error() && !config.http_status_as_error() {
            return self.agent.run(request).map_err(failure);
        }
        // Somebody else's agent. To say it for each request takes ureq a copy of all its settings.
        let request = self.agent.configure_request(request);
        let request = request.http_status_as_error(false).max_redirects(0).max_redirects_will_error(false);
        self.agent.run(request.build()).map_err(failure)
    }

    fn collect(&self, answer: Response<Body>) -> Answer {
        let (head, body) = answer.into_parts();
        // ureq refuses a body that reaches the limit before it knows that there is no more.
        let limit = self.body_limit.saturating_add(1);
        let body = body.into_with_config().limit(limit).read_to_vec().map_err(|error| match error {
            ureq::Error::BodyExceedsLimit(_) => SendError::too_large(self.body_limit),
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
    use io::ErrorKind::{AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkUnreachable};
    use ureq::{Error, Timeout};
    let sent = match &error {
        Error::BadUri(_)
        | Error::RequireHttpsOnly(_)
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
            ConnectionRefused | AddrNotAvailable | HostUnreachable | NetworkUnreachable => Sent::Nothing,
            // std has no kind for a name that cannot be resolved.
            _ if error.to_string().starts_with("failed to lookup address information") => Sent::Nothing,
            _ => Sent::Maybe,
        },
        _ => Sent::Maybe,
    };
    match error {
        // These hold the URL.
        Error::BadUri(_) => SendError::new(sent, "the base URL is not one that ureq takes").for_good(),
        Error::RequireHttpsOnly(_) => SendError::new(sent, "the agent takes https only").for_good(),
        Error::InvalidProxyUrl | Error::TlsRequired => {
            SendError::new(sent, error.to_string()).because(error).for_good()
        }
        error => SendError::new(sent, error.to_string()).because(error),
    }
}

/// Exactly so many bytes of a source; fewer are an error, more are left where they are.
struct Exactly<'a, R> {
    source: &'a mut R,
    left: u64,
    /// What went wrong with the source: no further try mends that.
    failed: &'a mut Option<String>,
}

impl<R: Read> Read for Exactly<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = loop {
            match self.source.read(&mut buffer[..most]) {
                Ok(0) if most > 0 => {
                    let problem = format!("the file to upload ended {} bytes early", self.left);
                    break Err(io::Error::new(io::ErrorKind::UnexpectedEof, problem));
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        match &read {
            Ok(read) => self.left -= *read as u64,
            Err(error) => *self.failed = Some(format!("reading the file to upload: {error}")),
        }
        read
    }
}
