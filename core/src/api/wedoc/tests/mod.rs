//! Documents as they are on the wire.
