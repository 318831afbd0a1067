//! Starts the binary, and a sandbox for it.

use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

use wecom_sandbox::{Sandbox, Server};

pub(crate) const CORP: &str = "ww0123456789abcdef";
pub(crate) const AGENT: i64 = 1_000_002;
pub(crate) const SECRET: &str = "hush-nobody-may-see-this";
pub(crate) const KEY: &str = "693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa";

/// A sandbox with two members, a department and a robot.
pub(crate) fn sandbox() -> World {
    let sandbox = Sandbox::builder().corp(CORP).app(AGENT, SECRET).robot(KEY).department(2, 1, "研发部");
    let sandbox = sandbox.member("zhangsan", "张三").member_of(2, "lisi", "李四").build();
    World(sandbox.serve("127.0.0.1:0").unwrap())
}

pub(crate) struct World(Server);

impl World {
    pub(crate) fn sandbox(&self) -> &Sandbox {
        self.0.sandbox()
    }

    /// The variables that lead to it.
    pub(crate) fn env(&self) -> Vec<(String, String)> {
        let url = self.0.url();
        let agent = AGENT.to_string();
        [
            ("WECOM_BASE_URL", url.as_str()),
            ("WECOM_CORP_ID", CORP),
            ("WECOM_SECRET", SECRET),
            ("WECOM_AGENT_ID", &agent),
            ("WECOM_WEBHOOK_KEY", KEY),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
    }

    /// The same with another value for one.
    pub(crate) fn env_with(&self, name: &str, value: &str) -> Vec<(String, String)> {
        let mut env = self.env();
        env.iter_mut().filter(|(key, _)| key == name).for_each(|(_, old)| *old = value.to_owned());
        env
    }
}

/// A file with these bytes; each test has names of its own.
pub(crate) fn file(name: &str, bytes: &[u8]) -> String {
    let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, bytes).unwrap();
    path
}

pub(crate) fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text:?}"))
}

/// Runs the binary to its end.
pub(crate) fn run(arguments: &[&str], env: &[(String, String)]) -> Done {
    Started::new(arguments, env).wait()
}

/// The binary while it runs; killed when dropped.
pub(crate) struct Started(Child);

impl Started {
    pub(crate) fn new(arguments: &[&str], env: &[(String, String)]) -> Started {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wecomctl"));
        command.args(arguments).env_clear().envs(env.iter().cloned());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Started(command.spawn().unwrap())
    }

    pub(crate) fn input(mut self, bytes: impl AsRef<[u8]>) -> Started {
        // What does not read its input may end before it is written.
        let _ = self.0.stdin.take().unwrap().write_all(bytes.as_ref());
        self
    }

    /// Nobody reads what it prints.
    pub(crate) fn close_output(mut self) -> Started {
        drop(self.0.stdout.take());
        self
    }

    pub(crate) fn first_line(&mut self) -> String {
        let mut line = String::new();
        BufReader::new(self.0.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        line
    }

    pub(crate) fn wait(mut self) -> Done {
        drop(self.0.stdin.take());
        let (mut out, mut err) = (String::new(), String::new());
        // The error output is short: it does not fill its pipe meanwhile.
        if let Some(mut stdout) = self.0.stdout.take() {
            stdout.read_to_string(&mut out).unwrap();
        }
        self.0.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        Done { code: self.0.wait().unwrap().code(), out, err }
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It has ended already unless it is a sandbox.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Done {
    #[track_caller]
    pub(crate) fn ok(self) -> Done {
        assert!(self.code == Some(0) && self.err.is_empty(), "{self:?}");
        self
    }

    #[track_caller]
    pub(crate) fn fails(self, code: i32, words: &str) -> Done {
        assert!(self.code == Some(code) && self.err.contains(words), "{code} and {words:?} were to come: {self:?}");
        assert!(!self.err.contains("panicked") && !self.err.contains(SECRET), "{self:?}");
        self
    }
}
