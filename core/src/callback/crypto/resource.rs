//! What is sealed inside a callback once more: notices of payments.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/97478>

use aes::Aes256Enc;
use aes_gcm::AesGcm;
use aes_gcm::aead::array::typenum::U12;
use aes_gcm::aead::{Aead, Nonce, Payload};
use base64::Engine;

use super::{BASE64, EncodingAesKey};
use crate::callback::CallbackError;

type Cipher = AesGcm<Aes256Enc, U12>;

impl EncodingAesKey {
    /// Decrypts Base64 text by AES-256-GCM. What was changed on the way does not open.
    pub(in crate::callback) fn open_resource(
        &self,
        algorithm: &str,
        ciphertext: &str,
        associated: &str,
        nonce: &str,
    ) -> Result<String, CallbackError> {
        if algorithm != "AEAD_AES_256_GCM" {
            return Err(CallbackError::Resource("its algorithm is not AEAD_AES_256_GCM, the only one known here"));
        }
        let sealed = BASE64.decode(ciphertext).map_err(|_| CallbackError::Resource("it is not base64"))?;
        let nonce = Nonce::<Cipher>::try_from(nonce.as_bytes())
            .map_err(|_| CallbackError::Resource("its nonce has not 12 bytes"))?;
        let payload = Payload { msg: &sealed, aad: associated.as_bytes() };
        let plain = Cipher::from(self.sealer.clone()).decrypt(&nonce, payload);
        let plain = plain.map_err(|_| CallbackError::Resource("it was sealed by another key, or changed since"))?;
        String::from_utf8(plain).map_err(|_| CallbackError::Resource("it is not UTF-8"))
    }

    /// Encrypts a text as WeCom does.
    #[cfg(test)]
    pub(in crate::callback) fn seal_resource(&self, text: &str, associated: &str, nonce: [u8; 12]) -> String {
        let payload = Payload { msg: text.as_bytes(), aad: associated.as_bytes() };
        BASE64.encode(Cipher::from(self.sealer.clone()).encrypt(&nonce.into(), payload).unwrap())
    }
}
