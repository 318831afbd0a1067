//! What a callback costs at least: the same bytes through the crates that do the parts, and nothing around them.

use aes::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use aes::{Aes256Dec, Aes256Enc, Block};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use quick_xml::Reader;
use quick_xml::events::Event;
use sha1::{Digest, Sha1};

/// A key's last character has spare bits.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A key with its schedule, as ours has it.
pub(crate) struct Key {
    opener: Aes256Dec,
    sealer: Aes256Enc,
    iv: [u8; 16],
}

impl Key {
    pub(crate) fn new(text: &str) -> Key {
        let bytes = BASE64.decode(text).unwrap();
        let key: &[u8; 32] = bytes.as_slice().try_into().unwrap();
        Key {
            opener: Aes256Dec::new(key.into()),
            sealer: Aes256Enc::new(key.into()),
            iv: key[..16].try_into().unwrap(),
        }
    }

    /// The text between head and tail, of which every event was looked at.
    pub(crate) fn open(&self, token: &str, [timestamp, nonce, signature]: [&str; 3], body: &[u8]) -> Vec<u8> {
        let mut encrypted = None;
        let mut reader = Reader::from_reader(body);
        let mut inside = false;
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => inside = tag.name().into_inner() == "Encrypt",
                Event::CData(text) if inside => encrypted = Some(text.into_inner()),
                Event::Eof => break,
                _ => {}
            }
        }
        let encrypted = encrypted.unwrap();
        assert!(signed(token, timestamp, nonce, &encrypted) == *signature.as_bytes());
        let mut bytes = BASE64.decode(encrypted.as_bytes()).unwrap();
        let (blocks, rest) = Block::slice_as_chunks_mut(&mut bytes);
        assert!(rest.is_empty());
        cbc::Decryptor::inner_iv_init(&self.opener, &Array(self.iv)).decrypt_blocks(blocks);
        let length = u32::from_be_bytes(bytes[16..20].try_into().unwrap()) as usize;
        let mut reader = Reader::from_reader(&bytes[20..20 + length]);
        while !matches!(std::hint::black_box(reader.read_event().unwrap()), Event::Eof) {}
        bytes
    }

    /// The sealed text and its signature.
    pub(crate) fn seal(
        &self,
        token: &str,
        [timestamp, nonce]: [&str; 2],
        text: &[u8],
        receive_id: &str,
        random: [u8; 16],
    ) -> (String, String) {
        let content = 20 + text.len() + receive_id.len();
        let padding = 32 - content % 32;
        let mut bytes = Vec::with_capacity(content + padding);
        bytes.extend_from_slice(&random);
        bytes.extend_from_slice(&(text.len() as u32).to_be_bytes());
        bytes.extend_from_slice(text);
        bytes.extend_from_slice(receive_id.as_bytes());
        bytes.resize(content + padding, padding as u8);
        let (blocks, _) = Block::slice_as_chunks_mut(&mut bytes);
        cbc::Encryptor::inner_iv_init(&self.sealer, &Array(self.iv)).encrypt_blocks(blocks);
        let sealed = BASE64.encode(&bytes);
        let signature = signed(token, timestamp, nonce, &sealed);
        (sealed, String::from_utf8(signature.to_vec()).unwrap())
    }
}

fn signed(token: &str, timestamp: &str, nonce: &str, encrypted: &str) -> [u8; 40] {
    let mut parts = [token, timestamp, nonce, encrypted];
    parts.sort_unstable();
    let mut hash = Sha1::new();
    parts.iter().for_each(|part| hash.update(part));
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut hex = [0; 40];
    for (digits, byte) in hex.chunks_exact_mut(2).zip(hash.finalize()) {
        digits.copy_from_slice(&[byte >> 4, byte & 15].map(|half| DIGITS[usize::from(half)]));
    }
    hex
}
