//! Signatures for the JS-SDK.
