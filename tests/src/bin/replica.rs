//! One replica of a program that calls WeCom from many threads (or tasks), for tests of tokens that several processes
//! share. `wecom_tests::replicas` starts it.
//!
//! `replica adapter=ureq|reqwest store=redis:URL|file:FOLDER base=URL name=p0 threads=50 calls=1 secrets=1 lease=10000`
//!
//! It says `ready`, waits for the line `go`, makes so many calls in each thread (0: until the line `stop`), and says
//! `done <succeeded> <failed>` with the first failure, if there was one.

use std::collections::BTreeMap;
use std::io;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use wecom_core::Error;
use wecom_core::api::contacts::user;
use wecom_core::flow::StoreError;
use wecom_reqwest::wecom_store::redis::Settings;
use wecom_reqwest::wecom_store::{File, redis};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("replica: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let plan = Plan::read()?;
    println!("ready");
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| error.to_string())?;
    if line != "go\n" {
        return Err(format!("`go` was expected, not {line:?}"));
    }
    let tally = Arc::new(Tally::default());
    let stopped = Arc::clone(&tally);
    thread::spawn(move || {
        // The end of the lines stops it, too: a test that died leaves no replica behind.
        let _ = io::stdin().lines().find(|line| !matches!(line, Ok(line) if line != "stop"));
        stopped.stop.store(true, Ordering::SeqCst);
    });
    match plan.adapter.as_str() {
        "ureq" => plan.block(&tally)?,
        "reqwest" => plan.spawn(&tally)?,
        other => return Err(format!("there is no adapter {other}")),
    }
    let result = tally.result.lock().unwrap_or_else(PoisonError::into_inner);
    println!("done {} {} {}", result.succeeded, result.failed, result.failure);
    Ok(())
}

#[derive(Clone)]
struct Plan {
    adapter: String,
    store: String,
    base: String,
    name: String,
    threads: usize,
    calls: usize,
    secrets: usize,
    lease: Duration,
}

#[derive(Default)]
struct Tally {
    stop: AtomicBool,
    result: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    succeeded: usize,
    failed: usize,
    failure: String,
}

impl Tally {
    fn count<T>(&self, result: Result<T, Error>) {
        let mut counts = self.result.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(_) => counts.succeeded += 1,
            Err(error) => {
                counts.failed += 1;
                if counts.failure.is_empty() {
                    counts.failure = error.to_string();
                }
            }
        }
    }
}

impl Plan {
    fn read() -> Result<Plan, String> {
        let words: BTreeMap<String, String> = std::env::args()
            .skip(1)
            .map(|word| word.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect::<Option<_>>()
            .ok_or("arguments are name=value")?;
        let text = |name: &str| words.get(name).cloned().ok_or_else(|| format!("{name} is missing"));
        let number = |name: &str| text(name)?.parse().map_err(|error| format!("{name}: {error}"));
        Ok(Plan {
            adapter: text("adapter")?,
            store: text("store")?,
            base: text("base")?,
            name: text("name")?,
            threads: number("threads")?,
            calls: number("calls")?,
            secrets: number("secrets")?.max(1),
            lease: Duration::from_millis(number("lease")? as u64),
        })
    }

    /// The machine has few cores and many replicas: what is slow here is no trouble of Redis.
    fn redis(&self, url: &str) -> Settings {
        Settings::new(url).timeout(Duration::from_secs(20)).lease(self.lease)
    }

    fn file(&self, folder: &str) -> Result<File, StoreError> {
        Ok(File::open(folder)?.patience(self.lease + Duration::from_secs(1)))
    }

    fn again(&self, round: usize, tally: &Tally) -> bool {
        if self.calls == 0 { !tally.stop.load(Ordering::SeqCst) } else { round < self.calls }
    }

    fn secret(&self, thread: usize) -> String {
        format!("s{}", thread % self.secrets)
    }

    /// Who calls: the replica and its thread.
    fn call(&self, thread: usize) -> user::Get {
        user::Get::new(format!("{}t{thread}", self.name))
    }

    fn block(&self, tally: &Tally) -> Result<(), String> {
        let builder = wecom_ureq::Client::builder().corp_id("ww1").base_url(self.base.as_str());
        let client = match self.store.split_once(':') {
            Some(("redis", url)) => {
                let store: redis::Store = self.redis(url).open().map_err(|error| error.to_string())?;
                builder.tokens(store).build()
            }
            Some(("file", folder)) => builder.tokens(self.file(folder).map_err(|error| error.to_string())?).build(),
            _ => return Err(format!("there is no store {}", self.store)),
        };
        thread::scope(|scope| {
            for number in 0..self.threads {
                let app = client.app(1, self.secret(number));
                scope.spawn(move || {
                    for _ in (0..).take_while(|round| self.again(*round, tally)) {
                        tally.count(app.call(&self.call(number)));
                    }
                });
            }
        });
        Ok(())
    }

    fn spawn(&self, tally: &Arc<Tally>) -> Result<(), String> {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        let builder = wecom_reqwest::Client::builder().corp_id("ww1").base_url(self.base.as_str());
        let client = match self.store.split_once(':') {
            Some(("redis", url)) => {
                let store: redis::AsyncStore = self.redis(url).open_async().map_err(|error| error.to_string())?;
                builder.tokens(store).build()
            }
            Some(("file", folder)) => builder.tokens(self.file(folder).map_err(|error| error.to_string())?).build(),
            _ => return Err(format!("there is no store {}", self.store)),
        };
        runtime.block_on(async {
            let tasks = (0..self.threads).map(|number| {
                let (app, plan, tally) = (client.app(1, self.secret(number)), self.clone(), Arc::clone(tally));
                tokio::spawn(async move {
                    for _ in (0..).take_while(|round| plan.again(*round, &tally)) {
                        tally.count(app.call(&plan.call(number)).await);
                    }
                })
            });
            for task in tasks.collect::<Vec<_>>() {
                task.await.map_err(|error| error.to_string())?;
            }
            Ok(())
        })
    }
}
