//! Error codes (全局错误码): what an `errcode` means, and whose turn it is.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90313>

use std::fmt;

/// A WeCom error code (全局错误码): a number, with a name for each one the official page lists.
///
/// WeCom adds codes without notice, so that any number is a code; those without a row in the table
/// have no [`name`](Self::name) and are of [`ErrorClass::Other`].
///
/// ```
/// # use wecom_core::error::{ErrorClass, ErrorCode};
/// let code = ErrorCode::from(40014);
/// assert_eq!(code, ErrorCode::INVALID_ACCESS_TOKEN);
/// assert_eq!(code.class(), ErrorClass::AccessToken);
/// assert_eq!(code.to_string(), "40014 the access token is not valid");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ErrorCode(pub i64);

impl ErrorCode {
    /// The name of the constant, such as `INVALID_ACCESS_TOKEN`.
    pub fn name(self) -> Option<&'static str> {
        self.row().map(|row| row.name)
    }

    /// What WeCom says with it, in a few words.
    pub fn meaning(self) -> Option<&'static str> {
        self.row().map(|row| row.meaning)
    }

    /// Who has to act; [`ErrorClass::Other`] for unknown codes.
    pub fn class(self) -> ErrorClass {
        self.row().map_or(ErrorClass::Other, |row| row.class)
    }

    /// One line on what to do, for the codes people meet most.
    pub fn advice(self) -> Option<&'static str> {
        advice::advice(self)
    }

    /// Every code the official page lists, in ascending order.
    ///
    /// A few constants are not among them: codes that page leaves out, but servers or the chat
    /// archive SDK answer.
    pub fn known() -> impl Iterator<Item = ErrorCode> {
        LISTED.iter().flat_map(|table| table.rows).map(Row::code)
    }

    fn row(self) -> Option<Known> {
        let table = LISTED.partition_point(|table| table.rows.last().is_some_and(|last| last.code() < self));
        LISTED.get(table).and_then(|table| table.find(self)).or_else(|| unlisted::TABLE.find(self))
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meaning() {
            Some(meaning) => write!(f, "{} {meaning}", self.0),
            None => write!(f, "{}", self.0),
        }
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "ErrorCode({} {name})", self.0),
            None => write!(f, "ErrorCode({})", self.0),
        }
    }
}

impl From<i64> for ErrorCode {
    fn from(code: i64) -> Self {
        Self(code)
    }
}

/// What kind of failure a code is, sorted by what helps.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorClass {
    /// No failure: 0.
    Ok,
    /// This value of the access token is void: fetch another and send the call again, once.
    AccessToken,
    /// This value of the suite token is void: fetch another and send the call again, once.
    SuiteToken,
    /// The secret is wrong. 40001 may mean the token too, when it does not come from gettoken.
    ///
    /// Never ask in a loop: WeCom bans the IP for an hour.
    Secret,
    /// A corpid, suite id or ticket that proves who calls is wrong. Another token does not help.
    Credential,
    /// The request lacks its token: a bug of the caller.
    MissingToken,
    /// A code or ticket of a login or an authorisation is wrong, used or expired. Not a token error:
    /// the user, or the corp, has to come by again.
    LoginCode,
    /// The token of a device or of a device model is void; the app's own tokens are not concerned.
    DeviceToken,
    /// May pass when tried again after a pause.
    Busy,
    /// Too many calls or messages: wait until the window is over.
    Rate,
    /// Something is set up wrong, mostly in the admin console: IPs, domains, ids of apps, switches.
    Configuration,
    /// The app may not do this, or not with these members.
    Permission,
    /// Nobody is left to send to.
    Recipient,
    /// Too large, too long or too many for one call; sometimes too few.
    Size,
    /// The corp is dissolved or no longer authorises the app: drop it.
    CorpGone,
    /// A parameter is missing or wrong.
    Argument,
    /// What was named does not exist, or no longer.
    NotFound,
    /// Exists already, is in use, or is in a state in which this cannot be done.
    Conflict,
    /// A capacity, a licence or money is used up or was never bought.
    Quota,
    /// None of the above, and every unknown code.
    Other,
}

/// What is known of a code.
struct Known {
    name: &'static str,
    class: ErrorClass,
    meaning: &'static str,
}

/// The codes of one file, in ascending order.
struct Table {
    rows: &'static [Row],
    /// Name and meaning of each row, one behind the other. Were their addresses in the rows, the loader would have to write
    /// 2,500 of them into memory whenever a program starts, whether it ever sees an error or not.
    text: &'static str,
}

struct Row {
    code: i32,
    class: ErrorClass,
    /// Bytes of the name.
    name: u8,
    /// Bytes of the meaning.
    meaning: u8,
}

impl Row {
    fn code(&self) -> ErrorCode {
        ErrorCode(self.code.into())
    }

    fn length(&self) -> usize {
        usize::from(self.name) + usize::from(self.meaning)
    }
}

impl Table {
    fn find(&self, code: ErrorCode) -> Option<Known> {
        let place = self.rows.binary_search_by_key(&code, Row::code).ok()?;
        let (before, after) = self.rows.split_at_checked(place)?;
        let row = after.first()?;
        let words = self.text.get(before.iter().map(Row::length).sum()..)?;
        let (name, words) = words.split_at_checked(row.name.into())?;
        Some(Known { name, class: row.class, meaning: words.get(..row.meaning.into())? })
    }
}

/// The length of a name or a meaning: a line too long does not compile.
const fn length(text: &str) -> u8 {
    assert!(text.len() < 256, "a meaning is a few words");
    text.len() as u8
}

/// Turns lines of `number, NAME, Class, "meaning";`, in ascending order, into constants and rows.
macro_rules! codes {
    ($($number:literal, $name:ident, $class:ident, $meaning:literal;)+) => {
        use super::{ErrorClass, ErrorCode, Row, Table, length};

        impl ErrorCode {
            $(
                #[doc = concat!($number, ": ", $meaning, ".")]
                pub const $name: ErrorCode = ErrorCode($number);
            )+
        }

        pub(super) static TABLE: Table = Table {
            rows: &[$(Row {
                code: $number,
                class: ErrorClass::$class,
                name: length(stringify!($name)),
                meaning: length($meaning),
            },)+],
            text: concat!($(stringify!($name), $meaning),+),
        };
    };
}

mod advice;
mod from_300000;
mod from_40000;
mod from_400000;
mod from_41000;
mod from_42000;
mod from_48000;
mod from_600000;
mod from_60100;
mod from_640000;
mod from_670000;
mod from_70000;
mod from_701000;
mod from_710000;
mod from_84000;
mod from_85000;
mod from_90300;
mod from_90450;
mod from_92000;
mod general;
mod unlisted;

/// What the official page lists, in ascending order.
static LISTED: [&Table; 19] = [
    &general::TABLE,
    &from_40000::TABLE,
    &from_41000::TABLE,
    &from_42000::TABLE,
    &from_48000::TABLE,
    &from_60100::TABLE,
    &from_70000::TABLE,
    &from_84000::TABLE,
    &from_85000::TABLE,
    &from_90300::TABLE,
    &from_90450::TABLE,
    &from_92000::TABLE,
    &from_300000::TABLE,
    &from_400000::TABLE,
    &from_600000::TABLE,
    &from_640000::TABLE,
    &from_670000::TABLE,
    &from_701000::TABLE,
    &from_710000::TABLE,
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_listed_code_once_in_ascending_order() {
        let codes: Vec<ErrorCode> = ErrorCode::known().collect();
        assert_eq!(codes.len(), 1256);
        assert!(codes.is_sorted_by(|a, b| a < b));
        for code in codes {
            assert!(code.name().is_some() && code.meaning().is_some(), "{code:?} is found by its number");
        }
    }

    #[test]
    fn names_are_unique() {
        let codes = || ErrorCode::known().chain(unlisted::TABLE.rows.iter().map(Row::code));
        let names: HashSet<&str> = codes().map(|code| code.name().unwrap()).collect();
        assert_eq!(names.len(), codes().count());
    }

    #[test]
    fn unlisted_codes_have_a_meaning_and_are_not_known() {
        assert!(unlisted::TABLE.rows.is_sorted_by(|a, b| a.code < b.code));
        for code in unlisted::TABLE.rows.iter().map(Row::code) {
            assert!(code.meaning().is_some());
            assert!(!ErrorCode::known().any(|known| known == code), "{code:?} has moved to the page");
        }
        assert_eq!(ErrorCode(853004).meaning(), Some("the gateway's token is not valid"));
    }

    #[test]
    fn classes() {
        use ErrorClass::*;
        let table: &[(ErrorClass, &[i64])] = &[
            (Ok, &[0]),
            (AccessToken, &[40014, 42001, 853004]),
            (SuiteToken, &[40082, 42009]),
            (Secret, &[40001, 40080, 40091]),
            (Credential, &[40013, 40083, 40085]),
            (MissingToken, &[41001, 41022, 41023]),
            (LoginCode, &[40029, 40093, 42003, 42007, 42012, 42013, 42022, 84014]),
            (DeviceToken, &[40106, 42021, 710400, 710401]),
            (Busy, &[-1, 6000, 90304]),
            (Rate, &[41094, 45009, 45033, 95001, 95002, 301096]),
            (Configuration, &[40056, 50001, 60020, 301002]),
            (Permission, &[48002, 60011]),
            (Recipient, &[81013]),
            (Size, &[40206, 45001, 45002, 45029, 830002]),
            (CorpGone, &[40084, 48004, 301007, 2000002]),
            (Argument, &[40033, 40058]),
            (NotFound, &[60003, 60111]),
        ];
        for (class, codes) in table {
            for code in codes.iter().copied().map(ErrorCode) {
                assert_eq!(code.class(), *class, "{code}");
                assert_eq!(code.advice().is_some(), code != ErrorCode::SUCCESS, "{code}");
            }
        }
    }

    #[test]
    fn a_code_is_its_number() {
        assert_eq!(ErrorCode::from(60111), ErrorCode::USERID_NOT_FOUND);
        assert_eq!(ErrorCode::default(), ErrorCode::SUCCESS);
        assert_eq!(ErrorCode::SYSTEM_BUSY.0, -1);
    }

    #[test]
    fn unknown_codes_are_kept() {
        for number in [i64::MIN, -2, 1, 39999, 40002, 100_000, 846001, 9_000_000, i64::MAX] {
            let code = ErrorCode(number);
            assert_eq!((code.name(), code.meaning(), code.advice()), (None, None, None));
            assert_eq!(code.class(), ErrorClass::Other);
            assert_eq!(code.to_string(), number.to_string());
            assert_eq!(format!("{code:?}"), format!("ErrorCode({number})"));
        }
    }

    #[test]
    fn in_words() {
        let code = ErrorCode(40014);
        assert_eq!(code.to_string(), "40014 the access token is not valid");
        assert_eq!(format!("{code:?}"), "ErrorCode(40014 INVALID_ACCESS_TOKEN)");
        assert_eq!(ErrorCode(-1).to_string(), "-1 the system is busy");
    }
}
