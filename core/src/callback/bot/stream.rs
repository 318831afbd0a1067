//! Streams: answers that grow while they are shown.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::reply::{Kind, Mode};
use super::{Reply, Stream, StreamId, StreamItem};
use crate::api::aibot::card::TemplateCard;
use crate::error::{Error, InvalidArgument};
use crate::types::{MessageId, Timestamp};

/// Answers that grow while they are shown (流式消息), by their ids.
///
/// The program writes, WeCom reads: in [webhook mode](Mode::Webhook) WeCom asks ([`Content::Stream`](super::Content::Stream))
/// until the end has come, six minutes at most, and gets [`refresh`](Streams::refresh); over the
/// [long connection](Mode::Connection) the program sends [`current`](Streams::current) when there is news, ten minutes at
/// most. Each answer holds the whole text up to there.
///
/// ```text
/// begin ──▶ open ──finish──▶ ended ──time──▶ late ──time again──▶ forgotten
///           │  ▲ append, set, attach, card
///           └──┴─────time──────────────────▶ late        remove: forgotten at once
/// ```
///
/// A repetition of the message (WeCom got no answer in time) begins nothing new: [`begin`](Streams::begin) fails with
/// [`StreamError::Taken`], and `current` answers it. A refresh that comes again, also after the end, is answered again.
///
/// ```
/// use wecom_core::callback::bot::{Content, Incoming, Mode, Reply, Stream, Streams};
/// use wecom_core::types::Timestamp;
///
/// let mut streams = Streams::new(Mode::Webhook);
/// let now = Timestamp::from_secs(1_700_000_000);
///
/// // The message came: answer with the beginning, and start to work.
/// let first = streams.begin(Stream::new().id("M1").content("正在查询…"), now)?;
///
/// // The work goes on elsewhere: a model's words, as they come.
/// let id = "M1".into();
/// streams.set(&id, "广州今日", now)?;
/// streams.append(&id, "29 度", now)?;
///
/// // WeCom asks: the same handler answers.
/// let asked = Incoming::read(r#"{"msgid":"M2","msgtype":"stream","stream":{"id":"M1"}}"#)?;
/// let Content::Stream(refresh) = &asked.content else { unreachable!() };
/// let reply = streams.refresh(&refresh.id, &asked.msgid, now)?;
/// assert_eq!(
///     reply.to_json().unwrap(),
///     r#"{"msgtype":"stream","stream":{"id":"M1","finish":false,"content":"广州今日29 度"}}"#.as_bytes()
/// );
///
/// streams.finish(&id, now)?; // the next refresh ends it
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Streams {
    mode: Mode,
    capacity: usize,
    streams: BTreeMap<StreamId, Open>,
}

#[derive(Clone, Debug)]
struct Open {
    began: Timestamp,
    content: String,
    pictures: Vec<StreamItem>,
    card: Option<Box<Card>>,
    ended: bool,
}

/// The one card that a message takes.
#[derive(Clone, Debug)]
struct Card {
    card: TemplateCard,
    /// The refresh that got it: a repetition gets it again, since WeCom may not have had the answer.
    given_to: Option<MessageId>,
}

impl Streams {
    /// No streams yet.
    pub fn new(mode: Mode) -> Streams {
        Streams { mode, capacity: CAPACITY, streams: BTreeMap::new() }
    }

    /// How many bytes of pictures are held at most, in Base64 and in all streams together; 256 MiB if not said. A stream may
    /// have ten of 13 MB, which are held until its time is over, or it is [removed](Streams::remove).
    #[must_use]
    pub fn capacity(mut self, bytes: usize) -> Streams {
        self.capacity = bytes;
        self
    }

    /// How long a stream may go on: six minutes, over the long connection ten.
    pub fn limit(&self) -> Duration {
        match self.mode {
            Mode::Webhook => Duration::from_secs(6 * 60),
            Mode::Connection => Duration::from_secs(10 * 60),
        }
    }

    /// Begins a stream, which has an id, and perhaps a text and a feedback id, and may be whole already (`finish`). Gives
    /// the reply to the message.
    ///
    /// The time counts from the user's message: that is now, if it is answered at once.
    ///
    /// # Errors
    ///
    /// [`StreamError::Taken`], [`StreamError::Invalid`] where it has no id or is too long, and [`StreamError::Full`].
    pub fn begin(&mut self, first: Stream, now: Timestamp) -> Result<Reply, StreamError> {
        first.check(self.mode, &Kind::Message).map_err(StreamError::Invalid)?;
        self.forget(now);
        let id = first.id.clone().unwrap_or_default();
        if self.streams.contains_key(&id) {
            return Err(StreamError::Taken(id));
        }
        let pictures = first.msg_item.clone().unwrap_or_default();
        self.room(&pictures)?;
        let open = Open {
            began: now,
            content: first.content.clone().unwrap_or_default(),
            pictures,
            card: None,
            ended: first.finish == Some(true),
        };
        self.streams.insert(id, open);
        Ok(Reply::Stream(first))
    }

    /// Adds to the text.
    ///
    /// # Errors
    ///
    /// Where the stream is not open, and [`StreamError::Invalid`] where it would be too long: it then stays as it was.
    pub fn append(&mut self, id: &StreamId, text: &str, now: Timestamp) -> Result<(), StreamError> {
        let open = self.open(id, now)?;
        fits(open.content.len() + text.len())?;
        open.content.push_str(text);
        Ok(())
    }

    /// Puts another text in the place of the one up to here.
    ///
    /// # Errors
    ///
    /// As [`append`](Streams::append).
    pub fn set(&mut self, id: &StreamId, text: impl Into<String>, now: Timestamp) -> Result<(), StreamError> {
        let (text, open) = (text.into(), self.open(id, now)?);
        fits(text.len())?;
        open.content = text;
        Ok(())
    }

    /// Adds a picture, which is shown at the end.
    ///
    /// # Errors
    ///
    /// Where the stream is not open, [`StreamError::Invalid`] for an eleventh, one above 10 MB, and any over the long
    /// connection, and [`StreamError::Full`].
    pub fn attach(&mut self, id: &StreamId, picture: impl Into<StreamItem>, now: Timestamp) -> Result<(), StreamError> {
        let (mode, picture) = (self.mode, picture.into());
        self.open(id, now)?;
        self.forget(now);
        self.room(std::slice::from_ref(&picture))?;
        let open = self.open(id, now)?;
        open.pictures.push(picture);
        StreamItem::check(&open.pictures, mode).map_err(|problem| {
            open.pictures.pop();
            StreamError::Invalid(problem)
        })
    }

    /// Adds a card, shown from the next refresh on. One for each message, and none over the long connection.
    ///
    /// # Errors
    ///
    /// Where the stream is not open, and [`StreamError::Invalid`] where a card cannot be.
    pub fn card(&mut self, id: &StreamId, card: impl Into<TemplateCard>, now: Timestamp) -> Result<(), StreamError> {
        let (mode, card) = (self.mode, card.into());
        let open = self.open(id, now)?;
        let refused = |problem| Err(StreamError::Invalid(InvalidArgument::new("template_card", problem)));
        if mode == Mode::Connection {
            return refused("cannot go with a stream over the long connection: send it by itself");
        }
        if open.card.is_some() {
            return refused("is there already: a message takes one");
        }
        card.check().map_err(StreamError::Invalid)?;
        open.card = Some(Box::new(Card { card, given_to: None }));
        Ok(())
    }

    /// Ends the stream: the next refresh says so.
    ///
    /// # Errors
    ///
    /// Where the stream is not open.
    pub fn finish(&mut self, id: &StreamId, now: Timestamp) -> Result<(), StreamError> {
        self.open(id, now)?.ended = true;
        Ok(())
    }

    /// The reply to WeCom's question how the stream goes on; `msgid` is that of the callback which asks.
    ///
    /// # Errors
    ///
    /// [`StreamError::Unknown`] and [`StreamError::Late`].
    pub fn refresh(&mut self, id: &StreamId, msgid: &MessageId, now: Timestamp) -> Result<Reply, StreamError> {
        let stream = self.current(id, now)?;
        let Some(card) = self.streams.get_mut(id).and_then(|open| open.card.as_mut()) else {
            return Ok(Reply::Stream(stream));
        };
        if card.given_to.get_or_insert_with(|| msgid.clone()) != msgid {
            return Ok(Reply::Stream(stream));
        }
        Ok(Reply::StreamWithTemplateCard(stream, card.card.clone()))
    }

    /// The stream as it stands: what to send over the long connection, or to a message that WeCom repeats.
    ///
    /// # Errors
    ///
    /// [`StreamError::Unknown`] and [`StreamError::Late`].
    pub fn current(&self, id: &StreamId, now: Timestamp) -> Result<Stream, StreamError> {
        let open = self.streams.get(id).ok_or_else(|| StreamError::Unknown(id.clone()))?;
        self.in_time(id, open, now)?;
        let mut stream = Stream::new().id(id.clone()).finish(open.ended).content(open.content.clone());
        if open.ended && !open.pictures.is_empty() {
            stream.msg_item = Some(open.pictures.clone());
        }
        Ok(stream)
    }

    /// Whether the stream has ended, one way or the other; none where it is not known.
    pub fn has_ended(&self, id: &StreamId, now: Timestamp) -> Option<bool> {
        let open = self.streams.get(id)?;
        Some(open.ended || now.since(open.began) >= self.limit())
    }

    /// How many streams are remembered, late ones among them.
    pub fn len(&self) -> usize {
        self.streams.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }

    /// Forgets a stream at once, with all that it holds; false where it is not known. Should WeCom ask for it once more, it is
    /// [unknown](StreamError::Unknown) then: best some seconds after the end was handed out, as the answer may get lost.
    pub fn remove(&mut self, id: &StreamId) -> bool {
        self.streams.remove(id).is_some()
    }

    /// Forgets what late streams hold, and those themselves that have been late for as long as they had time.
    /// [`begin`](Streams::begin) and [`attach`](Streams::attach) do this, too.
    pub fn forget(&mut self, now: Timestamp) {
        let limit = self.limit();
        self.streams.retain(|_, open| now.since(open.began) < limit * 2);
        for open in self.streams.values_mut().filter(|open| now.since(open.began) >= limit) {
            (open.content, open.pictures, open.card) = (String::new(), Vec::new(), None);
        }
    }

    /// That these pictures may be held beside those that are.
    fn room(&self, pictures: &[StreamItem]) -> Result<(), StreamError> {
        let all = self.streams.values().flat_map(|open| &open.pictures).chain(pictures);
        let (held, most) = (all.map(StreamItem::held).sum(), self.capacity);
        if held > most { Err(StreamError::Full { held, most }) } else { Ok(()) }
    }

    fn open(&mut self, id: &StreamId, now: Timestamp) -> Result<&mut Open, StreamError> {
        let Some(open) = self.streams.get(id) else { return Err(StreamError::Unknown(id.clone())) };
        self.in_time(id, open, now)?;
        match self.streams.get_mut(id) {
            Some(open) if !open.ended => Ok(open),
            _ => Err(StreamError::Finished(id.clone())),
        }
    }

    fn in_time(&self, id: &StreamId, open: &Open, now: Timestamp) -> Result<(), StreamError> {
        let (after, limit) = (now.since(open.began), self.limit());
        if after >= limit {
            return Err(StreamError::Late { id: id.clone(), after, limit });
        }
        Ok(())
    }
}

/// How many bytes of pictures are held, if not said.
const CAPACITY: usize = 256 << 20;

fn fits(length: usize) -> Result<(), StreamError> {
    let most = super::reply::CONTENT;
    if length > most {
        let problem = format!("would have {length} bytes, at most {most} are taken");
        return Err(StreamError::Invalid(InvalidArgument::new("stream.content", problem)));
    }
    Ok(())
}

/// Why a stream cannot be written to, or read.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StreamError {
    /// No stream of this id was begun here, or it is forgotten.
    Unknown(StreamId),
    /// There is a stream of this id already.
    Taken(StreamId),
    /// The stream was ended.
    Finished(StreamId),
    /// The stream's time is over.
    Late {
        /// The stream.
        id: StreamId,
        /// How long ago it began.
        after: Duration,
        /// How long it may go on.
        limit: Duration,
    },
    /// The pictures of all streams would have more bytes than [`Streams::capacity`].
    Full {
        /// How many they would have.
        held: usize,
        /// How many they may have.
        most: usize,
    },
    /// What was to be added cannot be.
    Invalid(InvalidArgument),
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StreamError::Unknown(id) => write!(
                f,
                "the stream {id:?} was not begun here, or is long over: do several processes answer for this bot?"
            ),
            StreamError::Taken(id) => {
                write!(f, "the stream {id:?} was begun already: answer the repetition with the current state")
            }
            StreamError::Finished(id) => write!(f, "the stream {id:?} was ended: nothing can be added"),
            StreamError::Late { id, after, limit } => {
                write!(f, "the stream {id:?} began {after:?} ago, WeCom takes it for {limit:?}: answer by response_url")
            }
            StreamError::Full { held, most } => write!(
                f,
                "the pictures of all streams would have {held} bytes, {most} are held: remove what has ended, or raise the \
                 capacity"
            ),
            StreamError::Invalid(problem) => problem.fmt(f),
        }
    }
}

impl fmt::Debug for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StreamError({self})")
    }
}

impl std::error::Error for StreamError {}

impl From<StreamError> for Error {
    fn from(error: StreamError) -> Error {
        match error {
            StreamError::Invalid(problem) => problem.into(),
            full @ StreamError::Full { .. } => InvalidArgument::new("stream.msg_item", full.to_string()).into(),
            other => InvalidArgument::new("stream.id", format!("cannot be used: {other}")).into(),
        }
    }
}
