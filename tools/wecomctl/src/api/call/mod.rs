//! `api call`: any endpoint, typed and checked before anything is sent.

mod answer;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use http::Request;
use serde_json::{Map, Value as Json, json};
use wecom_core::catalogue::{Descriptor, Prepared};
use wecom_core::endpoint::{
    AccessToken, DeviceToken, ModelToken, ProviderToken, ResponseCode, SuiteToken, TokenKind, WebhookKey,
};
use wecom_core::flow::Credential;
use wecom_core::types::Secret;
use wecom_ureq::Handle;

use super::check::check;
use super::find::find;
use super::{hide, pairs};
use crate::account::{self, Account};
use crate::content;
use crate::failure::Failure;
use crate::output::Output;

/// What `api call` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    #[command(flatten)]
    account: Account,
    /// The endpoint as `api show` takes it, then parameters as key=value: dots lead into objects, `list[]=x` or the same
    /// key again adds to a list, `list[0].key=x` leads into one.
    #[arg(required = true, value_names = ["[METHOD] PATH_OR_NAME", "KEY=VALUE"])]
    words: Vec<String>,
    /// The parameters as a JSON object: the text, @FILE or - for the standard input. key=value goes over it. Secrets belong
    /// into a file or the standard input: arguments can be seen by everybody on the machine.
    #[arg(long = "json", value_name = "TEXT|@FILE|-")]
    body: Option<String>,
    /// The file to upload.
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// Where a downloaded file goes; without it only its name and size are printed.
    #[arg(long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// A token that you have, used as it is; everybody on the machine can see it. Without it, an app's token is fetched with
    /// the account, and any other is taken from WECOM_TOKEN, a group robot's key also from WECOM_WEBHOOK_KEY.
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,
    /// Print the request (token and secrets as ***) and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// Let fields and values through that this version does not know.
    #[arg(long)]
    extra: bool,
}

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let (endpoint, pairs) = endpoint(&arguments.words)?;
    let parameters = parameters(arguments, endpoint, pairs)?;
    let mut request = prepare(arguments, endpoint, &parameters)?;
    let upload = attach(arguments, endpoint, &mut *request)?;
    // What breaks a limit is told without a token being fetched.
    let base = arguments.account.base_url()?;
    let sent = request.http_request(&base, "***")?;
    if arguments.dry_run {
        return dry_run(endpoint, &mut *request, &sent, output);
    }
    let call = Call { endpoint, request, upload, target: arguments.output.as_deref() };
    with_token(arguments, call, output)
}

/// The endpoint, and the words after it.
fn endpoint(words: &[String]) -> Result<(&'static Descriptor, &[String]), Failure> {
    let (found, used) = find(words)?;
    let rest = words.get(used..).unwrap_or_default();
    match found.as_slice() {
        [endpoint] => Ok((endpoint, rest)),
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|endpoint| format!("{} ({} {})", endpoint.name, endpoint.method, endpoint.title()))
                .collect();
            Err(Failure::usage(format!("several endpoints are called that: name one of {}", names.join(", "))))
        }
    }
}

fn parameters(arguments: &Arguments, endpoint: &Descriptor, pairs: &[String]) -> Result<Map<String, Json>, Failure> {
    let mut parameters = match &arguments.body {
        None => Map::new(),
        Some(text) => match serde_json::from_str(&content::argument_or_file(text)?) {
            Ok(Json::Object(parameters)) => parameters,
            Ok(_) => return Err(Failure::usage("--json is no object: parameters have names")),
            Err(error) => return Err(Failure::usage(format!("--json is not JSON: {error}"))),
        },
    };
    pairs::merge(&endpoint.parameters(), &mut parameters, pairs)?;
    Ok(parameters)
}

/// The typed request, once everything fits.
fn prepare(
    arguments: &Arguments,
    endpoint: &Descriptor,
    parameters: &Map<String, Json>,
) -> Result<Box<dyn Prepared>, Failure> {
    let checked = check(&endpoint.parameters(), parameters, arguments.extra);
    if !checked.problems.is_empty() {
        const MOST: usize = 8;
        let more = match checked.problems.len().checked_sub(MOST) {
            Some(more @ 1..) => format!("; and {more} more"),
            _ => String::new(),
        };
        let told = checked.problems.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join("; ");
        let way = if checked.unknown { " (--extra lets through what is unknown)" } else { "" };
        return Err(Failure::usage(format!("{told}{more}{way}; nothing was sent")));
    }
    let decoded = endpoint.decode(&Json::Object(parameters.clone()));
    decoded.map_err(|problem| Failure::usage(format!("the parameters do not fit {problem}; nothing was sent")))
}

/// Puts the file into an upload.
fn attach(
    arguments: &Arguments,
    endpoint: &Descriptor,
    request: &mut dyn Prepared,
) -> Result<Option<fs::File>, Failure> {
    if arguments.output.is_some() && !answer::may_be_file(endpoint) {
        return Err(Failure::usage("--output is for downloads: this endpoint answers JSON, which is printed"));
    }
    match (request.file(), &arguments.file) {
        (Some(slot), Some(path)) => {
            let (file, source) = content::open(path)?;
            *slot = file;
            Ok(Some(source))
        }
        (Some(_), None) => Err(Failure::usage("--file is missing: this endpoint uploads one")),
        (None, Some(_)) => Err(Failure::usage("--file is for uploads: this endpoint takes no file")),
        (None, None) => Ok(None),
    }
}

fn dry_run(
    endpoint: &Descriptor,
    request: &mut dyn Prepared,
    sent: &Request<Vec<u8>>,
    output: &mut Output,
) -> Result<(), Failure> {
    let shape = endpoint.parameters();
    let url = hide::in_address(&shape, endpoint.token, &sent.uri().to_string());
    let mut text = format!("{} {url}", sent.method());
    let mut json = json!({ "method": sent.method().as_str(), "url": url });
    if let Some(file) = request.file() {
        let length = file.length();
        text += &format!("\nfile: {}, {length} bytes", file.name);
        json["file"] = json!({ "name": file.name, "length": length });
    } else if !sent.body().is_empty() {
        let mut body = serde_json::from_slice(sent.body()).unwrap_or_default();
        hide::secrets(&shape, &mut body);
        text += &format!("\n{body:#}");
        json["body"] = body;
    }
    output.show(&text, &json)
}

/// A call that only lacks its token.
struct Call<'a> {
    endpoint: &'static Descriptor,
    request: Box<dyn Prepared>,
    upload: Option<fs::File>,
    target: Option<&'a Path>,
}

fn with_token(arguments: &Arguments, call: Call<'_>, output: &mut Output) -> Result<(), Failure> {
    match call.endpoint.token {
        "none" if arguments.token.is_some() => Err(Failure::usage("--token is too much: this endpoint takes none")),
        "none" => answer::print(call, &arguments.account.client()?.with(Credential::none()), output),
        "access_token" if arguments.token.is_none() => answer::print(call, &arguments.account.app()?, output),
        "access_token" => answer::print(call, &given::<AccessToken>(arguments)?, output),
        "suite_access_token" => answer::print(call, &given::<SuiteToken>(arguments)?, output),
        "provider_access_token" => answer::print(call, &given::<ProviderToken>(arguments)?, output),
        "device_access_token" => answer::print(call, &given::<DeviceToken>(arguments)?, output),
        "model_access_token" => answer::print(call, &given::<ModelToken>(arguments)?, output),
        "response_code" => answer::print(call, &given::<ResponseCode>(arguments)?, output),
        "key" => answer::print(call, &given::<WebhookKey>(arguments)?, output),
        other => Err(Failure::failed(format!("this version of wecomctl has no {other}"))),
    }
}

/// The client with a token that the caller has.
fn given<T: TokenKind>(arguments: &Arguments) -> Result<Handle<T>, Failure> {
    let robot = T::PARAMETER == WebhookKey::PARAMETER;
    let token = match &arguments.token {
        Some(token) => Some(Secret::from(token.trim())).filter(|token| !token.is_empty()),
        None => match account::secret(None, "WECOM_TOKEN")? {
            None if robot => account::secret(None, "WECOM_WEBHOOK_KEY")?,
            token => token,
        },
    };
    let Some(token) = token else {
        let kind = T::PARAMETER.unwrap_or_default();
        let robot = if robot { " (or WECOM_WEBHOOK_KEY)" } else { "" };
        return Err(Failure::usage(format!(
            "WECOM_TOKEN (or --token){robot} is not set: this endpoint takes a {kind}"
        )));
    };
    Ok(arguments.account.client()?.with(Credential::given(token)))
}
