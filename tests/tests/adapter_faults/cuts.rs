//! Connections that are cut, ports where nobody listens, servers that fall silent.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use wecom_core::api::contacts::{department, user};
use wecom_core::error::Sent;
use wecom_tests::server::{Exchange, Server};

use super::run;
use super::wecom::{App, Builder, Client};
use crate::{assert_maybe, hasty, send_error};

fn client(base: &str) -> Builder {
    Client::builder().base_url(base).corp_id("ww1").policy(hasty())
}

fn app(server: &Server) -> App {
    client(&server.base()).build().app(1, "s")
}

/// Ends the connection somewhere.
type Cut = fn(&mut Exchange<'_>) -> io::Result<()>;

const CUTS: [(&str, Cut); 7] = [
    ("before the body was read", |exchange| exchange.cut()),
    ("after the request", |exchange| {
        exchange.discard()?;
        exchange.cut()
    }),
    ("in the status line", |exchange| {
        exchange.discard()?;
        exchange.write(b"HTTP/1.1 2")?;
        exchange.cut()
    }),
    ("in the headers", |exchange| {
        exchange.discard()?;
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Type: appl")?;
        exchange.cut()
    }),
    ("in the body", |exchange| {
        exchange.discard()?;
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"errcode\":0}")?;
        exchange.cut()
    }),
    ("in a chunk", |exchange| {
        exchange.discard()?;
        exchange.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{\"errcode\":0}\r\n5\r\nab")?;
        exchange.cut()
    }),
    ("with something that is no HTTP", |exchange| {
        exchange.discard()?;
        exchange.write(b"\x16\x03\x01\x02\x00\x01 SSH-2.0 \r\n\r\n")?;
        exchange.cut()
    }),
];

#[test]
fn reads_are_tried_three_times() {
    for (place, cut) in CUTS {
        let server = Server::wecom(cut);
        let error = run(app(&server).call(&user::Get::new("zhangsan"))).unwrap_err();
        assert!(error.to_string().contains("/cgi-bin/user/get"), "{place}: {error}");
        assert_maybe(error);
        assert_eq!(server.count("/cgi-bin/user/get"), 3, "{place}");
    }
}

#[test]
fn writes_that_may_have_arrived_are_sent_once() {
    for (place, cut) in CUTS {
        let server = Server::wecom(cut);
        let app = app(&server);
        let error = run(app.call(&department::Create::new("Sales", 1))).unwrap_err();
        assert_maybe(error);
        assert_eq!(server.count("/cgi-bin/department/create"), 1, "{place}");
    }
}

#[test]
fn a_cut_now_and_then_does_not_harm_a_read() {
    for (place, cut) in CUTS {
        let tries = AtomicUsize::new(0);
        let server = Server::wecom(move |exchange| match tries.fetch_add(1, Ordering::SeqCst) % 3 {
            2 => exchange.json(r#"{"errcode":0,"name":"Zhang"}"#),
            _ => cut(exchange),
        });
        let app = app(&server);
        for _ in 0..3 {
            assert_eq!(run(app.call(&user::Get::new("zhangsan"))).expect(place).name, "Zhang");
        }
        assert_eq!((server.count("/cgi-bin/user/get"), server.gettokens()), (9, 1), "{place}");
    }
}

#[test]
fn a_cut_in_gettoken_is_no_second_write() {
    for (place, cut) in CUTS {
        let tries = AtomicUsize::new(0);
        let server = Server::start(move |exchange| match exchange.path.as_str() {
            "/cgi-bin/gettoken" if tries.fetch_add(1, Ordering::SeqCst) < 2 => cut(exchange),
            "/cgi-bin/gettoken" => exchange.issue(),
            _ => {
                exchange.discard()?;
                exchange.json(r#"{"errcode":0,"id":7}"#)
            }
        });
        assert_eq!(run(app(&server).call(&department::Create::new("Sales", 1))).expect(place).id.0, 7);
        assert_eq!((server.gettokens(), server.count("/cgi-bin/department/create")), (3, 1), "{place}");
    }
}

#[test]
fn connections_that_the_server_closed_while_idle_are_replaced() {
    let (closing, closed) = mpsc::channel();
    let server = Server::wecom(move |exchange| {
        exchange.discard()?;
        exchange.json(r#"{"errcode":0,"id":7}"#)?;
        exchange.close()?;
        closing.send(()).map_err(io::Error::other)
    });
    let app = app(&server);
    let mut done = 0;
    for _ in 0..20 {
        match run(app.call(&department::Create::new("Sales", 1))) {
            Ok(_) => {
                closed.recv().unwrap();
                done += 1;
            }
            // A request that was on its way before the client noticed may have arrived, and is not sent twice.
            Err(error) => assert_maybe(error),
        }
    }
    assert!(done >= 10, "{done} of 20");
    assert_eq!((server.gettokens(), server.count("/cgi-bin/department/create")), (1, done));
}

/// An address of this machine where nobody listens: no other test binds there.
fn closed_port() -> SocketAddr {
    TcpListener::bind("127.0.0.2:0").unwrap().local_addr().unwrap()
}

#[test]
fn nothing_is_sent_where_the_port_is_closed() {
    let mut policy = hasty();
    policy.pause = Duration::from_millis(40);
    let base = format!("http://{}", closed_port());
    let app = client(&base).policy(policy).build().app_with_token(1, "t");
    let started = Instant::now();
    let error = send_error(run(app.call(&department::Create::new("Sales", 1))).unwrap_err());
    assert_eq!(error.sent, Sent::Nothing, "{error}");
    assert_eq!(error.endpoint, format!("{base}/cgi-bin/department/create"), "which host it was");
    // Half of 40 and half of 80: what the two pauses between three tries last at the least.
    assert!(started.elapsed() >= Duration::from_millis(60), "tried again");
}

#[test]
fn a_write_waits_for_the_server_to_come_up() {
    let address = closed_port();
    let mut policy = hasty();
    policy.attempts = u32::MAX;
    policy.longest_pause = Duration::from_millis(5);
    let app = client(&format!("http://{address}")).policy(policy).build().app(1, "s");
    let call = thread::spawn(move || run(app.call(&department::Create::new("Sales", 1))));
    let server = Server::start_at(address, |exchange| match exchange.path.as_str() {
        "/cgi-bin/gettoken" => exchange.issue(),
        _ => {
            exchange.discard()?;
            exchange.json(r#"{"errcode":0,"id":7}"#)
        }
    });
    assert_eq!(call.join().unwrap().unwrap().id.0, 7);
    assert_eq!(server.count("/cgi-bin/department/create"), 1);
}

#[test]
fn names_and_addresses_that_lead_nowhere() {
    for base in ["http://no-such-host.invalid", "http://127.0.0.1:0"] {
        let mut policy = hasty();
        policy.attempts = 1;
        let app = client(base).policy(policy).build().app_with_token(1, "hush");
        let error = send_error(run(app.call(&department::Create::new("Sales", 1))).unwrap_err());
        assert_eq!(error.sent, Sent::Nothing, "{base}: {error}");
        assert!(!format!("{error:?}").contains("hush"), "{error:?}");
    }
}

#[test]
fn a_silent_server_is_given_up() {
    let server = Server::wecom(|exchange| {
        exchange.discard()?;
        // Until the client hangs up.
        exchange.wait_for_end()
    });
    let mut policy = hasty();
    policy.attempts = 1;
    let client = client(&server.base()).policy(policy).timeout(Duration::from_millis(300)).build();
    assert_maybe(run(client.app(1, "s").call(&user::Get::new("zhangsan"))).unwrap_err());
    let halfway = Server::wecom(|exchange| {
        exchange.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"errcode\":0")?;
        exchange.wait_for_end()
    });
    let mut policy = hasty();
    policy.attempts = 1;
    let client = self::client(&halfway.base()).policy(policy).timeout(Duration::from_millis(300)).build();
    assert_maybe(run(client.app(1, "s").call(&user::Get::new("zhangsan"))).unwrap_err());
}
