//! What strangers and attackers send, over real HTTP: refused, in less than 8 MB more memory, and the server still serves.
#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_core::types::Timestamp;
use wecom_tests::fuzz::forged;
use wecom_tests::running::{CORP, KEY, Running, TOKEN};

/// How much the largest size of the server may grow.
const MOST_KB: u64 = 8 * 1024;
/// What the receivers read at most.
const LIMIT: usize = 1 << 20;

/// Shows each server the requests: all are refused, with one of these statuses.
#[track_caller]
fn refused(statuses: &[u16], requests: impl Fn() -> Vec<(String, Vec<u8>)>) {
    shown(false, statuses, requests);
}

#[track_caller]
fn shown(ends: bool, statuses: &[u16], requests: impl Fn() -> Vec<(String, Vec<u8>)>) {
    for example in ["serve_blocking", "serve_axum"] {
        let server = Running::start(example);
        let good = |id: u32| send(&server, &post(&signed(&sealed(&message(id)), now()), &sealed(&message(id))), false);
        assert_eq!(good(1), Some(200), "{example}");
        let before = server.memory("VmRSS:");
        for (name, request) in requests() {
            let status = send(&server, &request, ends);
            // A server that closes while it is being written to, as axum does at its limit, may lose its answer.
            let cut = status.is_none() && example == "serve_axum" && request.len() > LIMIT;
            assert!(cut || status.is_some_and(|status| statuses.contains(&status)), "{example}, {name}: {status:?}");
            let grown = server.memory("VmHWM:").saturating_sub(before);
            assert!(grown < MOST_KB, "{example}, {name}: {grown} kB more");
        }
        assert_eq!(good(2), Some(200), "{example} serves on");
        assert_eq!(server.finish(), ["zhang wrote 1", "zhang wrote 2"], "{example} handled nothing else");
    }
}

/// Sends bytes, and says that there are no more if `ends`; gives the status of the answer.
fn send(server: &Running, request: &[u8], ends: bool) -> Option<u16> {
    let mut stream = TcpStream::connect(server.authority()).unwrap();
    let mut answer = Vec::new();
    thread::scope(|scope| {
        let mut writing = stream.try_clone().unwrap();
        scope.spawn(move || {
            // Who refuses need not listen to the end.
            let _ = writing.write_all(request);
            if ends {
                let _ = writing.shutdown(Shutdown::Write);
            }
        });
        // A connection that is cut has said what it had to say.
        let _ = stream.read_to_end(&mut answer);
    });
    String::from_utf8_lossy(&answer).split(' ').nth(1)?.parse().ok()
}

fn now() -> i64 {
    Timestamp::from(SystemTime::now()).secs()
}

fn key() -> EncodingAesKey {
    EncodingAesKey::new(KEY).unwrap()
}

fn message(id: u32) -> String {
    format!(
        "<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><Content>{id}</Content><MsgId>{id}</MsgId></xml>"
    )
}

fn sealed(message: &str) -> String {
    key().seal(message.as_bytes(), CORP, [5; 16]).unwrap()
}

/// A query with the right signature.
fn signed(sealed: &str, time: i64) -> String {
    let signature = signature(TOKEN, &time.to_string(), "7", sealed);
    format!("msg_signature={signature}&timestamp={time}&nonce=7")
}

/// A request with an envelope around the cipher text.
fn post(query: &str, sealed: &str) -> Vec<u8> {
    body(query, format!("<xml><Encrypt>{sealed}</Encrypt></xml>").as_bytes())
}

fn body(query: &str, body: &[u8]) -> Vec<u8> {
    announced(query, &body.len().to_string(), body)
}

fn announced(query: &str, length: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST /wecom?{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/xml\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// Signed and sealed, as only who knows token and key can.
fn inside(message: &str) -> Vec<u8> {
    let sealed = sealed(message);
    post(&signed(&sealed, now()), &sealed)
}

/// A query whose signature is none.
fn unsigned() -> String {
    format!("msg_signature={}&timestamp={}&nonce=7", "0".repeat(40), now())
}

fn laughs() -> String {
    let mut document = "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY l0 \"lol\">".to_owned();
    for level in 1..10 {
        let inner = format!("&l{};", level - 1).repeat(10);
        document.push_str(&format!("<!ENTITY l{level} \"{inner}\">"));
    }
    document + "]><xml><Encrypt>&l9;</Encrypt><Content>&l9;</Content></xml>"
}

#[test]
fn entities() {
    refused(&[400], || {
        let external = "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&x;</Encrypt></xml>";
        vec![
            ("a billion laughs outside".to_owned(), body(&unsigned(), laughs().as_bytes())),
            ("a billion laughs inside".to_owned(), inside(&laughs())),
            ("an external entity outside".to_owned(), body(&unsigned(), external.as_bytes())),
            ("an external entity inside".to_owned(), inside(external)),
            ("an undeclared entity".to_owned(), inside("<xml><MsgType>&l9;</MsgType></xml>")),
            ("a million entities".to_owned(), body(&unsigned(), "&amp;".repeat(200_000).as_bytes())),
        ]
    });
}

#[test]
fn large_attributes() {
    refused(&[401, 413], || {
        let with = |length: usize| format!("<xml a=\"{}\"><Encrypt>x</Encrypt></xml>", "a".repeat(length));
        let many: String = (0..80_000).map(|number| format!(" a{number}=\"\"")).collect();
        vec![
            ("10 MB in one attribute".to_owned(), body(&unsigned(), with(10_000_000).as_bytes())),
            ("all that the limit allows in one".to_owned(), body(&unsigned(), with(LIMIT - 100).as_bytes())),
            (
                "80 000 attributes".to_owned(),
                body(&unsigned(), format!("<xml{many}><Encrypt>x</Encrypt></xml>").as_bytes()),
            ),
        ]
    });
}

#[test]
fn nesting_and_numbers() {
    refused(&[400, 401], || {
        let list = format!("{{\"encrypt\":\"x\",\"a\":[{}0]}}", "0,".repeat(500_000));
        let objects = format!("{{\"encrypt\":\"x\",\"a\":[{}{{}}]}}", "{\"a\":0},".repeat(120_000));
        let fields: String = (0..100_000).map(|number| format!("\"{number:x}\":0,")).collect();
        vec![
            ("300 000 elements deep".to_owned(), body(&unsigned(), "<a>".repeat(300_000).as_bytes())),
            ("200 000 elements deep inside".to_owned(), inside(&"<a>".repeat(200_000))),
            ("250 000 elements".to_owned(), body(&unsigned(), format!("<a>{}</a>", "<b/>".repeat(250_000)).as_bytes())),
            ("150 000 elements inside".to_owned(), inside(&format!("<a>{}</a>", "<b/>".repeat(150_000)))),
            (
                "1 000 000 lists deep".to_owned(),
                body(&unsigned(), format!("{{\"a\":{}", "[".repeat(1_000_000)).as_bytes()),
            ),
            ("200 000 objects deep".to_owned(), body(&unsigned(), "{\"a\":".repeat(200_000).as_bytes())),
            ("700 000 lists deep inside".to_owned(), inside(&format!("{{\"a\":{}", "[".repeat(700_000)))),
            (
                "a name of 700 000 bytes for each of 9 000 items inside".to_owned(),
                inside(&format!("{{\"{}\":[{}0]}}", "n".repeat(700_000), "0,".repeat(9_000))),
            ),
            ("200 000 lists inside".to_owned(), inside(&format!("{{\"a\":[{}[]]}}", "[],".repeat(200_000)))),
            ("a list of 500 000".to_owned(), body(&unsigned(), list.as_bytes())),
            ("120 000 objects".to_owned(), body(&unsigned(), objects.as_bytes())),
            ("100 000 fields".to_owned(), body(&unsigned(), format!("{{{fields}\"encrypt\":\"x\"}}").as_bytes())),
        ]
    });
}

#[test]
fn wrong_block_counts() {
    refused(&[400], || {
        let whole = STANDARD.decode(sealed(&message(9))).unwrap();
        let cut = |length: usize| STANDARD.encode(whole.iter().copied().cycle().take(length).collect::<Vec<_>>());
        let mut requests: Vec<_> = [1, 15, 17, 31, 33, whole.len() - 1, whole.len() + 1, 600_001]
            .into_iter()
            .map(|length| (format!("{length} bytes"), post(&signed(&cut(length), now()), &cut(length))))
            .collect();
        // Whole blocks, but not all of them: the padding is gone.
        for length in [16, 32, whole.len() - 16, whole.len() - 32] {
            requests.push((format!("{length} bytes"), post(&signed(&cut(length), now()), &cut(length))));
        }
        for text in ["====", "not base64", "企业"] {
            requests.push((text.to_owned(), post(&signed(text, now()), text)));
        }
        let empty = format!("/wecom?{}&echostr=", signed("", now()));
        requests.push(("an empty echo".to_owned(), format!("GET {empty} HTTP/1.0\r\nHost: x\r\n\r\n").into_bytes()));
        requests
    });
}

#[test]
fn forged_lengths_inside() {
    refused(&[400], || {
        let with = |length: u32, message: &[u8], padding: &[u8]| {
            let text = forged(&key(), &[&length.to_be_bytes(), message, CORP.as_bytes(), padding].concat());
            post(&signed(&text, now()), &text)
        };
        // 4 bytes of length, 6 of message, 18 of receive id, 4 of padding.
        let m = b"<xml/>";
        vec![
            ("4 GB".to_owned(), with(u32::MAX, m, &[4; 4])),
            ("2 GB".to_owned(), with(1 << 31, m, &[4; 4])),
            ("one too many".to_owned(), with(25, m, &[4; 4])),
            ("no padding".to_owned(), with(6, m, &[0; 4])),
            ("padding of 33".to_owned(), with(6, m, &[33; 36])),
            ("padding of 255".to_owned(), with(6, m, &[255; 4])),
            ("uneven padding".to_owned(), with(6, m, &[4, 4, 3, 4])),
            ("nothing but padding".to_owned(), {
                let text = forged(&key(), &[32; 32]);
                post(&signed(&text, now()), &text)
            }),
        ]
    });
}

#[test]
fn a_receive_id_that_took_in_the_message() {
    // The length is shorter than the message was: what is left over makes another receive id.
    refused(&[403], || {
        let text = forged(&key(), &[&0_u32.to_be_bytes(), b"<xml/>".as_slice(), CORP.as_bytes(), &[4; 4]].concat());
        vec![("no message".to_owned(), post(&signed(&text, now()), &text))]
    });
}

#[test]
fn forged_lengths_outside() {
    shown(true, &[400, 413, 431], || {
        let good = sealed(&message(9));
        let (query, envelope) = (signed(&good, now()), format!("<xml><Encrypt>{good}</Encrypt></xml>"));
        let lengths =
            ["-1", "+5", "1e3", "0x10", "", "99999999999999999999999999", "18446744073709551615", "4294967296"];
        let mut requests: Vec<_> = lengths
            .into_iter()
            .map(|length| (format!("{length:?}"), announced(&query, length, envelope.as_bytes())))
            .collect();
        let (less, twice) = ((envelope.len() - 20).to_string(), format!("{}\r\nContent-Length: 3", envelope.len()));
        requests.push(("fewer than sent".to_owned(), announced(&query, &less, envelope.as_bytes())));
        requests.push(("two lengths".to_owned(), announced(&query, &twice, envelope.as_bytes())));
        requests
    });
}

#[test]
fn what_was_announced_and_never_came() {
    for example in ["serve_blocking", "serve_axum"] {
        let server = Running::start(example);
        let good = sealed(&message(9));
        let query = signed(&good, now());
        let status = send(&server, &announced(&query, &LIMIT.to_string(), b"<xml>"), true);
        assert!(status.is_none_or(|status| (400..500).contains(&status)), "{example}: {status:?}");
        assert_eq!(server.finish(), [""; 0], "{example}");
    }
}

#[test]
fn swapped_and_changed_requests() {
    refused(&[401], || {
        let (one, two) = (sealed(&message(8)), sealed(&message(9)));
        let (query, time) = (signed(&one, now()), now());
        let later = query.replace(&format!("timestamp={time}"), &format!("timestamp={}", time + 1));
        vec![
            ("the body of another".to_owned(), post(&query, &two)),
            ("another time".to_owned(), post(&later, &one)),
            ("another nonce".to_owned(), post(&query.replace("nonce=7", "nonce=8"), &one)),
            ("an echo's signature on a body".to_owned(), {
                let echo = utf8_percent_encode(&one, NON_ALPHANUMERIC);
                post(&format!("{query}&echostr={echo}"), &two)
            }),
        ]
    });
}

#[test]
fn requests_of_another_time() {
    // The examples allow ten minutes.
    refused(&[403], || {
        let text = sealed(&message(9));
        let at = |time: i64| post(&signed(&text, time), &text);
        vec![
            ("played again after eleven minutes".to_owned(), at(now() - 660)),
            ("from the future".to_owned(), at(now() + 660)),
            ("from the beginning".to_owned(), at(0)),
            ("from before it".to_owned(), at(i64::MIN)),
        ]
    });
}

#[test]
fn the_order_is_of_no_account() {
    for example in ["serve_blocking", "serve_axum"] {
        let server = Running::start(example);
        let push = |id: u32, time: i64| {
            let text = sealed(&message(id));
            // The parameters in another order, with one of the address's own.
            let query: Vec<String> = signed(&text, time).split('&').rev().map(str::to_owned).collect();
            send(&server, &post(&format!("own=1&{}", query.join("&")), &text), false)
        };
        let time = now();
        // The later one first; the first once more.
        assert_eq!([push(2, time), push(1, time - 5), push(2, time + 1)], [Some(200); 3], "{example}");
        assert_eq!(server.finish(), ["zhang wrote 2", "zhang wrote 1"], "{example}: each is handled once");
    }
}
