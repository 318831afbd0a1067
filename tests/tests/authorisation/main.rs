//! The life of an authorisation, from the install link to its cancellation, as a provider's program lives it: over HTTP, with
//! callbacks that WeCom encrypts, and through both adapters: the same tests, word for word.

#[path = "."]
mod blocking {
    use wecom_tests::adapters::made as run;
    use wecom_ureq as wecom;

    mod backend;
    mod life;
}

// The tests are written once and built against each adapter.
#[allow(clippy::duplicate_mod)]
#[path = "."]
mod asynchronous {
    use wecom_reqwest as wecom;
    use wecom_tests::adapters::make as run;

    mod backend;
    mod life;
}

mod store;

use wecom_tests::adapters::now;

const PROVIDER: &str = "wwprovider";
const TOKEN: &str = "callback-token";
const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
