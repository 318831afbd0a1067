//! What binds corps.

open_enum! {
    /// What binds corps.
    pub enum BusinessKind: i64 {
        /// Linked corps, or schools under an authority (企业互联/局校互联).
        Linked = 0,
        /// A chain (上下游企业).
        Chain = 1,
    }
}
