//! 设置公钥: the key that messages' keys are encrypted with.

use crate::endpoint::Empty;

endpoint! {
    /// Sets the public key for a corp's messages (设置公钥).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata); own apps set theirs in the admin console instead. Messages are archived from
    /// then on, none before. Each message comes with a key of its own that is encrypted with this one
    /// ([`ServiceEncryptInfo`](super::ServiceEncryptInfo)): keep the private keys of older versions.
    ///
    /// Fails with 40211 where it is no RSA key, with 40212 where the version is below that of the key before.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99587>
    POST "/cgi-bin/chatdata/set_public_key";
    pub struct SetPublicKey -> Empty {
        /// The key: RSA with 2 048 bits as PEM, from `-----BEGIN PUBLIC KEY-----` on.
        public_key: String,
        /// Its version, greater than that of the key which it replaces.
        public_key_ver: u32,
    }
}
