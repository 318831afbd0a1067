//! The URL of a request.

use std::cell::RefCell;

use http::uri::{Authority, PathAndQuery};
use http::{Method, Uri};
use reqwest::Url;
use wecom_core::error::{SendError, Sent, words};

thread_local! {
    /// The last URLs of this thread's `POST`s, each with its path and query as they came, and so with the token or the robot's
    /// key that many requests have in common. They stay until others take their place. A `gettoken` has the app's secret in its query:
    /// nothing of a `GET` is kept.
    static KEPT: RefCell<[Option<(String, Url)>; 16]> = const { RefCell::new([const { None }; 16]) };
}

/// The URL as reqwest wants it. To read one takes longer than the rest of a call's work here, and most are like an earlier one: the
/// host always, the rest where all parameters are in the body.
pub(crate) fn url_of(method: &Method, uri: &Uri) -> Result<Url, SendError> {
    let host = (uri.scheme_str(), uri.authority().map(Authority::as_str));
    let rest = uri.path_and_query().map_or("", PathAndQuery::as_str);
    let mix = |mixed: usize, byte: u8| mixed.wrapping_mul(31).wrapping_add(usize::from(byte));
    let place = rest.bytes().rev().take(4).fold(rest.len(), mix) % 16;
    KEPT.with_borrow_mut(|all| {
        let here = |kept: &&(String, Url)| host == (Some(kept.1.scheme()), Some(kept.1.authority()));
        if let Some((_, url)) = all[place].as_ref().filter(here).filter(|(kept, _)| kept == rest) {
            return Ok(url.clone());
        }
        let url = match all.iter().flatten().find(here) {
            Some((_, like)) => {
                let mut url = like.clone();
                url.set_path(uri.path());
                url.set_query(uri.query());
                url
            }
            None => {
                let unread = |error| SendError::new(Sent::Nothing, words(&error)).because(error).for_good();
                uri.to_string().parse().map_err(unread)?
            }
        };
        if method == Method::POST {
            all[place] = Some((rest.to_owned(), url.clone()));
        }
        Ok(url)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_the_same_whatever_was_asked_for_before() {
        let hosts = [
            "https://qyapi.weixin.qq.com",
            "https://qyapi.weixin.qq.com:443",
            "https://QYAPI.weixin.qq.com",
            "http://qyapi.weixin.qq.com",
            "http://127.0.0.1:8080",
            "https://gate.example/a/b/",
            "https://[::1]",
        ];
        let rests =
            ["/", "/x", "/x?", "/x?a=1", "/x?a=%20b&c='\"{|}", "/a/../b%2F//c", "//other.example/x?t=T", "/{x}|^\"?y"];
        let uris: Vec<Uri> =
            hosts.iter().flat_map(|host| rests.map(|rest| format!("{host}{rest}").parse().ok())).flatten().collect();
        assert!(uris.len() > 40, "{} of these are URIs", uris.len());
        for before in &uris {
            for (method, uri) in
                [Method::GET, Method::POST].iter().flat_map(|method| uris.iter().map(move |uri| (method, uri)))
            {
                url_of(&Method::POST, before).unwrap();
                assert_eq!(url_of(method, uri).unwrap(), Url::parse(&uri.to_string()).unwrap(), "{uri} after {before}");
            }
        }
    }
}
