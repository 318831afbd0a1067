//! Handlers by what was pushed.

use std::collections::BTreeMap;
use std::fmt;

use super::Incoming;

#[cfg(test)]
mod tests;

type Handler<C, O> = Box<dyn Fn(C, Incoming) -> O + Send + Sync>;
type Interceptor<C, O> = Box<dyn Fn(C, Incoming, Next<'_, C, O>) -> O + Send + Sync>;

/// Handlers by message type, by event, and by event and change type.
///
/// A `match` on [`Event`](super::Event) is the plain way, and the compiler reads it with you. A router is for programs whose
/// parts bring their handlers along. `C` is what handlers get beside the callback (a reference or an `Arc` of whatever they
/// work on), `O` what they answer: a [`Reply`](super::Reply), or a future of one.
///
/// ```
/// use wecom_core::callback::{Incoming, Reply, Router};
///
/// struct Shop { name: &'static str }
///
/// let router: Router<&Shop, Reply> = Router::new(|_, _| Reply::Nothing)
///     .message("text", |shop: &Shop, incoming: Incoming| Reply::text(format!("{} to {}", shop.name, incoming.from)))
///     .event("click", |_, _| Reply::text("clicked"))
///     .change("change_contact", "create_user", |_, _| Reply::Nothing)
///     // Around all handlers: before, after, or instead of them.
///     .intercept(|shop, incoming, next| {
///         if incoming.from == "intruder" {
///             return Reply::Nothing;
///         }
///         let what = incoming.event.name().to_owned();
///         let reply = next.run(shop, incoming);
///         println!("{what}: {reply:?}");
///         reply
///     });
///
/// let text = "<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><Content>hi</Content></xml>";
/// let reply = router.route(&Shop { name: "Tea" }, Incoming::read(text, "ww1")?);
/// assert!(matches!(reply, Reply::Text(text) if text == "Tea to zhang"));
/// # Ok::<(), wecom_core::callback::CallbackError>(())
/// ```
///
/// In async code a handler boxes its future, and an interceptor wraps it:
///
/// ```
/// # use std::{future::Future, pin::Pin, sync::Arc};
/// # use wecom_core::callback::{Incoming, Reply, Router};
/// type Answer = Pin<Box<dyn Future<Output = Reply> + Send>>;
///
/// # struct Shop;
/// async fn text(shop: Arc<Shop>, incoming: Incoming) -> Reply {
///     Reply::Nothing
/// }
///
/// let router: Router<Arc<Shop>, Answer> = Router::new(|_, _| Box::pin(async { Reply::Nothing }) as Answer)
///     .message("text", |shop, incoming| Box::pin(text(shop, incoming)))
///     .intercept(|shop, incoming, next| {
///         let answer = next.run(shop, incoming);
///         Box::pin(async move { /* before */ let reply = answer.await; /* after */ reply })
///     });
/// ```
///
/// Names go in any case. The same happening has the same name as an event of an own app (`Event`) and as a command to a
/// third-party app (`InfoType`).
pub struct Router<C, O> {
    messages: BTreeMap<String, Handler<C, O>>,
    /// By event; without a change type, and by change type.
    events: BTreeMap<String, Changes<C, O>>,
    any_message: Option<Handler<C, O>>,
    any_event: Option<Handler<C, O>>,
    otherwise: Handler<C, O>,
    interceptors: Vec<Interceptor<C, O>>,
}

struct Changes<C, O> {
    any: Option<Handler<C, O>>,
    by_type: BTreeMap<String, Handler<C, O>>,
}

impl<C, O> Router<C, O> {
    /// A router that hands everything to this handler, until others are added.
    pub fn new(otherwise: impl Fn(C, Incoming) -> O + Send + Sync + 'static) -> Router<C, O> {
        Router {
            messages: BTreeMap::new(),
            events: BTreeMap::new(),
            any_message: None,
            any_event: None,
            otherwise: Box::new(otherwise),
            interceptors: Vec::new(),
        }
    }

    /// Messages of this `MsgType`. Of two handlers for the same, the later one counts; so it is with all of them.
    #[must_use]
    pub fn message(mut self, kind: &str, handler: impl Fn(C, Incoming) -> O + Send + Sync + 'static) -> Self {
        self.messages.insert(kind.to_ascii_lowercase(), Box::new(handler));
        self
    }

    /// Events or commands of this name (`Event`, `InfoType`), whatever the change, unless there is a handler for that.
    #[must_use]
    pub fn event(mut self, name: &str, handler: impl Fn(C, Incoming) -> O + Send + Sync + 'static) -> Self {
        self.changes(name).any = Some(Box::new(handler));
        self
    }

    /// Events or commands of this name with this `ChangeType`.
    #[must_use]
    pub fn change(
        mut self,
        name: &str,
        change: &str,
        handler: impl Fn(C, Incoming) -> O + Send + Sync + 'static,
    ) -> Self {
        self.changes(name).by_type.insert(change.to_ascii_lowercase(), Box::new(handler));
        self
    }

    /// Messages that no other handler is for.
    #[must_use]
    pub fn any_message(mut self, handler: impl Fn(C, Incoming) -> O + Send + Sync + 'static) -> Self {
        self.any_message = Some(Box::new(handler));
        self
    }

    /// Events and commands that no other handler is for.
    #[must_use]
    pub fn any_event(mut self, handler: impl Fn(C, Incoming) -> O + Send + Sync + 'static) -> Self {
        self.any_event = Some(Box::new(handler));
        self
    }

    /// Stands around all handlers, defaults included: what it does before [`Next::run`] comes before them, what it does
    /// after it after them, and where it does not call it, they are not called. The first one added stands outermost.
    #[must_use]
    pub fn intercept(mut self, interceptor: impl Fn(C, Incoming, Next<'_, C, O>) -> O + Send + Sync + 'static) -> Self {
        self.interceptors.push(Box::new(interceptor));
        self
    }

    /// Hands a callback to its handler.
    pub fn route(&self, context: C, incoming: Incoming) -> O {
        Next { router: self, interceptors: &self.interceptors }.run(context, incoming)
    }

    fn changes(&mut self, name: &str) -> &mut Changes<C, O> {
        let none = || Changes { any: None, by_type: BTreeMap::new() };
        self.events.entry(name.to_ascii_lowercase()).or_insert_with(none)
    }

    fn handler(&self, incoming: &Incoming) -> &Handler<C, O> {
        let name = incoming.event.name().to_ascii_lowercase();
        let found = if incoming.is_message() {
            self.messages.get(&name).or(self.any_message.as_ref())
        } else {
            let change = incoming.change_type().to_ascii_lowercase();
            let changes = self.events.get(&name);
            let found = changes.and_then(|changes| changes.by_type.get(&change).or(changes.any.as_ref()));
            found.or(self.any_event.as_ref())
        };
        found.unwrap_or(&self.otherwise)
    }
}

impl<C, O> fmt::Debug for Router<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router")
            .field("messages", &self.messages.keys())
            .field("events", &self.events.keys())
            .field("interceptors", &self.interceptors.len())
            .finish_non_exhaustive()
    }
}

/// What stands behind an interceptor: further ones, and the handler.
pub struct Next<'r, C, O> {
    router: &'r Router<C, O>,
    interceptors: &'r [Interceptor<C, O>],
}

impl<C, O> Next<'_, C, O> {
    /// Hands the callback on. Both may have been changed.
    pub fn run(self, context: C, incoming: Incoming) -> O {
        match self.interceptors.split_first() {
            Some((first, rest)) => first(context, incoming, Next { router: self.router, interceptors: rest }),
            None => self.router.handler(&incoming)(context, incoming),
        }
    }
}

impl<C, O> fmt::Debug for Next<'_, C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next").field("interceptors", &self.interceptors.len()).finish_non_exhaustive()
    }
}
