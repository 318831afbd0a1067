//! WeCom's side over real HTTP: seals, signs, sends, and reads the answer.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use http::{Request, Response};
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_core::types::Timestamp;
use wecom_tests::server::{Exchange, Server};

/// When everything happens.
pub(crate) const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);
/// The corp that callbacks are for.
pub(crate) const CORP: &str = "ww1";

/// An EncodingAESKey for each number.
pub(crate) fn key(number: usize) -> String {
    format!("{number:0>42}A")
}

/// A server around a function of requests, which reads no more of a body than one byte above `limit`.
pub(crate) fn serve(
    limit: usize,
    answer: impl Fn(&Request<Vec<u8>>) -> Response<Vec<u8>> + Send + Sync + 'static,
) -> Server {
    Server::start(move |exchange: &mut Exchange<'_>| {
        let length = exchange.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = Vec::with_capacity((limit + 1).min(length));
        let mut buffer = [0; 8192];
        loop {
            let read = exchange.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            body.extend_from_slice(&buffer[..read.min((limit + 1).saturating_sub(body.len()))]);
        }
        let uri = format!("{}?{}", exchange.path, exchange.query);
        let request = Request::builder().method(exchange.method.as_str()).uri(uri).body(body);
        let response = answer(&request.map_err(std::io::Error::other)?);
        exchange.answer(response.status().as_u16(), "", response.body())
    })
}

/// A connection to that server.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
}

impl Client {
    pub(crate) fn new(server: &Server) -> Client {
        let stream = TcpStream::connect(server.base().trim_start_matches("http://")).expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Client { stream: BufReader::new(stream) }
    }

    /// Sends a request, its body in pieces that may be repeated, and reads status and body of the answer.
    pub(crate) fn send(&mut self, method: &str, target: &str, body: &[(&str, usize)]) -> (u16, Vec<u8>) {
        let length: usize = body.iter().map(|(piece, times)| piece.len() * times).sum();
        let head = format!("{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
        let stream = self.stream.get_mut();
        stream.write_all(head.as_bytes()).expect("the head goes out");
        for (piece, times) in body {
            (0..*times).for_each(|_| stream.write_all(piece.as_bytes()).expect("the body goes out"));
        }
        let mut line = String::new();
        self.stream.read_line(&mut line).expect("a status");
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a number");
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).expect("a header");
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().expect("a length");
                }
                Some(_) => {}
                None => break,
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).expect("the answer");
        (status, answer)
    }

    /// Sends an envelope around this cipher text.
    pub(crate) fn post(&mut self, path: &str, token: &str, nonce: &str, sealed: &str) -> (u16, Vec<u8>) {
        let body = [("<xml><ToUserName>ww1</ToUserName><Encrypt>", 1), (sealed, 1), ("</Encrypt></xml>", 1)];
        self.send("POST", &format!("{path}?{}", query(token, nonce, sealed)), &body)
    }

    /// Has the URL verified.
    pub(crate) fn verify(&mut self, path: &str, token: &str, nonce: &str, sealed: &str) -> (u16, Vec<u8>) {
        let echo = sealed.replace('+', "%2B").replace('=', "%3D");
        self.send("GET", &format!("{path}?{}&echostr={echo}", query(token, nonce, sealed)), &[])
    }
}

/// What WeCom puts into the URL.
pub(crate) fn query(token: &str, nonce: &str, sealed: &str) -> String {
    let timestamp = NOW.secs().to_string();
    let signature = signature(token, &timestamp, nonce, sealed);
    format!("msg_signature={signature}&timestamp={timestamp}&nonce={nonce}")
}

/// Text, encrypted for the corp.
pub(crate) fn seal(key: &str, text: &str) -> String {
    EncodingAesKey::new(key).expect("a key").seal(text.as_bytes(), CORP, [7; 16]).expect("a short text")
}

/// A text message with this id and content.
pub(crate) fn message(id: &str, content: &str) -> String {
    format!(
        "<xml><ToUserName>{CORP}</ToUserName><FromUserName>zhang</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>text</MsgType><Content>{content}</Content><MsgId>{id}</MsgId><AgentID>1</AgentID></xml>"
    )
}
