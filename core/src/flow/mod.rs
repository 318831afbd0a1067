//! One call, as a state machine: tokens, refreshes, retries. Time comes in as an argument, everything else as answers.

mod backed;
mod call;
mod credential;
mod handles;
mod machine;
mod memory;
mod policy;
mod queues;
mod refresh;
mod settings;
mod shared;
mod store;
pub mod token;
#[cfg(feature = "tracing")]
pub mod trace;

#[doc(hidden)]
pub use backed::Backed;
pub use call::{Call, Next};
pub use credential::{Credential, JsTicket, PushedTicket, TicketKind, Ticketed};
pub use memory::MemoryStore;
pub use policy::Policy;
#[doc(hidden)]
pub use queues::{Place, Queues};
pub use refresh::{Refresher, Renewable, Renewal};
pub use settings::Settings;
pub use shared::{AsyncTokenStore, Fence, Lease, StoreFuture, TokenStore};
pub use store::{Entry, Refusal, StoreError, Token, TokenKey};

#[cfg(test)]
mod tests;
