//! Points in time.

use std::fmt;
use std::ops::Add;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::wire::{Reading, Slot, Value, Writer};

/// A point in time since 1970-01-01 UTC, kept in milliseconds, in seconds on the wire (see [`Millis`] for the few fields
/// that have milliseconds there).
///
/// The core never asks a clock for it: adapters hand it in.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// So many seconds after 1970.
    pub const fn from_secs(seconds: i64) -> Timestamp {
        Timestamp(seconds.saturating_mul(1000))
    }

    /// So many milliseconds after 1970.
    pub const fn from_millis(milliseconds: i64) -> Timestamp {
        Timestamp(milliseconds)
    }

    /// Whole seconds after 1970.
    pub const fn secs(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Milliseconds after 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The time from `earlier` to this; nothing if that is later.
    pub fn since(self, earlier: Timestamp) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// The same in the standard library's terms; before 1970 it is 1970.
    pub fn to_system_time(self) -> SystemTime {
        UNIX_EPOCH + self.since(Timestamp(0))
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Timestamp {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

impl Add<Duration> for Timestamp {
    type Output = Timestamp;

    fn add(self, span: Duration) -> Timestamp {
        Timestamp(self.0.saturating_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Timestamp {
    /// `2026-11-22T02:12:26Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.secs();
        let (day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, date) = civil(day);
        write!(f, "{year:04}-{month:02}-{date:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
    }
}

/// Year, month and day of a day number after 1970-01-01 (the proleptic Gregorian calendar, by eras of 400 years).
fn civil(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, date)
}

/// The day number after 1970-01-01 of a date; nothing where there is no such date.
fn day_number(year: i64, month: i64, date: i64) -> Option<i64> {
    let shifted_year = if month > 2 { year } else { year - 1 };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + date - 1;
    let day = era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year - 719_468;
    (civil(day) == (year, month, date)).then_some(day)
}

text_ids! {
    /// A point in time as text in RFC 3339 (`2018-06-08T10:34:56+08:00`), which WeChat Pay writes. The text stays as it came;
    /// [`Rfc3339::time`] reads it.
    Rfc3339;
}

impl Rfc3339 {
    /// The point in time; nothing where the text is none.
    pub fn time(&self) -> Option<Timestamp> {
        let (moment, rest) = self.0.split_at_checked(19)?;
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T' | b't' | b' ', h1, h2, b':', n1, n2, b':', s1, s2] =
            moment.as_bytes()
        else {
            return None;
        };
        let day = day_number(digits(&[y1, y2, y3, y4])?, digits(&[m1, m2])?, digits(&[d1, d2])?)?;
        let (hour, minute, second) = (digits(&[h1, h2])?, digits(&[n1, n2])?, digits(&[s1, s2])?);
        // A leap second is written as the sixtieth.
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let (thousandths, zone) = fraction(rest)?;
        let seconds = day * 86_400 + hour * 3_600 + minute * 60 + second - offset(zone)?;
        Some(Timestamp::from_millis(seconds * 1_000 + thousandths))
    }
}

impl From<Timestamp> for Rfc3339 {
    /// In UTC, to the second.
    fn from(time: Timestamp) -> Rfc3339 {
        Rfc3339(time.to_string())
    }
}

/// The number that digits say; nothing where one is no digit.
fn digits(text: &[u8]) -> Option<i64> {
    text.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
}

/// The thousandths of a second that may stand before the zone, and the zone.
fn fraction(rest: &str) -> Option<(i64, &str)> {
    let Some(rest) = rest.strip_prefix('.') else { return Some((0, rest)) };
    let end = rest.find(|character: char| !character.is_ascii_digit())?;
    let (fraction, zone) = rest.split_at(end);
    let mut thousandths = [b'0'; 3];
    thousandths.iter_mut().zip(fraction.bytes()).for_each(|(place, digit)| *place = digit);
    if fraction.is_empty() { None } else { Some((digits(&thousandths)?, zone)) }
}

/// How many seconds a zone is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    match *zone.as_bytes() {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (digits(&[h1, h2])?, digits(&[m1, m2])?);
            let seconds = hours * 3_600 + minutes * 60;
            (hours < 24 && minutes < 60).then_some(if sign == b'-' { -seconds } else { seconds })
        }
        _ => None,
    }
}

impl Slot for Timestamp {
    fn expects(&self) -> &'static str {
        "a time in seconds"
    }
    fn int(&mut self, value: i64) -> Reading {
        *self = Timestamp::from_secs(value);
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        let mut seconds = 0_i64;
        seconds.float(value.trunc())?;
        self.int(seconds)
    }
    fn str(&mut self, value: &str) -> Reading {
        let mut seconds = 0_i64;
        seconds.str(value)?;
        self.int(seconds)
    }
}

impl Value for Timestamp {
    fn write(&self, out: &mut Writer) {
        out.int(self.secs());
    }
}

open_enum! {
    /// In which units leave is taken, and what is reported of it counted (假期时间刻度, 时长单位).
    pub enum DayOrHour: i64 {
        /// Days (按天).
        Day = 0,
        /// Hours (按小时).
        Hour = 1,
    }
}

/// A [`Timestamp`] that is in milliseconds on the wire.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Millis(pub Timestamp);

impl From<Timestamp> for Millis {
    fn from(time: Timestamp) -> Millis {
        Millis(time)
    }
}

impl fmt::Debug for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Slot for Millis {
    fn expects(&self) -> &'static str {
        "a time in milliseconds"
    }
    fn int(&mut self, value: i64) -> Reading {
        self.0 = Timestamp::from_millis(value);
        Ok(())
    }
    fn float(&mut self, value: f64) -> Reading {
        let mut milliseconds = 0_i64;
        milliseconds.float(value.trunc())?;
        self.int(milliseconds)
    }
    fn str(&mut self, value: &str) -> Reading {
        let mut milliseconds = 0_i64;
        milliseconds.str(value)?;
        self.int(milliseconds)
    }
}

impl Value for Millis {
    fn write(&self, out: &mut Writer) {
        out.int(self.0.millis());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_a_date() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_409_659_589, "2014-09-02T12:06:29Z"),
            (4_102_444_799, "2099-12-31T23:59:59Z"),
        ] {
            assert_eq!(Timestamp::from_secs(seconds).to_string(), text);
        }
        // And what is printed is read again.
        for seconds in [0, -1, 951_782_400, 1_409_659_589, 4_102_444_799, -62_135_596_800, 253_402_300_799] {
            let time = Timestamp::from_secs(seconds);
            assert_eq!(Rfc3339::from(time).time(), Some(time), "{time}");
        }
        // The furthest ends print something, too.
        assert!(!Timestamp::from_millis(i64::MAX).to_string().is_empty());
        assert!(!Timestamp::from_millis(i64::MIN).to_string().is_empty());
    }

    #[test]
    fn rfc_3339() {
        for (text, milliseconds) in [
            ("2018-06-08T10:34:56+08:00", 1_528_425_296_000),
            ("2018-06-08T02:34:56Z", 1_528_425_296_000),
            ("2018-06-07t22:04:56.25-04:30", 1_528_425_296_250),
            ("2018-06-08 02:34:56.1239z", 1_528_425_296_123),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
        ] {
            assert_eq!(Rfc3339::from(text).time(), Some(Timestamp::from_millis(milliseconds)), "{text}");
        }
        for text in [
            "",
            "2018-06-08",
            "2018-06-08T10:34:56",
            "2018-02-29T00:00:00Z",
            "2018-13-01T00:00:00Z",
            "2018-00-01T00:00:00Z",
            "2018-06-00T00:00:00Z",
            "2018-06-08T24:00:00Z",
            "2018-06-08T10:60:00Z",
            "2018-06-08T10:34:61Z",
            "2018-06-08T10:34:56.Z",
            "2018-06-08T10:34:56.5",
            "2018-06-08T10:34:56+8",
            "2018-06-08T10:34:56+24:00",
            "2018-06-08T10:34:56Zz",
            "2018-06-08T10:34:5七Z",
            "+018-06-08T10:34:56Z",
        ] {
            assert_eq!(Rfc3339::from(text).time(), None, "{text}");
        }
    }
}
