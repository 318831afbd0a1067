//! Endpoints that answer in pages.

use std::collections::VecDeque;

use super::Endpoint;
use crate::error::{Error, ReadError};
use crate::wire::Failure;

/// An endpoint that answers a page at a time. The adapters turn it into an iterator or a stream.
pub trait Paginated: Endpoint + Clone {
    /// What the pages are made of.
    type Item;

    /// Takes the items out of a page.
    fn items(page: &mut Self::Response) -> Vec<Self::Item>;

    /// The request for the page after this one; none after the last.
    fn after(&self, page: &Self::Response) -> Option<Self>;
}

/// Goes through the pages: asks for requests, takes answers, hands out items. What an adapter's iterator is made of.
#[derive(Debug)]
pub struct Pages<E: Paginated> {
    next: Option<E>,
    items: VecDeque<E::Item>,
}

impl<E: Paginated> Pages<E> {
    /// Begins with the page that `first` asks for.
    pub fn new(first: E) -> Pages<E> {
        Pages { next: Some(first), items: VecDeque::new() }
    }

    /// The next item of the pages that are here.
    pub fn item(&mut self) -> Option<E::Item> {
        self.items.pop_front()
    }

    /// The request for the next page, when [`item`](Pages::item) has no more; none after the last page. Without an answer
    /// to it, the pages have ended.
    pub fn request(&mut self) -> Option<E> {
        self.next.take()
    }

    /// Takes the answer to `request`.
    ///
    /// # Errors
    ///
    /// [`Error::Read`] where the next page would be the same one again: a server that repeats its cursor must not keep a
    /// program busy for ever.
    pub fn received(&mut self, request: &E, mut page: E::Response) -> Result<(), Error> {
        if let Some(next) = request.after(&page) {
            let (this, that) = (request.http_request(super::BASE, "")?, next.http_request(super::BASE, "")?);
            if this.uri() == that.uri() && this.body() == that.body() {
                let failure = Failure::new("the cursor of the next page is that of this one");
                return Err(Error::Read(Box::new(ReadError::new(request.path(), failure, b""))));
            }
            self.next = Some(next);
        }
        self.items.extend(E::items(&mut page));
        Ok(())
    }
}
