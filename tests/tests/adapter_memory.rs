//! 200 MB up and down through each adapter must not be held in memory. One test, alone in its process.
#![cfg(target_os = "linux")]

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite, ReadBuf};
use wecom_core::api::media::{Get, Upload};
use wecom_core::types::{File, MediaKind};
use wecom_tests::server::Server;

const SIZE: u64 = 200 * 1000 * 1000;
const MOST_KB: u64 = 16 * 1024;

#[test]
fn two_hundred_megabytes_in_sixteen() {
    let server = Server::wecom(|exchange| match exchange.method.as_str() {
        "POST" => {
            exchange.discard()?;
            exchange.json(r#"{"errcode":0,"type":"file","media_id":"M1"}"#)
        }
        _ => {
            exchange.write(format!("HTTP/1.1 200 OK\r\nContent-Length: {SIZE}\r\n").as_bytes())?;
            exchange.write(b"Content-Disposition: attachment; filename=\"large.bin\"\r\n\r\n")?;
            let chunk = [7; 50_000];
            (0..SIZE / 50_000).try_for_each(|_| exchange.write(&chunk))
        }
    });
    let upload = Upload::new(MediaKind::Other("large".into()), File::streamed("large.bin", SIZE));

    let app = wecom_ureq::Client::builder().base_url(server.base()).build().app(1, "s");
    within("ureq", || {
        assert_eq!(app.upload(&upload, Zeros(0)).unwrap().media_id.as_str(), "M1");
        let mut target = Count(0);
        app.download(&Get::new("M1"), &mut target).unwrap();
        assert_eq!(target.0, SIZE);
    });

    let runtime = tokio::runtime::Runtime::new().unwrap();
    let app = wecom_reqwest::Client::builder().base_url(server.base()).build().app(1, "s");
    within("reqwest", || {
        runtime.block_on(async {
            assert_eq!(app.upload(&upload, Zeros(0)).await.unwrap().media_id.as_str(), "M1");
            let mut target = Count(0);
            app.download(&Get::new("M1"), &mut target).await.unwrap();
            assert_eq!(target.0, SIZE);
        });
    });
    assert_eq!((server.count("/cgi-bin/media/upload"), server.count("/cgi-bin/media/get")), (2, 2));
}

/// Fails where the process's largest size grows by too much.
fn within(adapter: &str, transfer: impl FnOnce()) {
    // The peak so far counts as what was there: it only makes the test harder when it is the size of now.
    let before = memory("VmRSS:");
    transfer();
    let grown = memory("VmHWM:").saturating_sub(before);
    println!("{adapter}: {grown} kB");
    assert!(grown < MOST_KB, "{adapter} took {grown} kB more");
}

fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A source of zeros that knows where it stands.
struct Zeros(u64);

impl Read for Zeros {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(SIZE - self.0).unwrap_or(usize::MAX).min(buffer.len());
        buffer[..most].fill(0);
        self.0 += most as u64;
        Ok(most)
    }
}

impl Seek for Zeros {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            SeekFrom::Start(to) => self.0 = to,
            SeekFrom::Current(0) => {}
            _ => return Err(io::ErrorKind::Unsupported.into()),
        }
        Ok(self.0)
    }
}

impl AsyncRead for Zeros {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let read = self.read(buffer.initialize_unfilled())?;
        buffer.advance(read);
        Poll::Ready(Ok(()))
    }
}

impl AsyncSeek for Zeros {
    fn start_seek(mut self: Pin<&mut Self>, to: SeekFrom) -> io::Result<()> {
        self.seek(to).map(drop)
    }
    fn poll_complete(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Poll::Ready(Ok(self.0))
    }
}

/// A target that counts.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl AsyncWrite for Count {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Poll::Ready(self.write(bytes))
    }
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
