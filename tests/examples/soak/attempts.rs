//! How often a call was sent: the adapters' spans tell.

use std::cell::Cell;
use std::fmt::Debug;
use std::sync::OnceLock;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
    /// How many spans this thread is in.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Listens from now on.
pub(crate) fn listen() {
    tracing::subscriber::set_global_default(Listener::default()).expect("nobody else listens");
}

/// How often the call was sent that just ended on this thread. A task that has just waited for its call is still on the
/// thread where the call ended.
pub(crate) fn last() -> u32 {
    LAST.get()
}

/// All spans are of one kind, and one is not told from another: only the innermost is ever recorded to.
#[derive(Default)]
struct Listener(OnceLock<&'static Metadata<'static>>);

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.name() == "wecom"
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        self.0.get_or_init(|| attributes.metadata());
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Attempts);
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {
        DEPTH.set(DEPTH.get() + 1);
    }
    fn exit(&self, _: &Id) {
        DEPTH.set(DEPTH.get() - 1);
    }
    fn current_span(&self) -> Current {
        match self.0.get() {
            Some(metadata) if DEPTH.get() > 0 => Current::new(Id::from_u64(1), metadata),
            _ => Current::none(),
        }
    }
}

struct Attempts;

impl Visit for Attempts {
    fn record_u64(&mut self, field: &Field, value: u64) {
        if field.name() == "attempt" {
            LAST.set(u32::try_from(value).unwrap_or(u32::MAX));
        }
    }
    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}
