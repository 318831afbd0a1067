//! Smart sheets as they are on the wire.
