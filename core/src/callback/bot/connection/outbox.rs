//! Frames on their way: one at a time for each request id, each until it is answered or five seconds have passed.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use super::Ticket;
use crate::callback::bot::StreamId;
use crate::types::Timestamp;

/// How long WeCom may take to answer a frame.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// How long for a step of an upload: half a megabyte has to go through the wire first.
const UPLOAD: Duration = Duration::from_secs(30);
/// How many frames may wait.
pub(super) const MOST: usize = 1_000;

/// A frame that waits for its turn or for its answer.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) ticket: Ticket,
    pub(super) cmd: &'static str,
    pub(super) req_id: String,
    pub(super) text: String,
    /// The stream that a reply goes on with.
    pub(super) stream: Option<StreamId>,
    /// Whether a newer state of that stream may go in its place. Not so where this one has what only it has: a feedback id,
    /// a card, the end.
    pub(super) passing: bool,
    /// Whether it has the text of the stream, the whole of it up to here, and so may take the place of an older state.
    pub(super) whole: bool,
    /// Whether it is a step of an upload, which may go twice.
    pub(super) upload: bool,
}

#[derive(Default)]
struct Line {
    flying: Option<(Item, Timestamp)>,
    waiting: VecDeque<Item>,
}

#[derive(Default)]
pub(super) struct Outbox {
    lines: BTreeMap<String, Line>,
    /// The lines whose first frame may go, in the order in which they became so.
    ready: VecDeque<String>,
    waiting: usize,
}

impl Outbox {
    pub(super) fn is_full(&self) -> bool {
        self.waiting >= MOST
    }

    pub(super) fn push(&mut self, item: Item) {
        let line = self.lines.entry(item.req_id.clone()).or_default();
        if line.flying.is_none() && line.waiting.is_empty() {
            self.ready.push_back(item.req_id.clone());
        }
        line.waiting.push_back(item);
        self.waiting += 1;
    }

    /// Puts a newer state of a stream in the place of the last that still waits, and gives that one's ticket; or gives the
    /// item back. Were all of them sent, one after the other, what is shown would fall ever further behind.
    ///
    /// Only of the last: in the place of an earlier one it would go before what was said between them.
    pub(super) fn supersede(&mut self, item: Item) -> Result<Ticket, Item> {
        let stream = item.stream.as_ref().filter(|_| item.whole);
        let last = stream.and_then(|stream| {
            let line = self.lines.get_mut(&item.req_id)?;
            line.waiting.iter_mut().rfind(|old| old.stream.as_ref() == Some(stream))
        });
        match last.filter(|old| old.passing) {
            Some(old) => Ok(std::mem::replace(old, item).ticket),
            None => Err(item),
        }
    }

    /// The next frame to send.
    pub(super) fn pop(&mut self, now: Timestamp) -> Option<String> {
        while let Some(req_id) = self.ready.pop_front() {
            let Some(line) = self.lines.get_mut(&req_id) else { continue };
            if let Some(mut item) = line.waiting.pop_front() {
                self.waiting -= 1;
                // What may go twice is kept.
                let (text, patience) = match item.upload {
                    true => (item.text.clone(), UPLOAD),
                    false => (std::mem::take(&mut item.text), PATIENCE),
                };
                line.flying = Some((item, now + patience));
                return Some(text);
            }
        }
        None
    }

    /// Takes the frame out that was answered; the next of its line may go.
    pub(super) fn answered(&mut self, req_id: &str) -> Option<Item> {
        let line = self.lines.get_mut(req_id)?;
        let (item, _) = line.flying.take()?;
        if line.waiting.is_empty() {
            self.lines.remove(req_id);
        } else {
            self.ready.push_back(req_id.to_owned());
        }
        Some(item)
    }

    /// Takes a frame out that was not answered in time.
    pub(super) fn overdue(&mut self, now: Timestamp) -> Option<Item> {
        let late = |line: &Line| line.flying.as_ref().is_some_and(|(_, until)| *until <= now);
        let req_id = self.lines.iter().find(|(_, line)| late(line))?.0.clone();
        self.answered(&req_id)
    }

    /// Until when the answer that is due first is waited for.
    pub(super) fn deadline(&self) -> Option<Timestamp> {
        self.lines.values().filter_map(|line| Some(line.flying.as_ref()?.1)).min()
    }

    /// Takes out what waits behind a refused frame and would be refused, too: of the same stream, or all of the line.
    pub(super) fn withdraw(&mut self, req_id: &str, stream: Option<&StreamId>) -> Vec<Item> {
        let Some(line) = self.lines.get_mut(req_id) else { return Vec::new() };
        let (gone, kept) = line.waiting.drain(..).partition(|item| stream.is_none() || item.stream.as_ref() == stream);
        line.waiting = kept;
        let gone: Vec<Item> = Vec::from_iter::<VecDeque<Item>>(gone);
        self.waiting -= gone.len();
        if line.waiting.is_empty() && line.flying.is_none() {
            self.lines.remove(req_id);
            // What is said there later takes its turn anew: with two turns, its second frame would go beside its first.
            self.ready.retain(|ready| ready != req_id);
        }
        gone
    }

    /// Takes everything out that had been sent and not answered when the connection broke. What waits may go over the next.
    pub(super) fn broken(&mut self) -> Vec<Item> {
        let flying = self.lines.values_mut().filter_map(|line| Some(line.flying.take()?.0)).collect();
        self.lines.retain(|_, line| !line.waiting.is_empty());
        self.ready = self.lines.keys().cloned().collect();
        flying
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self) -> Vec<Item> {
        let mut all = self.broken();
        all.extend(std::mem::take(&mut self.lines).into_values().flat_map(|line| line.waiting));
        self.ready.clear();
        self.waiting = 0;
        all
    }
}
