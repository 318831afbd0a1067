//! `catalogue!`: the endpoints of a family, for tools.

/// Lists the endpoints of a family in the order of the official document tree, each by its path from the family's module:
/// `catalogue! { "kf" => account::Add, SyncMsg }`.
macro_rules! catalogue {
    ($family:literal => $($endpoint:ty),* $(,)?) => {};
}
