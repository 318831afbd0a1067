//! Processes that share tokens: the binary `replica`, many times.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::redis::signal;

/// What each of them does.
pub struct Plan<'a> {
    /// The binary, `env!("CARGO_BIN_EXE_replica")`: only tests know it.
    pub binary: &'a str,
    /// `ureq` or `reqwest`.
    pub adapter: &'a str,
    /// `redis:` and a URL, or `file:` and a folder.
    pub store: String,
    /// Where WeCom is.
    pub base: String,
    /// Threads or tasks of each.
    pub threads: usize,
    /// Calls of each thread; 0 to call until it is stopped.
    pub calls: usize,
    /// With how many secrets, and thus tokens.
    pub secrets: usize,
    /// How long one may take to refresh.
    pub lease: Duration,
}

/// One of them, started and waiting for `go`; killed when dropped.
pub struct Replica {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Plan<'_> {
    /// Starts the one with this number.
    ///
    /// # Panics
    ///
    /// Where it does not start.
    pub fn start(&self, number: usize) -> Replica {
        let Plan { binary, adapter, store, base, threads, calls, secrets, lease } = self;
        let mut child = Command::new(binary)
            .arg(format!("adapter={adapter}"))
            .arg(format!("store={store}"))
            .arg(format!("base={base}"))
            .arg(format!("name=p{number}"))
            .arg(format!("threads={threads}"))
            .arg(format!("calls={calls}"))
            .arg(format!("secrets={secrets}"))
            .arg(format!("lease={}", lease.as_millis()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|problem| panic!("{binary}: {problem}"));
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut replica = Replica { child, out };
        assert_eq!(replica.line(), "ready");
        replica
    }
}

impl Replica {
    /// Says a line to it: `go` or `stop`.
    ///
    /// # Panics
    ///
    /// Where it has died.
    pub fn say(&mut self, line: &str) {
        let mut input = self.child.stdin.as_ref().expect("a pipe");
        writeln!(input, "{line}").expect("a replica that listens");
    }

    /// Kills it (SIGKILL).
    ///
    /// # Panics
    ///
    /// Where it has died already.
    pub fn kill(&mut self) {
        self.child.kill().expect("a running replica");
        self.child.wait().expect("a running replica");
    }

    /// Stops it in its tracks: it lives, and does nothing.
    pub fn pause(&self) {
        signal("STOP", &self.child);
    }

    /// Waits until it has made its calls; how many succeeded.
    ///
    /// # Panics
    ///
    /// Where one failed.
    pub fn succeeded(&mut self) -> usize {
        let line = self.line();
        let mut words = line.splitn(4, ' ');
        assert_eq!(words.next(), Some("done"), "{line}");
        let mut number = || words.next().and_then(|word| word.parse().ok()).unwrap_or_else(|| panic!("{line}"));
        let (succeeded, failed): (usize, usize) = (number(), number());
        assert_eq!(failed, 0, "calls failed: {line}");
        succeeded
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }
}

impl Drop for Replica {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
