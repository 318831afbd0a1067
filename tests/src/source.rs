//! Rust source, as far as greps need it.

use std::fs;
use std::path::{Path, PathBuf};

/// The workspace's folder.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All `.rs` files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("a folder's entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether a file holds nothing but tests.
pub fn is_tests(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name == "tests.rs") || file.iter().any(|part| part == "tests")
}

/// The code of a file: comments, string contents and characters blanked out, lines kept.
pub fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let token = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = raw_string(rest, out.chars().last()) {
            length
        } else if first == '"' {
            string(rest)
        } else if first == '\'' {
            character(rest)
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        out.extend(rest[..token].chars().filter(|letter| *letter == '\n'));
        // Something has to stand where a literal stood.
        if !rest.starts_with('/') {
            out.push_str("\"\"");
        }
        rest = &rest[token..];
    }
    out
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_u32, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn raw_string(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') && before != Some('b') {
        return None;
    }
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(())?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = 1 + hashes + 1;
    Some(rest[start..].find(&end).map_or(rest.len(), |place| start + place + end.len()))
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal, or the one quote of a lifetime.
fn character(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((escaped, _))) => {
            let from = escaped + 1;
            rest.get(from..).and_then(|after| after.find('\'')).map_or(1, |place| from + place + 1)
        }
        (Some(_), Some((place, '\''))) => place + 1,
        _ => 1,
    }
}

/// The same without what stands behind `#[cfg(test)]`.
pub fn without_tests(code: &str) -> String {
    let mut out = String::new();
    let mut rest = code;
    while let Some(place) = rest.find("#[cfg(test)]") {
        out.push_str(&rest[..place]);
        rest = &rest[place + "#[cfg(test)]".len()..];
        let end = match (rest.find('{'), rest.find(';')) {
            (Some(brace), semicolon) if semicolon.is_none_or(|place| brace < place) => brace + block(&rest[brace..]),
            (_, Some(semicolon)) => semicolon + 1,
            _ => rest.len(),
        };
        rest = &rest[end..];
    }
    out + rest
}

/// The length of the block that begins with the brace at the start.
pub fn block(code: &str) -> usize {
    let mut depth = 0_u32;
    for (place, letter) in code.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    code.len()
}

/// How many lines are not blank.
pub fn lines(code: &str) -> usize {
    code.lines().filter(|line| !line.trim().is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_go() {
        let text = "a // std::fs\n/* x\n/* y */ */ b \"std::fs \\\" \" r#\"c\"d\"# '\"' 'x' &'a str br\"e\" '\\'' end";
        let code = code(text);
        for gone in ["std", "fs", "y"] {
            assert!(!code.contains(gone), "{gone} in {code}");
        }
        assert_eq!(code.lines().count(), text.lines().count());
        assert!(code.contains(" b ") && code.ends_with(" end"), "{code}");
    }

    #[test]
    fn tests_go() {
        let code = "fn a() {}\n#[cfg(test)]\nmod tests;\nfn b() {}\n#[cfg(test)]\nmod t { fn c() { {} } }\nfn d() {}";
        let left = without_tests(code);
        assert!(left.contains("fn a") && left.contains("fn b") && left.contains("fn d"), "{left}");
        assert!(!left.contains("mod t"), "{left}");
    }
}
