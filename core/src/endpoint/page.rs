//! Endpoints that answer in pages.

use std::collections::{BTreeSet, VecDeque};

use sha1::{Digest, Sha1};

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
    /// Fingerprints of the requests so far.
    seen: BTreeSet<[u8; 20]>,
}

impl<E: Paginated> Pages<E> {
    /// Begins with the page that `first` asks for.
    pub fn new(first: E) -> Pages<E> {
        Pages { next: Some(first), items: VecDeque::new(), seen: BTreeSet::new() }
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
    /// [`Error::Read`] where the next page would be one that was there already: a server that repeats its cursors must not keep
    /// a program busy for ever.
    pub fn received(&mut self, request: &E, mut page: E::Response) -> Result<(), Error> {
        if let Some(next) = request.after(&page) {
            self.seen.insert(fingerprint(request)?);
            if self.seen.contains(&fingerprint(&next)?) {
                let failure = Failure::new("the cursor of the next page is that of a page that was there already");
                return Err(Error::Read(Box::new(ReadError::new(request.path(), failure, b""))));
            }
            self.next = Some(next);
        }
        self.items.extend(E::items(&mut page));
        Ok(())
    }
}

fn fingerprint<E: Endpoint>(request: &E) -> Result<[u8; 20], Error> {
    let request = request.http_request(super::BASE, "")?;
    let mut hash = Sha1::new();
    hash.update(request.uri().to_string());
    hash.update(request.body());
    Ok(hash.finalize().into())
}
