//! The cipher of exported files: AES-256 in CBC mode, padded to 32 bytes, without anything around the content.

use aes::cipher::{BlockModeEncrypt, KeyIvInit};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// 43 characters are 258 bits: the last two may be anything.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Encrypts a file; nothing if the key is none.
pub(crate) fn seal_file(key: &str, content: &[u8]) -> Option<Vec<u8>> {
    let key: [u8; 32] = BASE64.decode(key).ok()?.try_into().ok()?;
    let mut bytes = content.to_vec();
    let padding = 32 - bytes.len() % 32;
    bytes.resize(bytes.len() + padding, padding as u8);
    let iv: [u8; 16] = key.first_chunk().copied()?;
    let (blocks, _) = aes::Block::slice_as_chunks_mut(&mut bytes);
    cbc::Encryptor::<aes::Aes256Enc>::new(&key.into(), &iv.into()).encrypt_blocks(blocks);
    Some(bytes)
}
