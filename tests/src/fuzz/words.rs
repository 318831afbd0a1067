//! Words that events have on the wire, read out of their source: a new event is fuzzed without a line here.

use std::sync::LazyLock;

use crate::source::{files, workspace};

/// Names of messages, events and changes, and names of fields.
pub(super) struct Words {
    pub(super) events: Vec<String>,
    pub(super) fields: Vec<String>,
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { events: Vec::new(), fields: vec!["item".to_owned(), "CreateTime".to_owned()] };
    let folder = workspace().join("core/src/callback");
    for file in files(&folder.join("event")).into_iter().chain([folder.join("kinds.rs")]) {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        for line in text.lines().map(str::trim) {
            let literals = line.split('"').skip(1).step_by(2).filter(|word| is_word(word)).map(str::to_owned);
            let kinds = ["= event \"", "= command \"", "= either \"", "= notice \"", "= message \""];
            if kinds.iter().any(|kind| line.contains(kind)) {
                words.events.extend(literals);
            } else if line.contains(" = \"") && line.ends_with(',') {
                words.fields.extend(literals);
            }
        }
    }
    words.fields.sort();
    words.fields.dedup();
    words
});

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[test]
fn the_source_is_understood() {
    let has = |words: &[String], word: &str| words.iter().any(|here| here == word);
    assert!(WORDS.events.len() > 100 && WORDS.fields.len() > 100);
    assert!(has(&WORDS.events, "sys_approval_change") && has(&WORDS.events, "change_external_contact"));
    assert!(has(&WORDS.fields, "ApprovalInfo") && has(&WORDS.fields, "WelcomeCode"));
}
