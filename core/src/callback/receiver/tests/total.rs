//! Any request in, a response out.

use super::*;
use crate::wire::Failure;

/// What strangers may send, signed with our token as an insider or a broken gateway could.
fn signed(body: &str, encrypted: &str) -> Request<Vec<u8>> {
    Request::post(format!("/cb?{}", PUSH.query(encrypted))).body(body.as_bytes().to_vec()).unwrap()
}

/// A request whose decrypted text is this, with that length in front and these bytes behind.
fn sealed(text: &str) -> Request<Vec<u8>> {
    Push { text, ..PUSH }.post()
}

/// Numbers without a pattern, the same each time.
fn dice(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) ^ (mixed >> 31)
    }
}

fn answered(receiver: &Receiver, request: &Request<Vec<u8>>) -> u16 {
    let response = receiver.handle(request, NOW, [1; 16], |_| Reply::text("x"));
    let status = response.status().as_u16();
    let error = response.extensions().get::<CallbackError>();
    assert_eq!(status == 200, error.is_none(), "{error:?}");
    if let Some(error) = error {
        assert!(response.body().is_empty(), "the sender is told nothing");
        let shown = format!("{error} {error:?}");
        assert!(shown.len() < 3_000, "{} bytes of message", shown.len());
        assert!(!shown.contains(char::is_control), "a line of the log forged: {shown:?}");
    }
    status
}

#[test]
fn any_bytes_give_a_response() {
    let receiver = receiver();
    let mut next = dice(7);
    let good = PUSH.post();
    let words: [&[u8]; 12] = [
        b"<xml>",
        b"</xml>",
        b"<Encrypt>",
        b"</Encrypt>",
        b"<![CDATA[",
        b"]]>",
        b"{\"encrypt\":\"",
        b"\"}",
        b"&amp;",
        b"<!--",
        b"\xEF\xBB\xBF",
        b"<a b='",
    ];
    for _ in 0..20_000 {
        let mut body = Vec::new();
        for _ in 0..next() % 12 {
            match next() % 4 {
                0 => body.extend(next().to_be_bytes()),
                1 => body.extend(PUSH.sealed().bytes().take((next() % 300) as usize)),
                _ => body.extend(words[(next() % 12) as usize]),
            }
        }
        let query: String = (0..next() % 6)
            .map(|_| match next() % 6 {
                0 => "msg_signature=".to_owned(),
                1 => format!("timestamp={}&", next()),
                2 => "nonce=%&".to_owned(),
                3 => "echostr=%2B%ff&".to_owned(),
                4 => good.uri().query().unwrap_or_default().to_owned(),
                _ => format!("{:x}=&", next()),
            })
            .collect();
        let method = [Method::GET, Method::POST, Method::PUT, Method::HEAD][(next() % 4) as usize].clone();
        let request = Request::builder().method(method).uri(format!("/cb?{query}")).body(body).unwrap();
        let status = answered(&receiver, &request);
        assert!((400..500).contains(&status) || status == 200, "{status}");
    }
}

#[test]
fn any_cipher_text_that_is_signed_gives_a_response() {
    let receiver = receiver();
    let key = EncodingAesKey::new(KEY).unwrap();
    let mut next = dice(11);
    for _ in 0..5_000 {
        // Sealed in order, then a byte changed and cut: wrong block counts, pads, lengths.
        let text: String = TEXT.chars().take((next() % 140) as usize).collect();
        let mut cipher = key.seal(text.as_bytes(), "ww1", next().to_be_bytes().repeat(2).try_into().unwrap()).unwrap();
        if next() & 1 == 0 {
            cipher.truncate((next() % (cipher.len() as u64 + 1)) as usize);
        }
        if next() & 1 == 0 && !cipher.is_empty() {
            let place = (next() % cipher.len() as u64) as usize;
            cipher.replace_range(place..=place, ["A", "/", "=", "~"][(next() % 4) as usize]);
        }
        let status = answered(&receiver, &signed(&format!("<xml><Encrypt>{cipher}</Encrypt></xml>"), &cipher));
        assert!(status == 400 || status == 403 || status == 200, "{status} for {cipher}");
    }
}

#[test]
fn hostile_documents_are_refused_inside_and_outside() {
    let laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><xml><Encrypt>&b;</Encrypt></xml>".to_owned();
    let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xml><Encrypt>x</Encrypt></xml>".to_owned();
    let deep = format!("<xml>{}{}</xml>", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let wide = format!("<xml>{}</xml>", "<a/>".repeat(150_000));
    let long_name = format!("<xml><{0}></{0}></xml>", "a".repeat(100_000));
    let long_end = format!("<xml></{}>", "a".repeat(100_000));
    let long_entity = format!("<xml><A>&{};</A></xml>", "a".repeat(100_000));
    let deep_json = format!("{}{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    let list_json = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let receiver = receiver();
    for text in [laughs, external, deep, wide, long_name, long_end, long_entity, deep_json, list_json] {
        assert!(text.len() < 1 << 20);
        assert_eq!(answered(&receiver, &signed(&text, "")), 400, "outside: {}", &text[..40]);
        assert_eq!(answered(&receiver, &sealed(&text)), 400, "inside: {}", &text[..40]);
    }
}

#[test]
fn long_attributes_cost_nothing() {
    let attribute = "x".repeat(10 << 20);
    let encrypted = PUSH.sealed();
    let body = format!("<xml a=\"{attribute}\"><Encrypt b='{attribute}'>{encrypted}</Encrypt></xml>");
    let request = signed(&body, &encrypted);
    assert_eq!(answered(&receiver(), &request), 413);
    let large = Receiver::builder("token", KEY).receive_id("ww1").body_limit(64 << 20).build().unwrap();
    assert_eq!(answered(&large, &request), 200, "attributes are passed over");
}

#[test]
fn what_happened_to_the_query_on_the_way_is_told() {
    let receiver = receiver();
    let get = |change: &dyn Fn(&str) -> String| {
        // A message whose cipher text has a `+`.
        let random = (0..200).find(|random| {
            let sealed = EncodingAesKey::new(KEY).unwrap().seal(b"1", "ww1", [*random; 16]).unwrap();
            sealed.contains('+')
        });
        let sealed = EncodingAesKey::new(KEY).unwrap().seal(b"1", "ww1", [random.unwrap(); 16]).unwrap();
        let uri = format!("/cb?{}&echostr={}", PUSH.query(&sealed), change(&sealed));
        let response = receiver.handle(&Request::get(uri).body(Vec::new()).unwrap(), NOW, [1; 16], |_| Reply::Nothing);
        (response.status().as_u16(), response.extensions().get::<CallbackError>().map(ToString::to_string))
    };
    assert_eq!(get(&|echo| echo.replace('+', "%2B").replace('=', "%3D")), (200, None));
    assert_eq!(get(&str::to_owned), (200, None), "a + of base64 stays one");
    let (status, error) = get(&|echo| echo.replace('+', "%20"));
    assert!(status == 401 && error.as_ref().is_some_and(|error| error.contains("blanks")), "{error:?}");
    let (status, error) = get(&|echo| echo.replace('+', "%252B"));
    assert!(status == 401 && error.as_ref().is_some_and(|error| error.contains("percent-encoded")), "{error:?}");
    let (status, error) = get(&|echo| echo.replace('+', "/"));
    assert!(status == 401 && error.as_ref().is_some_and(|error| error.contains("token differs")), "{error:?}");
    let request = Request::post("/cb?msg_signature=guess&timestamp=1&nonce=2").body(PUSH.post().into_body()).unwrap();
    assert_eq!(refused(&receiver, &request), (401, CallbackError::Signature));
}

/// Whoever sends a body without a signature writes nothing into the log but within quotes, or escaped.
#[test]
fn no_line_of_a_log_can_be_forged() {
    let receiver = receiver();
    const FORGED: &str = "\n2026-01-01 ok\u{1b}[2K\u{85}\u{9b}1m\r";
    let quoted: String = FORGED.escape_default().collect();
    let json = FORGED.replace('\n', "\\n").replace('\r', "\\r").replace('\u{1b}', "\\u001b");
    // Letters as far as XML is concerned, control characters as far as terminals are.
    let name = "a\u{85}\u{9b}b";
    for body in [
        format!("<xml>&{FORGED};</xml>"),
        format!("<xml><{FORGED}/></xml>"),
        format!("<xml><a></{FORGED}></xml>"),
        format!("</{FORGED}>"),
        format!("<xml><{name}><b>&c;</b></{name}></xml>"),
        format!("<xml><{name}></b></xml>"),
        format!("<!{FORGED}>"),
        format!("<?{FORGED}?><xml>"),
        format!("{{\"encrypt\":\"{json}\""),
        format!("{{\"{json}\":{{\"encrypt\":1}}"),
        format!("{{\"{json}\":{{\"{json}\":[{{\"{json}\":{}", "{\"a\":".repeat(40)),
        quoted.clone(),
        FORGED.to_owned(),
    ] {
        assert_eq!(answered(&receiver, &signed(&body, "x")), 400, "{body:?}");
        assert_eq!(answered(&receiver, &sealed(&body)), 400, "{body:?}");
    }
    for query in ["msg_signature=%0a&timestamp=%0a&nonce=%1b%9b&echostr=%0d", "app=%0aok"] {
        for request in [Request::get(format!("/cb%0a?{query}")), Request::post(format!("/cb?{query}"))] {
            assert!(answered(&receiver, &request.body(Vec::new()).unwrap()) >= 400, "{query}");
        }
    }
    let sealed_for = Push { id: FORGED, ..PUSH }.post();
    assert_eq!(answered(&receiver, &sealed_for), 403, "a receive id of somebody who has the key");
    for error in [
        CallbackError::App { name: Some(FORGED.to_owned()) },
        CallbackError::Method("A".to_owned()),
        CallbackError::Content {
            failure: Failure::new("x").within(FORGED).at(1).within(FORGED),
            text: FORGED.to_owned(),
        },
    ] {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(char::is_control), "{shown:?}");
    }
}

#[test]
fn long_names_and_many_lists_are_refused_before_they_cost() {
    let receiver = receiver();
    let long = "n".repeat(200_000);
    for body in [
        format!("{{\"MsgType\":\"text\",\"{long}\":[{}0]}}", "0,".repeat(9_000)),
        format!("{{\"a\":{{\"{long}\":[]}}}}"),
        format!("{{\"{long}\":{{}}}}"),
        format!("<xml><{long}/></xml>"),
        format!("{{\"a\":[{}[]]}}", "[],".repeat(200_000)),
        format!("{{\"a\":[{}[]]}}", "[[[0]]],".repeat(4_000)),
    ] {
        let response = receiver.handle(&sealed(&body), NOW, [1; 16], |incoming| panic!("{incoming:?}"));
        let error = response.extensions().get::<CallbackError>().unwrap().to_string();
        assert!(
            response.status() == 400 && error.contains("longer than 128") || error.contains("10000 lists"),
            "{error}"
        );
        assert!(error.len() < 200, "{error}");
    }
    let short = "n".repeat(128);
    for body in [format!("{{\"{short}\":[[],[1]]}}"), format!("<xml><{short}/></xml>")] {
        assert!(receiver.open(&sealed(&body), NOW).is_ok());
    }
}
