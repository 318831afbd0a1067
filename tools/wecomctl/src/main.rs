//! `wecomctl`: WeCom (企业微信) on the command line.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong usage. What went wrong stands on one line of the error output.

mod account;
mod api;
mod content;
mod demo;
mod dept;
mod errcode;
mod failure;
mod output;
mod sandbox;
mod send;
mod upload;
mod user;
mod webhook;

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// WeCom (企业微信) on the command line.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show on a sandbox that everything works: messages, files, an encrypted callback, a voided token.
    Demo,
    /// Send a message as an app.
    Send(Box<send::Arguments>),
    /// Read members.
    User(user::Arguments),
    /// Read departments.
    Dept(dept::Arguments),
    /// Upload a file for three days; prints its media_id.
    Upload(upload::Arguments),
    /// Act as a group robot.
    Webhook(webhook::Arguments),
    /// Find, read about and call any endpoint.
    Api(api::Arguments),
    /// Explain an error code of WeCom's.
    Errcode(errcode::Arguments),
    /// Run a WeCom to develop and test against, until Ctrl-C.
    Sandbox(sandbox::Arguments),
}

fn main() -> ExitCode {
    let matches = with_json(Arguments::command()).get_matches();
    let arguments = Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let json = wants_json(&matches);
    match run(&arguments.command, Output::stdout(json)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(json),
    }
}

/// Adds `--json` to a command and those below it. It is no global argument, since `api call` has its own of that name.
fn with_json(command: clap::Command) -> clap::Command {
    let taken = command.get_arguments().any(|argument| argument.get_long() == Some("json"));
    let json = Arg::new("json").long("json").action(ArgAction::SetTrue).help("Print JSON, for programs");
    let command = if taken { command } else { command.arg(json) };
    command.mut_subcommands(with_json)
}

/// Whether `--json` was given to the command or to one below it.
fn wants_json(matches: &ArgMatches) -> bool {
    let here = matches.try_get_one::<bool>("json").ok().flatten() == Some(&true);
    here || matches.subcommand().is_some_and(|(_, below)| wants_json(below))
}

fn run(command: &Command, mut to: Output) -> Result<(), Failure> {
    let output = &mut to;
    match command {
        Command::Demo => demo::run(to),
        Command::Send(arguments) => send::run(arguments, output),
        Command::User(arguments) => user::run(arguments, output),
        Command::Dept(arguments) => dept::run(arguments, output),
        Command::Upload(arguments) => upload::run(arguments, output),
        Command::Webhook(arguments) => webhook::run(arguments, output),
        Command::Api(arguments) => api::run(arguments, output),
        Command::Errcode(arguments) => errcode::run(arguments, output),
        Command::Sandbox(arguments) => sandbox::run(arguments, output),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        super::with_json(super::Arguments::command()).debug_assert();
    }
}
