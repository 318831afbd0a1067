//! How a WebSocket is opened, for HTTP clients that hand over the connection after an upgrade (RFC 6455, section 4.1).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{
    CONNECTION, HeaderMap, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::{Request, StatusCode, Version};
use sha1::{Digest, Sha1};

use super::Connection;
use crate::error::{InvalidArgument, SendError, Sent};

/// A request that opens a WebSocket, and what the answer has to say.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Handshake {
    /// The request, over `http` or `https` and HTTP/1.1.
    pub request: Request<Vec<u8>>,
    accept: String,
}

impl Connection {
    /// A request that opens a WebSocket at `url` (`ws://…` or `wss://…`), each time another. Of no use to WebSocket clients
    /// that do this by themselves.
    ///
    /// # Errors
    ///
    /// Where that is no address.
    pub fn handshake(&mut self, url: &str) -> Result<Handshake, InvalidArgument> {
        let target = match url.split_once("://") {
            Some(("ws", rest)) => format!("http://{rest}"),
            Some(("wss", rest)) => format!("https://{rest}"),
            _ => return Err(InvalidArgument::new("url", "begins with neither ws:// nor wss://")),
        };
        // The key keeps caches from answering; it is no secret, but has to be another each time.
        let id = Sha1::digest(self.new_id().as_bytes());
        let key = STANDARD.encode(&id[..16]);
        let accept = STANDARD.encode(Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11").as_bytes()));
        let request = Request::get(target)
            .version(Version::HTTP_11)
            .header(CONNECTION, HeaderValue::from_static("Upgrade"))
            .header(UPGRADE, HeaderValue::from_static("websocket"))
            .header(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"))
            .header(SEC_WEBSOCKET_KEY, key)
            .body(Vec::new())
            .map_err(|error| InvalidArgument::new("url", format!("is no address: {error}")))?;
        Ok(Handshake { request, accept })
    }
}

impl Handshake {
    /// Whether the answer opens a WebSocket.
    ///
    /// # Errors
    ///
    /// Where it does not.
    pub fn check(&self, status: StatusCode, headers: &HeaderMap) -> Result<(), SendError> {
        let accepted = headers.get(SEC_WEBSOCKET_ACCEPT).is_some_and(|accept| *accept == self.accept);
        if status != StatusCode::SWITCHING_PROTOCOLS || !accepted {
            return Err(SendError::new(Sent::Maybe, format!("no WebSocket was opened: HTTP {status}")));
        }
        Ok(())
    }
}
