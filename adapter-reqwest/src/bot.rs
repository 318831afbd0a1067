//! AI bots over the long connection.

use std::time::{Duration, SystemTime};

use ::http::Version;
use futures_util::{SinkExt, StreamExt};
use reqwest::header::{CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::{client::generate_key, derive_accept_key};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use wecom_core::callback::bot::Reply;
use wecom_core::callback::bot::connection::{Connection, Event, LARGEST_FRAME, Next, Reason, ReplyTo, Ticket, URL};
use wecom_core::error::words;
use wecom_core::types::Timestamp;

use crate::Client;

/// How long connecting may take, and a message to be written.
const PATIENCE: Duration = Duration::from_secs(10);

/// An AI bot (智能机器人) over the long connection: a [`Connection`] with a WebSocket, which the reqwest client opens, by its
/// proxies and its TLS.
///
/// ```no_run
/// use wecom_reqwest::callback::bot::connection::{Connection, Event};
/// use wecom_reqwest::callback::bot::{Content, Stream};
/// use wecom_reqwest::{Bot, Client};
///
/// # fn random() -> [u8; 16] { [0; 16] }
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder().build();
/// let mut bot = Bot::new(&client, Connection::new("BOTID", "SECRET", random()));
/// loop {
///     // `next` may be dropped at any point: `select!` it with the program's own news, the parts of a stream, say.
///     if let Event::Incoming { incoming, reply_to } = bot.next().await? {
///         if let Content::Text(text) = incoming.content {
///             let echo = Stream::new().id(incoming.msgid.as_str()).content(text.content).finish(true);
///             bot.reply(&reply_to, echo)?;
///         }
///     }
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct Bot {
    /// The machine that says what is done, and takes what is to be sent.
    pub connection: Connection,
    client: Client,
    url: String,
    socket: Option<WebSocketStream<reqwest::Upgraded>>,
}

impl Bot {
    /// A bot that is not connected yet: [`next`](Bot::next) does it. The client's timeout does not count here; a reqwest
    /// client of one's own must not have one for whole requests, and must speak HTTP/1.1.
    pub fn new(client: &Client, connection: Connection) -> Bot {
        Bot { connection, client: client.clone(), url: URL.replacen("ws", "http", 1), socket: None }
    }

    /// Another address than WeCom's (`http://…` or `https://…`).
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Bot {
        self.url = url.into();
        self
    }

    /// What happens next. Sends what is to be sent, so it has to be called all the time. May be dropped at any point; a
    /// frame that is on its way then may be lost, which is told like every frame that is not answered.
    ///
    /// # Errors
    ///
    /// Where the connection ended for good.
    pub async fn next(&mut self) -> Result<Event, Reason> {
        loop {
            match (self.connection.next(now()), &mut self.socket) {
                (Next::Event(event), _) => return Ok(event),
                (Next::Closed(reason), _) => return Err(reason),
                (Next::Connect, _) => match within(PATIENCE, self.open()).await {
                    Ok(socket) => {
                        self.socket = Some(socket);
                        self.connection.connected();
                    }
                    Err(problem) => self.close(&problem),
                },
                (Next::Send(frame), Some(socket)) => {
                    let sent = within(PATIENCE, async { Ok(socket.send(frame.into()).await?) }).await;
                    sent.unwrap_or_else(|problem| self.close(&problem));
                }
                (Next::Wait(span), Some(socket)) => match tokio::time::timeout(span, socket.next()).await {
                    Ok(Some(Ok(message))) if message.is_text() || message.is_binary() => {
                        self.connection.received(&message.into_data(), now());
                    }
                    Ok(Some(Err(problem))) => self.close(&problem.to_string()),
                    Ok(None) => self.close("the connection was closed"),
                    Ok(Some(Ok(_))) | Err(_) => {}
                },
                (Next::Wait(span), None) => tokio::time::sleep(span).await,
                (Next::Send(_), None) => self.close("there is no connection"),
            }
        }
    }

    /// [`Connection::reply`], now.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn reply(&mut self, to: &ReplyTo, reply: impl Into<Reply>) -> Result<Ticket, wecom_core::Error> {
        self.connection.reply(to, reply, now())
    }

    async fn open(&self) -> Result<WebSocketStream<reqwest::Upgraded>, Problem> {
        let (client, key) = (self.client.0.http.client.clone()?, generate_key());
        let request = client.get(&self.url).version(Version::HTTP_11).header(CONNECTION, "Upgrade");
        let request = request.header(UPGRADE, "websocket").header(SEC_WEBSOCKET_VERSION, "13");
        let answer = request.header(SEC_WEBSOCKET_KEY, &key).send().await?;
        let accepted = answer.headers().get(SEC_WEBSOCKET_ACCEPT);
        if accepted.is_none_or(|accepted| *accepted != derive_accept_key(key.as_bytes())) {
            return Err(format!("no WebSocket: HTTP {}", answer.status()).into());
        }
        let config = WebSocketConfig::default().max_message_size(Some(LARGEST_FRAME));
        Ok(WebSocketStream::from_raw_socket(answer.upgrade().await?, Role::Client, Some(config)).await)
    }

    fn close(&mut self, problem: &str) {
        self.socket = None;
        self.connection.closed(problem);
    }
}

type Problem = Box<dyn std::error::Error + Send + Sync>;

async fn within<T>(span: Duration, work: impl Future<Output = Result<T, Problem>>) -> Result<T, String> {
    match tokio::time::timeout(span, work).await {
        Ok(done) => done.map_err(|problem| words(&*problem)),
        Err(_) => Err(format!("it took longer than {span:?}")),
    }
}

fn now() -> Timestamp {
    Timestamp::from(SystemTime::now())
}
