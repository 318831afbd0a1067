//! See `wecom_tests::fuzz::bot_incoming`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::bot_incoming(data));
