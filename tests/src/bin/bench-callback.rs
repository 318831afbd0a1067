//! `bench-callback FILE SECONDS`: opens the sealed callbacks of a file, one after the other, and prints how many a
//! second, and how many of those were events or messages.
//!
//! FILE has a JSON object on each line, with `token`, `key`, `receive_id`, `timestamp`, `nonce`, `signature` and `encrypt`,
//! as `vectors` takes them. What is timed is `Receiver::open`, from the HTTP request to the typed event, on one thread. A
//! line whose message is no callback (plain text, an echo) is opened as far as that: verified, decrypted, refused.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use http::Request;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value as Json, json};
use wecom_core::callback::{CallbackError, Receiver};
use wecom_core::types::Timestamp;

/// A callback as it comes, and who takes it.
struct Sealed {
    receiver: Receiver,
    request: Request<Vec<u8>>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(seconds)) = (arguments.next(), arguments.next().and_then(|text| text.parse().ok())) else {
        return Err("usage: bench-callback FILE SECONDS".to_owned());
    };
    let text = std::fs::read_to_string(&file).map_err(|problem| format!("{file}: {problem}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let sealed: Vec<Sealed> = lines
        .map(|(index, line)| Sealed::read(line).map_err(|problem| format!("{file}, line {}: {problem}", index + 1)))
        .collect::<Result<_, _>>()?;
    if sealed.is_empty() {
        return Err(format!("{file} holds no callbacks"));
    }
    let mut events = 0;
    for (index, sealed) in sealed.iter().enumerate() {
        events += usize::from(sealed.open().map_err(|problem| format!("{file}, callback {}: {problem}", index + 1))?);
    }
    let limit = Duration::try_from_secs_f64(seconds).map_err(|problem| problem.to_string())?;
    let (start, mut opened) = (Instant::now(), 0_u64);
    while start.elapsed() < limit {
        for sealed in &sealed {
            sealed.open().map_err(|problem| problem.to_string())?;
        }
        opened += sealed.len() as u64;
    }
    let rate = opened as f64 / start.elapsed().as_secs_f64();
    let part = events as f64 / sealed.len() as f64;
    println!("{} callbacks, {events} of them events or messages", sealed.len());
    println!(
        "{rate:.0} opens per second: {:.0} events or messages, {:.0} refused for what they say",
        rate * part,
        rate * (1.0 - part)
    );
    Ok(())
}

impl Sealed {
    fn read(line: &str) -> Result<Sealed, String> {
        let json: Json = serde_json::from_str(line).map_err(|problem| problem.to_string())?;
        let text = |name: &str| json[name].as_str().map(str::to_owned).ok_or_else(|| format!("{name} is no text"));
        let receive_id = json["receive_id"].as_str().unwrap_or_default();
        let receiver =
            Receiver::builder(text("token")?, text("key")?).receive_id(receive_id).body_limit(usize::MAX).build();
        let receiver = receiver.map_err(|problem| problem.to_string())?;
        let encoded = |name: &str| Ok::<_, String>(utf8_percent_encode(&text(name)?, NON_ALPHANUMERIC).to_string());
        let url = format!(
            "/?msg_signature={}&timestamp={}&nonce={}",
            encoded("signature")?,
            encoded("timestamp")?,
            encoded("nonce")?
        );
        // AI bots, whose receive id is empty, get JSON.
        let body = if receive_id.is_empty() {
            json!({ "encrypt": text("encrypt")? }).to_string()
        } else {
            format!(
                "<xml><ToUserName><![CDATA[{receive_id}]]></ToUserName><Encrypt><![CDATA[{}]]></Encrypt></xml>",
                text("encrypt")?
            )
        };
        let request = Request::post(url).body(body.into_bytes()).map_err(|problem| problem.to_string())?;
        Ok(Sealed { receiver, request })
    }

    /// Whether it is an event or a message; an error where it does not even verify or decrypt.
    fn open(&self) -> Result<bool, CallbackError> {
        match std::hint::black_box(self.receiver.open(&self.request, Timestamp::from_secs(0))) {
            Ok(_) => Ok(true),
            Err(CallbackError::Content { .. }) => Ok(false),
            Err(problem) => Err(problem),
        }
    }
}
