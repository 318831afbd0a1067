//! 结束语: the words that close a passing chat.

use crate::api::customer_contact::attachment::{Image, Link, Miniprogram, Text};
use crate::api::limits::Checked;

structure! {
    /// What is sent when a passing chat ends (结束语): text, and one of the others beside it.
    ///
    /// Where several are given WeCom takes the picture before the link, the link before the mini program.
    pub struct Conclusions {
        /// Text, at most 4 000 bytes.
        text: Option<Text>,
        /// A picture: written by its media id, answered by its address.
        image: Option<Image>,
        /// A link.
        link: Option<Link>,
        /// A mini program's card.
        miniprogram: Option<Miniprogram>,
    }
}

impl Conclusions {
    pub(super) fn check(&self) -> Checked {
        Text::check(&self.text, 4000)
            .and_then(|()| self.link.as_ref().map_or(Ok(()), Link::check))
            .and_then(|()| self.miniprogram.as_ref().map_or(Ok(()), Miniprogram::check))
            .map_err(|problem| problem.within("conclusions"))
    }
}
