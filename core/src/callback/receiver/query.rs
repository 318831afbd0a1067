//! What WeCom adds to the URL.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::callback::CallbackError;

const NAMES: [&str; 4] = ["msg_signature", "timestamp", "nonce", "echostr"];

/// The parameters that are the URL's own, by name and value.
pub(super) fn own(uri: &http::Uri) -> Vec<&str> {
    let added = |pair: &str| NAMES.contains(&pair.split_once('=').map_or(pair, |(name, _)| name));
    let pairs = uri.query().unwrap_or_default().split('&');
    let mut own: Vec<&str> = pairs.filter(|pair| !pair.is_empty() && !added(pair)).collect();
    own.sort_unstable();
    own
}

/// The parameters that WeCom adds to the URL; others are the URL's own.
pub(super) struct Query<'a> {
    pub(super) signature: Cow<'a, str>,
    pub(super) timestamp: Cow<'a, str>,
    pub(super) nonce: Cow<'a, str>,
    pub(super) echo: Option<Cow<'a, str>>,
}

impl Query<'_> {
    pub(super) fn read(uri: &http::Uri) -> Result<Query<'_>, CallbackError> {
        let mut values = [const { None }; 4];
        for (name, value) in uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('=')) {
            let Some(place) = NAMES.iter().position(|known| *known == name) else {
                continue;
            };
            // Decoded once; a `+` belongs to the base64 and is no blank.
            let value = if value.contains('%') { percent_decode_str(value).decode_utf8() } else { Ok(value.into()) };
            let Ok(value) = value else {
                return Err(CallbackError::Parameter { name: NAMES[place], problem: "is not UTF-8" });
            };
            values[place].get_or_insert(value);
        }
        let [signature, timestamp, nonce, echo] = values;
        Ok(Query {
            signature: signature.ok_or(CallbackError::Missing("msg_signature"))?,
            timestamp: timestamp.ok_or(CallbackError::Missing("timestamp"))?,
            nonce: nonce.ok_or(CallbackError::Missing("nonce"))?,
            echo,
        })
    }

    /// What happened to the query on the way, where its values tell: for the operator whose signatures do not match.
    pub(super) fn problem(&self) -> Option<CallbackError> {
        let problem = |name, problem| Some(CallbackError::Altered { name, problem });
        let echo = self.echo.as_ref()?;
        if echo.contains(' ') {
            return problem("echostr", "has blanks where `+` was: what stands between decoded the query as a form");
        }
        if echo.contains('%') {
            return problem("echostr", "is still percent-encoded: what stands between encoded the query once more");
        }
        None
    }
}
