//! 应用二维码: links and QR codes that corps authorise with.

use http::{Method, Request, Response};

use crate::endpoint::{Endpoint, SuiteToken, Target, is_file, read_answer, read_file};
use crate::error::Error;
use crate::types::{Download, SuiteAppId, SuiteId};

endpoint! {
    /// Makes a link by which a corp authorises customised apps (获取带参授权链接).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95436>
    POST "/cgi-bin/service/get_customized_auth_url" [repeatable, token = ProviderToken];
    pub struct GetCustomizedAuthUrl -> CustomizedAuthUrl {
        /// Comes back with the authorisation; letters and digits, at most 32 bytes.
        state: String,
        /// The templates (代开发应用模板), at most 10 of the same provider.
        templateid_list: Vec<SuiteId>,
    }
}

response! {
    /// A link by which a corp authorises.
    pub struct CustomizedAuthUrl {
        /// The link, to be shown as a QR code.
        qrcode_url: String,
        /// Its life in seconds.
        expires_in: i64,
    }
}

structure! {
    /// Makes a QR code by which a corp installs the app (获取应用二维码).
    ///
    /// Token: the suite's. The suite must be published.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95430>
    pub struct GetAppQrcode {
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// Comes back with the authorisation; letters and digits, at most 64 bytes.
        state: Option<String>,
        /// What it looks like; small and bare without it.
        style: Option<QrcodeStyle>,
        /// Whether the picture or its address is wanted; the picture without it.
        result_type: Option<ResultType>,
    }
}

open_enum! {
    /// What a QR code looks like.
    pub enum QrcodeStyle: i64 {
        /// With a frame and a text, for printed matter (带说明外框，适合于实体物料).
        Printed = 0,
        /// With a frame and a text, for screens (带说明外框，适合于屏幕类).
        Screen = 1,
        /// Bare, small (不带说明外框，小尺寸).
        Small = 2,
        /// Bare, middling (不带说明外框，中尺寸).
        Middle = 3,
        /// Bare, large (不带说明外框，大尺寸).
        Large = 4,
    }
}

open_enum! {
    /// In which form a QR code is answered.
    pub enum ResultType: i64 {
        /// The picture itself (二维码图片buffer).
        Image = 1,
        /// Its address (二维码图片url).
        Url = 2,
    }
}

/// A QR code by which a corp installs the app.
#[derive(Clone, Debug)]
pub enum AppQrcode {
    /// The picture.
    Image(Download),
    /// Where the picture is.
    Url(QrcodeUrl),
}

response! {
    /// Where a QR code is.
    pub struct QrcodeUrl {
        /// The picture's address.
        qrcode: String,
    }
}

// By hand, since the answer is a file or JSON.
impl Endpoint for GetAppQrcode {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/cgi-bin/service/get_app_qrcode";
    const DOC: &'static str = " Makes a QR code by which a corp installs the app (获取应用二维码).\n\n \
        Token: the suite's. The suite must be published.\n\n \
        Source: <https://developer.work.weixin.qq.com/document/path/95430>\n";
    type Token = SuiteToken;
    type Response = AppQrcode;

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        Target::of::<Self>(base, token).post(self)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<AppQrcode, Error> {
        let answer = answer.map(|body| body.as_ref().to_vec());
        if is_file(&answer, answer.body()) {
            return read_file(Self::PATH, answer).map(AppQrcode::Image);
        }
        let mut value = QrcodeUrl::default();
        read_answer(Self::PATH, answer.status(), answer.body(), &mut value)?;
        Ok(AppQrcode::Url(value))
    }

    fn repeatable(&self) -> bool {
        true
    }
}

server_side! {
    impl crate::endpoint::Serve for GetAppQrcode {
        fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            crate::endpoint::read_body(Self::PATH, request.body().as_ref(), &mut value)?;
            Ok(value)
        }

        fn answer(response: &AppQrcode) -> Response<Vec<u8>> {
            match response {
                AppQrcode::Image(image) => crate::endpoint::write_file(image),
                AppQrcode::Url(url) => crate::endpoint::write_answer(url),
            }
        }
    }
}

for_tools! {
    impl crate::catalogue::Described for AppQrcode {
        // The picture is told by its content type.
        fn shape() -> crate::catalogue::Shape {
            <QrcodeUrl as crate::catalogue::Described>::shape()
        }
    }
}
