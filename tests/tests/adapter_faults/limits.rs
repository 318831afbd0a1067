//! Answers that are too large.

use std::io;

use wecom_core::api::contacts::user;
use wecom_core::error::Sent;
use wecom_tests::server::{Exchange, Server};

use super::run;
use super::wecom::{App, Client};
use crate::{hasty, send_error};

const LIMIT: usize = 1000;

fn app(server: &Server) -> App {
    Client::builder().base_url(server.base()).policy(hasty()).body_limit(LIMIT as u64).build().app(1, "s")
}

fn padded(length: usize) -> String {
    let start = r#"{"errcode":0,"name":"x"}"#;
    start.to_owned() + &" ".repeat(length - start.len())
}

fn chunked(exchange: &mut Exchange<'_>, body: &str) -> io::Result<()> {
    exchange.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
    exchange.write(format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len()).as_bytes())
}

#[test]
fn as_large_as_it_may_be() {
    let server = Server::wecom(|exchange| match exchange.parameter("userid") {
        Some("plain") => exchange.json(&padded(LIMIT)),
        _ => chunked(exchange, &padded(LIMIT)),
    });
    for userid in ["plain", "chunked"] {
        assert_eq!(run(app(&server).call(&user::Get::new(userid))).expect(userid).name, "x");
    }
}

#[test]
fn larger_than_that() {
    let server = Server::wecom(|exchange| match exchange.parameter("userid") {
        Some("plain") => exchange.json(&padded(LIMIT + 1)),
        Some("chunked") => chunked(exchange, &padded(LIMIT + 1)),
        _ => {
            exchange.write(b"HTTP/1.1 200 OK\r\n\r\n")?;
            // Fails once the client has had enough.
            loop {
                exchange.write(&[b' '; 4096])?;
            }
        }
    });
    for userid in ["plain", "chunked", "endless"] {
        let error = send_error(run(app(&server).call(&user::Get::new(userid))).expect_err(userid));
        assert_eq!((error.sent, error.retry), (Sent::Maybe, false), "{userid}: {error}");
        assert!(error.to_string().contains("more than 1000 bytes"), "{userid}: {error}");
    }
    assert_eq!(server.count("/cgi-bin/user/get"), 3, "none was asked for twice");
}

/// No machine has room for what is announced, and no client makes it.
#[test]
fn more_announced_than_sent() {
    let server = Server::wecom(|exchange| {
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{}")?;
        exchange.close()
    });
    let app = Client::builder().base_url(server.base()).policy(hasty()).body_limit(u64::MAX).build().app(1, "s");
    let error = send_error(run(app.call(&user::Get::new("zhangsan"))).unwrap_err());
    assert_eq!(error.sent, Sent::Maybe, "{error}");
}

#[test]
fn headers_without_end() {
    let server = Server::wecom(|exchange| {
        exchange.write(b"HTTP/1.1 200 OK\r\n")?;
        loop {
            exchange.write(b"X-More: and more\r\n")?;
        }
    });
    send_error(run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err());
    assert_eq!(server.count("/cgi-bin/user/get"), 3);
}
