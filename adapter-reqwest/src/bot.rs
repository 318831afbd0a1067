//! AI bots over the long connection.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::time::{sleep, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::{Error::ConnectionClosed, protocol::Role, protocol::WebSocketConfig};
use wecom_core::callback::bot::connection::{Connection, Event, LARGEST_FRAME, Next, Reason, URL};

use crate::client::now;

/// How long a message may take to be written: half a megabyte of an upload over 200 kbit/s.
const PATIENCE: Duration = Duration::from_secs(30);

/// An AI bot (智能机器人) over the long connection: a [`Connection`] with a WebSocket, which the reqwest client opens, by its
/// proxies and its TLS.
///
/// ```no_run
/// use std::time::SystemTime;
/// use wecom_reqwest::callback::bot::connection::{Connection, Event};
/// use wecom_reqwest::callback::bot::{Content, Stream};
/// use wecom_reqwest::{Client, bot::Bot};
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
///             bot.connection.reply(&reply_to, echo, SystemTime::now().into())?;
///         }
///     }
/// }
/// # }
/// ```
///
/// Keep the log level `trace` of the crate tungstenite off: it shows whole frames, and the first holds the secret. (Why a
/// bot does not print, either: the socket in it would.)
pub struct Bot {
    /// The machine that says what is done, and takes what is to be sent.
    pub connection: Connection,
    /// Where to: WeCom, unless said otherwise.
    pub url: String,
    client: crate::Client,
    socket: Option<WebSocketStream<reqwest::Upgraded>>,
}

impl Bot {
    /// A bot that is not connected yet: [`next`](Bot::next) does it. A reqwest client of one's own may not have
    /// a timeout for whole requests; where reqwest's feature `http2` is on, it has to be one that is `http1_only`.
    pub fn new(client: &crate::Client, connection: Connection) -> Bot {
        Bot { connection, url: URL.to_owned(), client: client.clone(), socket: None }
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
                (Next::Connect, _) => {
                    let opened = self.open().await;
                    self.socket = self.connection.opened(opened);
                }
                (Next::Send(frame), Some(socket)) => match timeout(PATIENCE, socket.send(frame.into())).await {
                    Ok(sent) => self.connection.sent(sent),
                    Err(late) => self.connection.closed(late),
                },
                (Next::Wait(span), Some(socket)) => match timeout(span, socket.next()).await {
                    Ok(Some(Ok(message))) if message.is_text() || message.is_binary() => {
                        self.connection.received(&message.into_data(), now());
                    }
                    Ok(Some(Ok(_))) | Err(_) => {}
                    Ok(end) => {
                        self.socket = None;
                        self.connection.closed(end.and_then(Result::err).unwrap_or(ConnectionClosed));
                    }
                },
                (Next::Wait(span), None) => sleep(span).await,
                (Next::Send(_), None) => self.connection.closed("there is no socket"),
            }
        }
    }

    async fn open(&mut self) -> Result<WebSocketStream<reqwest::Upgraded>, Box<dyn std::error::Error + Send + Sync>> {
        let hands = self.connection.handshake(&self.url)?;
        let http = &self.client.0.http;
        let answer = http.answer(&mut hands.request.clone()).await?;
        hands.check(answer.status(), answer.headers())?;
        let config = WebSocketConfig::default().max_message_size(Some(LARGEST_FRAME));
        Ok(WebSocketStream::from_raw_socket(answer.upgrade().await?, Role::Client, Some(config)).await)
    }
}
