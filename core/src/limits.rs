//! Limits of the official pages: what is longer WeCom refuses, or cuts and drops without a word.
//!
//! What is too short or missing is left to WeCom, which says so with a code of its own. So is the size of a page that is asked
//! for: whatever WeCom makes of it, the cursor goes on, and nothing is lost.

use std::ops::RangeInclusive;

use crate::error::InvalidArgument;

pub(crate) type Checked = Result<(), InvalidArgument>;

/// Text of at most so many bytes.
pub(crate) fn bytes(field: &'static str, text: &str, most: usize) -> Checked {
    within(field, text.len(), most, "bytes")
}

/// Text of at most so many characters.
pub(crate) fn letters(field: &'static str, text: &str, most: usize) -> Checked {
    within(field, text.chars().count(), most, "characters")
}

/// Text of at most so many letters of which each Chinese one counts two (英文算 1 个, 汉字算 2 个).
pub(crate) fn wide(field: &'static str, text: &str, most: usize) -> Checked {
    let width: usize = text.chars().map(|letter| if letter < '\u{1100}' { 1 } else { 2 }).sum();
    if width > most {
        return Err(InvalidArgument::new(field, format!("is {width} letters wide, at most {most} are taken")));
    }
    Ok(())
}

/// How many bytes base64 holds.
pub(crate) fn held(encoded: &str) -> usize {
    let digits = encoded.trim_end_matches('=').len();
    digits / 4 * 3 + digits % 4 * 3 / 4
}

/// A file of at most 20 GB, by its length.
pub(crate) fn file(field: &'static str, length: u64) -> Checked {
    const LARGEST: u64 = 20 * 1024 * 1024 * 1024;
    if length > LARGEST {
        return Err(InvalidArgument::new(field, format!("is {length} bytes, at most {LARGEST} are taken")));
    }
    Ok(())
}

/// Base64 of at most so many bytes.
pub(crate) fn base64(field: &'static str, encoded: &str, most: usize) -> Checked {
    let length = held(encoded);
    if length > most {
        return Err(InvalidArgument::new(field, format!("holds {length} bytes, at most {most} are taken")));
    }
    Ok(())
}

fn within(field: &'static str, found: usize, most: usize, what: &str) -> Checked {
    if found > most {
        return Err(InvalidArgument::new(field, format!("has {found} {what}, at most {most} are taken")));
    }
    Ok(())
}

/// A text that may be absent, as the other checks take it.
pub(crate) fn given(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}

/// A list of so many entries.
pub(crate) fn count(field: &'static str, found: usize, allowed: RangeInclusive<usize>) -> Checked {
    if allowed.contains(&found) {
        return Ok(());
    }
    let (least, most) = (allowed.start(), allowed.end());
    Err(InvalidArgument::new(field, format!("has {found} entries, not {least} to {most}")))
}

/// A list of at most so many entries, which may be absent.
pub(crate) fn at_most<T>(field: &'static str, list: &Option<Vec<T>>, most: usize) -> Checked {
    count(field, list.as_ref().map_or(0, Vec::len), 0..=most)
}
