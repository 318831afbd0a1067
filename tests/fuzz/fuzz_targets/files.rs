//! See `wecom_tests::fuzz::files`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::files(data));
