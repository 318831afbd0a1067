//! `bench-client-reqwest URL SECONDS CONCURRENCY [--secret SECRET]`: `message/send` through wecom-reqwest from so many tasks: how
//! many requests a second that makes, and how many failed. Without a secret it begins with a token of its own making, and where
//! the server refuses that, fetches one with a secret of its own making.

use std::process::ExitCode;
use std::time::Instant;

use tokio::runtime::Runtime;
use wecom_reqwest::Client;
use wecom_tests::load::{APP, Load, Outcome};

fn main() -> ExitCode {
    match Load::read("bench-client-reqwest", std::env::args().skip(1)) {
        Ok(load) => Runtime::new().expect("a runtime").block_on(run(&load)),
        Err(usage) => {
            eprintln!("{usage}");
            ExitCode::from(2)
        }
    }
}

async fn run(load: &Load) -> ExitCode {
    let client = Client::builder().corp_id(APP.0).base_url(&load.base).tokens(load.tokens()).build();
    let (app, message) = (client.app(APP.1, load.secret()), Load::message());
    let mut outcome = Outcome::default();
    if let Err(error) = app.call(&message).await {
        // Otherwise the token is there now, and the first connection.
        outcome.note(Err::<(), _>(error));
    }
    let (start, span) = (Instant::now(), load.span);
    let callers: Vec<_> = (0..load.callers)
        .map(|_| {
            let (app, message) = (app.clone(), message.clone());
            tokio::spawn(async move {
                let mut outcome = Outcome::default();
                while start.elapsed() < span {
                    outcome.note(app.call(&message).await);
                }
                outcome
            })
        })
        .collect();
    for caller in callers {
        outcome = outcome.and(caller.await.expect("no call panics"));
    }
    outcome.print(start)
}
