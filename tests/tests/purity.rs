//! Core does no I/O, asks no clock, draws no random number and starts no thread: neither itself nor through a crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use wecom_tests::source::{code, files, is_tests, without_tests, workspace};

/// Names that may not occur in core, whatever path they come by, and why.
const NAMES: &[(&str, &str)] = &[
    ("Instant", "a clock"),
    ("RandomState", "a random seed"),
    ("rand", "random numbers"),
    ("getrandom", "random numbers"),
    ("fastrand", "random numbers"),
    ("OsRng", "random numbers"),
    ("tokio", "a runtime"),
    ("reqwest", "I/O"),
    ("ureq", "I/O"),
    ("mio", "I/O"),
    ("socket2", "I/O"),
    ("TcpStream", "I/O"),
    ("UdpSocket", "I/O"),
    ("thread_local", "state of a thread"),
    ("LazyLock", "a global"),
    ("OnceLock", "a global"),
    ("libc", "the operating system"),
];

/// Modules of std that may not be used in core.
const MODULES: &[&str] = &["net", "fs", "thread", "process", "env", "io", "os"];

/// Paths that may not occur, blanks aside.
const PATHS: &[(&str, &str)] = &[
    ("SystemTime::now", "a clock"),
    ("UNIX_EPOCH.elapsed", "a clock"),
    ("staticmut", "a global"),
    ("println!", "output"),
    ("print!", "output"),
    ("dbg!", "output"),
    // Seeded from the operating system; a BTreeMap, or a hasher without a seed, does as well.
    ("HashMap::new(", "a random seed"),
    ("HashSet::new(", "a random seed"),
    ("collect::<HashMap", "a random seed"),
    ("collect::<HashSet", "a random seed"),
];

/// Every crate that core may depend on, through others too and with all features, and why it does no I/O.
const CRATES: &[(&str, &str)] = &[
    ("aes", "cipher of callbacks: arithmetic"),
    ("base64", "encoding"),
    ("block-buffer", "part of sha1: a buffer"),
    ("bytes", "buffers of http"),
    ("cbc", "cipher mode: arithmetic"),
    ("cfg-if", "a macro"),
    ("cipher", "traits"),
    ("const-oid", "constants"),
    ("cpubits", "a macro"),
    ("cpufeatures", "asks the processor what it can"),
    ("crypto-common", "traits"),
    ("digest", "traits"),
    ("fnv", "a hash without a seed"),
    ("http", "types of requests and answers"),
    ("hybrid-array", "arrays"),
    ("inout", "buffers"),
    ("itoa", "numbers to text"),
    ("libc", "constants that cpufeatures asks the processor with, on ARM alone"),
    ("md-5", "a hash: arithmetic"),
    ("memchr", "searching bytes"),
    ("once_cell", "cells of tracing-core, for who turns its feature on"),
    ("percent-encoding", "encoding"),
    ("pin-project-lite", "a macro of tracing"),
    ("proc-macro2", "while compiling alone"),
    ("quote", "while compiling alone"),
    ("ryu", "numbers to text"),
    ("serde", "traits"),
    ("serde_core", "traits"),
    ("serde_derive", "while compiling alone; serde_core names it for its version"),
    ("serde_json", "JSON in memory"),
    ("sha1", "a hash: arithmetic"),
    ("syn", "while compiling alone"),
    ("tracing", "hands spans to whoever listens; writes nothing itself"),
    ("tracing-attributes", "while compiling alone"),
    ("tracing-core", "the same"),
    ("typenum", "numbers as types"),
    ("unicode-ident", "while compiling alone"),
    ("version_check", "while compiling alone"),
    ("zeroize", "wipes memory"),
    ("zmij", "numbers to text"),
];

/// What is wrong with a piece of code (comments and strings gone), in words.
fn impurities(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let words: BTreeSet<&str> = code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).collect();
    for (name, why) in NAMES {
        if words.contains(name) {
            found.push(format!("{name} ({why})"));
        }
    }
    let dense: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    for (path, why) in PATHS {
        if dense.contains(path) {
            found.push(format!("{path} ({why})"));
        }
    }
    for (place, _) in dense.match_indices("std::") {
        let rest = &dense[place + "std::".len()..];
        for module in modules(rest) {
            if MODULES.contains(&module) || module == "*" {
                found.push(format!("std::{module}"));
            }
        }
    }
    found
}

/// The first names behind `std::`, of a group as well.
fn modules(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else { return vec![head(rest)] };
    let mut depth = 0_u32;
    let mut start = 0;
    let mut found = Vec::new();
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(head(&group[start..place]));
                return found;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(head(&group[start..place]));
                start = place + 1;
            }
            _ => {}
        }
    }
    found
}

fn head(path: &str) -> &str {
    if path.starts_with('*') {
        return "*";
    }
    path.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next().unwrap_or_default()
}

#[test]
fn core_is_pure() {
    let folder = workspace().join("core/src");
    let mut found = Vec::new();
    let files = files(&folder);
    assert!(files.len() > 20, "{} is where core is", folder.display());
    for file in files.iter().filter(|file| !is_tests(file.strip_prefix(&folder).expect("below it"))) {
        let text = fs::read_to_string(file).expect("a file of core");
        for what in impurities(&without_tests(&code(&text))) {
            found.push(format!("{}: {what}", file.display()));
        }
    }
    assert!(found.is_empty(), "core is no longer pure:\n{}", found.join("\n"));
    assert!(!workspace().join("core/build.rs").exists(), "a build script of core could do anything");
}

#[test]
fn core_depends_on_nothing_that_does_io() {
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).expect("the lock file");
    let tree = dependencies(&lock);
    let mut todo = vec![("wecom-core".to_owned(), String::new())];
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some((name, through)) = todo.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let through = format!("{through} > {name}");
        if name != "wecom-core" && !CRATES.iter().any(|(allowed, _)| *allowed == name) {
            found.push(through.clone());
        }
        for next in tree.get(&name).unwrap_or_else(|| panic!("{name} is not in the lock file")) {
            todo.push((next.clone(), through.clone()));
        }
    }
    assert!(seen.len() > 5, "the lock file was not understood");
    assert!(found.is_empty(), "not on the list of crates that do no I/O:\n{}", found.join("\n"));
}

/// What each package of the lock file depends on: in all its versions, with all features that anything turns on.
fn dependencies(lock: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut tree: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let name = package.lines().find_map(|line| line.strip_prefix("name = ")).expect("a name").trim_matches('"');
        let list = package.split_once("dependencies = [").and_then(|(_, rest)| rest.split_once(']'));
        let names = list.map_or("", |(list, _)| list).split('"').skip(1).step_by(2);
        let names = names.filter_map(|entry| entry.split(' ').next()).map(str::to_owned);
        tree.entry(name.to_owned()).or_default().extend(names);
    }
    tree
}

#[test]
fn the_grep_finds_what_it_is_for() {
    for bad in [
        "use std::net::TcpStream;",
        "use std::{fmt, fs};",
        "use std::{fmt, io::{self, Read}};",
        "let now = SystemTime::now();",
        "use std::time::Instant;",
        "std :: thread :: spawn(f)",
        "let map: HashMap<u8, u8> = HashMap::new();",
        "use std::*;",
        "println!()",
        "use rand::Rng;",
        "static mut X: u8 = 0;",
    ] {
        assert!(!impurities(&code(bad)).is_empty(), "{bad}");
    }
    for good in [
        "// std::fs\n/// std::thread::sleep(span)\nfn f() {}",
        "const X: &str = \"std::net rand\";",
        "use std::{fmt, time::{Duration, SystemTime}};",
        "fn operand() {}",
        "impl From<SystemTime> for Timestamp {}",
    ] {
        assert_eq!(impurities(&code(good)), [""; 0], "{good}");
    }
}

#[test]
fn the_lock_file_is_understood() {
    let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1\"\ndependencies = [\n \"b\",\n \"c 2.0\",\n]\n\n[[package]]\nname = \"b\"\n";
    let tree = dependencies(lock);
    assert_eq!(tree["a"].iter().map(String::as_str).collect::<Vec<_>>(), ["b", "c"]);
    assert!(tree["b"].is_empty());
}
