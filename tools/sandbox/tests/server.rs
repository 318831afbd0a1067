//! The loopback server, met with plain sockets.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use wecom_sandbox::{Fault, Sandbox, Server};

fn server() -> Server {
    Sandbox::builder().corp("ww1").app(1, "hush").build().serve("127.0.0.1:0").unwrap()
}

const GETTOKEN: &str = "GET /cgi-bin/gettoken?corpid=ww1&corpsecret=hush HTTP/1.1\r\nHost: x\r\n";

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

/// Sends bytes, and reads until the server closes.
fn exchange(server: &Server, bytes: &[u8]) -> String {
    let mut stream = connect(server);
    stream.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    // A cut connection may end in a reset.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads one answer of a connection that stays open.
fn read_answer(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut byte = [0];
    while !answer.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).unwrap();
        answer.push(byte[0]);
    }
    let head = String::from_utf8(answer).unwrap();
    let length = head.split("content-length: ").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    head + &String::from_utf8(body).unwrap()
}

#[test]
fn connections_are_kept_and_requests_may_be_pipelined() {
    let server = server();
    let mut stream = connect(&server);
    stream.write_all(format!("{GETTOKEN}\r\n{GETTOKEN}\r\n").as_bytes()).unwrap();
    let first = read_answer(&mut stream);
    assert!(first.starts_with("HTTP/1.1 200 OK\r\n"), "{first}");
    assert!(first.contains("\"errcode\":0") && first.contains("\"expires_in\":7200"), "{first}");
    assert!(read_answer(&mut stream).contains("access_token"));
    stream.write_all(format!("{GETTOKEN}Connection: close\r\n\r\n").as_bytes()).unwrap();
    assert!(read_answer(&mut stream).contains("connection: close"));
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "closed as asked");
    assert_eq!(server.sandbox().count("/cgi-bin/gettoken"), 3);
}

#[test]
fn bodies_come_by_length_in_chunks_and_after_a_question() {
    let server = server();
    let post = |headers: &str, body: &str| {
        let head = format!("POST /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n\r\n{body}");
        exchange(&server, head.as_bytes())
    };
    assert!(post("Content-Length: 5", "hello").starts_with("HTTP/1.1 404"));
    assert!(
        post("Transfer-Encoding: chunked", "3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: 1\r\n\r\n")
            .starts_with("HTTP/1.1 404")
    );
    let answer = post("Content-Length: 5\r\nExpect: 100-continue", "hello");
    assert!(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404"), "{answer}");
    assert!(server.sandbox().requests().iter().all(|request| request.body == b"hello"));
    assert_eq!(server.sandbox().count("/nowhere"), 3);
}

#[test]
fn garbage_gets_a_clear_no() {
    let server = server();
    let many = "X: y\r\n".repeat(200);
    let long = "x".repeat(100 << 10);
    for (bytes, status) in [
        ("\x00\x01\x02\r\n\r\n".to_owned(), "400"),
        ("GET /\r\n\r\n".to_owned(), "400"),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), "400"),
        ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n".to_owned(), "400"),
        ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n".to_owned(), "413"),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n".to_owned(), "413"),
        (format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n"), "431"),
        (format!("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n"), "431"),
        ("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(), "405"),
    ] {
        let answer = exchange(&server, bytes.as_bytes());
        let shown = &bytes[..bytes.len().min(80)];
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{shown:?} got {answer:?}");
    }
    let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let head = format!(
        "POST /cgi-bin/gettoken HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        nested.len()
    );
    assert!(exchange(&server, (head + &nested).as_bytes()).contains("43001"), "deep nesting hurts nobody");
    drop(connect(&server));
    assert!(
        exchange(&server, format!("{GETTOKEN}Connection: close\r\n\r\n").as_bytes()).contains("200 OK"),
        "still there"
    );
}

#[test]
fn connections_are_cut_where_the_fault_says() {
    let server = server();
    let sandbox = server.sandbox();
    let request = format!("{GETTOKEN}\r\n");
    sandbox.fault("/cgi-bin/gettoken", Fault::Cut);
    assert_eq!(exchange(&server, request.as_bytes()), "");
    sandbox.fault("/cgi-bin/gettoken", Fault::CutAfter(12));
    assert_eq!(exchange(&server, request.as_bytes()), "HTTP/1.1 200");
    sandbox.fault("/cgi-bin/gettoken", Fault::Status(502));
    let answer = exchange(&server, request.replace("Host: x", "Host: x\r\nConnection: close").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 502 Bad Gateway\r\n"), "{answer}");
    sandbox.fault("/cgi-bin/gettoken", Fault::Delay(Duration::from_millis(50)));
    let begin = Instant::now();
    let answer = exchange(&server, request.replace("Host: x", "Host: x\r\nConnection: close").as_bytes());
    assert!(answer.contains("access_token") && begin.elapsed() >= Duration::from_millis(50), "{answer}");
}

#[test]
fn two_thousand_connections_at_once() {
    const CONNECTIONS: usize = 2_000;
    const DRIVERS: usize = 8;
    let server = server();
    let barrier = Arc::new(Barrier::new(DRIVERS));
    let drivers: Vec<_> = (0..DRIVERS)
        .map(|_| {
            let (address, barrier) = (server.address(), barrier.clone());
            std::thread::spawn(move || {
                let mut streams: Vec<TcpStream> =
                    (0..CONNECTIONS / DRIVERS).map(|_| TcpStream::connect(address).unwrap()).collect();
                // All are open before the first one asks.
                barrier.wait();
                for stream in &mut streams {
                    stream.write_all(format!("{GETTOKEN}\r\n").as_bytes()).unwrap();
                }
                streams.iter_mut().map(read_answer).filter(|answer| answer.contains("access_token")).count()
            })
        })
        .collect();
    let answered: usize = drivers.into_iter().map(|driver| driver.join().unwrap()).sum();
    assert_eq!(answered, CONNECTIONS);
    assert_eq!(server.sandbox().count("/cgi-bin/gettoken"), CONNECTIONS);
}

#[test]
fn dropping_it_ends_it() {
    let server = server();
    let mut open = connect(&server);
    open.write_all(format!("{GETTOKEN}\r\n").as_bytes()).unwrap();
    read_answer(&mut open);
    let address = server.address();
    drop(server);
    assert_eq!(open.read(&mut [0]).unwrap_or(0), 0, "open connections are cut");
    assert!(TcpStream::connect(address).is_err(), "and nobody listens");
}
