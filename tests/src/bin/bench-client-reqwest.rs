//! `bench-client-reqwest URL SECONDS CONCURRENCY [--secret SECRET]`: `message/send` through wecom-reqwest from so many tasks,
//! and how many requests a second that makes. Without a secret it sends a token of its own making.

use std::process::ExitCode;
use std::time::Instant;

use tokio::runtime::Runtime;
use wecom_core::Error;
use wecom_reqwest::Client;
use wecom_tests::load::{APP, Load};

fn main() -> ExitCode {
    let load = match Load::read("bench-client-reqwest", std::env::args().skip(1)) {
        Ok(load) => load,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    let runtime = Runtime::new().expect("a runtime");
    match runtime.block_on(run(&load)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(load: &Load) -> Result<(), Error> {
    let client = Client::builder().corp_id(APP.0).base_url(&load.base).build();
    let app = match &load.secret {
        Some(secret) => client.app(APP.1, secret.as_str()),
        None => client.app_with_token(APP.1, "a-token"),
    };
    let message = Load::message();
    // The token is fetched, the first connection made.
    app.call(&message).await?;
    let (start, span) = (Instant::now(), load.span);
    let callers: Vec<_> = (0..load.callers)
        .map(|_| {
            let (app, message) = (app.clone(), message.clone());
            tokio::spawn(async move {
                let mut requests = 0;
                while start.elapsed() < span {
                    app.call(&message).await?;
                    requests += 1;
                }
                Ok::<u64, Error>(requests)
            })
        })
        .collect();
    let mut requests = 0;
    for caller in callers {
        requests += caller.await.expect("no call panics")?;
    }
    load.print(requests, start);
    Ok(())
}
