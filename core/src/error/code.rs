//! Stub.
/// c
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct ErrorCode(pub i64);
/// k
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum ErrorClass {
    Ok,
    AccessToken,
    SuiteToken,
    Secret,
    Credential,
    Busy,
    Rate,
    Other,
}
impl ErrorCode {
    /// c
    pub fn class(self) -> ErrorClass {
        match self.0 {
            0 => ErrorClass::Ok,
            40014 | 42001 | 853004 => ErrorClass::AccessToken,
            40082 | 42009 => ErrorClass::SuiteToken,
            40001 | 40091 => ErrorClass::Secret,
            40013 => ErrorClass::Credential,
            -1 | 6000 | 90304 => ErrorClass::Busy,
            45009 | 45033 => ErrorClass::Rate,
            _ => ErrorClass::Other,
        }
    }
    /// a
    pub fn advice(self) -> Option<&'static str> {
        None
    }
}
impl std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
