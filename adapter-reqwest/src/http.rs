//! One request through reqwest.

use std::future::{poll_fn, ready as at_once};
use std::io::{self, SeekFrom};
use std::path::Path;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use ::http::{Request, Response};
use futures_core::Stream;
use reqwest::Body;
use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite, AsyncWriteExt, ReadBuf};
use wecom_core::endpoint::{FilePlace, Streamed, is_file};
use wecom_core::error::{SendError, Sent, words};
use wecom_core::types::File;

use crate::exchange::{Exchange, Received, Silence, failure, head_of};
use crate::url::url_of;

pub(crate) struct Http {
    pub(crate) client: Result<reqwest::Client, String>,
    pub(crate) body_limit: u64,
    /// How long WeCom may stay silent; none where the reqwest client is the user's and has its own timeouts.
    pub(crate) silence: Option<Duration>,
}

/// What comes of a request.
pub(crate) type Answer = Result<Response<Vec<u8>>, SendError>;

/// A request under way.
pub(crate) type Sending<'a> = Pin<Box<dyn Future<Output = Answer> + Send + 'a>>;

/// What the endpoint's own request carries or brings besides its body.
pub(crate) enum Transfer<'a> {
    Nothing,
    Upload(Source),
    Download(&'a mut (dyn AsyncWrite + Send + Unpin)),
}

/// The client of a client that is not handed one. Making it can fail (no certificates on this machine): the calls say so.
pub(crate) fn client(timeout: Duration) -> Result<reqwest::Client, String> {
    let builder = reqwest::Client::builder()
        // A redirect would carry the token to another host; WeCom sends none.
        .redirect(reqwest::redirect::Policy::none())
        // What else is in the program may turn on HTTP/2, where a server may refuse what is under way, and reqwest sends again.
        .http1_only()
        // The core decides what is sent again. Without the 0 reqwest would still copy each request, to have it at hand.
        .retry(reqwest::retry::never().max_retries_per_request(0));
    // Its `read_timeout` would count the whole of an upload as silence: `Http::unless_silent` does better.
    builder.connect_timeout(timeout).build().map_err(|error| format!("reqwest made no client: {}", words(&error)))
}

/// Opens a file on disk for an upload: what the endpoint wants to know of it, and its bytes.
///
/// # Errors
///
/// Where the file cannot be opened.
pub async fn open(path: impl AsRef<Path>) -> io::Result<(File, tokio::fs::File)> {
    let path = path.as_ref();
    let source = tokio::fs::File::open(path).await?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((File::streamed(name, length_of(&source.metadata().await?)?), source))
}

/// A folder has a length, too.
fn length_of(source: &std::fs::Metadata) -> io::Result<u64> {
    if source.is_file() { Ok(source.len()) } else { Err(io::Error::other("this is no file")) }
}

impl Http {
    /// Sends the endpoint's own request, with whatever goes up or comes down beside it.
    pub(crate) async fn transfer(&self, mut request: Request<Vec<u8>>, transfer: &mut Transfer<'_>) -> Answer {
        match (transfer, FilePlace::of(&request)) {
            (Transfer::Upload(source), Some(place)) => {
                source.wind_back().await.map_err(SendError::not_wound_back)?;
                let after = request.body_mut().split_off(place.offset);
                let before = Some(std::mem::take(request.body_mut()));
                let whole = Whole { before, source: source.clone(), left: place.length, after: Some(after) };
                let sent = pin!(self.execute(&mut request, Some(Body::wrap_stream(whole)))?);
                let sent = self.unless_silent(sent, || source.lock().progress).await;
                if let Some(problem) = source.lock().failed.take() {
                    return Err(SendError::new(Sent::Maybe, problem).for_good());
                }
                self.exchange(at_once(Ok(sent?)), Vec::new()).await
            }
            (Transfer::Download(target), None) => self.download(&mut request, &mut **target).await,
            _ => self.send(&mut request).await,
        }
    }

    /// Sends a request whose body is all there, and takes what it needs out of it.
    pub(crate) fn send<'a>(&'a self, request: &mut Request<Vec<u8>>) -> Sending<'a> {
        match FilePlace::refuse(request).and_then(|()| self.execute(request, None)) {
            Ok(sent) => Box::pin(self.exchange(sent, Vec::new())),
            Err(error) => Box::pin(at_once(Err(error))),
        }
    }

    /// Sends a request and waits for the head of the answer.
    pub(crate) fn answer(
        &self,
        request: &mut Request<Vec<u8>>,
    ) -> impl Future<Output = Result<reqwest::Response, SendError>> + use<'_> {
        let sent = self.execute(request, None);
        async move { self.unless_silent(pin!(sent?), || 0).await }
    }

    /// Sends a request and passes the answer on to `target` if it is the file.
    async fn download(&self, request: &mut Request<Vec<u8>>, target: &mut (dyn AsyncWrite + Send + Unpin)) -> Answer {
        let mut answer = self.answer(request).await?;
        let mut first = Vec::new();
        // As many as `is_file` asks for: a chunk may be a few bytes.
        while first.len() < 64 {
            let Some(chunk) = self.unless_silent(pin!(answer.chunk()), || 0).await? else { break };
            first.extend_from_slice(&chunk);
        }
        let mut head = head_of(&mut answer);
        if !is_file(&head, &first) {
            *answer.headers_mut() = std::mem::take(head.headers_mut());
            return self.exchange(at_once(Ok(answer)), first).await;
        }
        let mut length = first.len() as u64;
        target.write_all(&first).await.map_err(SendError::broken_off)?;
        let lost = |error: SendError| SendError::broken_off(io::Error::other(error.problem));
        while let Some(chunk) = self.unless_silent(pin!(answer.chunk()), || 0).await.map_err(lost)? {
            length += chunk.len() as u64;
            target.write_all(&chunk).await.map_err(SendError::broken_off)?;
        }
        target.flush().await.map_err(SendError::broken_off)?;
        head.extensions_mut().insert(Streamed(length));
        Ok(head.map(|()| Vec::new()))
    }

    /// Hands the request to reqwest, as that wants it, with its own body or another one.
    fn execute(
        &self,
        request: &mut Request<Vec<u8>>,
        body: Option<Body>,
    ) -> Result<impl Future<Output = Received> + Unpin + use<>, SendError> {
        let client = self.client.as_ref().map_err(|problem| SendError::new(Sent::Nothing, problem).for_good())?;
        let url = url_of(request.method(), request.uri())?;
        let mut sent = reqwest::Request::new(request.method().clone(), url);
        *sent.headers_mut() = std::mem::take(request.headers_mut());
        *sent.body_mut() = Some(body.unwrap_or_else(|| std::mem::take(request.body_mut()).into()));
        Ok(client.execute(sent))
    }

    /// Waits for reqwest as long as something comes or `progress` goes on.
    async fn unless_silent<T>(
        &self,
        mut work: Pin<&mut impl Future<Output = Result<T, reqwest::Error>>>,
        progress: impl Fn() -> u64,
    ) -> Result<T, SendError> {
        let (mut before, mut silence) = (progress(), Silence::new(self.silence));
        poll_fn(|context| {
            loop {
                if let Poll::Ready(done) = work.as_mut().poll(context) {
                    return Poll::Ready(done.map_err(failure));
                }
                let error = ready!(silence.poll(context));
                let now = progress();
                if now <= before {
                    return Poll::Ready(Err(error));
                }
                before = now;
            }
        })
        .await
    }

    fn exchange<F>(&self, sent: F, body: Vec<u8>) -> Exchange<F> {
        Exchange::new(sent, body, self.body_limit, self.silence)
    }
}

/// Where the bytes of an upload come from.
pub(crate) trait Seekable: AsyncRead + AsyncSeek + Send + Unpin {}
impl<T: AsyncRead + AsyncSeek + Send + Unpin> Seekable for T {}

/// A source that a request's body reads from and that stays at hand should the request be wanted again.
#[derive(Clone)]
pub(crate) struct Source {
    shared: Arc<Mutex<Shared<dyn Seekable>>>,
    start: Option<u64>,
    /// Which try it is read for. The body of an earlier one may still be at work where the server answered before it
    /// had read all.
    turn: u64,
}

struct Shared<R: ?Sized> {
    turn: u64,
    /// How many bytes have been read.
    progress: u64,
    /// What went wrong with the reader: no further try mends that.
    failed: Option<String>,
    reader: R,
}

impl Source {
    pub(crate) fn new(reader: impl Seekable + 'static) -> Source {
        let shared = Shared { turn: 0, progress: 0, failed: None, reader };
        Source { shared: Arc::new(Mutex::new(shared)), start: None, turn: 0 }
    }

    /// To where it stood at first.
    async fn wind_back(&mut self) -> io::Result<()> {
        let to = self.start.map_or(SeekFrom::Current(0), SeekFrom::Start);
        self.turn += 1;
        self.lock().turn = self.turn;
        // A seek under way has to end before another may begin.
        poll_fn(|context| self.with(|reader| reader.poll_complete(context))).await?;
        self.with(|reader| reader.start_seek(to))?;
        let start = poll_fn(|context| self.with(|reader| reader.poll_complete(context))).await?;
        self.start = Some(start);
        Ok(())
    }

    fn with<T>(&self, act: impl FnOnce(Pin<&mut dyn Seekable>) -> T) -> T {
        act(Pin::new(&mut self.lock().reader))
    }

    fn lock(&self) -> MutexGuard<'_, Shared<dyn Seekable + 'static>> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads on, for a file of which so many bytes are left.
    fn poll_read(&self, context: &mut Context<'_>, left: u64) -> Poll<io::Result<Vec<u8>>> {
        let mut shared = self.lock();
        if shared.turn != self.turn {
            return Poll::Ready(Err(io::Error::other("the file is being sent anew")));
        }
        let mut chunk = vec![0; usize::try_from(left).unwrap_or(usize::MAX).min(64 * 1024)];
        let mut buffer = ReadBuf::new(&mut chunk);
        let result = ready!(Pin::new(&mut shared.reader).poll_read(context, &mut buffer));
        let read = buffer.filled().len();
        shared.progress += read as u64;
        chunk.truncate(read);
        let problem = match result {
            Ok(()) if read > 0 => return Poll::Ready(Ok(chunk)),
            Ok(()) => format!("the file to upload ended {left} bytes early"),
            Err(error) => format!("reading the file to upload: {error}"),
        };
        shared.failed = Some(problem.clone());
        Poll::Ready(Err(io::Error::other(problem)))
    }
}

/// A body with the file in its place: what comes before, exactly so many bytes of the source, what comes after.
struct Whole {
    before: Option<Vec<u8>>,
    source: Source,
    left: u64,
    after: Option<Vec<u8>>,
}

impl Stream for Whole {
    type Item = io::Result<Vec<u8>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(before) = self.before.take() {
            return Poll::Ready(Some(Ok(before)));
        }
        if self.left == 0 {
            return Poll::Ready(self.after.take().map(Ok));
        }
        let chunk = ready!(self.source.poll_read(context, self.left))?;
        self.left -= chunk.len() as u64;
        Poll::Ready(Some(Ok(chunk)))
    }
}
