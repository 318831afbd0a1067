//! The clients' back end for callbacks: it fails now and then, and must still do each callback's work once.

use std::error::Error as StdError;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, SystemTime};

use http::{Request, Response, StatusCode};
use wecom_core::callback::{CallbackError, Event, MemorySeen, Receiver, Reply};
use wecom_core::types::Timestamp;
use wecom_tests::running::{CORP, KEY, TOKEN};
use wecom_tests::server::{Exchange, Server};

use crate::dice::Dice;
use crate::job::wrong;

/// Few enough to be used up within the first minute, after which the memory grows no more.
const REMEMBERED: usize = 256;

/// What goes wrong with a callback.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Fine,
    /// HTTP 500 before anybody has looked at it.
    Refused,
    /// The work fails: HTTP 500, and the repetition is to be worked on.
    Failed,
    /// The work is done, but a gateway answers 502.
    Hidden,
    /// The work is done, but the connection ends before the answer.
    Cut,
    /// The work is done, but the connection ends within the answer.
    Half,
    /// The work is done, but the answer takes longer than anybody waits.
    Slow,
    /// The work takes longer than anybody waits: it goes on while the repetitions come.
    Late,
}

/// How long work goes on after nobody waits any more.
const LATE: Duration = Duration::from_millis(50);

/// The back end.
pub(crate) struct Callbacks {
    pub(crate) server: Server,
    /// Read by whoever is at work.
    work: Arc<RwLock<()>>,
}

impl Callbacks {
    /// Waits until nobody is at work.
    pub(crate) fn rest(&self) {
        drop(self.work.write().unwrap_or_else(PoisonError::into_inner));
    }
}

pub(crate) fn serve(seed: u64) -> Result<Callbacks, Box<dyn StdError>> {
    let seen = MemorySeen::new(Duration::from_secs(300), REMEMBERED);
    let receiver = Receiver::builder(TOKEN, KEY).receive_id(CORP).seen(seen).build()?;
    let dice = Mutex::new(Dice::new(seed));
    let work = Arc::new(RwLock::new(()));
    let working = Arc::clone(&work);
    let server = Server::start(move |exchange| {
        let _at_work = working.read().unwrap_or_else(PoisonError::into_inner);
        exchange.forget_requests();
        let body = exchange.body()?;
        let target = format!("{}?{}", exchange.path, exchange.query);
        let request = Request::builder().method(exchange.method.as_str()).uri(target).body(body);
        let request = request.map_err(std::io::Error::other)?;
        let fate = match exchange.method.as_str() {
            "POST" => fate(&mut dice.lock().unwrap_or_else(PoisonError::into_inner)),
            // The verification that comes once.
            _ => Fate::Fine,
        };
        let answer = if fate == Fate::Refused { None } else { answer(&receiver, &request, fate, exchange) };
        match (fate, answer) {
            (_, None) => exchange.answer(500, "", b""),
            (Fate::Hidden, _) => exchange.answer(502, "", b"<h1>502 Bad Gateway</h1>"),
            (Fate::Cut, _) => exchange.close(),
            (Fate::Half, _) => {
                exchange.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<xml>")?;
                exchange.close()
            }
            (Fate::Slow, _) => exchange.wait_for_end(),
            (_, Some(answer)) => send(exchange, &answer),
        }
    });
    Ok(Callbacks { server, work })
}

fn fate(dice: &mut Dice) -> Fate {
    match dice.below(80) {
        0..4 => Fate::Refused,
        4..8 => Fate::Failed,
        8..12 => Fate::Hidden,
        12..16 => Fate::Cut,
        16..20 => Fate::Half,
        20..22 => Fate::Slow,
        22..24 => Fate::Late,
        _ => Fate::Fine,
    }
}

/// The answer; none where the work failed.
fn answer(
    receiver: &Receiver,
    request: &Request<Vec<u8>>,
    fate: Fate,
    exchange: &mut Exchange<'_>,
) -> Option<Response<Vec<u8>>> {
    let now = Timestamp::from(SystemTime::now());
    let opened = match receiver.receive(request, now) {
        ControlFlow::Continue(opened) => opened,
        // The verification, or a repetition of what was done.
        ControlFlow::Break(answer) if answer.status().is_success() => return Some(answer),
        // A repetition of what is in work.
        ControlFlow::Break(answer) if answer.status() == StatusCode::SERVICE_UNAVAILABLE => return Some(answer),
        ControlFlow::Break(answer) => {
            let error = answer.extensions().get::<CallbackError>();
            wrong(&format!("a callback was refused: {error:?}"));
            return Some(answer);
        }
    };
    match fate {
        Fate::Failed => return None,
        Fate::Late => {
            // The connection may as well break.
            let _ = exchange.wait_for_end();
            thread::sleep(LATE);
        }
        _ => {}
    }
    let Event::Text(text) = &opened.incoming.event else {
        wrong(&format!("a callback came as {}", opened.incoming.event.name()));
        return None;
    };
    println!("h {}", text.content.trim_start_matches("callback "));
    let mut random = [0; 16];
    getrandom::fill(&mut random).ok()?;
    let reply = Reply::text(format!("got {}", text.content));
    receiver.respond(&opened.reply_to, &reply, now, random).map_err(|error| wrong(&error.to_string())).ok()
}

fn send(exchange: &mut Exchange<'_>, answer: &Response<Vec<u8>>) -> std::io::Result<()> {
    exchange.answer(answer.status().as_u16(), "Content-Type: text/xml\r\n", answer.body())
}
