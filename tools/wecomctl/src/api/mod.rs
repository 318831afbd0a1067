//! `api`: every endpoint there is, to be found, read about and called.

mod call;
mod check;
mod coverage;
mod describe;
mod find;
mod hide;
mod known;
mod list;
mod pairs;
mod show;

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// What `api` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List endpoints: method, path, official title, Rust type.
    List(list::Arguments),
    /// Show what an endpoint takes and answers, with the link to its official page.
    Show(show::Arguments),
    /// Call an endpoint; parameters are checked before anything is sent.
    ///
    /// The answer is printed as JSON, tokens and secrets in it included: they are what was asked for. Nowhere else are any
    /// shown.
    Call(Box<call::Arguments>),
    /// Print COVERAGE.md: all endpoints and events with their types.
    Coverage,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    match &arguments.command {
        Command::List(arguments) => list::run(arguments, output),
        Command::Show(arguments) => show::run(arguments, output),
        Command::Call(arguments) => call::run(arguments, output),
        Command::Coverage => coverage::run(output),
    }
}
