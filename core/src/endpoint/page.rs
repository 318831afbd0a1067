//! Endpoints that answer in pages.

use super::Endpoint;

/// An endpoint that answers a page at a time. The adapters turn it into an iterator or a stream.
pub trait Paginated: Endpoint + Clone {
    /// What the pages are made of.
    type Item;

    /// Takes the items out of a page.
    fn items(page: &mut Self::Response) -> Vec<Self::Item>;

    /// The request for the page after this one; none after the last.
    fn after(&self, page: &Self::Response) -> Option<Self>;
}
