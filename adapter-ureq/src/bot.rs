//! AI bots over the long connection.

use std::io::ErrorKind::{Interrupted, NotFound, TimedOut, WouldBlock};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use ::http::Uri;
use tungstenite::error::UrlError;
use tungstenite::protocol::WebSocketConfig;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Error, WebSocket};
use wecom_core::callback::bot::connection::{Connection, Event, LARGEST_FRAME, Next, Reason, URL};

use crate::client::now;

/// How long connecting may take, and a message to be written.
const PATIENCE: Duration = Duration::from_secs(10);

/// An AI bot (智能机器人) over the long connection: a [`Connection`] with a WebSocket.
///
/// ```no_run
/// use std::time::{Duration, SystemTime};
/// use wecom_ureq::bot::Bot;
/// use wecom_ureq::callback::bot::connection::{Connection, Event};
/// use wecom_ureq::callback::bot::{Content, Stream};
///
/// # fn random() -> [u8; 16] { [0; 16] }
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut bot = Bot::new(Connection::new("BOTID", "SECRET", random()));
/// loop {
///     // Not longer than the program's own news may wait: the parts of a stream that a thread brings, say.
///     match bot.next(Duration::from_millis(200))? {
///         Some(Event::Incoming { incoming, reply_to }) => {
///             if let Content::Text(text) = incoming.content {
///                 let echo = Stream::new().id(incoming.msgid.as_str()).content(text.content).finish(true);
///                 bot.connection.reply(&reply_to, echo, SystemTime::now().into())?;
///             }
///         }
///         Some(event) => println!("{event:?}"),
///         None => {}
///     }
/// }
/// # }
/// ```
///
/// `wss` needs the feature `rustls`, and trusts the roots of the web unless [`tls`](Bot::tls) says otherwise.
///
/// Keep the log level `trace` of the crate tungstenite off: it shows whole frames, and the first holds the secret. (Why a
/// bot does not print, either: the socket in it would.)
pub struct Bot {
    /// The machine that says what is done, and takes what is to be sent.
    pub connection: Connection,
    /// Where to: WeCom, unless said otherwise.
    pub url: String,
    /// Whom to trust, and how: for a gateway with a certificate of its own, say.
    pub tls: Option<Tls>,
    socket: Option<Socket>,
    /// The socket below it, for its timeouts.
    tcp: Option<TcpStream>,
}

impl Bot {
    /// A bot that is not connected yet: [`next`](Bot::next) does it.
    pub fn new(connection: Connection) -> Bot {
        Bot { connection, url: URL.to_owned(), tls: None, socket: None, tcp: None }
    }

    /// What happens next, if anything does before `patience` is over; with none, what has come already. To connect may take
    /// longer. Sends what is to be sent, so it has to be called all the time.
    ///
    /// # Errors
    ///
    /// Where the connection ended for good.
    pub fn next(&mut self, patience: Duration) -> Result<Option<Event>, Reason> {
        let (end, mut looked) = (now() + patience, false);
        loop {
            match self.connection.next(now()) {
                Next::Connect => {
                    let opened = self.open();
                    self.socket = self.connection.opened(opened);
                }
                Next::Send(frame) => {
                    let sent = self.socket.as_mut().map_or(Ok(()), |socket| socket.send(frame.into()));
                    self.connection.sent(sent);
                }
                Next::Wait(_) if looked && now() >= end => return Ok(None),
                Next::Wait(span) => {
                    self.read(span.min(end.since(now())));
                    looked = true;
                }
                Next::Event(event) => return Ok(Some(event)),
                Next::Closed(reason) => return Err(reason),
            }
        }
    }

    fn open(&mut self) -> Result<Socket, Problem> {
        let uri: Uri = self.url.parse()?;
        let host = uri.host().ok_or(UrlError::NoHostName)?.trim_matches(['[', ']']);
        let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("ws") { 80 } else { 443 });
        let mut connected = Err(NotFound.into());
        for address in (host, port).to_socket_addrs()? {
            connected = TcpStream::connect_timeout(&address, PATIENCE);
            if connected.is_ok() {
                break;
            }
        }
        let tcp = connected?;
        tcp.set_nodelay(true)?;
        tcp.set_write_timeout(Some(PATIENCE))?;
        tcp.set_read_timeout(Some(PATIENCE))?;
        self.tcp = Some(tcp.try_clone()?);
        let config = WebSocketConfig::default().max_message_size(Some(LARGEST_FRAME));
        shake_hands(uri, tcp, config, self.tls.clone())
    }

    fn read(&mut self, span: Duration) {
        let (Some(socket), Some(tcp)) = (&mut self.socket, &self.tcp) else { return std::thread::sleep(span) };
        let timed = tcp.set_read_timeout(Some(span.max(Duration::from_millis(1)))).map_err(Error::Io);
        match timed.and_then(|()| socket.read()) {
            Ok(message) if message.is_text() || message.is_binary() => {
                self.connection.received(&message.into_data(), now());
            }
            Err(Error::Io(error)) if matches!(error.kind(), WouldBlock | TimedOut | Interrupted) => {}
            Err(problem) => {
                self.socket = None;
                self.connection.closed(problem);
            }
            Ok(_) => {}
        }
    }
}

/// What [`Bot::tls`] takes.
#[cfg(feature = "rustls")]
pub type Tls = std::sync::Arc<rustls::ClientConfig>;
/// Nothing, without the feature `rustls`.
#[cfg(not(feature = "rustls"))]
#[derive(Clone)]
pub enum Tls {}

type Socket = WebSocket<MaybeTlsStream<TcpStream>>;
type Problem = Box<dyn std::error::Error + Send + Sync>;

#[cfg(feature = "rustls")]
fn shake_hands(uri: Uri, tcp: TcpStream, config: WebSocketConfig, tls: Option<Tls>) -> Result<Socket, Problem> {
    let connector = tungstenite::Connector::Rustls(tls.map_or_else(trusting_the_web, Ok)?);
    Ok(tungstenite::client_tls_with_config(uri, tcp, Some(config), Some(connector))?.0)
}

#[cfg(not(feature = "rustls"))]
fn shake_hands(uri: Uri, tcp: TcpStream, config: WebSocketConfig, _: Option<Tls>) -> Result<Socket, Problem> {
    if uri.scheme_str() != Some("ws") {
        return Err(UrlError::TlsFeatureNotEnabled.into());
    }
    Ok(tungstenite::client::client_with_config(uri, MaybeTlsStream::Plain(tcp), Some(config))?.0)
}

/// TLS with ring, whatever other provider the program has.
#[cfg(feature = "rustls")]
fn trusting_the_web() -> Result<Tls, rustls::Error> {
    let roots = rustls::RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let provider = rustls::crypto::ring::default_provider();
    let tls = rustls::ClientConfig::builder_with_provider(provider.into()).with_safe_default_protocol_versions()?;
    Ok(tls.with_root_certificates(roots).with_no_client_auth().into())
}
