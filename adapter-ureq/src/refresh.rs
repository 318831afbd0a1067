//! Renewing tokens ahead of their ends, in a thread.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;
use std::{io, thread};

use wecom_core::Error;
use wecom_core::flow::{self, Call, Renewal, Token};

use crate::client::now;

/// Keeps tokens fresh for as long as it lives; see [`Client::refresher`](crate::Client::refresher).
#[must_use = "dropped, it stops"]
#[derive(Debug)]
pub struct Refresher(Arc<Stop>);

#[derive(Debug, Default)]
struct Stop {
    stopped: Mutex<bool>,
    told: Condvar,
}

impl Refresher {
    pub(crate) fn start(
        mut refresher: flow::Refresher,
        drive: impl Fn(Call<'static, Token>) -> Result<Token, Error> + Send + 'static,
    ) -> io::Result<Refresher> {
        let stop = Arc::<Stop>::default();
        let told = Arc::clone(&stop);
        thread::Builder::new().name("wecom-refresher".to_owned()).spawn(move || {
            loop {
                let span = match refresher.next(now()) {
                    Renewal::Wait(span) => span,
                    Renewal::Renew(call) => {
                        refresher.renewed(&drive(*call), now());
                        Duration::ZERO
                    }
                    Renewal::Never => return,
                };
                let stopped = told.stopped.lock().unwrap_or_else(PoisonError::into_inner);
                let stopped = told.told.wait_timeout_while(stopped, span, |stopped| !*stopped);
                if *stopped.unwrap_or_else(PoisonError::into_inner).0 {
                    return;
                }
            }
        })?;
        Ok(Refresher(stop))
    }
}

impl Drop for Refresher {
    /// A renewal that is under way comes to its end; the thread is not waited for.
    fn drop(&mut self) {
        *self.0.stopped.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.told.notify_all();
    }
}
