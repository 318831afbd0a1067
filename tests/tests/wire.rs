//! Properties of the wire code, on any JSON and any bytes.

use std::collections::BTreeMap;

use http::{HeaderMap, Response, StatusCode};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use wecom_core::Error;
use wecom_core::endpoint::{
    AccessToken, BASE, Empty, Endpoint, NoToken, Raw, Serve, Target, read_file, read_upload, write_answer, write_error,
    write_file,
};
use wecom_core::flow::token::{AccessTokenAnswer, GetJsapiTicket, GetTicket, GetToken, Ticket};
use wecom_core::types::{Content, DepartmentId, File, Millis, Secret, Timestamp, UserId};
use wecom_core::wire::{Bit, Extra, Joined, Slot, Text, Texts, Value, Writable, Writer, from_json, to_json};
use wecom_tests::json::{json, object, survives, survives_damage};

const NAMES: &[&str] = &["access_token", "expires_in", "ticket", "errcode", "errmsg"];

/// Reads the JSON into each of these types: a value or a failure, never a panic.
macro_rules! all_survive {
    ($json:expr, $place:expr, $byte:expr; $($type:ty),* $(,)?) => {$(
        let _ = survives::<$type>($json);
        survives_damage::<$type>($json, $place, $byte);
    )*};
}

/// Writing and reading again gives the same.
fn comes_back<T: Value + Slot + Default + PartialEq + std::fmt::Debug>(value: &T) {
    let text = to_json(value);
    let back: T = from_json(&text).unwrap_or_else(|failure| panic!("{failure}: {}", String::from_utf8_lossy(&text)));
    assert_eq!(&back, value, "{}", String::from_utf8_lossy(&text));
}

/// An answer read from any body at any status: a value, or an error that can be shown.
fn parses<E: Endpoint>(status: u16, body: &[u8]) -> Option<E::Response> {
    let mut answer = Response::new(body.to_vec());
    *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
    match E::parse(answer) {
        Ok(read) => Some(read),
        Err(error) => {
            assert!(!format!("{error} {error:?}").is_empty());
            assert!(matches!(error, Error::Api(_) | Error::Read(_) | Error::Status(_)), "{error:?}");
            None
        }
    }
}

fn all_parse(status: u16, body: &[u8]) {
    let bad = status >= 300;
    assert!(!(parses::<GetToken>(status, body).is_some() && bad));
    assert!(!(parses::<GetTicket>(status, body).is_some() && bad));
    assert!(!(parses::<GetJsapiTicket>(status, body).is_some() && bad));
    assert!(!(parses::<Raw>(status, body).is_some() && bad));
}

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![3 => Just(200_u16), 1 => 200..600_u16]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::sample::select(vec![
            "报告.pdf",
            "a\"b.txt",
            "a\r\nContent-Type: text/html\r\n\r\n.txt",
            "a;b=c.txt",
            "\\",
            "filename=\"x\"",
            "%",
            "%2",
            "x\u{2028}y",
            " ",
            "name=\"media\"",
            "\r\n--wecom-",
            "\u{1f600}.JPG",
        ])
        .prop_map(str::to_owned),
    ]
    // `%22` itself reads back as a quote: forms have no way to tell the two apart.
    .prop_filter("a name without escapes", |name| {
        !name.is_empty() && !["%22", "%0D", "%0A"].iter().any(|escape| name.contains(escape))
    })
}

fn content() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..40),
        prop::sample::select(vec![
            &b"\r\n"[..],
            b"--",
            b"\r\n--wecom-",
            b"--wecom-0123456789abcdef0123456789abcdef--\r\n",
            b"\r\n\r\n",
            b"Content-Disposition: form-data; name=\"media\"; filename=\"y\"\r\n\r\n",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

struct Nothing;

impl Writable for Nothing {
    fn members(&self, _: &mut Writer) {}
}

fn upload(file: &File, token: &str) -> http::Request<Vec<u8>> {
    Target::of::<GetJsapiTicket>(BASE, token).upload(&Nothing, "media", file).expect("a form")
}

fn bytes(file: &File) -> &[u8] {
    match &file.content {
        Content::Bytes(bytes) => bytes,
        Content::Streamed(_) => panic!("in memory"),
    }
}

/// Whether all numbers of it are whole: the others may lose their last bit in serde_json's reader.
fn whole(json: &Json) -> bool {
    match json {
        Json::Number(number) => !number.is_f64(),
        Json::Array(list) => list.iter().all(whole),
        Json::Object(map) => map.values().all(whole),
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_comes_back(json in json(NAMES)) {
        let text = to_json(&json);
        let ours: Json = from_json(&text).expect("what was written can be read");
        let theirs: Json = serde_json::from_slice(&text).expect("it is JSON");
        prop_assert_eq!(&ours, &theirs, "read as serde_json reads it");
        if whole(&json) {
            prop_assert_eq!(&ours, &json);
        }
        // Once more changes nothing.
        prop_assert_eq!(to_json(&ours), serde_json::to_vec(&theirs).expect("it is JSON"));
    }

    #[test]
    fn unknown_fields_are_kept(object in object(&["x"], json(NAMES))) {
        let mut fields = object.as_object().expect("an object").clone();
        for known in NAMES {
            fields.remove(*known);
        }
        prop_assume!(fields.values().all(whole));
        let answer: AccessTokenAnswer = from_json(Json::Object(fields.clone()).to_string().as_bytes()).expect("all unknown");
        let kept: serde_json::Map<String, Json> =
            answer.extra().iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
        prop_assert_eq!(&kept, &fields);
        // And written again, they are there.
        let written: Json = serde_json::from_slice(&to_json(&answer)).expect("it is JSON");
        for (name, value) in &fields {
            prop_assert_eq!(&written[name.as_str()], value);
        }
    }

    #[test]
    fn extra_comes_back(object in object(&["x"], json(NAMES))) {
        struct Fields(Extra);
        impl Writable for Fields {
            fn members(&self, out: &mut Writer) {
                self.0.write(out);
            }
        }
        prop_assume!(whole(&object));
        let mut extra = Extra::default();
        for (name, value) in object.as_object().expect("an object") {
            extra.insert(name.clone(), value.clone());
        }
        let back: Json = serde_json::from_slice(&to_json(&Fields(extra))).expect("it is JSON");
        prop_assert_eq!(back, object);
    }

    #[test]
    fn any_json_into_any_slot(json in json(NAMES), place: usize, byte: u8) {
        all_survive! { &json, place, byte;
            AccessTokenAnswer, Ticket, Empty,
            Vec<Ticket>, Option<Ticket>, BTreeMap<String, Ticket>, Vec<Option<Vec<Ticket>>>,
            String, bool, i32, i64, u32, u64, f64, Secret, Timestamp, Millis, UserId, DepartmentId,
            Vec<String>, Vec<i64>, Vec<bool>, Vec<UserId>, Vec<DepartmentId>, Option<u32>, BTreeMap<String, Vec<i64>>,
            Json, Vec<Json>,
        }
        prop_assert!(survives::<Json>(&json).is_ok(), "any JSON fits where any JSON goes");
    }

    #[test]
    fn any_bytes_into_any_endpoint(status in status(), body in vec(any::<u8>(), 0..200)) {
        all_parse(status, &body);
    }

    #[test]
    fn any_json_into_any_endpoint(status in status(), body in json(NAMES), cut in any::<prop::sample::Index>(), byte: u8) {
        let mut text = body.to_string().into_bytes();
        all_parse(status, &text);
        let place = cut.index(text.len());
        all_parse(status, &text[..place]);
        text[place] = byte;
        all_parse(status, &text);
    }

    #[test]
    fn any_answer_of_a_download(status in status(), body in vec(any::<u8>(), 0..200), header in vec(any::<u8>(), 0..60)) {
        let mut answer = Response::new(body.clone());
        *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
        if let Ok(value) = http::HeaderValue::from_bytes(&[b"attachment; filename", &header[..]].concat()) {
            answer.headers_mut().insert(http::header::CONTENT_DISPOSITION, value);
        }
        match read_file("/x", answer) {
            Ok(file) => prop_assert_eq!(file.bytes, body),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn an_errcode_is_always_told(code in any::<i64>(), rest in object(NAMES, json(NAMES)), status in status()) {
        let mut body = rest;
        body["errcode"] = json!(code);
        body["errmsg"] = json!("no");
        let mut answer = Response::new(body.to_string().into_bytes());
        *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
        match GetToken::parse(answer) {
            Err(Error::Api(error)) => prop_assert_eq!(error.code.0, code),
            Ok(_) | Err(Error::Status(_) | Error::Read(_)) => prop_assert_eq!(code, 0),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn values_come_back(
        text: String, number: i64, big: u64, small: u32, int: i32, yes: bool,
        list in vec(any::<i64>(), 0..5), texts in vec(any::<String>(), 0..5),
        map in prop::collection::btree_map(any::<String>(), any::<i64>(), 0..5),
        seconds in -9_000_000_000_000_000_i64..9_000_000_000_000_000,
    ) {
        comes_back(&text);
        comes_back(&number);
        comes_back(&big);
        comes_back(&small);
        comes_back(&int);
        comes_back(&yes);
        comes_back(&list);
        comes_back(&texts);
        comes_back(&map);
        comes_back(&Some(text.clone()));
        comes_back(&Timestamp::from_secs(seconds));
        comes_back(&Millis(Timestamp::from_millis(number)));
        comes_back(&UserId(text.clone()));
        comes_back(&Secret::new(text));
    }

    #[test]
    fn coded_values_come_back(
        number: i64, yes: bool, numbers in vec(any::<i64>(), 0..5), names in vec("[^|]{1,9}", 0..5),
    ) {
        let read = |text: Vec<u8>| text;
        prop_assert_eq!(from_json::<i64>(&read(to_json(&Text(&number)))).expect("a number as text"), number);
        prop_assert_eq!(from_json::<bool>(&read(to_json(&Bit(&yes)))).expect("a bit"), yes);
        prop_assert_eq!(from_json::<Vec<i64>>(&read(to_json(&Joined(&numbers)))).expect("joined numbers"), numbers.clone());
        prop_assert_eq!(from_json::<Vec<i64>>(&read(to_json(&Texts(&numbers)))).expect("numbers as texts"), numbers);
        prop_assert_eq!(from_json::<Vec<String>>(&read(to_json(&Joined(&names)))).expect("joined names"), names);
    }

    #[test]
    fn decimals_come_back(digits in -999_999_999_999_999_i64..1_000_000_000_000_000, places in 0..9_i32) {
        // Coordinates, prices, temperatures: up to 15 digits come back to the last bit.
        comes_back(&(digits as f64 / 10_f64.powi(places)));
    }

    #[test]
    fn floats_come_back_nearly(number in prop::num::f64::NORMAL | prop::num::f64::ZERO | prop::num::f64::INFINITE) {
        let text = to_json(&number);
        if number.is_finite() {
            let back: f64 = from_json(&text).expect("a number");
            // serde_json reads without its feature float_roundtrip: the last bits may differ.
            prop_assert!((back - number).abs() <= number.abs() * f64::EPSILON * 4.0, "{} became {}", number, back);
        } else {
            prop_assert_eq!(text, b"null");
        }
    }

    #[test]
    fn strings_go_out_as_they_are(text: String) {
        let written = String::from_utf8(to_json(&text)).expect("UTF-8");
        for letter in text.chars().filter(|letter| !letter.is_ascii()) {
            prop_assert!(written.contains(letter), "{:?} in {}", letter, written);
        }
        prop_assert_eq!(written.chars().filter(|letter| !letter.is_ascii()).count(), text.chars().filter(|letter| !letter.is_ascii()).count());
        let request = Raw::<AccessToken>::post("/cgi-bin/x", json!({ &text: [&text] })).http_request(BASE, "T").expect("a request");
        let body = std::str::from_utf8(request.body()).expect("UTF-8");
        for (place, _) in body.match_indices("\\u") {
            // A backslash before it is one of the text's own.
            let slashes = body[..=place].bytes().rev().take_while(|byte| *byte == b'\\').count();
            let digits = body.get(place + 2..place + 6).unwrap_or_default();
            let above = slashes % 2 == 1 && u32::from_str_radix(digits, 16).is_ok_and(|code| code > 0x7f);
            prop_assert!(!above, "{}", body);
        }
    }

    #[test]
    fn a_query_comes_back(corp: String, secret: String) {
        let request = GetToken::new(&corp, &*secret).http_request(BASE, "").expect("a request");
        let read = <GetToken as Serve>::read(&request).expect("its own request");
        prop_assert_eq!(read.corpid.as_str(), &corp);
        prop_assert_eq!(read.corpsecret.expose(), &secret);
        let query = request.uri().query().expect("a query");
        prop_assert!(query.is_ascii());
    }

    #[test]
    fn any_query_can_be_read(query in "[ -~]{0,60}") {
        let uri = format!("http://x/cgi-bin/gettoken?{}", query.replace(['#', ' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}'], "%"));
        if let Ok(request) = http::Request::get(uri).body(Vec::new()) {
            drop(<GetToken as Serve>::read(&request));
        }
    }

    #[test]
    fn an_answer_comes_back(token: String, life: i64, message: String, code: i64) {
        let body = json!({ "access_token": token, "expires_in": life });
        let answer: AccessTokenAnswer = from_json(body.to_string().as_bytes()).expect("an answer");
        let read = GetToken::parse(write_answer(&answer)).expect("what the server wrote");
        prop_assert_eq!((read.access_token.expose(), read.expires_in), (&*token, life));
        prop_assume!(code != 0);
        let Err(Error::Api(error)) = GetToken::parse(write_error(code, &message)) else {
            return Err(TestCaseError::fail("a refusal is no answer"));
        };
        prop_assert_eq!((error.code.0, &error.message), (code, &message));
    }

    #[test]
    fn a_form_comes_back(name in name(), content in content(), token in "[a-z]{0,5}", kind in prop::option::of("[a-z]{1,9}/[a-z]{1,9}")) {
        let mut file = File::new(&*name, content.clone());
        file.content_type.clone_from(&kind);
        let request = upload(&file, &token);
        let read = read_upload("/x", request.headers(), request.body(), "media").expect("its own form");
        prop_assert_eq!(&read.name, &name);
        prop_assert_eq!(bytes(&read), &content[..]);
        if kind.is_some() {
            prop_assert_eq!(&read.content_type, &kind);
        }
        // Another part is not there, whatever the file is called.
        prop_assert!(read_upload("/x", request.headers(), request.body(), "other").is_err());
    }

    /// A file that holds the very boundary that it would get.
    #[test]
    fn a_form_whose_file_holds_its_boundary(name in name(), salted in 1..4_usize) {
        let length = 2_000;
        let mut content = Vec::new();
        for _ in 0..salted {
            let mut padded = content.clone();
            padded.resize(length, b'.');
            let request = upload(&File::new(&*name, padded), "T");
            let kind = request.headers()["content-type"].to_str().expect("text").to_owned();
            let boundary = kind.split_once("boundary=").expect("a boundary").1;
            content.extend_from_slice(format!("\r\n--{boundary}--\r\n--{boundary}\r\n\r\n").as_bytes());
        }
        content.resize(length, b'.');
        let request = upload(&File::new(&*name, content.clone()), "T");
        let read = read_upload("/x", request.headers(), request.body(), "media").expect("its own form");
        prop_assert_eq!(bytes(&read), &content[..]);
    }

    #[test]
    fn any_bytes_for_a_form(body in content(), kind in prop_oneof![Just("multipart/form-data; boundary=wecom-".to_owned()), "[ -~]{0,40}"]) {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", kind.parse().expect("a header"));
        drop(read_upload("/x", &headers, &body, "media"));
    }

    #[test]
    fn any_base_and_path(base: String, path: String, token: String) {
        let raw: Raw<NoToken> = Raw::get(path.clone());
        drop(raw.http_request(&base, &token));
        let raw: Raw = Raw::post(path, json!({}));
        if let Ok(request) = raw.http_request(&base, &token) {
            prop_assert!(request.uri().host().is_some());
        }
    }
}

#[test]
fn lenient_readers() {
    let read = |text: &str| GetToken::parse(Response::new(text.to_owned())).expect(text);
    assert_eq!(read(r#"{"expires_in":"60"}"#).expires_in, 60, "a number as a string");
    assert_eq!(read(r#"{"expires_in":""}"#).expires_in, 0, "an empty string for a number");
    assert_eq!(read(r#"{"expires_in":null,"access_token":null}"#).expires_in, 0, "null");
    assert_eq!(read(r#"{"expires_in":60.0}"#).expires_in, 60, "a whole number with a point");
    assert_eq!(read(r#"{"errcode":"0","access_token":7}"#).access_token.expose(), "7", "a string as a number");
    assert_eq!(from_json::<Vec<i64>>(br#""1|2||3""#).unwrap(), [1, 2, 3]);
    assert_eq!(from_json::<Vec<i64>>(b"7").unwrap(), [7]);
    assert_eq!(
        from_json::<Vec<Ticket>>(br#"{"ticket":"K"}"#).unwrap()[0].ticket.expose(),
        "K",
        "one object for a list"
    );
    assert_eq!(
        from_json::<Vec<bool>>(br#"[0,1,"0","true",true,""]"#).unwrap(),
        [false, true, false, true, true, false]
    );
    for text in [br#""nan""#.as_slice(), br#""inf""#, br#""1e999""#] {
        assert!(from_json::<f64>(text).is_err(), "no JSON says it");
    }
    assert_eq!(from_json::<Option<Timestamp>>(br#"" ""#).unwrap(), None, "a blank where nothing may be");
    assert_eq!(from_json::<Millis>(b"1.6e12").unwrap().0.secs(), 1_600_000_000, "a large number with an exponent");
    assert_eq!(from_json::<Timestamp>(b"1.6e9").unwrap().secs(), 1_600_000_000);
    assert_eq!(from_json::<Secret>(b"18446744073709551615").unwrap().expose(), "18446744073709551615");
}

#[test]
fn a_part_is_found_by_its_own_name_and_not_by_its_files() {
    let form = |part: &str, name: &str| {
        let file = File::new(name, *b"123456");
        Target::of::<GetJsapiTicket>(BASE, "T").upload(&Nothing, part, &file).expect("a form")
    };
    let request = form("other", "media");
    assert!(read_upload("/x", request.headers(), request.body(), "media").is_err(), "only the file is called media");
    let request = form("media", "other");
    assert!(read_upload("/x", request.headers(), request.body(), "media").is_ok());
}

#[test]
fn what_is_no_utf_8_is_told_with_its_place() {
    let failure = from_json::<String>(b"\"\xe4\xbd\xa0\xe5\xa5\"").unwrap_err();
    assert!(failure.to_string().contains("no UTF-8 from byte 4 on"), "{failure}");
}

#[test]
fn deep_json_is_an_error_and_no_overflow() {
    for (open, close) in [("[", "]"), ("{\"x\":", "}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        assert!(from_json::<Json>(deep.as_bytes()).is_err());
        assert!(from_json::<Ticket>(deep.as_bytes()).is_err());
        all_parse(200, deep.as_bytes());
    }
}

#[test]
fn names_with_control_characters_are_told() {
    let mut file =
        read_file("/", Response::builder().header("content-disposition", "attachment").body(vec![1]).unwrap()).unwrap();
    file.name = Some("a\"b\r\n\u{5}\u{85}企.pdf".to_owned());
    let written = write_file(&file);
    let name = "attachment; filename=\"a_b____企.pdf\"";
    assert_eq!(written.headers()["content-disposition"].as_bytes(), name.as_bytes());
    assert_eq!(read_file("/", written).unwrap().name.as_deref(), Some("a_b____企.pdf"));
}
