//! Properties of the callback crypto, for any text and any key.

use proptest::collection::vec;
use proptest::prelude::*;
use wecom_core::callback::crypto::{EncodingAesKey, Plain, signature, verify};

fn key() -> impl Strategy<Value = EncodingAesKey> {
    "[A-Za-z0-9]{43}".prop_map(|text| EncodingAesKey::new(&text).expect("43 letters and digits are a key"))
}

fn opened(key: &EncodingAesKey, sealed: &str) -> Result<Plain, TestCaseError> {
    key.open(sealed.as_bytes()).map_err(|problem| TestCaseError::fail(problem.to_string()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_sealed_opens(key in key(), message in vec(any::<u8>(), 0..300), id: String, random: [u8; 16]) {
        let sealed = key.seal(&message, &id, random).expect("short");
        let plain = opened(&key, &sealed)?;
        prop_assert_eq!(plain.message, message);
        prop_assert_eq!(plain.receive_id, id);
    }

    #[test]
    fn other_keys_give_other_texts(key in key(), other in key(), message: String, id: String, random: [u8; 16]) {
        let sealed = key.seal(message.as_bytes(), &id, random).expect("short");
        // Three spare bits make the same key; random ones are never that near.
        prop_assert_ne!(&other.seal(message.as_bytes(), &id, random).expect("short"), &sealed);
        if let Ok(plain) = other.open(sealed.as_bytes()) {
            prop_assert!(plain.message != message.as_bytes() || plain.receive_id != id);
        }
    }

    #[test]
    fn signatures_hold_for_what_they_were_made_of(
        token: String, time: u64, nonce: String, text: String, which in 0..4_usize, letter: char,
    ) {
        let parts = [token, time.to_string(), nonce, text];
        let sign = |parts: &[String; 4]| signature(&parts[0], &parts[1], &parts[2], &parts[3]);
        let right = sign(&parts);
        prop_assert!(verify(&parts[0], &parts[1], &parts[2], &parts[3], &right));
        prop_assert_eq!(right.len(), 40);
        let mut changed = parts.clone();
        changed[which].push(letter);
        prop_assert!(!verify(&changed[0], &changed[1], &changed[2], &changed[3], &right));
        prop_assert_ne!(sign(&changed), right);
    }

    #[test]
    fn any_bytes_are_opened_or_refused(key in key(), bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(plain) = key.open(&bytes) {
            prop_assert!(plain.message.len() < bytes.len());
        }
    }
}
