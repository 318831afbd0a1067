//! What is called with one credential.

use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite};
use wecom_core::Error;
use wecom_core::endpoint::{Endpoint, TokenKind};
use wecom_core::flow::Call;
use wecom_core::types::Download;

use crate::Client;
use crate::http::{Source, Transfer};
use crate::pages::Items;

wecom_core::handle_types!();

wecom_core::token_methods!(async .await);

impl<T: TokenKind> Handle<T> {
    /// Calls an endpoint that uploads a file ([`File::streamed`](wecom_core::types::File::streamed)) whose bytes come
    /// from `source`, without holding them in memory. The source is read from where it stands; should WeCom want the
    /// request again, it is wound back to there. See [`open`](crate::open) for files on disk, and
    /// [`Once`](crate::Once) for what cannot be wound back. Exactly as many bytes as the file promised are taken.
    ///
    /// # Errors
    ///
    /// As [`call`](Handle::call), and where the source fails or has fewer bytes than the file promised.
    pub async fn upload<E>(
        &self,
        endpoint: &E,
        source: impl AsyncRead + AsyncSeek + Send + Unpin + 'static,
    ) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = T> + Sync,
    {
        let call = self.client.0.settings.call(&self.credential, endpoint);
        self.client.drive(call, Transfer::Upload(Source::new(source))).await
    }

    /// Calls an endpoint that downloads a file, and writes its bytes to `target` as they come. The answer has all but the
    /// bytes. Where it fails, `target` may have got a part.
    ///
    /// # Errors
    ///
    /// As [`call`](Handle::call), and where the target fails.
    pub async fn download<E>(&self, endpoint: &E, mut target: impl AsyncWrite + Send + Unpin) -> Result<Download, Error>
    where
        E: Endpoint<Token = T, Response = Download> + Sync,
    {
        let call = self.client.0.settings.call(&self.credential, endpoint);
        self.client.drive(call, Transfer::Download(&mut target)).await
    }

    fn run<'a, R>(&'a self, call: Call<'a, R>) -> impl Future<Output = Result<R, Error>> + use<'a, R, T> {
        self.client.drive(call, Transfer::Nothing)
    }
}
