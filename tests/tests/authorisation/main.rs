//! The life of an authorisation, from the install link to its cancellation, as a provider's program lives it: over HTTP, with
//! callbacks that WeCom encrypts, and through both adapters: the same tests, word for word.

#[path = "."]
mod blocking {
    use wecom_ureq as wecom;

    /// The call has already been made.
    fn run<T>(result: T) -> T {
        result
    }

    mod backend;
    mod life;
}

// The tests are written once and built against each adapter.
#[allow(clippy::duplicate_mod)]
#[path = "."]
mod asynchronous {
    use std::sync::LazyLock;

    use tokio::runtime::Runtime;
    use wecom_reqwest as wecom;

    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

    fn run<F: Future>(future: F) -> F::Output {
        RUNTIME.block_on(future)
    }

    mod backend;
    mod life;
}

mod store;

use std::time::SystemTime;

use wecom_core::types::Timestamp;

const PROVIDER: &str = "wwprovider";
const TOKEN: &str = "callback-token";
const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

fn now() -> Timestamp {
    SystemTime::now().into()
}
