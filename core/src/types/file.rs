//! Files on their way up and down.

use std::fmt;

/// A file to upload.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct File {
    /// The name that WeCom shows, any Unicode, with its ending.
    pub name: String,
    /// The media type; told from the name's ending if it is not given.
    pub content_type: Option<String>,
    /// The bytes, or where they are.
    pub content: Content,
}

impl File {
    /// A file whose bytes are in memory.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> File {
        File { name: name.into(), content_type: None, content: Content::Bytes(bytes.into()) }
    }

    /// A file of which only the length is known here: the adapter streams its bytes.
    pub fn streamed(name: impl Into<String>, length: u64) -> File {
        File { name: name.into(), content_type: None, content: Content::Streamed(length) }
    }

    /// With a media type.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> File {
        self.content_type = Some(content_type.into());
        self
    }

    /// How many bytes the file has.
    pub fn length(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Streamed(length) => *length,
        }
    }

    pub(crate) fn media_type(&self) -> &str {
        if let Some(given) = &self.content_type {
            return given;
        }
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "jpg" | "jpeg" => "image/jpeg",
            "png" => "image/png",
            "gif" => "image/gif",
            "amr" => "audio/amr",
            "mp4" => "video/mp4",
            "csv" => "text/csv",
            "txt" => "text/plain",
            "pdf" => "application/pdf",
            _ => "application/octet-stream",
        }
    }
}

/// A file's bytes, or how many a stream will bring.
#[derive(Clone)]
pub enum Content {
    /// In memory.
    Bytes(Vec<u8>),
    /// Brought by the adapter: so many bytes.
    Streamed(u64),
}

impl Default for Content {
    fn default() -> Content {
        Content::Bytes(Vec::new())
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Content::Streamed(length) => write!(f, "{length} bytes from a stream"),
        }
    }
}

/// A downloaded file.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Download {
    /// The file's name, where WeCom told one.
    pub name: Option<String>,
    /// The media type, where WeCom told one.
    pub content_type: Option<String>,
    /// Which bytes of the file these are (`bytes 0-99/1000`), in an answer to a request for a part.
    pub range: Option<String>,
    /// The bytes; empty where the adapter streamed them elsewhere.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("range", &self.range)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}
