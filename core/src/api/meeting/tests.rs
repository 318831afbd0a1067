//! Meetings as they are on the wire.
