//! What messages are made of, for apps and group robots alike.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use wecom_core::api::message::card::{CardAction, MainTitle, TextNotice};
use wecom_core::api::message::{Article, News};
use wecom_core::types::File;

use crate::failure::Failure;

/// Longer than any message, in bytes.
const LARGEST_TEXT: u64 = 16 << 20;

/// A text as an argument.
#[derive(Args, Debug)]
#[group(skip)]
pub(crate) struct Text {
    /// The text; `-` reads it from the standard input.
    text: String,
}

impl Text {
    /// The text, which is not empty.
    pub(crate) fn read(&self) -> Result<String, Failure> {
        let text = argument_or_stdin(&self.text)?;
        if text.trim().is_empty() {
            return Err(Failure::usage("the text is empty: there is nothing to send"));
        }
        Ok(text)
    }
}

/// A message as JSON.
#[derive(Args, Debug)]
#[group(skip)]
pub(crate) struct Json {
    /// The message, for example {"msgtype":"text","text":{"content":"…"}}; `-` reads it from the standard input.
    message: String,
}

impl Json {
    /// The message.
    pub(crate) fn read<T: serde::de::DeserializeOwned>(&self) -> Result<T, Failure> {
        let text = argument_or_stdin(&self.message)?;
        let json: serde_json::Value =
            serde_json::from_str(&text).map_err(|error| Failure::usage(format!("the message is not JSON: {error}")))?;
        if json["msgtype"].as_str().is_none_or(str::is_empty) {
            return Err(Failure::usage("the message has no msgtype: it says which kind it is, such as \"text\""));
        }
        serde_json::from_value(json).map_err(|error| Failure::usage(format!("the message cannot be read: {error}")))
    }
}

/// A file as an argument.
#[derive(Args, Debug)]
#[group(skip)]
pub(crate) struct OneFile {
    /// The file.
    file: PathBuf,
}

impl OneFile {
    /// Opens the file for an upload.
    pub(crate) fn open(&self) -> Result<(File, fs::File), Failure> {
        open(&self.file)
    }

    /// The file's bytes, at most so many.
    pub(crate) fn read(&self, most: u64) -> Result<Vec<u8>, Failure> {
        let (_, source) = self.open()?;
        let mut bytes = Vec::new();
        source.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&self.file, &error))?;
        if bytes.len() as u64 > most {
            let path = self.file.display();
            return Err(Failure::failed(format!("{path} has more than {most} bytes, which is all that is taken")));
        }
        Ok(bytes)
    }
}

/// A link with a picture (图文消息).
#[derive(Args, Debug)]
#[group(skip)]
pub(crate) struct Link {
    /// The title, at most 128 bytes.
    #[arg(long)]
    title: String,
    /// Where a tap leads.
    #[arg(long)]
    url: String,
    /// The address of the picture.
    #[arg(long, value_name = "URL")]
    picture: Option<String>,
    /// What it is about, at most 512 bytes; `-` reads it from the standard input.
    text: Option<String>,
}

impl Link {
    /// The one article.
    pub(crate) fn news(&self) -> Result<News, Failure> {
        let mut article = Article::new(&self.title).url(&self.url);
        article.picurl.clone_from(&self.picture);
        article.description = self.text.as_deref().map(argument_or_stdin).transpose()?;
        Ok(News::new([article]))
    }
}

/// A template card with text (文本通知型).
#[derive(Args, Debug)]
#[group(skip)]
pub(crate) struct Card {
    /// The title.
    #[arg(long)]
    title: String,
    /// The line below the title.
    #[arg(long)]
    subtitle: Option<String>,
    /// Where a tap leads.
    #[arg(long)]
    url: String,
    /// The text; `-` reads it from the standard input.
    text: Option<String>,
}

impl Card {
    /// The card.
    pub(crate) fn notice(&self) -> Result<TextNotice, Failure> {
        let mut title = MainTitle::from(self.title.as_str());
        title.desc.clone_from(&self.subtitle);
        let mut card = TextNotice::new(CardAction::link(&self.url)).main_title(title);
        card.sub_title_text = self.text.as_deref().map(argument_or_stdin).transpose()?;
        Ok(card)
    }
}

/// Opens a file for an upload, if it is one.
pub(crate) fn open(path: &Path) -> Result<(File, fs::File), Failure> {
    // A pipe or a directory has no length that could be announced.
    let about = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !about.is_file() {
        return Err(Failure::failed(format!("{} is not a file: name one", path.display())));
    }
    wecom_ureq::open(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(format!("{} cannot be read: {error}", path.display()))
}

/// The argument, the standard input for `-`, or for `@…` the file of that name.
pub(crate) fn argument_or_file(argument: &str) -> Result<String, Failure> {
    let Some(path) = argument.strip_prefix('@').map(Path::new) else { return argument_or_stdin(argument) };
    let mut text = String::new();
    let read = fs::File::open(path).and_then(|file| file.take(LARGEST_TEXT + 1).read_to_string(&mut text));
    read.map_err(|error| unreadable(path, &error))?;
    if text.len() as u64 > LARGEST_TEXT {
        return Err(Failure::failed(format!("{} has more than {LARGEST_TEXT} bytes: no request has", path.display())));
    }
    Ok(text)
}

/// The argument, or the standard input for `-` less the end of its last line.
pub(crate) fn argument_or_stdin(argument: &str) -> Result<String, Failure> {
    if argument != "-" {
        return Ok(argument.to_owned());
    }
    let mut text = String::new();
    let read = io::stdin().lock().take(LARGEST_TEXT + 1).read_to_string(&mut text);
    read.map_err(|error| Failure::failed(format!("the standard input cannot be read: {error}")))?;
    if text.len() as u64 > LARGEST_TEXT {
        return Err(Failure::failed(format!("the standard input has more than {LARGEST_TEXT} bytes: no message has")));
    }
    let whole = text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    Ok(whole.to_owned())
}
