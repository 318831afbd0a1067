//! The least server that will do: a thread for each connection, a token for gettoken, one answer to all else.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

const TOKEN: &str = "ACCESS_TOKEN-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789abcdefghijk";
/// The answer to a message.
pub(crate) const ANSWER: &str = r#"{"errcode":0,"errmsg":"ok","msgid":"h6Yqp8SFZzhQzXXsCRMJFJ_z1"}"#;

/// Starts it with the answer to calls; answers where it is.
pub(crate) fn start(answer: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let token = format!(r#"{{"errcode":0,"errmsg":"ok","access_token":"{TOKEN}","expires_in":7200}}"#);
    let answers = Arc::new([with_head(&token), with_head(answer)]);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, answers) = (stream.unwrap(), Arc::clone(&answers));
            thread::spawn(move || serve(stream, &answers));
        }
    });
    base
}

fn with_head(json: &str) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{json}", json.len());
    head.into_bytes()
}

/// Until the client hangs up.
fn serve(mut stream: TcpStream, [token, answer]: &[Vec<u8>; 2]) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut buffer = vec![0; 64 * 1024];
    let mut filled = 0;
    loop {
        let read = stream.read(&mut buffer[filled..]).ok().filter(|read| *read > 0)?;
        filled += read;
        while let Some(length) = request_length(&buffer[..filled]) {
            let fetches = buffer.starts_with(b"GET /cgi-bin/gettoken");
            stream.write_all(if fetches { token } else { answer }).ok()?;
            buffer.copy_within(length..filled, 0);
            filled -= length;
        }
    }
}

/// Head and body, once both are there.
fn request_length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let name = b"content-length:";
    let mut lines = bytes[..head].split(|byte| *byte == b'\n');
    let line = lines.find(|line| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
    let length: usize = match line {
        Some(line) => std::str::from_utf8(&line[name.len()..]).ok()?.trim().parse().ok()?,
        None => 0,
    };
    Some(head + length).filter(|whole| *whole <= bytes.len())
}
