//! Sources that can be read only once.

use std::io::{self, Read, Seek, SeekFrom};

/// A reader that cannot be wound back (a pipe, a socket, a decoder), as a source for an upload. Should WeCom want the
/// request again after the first byte was read, as it does when the token was void, the upload fails; with a fresh token
/// it does not come to that.
#[derive(Debug)]
pub struct Once<R> {
    reader: R,
    read: u64,
}

impl<R: Read> Once<R> {
    /// Takes the reader from where it stands.
    pub fn new(reader: R) -> Once<R> {
        Once { reader, read: 0 }
    }
}

impl<R: Read> Read for Once<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.read += read as u64;
        Ok(read)
    }
}

impl<R: Read> Seek for Once<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            SeekFrom::Current(0) => Ok(self.read),
            SeekFrom::Start(place) if place == self.read => Ok(place),
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "this source can be read only once")),
        }
    }
}
