//! See `wecom_tests::fuzz::multipart`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::multipart(data));
