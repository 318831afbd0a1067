//! Files on their way up and down.

use std::io::{self, Cursor, SeekFrom};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use wecom_core::api::media::{Get, GetVoice, Upload};
use wecom_core::error::{Error, Sent};
use wecom_core::types::{File, MediaKind};
use wecom_tests::server::Server;

use super::run;
use super::wecom::{App, Client, Once};
use crate::{assert_maybe, hasty, send_error};

fn app(server: &Server) -> App {
    Client::builder().base_url(server.base()).policy(hasty()).build().app(1, "s")
}

/// Bytes that tell where they belong.
fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at % 251) as u8 ^ (at / 251) as u8).collect()
}

fn upload(length: usize) -> Upload {
    Upload::new(MediaKind::File, File::streamed("报告.bin", length as u64))
}

/// Takes uploads as WeCom does, and keeps what came.
fn taking(files: &Arc<Mutex<Vec<Vec<u8>>>>) -> Server {
    let files = Arc::clone(files);
    Server::start(move |exchange| {
        if exchange.path == "/cgi-bin/gettoken" {
            return exchange.issue();
        }
        files.lock().unwrap().push(exchange.body()?);
        match exchange.authorised() {
            true => exchange.json(r#"{"errcode":0,"type":"file","media_id":"M1","created_at":"1700000000"}"#),
            false => exchange.json(r#"{"errcode":42001,"errmsg":"access_token expired"}"#),
        }
    })
}

/// The part between the form's headers and its last boundary.
fn part(form: &[u8]) -> &[u8] {
    let boundary = form.split(|byte| *byte == b'\r').next().unwrap();
    let begin = form.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    let end = [b"\r\n", boundary, b"--\r\n"].concat();
    assert!(form.ends_with(&end), "the form ends with its boundary");
    &form[begin..form.len() - end.len()]
}

#[test]
fn a_void_token_winds_the_source_back() {
    let files = Arc::default();
    let server = taking(&files);
    let app = app(&server);
    run(app.token()).unwrap();
    server.void_tokens();

    let mut source = Cursor::new([b"skipped".as_slice(), &content(300_000), b"left over"].concat());
    source.set_position(7);
    let uploaded = run(app.upload(&upload(300_000), source)).unwrap();
    assert_eq!(uploaded.media_id.as_str(), "M1");

    let files = files.lock().unwrap();
    assert_eq!(files.len(), 2, "once with the void token, once with the fresh one");
    for form in files.iter() {
        assert!(part(form) == content(300_000), "whole, and neither more nor less");
        assert!(String::from_utf8_lossy(&form[..400]).contains("filename=\"报告.bin\""));
    }
    assert_eq!(server.gettokens(), 2);
}

#[test]
fn a_server_that_refuses_before_it_has_read_all() {
    // It refuses the first at once and reads the rest of it when the second has come in: whoever still sends the first
    // must not take bytes away from the second.
    #[derive(PartialEq, PartialOrd)]
    enum Stage {
        First,
        Second,
        FirstIsRead,
    }
    let stage = Arc::new((Mutex::new(Stage::First), Condvar::new()));
    let reach = |stage: &(Mutex<Stage>, Condvar), reached: Stage| {
        *stage.0.lock().unwrap() = reached;
        stage.1.notify_all();
    };
    let wait = |(stage, changed): &(Mutex<Stage>, Condvar), reached: Stage| {
        drop(changed.wait_while(stage.lock().unwrap(), |stage| *stage < reached).unwrap());
    };
    let files = Arc::new(Mutex::new(Vec::new()));
    let (kept, here) = (Arc::clone(&files), Arc::clone(&stage));
    let server = Server::start(move |exchange| {
        if exchange.path == "/cgi-bin/gettoken" {
            return exchange.issue();
        }
        if exchange.parameter("access_token") == Some("token-1") {
            exchange.read(&mut [0; 1000])?;
            exchange.json(r#"{"errcode":42001,"errmsg":"access_token expired"}"#)?;
            wait(&here, Stage::Second);
            // Ends with an error where the client gives the first up.
            let _ = exchange.discard();
            reach(&here, Stage::FirstIsRead);
            return exchange.cut();
        }
        reach(&here, Stage::Second);
        wait(&here, Stage::FirstIsRead);
        kept.lock().unwrap().push(exchange.body()?);
        exchange.json(r#"{"errcode":0,"type":"file","media_id":"M1"}"#)
    });
    let length = 20_000_000;
    let mut policy = hasty();
    policy.attempts = 1;
    let client = Client::builder().base_url(server.base()).policy(policy);
    let app = client.timeout(std::time::Duration::from_secs(1)).build().app(1, "s");
    let result = run(app.upload(&upload(length), Cursor::new(content(length))));
    reach(&stage, Stage::FirstIsRead);
    match result {
        Ok(_) => assert!(part(&files.lock().unwrap()[0]) == content(length), "what arrived is the file"),
        // Who sends all before listening cannot know of the refusal: an error, in time.
        Err(error) => {
            assert_maybe(error);
            assert_eq!(server.gettokens(), 1, "it failed in sending the first");
        }
    }
}

#[test]
fn a_source_that_can_be_read_only_once() {
    let files = Arc::default();
    let server = taking(&files);
    let app = app(&server);
    let uploaded = run(app.upload(&upload(300_000), Once::new(Cursor::new(content(300_000))))).unwrap();
    assert_eq!(uploaded.media_id.as_str(), "M1");
    assert!(part(&files.lock().unwrap()[0]) == content(300_000));

    server.void_tokens();
    let again = Once::new(Cursor::new(content(300_000)));
    let error = send_error(run(app.upload(&upload(300_000), again)).unwrap_err());
    assert_eq!((error.sent, error.retry), (Sent::Nothing, false), "{error}");
    let sources = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(sources.as_deref(), Some("this source can be read only once"));
}

#[test]
fn a_source_shorter_than_promised() {
    let files = Arc::default();
    let server = taking(&files);
    let error = send_error(run(app(&server).upload(&upload(100_000), Cursor::new(content(99_999)))).unwrap_err());
    assert!(error.to_string().contains("ended 1 bytes early"), "{error}");
    assert!(!error.retry, "the source does not grow by trying again");
    assert!(server.count("/cgi-bin/media/upload") <= 1);
    assert!(files.lock().unwrap().is_empty(), "no whole form arrived");
}

#[test]
fn an_upload_that_takes_longer_than_the_timeout() {
    // Slowness is what is tested, so that this one sleeps. Silence is never longer than a fifth of the timeout.
    let server = Server::wecom(|exchange| {
        let mut buffer = vec![0; 5_000_000];
        loop {
            std::thread::sleep(std::time::Duration::from_millis(400));
            let mut had = 0;
            while had < buffer.len() {
                match exchange.read(&mut buffer[had..])? {
                    0 => return exchange.json(r#"{"errcode":0,"type":"file","media_id":"M1"}"#),
                    read => had += read,
                }
            }
        }
    });
    let client = Client::builder().base_url(server.base()).timeout(std::time::Duration::from_secs(2)).build();
    let length = 40_000_000;
    let upload = Upload::new(MediaKind::Other("large".into()), File::streamed("a.bin", length as u64));
    run(client.app(1, "s").upload(&upload, Cursor::new(content(length)))).unwrap();
    assert_eq!(server.count("/cgi-bin/media/upload"), 1);
}

/// A source that fails after so many bytes, or cannot be wound back.
struct Broken {
    left: usize,
    seeks: bool,
}

impl Broken {
    fn take(&mut self, room: usize) -> io::Result<usize> {
        match self.left.min(room) {
            0 => Err(io::Error::other("the disk is gone")),
            some => {
                self.left -= some;
                Ok(some)
            }
        }
    }

    fn seek_to(&self) -> io::Result<u64> {
        if self.seeks { Ok(0) } else { Err(io::Error::other("a pipe")) }
    }
}

impl io::Read for Broken {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.take(buffer.len())
    }
}

impl io::Seek for Broken {
    fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
        self.seek_to()
    }
}

impl tokio::io::AsyncRead for Broken {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        let taken = self.take(buffer.remaining())?;
        buffer.put_slice(&vec![0; taken]);
        std::task::Poll::Ready(Ok(()))
    }
}

impl tokio::io::AsyncSeek for Broken {
    fn start_seek(self: std::pin::Pin<&mut Self>, _: SeekFrom) -> io::Result<()> {
        Ok(())
    }
    fn poll_complete(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<u64>> {
        std::task::Poll::Ready(self.seek_to())
    }
}

#[test]
fn a_source_that_fails() {
    let files = Arc::default();
    let server = taking(&files);
    let error = send_error(run(app(&server).upload(&upload(9000), Broken { left: 5000, seeks: true })).unwrap_err());
    assert!(error.to_string().contains("the disk is gone"), "{error}");
    assert!(!error.retry);
    let error = send_error(run(app(&server).upload(&upload(9000), Broken { left: 9000, seeks: false })).unwrap_err());
    assert_eq!((error.sent, error.retry), (Sent::Nothing, false), "{error}");
    assert!(error.to_string().contains("cannot be wound back"), "{error}");
    assert!(files.lock().unwrap().is_empty());
}

#[test]
fn a_connection_that_breaks_in_an_upload() {
    let (files, tries) = (Arc::new(Mutex::new(Vec::new())), AtomicUsize::new(0));
    let kept = Arc::clone(&files);
    let server = Server::wecom(move |exchange| match tries.fetch_add(1, Ordering::SeqCst) {
        0 => {
            exchange.read(&mut [0; 5000])?;
            exchange.cut()
        }
        _ => {
            kept.lock().unwrap().push(exchange.body()?);
            exchange.json(r#"{"errcode":0,"type":"file","media_id":"M1"}"#)
        }
    });
    let length = 4_000_000;
    run(app(&server).upload(&upload(length), Cursor::new(content(length)))).unwrap();
    assert_eq!(server.count("/cgi-bin/media/upload"), 2);
    assert!(part(&files.lock().unwrap()[0]) == content(length));
}

#[test]
fn a_streamed_file_needs_upload() {
    let server = taking(&Arc::default());
    let error = send_error(run(app(&server).call(&upload(100))).unwrap_err());
    assert_eq!((error.sent, error.retry), (Sent::Nothing, false), "{error}");
    assert_eq!(server.count("/cgi-bin/media/upload"), 0);
}

const FILE: &str =
    "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"报告.bin\"\r\n";

#[test]
fn downloads() {
    for length in [0, 1, 63, 64, 1023, 1024, 1025, 500_000] {
        let server = Server::wecom(move |exchange| exchange.answer(200, FILE, &content(length)));
        let app = app(&server);
        let mut target = Vec::new();
        let file = run(app.download(&Get::new("M1"), &mut target)).unwrap();
        assert!(target == content(length), "{length}");
        assert_eq!((file.name.as_deref(), file.bytes.len()), (Some("报告.bin"), 0));
        assert!(run(app.call(&Get::new("M1"))).unwrap().bytes == content(length), "{length}: held in memory");
    }
}

#[test]
fn a_download_that_breaks_off_is_not_begun_again() {
    for sent in [10, 2000, 100_000] {
        let server = Server::wecom(move |exchange| {
            exchange.write(format!("HTTP/1.1 200 OK\r\n{FILE}Content-Length: 200000\r\n\r\n").as_bytes())?;
            exchange.write(&content(sent))?;
            exchange.cut()
        });
        let mut target = Vec::new();
        let error = send_error(run(app(&server).download(&Get::new("M1"), &mut target)).unwrap_err());
        assert_eq!(error.sent, Sent::Maybe);
        assert!(content(sent).starts_with(&target), "{sent}: no byte twice");
        let times = server.count("/cgi-bin/media/get");
        if target.is_empty() {
            assert!(times <= 3, "{sent}");
        } else {
            assert_eq!((times, error.retry), (1, false), "{sent}");
        }
    }
}

#[test]
fn a_refusal_instead_of_a_file() {
    let refusal = r#"{"errcode":40007,"errmsg":"invalid media_id"}"#;
    let padded = format!("{refusal}{}", " ".repeat(3000));
    for (kind, body) in [
        ("Content-Type: application/json\r\n", refusal),
        ("Content-Type: text/plain\r\n", refusal),
        ("Content-Type: application/octet-stream\r\n", refusal),
        ("", refusal),
        ("Content-Type: application/json\r\n", &padded),
    ] {
        let body = body.to_owned();
        let (whole, cut) = (body.clone(), body);
        let server = Server::wecom(move |exchange| exchange.answer(200, kind, whole.as_bytes()));
        let bits = Server::wecom(move |exchange| {
            // In two pieces, the first too short to tell.
            exchange.write(format!("HTTP/1.1 200 OK\r\n{kind}Transfer-Encoding: chunked\r\n\r\n").as_bytes())?;
            exchange.write(format!("4\r\n{}\r\n", &cut[..4]).as_bytes())?;
            // No condition tells that the client has taken it; where it has not, the test is merely easier.
            std::thread::sleep(std::time::Duration::from_millis(5));
            exchange.write(format!("{:x}\r\n{}\r\n0\r\n\r\n", cut.len() - 4, &cut[4..]).as_bytes())
        });
        for server in [server, bits] {
            let mut target = Vec::new();
            let error = run(app(&server).download(&GetVoice::new("M1"), &mut target)).expect_err(kind);
            assert_eq!(error.code().map(|code| code.0), Some(40007), "{kind}: {error}");
            assert!(target.is_empty(), "{kind}: nothing was written");
        }
    }
}

#[test]
fn a_void_token_and_a_gateway_that_fails_in_a_download() {
    let tries = AtomicUsize::new(0);
    let server = Server::wecom(move |exchange| match tries.fetch_add(1, Ordering::SeqCst) {
        0 => exchange.answer(502, "Content-Type: text/html\r\n", b"<html>"),
        _ => exchange.answer(200, FILE, &content(5000)),
    });
    let app = app(&server);
    run(app.token()).unwrap();
    server.void_tokens();
    let mut target = Vec::new();
    run(app.download(&Get::new("M1"), &mut target)).unwrap();
    assert!(target == content(5000));
    assert_eq!((server.gettokens(), server.count("/cgi-bin/media/get")), (2, 3));
}

#[test]
fn a_file_in_parts() {
    let server = Server::wecom(|exchange| {
        let whole = content(1000);
        let range = exchange.header("range").unwrap().trim_start_matches("bytes=").to_owned();
        let (first, last) = range.split_once('-').unwrap();
        let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
        let last = last.min(whole.len() - 1);
        let headers = format!("{FILE}Content-Range: bytes {first}-{last}/1000\r\n");
        exchange.answer(206, &headers, &whole[first..=last])
    });
    let app = app(&server);
    let (mut target, mut next) = (Vec::new(), Some(Get::new("M1").range(0, 399)));
    while let Some(get) = next {
        let part = run(app.download(&get, &mut target)).unwrap();
        next = get.rest(&part);
    }
    assert!(target == content(1000));
    assert_eq!(server.count("/cgi-bin/media/get"), 3);
}

/// A target that is full after so many bytes.
struct Full(usize);

impl io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or_else(|| io::Error::from(io::ErrorKind::StorageFull))?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl tokio::io::AsyncWrite for Full {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        bytes: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        std::task::Poll::Ready(io::Write::write(&mut *self, bytes))
    }
    fn poll_flush(self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }
    fn poll_shutdown(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }
}

#[test]
fn a_target_that_is_full() {
    let server = Server::wecom(|exchange| exchange.answer(200, FILE, &content(500_000)));
    let error = run(app(&server).download(&Get::new("M1"), Full(70_000))).unwrap_err();
    assert!(matches!(&error, Error::Send(error) if !error.retry), "{error}");
    assert_eq!(server.count("/cgi-bin/media/get"), 1);
}
