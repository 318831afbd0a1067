//! Pages as an iterator.

use wecom_core::Error;
use wecom_core::endpoint::{Pages, Paginated};

use crate::Handle;

/// The items of an endpoint that answers in pages. Ends after the first error.
pub struct Items<E: Paginated> {
    handle: Handle<E::Token>,
    pages: Pages<E>,
}

impl<E: Paginated> Items<E> {
    pub(crate) fn new(handle: Handle<E::Token>, first: E) -> Items<E> {
        Items { handle, pages: Pages::new(first) }
    }
}

impl<E: Paginated + Sync> Iterator for Items<E> {
    type Item = Result<E::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.pages.item() {
                return Some(Ok(item));
            }
            let request = self.pages.request()?;
            let page = self.handle.call(&request);
            if let Err(error) = page.and_then(|page| self.pages.received(&request, page)) {
                return Some(Err(error));
            }
        }
    }
}
