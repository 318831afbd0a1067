//! Encrypted files: what users send to bots, and the results of exports.
//!
//! The cipher is that of callbacks, without the layout inside: AES-256-CBC, the IV being the key's first 16 bytes, PKCS#7
//! padding to 32 bytes.

use std::fmt;

use aes::cipher::{Array, BlockModeDecrypt, InnerIvInit};
use aes::{Aes256Dec, Block};

use super::{EncodingAesKey, PAD, padded_from};
use crate::callback::CallbackError;

impl EncodingAesKey {
    /// Decrypts a whole file. Only the padding at its end tells the wrong key, which passes about once in 256 times.
    ///
    /// # Errors
    ///
    /// [`CallbackError::File`] where its length or its padding is none that WeCom makes.
    pub fn decrypt_file(&self, mut file: Vec<u8>) -> Result<Vec<u8>, CallbackError> {
        let (blocks, rest) = Block::slice_as_chunks_mut(&mut file);
        if blocks.is_empty() || !rest.is_empty() {
            return Err(CallbackError::File(LENGTH));
        }
        cbc::Decryptor::inner_iv_init(&self.opener, &Array(*self.iv)).decrypt_blocks(blocks);
        file.truncate(padded_from(&file).ok_or(CallbackError::File(PADDING))?);
        Ok(file)
    }

    /// Decrypts a file as it arrives, piece by piece.
    pub fn file_decryptor(&self) -> FileDecryptor {
        let cipher = cbc::Decryptor::inner_iv_init(self.opener.clone(), &Array(*self.iv));
        FileDecryptor { cipher, held: Vec::new() }
    }

    /// Encrypts a file as WeCom does.
    #[cfg(any(test, feature = "server"))]
    pub fn encrypt_file(&self, mut file: Vec<u8>) -> Vec<u8> {
        use aes::cipher::BlockModeEncrypt;
        let padding = PAD - file.len() % PAD;
        file.resize(file.len() + padding, padding as u8);
        let (blocks, _) = Block::slice_as_chunks_mut(&mut file);
        cbc::Encryptor::inner_iv_init(&self.sealer, &Array(*self.iv)).encrypt_blocks(blocks);
        file
    }
}

const LENGTH: &str = "its length is not a multiple of 16, or 0";
const PADDING: &str = "the padding is wrong";

/// Decrypts a file as it arrives: pieces of any size in, plain bytes out, in little more memory than a piece.
///
/// What has been given out is only known to be right once [`finish`](FileDecryptor::finish) has seen the end: write to a
/// file that can still be thrown away.
///
/// ```
/// use wecom_core::callback::crypto::EncodingAesKey;
///
/// let key = EncodingAesKey::new("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")?;
/// # let file = b"\xd0\xa4\x74\x2b\x8c\x29\xb1\xa3\x85\xa7\x11\xa2\xf0\x68\xe6\xf7\
/// #     \xd4\x2e\xbc\xfb\xf9\xbe\x59\x34\xaa\xd6\x89\xcd\xbc\xd2\x95\xa3";
/// let mut decryptor = key.file_decryptor();
/// let mut plain = Vec::new();
/// for piece in file.chunks(7) { // what your HTTP client reads from the address
///     decryptor.update(piece, &mut plain);
/// }
/// decryptor.finish(&mut plain)?;
/// assert_eq!(plain, b"%PDF-1.7");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct FileDecryptor {
    cipher: cbc::Decryptor<Aes256Dec>,
    /// Cipher text not yet decrypted: what is less than a block, and what may hold the padding.
    held: Vec<u8>,
}

impl FileDecryptor {
    /// Takes the next piece and adds to `plain` what it makes known.
    pub fn update(&mut self, piece: &[u8], plain: &mut Vec<u8>) {
        self.held.extend_from_slice(piece);
        let ready = self.held.len().saturating_sub(PAD) / 16 * 16;
        self.decrypt(ready, plain);
    }

    /// After the last piece: adds the last bytes to `plain`, without the padding.
    ///
    /// # Errors
    ///
    /// [`CallbackError::File`] where the length or the padding of the whole is none that WeCom makes.
    pub fn finish(mut self, plain: &mut Vec<u8>) -> Result<(), CallbackError> {
        let last = self.held.len();
        // After the first 48 bytes there are always 32 at hand, so the length of the rest tells that of the whole.
        if last == 0 || !last.is_multiple_of(16) {
            return Err(CallbackError::File(LENGTH));
        }
        let mut end = Vec::with_capacity(last);
        self.decrypt(last, &mut end);
        let content = padded_from(&end).ok_or(CallbackError::File(PADDING))?;
        plain.extend_from_slice(&end[..content]);
        Ok(())
    }

    fn decrypt(&mut self, length: usize, plain: &mut Vec<u8>) {
        let (blocks, _) = Block::slice_as_chunks_mut(&mut self.held[..length]);
        self.cipher.decrypt_blocks(blocks);
        plain.extend(self.held.drain(..length));
    }
}

impl fmt::Debug for FileDecryptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileDecryptor({} bytes at hand)", self.held.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> EncodingAesKey {
        EncodingAesKey::new("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C").unwrap()
    }

    fn streamed(file: &[u8], size: usize) -> Result<Vec<u8>, CallbackError> {
        let mut decryptor = key().file_decryptor();
        let mut plain = Vec::new();
        for piece in file.chunks(size) {
            decryptor.update(piece, &mut plain);
            assert!(decryptor.held.len() < PAD + 16, "no more is held than the end may need");
        }
        decryptor.finish(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn whole_and_in_pieces_at_every_padding() {
        for length in 0..=100 {
            let plain: Vec<u8> = (0..length).collect();
            let file = key().encrypt_file(plain.clone());
            assert_eq!(file.len() % PAD, 0);
            assert!(file.len() > plain.len(), "there is always padding");
            assert_eq!(key().decrypt_file(file.clone()).unwrap(), plain);
            for size in [1, 5, 16, 17, 31, 32, 33, 1000] {
                assert_eq!(streamed(&file, size).unwrap(), plain, "{length} bytes in pieces of {size}");
            }
        }
    }

    #[test]
    fn a_file_encrypted_elsewhere_opens() {
        // The message of the first vector of the module above: its 16 random bytes come out, too.
        let sealed = super::super::BASE64;
        let text = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
        let bytes = base64::Engine::decode(&sealed, text).unwrap();
        let plain = key().decrypt_file(bytes.clone()).unwrap();
        assert_eq!(&plain[16..], b"\0\0\0\x131616140317555161061wx5823bf96d3bd56c7");
        assert_eq!(streamed(&bytes, 3).unwrap(), plain);
    }

    #[test]
    fn what_is_wrong_is_refused_the_same_both_ways() {
        let file = key().encrypt_file(vec![99; 100]);
        let mut cut = file.clone();
        cut.truncate(96);
        let mut changed = file.clone();
        changed[127] ^= 1;
        for wrong in [&[][..], &file[..15], &file[..127], &cut, &changed, &[0; 16], &[1; 33]] {
            let whole = key().decrypt_file(wrong.to_vec()).unwrap_err();
            assert_eq!(streamed(wrong, 20).unwrap_err(), whole);
            assert!(whole.to_string().contains("did it arrive whole"), "{whole}");
        }
        // Padded to 16 only, as nobody says that WeCom does: it opens all the same.
        let mut short = vec![b'x'; 4];
        short.resize(16, 12);
        let (blocks, _) = Block::slice_as_chunks_mut(&mut short);
        use aes::cipher::BlockModeEncrypt;
        cbc::Encryptor::inner_iv_init(&key().sealer, &Array(*key().iv)).encrypt_blocks(blocks);
        assert_eq!(key().decrypt_file(short.clone()).unwrap(), b"xxxx");
        assert_eq!(streamed(&short, 4).unwrap(), b"xxxx");
    }
}
