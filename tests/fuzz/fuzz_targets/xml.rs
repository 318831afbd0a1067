//! See `wecom_tests::fuzz::xml`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::xml(data));
