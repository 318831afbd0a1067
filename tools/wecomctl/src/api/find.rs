//! Which endpoint is meant.

use serde_json::{Value as Json, json};
use wecom_core::catalogue::{Descriptor, endpoints};

use crate::failure::Failure;

/// The endpoints that the words name, and how many words that took: `[METHOD] PATH|NAME`.
pub(crate) fn find(words: &[String]) -> Result<(Vec<&'static Descriptor>, usize), Failure> {
    let method = words.first().filter(|word| ["GET", "POST"].iter().any(|known| word.eq_ignore_ascii_case(known)));
    let used = if method.is_some() { 2 } else { 1 };
    let Some(word) = words.get(used - 1) else {
        return Err(Failure::usage("a path is missing, such as /cgi-bin/user/get"));
    };
    let meant = named(word);
    if meant.is_empty() {
        let near = near(word);
        let advice = if near.is_empty() {
            "look for it with `api list WORD…`".to_owned()
        } else {
            format!("did you mean {}?", near.join(" or "))
        };
        return Err(Failure::usage(format!("there is no endpoint {word:?}: {advice}")));
    }
    let Some(method) = method else { return Ok((meant, used)) };
    let others = meant.iter().map(|endpoint| endpoint.method.as_str()).collect::<Vec<_>>().join(", ");
    let meant: Vec<_> =
        meant.into_iter().filter(|endpoint| endpoint.method.as_str().eq_ignore_ascii_case(method)).collect();
    if meant.is_empty() {
        return Err(Failure::usage(format!("{word} takes {others}, not {}", method.to_uppercase())));
    }
    Ok((meant, used))
}

/// Those of a path (with or without `/cgi-bin`, or as a whole address), or of the end of a name.
fn named(word: &str) -> Vec<&'static Descriptor> {
    let path = path_in(word);
    let exact: Vec<_> = endpoints().filter(|endpoint| endpoint.path == path || endpoint.name == word).collect();
    if !exact.is_empty() || !word.contains("::") {
        return exact;
    }
    let end = format!("::{}", word.trim_start_matches("::"));
    endpoints().filter(|endpoint| endpoint.name.ends_with(&end)).collect()
}

fn path_in(word: &str) -> String {
    let path = word.split(['?', '#']).next().unwrap_or_default();
    match path.find("/cgi-bin/") {
        Some(place) => path[place..].to_owned(),
        None => format!("/cgi-bin/{}", path.trim_start_matches('/')),
    }
}

/// At most three paths or names that look like the word.
fn near(word: &str) -> Vec<&'static str> {
    let path = path_in(word);
    let by_name = word.contains("::");
    let known = endpoints().map(|endpoint| if by_name { endpoint.name } else { endpoint.path });
    nearest(if by_name { word } else { &path }, known, 3)
}

/// The `most` candidates that look most like the word, best first; none where nothing does.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let likeness = |candidate: &str| strsim::normalized_damerau_levenshtein(&word, &candidate.to_lowercase());
    let mut found: Vec<(f64, &str)> = candidates.map(|candidate| (likeness(candidate), candidate)).collect();
    found.retain(|(likeness, _)| *likeness >= 0.6);
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut names: Vec<&str> = found.into_iter().map(|(_, candidate)| candidate).collect();
    names.dedup();
    names.truncate(most);
    names
}

/// What tells an endpoint from others, for programs.
pub(crate) fn facts(endpoint: &Descriptor) -> Json {
    json!({
        "method": endpoint.method.as_str(),
        "path": endpoint.path,
        "name": endpoint.name,
        "family": endpoint.family(),
        "token": endpoint.token,
        "title": endpoint.title(),
        "page": endpoint.page(),
    })
}
