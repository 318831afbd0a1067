//! Examples of this package that serve callbacks, run as a user would run them.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::{self, JoinHandle};

/// Token, key and corp id that the examples are started with.
pub const TOKEN: &str = "callback-token";
/// The EncodingAESKey.
pub const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
/// The corp id.
pub const CORP: &str = "ww0123456789abcdef";

/// An example that listens on a free port of loopback; it ends when this is dropped.
pub struct Running {
    child: Child,
    url: String,
    words: Option<JoinHandle<Vec<String>>>,
}

/// The file of an example: `cargo test` builds the examples of a package beside its tests.
///
/// # Panics
///
/// Where it was not built.
pub fn example(name: &str) -> PathBuf {
    let mut path = std::env::current_exe().expect("a path");
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "{} is missing: `cargo test -p wecom-tests` builds it, `--test` with a name does not",
        path.display()
    );
    path
}

/// The command of an example, with token, key and corp id.
pub fn command(name: &str) -> Command {
    let mut command = Command::new(example(name));
    command.env("WECOM_TOKEN", TOKEN).env("WECOM_KEY", KEY).env("WECOM_CORP", CORP);
    command
}

impl Running {
    /// Starts an example and waits until it tells its address.
    ///
    /// # Panics
    ///
    /// Where it does not.
    pub fn start(name: &str) -> Running {
        Running::start_with(name, &[])
    }

    /// The same with further variables in its environment.
    ///
    /// # Panics
    ///
    /// Where it does not tell its address.
    pub fn start_with(name: &str, variables: &[(&str, &str)]) -> Running {
        let mut child = command(name)
            .envs(variables.iter().copied())
            .arg("127.0.0.1:0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut url = String::new();
        out.read_line(&mut url).expect("the address");
        assert!(url.starts_with("http://127.0.0.1:"), "{name} said {url:?}");
        let words = thread::spawn(move || lines(out));
        Running { child, url: url.trim().to_owned(), words: Some(words) }
    }

    /// Where it takes callbacks.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Address and port.
    pub fn authority(&self) -> &str {
        self.url.trim_start_matches("http://").split('/').next().unwrap_or_default()
    }

    /// A line of its `/proc/…/status`, in kB.
    ///
    /// # Panics
    ///
    /// Where there is none.
    pub fn memory(&self, name: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("a status");
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a line with this name");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Ends it; gives the lines that it wrote since it told its address.
    pub fn finish(mut self) -> Vec<String> {
        self.stop();
        self.words.take().and_then(|words| words.join().ok()).unwrap_or_default()
    }

    fn stop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lines(out: BufReader<ChildStdout>) -> Vec<String> {
    out.lines().map_while(Result::ok).collect()
}
