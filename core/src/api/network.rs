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
pub(in crate::api) mod tests {
    use http::Response;
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::endpoint::{BASE, Endpoint};
    use crate::error::Error;

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

    /// Damages a good answer in all ways: what is no JSON object is refused, what has other types is read or refused,
    /// nothing panics.
    pub(in crate::api) fn survives<E: Endpoint>(good: &str) {
        assert!(E::parse(Response::new(good)).is_ok(), "{}: {good}", E::PATH);
        for end in 0..good.len() {
            let cut = &good.as_bytes()[..end];
            assert!(E::parse(Response::new(cut)).is_err(), "{}: {}", E::PATH, String::from_utf8_lossy(cut));
        }
        for place in 0..good.len() {
            let mut bytes = good.as_bytes().to_vec();
            bytes[place] = 0xff;
            assert!(E::parse(Response::new(bytes)).is_err(), "{}: a byte that is no UTF-8 at {place}", E::PATH);
        }
        for other in [format!("[{good}]"), "[]".into(), "null".into(), "\"\"".into(), format!("{good}{good}")] {
            assert!(E::parse(Response::new(other.as_str())).is_err(), "{}: {other}", E::PATH);
        }
        let whole: Json = serde_json::from_str(good).unwrap();
        let wrong =
            [json!({"x": [{}]}), json!([[1, {}]]), json!(true), json!(-1), json!(1e300), json!("\u{0}|"), json!(null)];
        let mut changed = 0;
        for pointer in pointers(&whole) {
            for wrong in &wrong {
                let mut damaged = whole.clone();
                *damaged.pointer_mut(&pointer).unwrap() = wrong.clone();
                let answer = E::parse(Response::new(damaged.to_string()));
                assert!(matches!(answer, Ok(_) | Err(Error::Read(_))), "{}: {damaged}", E::PATH);
                changed += 1;
            }
        }
        assert!(changed > 0, "{}: the sample has no fields", E::PATH);
    }

    /// Every value below the top, as JSON pointers.
    fn pointers(value: &Json) -> Vec<String> {
        let children: Vec<(String, &Json)> = match value {
            Json::Object(map) => map.iter().map(|(key, value)| (format!("/{key}"), value)).collect(),
            Json::Array(list) => list.iter().enumerate().map(|(at, value)| (format!("/{at}"), value)).collect(),
            _ => Vec::new(),
        };
        let below = |(step, child): (String, &Json)| {
            let deeper: Vec<String> = pointers(child).iter().map(|rest| format!("{step}{rest}")).collect();
            std::iter::once(step).chain(deeper)
        };
        children.into_iter().flat_map(below).collect()
    }
}
