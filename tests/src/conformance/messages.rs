//! Requests and responses.

use http::Response;
use serde_json::{Map, Value as Json};
use wecom_core::catalogue::{self, Descriptor};
use wecom_core::endpoint::BASE;
use wecom_core::error::Error;
use wecom_core::types::File;

use super::equal::{Difference, apart, missing};

type Outcome = Result<(), Vec<Difference>>;

/// Decodes into the typed request, whose `http_request` has the same method, path and JSON.
pub(super) fn request(facts: &Json, text: &[u8]) -> Outcome {
    each(facts, |endpoint| {
        let sample = json(text)?;
        let mut request = endpoint.decode(&sample).map_err(|failure| {
            vec![Difference {
                path: failure.path(),
                expected: "what can be read".to_owned(),
                found: failure.problem().to_owned(),
            }]
        })?;
        if let Some(file) = request.file() {
            *file = File::new("sample", "sample");
        }
        let request =
            request.http_request(BASE, "token").map_err(|problem| vec![Difference::at_root("a request", problem)])?;
        let line = format!("{} {}", request.method(), request.uri().path());
        let wanted = format!("{} {}", text_of(facts, "method"), text_of(facts, "path"));
        if line != wanted {
            return Err(vec![Difference::at_root(wanted, line)]);
        }
        let sent = if request.body().is_empty() || endpoint.method == http::Method::GET {
            query(request.uri().query().unwrap_or_default(), endpoint.token)
        } else {
            json(request.body())?
        };
        outcome(apart(&sample, &sent))
    })
}

/// Decodes into the typed answer, and every leaf is there when that is written again.
pub(super) fn response(facts: &Json, text: &[u8]) -> Outcome {
    each(facts, |endpoint| {
        let mut sample = json(text)?;
        let answer = match endpoint.mirror(Response::new(text.to_vec())) {
            Ok(answer) => answer,
            // A sample of a refusal: its code and words are all that a caller gets.
            Err(Error::Api(refusal)) if refusal.code.0.to_string() == scalar(&sample["errcode"]) => {
                return outcome(missing(&sample["errmsg"], &Json::from(refusal.message.as_str())));
            }
            Err(problem) => return Err(vec![Difference::at_root("what can be read", problem)]),
        };
        // The words of success are free.
        if let Some(fields) = sample.as_object_mut() {
            fields.remove("errmsg");
        }
        outcome(missing(&sample, &json(answer.body())?))
    })
}

/// Tries the types of a path, of which there are several where one path serves several pages.
fn each(facts: &Json, check: impl Fn(&'static Descriptor) -> Outcome) -> Outcome {
    let (method, path) = (text_of(facts, "method"), text_of(facts, "path"));
    let mut outcome = Err(vec![Difference::at_root(format!("an endpoint {method} {path}"), "none")]);
    for endpoint in catalogue::find(&method, &path) {
        outcome = check(endpoint);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

fn outcome(differences: Vec<Difference>) -> Outcome {
    if differences.is_empty() { Ok(()) } else { Err(differences) }
}

fn json(text: &[u8]) -> Result<Json, Vec<Difference>> {
    serde_json::from_slice(text).map_err(|problem| vec![Difference::at_root("JSON", problem)])
}

fn text_of(facts: &Json, key: &str) -> String {
    facts[key].as_str().unwrap_or_default().to_owned()
}

fn scalar(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The query less the token, as an object of strings.
fn query(query: &str, token: &str) -> Json {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(name, _)| *name != token);
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    Json::Object(pairs.map(|(name, value)| (decode(name), Json::from(decode(value)))).collect::<Map<_, _>>())
}
