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
        // The furthest ends print something, too.
        assert!(!Timestamp::from_millis(i64::MAX).to_string().is_empty());
        assert!(!Timestamp::from_millis(i64::MIN).to_string().is_empty());
    }
}
