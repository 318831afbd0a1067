//! 上传临时素材: files in chunks, over the long connection.

use std::fmt::Write;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use serde_json::Value as Json;

use super::frame;
use crate::error::InvalidArgument;
use crate::limits::{Checked, bytes};
use crate::types::{Content, File};
use crate::types::{MediaKind, Timestamp, Uploaded};
use crate::wire::Failure;

/// The largest chunk, in bytes before base64.
pub(super) const CHUNK: usize = 512 * 1024;

/// How many connections may break under one step.
const BREAKS: u32 = 3;
/// How long an upload goes on after the first connection broke under it: WeCom keeps it for half an hour.
const LIFE: Duration = Duration::from_secs(1_800);

/// An upload on its way.
#[derive(Debug)]
pub(super) struct Upload {
    kind: MediaKind,
    name: String,
    content: Vec<u8>,
    step: Step,
    /// How many connections broke under this step, and when the first did under any.
    broken: u32,
    first: Option<Timestamp>,
}

#[derive(Clone, Debug)]
enum Step {
    Init,
    Chunk { upload_id: String, index: usize },
    Finish { upload_id: String },
}

/// What is next after an answer.
pub(super) enum Then {
    Send,
    Done(Uploaded),
}

impl Upload {
    pub(super) fn new(kind: MediaKind, file: File) -> Result<Upload, InvalidArgument> {
        let Content::Bytes(content) = file.content else {
            return Err(InvalidArgument::new("file", "is streamed: over the long connection it has to be in memory"));
        };
        check(&kind, &file.name, content.len())?;
        Ok(Upload { kind, name: file.name, content, step: Step::Init, broken: 0, first: None })
    }

    pub(super) fn cmd(&self) -> &'static str {
        match self.step {
            Step::Init => "aibot_upload_media_init",
            Step::Chunk { .. } => "aibot_upload_media_chunk",
            Step::Finish { .. } => "aibot_upload_media_finish",
        }
    }

    /// Tells that the connection broke under the step that is due, and whether it may go once more: a step that breaks each
    /// connection, as half a megabyte may over a slow line, would have the bot connect for ever.
    pub(super) fn broke(&mut self, now: Timestamp) -> bool {
        let first = *self.first.get_or_insert(now);
        self.broken += 1;
        self.broken < BREAKS && now.since(first) < LIFE
    }

    /// The frame of the step that is due.
    pub(super) fn frame(&self, req_id: &str) -> String {
        let body = match &self.step {
            Step::Init => serde_json::json!({
                "type": self.kind.as_str(),
                "filename": self.name,
                "total_size": self.content.len(),
                "total_chunks": self.chunks(),
                "md5": sum(&self.content),
            }),
            // The page's table calls the index a string, its example has a number; the table says that it begins at 0, the
            // example shows a 1, and a comment in a client says 1 where its code sends 0. A number from 0 on it is.
            Step::Chunk { upload_id, index } => serde_json::json!({
                "upload_id": upload_id,
                "chunk_index": index,
                "base64_data": STANDARD.encode(self.content.chunks(CHUNK).nth(*index).unwrap_or_default()),
            }),
            Step::Finish { upload_id } => serde_json::json!({ "upload_id": upload_id }),
        };
        frame::write(self.cmd(), req_id, Some(&body))
    }

    /// Takes the answer to the last step.
    pub(super) fn answered(&mut self, body: &str) -> Result<Then, Failure> {
        self.broken = 0;
        let text = if body.is_empty() { b"{}" } else { body.as_bytes() };
        self.step = match std::mem::replace(&mut self.step, Step::Init) {
            Step::Init => {
                let body: Json = crate::wire::from_json(text).map_err(|failure| failure.within("body"))?;
                match body.get("upload_id").and_then(Json::as_str) {
                    Some(id) if !id.is_empty() => Step::Chunk { upload_id: id.to_owned(), index: 0 },
                    _ => return Err(Failure::new("there is no upload_id").within("body")),
                }
            }
            Step::Chunk { upload_id, index } if index + 1 < self.chunks() => {
                Step::Chunk { upload_id, index: index + 1 }
            }
            Step::Chunk { upload_id, .. } => Step::Finish { upload_id },
            Step::Finish { .. } => {
                let uploaded: Uploaded = crate::wire::from_json(text).map_err(|failure| failure.within("body"))?;
                if uploaded.media_id.is_empty() {
                    return Err(Failure::new("there is no media_id").within("body"));
                }
                return Ok(Then::Done(uploaded));
            }
        };
        Ok(Then::Send)
    }

    fn chunks(&self) -> usize {
        self.content.len().div_ceil(CHUNK)
    }
}

fn check(kind: &MediaKind, name: &str, length: usize) -> Checked {
    const MB: usize = 1024 * 1024;
    bytes("filename", name, 256)?;
    if name.is_empty() {
        return Err(InvalidArgument::new("filename", "is missing"));
    }
    let most = match kind {
        MediaKind::Image | MediaKind::Video => 10 * MB,
        MediaKind::Voice => 2 * MB,
        // 100 chunks would be 50 MB; what a kind unknown here may have, WeCom says.
        MediaKind::File => 20 * MB,
        MediaKind::Other(_) => 100 * CHUNK,
    };
    if !(5..=most).contains(&length) {
        return Err(InvalidArgument::new(
            "total_size",
            format!("is {length} bytes, a {} has 5 to {most}", kind.as_str()),
        ));
    }
    Ok(())
}

fn sum(content: &[u8]) -> String {
    let mut sum = String::with_capacity(32);
    for byte in Md5::digest(content) {
        // Writing into a String cannot fail.
        let _ = write!(sum, "{byte:02x}");
    }
    sum
}
