//! One connection: requests in, answers out, until either side has enough.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::Duration;

use http::header::{CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{Method, Response, StatusCode};

use super::input::{Bad, Input};
use crate::sandbox::{Sandbox, empty};

/// How long a connection may rest between two requests, or between two pieces of one.
const IDLE: Duration = Duration::from_secs(120);

/// Serves a connection to its end.
pub(super) fn serve(sandbox: &Sandbox, stream: &TcpStream) {
    // Whatever fails here, the connection is at its end, and nobody is there to be told.
    let _ = exchange(sandbox, stream);
    let _ = stream.shutdown(Shutdown::Both);
}

fn exchange(sandbox: &Sandbox, stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_write_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut input = Input::new(stream);
    loop {
        let incoming = match input.request() {
            Ok(incoming) => incoming,
            Err(Bad::Gone) => return Ok(()),
            Err(Bad::Request(status)) => {
                write(stream, &empty(status), true, None)?;
                return linger(stream);
            }
        };
        if !matches!(*incoming.request.method(), Method::GET | Method::POST) {
            // Other methods (HEAD) have rules of their own for bodies.
            return write(stream, &empty(StatusCode::METHOD_NOT_ALLOWED), true, None);
        }
        let outcome = sandbox.outcome(&incoming.request);
        thread::sleep(outcome.delay);
        let cut = outcome.cut.map(|cut| cut.after);
        write(stream, &outcome.response, incoming.close, cut)?;
        if incoming.close || cut.is_some() {
            return Ok(());
        }
    }
}

/// Writes an answer, or the beginning of one.
fn write(mut stream: &TcpStream, response: &Response<Vec<u8>>, close: bool, cut: Option<usize>) -> io::Result<()> {
    let status = response.status();
    let mut out =
        format!("HTTP/1.1 {} {}\r\n", status.as_u16(), status.canonical_reason().unwrap_or("Unknown")).into_bytes();
    for (name, value) in response.headers() {
        if name != CONTENT_LENGTH && name != TRANSFER_ENCODING && name != CONNECTION {
            out.extend_from_slice(name.as_str().as_bytes());
            out.extend_from_slice(b": ");
            out.extend_from_slice(value.as_bytes());
            out.extend_from_slice(b"\r\n");
        }
    }
    if close {
        out.extend_from_slice(b"connection: close\r\n");
    }
    let body = response.body();
    out.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
    out.extend_from_slice(body);
    out.truncate(cut.unwrap_or(out.len()));
    stream.write_all(&out)
}

/// Takes in what the other side still sends for a moment: closing at once would reset the connection, and the answer with
/// it.
fn linger(mut stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(500)))?;
    let mut piece = [0; 8 << 10];
    for _ in 0..1024 {
        if stream.read(&mut piece)? == 0 {
            break;
        }
    }
    Ok(())
}
