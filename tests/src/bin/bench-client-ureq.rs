//! `bench-client-ureq URL SECONDS CONCURRENCY [--secret SECRET]`: `message/send` through wecom-ureq from so many threads: how
//! many requests a second that makes, and how many failed. Without a secret it begins with a token of its own making, and where
//! the server refuses that, fetches one with a secret of its own making.

use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use wecom_tests::load::{APP, Load, Outcome};
use wecom_ureq::Client;

fn main() -> ExitCode {
    match Load::read("bench-client-ureq", std::env::args().skip(1)) {
        Ok(load) => run(&load),
        Err(usage) => {
            eprintln!("{usage}");
            ExitCode::from(2)
        }
    }
}

fn run(load: &Load) -> ExitCode {
    let client = Client::builder().corp_id(APP.0).base_url(&load.base).tokens(load.tokens()).build();
    let (app, message) = (client.app(APP.1, load.secret()), Load::message());
    let mut outcome = Outcome::default();
    if let Err(error) = app.call(&message) {
        // Otherwise the token is there now, and the first connection.
        outcome.note(Err::<(), _>(error));
    }
    let start = Instant::now();
    let call = || {
        let mut outcome = Outcome::default();
        while start.elapsed() < load.span {
            outcome.note(app.call(&message));
        }
        outcome
    };
    let outcome = thread::scope(|scope| {
        let callers: Vec<_> = (0..load.callers).map(|_| scope.spawn(call)).collect();
        callers.into_iter().map(|caller| caller.join().expect("no call panics")).fold(outcome, Outcome::and)
    });
    outcome.print(start)
}
