//! Sources that can be read only once.

use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};

/// A reader that cannot be wound back (a pipe, a socket, a decoder), as a source for an upload. Should WeCom want the
/// request again after the first byte was read, as it does when the token was void, the upload fails; with a fresh token
/// it does not come to that.
#[derive(Debug)]
pub struct Once<R> {
    reader: R,
    read: u64,
}

impl<R: AsyncRead + Unpin> Once<R> {
    /// Takes the reader from where it stands.
    pub fn new(reader: R) -> Once<R> {
        Once { reader, read: 0 }
    }
}

impl<R: AsyncRead + Unpin> AsyncRead for Once<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.reader).poll_read(context, buffer);
        self.read += (buffer.filled().len() - before) as u64;
        polled
    }
}

impl<R: AsyncRead + Unpin> AsyncSeek for Once<R> {
    fn start_seek(self: Pin<&mut Self>, to: SeekFrom) -> io::Result<()> {
        match to {
            SeekFrom::Current(0) => Ok(()),
            SeekFrom::Start(place) if place == self.read => Ok(()),
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "this source can be read only once")),
        }
    }

    fn poll_complete(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Poll::Ready(Ok(self.read))
    }
}
