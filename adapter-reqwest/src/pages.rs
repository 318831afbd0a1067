//! Pages as a stream.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use wecom_core::Error;
use wecom_core::endpoint::{Pages, Paginated};

use crate::Handle;

type Page<E> = (E, Result<<E as wecom_core::endpoint::Endpoint>::Response, Error>);

/// The items of an endpoint that answers in pages: a [`Stream`], and [`next`](Items::next) for those without the crates
/// that go with it. Ends after the first error.
pub struct Items<E: Paginated> {
    handle: Handle<E::Token>,
    pages: Pages<E>,
    coming: Option<Pin<Box<dyn Future<Output = Page<E>> + Send>>>,
}

// Nothing in it is ever pinned in place: the future is boxed.
impl<E: Paginated> Unpin for Items<E> {}

impl<E: Paginated> Items<E> {
    pub(crate) fn new(handle: Handle<E::Token>, first: E) -> Items<E> {
        Items { handle, pages: Pages::new(first), coming: None }
    }
}

impl<E> Items<E>
where
    E: Paginated + Send + Sync + 'static,
    E::Response: Send,
{
    /// The next item; none after the last.
    pub async fn next(&mut self) -> Option<Result<E::Item, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<E> Stream for Items<E>
where
    E: Paginated + Send + Sync + 'static,
    E::Response: Send,
{
    type Item = Result<E::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.pages.item() {
                return Poll::Ready(Some(Ok(item)));
            }
            if let Some(coming) = &mut self.coming {
                let (request, page) = ready!(coming.as_mut().poll(context));
                self.coming = None;
                if let Err(error) = page.and_then(|page| self.pages.received(&request, page)) {
                    return Poll::Ready(Some(Err(error)));
                }
                continue;
            }
            let Some(request) = self.pages.request() else { return Poll::Ready(None) };
            let handle = self.handle.clone();
            self.coming = Some(Box::pin(async move {
                let page = handle.call(&request).await;
                (request, page)
            }));
        }
    }
}
