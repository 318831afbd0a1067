//! Callbacks: what WeCom pushes, verified, decrypted and typed.

/// Why a callback was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackError;
impl std::fmt::Display for CallbackError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("x")
    }
}
