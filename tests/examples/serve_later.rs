//! Callbacks that are answered at once and worked on afterwards, in axum: for what may take longer than the five seconds that
//! WeCom waits. The member hears by a message of its own (`message/send`).
//!
//! What is in work here dies with the process, for WeCom does not repeat what was answered. Where it must not, put
//! `Incoming::raw` into a queue before answering.
//!
//! `WECOM_TOKEN=… WECOM_KEY=… WECOM_CORP=ww… WECOM_SECRET=… cargo run --example serve_later 127.0.0.1:8080`

use std::error::Error as StdError;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::request::Parts;
use axum::http::{Request, Response};
use axum::routing::any;
use wecom_reqwest::api::message::{Send, To};
use wecom_reqwest::callback::{CallbackError, Event, Incoming, MemorySeen, Receiver};
use wecom_reqwest::types::{Secret, Timestamp};
use wecom_reqwest::{Client, Error};

#[derive(Clone)]
struct Service {
    receiver: Receiver,
    client: Client,
    secret: Secret,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn StdError>> {
    let address = std::env::args().nth(1).ok_or("the address is missing")?;
    let corp = std::env::var("WECOM_CORP")?;
    let receiver = Receiver::builder(std::env::var("WECOM_TOKEN")?, std::env::var("WECOM_KEY")?)
        .receive_id(corp.as_str())
        .clock_skew(Duration::from_secs(600))
        .seen(MemorySeen::default())
        .build()?;
    let mut client = Client::builder().corp_id(corp);
    if let Ok(base) = std::env::var("WECOM_BASE_URL") {
        client = client.base_url(base);
    }
    let service = Service { receiver, client: client.build(), secret: std::env::var("WECOM_SECRET")?.into() };
    // axum reads two megabytes at most; the receiver takes one.
    let router = Router::new().route("/wecom", any(callback)).with_state(service);
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("http://{}/wecom", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

async fn callback(State(service): State<Service>, head: Parts, body: Bytes) -> Response<Body> {
    let request = Request::from_parts(head, body);
    let (answer, work) = service.receiver.acknowledge(&request, Timestamp::from(SystemTime::now()));
    if let Some(error) = answer.extensions().get::<CallbackError>() {
        eprintln!("refused: {error}");
    }
    if let Some(incoming) = work {
        // A repetition is no work: the receiver has a memory.
        tokio::spawn(async move {
            if let Err(error) = handle(&service, incoming).await {
                eprintln!("not told: {error}");
            }
        });
    }
    answer.map(Body::from)
}

/// What the program is for: as long as it takes.
async fn handle(service: &Service, incoming: Incoming) -> Result<(), Error> {
    let (Event::Text(text), Some(agent_id)) = (&incoming.event, incoming.agent_id) else { return Ok(()) };
    let report = format!("{}: done", text.content);
    let app = service.client.app(agent_id, service.secret.clone());
    app.call(&Send::new(agent_id, To::user(incoming.from.as_str()), report)).await?;
    println!("told {}", incoming.from);
    Ok(())
}
