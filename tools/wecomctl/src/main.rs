//! `wecomctl`: WeCom (企业微信) on the command line.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong usage. What went wrong stands on one line of the error output.

mod account;
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

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::output::Output;

/// WeCom (企业微信) on the command line.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    /// Print JSON, for programs.
    #[arg(long, global = true)]
    json: bool,
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
    /// Explain an error code of WeCom's.
    Errcode(errcode::Arguments),
    /// Run a WeCom to develop and test against, until Ctrl-C.
    Sandbox(sandbox::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments.command, Output::stdout(arguments.json)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(arguments.json),
    }
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
        Command::Errcode(arguments) => errcode::run(arguments, output),
        Command::Sandbox(arguments) => sandbox::run(arguments, output),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        super::Arguments::command().debug_assert();
    }
}
