//! One call, as a state machine: tokens, refreshes, retries. Time comes in as an argument, everything else as answers.

mod call;
mod credential;
mod machine;
mod policy;
mod store;
pub mod token;

pub use call::{Call, Next};
pub use credential::{Credential, TicketKind};
pub use policy::Policy;
pub use store::{Entry, MemoryStore, Refusal, StoreError, Token, TokenKey};

#[cfg(test)]
mod tests;
