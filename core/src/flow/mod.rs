//! One call, as a state machine: tokens, refreshes, retries. Time comes in as an argument, everything else as answers.

mod call;
mod credential;
mod handles;
mod machine;
mod policy;
mod refresh;
mod settings;
mod store;
pub mod token;
#[cfg(feature = "tracing")]
pub mod trace;

pub use call::{Call, Next};
pub use credential::{Credential, JsTicket, PushedTicket, TicketKind, Ticketed};
pub use policy::Policy;
pub use refresh::{Refresher, Renewal};
pub use settings::Settings;
pub use store::{Entry, MemoryStore, Refusal, StoreError, Token, TokenKey};

#[cfg(test)]
mod tests;
