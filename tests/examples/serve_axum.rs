//! Callbacks in axum: the handler is `async`, and a repetition of a callback is answered without being handled again.
//!
//! `WECOM_TOKEN=… WECOM_KEY=… WECOM_CORP=ww… cargo run --example serve_axum 127.0.0.1:8080`

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{Method, Request, Response, StatusCode};
use axum::routing::any;
use wecom_core::callback::{CallbackError, Event, Incoming, Receiver, Reply};
use wecom_core::types::Timestamp;

/// Longest body that is read.
const LONGEST: usize = 1 << 20;

struct App {
    receiver: Receiver,
    /// What was answered to each callback; a long-running server would forget the old ones.
    answered: Mutex<HashMap<String, Reply>>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let address = std::env::args().nth(1).ok_or("the address is missing")?;
    let receiver = Receiver::builder(std::env::var("WECOM_TOKEN")?, std::env::var("WECOM_KEY")?)
        .receive_id(std::env::var("WECOM_CORP")?)
        .clock_skew(Duration::from_secs(600))
        .build()?;
    let app = Arc::new(App { receiver, answered: Mutex::default() });
    let router = Router::new().route("/wecom", any(callback)).with_state(app);
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("http://{}/wecom", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

async fn callback(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST).await else {
        let mut refusal = Response::new(Body::empty());
        *refusal.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return refusal;
    };
    let answer = app.answer(&Request::from_parts(head, body)).await.unwrap_or_else(|error| {
        eprintln!("refused: {error}");
        Receiver::refuse(&error)
    });
    answer.map(Body::from)
}

impl App {
    async fn answer(&self, request: &Request<Bytes>) -> Result<Response<Vec<u8>>, CallbackError> {
        let now = Timestamp::from(SystemTime::now());
        if *request.method() == Method::GET {
            return Ok(Response::new(self.receiver.verify_url(request, now)?.into_bytes()));
        }
        let opened = self.receiver.open(request, now)?;
        let key = opened.incoming.dedup_key();
        let known = self.answered.lock().ok().and_then(|answered| answered.get(&key).cloned());
        let reply = match known {
            Some(reply) => reply,
            None => {
                let reply = handle(opened.incoming).await;
                if let Ok(mut answered) = self.answered.lock() {
                    answered.insert(key, reply.clone());
                }
                reply
            }
        };
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|_| CallbackError::Config("the system has no random bytes"))?;
        self.receiver.respond(&opened.reply_to, &reply, now, random)
    }
}

/// What the program is for. It may take its time: up to five seconds, all in all.
async fn handle(incoming: Incoming) -> Reply {
    tokio::task::yield_now().await;
    match incoming.event {
        Event::Text(text) => {
            println!("{} wrote {}", incoming.from, text.content);
            Reply::text(format!("got {}", text.content))
        }
        event => {
            println!("event {}", event.name());
            Reply::Nothing
        }
    }
}
