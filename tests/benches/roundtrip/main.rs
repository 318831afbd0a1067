//! Round trips on loopback: `cargo bench -p wecom-tests --bench roundtrip [-- WORDS]`.
//!
//! `message/send` through each adapter and through the HTTP client under it, which builds the same body by serde and reads
//! the answer into a plain struct. The server is this process; the clients are a process of their own, which runs both by
//! turns, a tenth of a second each, so that what else the machine does falls on both. Shown are the medians of the turns'
//! ratios: requests a second (at least 0.97), CPU time of the client for a call (at most 1.10). reqwest runs with the timeouts
//! that wecom-reqwest has unless told otherwise on both sides, and with none on both.

mod client;
mod plain;
mod server;

use std::process::Command;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [mode, client, callers, base] = words.as_slice()
        && mode == "client"
    {
        return client::run(client, callers.parse().unwrap(), base);
    }
    let base = server::start();
    println!(
        "{:<38} {:>10} {:>10} {:>6} {:>9} {:>9} {:>6}",
        "", "ours/s", "bare/s", "ratio", "CPU, µs", "bare", "ratio"
    );
    for client in ["ureq", "reqwest", "reqwest without timeouts"] {
        for callers in ["1", "32"] {
            if !words.iter().all(|word| client.contains(word.as_str()) || word == callers) {
                continue;
            }
            let program = std::env::current_exe().unwrap();
            let status = Command::new(program).args(["client", client, callers, &base]).status().unwrap();
            assert!(status.success(), "{client} with {callers} callers failed");
        }
    }
}
