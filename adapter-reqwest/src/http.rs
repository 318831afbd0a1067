//! One request through reqwest.

use std::future::poll_fn;
use std::io::{self, SeekFrom};
use std::path::Path;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use ::http::uri::Authority;
use ::http::{Request, Response, Uri};
use futures_core::Stream;
use reqwest::{Body, Url};
use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite, AsyncWriteExt, ReadBuf};
use wecom_core::endpoint::{FilePlace, Streamed, is_file};
use wecom_core::error::{SendError, Sent, words};
use wecom_core::types::File;

pub(crate) struct Http {
    pub(crate) client: Result<reqwest::Client, String>,
    /// Where requests go; none where that is no URL.
    pub(crate) base: Option<Url>,
    pub(crate) body_limit: u64,
    /// How long WeCom may stay silent; none where the reqwest client is the user's and has its own timeouts.
    pub(crate) silence: Option<Duration>,
}

/// What comes of a request.
type Answer = Result<Response<Vec<u8>>, SendError>;

/// What the endpoint's own request carries or brings besides its body.
pub(crate) enum Transfer<'a> {
    Nothing,
    Upload(Source),
    Download(&'a mut (dyn AsyncWrite + Send + Unpin)),
}

/// The client of a client that is not handed one. Making it can fail (no certificates on this machine): the calls say so.
pub(crate) fn client(timeout: Duration) -> Result<reqwest::Client, String> {
    // A redirect would carry the token to another host; WeCom sends none.
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
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
    pub(crate) async fn transfer(&self, request: Request<Vec<u8>>, transfer: &mut Transfer<'_>) -> Answer {
        match (transfer, FilePlace::of(&request)) {
            (Transfer::Upload(source), Some(place)) => {
                source.wind_back().await.map_err(SendError::not_wound_back)?;
                let (head, mut body) = request.into_parts();
                let after = body.split_off(place.offset);
                let whole =
                    Whole { before: Some(body), source: source.clone(), left: place.length, after: Some(after) };
                let (client, request) = self.prepare(Request::from_parts(head, Body::wrap_stream(whole)))?;
                let sent = pin!(client.execute(request));
                let sent = self.unless_silent(sent, || source.lock().progress).await;
                if let Some(problem) = source.lock().failed.take() {
                    return Err(SendError::new(Sent::Maybe, problem).for_good());
                }
                self.collect(&mut sent?, Vec::new()).await
            }
            (Transfer::Download(target), None) => self.download(request, &mut **target).await,
            _ => self.send(request).await,
        }
    }

    /// Sends a request whose body is all there.
    pub(crate) async fn send(&self, request: Request<Vec<u8>>) -> Answer {
        FilePlace::refuse(&request)?;
        self.collect(&mut self.answer(request).await?, Vec::new()).await
    }

    /// Sends a request and waits for the head of the answer.
    pub(crate) async fn answer(&self, request: Request<Vec<u8>>) -> Result<reqwest::Response, SendError> {
        let (client, request) = self.prepare(request.map(Body::from))?;
        // It is large: made where it stays, and moved no more.
        let work = pin!(client.execute(request));
        self.unless_silent(work, || 0).await
    }

    /// Sends a request and passes the answer on to `target` if it is the file.
    async fn download(&self, request: Request<Vec<u8>>, target: &mut (dyn AsyncWrite + Send + Unpin)) -> Answer {
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
            return self.collect(&mut answer, first).await;
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

    /// The request as reqwest wants it, and the client to execute it.
    fn prepare(&self, request: Request<Body>) -> Result<(&reqwest::Client, reqwest::Request), SendError> {
        let client = self.client.as_ref().map_err(|problem| SendError::new(Sent::Nothing, problem).for_good())?;
        let (head, body) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, self.url(&head.uri)?);
        (*request.headers_mut(), *request.body_mut()) = (head.headers, Some(body));
        Ok((client, request))
    }

    /// The URL as reqwest wants it. To read the host anew for each request takes longer than the rest of a call's work here.
    fn url(&self, uri: &Uri) -> Result<Url, SendError> {
        let host = (uri.scheme_str(), uri.authority().map(Authority::as_str));
        let here = |base: &Url| host == (Some(base.scheme()), Some(base.authority()));
        let unread = |error| SendError::new(Sent::Nothing, words(&error)).because(error).for_good();
        let Some(mut url) = self.base.clone().filter(here) else { return uri.to_string().parse().map_err(unread) };
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    /// Waits for reqwest as long as something comes or `progress` goes on.
    async fn unless_silent<T>(
        &self,
        mut work: Pin<&mut impl Future<Output = Result<T, reqwest::Error>>>,
        progress: impl Fn() -> u64,
    ) -> Result<T, SendError> {
        let Some(silence) = self.silence else { return work.await.map_err(failure) };
        let mut before = progress();
        loop {
            match tokio::time::timeout(silence, work.as_mut()).await {
                Ok(done) => return done.map_err(failure),
                Err(_) if progress() > before => before = progress(),
                Err(_) => return Err(SendError::new(Sent::Maybe, format!("nothing moved for {silence:?}"))),
            }
        }
    }

    async fn collect(&self, answer: &mut reqwest::Response, mut body: Vec<u8>) -> Answer {
        // In one piece what is announced; but a length is only a word, for which no more than a megabyte is set aside.
        body.reserve(answer.content_length().unwrap_or_default().min(self.body_limit).min(1 << 20) as usize);
        while let Some(chunk) = self.unless_silent(pin!(answer.chunk()), || 0).await? {
            body.extend_from_slice(&chunk);
            if body.len() as u64 > self.body_limit {
                return Err(SendError::too_large(self.body_limit));
            }
        }
        Ok(head_of(answer).map(|()| body))
    }
}

fn head_of(answer: &mut reqwest::Response) -> Response<()> {
    let mut head = Response::new(());
    *head.status_mut() = answer.status();
    *head.headers_mut() = std::mem::take(answer.headers_mut());
    head
}

/// Sorts reqwest's errors by whether anything may have left. The URL, which holds the token, is taken out of them.
fn failure(error: reqwest::Error) -> SendError {
    let error = error.without_url();
    let hopeless = error.is_builder();
    let sent = if hopeless || error.is_connect() || error.is_dns() { Sent::Nothing } else { Sent::Maybe };
    // reqwest tells the reason only in the sources of its error.
    let failed = SendError::new(sent, words(&error)).because(error);
    if hopeless { failed.for_good() } else { failed }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_the_same_whichever_way_it_is_made() {
        let mut compared = 0;
        for base in
            ["https://qyapi.weixin.qq.com", "http://127.0.0.1:8080", "https://gate.example/a/b/", "https://[::1]"]
        {
            let http = Http { client: Err(String::new()), base: base.parse().ok(), body_limit: 0, silence: None };
            for host in [base, "https://qyapi.weixin.qq.com:443", "https://QYAPI.weixin.qq.com", "http://gate.example"]
            {
                for rest in
                    ["/", "/x", "/x?", "/x?a=%20b&c='\"{|}", "/a/../b%2F//c", "//other.example/x?t=T", "/{x}|^\"?y"]
                {
                    let Ok(uri) = format!("{host}{rest}").parse::<Uri>() else { continue };
                    assert_eq!(http.url(&uri).unwrap(), Url::parse(&uri.to_string()).unwrap(), "{base} {uri}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 80, "{compared} of these are no URIs");
    }
}
