//! `user`: members.

use clap::{Args, Subcommand};
use wecom_core::api::contacts::user::Get;

use crate::account::Account;
use crate::failure::Failure;
use crate::output::{self, Output};

/// What `user` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    account: Account,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read one member's profile, as far as the app may see it.
    Get {
        /// The member's userid.
        id: String,
    },
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let Command::Get { id } = &arguments.command;
    if id.trim().is_empty() {
        return Err(Failure::usage("the userid is empty: name a member"));
    }
    let member = arguments.account.app()?.call(&Get::new(id))?;
    output.show_fields(&output::json(&member)?)
}
