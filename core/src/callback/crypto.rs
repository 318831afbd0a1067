//! Signature and cipher of callbacks (加解密方案).
//!
//! AES-256 in CBC mode, padded to 32 bytes, around `random(16) | length(4, big endian) | message | receive id`; signed
//! with SHA-1 over token, timestamp, nonce and cipher text in sorted order.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90968>

use std::fmt;

use aes::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use aes::{Aes256Dec, Aes256Enc, Block};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use sha1::{Digest, Sha1};
use zeroize::Zeroizing;

use super::{CallbackError, KeyProblem};

mod file;
mod resource;
#[cfg(test)]
mod tests;

pub use file::FileDecryptor;

/// 43 characters are 258 bits: the last two of a real key are not always zero.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The random bytes and the length before the message.
const HEAD: usize = 16 + 4;
/// WeCom pads to 32 bytes, not to AES's 16.
const PAD: usize = 32;

/// An EncodingAESKey, ready for use: the key schedule is made once.
#[derive(Clone)]
pub struct EncodingAesKey {
    opener: Aes256Dec,
    sealer: Aes256Enc,
    iv: Zeroizing<[u8; 16]>,
}

impl EncodingAesKey {
    /// Reads the 43 characters of the admin console. Blanks and a trailing `=` are passed over.
    pub fn new(text: &str) -> Result<EncodingAesKey, KeyProblem> {
        let text: Zeroizing<String> = Zeroizing::new(text.chars().filter(|c| !c.is_whitespace()).collect());
        let text = text.strip_suffix('=').unwrap_or(&text);
        let length = text.chars().count();
        if length != 43 {
            return Err(KeyProblem::Length(length));
        }
        // The decoder wants room for what 43 characters could be at most.
        let mut bytes = Zeroizing::new([0; 33]);
        let decoded = BASE64.decode_slice(text, bytes.as_mut_slice()).map_err(|_| KeyProblem::Character)?;
        let (Some((key, _)), 32) = (bytes.split_first_chunk::<32>(), decoded) else {
            return Err(KeyProblem::Character);
        };
        let mut iv = Zeroizing::new([0; 16]);
        iv.copy_from_slice(&key[..16]);
        Ok(EncodingAesKey { opener: Aes256Dec::new(key.into()), sealer: Aes256Enc::new(key.into()), iv })
    }

    /// Decrypts base64 text into message and receive id. Check the signature first.
    pub fn open(&self, encrypted: &[u8]) -> Result<Plain, CallbackError> {
        let mut bytes = BASE64.decode(encrypted).map_err(|_| CallbackError::Decrypt("it is not base64"))?;
        let (blocks, rest) = Block::slice_as_chunks_mut(&mut bytes);
        if blocks.is_empty() || !rest.is_empty() {
            return Err(CallbackError::Decrypt("its length is not a multiple of 16"));
        }
        cbc::Decryptor::inner_iv_init(&self.opener, &Array(*self.iv)).decrypt_blocks(blocks);

        let Some(end) = padded_from(&bytes) else {
            return Err(CallbackError::Decrypt("the padding is wrong"));
        };
        bytes.truncate(end);

        let Some((head, tail)) = bytes.split_first_chunk::<HEAD>() else {
            return Err(CallbackError::Decrypt("it is too short"));
        };
        let [.., a, b, c, d] = *head;
        let length = usize::try_from(u32::from_be_bytes([a, b, c, d])).ok().filter(|length| *length <= tail.len());
        let Some(length) = length else {
            return Err(CallbackError::Decrypt("the message is longer than the text"));
        };
        let Ok(receive_id) = String::from_utf8(tail[length..].to_vec()) else {
            return Err(CallbackError::Decrypt("the receive id is not UTF-8"));
        };
        bytes.truncate(HEAD + length);
        bytes.drain(..HEAD);
        Ok(Plain { message: bytes, receive_id })
    }

    /// Encrypts a message for a receive id into base64 text. The random bytes must be new each time.
    pub fn seal(&self, message: &[u8], receive_id: &str, random: [u8; 16]) -> Result<String, CallbackError> {
        let Ok(length) = u32::try_from(message.len()) else {
            return Err(CallbackError::TooLarge { length: message.len(), limit: u32::MAX as usize });
        };
        let content = HEAD + message.len() + receive_id.len();
        let padding = PAD - content % PAD;
        let mut bytes = Vec::with_capacity(content + padding);
        bytes.extend_from_slice(&random);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(message);
        bytes.extend_from_slice(receive_id.as_bytes());
        bytes.resize(content + padding, padding as u8);
        let (blocks, _) = Block::slice_as_chunks_mut(&mut bytes);
        cbc::Encryptor::inner_iv_init(&self.sealer, &Array(*self.iv)).encrypt_blocks(blocks);
        Ok(BASE64.encode(bytes))
    }
}

/// Where the padding begins; nowhere if there is none that WeCom makes.
fn padded_from(bytes: &[u8]) -> Option<usize> {
    let padding = usize::from(*bytes.last()?);
    let end = bytes.len().checked_sub(padding).filter(|_| (1..=PAD).contains(&padding))?;
    bytes[end..].iter().all(|byte| usize::from(*byte) == padding).then_some(end)
}

impl fmt::Debug for EncodingAesKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EncodingAesKey(***)")
    }
}

/// What was decrypted.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plain {
    /// The message: XML, JSON, or the text to echo.
    pub message: Vec<u8>,
    /// Whom it is for; whether that is us, the receiver decides.
    pub receive_id: String,
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plain {{ message: {} bytes, receive_id: {:?} }}", self.message.len(), self.receive_id)
    }
}

/// The signature of a callback or a reply, as lower-case hex (`msg_signature`).
pub fn signature(token: &str, timestamp: &str, nonce: &str, encrypted: &str) -> String {
    String::from_utf8_lossy(&hex_signature(token, timestamp, nonce, encrypted)).into_owned()
}

/// Whether a signature is the one that the token gives. The time it takes does not tell where they differ.
pub fn verify(token: &str, timestamp: &str, nonce: &str, encrypted: &str, given: &str) -> bool {
    let expected = hex_signature(token, timestamp, nonce, encrypted);
    let given = given.as_bytes();
    let difference = expected.iter().zip(given).fold(0, |sum, (a, b)| sum | (a ^ b));
    // The compiler must not know what the sum is for: it could leave off where that is no longer 0.
    given.len() == expected.len() && std::hint::black_box(difference) == 0
}

fn hex_signature(token: &str, timestamp: &str, nonce: &str, encrypted: &str) -> [u8; 40] {
    let mut parts = [token, timestamp, nonce, encrypted];
    parts.sort_unstable();
    let mut hash = Sha1::new();
    for part in parts {
        hash.update(part);
    }
    hex(&hash.finalize().into())
}

/// Twenty bytes as lower-case hex.
pub(super) fn hex(hash: &[u8; 20]) -> [u8; 40] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = [0; 40];
    for (pair, byte) in out.chunks_exact_mut(2).zip(hash) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    out
}
