//! What can go wrong between client and server, through both adapters: the same tests, word for word.

#[path = "."]
mod blocking {
    use wecom_tests::adapters::made as run;
    use wecom_ureq as wecom;

    mod answers;
    mod cuts;
    mod files;
    mod limits;
    mod pages;
}

// The tests are written once and built against each adapter.
#[allow(clippy::duplicate_mod)]
#[path = "."]
mod asynchronous {
    use wecom_reqwest as wecom;
    use wecom_tests::adapters::make as run;

    mod answers;
    mod cuts;
    mod files;
    mod limits;
    mod pages;
}

use std::time::Duration;

use wecom_core::error::{Error, SendError, Sent};
use wecom_core::flow::Policy;

/// Three tries as always, without the waiting.
fn hasty() -> Policy {
    let mut policy = Policy::default();
    policy.pause = Duration::from_millis(1);
    policy
}

fn send_error(error: Error) -> SendError {
    match error {
        Error::Send(error) => *error,
        other => panic!("not a failure to send: {other}"),
    }
}

/// Fails unless the request may have arrived.
fn assert_maybe(error: Error) {
    let error = send_error(error);
    assert_eq!(error.sent, Sent::Maybe, "{error}");
}
