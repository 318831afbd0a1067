//! What strangers send over HTTP is refused without a word, and costs next to no memory. One test, alone in its process.
#![cfg(target_os = "linux")]

#[allow(dead_code, reason = "another test has the rest")]
mod callback_http;

use callback_http::{CORP, Client, NOW, key, message, query, seal, serve};
use wecom_core::callback::{MemorySeen, Receiver, Reply, bot};

const MOST_KB: u64 = 8 * 1024;
const TOKEN: &str = "token";
const LIMIT: usize = 1 << 20;

#[test]
fn hostile_requests_are_refused_in_eight_megabytes() {
    let receiver =
        Receiver::builder(TOKEN, key(1)).receive_id(CORP).nonce_memory(MemorySeen::default()).build().expect("built");
    let server = serve(LIMIT, move |request| match request.uri().path() {
        "/bot" => receiver.handle_bot(request, NOW, [1; 16], |_| bot::Stream::new().id("S").content("taken").into()),
        _ => receiver.handle(request, NOW, [1; 16], |_| Reply::text("taken")),
    });
    let mut client = Client::new(&server);
    let good = seal(&key(1), &message("1", "hi"));
    let (status, answer) = client.post("/", TOKEN, "first", &good);
    assert!(status == 200 && answer.starts_with(b"<xml><Encrypt>"), "a good one passes");
    let asked = seal(&key(1), r#"{"msgid":"1","msgtype":"text","text":{"content":"hi"}}"#);
    let (status, answer) = post_bot(&mut client, "asked", &asked);
    assert!(status == 200 && answer.starts_with(b"{\"encrypt\""), "a good one passes at the other door, too");

    let before = memory("VmRSS:");
    refuses_documents(&mut client);
    refuses_sizes(&mut client, &good);
    refuses_cipher_texts(&mut client, &good);
    refuses_replays(&mut client, &good);
    let grown = memory("VmHWM:").saturating_sub(before);
    println!("{grown} kB");
    assert!(grown < MOST_KB, "{grown} kB more");
}

/// Refused, and told nothing.
fn refused(answer: &(u16, Vec<u8>), status: u16, what: &str) {
    assert_eq!((answer.0, answer.1.len()), (status, 0), "{what}");
}

fn refuses_documents(client: &mut Client) {
    type Document = (&'static str, fn() -> String);
    // Made one after the other: all of them together would be the memory that is measured.
    let documents: [Document; 13] = [
        ("billion laughs", billion_laughs),
        ("an external entity", || {
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xml><Encrypt>x</Encrypt></xml>".to_owned()
        }),
        ("deep nesting", || format!("<xml>{}", "<a>".repeat(200_000))),
        ("many elements", || format!("<xml>{}</xml>", "<a/>".repeat(150_000))),
        ("a long name", || format!("<xml><{}/></xml>", "a".repeat(700_000))),
        ("an unknown entity", || format!("<xml>&{};</xml>", "a".repeat(700_000))),
        ("deep JSON", || "{\"a\":".repeat(140_000)),
        ("wide list in JSON", || format!("{{\"a\":[{}0]}}", "[],".repeat(230_000))),
        ("single items below a long name", || format!("{{\"{}\":[{}0]}}", "n".repeat(700_000), "0,".repeat(9_000))),
        ("empty lists below a long name", || format!("{{\"{}\":[{}0]}}", "n".repeat(500_000), "[],".repeat(9_000))),
        ("short lists in JSON", || format!("{{\"MsgType\":\"text\",\"a\":[{}[]]}}", "[0],[[]],".repeat(70_000))),
        ("many fields in JSON", || format!("{{{}\"a\":0}}", "\"b\":0,".repeat(110_000))),
        ("no document", || "\0".repeat(700_000)),
    ];
    for (what, document) in documents {
        let document = document();
        assert!(document.len() < LIMIT / 4 * 3);
        refused(&client.send("POST", &format!("/?{}", query(TOKEN, "d", "")), &[(&document, 1)]), 400, what);
        // The same by somebody who has the token and the key, at the door of apps and at that of bots.
        let sealed = seal(&key(1), &document);
        refused(&client.post("/", TOKEN, "inside", &sealed), 400, what);
        refused(&post_bot(client, "inside", &sealed), 400, what);
    }
}

/// To the door of bots, whose envelopes are JSON.
fn post_bot(client: &mut Client, nonce: &str, sealed: &str) -> (u16, Vec<u8>) {
    let body = [("{\"encrypt\":\"", 1), (sealed, 1), ("\"}", 1)];
    client.send("POST", &format!("/bot?{}", query(TOKEN, nonce, sealed)), &body)
}

fn billion_laughs() -> String {
    let mut laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..10 {
        laughs += &format!("<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
    }
    laughs + "]><xml><Encrypt>&a9;</Encrypt></xml>"
}

fn refuses_sizes(client: &mut Client, good: &str) {
    let chunk = "x".repeat(1 << 16);
    let target = format!("/?{}", query(TOKEN, "s", good));
    let end = format!("\"><Encrypt>{good}</Encrypt></xml>");
    let attribute: [(&str, usize); 3] = [("<xml a=\"", 1), (&chunk, 160), (&end, 1)];
    refused(&client.send("POST", &target, &attribute), 413, "an attribute of 10 MB");
    refused(
        &client.send("POST", &target, &[("<xml>", 1), (&"<a b='c'/>".repeat(10_000), 150), ("</xml>", 1)]),
        413,
        "15 MB",
    );
    let (status, answer) = client.send("POST", &target, &[("<xml a=\"", 1), (&chunk, 15), (&end, 1)]);
    assert!(status == 200 && !answer.is_empty(), "a long attribute alone is no harm");
}

fn refuses_cipher_texts(client: &mut Client, good: &str) {
    refused(&client.post("/", "guess", "c", good), 401, "another token");
    refused(&client.post("/", TOKEN, "c", &seal(&key(2), "x")), 400, "another key");
    // Wrong numbers of blocks, and no blocks at all.
    for length in [0, 4, 20, 24, 44, good.len() - 4, good.len() - 24] {
        refused(&client.post("/", TOKEN, "c", &good[..length]), 400, &format!("{length} characters"));
    }
    refused(&client.post("/", TOKEN, "c", &good.repeat(2_000)), 400, "a long one");
    // Changes in the first block change the length in the second one in the same places.
    for (place, bits) in [(0, 32), (0, 16), (1, 32), (4, 32), (4, 16)] {
        // Cut elsewhere, the rest of the text is taken for a receive id: one that nobody has.
        let (status, answer) = client.post("/", TOKEN, "c", &flipped(good, place, bits));
        assert!([400, 403].contains(&status) && answer.is_empty(), "length {place}^{bits}: {status}");
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        refused(&client.send(method, "/", &[]), 405, method);
    }
    refused(&client.send("GET", "/", &[]), 400, "nothing");
    refused(&client.send("POST", "/?msg_signature=%ff&timestamp=&nonce=", &[("x", 1)]), 400, "no query");
}

fn refuses_replays(client: &mut Client, good: &str) {
    refused(&client.post("/", TOKEN, "first", good), 403, "the first one again");
    // In another order than they were made: all pass, once.
    for nonce in ["3", "1", "2"] {
        let sealed = seal(&key(1), &message(nonce, "hi"));
        assert_eq!(client.post("/", TOKEN, nonce, &sealed).0, 200, "{nonce}");
        refused(&client.post("/", TOKEN, nonce, &sealed), 403, "again");
    }
}

/// Base64 with bits of one of its characters turned.
fn flipped(text: &str, place: usize, bits: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = text.as_bytes().to_vec();
    let value = ALPHABET.iter().position(|letter| *letter == bytes[place]).expect("base64");
    bytes[place] = ALPHABET[value ^ bits];
    String::from_utf8(bytes).expect("base64")
}

/// A number of `/proc/self/status`, in kB.
fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with(name)).expect("a line");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
}
