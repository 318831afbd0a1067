//! A request whose answer is held in memory.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::Response;
use wecom_core::error::{SendError, Sent, words};

use crate::http::Answer;
use crate::timers::Timer;

/// What comes of a request from reqwest.
pub(crate) type Received = Result<reqwest::Response, reqwest::Error>;

/// Where an [`Exchange`] is.
enum Step<F> {
    Sent(F),
    Answered(reqwest::Response),
}

/// Waits for an answer and collects it. Written out: the compiler's own futures keep each of these several times over.
pub(crate) struct Exchange<F> {
    body_limit: u64,
    step: Step<F>,
    body: Vec<u8>,
    silence: Silence,
}

impl<F> Exchange<F> {
    /// Waits for `sent`, and puts what comes behind what there is of the answer's body.
    pub(crate) fn new(sent: F, body: Vec<u8>, body_limit: u64, silence: Option<Duration>) -> Exchange<F> {
        Exchange { body_limit, step: Step::Sent(sent), body, silence: Silence::new(silence) }
    }
}

impl<F: Future<Output = Received> + Unpin> Future for Exchange<F> {
    type Output = Answer;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        let Exchange { body_limit, step, body, silence } = &mut *self;
        loop {
            let moved = match step {
                Step::Sent(sent) => Pin::new(sent).poll(context).map_ok(|answer| {
                    // In one piece what is announced; but a length is only a word, for which no more than a megabyte is set aside.
                    let announced = answer.content_length().unwrap_or_default();
                    body.reserve(announced.min(*body_limit).min(1 << 20) as usize);
                    *step = Step::Answered(answer);
                    true
                }),
                // To its very end, so that its connection is there for the next call.
                Step::Answered(answer) => pin!(answer.chunk()).poll(context).map_ok(|chunk| {
                    body.extend_from_slice(chunk.as_deref().unwrap_or_default());
                    chunk.is_some()
                }),
            };
            match (moved, &mut *step) {
                (Poll::Pending, _) => return silence.poll(context).map(Err),
                (Poll::Ready(Err(error)), _) => return Poll::Ready(Err(failure(error))),
                _ if body.len() as u64 > *body_limit => {
                    return Poll::Ready(Err(SendError::too_large(*body_limit)));
                }
                (Poll::Ready(Ok(false)), Step::Answered(answer)) => {
                    return Poll::Ready(Ok(head_of(answer).map(|()| std::mem::take(body))));
                }
                _ => silence.timer = None,
            }
        }
    }
}

/// How long nothing has moved.
pub(crate) struct Silence {
    span: Option<Duration>,
    /// Made once there is something to wait for.
    timer: Option<Timer>,
}

impl Silence {
    /// One that may last so long, if there is an end to it.
    pub(crate) fn new(span: Option<Duration>) -> Silence {
        Silence { span, timer: None }
    }

    /// What to say once it has lasted too long; then it begins anew.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<SendError> {
        let Some(span) = self.span else { return Poll::Pending };
        ready!(Pin::new(self.timer.get_or_insert_with(|| Timer::after(span))).poll(context));
        self.timer = None;
        Poll::Ready(SendError::new(Sent::Maybe, format!("nothing moved for {span:?}")))
    }
}

pub(crate) fn head_of(answer: &mut reqwest::Response) -> Response<()> {
    let mut head = Response::new(());
    *head.status_mut() = answer.status();
    *head.headers_mut() = std::mem::take(answer.headers_mut());
    head
}

/// Sorts reqwest's errors by whether anything may have left. The URL, which holds the token, is taken out of them.
pub(crate) fn failure(error: reqwest::Error) -> SendError {
    let error = error.without_url();
    let hopeless = error.is_builder();
    let sent = if hopeless || error.is_connect() || error.is_dns() { Sent::Nothing } else { Sent::Maybe };
    // reqwest tells the reason only in the sources of its error.
    let failed = SendError::new(sent, words(&error)).because(error);
    if hopeless { failed.for_good() } else { failed }
}
