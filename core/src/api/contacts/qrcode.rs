//! 获取加入企业二维码: a QR code to join the corp with.

endpoint! {
    /// Makes a QR code that members join the corp with (获取加入企业二维码).
    ///
    /// Token: contact sync.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91714>
    GET "/cgi-bin/corp/get_join_qrcode";
    pub struct Get -> JoinQrcode {
        /// How large the picture is to be.
        size_type: Option<QrcodeSize>,
    }
}

open_enum! {
    /// The width and height of a QR code, in pixels.
    pub enum QrcodeSize: i64 {
        /// 171.
        Small = 1,
        /// 399.
        Medium = 2,
        /// 741.
        Large = 3,
        /// 2 052.
        Huge = 4,
    }
}

response! {
    /// A QR code.
    pub struct JoinQrcode {
        /// The picture's address, valid for seven days. Whoever has it can ask to join.
        join_qrcode: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = Get::new().size_type(QrcodeSize::Large).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/corp/get_join_qrcode");
        assert_eq!(request.uri().query(), Some("access_token=T&size_type=3"));
        let answer = Get::parse(http::Response::new(r#"{"join_qrcode":"https://work.weixin.qq.com/q"}"#)).unwrap();
        assert_eq!(answer.join_qrcode, "https://work.weixin.qq.com/q");
    }
}
