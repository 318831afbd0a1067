//! `webhook`: messages of a group robot.

use clap::{Args, Subcommand};
use serde_json::json;
use wecom_core::api::appchat::Text as RobotText;
use wecom_core::api::message::{self, Markdown};
use wecom_core::api::webhook::{Image, MarkdownV2, Message, Send, UploadMedia};
use wecom_core::types::{MediaId, MediaKind};
use wecom_ureq::Webhook;

use crate::account::Robot;
use crate::content::{Card, Json, Link, OneFile, Text};
use crate::failure::Failure;
use crate::output::Output;

/// What `webhook` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    robot: Robot,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Send a message into the robot's group.
    #[command(subcommand)]
    Send(What),
}

#[derive(Debug, Subcommand)]
enum What {
    /// A text, at most 2048 bytes.
    Text {
        #[command(flatten)]
        text: Text,
        /// Members to mention, by userid: a,b (@all for everybody).
        #[arg(long, value_delimiter = ',', value_name = "USERID")]
        mention: Vec<String>,
        /// Members to mention, by mobile number.
        #[arg(long, value_delimiter = ',', value_name = "NUMBER")]
        mention_mobile: Vec<String>,
    },
    /// Markdown, at most 4096 bytes.
    Markdown(Text),
    /// Markdown of the second kind (with tables, lists, code), at most 4096 bytes.
    MarkdownV2(Text),
    /// A picture: JPG or PNG, at most 2 MB.
    Image(OneFile),
    /// A link with a picture.
    News(Link),
    /// A file, at most 20 MB.
    File(OneFile),
    /// A recording: AMR, at most 2 MB and 60 seconds.
    Voice(OneFile),
    /// A template card with text.
    Card(Card),
    /// Any kind of message, as JSON.
    Json(Json),
}

/// How large a robot's picture may be, in bytes.
const LARGEST_IMAGE: u64 = 2 << 20;

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let robot = arguments.robot.webhook()?;
    let Command::Send(what) = &arguments.command;
    robot.call(&Send::new(what.message(&robot)?))?;
    output.show("sent", &json!({ "sent": true }))
}

impl What {
    fn message(&self, robot: &Webhook) -> Result<Message, Failure> {
        Ok(match self {
            What::Text { text, mention, mention_mobile } => {
                let mut text = RobotText::new(text.read()?);
                if !mention.is_empty() {
                    text = text.mentioned_list(mention);
                }
                if !mention_mobile.is_empty() {
                    text = text.mentioned_mobile_list(mention_mobile);
                }
                text.into()
            }
            What::Markdown(text) => Markdown::new(text.read()?).into(),
            What::MarkdownV2(text) => MarkdownV2::new(text.read()?).into(),
            What::Image(file) => Image::from_bytes(&file.read(LARGEST_IMAGE)?).into(),
            What::News(link) => link.news()?.into(),
            What::File(file) => message::File::new(upload(robot, MediaKind::File, file)?).into(),
            What::Voice(file) => message::Voice::new(upload(robot, MediaKind::Voice, file)?).into(),
            What::Card(card) => card.notice()?.into(),
            What::Json(json) => json.read()?,
        })
    }
}

fn upload(robot: &Webhook, kind: MediaKind, file: &OneFile) -> Result<MediaId, Failure> {
    let (file, source) = file.open()?;
    Ok(robot.upload(&UploadMedia::new(kind, file), source)?.media_id)
}
