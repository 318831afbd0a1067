//! What the family looks like on the wire.
