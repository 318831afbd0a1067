//! `upload`: a file for three days.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use wecom_core::api::media::Upload;

use crate::account::Account;
use crate::content;
use crate::failure::Failure;
use crate::output::{self, Output};
use wecom_core::types::MediaKind;

/// What `upload` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    account: Account,
    /// The file.
    file: PathBuf,
    /// What the file is used as.
    #[arg(long = "type", value_name = "KIND")]
    kind: Kind,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// JPG or PNG, at most 10 MB.
    Image,
    /// AMR, at most 2 MB and 60 seconds.
    Voice,
    /// MP4, at most 10 MB.
    Video,
    /// Anything, at most 20 MB.
    File,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let app = arguments.account.app()?;
    let (file, source) = content::open(&arguments.file)?;
    let kind = match arguments.kind {
        Kind::Image => MediaKind::Image,
        Kind::Voice => MediaKind::Voice,
        Kind::Video => MediaKind::Video,
        Kind::File => MediaKind::File,
    };
    let uploaded = app.upload(&Upload::new(kind, file), source)?;
    output.show_fields(&output::json(&uploaded)?)
}
