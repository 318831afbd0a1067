//! Secrets taken out of what is shown.

use serde_json::Value as Json;

/// Names of parameters and fields whose values are never shown.
const SECRET: &[&str] = &[
    "access_token",
    "agent_ticket",
    "auth_code",
    "code",
    "corpsecret",
    "device_access_token",
    "device_secret",
    "encoding_aeskey",
    "encodingaeskey",
    "js_code",
    "jsapi_ticket",
    "key",
    "mobile",
    "model_access_token",
    "model_secret",
    "model_ticket",
    "openid",
    "permanent_code",
    "pre_auth_code",
    "provider_access_token",
    "provider_secret",
    "response_code",
    "secret",
    "selected_ticket",
    "selected_ticket_list",
    "session_key",
    "suite_access_token",
    "suite_secret",
    "suite_ticket",
    "tfa_code",
    "ticket",
    "token",
    "user_doc_ticket",
    "user_ticket",
    "welcome_code",
];

const HIDDEN: &str = "***";

fn is_secret(name: &str) -> bool {
    SECRET.contains(&name.to_ascii_lowercase().as_str())
}

/// A query with secret values hidden.
pub(crate) fn query(query: &str) -> String {
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}={HIDDEN}"),
            _ => pair.to_owned(),
        })
        .collect();
    pairs.join("&")
}

/// A body as text with secret values hidden; what is no JSON is told by its length alone.
pub(crate) fn body(body: &[u8]) -> String {
    if body.is_empty() {
        return String::new();
    }
    match serde_json::from_slice::<Json>(body) {
        Ok(mut json) => {
            hide(&mut json);
            json.to_string()
        }
        Err(_) => format!("<{} bytes>", body.len()),
    }
}

fn hide(json: &mut Json) {
    match json {
        Json::Object(members) => {
            for (name, value) in members {
                // A menu's key and the like are hidden too: better one value too many than one too few. A list of secrets
                // (`selected_ticket_list`) is hidden whole.
                if is_secret(name) && (value.is_string() || value.is_number() || value.is_array()) {
                    *value = HIDDEN.into();
                } else {
                    hide(value);
                }
            }
        }
        Json::Array(items) => items.iter_mut().for_each(hide),
        _ => {}
    }
}

/// Text with the given secrets hidden wherever they stand.
pub(crate) fn values(mut text: String, secrets: &[String]) -> String {
    for secret in secrets.iter().filter(|secret| secret.len() >= 4) {
        if text.contains(secret.as_str()) {
            text = text.replace(secret.as_str(), HIDDEN);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn hides_by_name_and_by_value() {
        assert_eq!(super::query("access_token=T&userid=a&key=K"), "access_token=***&userid=a&key=***");
        assert_eq!(
            super::body(br#"{"a":[{"secret":"s","n":1}],"access_token":"T"}"#),
            r#"{"a":[{"n":1,"secret":"***"}],"access_token":"***"}"#
        );
        for name in [
            "auth_code",
            "encoding_aeskey",
            "permanent_code",
            "pre_auth_code",
            "selected_ticket",
            "session_key",
            "suite_ticket",
            "user_doc_ticket",
            "user_ticket",
            "welcome_code",
        ] {
            assert_eq!(super::query(&format!("{name}=hush")), format!("{name}=***"));
            assert_eq!(super::body(format!(r#"{{"{name}":"hush"}}"#).as_bytes()), format!(r#"{{"{name}":"***"}}"#));
        }
        assert_eq!(super::body(br#"{"selected_ticket_list":["hush"]}"#), r#"{"selected_ticket_list":"***"}"#);
        assert_eq!(super::body(b"\xff\xfe"), "<2 bytes>");
        assert_eq!(super::values("a hush b".to_owned(), &["hush".to_owned()]), "a *** b");
    }
}
