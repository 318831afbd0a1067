use super::*;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

struct Vector {
    token: &'static str,
    timestamp: &'static str,
    nonce: &'static str,
    key: &'static str,
    encrypted: &'static str,
    signature: &'static str,
    message: &'static str,
    receive_id: &'static str,
}

/// Two that public SDKs test verification with, and a whole message.
const VECTORS: [Vector; 3] = [
    Vector {
        token: "QDG6eK",
        timestamp: "1409659589",
        nonce: "263014780",
        key: KEY,
        encrypted: "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
        signature: "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
        message: "1616140317555161061",
        receive_id: "wx5823bf96d3bd56c7",
    },
    Vector {
        token: "kjr2TKI8umCBfVF3wAHk8JiPwma5VBme",
        timestamp: "1583940690",
        nonce: "VHh7ymSeb0jc4lSb",
        key: "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws",
        encrypted: "6KmUQuPVu7UhjyVqRdbo5SfcRqaHvbUlKSHFvBV2ZuR6TIlKsygcfeSd1GDplg1C5KSKr6UPHCaC/nIX3ZNt9w==",
        signature: "1ba3cb09c0d2c2b3ed6900d37f91a6efae6cb011",
        message: "94966531020182955848408",
        receive_id: "ww6a112864f8022910",
    },
    Vector {
        token: "kz7Yx62CH8SaLN",
        timestamp: "1583995625",
        nonce: "1584392382",
        key: "cD0d7jx4tYvVtzqrmh3Dm3QFCXe6f8SlHoMtMh3qQEP",
        encrypted: concat!(
            "EUCt7xMcNiyASzZj0Hjc5yDjFQrCum6AfQ3ntHiUzjGQ51xieKmbvtrZ40/EcB2W/W8yH0n4Lqx48gJl/T9HD/R309I0P/r5pIZucK3l",
            "yEn48FYMr4YdE0QdL2jIJ3xkcXUr6uzefzCxG6lMvwpAJaOyVCzN7sRRw47njfxy5EIqU6R9ZBhlTzfdnhhOhK/nTwzrZX3SoGlXFA9O",
            "BeZ6ru1NWpXFk76x9DUMe0lcxPPiUqK8ctnQcYXSGUHVqC6DfG7E7mab0OmruNN8cBZY5d3dYOBA4OgaH55Q0AJmUpdT8vNiXpXx+6Tx",
            "T3TIjySXpDrHVyrsb772aYywgg/Nu4kUmGkALwFZlzhjNegR7wDwb9lr4ERXsSSS8JZ8lbBmaQ3F2Tq584xoPj5rIhXAF734ynm4no1g",
            "+SdHiNqR328="
        ),
        signature: "f265ae551b1932727204c3d707628d01376a6940",
        message: concat!(
            "<xml><ToUserName><![CDATA[ww6a112864f8022910]]></ToUserName><FromUserName><![CDATA[foobar]]></FromUserName>",
            "<CreateTime>1583995625</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[x123]]></Content>",
            "<MsgId>2018405441</MsgId><AgentID>1000002</AgentID></xml>"
        ),
        receive_id: "ww6a112864f8022910",
    },
];

#[test]
fn vectors_hold() {
    for vector in &VECTORS {
        let Vector { token, timestamp, nonce, encrypted, .. } = vector;
        assert_eq!(signature(token, timestamp, nonce, encrypted), vector.signature);
        assert!(verify(token, timestamp, nonce, encrypted, vector.signature));
        let plain = EncodingAesKey::new(vector.key).unwrap().open(encrypted.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(plain.message).unwrap(), vector.message);
        assert_eq!(plain.receive_id, vector.receive_id);
    }
}

#[test]
fn signatures_that_differ_anywhere_are_refused() {
    let right = signature("t", "1", "2", "x");
    for place in 0..40 {
        let mut wrong = right.clone().into_bytes();
        wrong[place] ^= 1;
        assert!(!verify("t", "1", "2", "x", &String::from_utf8(wrong).unwrap()));
    }
    for wrong in ["", &right[..39], &format!("{right}0"), &right.to_uppercase(), "签"] {
        assert!(!verify("t", "1", "2", "x", wrong), "{wrong:?}");
    }
    assert_eq!(signature("b", "a", "d", "c"), signature("a", "b", "c", "d"), "the order is that of the bytes");
}

#[test]
fn keys_are_read_leniently_and_never_shown() {
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(b"m", "id", [7; 16]).unwrap();
    // Spare bits 2, as WeCom made the key, and the three others; blanks; a trailing `=`.
    for text in [
        "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2A",
        "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2B",
        "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2D",
        " jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=\r\n",
    ] {
        let key = EncodingAesKey::new(text).unwrap();
        assert_eq!(key.open(sealed.as_bytes()).unwrap().message, b"m", "{text:?}");
        assert_eq!(format!("{key:?}"), "EncodingAesKey(***)");
    }
    assert_eq!(EncodingAesKey::new("").unwrap_err(), KeyProblem::Length(0));
    assert_eq!(EncodingAesKey::new(&KEY[1..]).unwrap_err(), KeyProblem::Length(42));
    assert_eq!(EncodingAesKey::new(&format!("{KEY}x")).unwrap_err(), KeyProblem::Length(44));
    assert_eq!(EncodingAesKey::new(&KEY.replace('q', "-")).unwrap_err(), KeyProblem::Character);
    assert_eq!(EncodingAesKey::new(&KEY.replace('q', "企")).unwrap_err(), KeyProblem::Character);
    assert_eq!(EncodingAesKey::new(&format!("{}=", &KEY[1..])).unwrap_err(), KeyProblem::Length(42));
    let shown = EncodingAesKey::new(&KEY[1..]).unwrap_err().to_string();
    assert!(shown.contains("42 characters") && !shown.contains("WmYm"), "{shown}");
}

#[test]
fn what_is_sealed_opens_at_every_padding() {
    let key = EncodingAesKey::new(KEY).unwrap();
    for length in 0..=70 {
        let message = vec![b'x'; length];
        for id in ["", "ww1"] {
            let sealed = key.seal(&message, id, [length as u8; 16]).unwrap();
            let plain = key.open(sealed.as_bytes()).unwrap();
            assert_eq!((plain.message.as_slice(), plain.receive_id.as_str()), (message.as_slice(), id));
        }
    }
}

#[test]
fn every_padding_from_1_to_32_is_written_and_read() {
    let key = EncodingAesKey::new(KEY).unwrap();
    for (length, padding) in (0..64).zip((1..=12).rev().chain((1..=32).rev()).chain((13..=32).rev())) {
        let message = vec![b'm'; length];
        let sealed = key.seal(&message, "", [1; 16]).unwrap();
        let mut raw = BASE64.decode(&sealed).unwrap();
        let (blocks, _) = Block::slice_as_chunks_mut(&mut raw);
        cbc::Decryptor::inner_iv_init(&key.opener, &Array(*key.iv)).decrypt_blocks(blocks);
        assert_eq!(raw.len() % 32, 0);
        let content = [&[1; 16], (length as u32).to_be_bytes().as_slice(), &message].concat();
        assert_eq!(raw, [content, vec![padding; usize::from(padding)]].concat(), "{length}");
        assert_eq!(key.open(sealed.as_bytes()).unwrap().message, message);
    }
}

/// What a key of 43 characters leaves over: two bits, which WeCom does not set to zero.
#[test]
fn keys_with_spare_bits_are_the_same_key() {
    // The key of vector A ends in `C` (2), those of public tests in `s` (0) and `P` (3).
    for (key, alike) in [(VECTORS[0].key, "ABCD"), (VECTORS[1].key, "stuv"), (VECTORS[2].key, "MNOP")] {
        let sealed = EncodingAesKey::new(key).unwrap().seal(b"m", "", [7; 16]).unwrap();
        for last in alike.chars() {
            let text = format!("{}{last}", &key[..42]);
            assert_eq!(EncodingAesKey::new(&text).unwrap().seal(b"m", "", [7; 16]).unwrap(), sealed, "{text}");
        }
        let other = EncodingAesKey::new(&format!("{}{}", &key[..42], if alike == "ABCD" { 'E' } else { 'A' })).unwrap();
        assert_ne!(other.seal(b"m", "", [7; 16]).unwrap(), sealed, "the other four bits count");
    }
}

#[test]
fn an_empty_receive_id_is_read_as_such() {
    let key = EncodingAesKey::new(KEY).unwrap();
    for message in ["", "{}", "<xml/>", "企业"] {
        let plain = key.open(key.seal(message.as_bytes(), "", [0; 16]).unwrap().as_bytes()).unwrap();
        assert_eq!((plain.message.as_slice(), plain.receive_id.as_str()), (message.as_bytes(), ""));
    }
}

/// Encrypts bytes as they are: layout and padding may be wrong.
fn encrypted(mut bytes: Vec<u8>) -> String {
    let key = EncodingAesKey::new(KEY).unwrap();
    let (blocks, _) = Block::slice_as_chunks_mut(&mut bytes);
    cbc::Encryptor::inner_iv_init(&key.sealer, &Array(*key.iv)).encrypt_blocks(blocks);
    BASE64.encode(bytes)
}

#[test]
fn everything_wrong_is_refused() {
    let key = EncodingAesKey::new(KEY).unwrap();
    let refused = |text: &str| key.open(text.as_bytes()).unwrap_err().to_string();
    assert!(refused("§").contains("not base64"));
    assert!(refused("").contains("multiple of 16"));
    assert!(refused("AAAA").contains("multiple of 16"));

    let with = |length: u32, padding: &[u8]| {
        let mut bytes = vec![0; 16];
        bytes.extend(length.to_be_bytes());
        bytes.extend([b'm'; 12]);
        bytes.extend(padding);
        encrypted(bytes)
    };
    assert!(key.open(with(12, &[32; 32]).as_bytes()).is_ok());
    assert!(key.open(with(12, &[16; 16]).as_bytes()).is_ok());
    assert!(refused(&with(12, &[0; 16])).contains("padding"));
    assert!(refused(&with(12, &[33; 48])).contains("padding"));
    assert!(refused(&with(12, &[255; 16])).contains("padding"));
    let mut uneven = [16; 16];
    uneven[3] = 15;
    assert!(refused(&with(12, &uneven)).contains("padding"));
    assert!(refused(&encrypted(vec![20; 16])).contains("padding"), "longer than the text");
    for length in [13, 1 << 31, u32::MAX] {
        assert!(refused(&with(length, &[16; 16])).contains("longer"), "{length}");
    }
    for padding in [13_u8, 32] {
        assert!(refused(&encrypted(vec![padding; 32])).contains("short"), "{padding}");
    }
    let mut no_text = vec![0; 20];
    no_text.extend([0xff; 11]);
    no_text.push(1);
    assert!(refused(&encrypted(no_text)).contains("UTF-8"));
}

#[test]
fn no_flipped_byte_panics() {
    let key = EncodingAesKey::new(KEY).unwrap();
    let text = VECTORS[0].encrypted.as_bytes();
    for place in 0..text.len() {
        for flip in [1, 2, 32, 128] {
            let mut bytes = text.to_vec();
            bytes[place] ^= flip;
            if let Ok(plain) = key.open(&bytes) {
                assert!(plain.message.len() < text.len());
            }
        }
    }
}
