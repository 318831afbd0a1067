//! A plain driver for the targets: seeds and mutations of them, the same ones each time.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::Target;
use crate::source::workspace;

/// Longest input.
const LONGEST: usize = 4096;

/// What mutations put in: where parsers change their minds.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"&",
    b"&#0;",
    b"&#x10ffff;",
    b"&amp;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<!DOCTYPE x [",
    b"<?xml version=\"1.0\"?>",
    b"<xml>",
    b"</xml>",
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b"\\u0000",
    b"\\ud800",
    b"null",
    b"true",
    b"-1",
    b"1e400",
    b"99999999999999999999",
    b"9223372036854775807",
    b"0.1",
    b"|",
    b",",
    b"%",
    b"%2B",
    b"\r\n",
    b"\n",
    b"--",
    b"\xEF\xBB\xBF",
    b"\xff",
    b"\x00",
    "企业".as_bytes(),
    b"filename=\"",
    b"filename*=utf-8''",
    b"boundary=",
];

/// An input that a target fails on.
#[derive(Debug)]
pub struct Finding {
    /// The target's name.
    pub target: &'static str,
    /// The input.
    pub input: Vec<u8>,
}

/// The folder with a target's seeds.
pub fn folder(target: &Target) -> PathBuf {
    workspace().join("tests/fuzz/seeds").join(target.name)
}

/// A target's seeds, in the order of their names.
///
/// # Panics
///
/// Where there are none: each target has some.
pub fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let folder = folder(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder's entry").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))).collect()
}

/// Runs a target over its seeds and then over so many mutations. Gives how many inputs went through.
///
/// # Errors
///
/// The first input that the target panics on; the panic's message went to standard error.
pub fn run(target: &Target, rounds: u32) -> Result<u32, Finding> {
    let mut pool = seeds(target);
    pool.push(Vec::new());
    let mut ran = 0;
    for seed in &pool {
        once(target, seed)?;
        ran += 1;
    }
    // Any number but 0; another one for each target.
    let mut random =
        Random(target.name.bytes().fold(0x9E37_79B9_7F4A_7C15, |sum, byte| (sum ^ u64::from(byte)) << 1 | 1));
    for _ in 0..rounds {
        let mut input = pool[random.below(pool.len())].clone();
        for _ in 0..=random.below(6) {
            mutate(&mut input, &pool, &mut random);
        }
        input.truncate(LONGEST);
        once(target, &input)?;
        ran += 1;
    }
    Ok(ran)
}

/// Runs a target on one input.
///
/// # Errors
///
/// Where it panics.
pub fn once(target: &Target, input: &[u8]) -> Result<(), Finding> {
    catch_unwind(AssertUnwindSafe(|| (target.run)(input)))
        .map_err(|_| Finding { target: target.name, input: input.to_vec() })
}

fn mutate(input: &mut Vec<u8>, pool: &[Vec<u8>], random: &mut Random) {
    let place = random.below(input.len() + 1);
    let end = (place + random.below(24)).min(input.len());
    match random.below(7) {
        0 if place < input.len() => input[place] ^= 1 << random.below(8),
        1 if place < input.len() => input[place] = random.below(256) as u8,
        2 => drop(input.drain(place..end)),
        // Once more, or many times.
        3 => {
            let piece = input[place..end].repeat(1 + random.below(2) * random.below(60));
            drop(input.splice(place..place, piece));
        }
        4 => {
            let other = &pool[random.below(pool.len())];
            let from = random.below(other.len() + 1);
            let to = (from + random.below(200)).min(other.len());
            drop(input.splice(place..end, other[from..to].iter().copied()));
        }
        5 => input.truncate(place),
        _ => drop(input.splice(place..place, PIECES[random.below(PIECES.len())].iter().copied())),
    }
}

/// xorshift64*: enough to mix, and the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % end.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_is_handed_out() {
        fn picky(data: &[u8]) {
            assert!(!data.contains(&b'<') || data.len() < 5);
        }
        let target = Target { name: "xml", run: picky };
        let finding = run(&target, 500).unwrap_err();
        assert_eq!(finding.target, "xml");
        assert!(once(&target, &finding.input).is_err() && once(&target, b"<").is_ok());
    }

    #[test]
    fn runs_are_the_same_each_time() {
        let numbers = |mut random: Random| [random.below(1000), random.below(1000), random.below(1000)];
        assert_eq!(numbers(Random(7)), numbers(Random(7)));
        assert_ne!(numbers(Random(7)), numbers(Random(9)));
        assert_eq!(Random(7).below(0), 0);
    }
}
