//! 转换external_userid: people outside the corp under the ids that the corp and a provider's app have for them.

use crate::types::ExternalUserId;

response! {
    /// People under both ids.
    pub struct NewIds {
        /// Those that were found.
        items: Vec<NewId>,
    }
}

response! {
    /// Somebody under both ids.
    pub struct NewId {
        /// The id that was asked for.
        external_userid: ExternalUserId,
        /// The id that the provider's app sees.
        new_external_userid: ExternalUserId,
    }
}
