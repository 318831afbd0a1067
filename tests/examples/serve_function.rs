//! Callbacks as a single function, as serverless platforms (云函数) run it: one event of the gateway in, one answer out,
//! nothing kept in memory in between. The event and the answer have the form that API gateways use.
//!
//! Here a process is one invocation: the event comes on standard input, the answer goes to standard output, words go to
//! standard error. Callbacks are remembered as files in a folder, where a platform has its key-value store: [`Seen`] takes any
//! memory.
//!
//! `WECOM_TOKEN=… WECOM_KEY=… WECOM_CORP=ww… cargo run --example serve_function FOLDER < event.json`

use std::error::Error as StdError;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{Request, Response};
use serde_json::{Value as Json, json};
use wecom_core::callback::{CallbackError, Event, Incoming, Receiver, Reply, Seen, Sight, Ticket};
use wecom_core::types::Timestamp;

fn main() -> Result<(), Box<dyn StdError>> {
    let folder = std::env::args().nth(1).ok_or("the folder is missing")?;
    let event = serde_json::from_reader(io::stdin())?;
    println!("{}", function(&event, Folder(folder.into()))?);
    Ok(())
}

/// The function. An error is a fault of ours or of the platform; what a caller does wrong is an answer.
fn function(event: &Json, folder: Folder) -> Result<Json, Box<dyn StdError>> {
    let receiver = Receiver::builder(std::env::var("WECOM_TOKEN")?, std::env::var("WECOM_KEY")?)
        .receive_id(std::env::var("WECOM_CORP")?)
        .clock_skew(Duration::from_secs(600))
        .seen(folder)
        .build()?;
    let request = request(event)?;
    let mut random = [0; 16];
    getrandom::fill(&mut random)?;
    let answer = receiver.handle(&request, Timestamp::from(SystemTime::now()), random, handle);
    if let Some(error) = answer.extensions().get::<CallbackError>() {
        eprintln!("refused: {error}");
    }
    Ok(answered(&answer))
}

/// The gateway's event as a request. The query is taken as it came: decoded and put together again it might differ.
fn request(event: &Json) -> Result<Request<Vec<u8>>, Box<dyn StdError>> {
    let text = |name: &str| event[name].as_str().unwrap_or_default();
    let body = match event["isBase64Encoded"].as_bool() {
        Some(true) => STANDARD.decode(text("body"))?,
        _ => text("body").as_bytes().to_vec(),
    };
    let uri = format!("{}?{}", text("rawPath"), text("rawQueryString"));
    Ok(Request::builder().method(text("httpMethod")).uri(uri).body(body)?)
}

fn answered(answer: &Response<Vec<u8>>) -> Json {
    let headers: serde_json::Map<String, Json> = answer
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.into())))
        .collect();
    json!({
        "statusCode": answer.status().as_u16(),
        "headers": headers,
        "isBase64Encoded": true,
        "body": STANDARD.encode(answer.body()),
    })
}

/// How long a callback that was answered is remembered. Clearing files away that are older is left to the platform.
const EXPIRY: Duration = Duration::from_secs(7_200);

/// Two files for each callback, `.work` while it is being handled and `.done` from then on. In each stand eight bytes, which
/// tell whose it is.
struct Folder(PathBuf);

impl Folder {
    fn mark(&self, key: &str, ending: &str) -> PathBuf {
        // The key of a message is what WeCom says: no path, therefore.
        self.0.join(STANDARD.encode(key).replace('/', "_") + ending)
    }

    fn is_done(&self, key: &str, now: Timestamp) -> bool {
        Self::is_younger(&self.mark(key, ".done"), EXPIRY, now)
    }

    fn is_younger(file: &Path, life: Duration, now: Timestamp) -> bool {
        let made = file.metadata().and_then(|file| file.modified());
        made.is_ok_and(|made| now.since(made.into()) < life)
    }

    fn create(path: &Path, ticket: Ticket) -> io::Result<()> {
        OpenOptions::new().write(true).create_new(true).open(path)?.write_all(&ticket.0.to_le_bytes())
    }

    fn remove(path: &Path) {
        match fs::remove_file(path) {
            Err(problem) if problem.kind() != ErrorKind::NotFound => eprintln!("not forgotten: {problem}"),
            _ => {}
        }
    }
}

impl Seen for Folder {
    fn begin(&self, key: &str, now: Timestamp) -> (Sight, Ticket) {
        let mut random = [0; 8];
        if let Err(problem) = getrandom::fill(&mut random) {
            eprintln!("not told from others: {problem}");
        }
        let (work, ticket) = (self.mark(key, ".work"), Ticket(u64::from_le_bytes(random)));
        if self.is_done(key, now) {
            return (Sight::Done, ticket);
        }
        let mut created = Self::create(&work, ticket);
        if created.as_ref().is_err_and(|problem| problem.kind() == ErrorKind::AlreadyExists) {
            // Whoever began it may still be at it.
            if Self::is_younger(&work, Sight::LEASE, now) {
                return (Sight::InWork, ticket);
            }
            // Whoever had it was killed. Two who find that at the same moment may both do its work: handled twice does less
            // harm than lost.
            Self::remove(&work);
            created = Self::create(&work, ticket);
        }
        if self.is_done(key, now) {
            // It was finished between the first look and now.
            Self::remove(&work);
            return (Sight::Done, ticket);
        }
        if let Err(problem) = created {
            eprintln!("not remembered: {problem}");
        }
        (Sight::New, ticket)
    }

    fn done(&self, key: &str, ticket: Ticket, _: Timestamp) {
        let done = self.mark(key, ".done");
        // One that is there has expired, or tells the same.
        Self::remove(&done);
        match Self::create(&done, ticket) {
            Ok(()) => Self::remove(&self.mark(key, ".work")),
            Err(problem) => eprintln!("not remembered: {problem}"),
        }
    }

    fn forget(&self, key: &str, ticket: Ticket) {
        for file in [".work", ".done"].map(|ending| self.mark(key, ending)) {
            if fs::read(&file).is_ok_and(|mark| mark == ticket.0.to_le_bytes()) {
                Self::remove(&file);
            }
        }
    }
}

/// What the program is for; once for each callback, however often WeCom repeats it.
fn handle(incoming: Incoming) -> Reply {
    match incoming.event {
        Event::Text(text) => {
            eprintln!("{} wrote {}", incoming.from, text.content);
            Reply::text(format!("got {}", text.content))
        }
        event => {
            eprintln!("event {}", event.name());
            Reply::Nothing
        }
    }
}
