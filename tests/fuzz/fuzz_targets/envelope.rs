//! See `wecom_tests::fuzz::envelope`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::envelope(data));
