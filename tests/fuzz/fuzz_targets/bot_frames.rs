//! See `wecom_tests::fuzz::bot_frames`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::bot_frames(data));
