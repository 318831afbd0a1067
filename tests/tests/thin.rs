//! Adapters stay thin: what both would have to say belongs in core.

use std::fs;
use std::path::PathBuf;

use wecom_tests::source::{block, code, files, is_tests, lines, without_tests, workspace};

/// Lines of an adapter, without comments, blank lines and tests.
const WHOLE: usize = 600;
/// What wecom-reqwest has besides: futures, timers and URLs of its own making, without which a call takes a tenth longer.
const FOR_SPEED: usize = 200;
/// Lines of the function that does what a call asks for.
const LOOP: usize = 40;
/// Lines of the file that drives a call, `drive.rs`.
const DRIVE: usize = 100;

fn adapters() -> Vec<PathBuf> {
    let entries = fs::read_dir(workspace()).expect("the workspace");
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder's entry").path())
        .filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("adapter-")))
        .filter(|path| path.join("src").is_dir())
        .collect();
    found.sort();
    found
}

/// The functions that hold `what`, innermost of each, signature included.
fn functions_with(code: &str, what: &str) -> Vec<String> {
    let starts: Vec<usize> = code
        .match_indices("fn ")
        .map(|(place, _)| place)
        .filter(|place| !code[..*place].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
        .collect();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (place, _) in code.match_indices(what) {
        let around = starts.iter().rev().find_map(|start| {
            let brace = start + code[*start..].find('{')?;
            let end = brace + block(&code[brace..]);
            (brace < place && place < end).then_some((*start, end))
        });
        let around = around.unwrap_or_else(|| panic!("{what} stands outside of a function"));
        if !found.contains(&around) {
            found.push(around);
        }
    }
    found.into_iter().map(|(start, end)| code[start..end].to_owned()).collect()
}

#[test]
fn adapters_are_thin() {
    let adapters = adapters();
    assert!(!adapters.is_empty(), "there are adapters");
    for adapter in adapters {
        let folder = adapter.join("src");
        let (mut whole, mut drive) = (0, 0);
        let mut loops = Vec::new();
        for file in files(&folder).iter().filter(|file| !is_tests(file.strip_prefix(&folder).expect("below it"))) {
            let code = without_tests(&code(&fs::read_to_string(file).expect("a file of an adapter")));
            whole += lines(&code);
            if file.ends_with("drive.rs") {
                drive = lines(&code);
            }
            loops.extend(functions_with(&code, "Next::Load"));
        }
        let name = adapter.display();
        println!("{name}: {whole} lines, {drive} of them drive a call");
        let most = if adapter.ends_with("adapter-reqwest") { WHOLE + FOR_SPEED } else { WHOLE };
        assert!(whole < most, "{name} has {whole} lines");
        if whole == 0 {
            // Not written yet.
            continue;
        }
        assert_eq!(loops.len(), 1, "{name}: one loop drives all calls");
        for it in loops {
            assert!(lines(&it) < LOOP, "{name}: its loop has {} lines:\n{it}", lines(&it));
        }
        assert!((1..DRIVE).contains(&drive), "{name}: {drive} lines drive a call");
    }
}

#[test]
fn finds_the_function_around() {
    let code =
        "fn a() { x }\nimpl B { async fn b<T>(c: T)\nwhere T: C {\n match n { Next::Load(k) => {} }\n } }\nfn d() {}";
    let found = functions_with(code, "Next::Load");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("fn b<T>") && found[0].ends_with('}'), "{}", found[0]);
    assert_eq!(lines(&found[0]), 4);
}
