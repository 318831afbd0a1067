//! `send`: a message of an app.

use clap::{Args, Subcommand};
use serde_json::json;
use wecom_core::api::media::Upload;
use wecom_core::api::message::{self, Markdown, Message, Sent, Textcard, To};
use wecom_core::types::{DepartmentId, MediaId, MediaKind, TagId, UserId};
use wecom_ureq::App;

use crate::account::Account;
use crate::content::{Card, Json, Link, OneFile, Text};
use crate::failure::Failure;
use crate::output::Output;

/// What `send` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    account: Account,
    #[command(flatten)]
    recipients: Recipients,
    /// Nobody can pass it on, and it is shown with a watermark.
    #[arg(long, global = true)]
    safe: bool,
    /// Drop it where the same was sent within so many seconds, at most 14400.
    #[arg(long, global = true, value_name = "SECONDS")]
    dedup: Option<u32>,
    #[command(subcommand)]
    what: What,
}

/// Whom it is for.
#[derive(Args, Debug)]
struct Recipients {
    /// Members, by userid: a,b
    #[arg(long, global = true, value_delimiter = ',', value_name = "USERID", help_heading = "Recipients")]
    to: Vec<String>,
    /// Departments with all below them, by id: 1,2
    #[arg(long, global = true, value_delimiter = ',', value_name = "ID", help_heading = "Recipients")]
    party: Vec<i64>,
    /// Tags, by id: 1,2
    #[arg(long, global = true, value_delimiter = ',', value_name = "ID", help_heading = "Recipients")]
    tag: Vec<i64>,
    /// Everybody who can see the app
    #[arg(long, global = true, help_heading = "Recipients")]
    all: bool,
}

impl Recipients {
    fn to(&self) -> Result<To, Failure> {
        let users = self.to.iter().map(|user| user.trim()).filter(|user| !user.is_empty()).map(UserId::from);
        let parties = To::parties(self.party.iter().copied().map(DepartmentId::from));
        let tags = To::tags(self.tag.iter().copied().map(TagId::from));
        let some = To::users(users).and(parties).and(tags);
        match (self.all, some.is_nobody()) {
            (true, true) => Ok(To::all()),
            (true, false) => Err(Failure::usage("--all is everybody: leave out --to, --party and --tag")),
            (false, true) => Err(Failure::usage("nobody is addressed: say --to, --party, --tag or --all")),
            (false, false) => Ok(some),
        }
    }
}

#[derive(Debug, Subcommand)]
enum What {
    /// A text, at most 2048 bytes.
    Text(Text),
    /// Markdown, at most 2048 bytes.
    Markdown(Text),
    /// A picture: JPG or PNG, at most 10 MB.
    Image(OneFile),
    /// A file, at most 20 MB.
    File(OneFile),
    /// A recording: AMR, at most 2 MB and 60 seconds.
    Voice(OneFile),
    /// A film: MP4, at most 10 MB.
    Video {
        #[command(flatten)]
        file: OneFile,
        /// Its title, at most 128 bytes.
        #[arg(long)]
        title: Option<String>,
        /// What it shows, at most 512 bytes.
        #[arg(long)]
        description: Option<String>,
    },
    /// A text with a link.
    Textcard {
        /// The title, at most 128 characters.
        #[arg(long)]
        title: String,
        /// Where a tap leads.
        #[arg(long)]
        url: String,
        /// The text of the link, at most 4 characters.
        #[arg(long)]
        button: Option<String>,
        #[command(flatten)]
        text: Text,
    },
    /// A link with a picture.
    News(Link),
    /// A template card with text.
    Card(Card),
    /// Any kind of message, as JSON.
    Json(Json),
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let app = arguments.account.app_with_id()?;
    let to = arguments.recipients.to()?;
    let mut request = message::Send::new(app.agent_id(), to, arguments.what.message(&app)?);
    if arguments.safe {
        request = request.safe(true);
    }
    if let Some(seconds) = arguments.dedup {
        request = request.enable_duplicate_check(true).duplicate_check_interval(seconds);
    }
    let sent = app.call(&request)?;
    output.show(&in_words(&sent), &as_json(&sent))
}

impl What {
    fn message(&self, app: &App) -> Result<Message, Failure> {
        Ok(match self {
            What::Text(text) => text.read()?.into(),
            What::Markdown(text) => Markdown::new(text.read()?).into(),
            What::Image(file) => message::Image::new(upload(app, MediaKind::Image, file)?).into(),
            What::File(file) => message::File::new(upload(app, MediaKind::File, file)?).into(),
            What::Voice(file) => message::Voice::new(upload(app, MediaKind::Voice, file)?).into(),
            What::Video { file, title, description } => {
                let mut video = message::Video::new(upload(app, MediaKind::Video, file)?);
                video.title.clone_from(title);
                video.description.clone_from(description);
                video.into()
            }
            What::Textcard { title, url, button, text } => {
                let mut card = Textcard::new(title, text.read()?, url);
                card.btntxt.clone_from(button);
                card.into()
            }
            What::News(link) => link.news()?.into(),
            What::Card(card) => card.notice()?.into(),
            What::Json(json) => json.read()?,
        })
    }
}

fn upload(app: &App, kind: MediaKind, file: &OneFile) -> Result<MediaId, Failure> {
    let (file, source) = file.open()?;
    Ok(app.upload(&Upload::new(kind, file), source)?.media_id)
}

fn in_words(sent: &Sent) -> String {
    let mut lines = vec![format!("sent, msgid {}", sent.msgid)];
    for (what, ids) in not_reached(sent) {
        if !ids.is_empty() {
            lines.push(format!("not reached, {what}: {}", ids.join(", ")));
        }
    }
    lines.join("\n")
}

/// All but the code for changing a card, which nothing here can use.
fn as_json(sent: &Sent) -> serde_json::Value {
    let [(_, users), (_, parties), (_, tags), (_, unlicensed)] = not_reached(sent);
    json!({
        "msgid": sent.msgid.as_str(),
        "invaliduser": users,
        "invalidparty": parties,
        "invalidtag": tags,
        "unlicenseduser": unlicensed,
    })
}

fn not_reached(sent: &Sent) -> [(&'static str, Vec<String>); 4] {
    fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    }
    [
        ("members", texts(&sent.invaliduser)),
        ("departments", texts(&sent.invalidparty)),
        ("tags", texts(&sent.invalidtag)),
        ("members without licence", texts(&sent.unlicenseduser)),
    ]
}
