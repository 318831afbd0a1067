//! What is called with one credential.

use std::io::{Read, Seek, Write};

use wecom_core::Error;
use wecom_core::endpoint::{Endpoint, TokenKind};
use wecom_core::flow::Call;
use wecom_core::types::Download;

use crate::Client;
use crate::client::Shared;
use crate::pages::Items;

wecom_core::handle_types!();

wecom_core::token_methods!();

impl<T: TokenKind> Handle<T> {
    /// Calls an endpoint that uploads a file ([`File::streamed`](wecom_core::types::File::streamed)) whose bytes come
    /// from `source`, without holding them in memory. The source is read from where it stands; should WeCom want the
    /// request again, it is wound back to there. See [`open`](crate::open) for files on disk, and
    /// [`Once`](crate::Once) for what cannot be wound back. Exactly as many bytes as the file promised are taken.
    ///
    /// # Errors
    ///
    /// As [`call`](Handle::call), and where the source fails or has fewer bytes than the file promised.
    pub fn upload<E>(&self, endpoint: &E, mut source: impl Read + Seek) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = T> + Sync,
    {
        let Shared { settings, http, .. } = &*self.client.0;
        let start = source.stream_position();
        self.client.drive(settings.call(&self.credential, endpoint), &mut |request, own| {
            if own { http.upload(request, &mut source, &start) } else { http.send(request) }
        })
    }

    /// Calls an endpoint that downloads a file, and writes its bytes to `target` as they come. The answer has all but the
    /// bytes. Where it fails, `target` may have got a part.
    ///
    /// # Errors
    ///
    /// As [`call`](Handle::call), and where the target fails.
    pub fn download<E>(&self, endpoint: &E, mut target: impl Write) -> Result<Download, Error>
    where
        E: Endpoint<Token = T, Response = Download> + Sync,
    {
        let Shared { settings, http, .. } = &*self.client.0;
        self.client.drive(settings.call(&self.credential, endpoint), &mut |request, own| {
            if own { http.download(request, &mut target) } else { http.send(request) }
        })
    }

    fn run<R>(&self, call: Call<'_, R>) -> Result<R, Error> {
        let http = &self.client.0.http;
        self.client.drive(call, &mut |request, _| http.send(request))
    }
}
