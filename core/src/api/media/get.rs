//! 获取临时素材, 获取高清语音素材: files on their way down.

use http::header::RANGE;
use http::{HeaderValue, Method, Request, Response};

use crate::endpoint::{AccessToken, Endpoint, Target, read_file};
use crate::error::{Error, InvalidArgument};
use crate::types::{Download, MediaId};

/// Downloads a file (获取临时素材).
///
/// Token: any app of the corp that uploaded it; ids are valid for three days.
///
/// Files above 20 MB come in parts of at most 20 MB, asked for by the header `Range` ([`range`](Get::range) and
/// [`rest`](Get::rest) set it); without, WeCom answers 830002. Some files are stored encrypted, and there the length of a
/// part must be a multiple of 16. Fails with 40007 for an id that is unknown or too old, with 45033 where one id is
/// fetched in a loop.
///
/// ```
/// use wecom_core::api::media::Get;
/// use wecom_core::endpoint::{BASE, Endpoint};
///
/// let first = Get::new("MEDIA_ID").range(0, 1023).http_request(BASE, "T").unwrap();
/// assert_eq!(first.headers()["range"], "bytes=0-1023");
/// ```
///
/// Source: <https://developer.work.weixin.qq.com/document/path/90254>
// Written out by hand, since the range is a header; otherwise what `DOWNLOAD` in `endpoint!` makes.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "server", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The file's id.
    pub media_id: MediaId,
    /// Which bytes; all of them unless given.
    pub range: Option<ByteRange>,
    __extra: crate::wire::Extra,
}

/// A part of a file: from the first byte to the last, both included, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ByteRange {
    /// The first byte.
    pub first: u64,
    /// The last byte, at most 20 MB after the first; WeCom ends earlier where the file does.
    pub last: u64,
}

writable! { Get { { [] media_id [MediaId] [] [] } } {} }

impl Get {
    /// With everything that WeCom requires; what it does not has setters.
    pub fn new(media_id: impl Into<MediaId>) -> Self {
        Self { media_id: media_id.into(), range: None, __extra: crate::wire::Extra::default() }
    }

    /// Only the bytes from `first` to `last`, both included, counted from 0. Needed for files above 20 MB, where each
    /// part has at most 20 MB.
    #[must_use]
    pub fn range(mut self, first: u64, last: u64) -> Self {
        self.range = Some(ByteRange { first, last });
        self
    }

    /// The request for the part after `part`, equally long; none after the last, or where `part` is the whole file.
    pub fn rest(&self, part: &Download) -> Option<Get> {
        let asked = self.range?;
        let length = asked.last.checked_sub(asked.first)?;
        let (bounds, size) = part.range.as_deref()?.trim_start_matches("bytes").trim().split_once('/')?;
        let last: u64 = bounds.split_once('-')?.1.trim().parse().ok()?;
        let size: u64 = size.trim().parse().ok()?;
        let first = last.checked_add(1).filter(|first| *first < size && *first > asked.first)?;
        Some(self.clone().range(first, first.checked_add(length)?))
    }

    /// Adds a field that this version of the SDK does not know.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.__extra.insert(name, value);
        self
    }

    /// Fields that this version of the SDK does not know.
    pub fn extra(&self) -> &crate::wire::Extra {
        &self.__extra
    }
}

impl Endpoint for Get {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/cgi-bin/media/get";
    const DOC: &'static str = " Downloads a file (获取临时素材).\n\n \
        Token: any app of the corp that uploaded it; ids are valid for three days.\n\n \
        Files above 20 MB come in parts of at most 20 MB, asked for by the header `Range`; without, WeCom answers \
        830002. Some files are stored encrypted, and there the length of a part must be a multiple of 16. Fails with \
        40007 for an id that is unknown or too old, with 45033 where one id is fetched in a loop.\n\n \
        Source: <https://developer.work.weixin.qq.com/document/path/90254>\n";
    type Token = AccessToken;
    type Response = Download;

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        let mut request = Target::of::<Self>(base, token).get(self)?;
        if let Some(ByteRange { first, last }) = self.range {
            let value = HeaderValue::try_from(format!("bytes={first}-{last}")).ok().filter(|_| first <= last);
            let value = value.ok_or_else(|| InvalidArgument::new("range", "ends before it begins").of(Self::PATH))?;
            request.headers_mut().insert(RANGE, value);
        }
        Ok(request)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Download, Error> {
        read_file(Self::PATH, answer.map(|body| body.as_ref().to_vec()))
    }

    fn repeatable(&self) -> bool {
        true
    }
}

server_side! {
    readable! { Get { { [] media_id [MediaId] [] [] } } {} }

    impl crate::endpoint::Serve for Get {
        fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            crate::endpoint::read_query::<Self>(request.uri(), &mut value)?;
            // A range in a form that this endpoint has no words for is answered like none: with the whole file.
            value.range = request.headers().get(RANGE).and_then(|range| {
                let (first, last) = range.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
                Some(ByteRange { first: first.parse().ok()?, last: last.parse().ok()? })
            });
            Ok(value)
        }

        fn answer(response: &Download) -> Response<Vec<u8>> {
            crate::endpoint::write_file(response)
        }
    }
}

described! {
    Get [
        " Downloads a file (获取临时素材)."
        ""
        " Token: any app of the corp that uploaded it; ids are valid for three days."
        ""
        " Files above 20 MB come in parts of at most 20 MB, asked for by the header `Range`; without, WeCom answers"
        " 830002. Some files are stored encrypted, and there the length of a part must be a multiple of 16. Fails with"
        " 40007 for an id that is unknown or too old, with 45033 where one id is fetched in a loop."
        ""
        " Source: <https://developer.work.weixin.qq.com/document/path/90254>"
    ] { { [" The file's id."] media_id [MediaId] [] [] } } {} {}
}

endpoint! {
    /// Downloads a voice recording in high quality (获取高清语音素材).
    ///
    /// Token: any app of the corp. For recordings that the JS-SDK's `uploadVoice` made: Speex at 16 kHz, where
    /// [`Get`] answers AMR at 8 kHz.
    ///
    /// Fails with 40007 for an id that is unknown or too old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90255>
    DOWNLOAD "/cgi-bin/media/get/jssdk";
    pub struct GetVoice -> Download {
        /// The recording's id, from `uploadVoice`.
        media_id: MediaId,
    }
}
