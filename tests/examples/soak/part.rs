//! A process of the soak.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

pub(crate) struct Part {
    pub(crate) name: &'static str,
    child: Child,
    reader: Option<JoinHandle<()>>,
}

impl Part {
    /// Starts this program once more, as one of its parts; its lines go to `lines`.
    pub(crate) fn start(
        name: &'static str,
        base: &str,
        seed: u64,
        limit: &[&str],
        lines: &Sender<(&'static str, String)>,
    ) -> io::Result<Part> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["part", name, base, &seed.to_string()])
            .args(limit)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (out, lines) = (child.stdout.take(), lines.clone());
        let reader = thread::spawn(move || {
            for line in out.into_iter().flat_map(|out| BufReader::new(out).lines()).map_while(Result::ok) {
                if lines.send((name, line)).is_err() {
                    return;
                }
            }
        });
        Ok(Part { name, child, reader: Some(reader) })
    }

    pub(crate) fn say(&mut self, line: &str) -> io::Result<()> {
        self.child.stdin.as_mut().map_or(Ok(()), |stdin| writeln!(stdin, "{line}"))
    }

    /// What it holds in memory (`VmRSS`), in kB.
    pub(crate) fn memory(&self) -> Result<u64, String> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(&path).map_err(|problem| format!("{path}: {problem}"))?;
        let size = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB"));
        size.and_then(|size| size.parse().ok()).ok_or_else(|| format!("{path} tells no VmRSS"))
    }

    /// Lets it end, once it has said all.
    pub(crate) fn finish(mut self) -> Result<(), String> {
        drop(self.child.stdin.take());
        let status = self.child.wait().map_err(|problem| format!("{}: {problem}", self.name))?;
        if let Some(reader) = self.reader.take() {
            reader.join().map_err(|_| "a reader panicked")?;
        }
        if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", self.name)) }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After an error the others are still at work; after `finish` there is nobody left.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
