//! `bench-client-ureq URL SECONDS CONCURRENCY [--secret SECRET]`: `message/send` through wecom-ureq from so many threads, and
//! how many requests a second that makes. Without a secret it sends a token of its own making.

use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use wecom_core::Error;
use wecom_tests::load::{APP, Load};
use wecom_ureq::Client;

fn main() -> ExitCode {
    let load = match Load::read("bench-client-ureq", std::env::args().skip(1)) {
        Ok(load) => load,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    match run(&load) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(load: &Load) -> Result<(), Error> {
    let client = Client::builder().corp_id(APP.0).base_url(&load.base).build();
    let app = match &load.secret {
        Some(secret) => client.app(APP.1, secret.as_str()),
        None => client.app_with_token(APP.1, "a-token"),
    };
    let message = Load::message();
    // The token is fetched, the first connection made.
    app.call(&message)?;
    let start = Instant::now();
    let call = || {
        let mut requests = 0;
        while start.elapsed() < load.span {
            app.call(&message)?;
            requests += 1;
        }
        Ok::<u64, Error>(requests)
    };
    let requests = thread::scope(|scope| {
        let callers: Vec<_> = (0..load.callers).map(|_| scope.spawn(call)).collect();
        callers.into_iter().map(|caller| caller.join().expect("no call panics")).sum::<Result<u64, Error>>()
    })?;
    load.print(requests, start);
    Ok(())
}
