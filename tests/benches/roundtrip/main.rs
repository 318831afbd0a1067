//! Round trips on loopback: `cargo bench -p wecom-tests --bench roundtrip [-- WORDS]`.
//!
//! `message/send` through each adapter, the token out of its store, and through the HTTP client under it, as a user writes it:
//! the body by serde, a URL with the token, the answer read into a plain struct. The server is this process; the clients are a
//! process of their own, which runs both by turns, a tenth of a second each, so that what else the machine does falls on
//! both. Shown are the medians of the turns' ratios, and between which values the middle half of them lies: requests a second
//! (at least 0.97), CPU time of the client for a call (at most 1.10).
//!
//! Each client is compared as it comes, both sides with what they have unless told otherwise. The rows beside that explain
//! it: ureq with the settings of ours on both sides, reqwest with the timeouts of ours on both, and with none on both.

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
    let base = server::start(plain::ANSWER);
    println!(
        "{:<34} {:>9} {:>9} {:>6} {:>14} {:>9} {:>8} {:>6} {:>14}",
        "", "ours/s", "bare/s", "ratio", "spread", "CPU, µs", "bare", "ratio", "spread"
    );
    for client in client::ROWS {
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
