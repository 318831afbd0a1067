//! The tokens of 100,000 corps in memory. One test, alone in its process: it looks at what the process holds, the allocator's
//! own needs included.
#![cfg(target_os = "linux")]

use wecom_core::flow::{Credential, Entry, MemoryStore, Token, TokenKey};
use wecom_core::types::Timestamp;

const CORPS: usize = 100_000;
const MOST: usize = 64_000_000;

/// The longest token that WeCom promises; those seen so far have 214 bytes.
const LENGTH: usize = 512;

#[test]
fn a_hundred_thousand_corps_in_64_megabytes() {
    let expires = Timestamp::from_secs(1_700_000_000);
    let before = memory("VmRSS:");
    let store = MemoryStore::new();
    for corp in 0..CORPS {
        store.save(&key(corp), Entry::Token(Token::new(format!("{corp:0LENGTH$}"), expires)));
    }
    let grown = memory("VmHWM:") - before;
    println!("{CORPS} tokens of {LENGTH} bytes: {} kB", grown / 1_000);
    assert!(grown < MOST, "{CORPS} tokens of {LENGTH} bytes took {grown} bytes");
    assert_eq!(store.len(), CORPS);
    for corp in (0..CORPS).step_by(997) {
        let Some(Entry::Token(token)) = store.load(&key(corp)) else { panic!("the token of corp {corp}") };
        assert_eq!(token.value.expose().parse(), Ok(corp));
    }
}

fn key(corp: usize) -> TokenKey {
    Credential::app(format!("ww{corp:016x}"), "secret").key().unwrap().clone()
}

fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    let kilobytes: usize = line.trim().trim_end_matches(" kB").parse().unwrap();
    kilobytes * 1024
}
