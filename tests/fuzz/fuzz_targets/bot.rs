//! See `wecom_tests::fuzz::bot`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::bot(data));
