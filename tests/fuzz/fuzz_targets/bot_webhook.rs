//! See `wecom_tests::fuzz::bot_webhook`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| wecom_tests::fuzz::bot_webhook(data));
