use super::*;

/// Vectors A and B, which public SDKs test with, and C, a whole message.
const SHARED: &str = concat!(
    r#"{"by":"A","token":"QDG6eK","key":"jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C","receive_id":"wx5823bf96d3bd56c7","#,
    r#""timestamp":"1409659589","nonce":"263014780","signature":"5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3","#,
    r#""encrypt":"P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==","#,
    r#""message":"1616140317555161061"}"#,
    "\n",
    r#"{"by":"B","token":"kjr2TKI8umCBfVF3wAHk8JiPwma5VBme","key":"4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws","#,
    r#""receive_id":"ww6a112864f8022910","timestamp":1583940690,"nonce":"VHh7ymSeb0jc4lSb","#,
    r#""signature":"1ba3cb09c0d2c2b3ed6900d37f91a6efae6cb011","#,
    r#""encrypt":"6KmUQuPVu7UhjyVqRdbo5SfcRqaHvbUlKSHFvBV2ZuR6TIlKsygcfeSd1GDplg1C5KSKr6UPHCaC/nIX3ZNt9w==","#,
    r#""message":"94966531020182955848408"}"#,
    "\r\n\r\n",
    r#"{"by":"C","token":"kz7Yx62CH8SaLN","key":"cD0d7jx4tYvVtzqrmh3Dm3QFCXe6f8SlHoMtMh3qQEP","#,
    r#""receive_id":"ww6a112864f8022910","timestamp":"1583995625","nonce":"1584392382","#,
    r#""signature":"f265ae551b1932727204c3d707628d01376a6940","encrypt":""#,
    "EUCt7xMcNiyASzZj0Hjc5yDjFQrCum6AfQ3ntHiUzjGQ51xieKmbvtrZ40/EcB2W/W8yH0n4Lqx48gJl/T9HD/R309I0P/r5pIZucK3l",
    "yEn48FYMr4YdE0QdL2jIJ3xkcXUr6uzefzCxG6lMvwpAJaOyVCzN7sRRw47njfxy5EIqU6R9ZBhlTzfdnhhOhK/nTwzrZX3SoGlXFA9O",
    "BeZ6ru1NWpXFk76x9DUMe0lcxPPiUqK8ctnQcYXSGUHVqC6DfG7E7mab0OmruNN8cBZY5d3dYOBA4OgaH55Q0AJmUpdT8vNiXpXx+6Tx",
    "T3TIjySXpDrHVyrsb772aYywgg/Nu4kUmGkALwFZlzhjNegR7wDwb9lr4ERXsSSS8JZ8lbBmaQ3F2Tq584xoPj5rIhXAF734ynm4no1g",
    r#"+SdHiNqR328=","message":"<xml><ToUserName><![CDATA[ww6a112864f8022910]]></ToUserName><FromUserName>"#,
    "<![CDATA[foobar]]></FromUserName><CreateTime>1583995625</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>",
    r#"<![CDATA[x123]]></Content><MsgId>2018405441</MsgId><AgentID>1000002</AgentID></xml>"}"#,
);

fn first() -> Json {
    serde_json::from_str(SHARED.lines().next().unwrap()).unwrap()
}

/// What is wrong with vector A once a field is another.
fn wrong(field: &str, value: impl Into<Json>) -> String {
    let mut vector = first();
    vector[field] = value.into();
    let tally = lines(vector.to_string().as_bytes());
    assert_eq!(tally.passed, 0, "{field}");
    tally.failures.concat()
}

#[test]
fn known_vectors_pass() {
    let tally = lines(SHARED.as_bytes());
    assert_eq!(tally.failures, [""; 0]);
    assert_eq!(tally.passed, 3);
}

#[test]
fn an_empty_receive_id_is_one() {
    let key = EncodingAesKey::new("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C").unwrap();
    for message in ["", "{\"msgid\":\"1\"}", "\u{feff}机器人"] {
        let mut vector = first();
        let sealed = key.seal(message.as_bytes(), "", [3; 16]).unwrap();
        vector["signature"] = signature("QDG6eK", "1409659589", "企", &sealed).into();
        vector["nonce"] = "企".into();
        vector["encrypt"] = sealed.into();
        vector["message"] = message.into();
        for id in [Json::from(""), Json::Null] {
            vector["receive_id"] = id;
            assert_eq!(lines(vector.to_string().as_bytes()).failures, [""; 0], "{message}");
        }
    }
}

#[test]
fn what_does_not_hold_is_told() {
    assert!(wrong("signature", "0".repeat(40)).contains("line 1: A: the signature is 5c45ff"));
    assert!(wrong("message", "1616140317555161062").contains(r#"the message is "1616140317555161061", expected was"#));
    assert!(wrong("receive_id", "wx5823bf96d3bd56c8").contains("the receive id is"));
    assert!(wrong("token", "QDG6eL").contains("the signature is"));
    assert!(wrong("nonce", "263014781").contains("the signature is"));
    assert!(wrong("key", "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws").contains("does not decrypt"));
    assert!(wrong("key", "short").contains("5 characters"));
    assert!(wrong("encrypt", "AAAA").contains("multiple of 16"));
    assert!(wrong("encrypt", Json::Null).contains("encrypt is missing"));
    assert!(wrong("message", Json::from(vec![1])).contains("message is [1], no string"));
    let tally = lines(b"\xEF\xBB\xBF\n{}\nx\n");
    assert_eq!(tally.failures.len(), 2);
    assert!(tally.failures[0].starts_with("line 2: token is missing"), "{:?}", tally.failures);
    assert!(tally.failures[1].starts_with("line 3: it is not JSON"), "{:?}", tally.failures);
}

#[test]
fn files_without_vectors_are_no_success() {
    assert!(run(Path::new("no/such/file.jsonl")).unwrap_err().contains("no/such/file.jsonl"));
    assert!(run(Path::new("/dev/null")).unwrap_err().contains("holds no vectors"));
}
