//! `api list`: endpoints by words.

use clap::Args;
use serde_json::Value as Json;
use wecom_core::catalogue::{Descriptor, endpoints};

use super::find::{facts, nearest};
use crate::failure::Failure;
use crate::output::Output;

/// What `api list` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Only those that have each of these words in path, title, name or documentation.
    words: Vec<String>,
    /// Only this family, such as contacts or kf.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// Only those that take this token, such as access_token, provider_access_token or none.
    #[arg(long, value_name = "KIND")]
    token: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    one_of("family", arguments.family.as_deref(), Descriptor::family)?;
    one_of("kind of token", arguments.token.as_deref(), |endpoint| endpoint.token)?;
    let words: Vec<String> = arguments.words.iter().map(|word| word.to_lowercase()).collect();
    let found: Vec<&Descriptor> = endpoints()
        .filter(|endpoint| arguments.family.as_deref().is_none_or(|family| endpoint.family() == family))
        .filter(|endpoint| arguments.token.as_deref().is_none_or(|token| endpoint.token == token))
        .filter(|endpoint| {
            // The title stands in the documentation.
            let text = format!("{} {} {} {}", endpoint.method, endpoint.path, endpoint.name, endpoint.doc);
            let text = text.to_lowercase();
            words.iter().all(|word| text.contains(word))
        })
        .collect();
    let json = Json::from(found.iter().map(|endpoint| facts(endpoint)).collect::<Vec<_>>());
    if found.is_empty() {
        output.show("", &json)?;
        return Err(Failure::failed("no endpoint is like that: try fewer words"));
    }
    let lines = found.iter().map(|endpoint| {
        let title = endpoint.title();
        format!("{}\t{}\t{title}\t{}", endpoint.method, endpoint.path, endpoint.name)
    });
    output.show(&lines.collect::<Vec<_>>().join("\n"), &json)
}

/// Whether some endpoint has it; else what comes near.
fn one_of(what: &str, word: Option<&str>, of: fn(&Descriptor) -> &'static str) -> Result<(), Failure> {
    let Some(word) = word else { return Ok(()) };
    let mut known: Vec<&str> = endpoints().map(of).collect();
    known.sort_unstable();
    known.dedup();
    if known.contains(&word) {
        return Ok(());
    }
    let near = nearest(word, known.iter().copied(), 1);
    let advice =
        near.first().map_or_else(|| format!("there are {}", known.join(", ")), |near| format!("did you mean {near}?"));
    Err(Failure::usage(format!("there is no {what} {word:?}: {advice}")))
}
