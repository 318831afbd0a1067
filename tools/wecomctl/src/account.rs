//! Who calls: corp, app and secret, or a group robot's key.

use std::env;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use http::Uri;
use wecom_core::endpoint::BASE;
use wecom_core::types::{AgentId, Secret};
use wecom_ureq::{App, Client, Webhook};

use crate::failure::Failure;

/// Where WeCom is.
#[derive(Args, Debug)]
struct Base {
    /// Another base URL than WeCom's: a gateway or the sandbox.
    #[arg(
        long,
        env = "WECOM_BASE_URL",
        hide_env_values = true,
        global = true,
        value_name = "URL",
        help_heading = "Account"
    )]
    base_url: Option<String>,
}

impl Base {
    fn client(&self, corp_id: &str) -> Result<Client, Failure> {
        let builder = Client::builder().corp_id(corp_id);
        let Some(url) = given(&self.base_url) else { return Ok(builder.build()) };
        let is_web = |uri: Uri| matches!(uri.scheme_str(), Some("http" | "https"));
        if url.parse().is_ok_and(is_web) {
            return Ok(builder.base_url(url).build());
        }
        let problem = format!("WECOM_BASE_URL (or --base-url) is no http or https address: {url:?}");
        Err(Failure::usage(problem))
    }
}

/// The app that calls. Its secret comes from `WECOM_SECRET` or a file, never from an argument, which everybody on the
/// machine can see.
#[derive(Args, Debug)]
pub(crate) struct Account {
    /// The corp's id (企业 ID).
    #[arg(
        long,
        env = "WECOM_CORP_ID",
        hide_env_values = true,
        global = true,
        value_name = "ID",
        help_heading = "Account"
    )]
    corp_id: Option<String>,
    /// The app's id (AgentId).
    #[arg(
        long,
        env = "WECOM_AGENT_ID",
        hide_env_values = true,
        global = true,
        value_name = "ID",
        help_heading = "Account"
    )]
    agent_id: Option<String>,
    /// A file with the app's secret; without it the secret is taken from WECOM_SECRET.
    #[arg(long, global = true, value_name = "FILE", help_heading = "Account")]
    secret_file: Option<PathBuf>,
    #[command(flatten)]
    base: Base,
}

impl Account {
    /// The app, where its id does not matter.
    pub(crate) fn app(&self) -> Result<App, Failure> {
        self.connect(None)
    }

    /// The app, where WeCom wants its id.
    pub(crate) fn app_with_id(&self) -> Result<App, Failure> {
        self.connect(Some(given(&self.agent_id)))
    }

    /// A client for calls that take no token, or one that the caller has.
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        self.base.client(given(&self.corp_id).unwrap_or_default())
    }

    /// Where WeCom is.
    pub(crate) fn base_url(&self) -> Result<String, Failure> {
        self.client()?;
        Ok(given(&self.base.base_url).unwrap_or(BASE).to_owned())
    }

    fn connect(&self, agent_id: Option<Option<&str>>) -> Result<App, Failure> {
        let corp_id = given(&self.corp_id);
        let secret = secret(self.secret_file.as_deref(), "WECOM_SECRET")?;
        let mut missing = Vec::new();
        if corp_id.is_none() {
            missing.push("WECOM_CORP_ID (or --corp-id)");
        }
        if secret.is_none() {
            missing.push("WECOM_SECRET (or --secret-file)");
        }
        if agent_id == Some(None) {
            missing.push("WECOM_AGENT_ID (or --agent-id)");
        }
        let (Some(corp_id), Some(secret), []) = (corp_id, secret, missing.as_slice()) else {
            return Err(unset(&missing));
        };
        let number = agent_id.flatten().unwrap_or("0");
        let Ok(number) = number.parse::<i64>() else {
            return Err(Failure::usage(format!("the app's id is a number, not {number:?}: see --agent-id")));
        };
        Ok(self.base.client(corp_id)?.app(AgentId::from(number), secret))
    }
}

/// The group robot that writes.
#[derive(Args, Debug)]
pub(crate) struct Robot {
    /// A file with the robot's key or its whole address; without it that is taken from WECOM_WEBHOOK_KEY.
    #[arg(long, global = true, value_name = "FILE", help_heading = "Account")]
    key_file: Option<PathBuf>,
    #[command(flatten)]
    base: Base,
}

impl Robot {
    /// The robot.
    pub(crate) fn webhook(&self) -> Result<Webhook, Failure> {
        let Some(key) = secret(self.key_file.as_deref(), "WECOM_WEBHOOK_KEY")? else {
            return Err(unset(&["WECOM_WEBHOOK_KEY (or --key-file)"]));
        };
        // What the group shows to be copied is the whole address.
        let inside = key.expose().split_once("key=").and_then(|(_, after)| after.split('&').next());
        let key = inside.map_or_else(|| key.clone(), Secret::from);
        Ok(self.base.client("")?.webhook(key))
    }
}

fn unset(names: &[&str]) -> Failure {
    let verb = if names.len() == 1 { "is" } else { "are" };
    Failure::usage(format!("{} {verb} not set", names.join(", ")))
}

/// A value that is not empty.
fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// In bytes.
const LONGEST_SECRET: u64 = 4096;

/// A secret from a file, or else from the environment.
pub(crate) fn secret(file: Option<&Path>, variable: &str) -> Result<Option<Secret>, Failure> {
    let text = match file {
        Some(path) => {
            // No secret is longer; a device or a wrong file may have no end.
            let mut text = String::new();
            let read =
                std::fs::File::open(path).and_then(|file| file.take(LONGEST_SECRET + 1).read_to_string(&mut text));
            read.map_err(|error| Failure::failed(format!("{} cannot be read: {error}", path.display())))?;
            if text.len() as u64 > LONGEST_SECRET {
                return Err(Failure::usage(format!(
                    "{} is too long for a secret: is it the right file?",
                    path.display()
                )));
            }
            if text.trim().is_empty() {
                return Err(Failure::usage(format!("{} is empty: put the secret into it", path.display())));
            }
            text
        }
        None => match env::var(variable) {
            Ok(text) => text,
            Err(env::VarError::NotPresent) => return Ok(None),
            Err(env::VarError::NotUnicode(_)) => {
                return Err(Failure::usage(format!("{variable} is not UTF-8: set it anew")));
            }
        },
    };
    Ok(Some(Secret::from(text.trim())).filter(|secret| !secret.is_empty()))
}
