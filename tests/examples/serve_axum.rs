//! Callbacks in axum: the handler is `async`, and a repetition of a callback is answered without being handled again.
//!
//! Where several processes share the work, so must they share the memory: give the receiver one of your own instead of
//! `MemorySeen`.
//!
//! `WECOM_TOKEN=… WECOM_KEY=… WECOM_CORP=ww… cargo run --example serve_axum 127.0.0.1:8080`

use std::error::Error as StdError;
use std::ops::ControlFlow;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State;
use axum::http::{Request, Response, StatusCode};
use axum::routing::any;
use wecom_core::callback::{CallbackError, Event, Incoming, MemorySeen, Receiver, Reply};
use wecom_core::types::Timestamp;

/// Longest body that is read.
const LONGEST: usize = 1 << 20;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let address = std::env::args().nth(1).ok_or("the address is missing")?;
    let receiver = Receiver::builder(std::env::var("WECOM_TOKEN")?, std::env::var("WECOM_KEY")?)
        .receive_id(std::env::var("WECOM_CORP")?)
        .clock_skew(Duration::from_secs(600))
        .seen(MemorySeen::default())
        .build()?;
    let router = Router::new().route("/wecom", any(callback)).with_state(receiver);
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("http://{}/wecom", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

async fn callback(State(receiver): State<Receiver>, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST).await else {
        let mut refusal = Response::new(Body::empty());
        *refusal.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return refusal;
    };
    let answer = answer(&receiver, &Request::from_parts(head, body)).await;
    if let Some(error) = answer.extensions().get::<CallbackError>() {
        eprintln!("refused: {error}");
    }
    answer.map(Body::from)
}

async fn answer(receiver: &Receiver, request: &Request<Bytes>) -> Response<Vec<u8>> {
    let now = Timestamp::from(SystemTime::now());
    let opened = match receiver.receive(request, now) {
        // A verification, a repetition, or no callback at all.
        ControlFlow::Break(answer) => return answer,
        ControlFlow::Continue(opened) => opened,
    };
    let reply = handle(opened.incoming).await;
    let mut random = [0; 16];
    getrandom::fill(&mut random)
        .map_err(|_| CallbackError::Config("the system has no random bytes"))
        .and_then(|()| receiver.respond(&opened.reply_to, &reply, now, random))
        .unwrap_or_else(|error| Receiver::refuse(&error))
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
