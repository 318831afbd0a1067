//! 开发指南: the addresses that WeCom is reached at and calls back from, for firewalls.

endpoint! {
    /// Lists the addresses of the API's servers (获取企业微信接口IP段).
    ///
    /// Token: any. The addresses change, old and new ones stand side by side for a while: fetch them daily.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92520>
    GET "/cgi-bin/get_api_domain_ip";
    pub struct GetApiDomainIp -> IpList {}
}

endpoint! {
    /// Lists the addresses that callbacks come from (获取企业微信回调IP段).
    ///
    /// Token: any. The addresses change, old and new ones stand side by side for a while: fetch them daily.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92521>
    GET "/cgi-bin/getcallbackip";
    pub struct GetCallbackIp -> IpList {}
}

response! {
    /// Addresses of WeCom's servers.
    pub struct IpList {
        /// Single addresses, or ranges as `101.226.103.*`.
        ip_list: Vec<String>,
    }
}

catalogue! {
    "network" =>
    GetApiDomainIp, GetCallbackIp,
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let request = GetApiDomainIp::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/get_api_domain_ip?access_token=T"));
        let request = GetCallbackIp::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/getcallbackip?access_token=T"));

        let body = r#"{"ip_list":["182.254.11.176","101.226.103.*"],"errcode":0,"errmsg":"ok"}"#;
        let answer = GetApiDomainIp::parse(Response::new(body)).unwrap();
        assert_eq!(answer.ip_list, ["182.254.11.176", "101.226.103.*"]);
    }

    #[test]
    fn expired_token() {
        let body = r#"{"ip_list":[],"errcode":42001,"errmsg":"access_token expired"}"#;
        assert_eq!(GetCallbackIp::parse(Response::new(body)).unwrap_err().code().unwrap().0, 42001);
    }

    #[test]
    fn bad_bodies() {
        survives::<GetApiDomainIp>(r#"{"ip_list":["182.254.11.176"]}"#);
        survives::<GetCallbackIp>(r#"{"ip_list":["182.254.11.176"]}"#);
    }
}
