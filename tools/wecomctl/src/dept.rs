//! `dept`: departments.

use clap::{Args, Subcommand};
use wecom_core::api::contacts::department::List;

use crate::account::Account;
use crate::failure::Failure;
use crate::output::{self, Output};

/// What `dept` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    account: Account,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List departments: id, the one above, name.
    List {
        /// The department to begin with; without it, all that the app may see.
        #[arg(long, value_name = "ID")]
        under: Option<i64>,
    },
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let Command::List { under } = &arguments.command;
    let mut list = List::new();
    list.id = under.map(Into::into);
    let departments = arguments.account.app()?.call(&list)?;
    let lines = departments.department.iter().map(|one| format!("{}\t{}\t{}", one.id, one.parentid, one.name));
    let lines: Vec<String> = lines.collect();
    output.show(&lines.join("\n"), &output::json(&departments)?)
}
