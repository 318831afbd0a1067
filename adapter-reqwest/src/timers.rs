//! Timers that are used again: to set one anew takes longer than to put one off that is set.

use std::cell::RefCell;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::runtime::{Handle, Id};
use tokio::time::{Instant, Sleep};

/// How many a thread keeps: so many of its calls may wait at once.
const KEPT: usize = 64;

/// Nobody waits longer; a clock may know no time that is ever so far ahead.
const LONGEST: Duration = Duration::from_secs(10 * 365 * 86_400);

thread_local! {
    static SPARE: RefCell<Spare> = const { RefCell::new(Spare { runtime: None, sleeps: Vec::new() }) };
}

/// Timers that nobody waits for, of one runtime. Until they go off they keep the memory of the task that they were last for, and what
/// tokio keeps of the runtime.
struct Spare {
    runtime: Option<Id>,
    sleeps: Vec<Pin<Box<Sleep>>>,
}

/// A timer of the runtime that it was made in; back among the spare ones when dropped.
pub(crate) struct Timer {
    runtime: Id,
    /// None once dropped.
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Timer {
    /// One that goes off after `span`.
    pub(crate) fn after(span: Duration) -> Timer {
        let (runtime, end) = (Handle::current().id(), Instant::now() + span.min(LONGEST));
        let (spare, _foreign) = SPARE.with_borrow_mut(|spare| {
            let same = spare.runtime.replace(runtime) == Some(runtime);
            // Dropped only afterwards: with them go wakers, which may drop whole tasks, and with those timers.
            let foreign = if same { Vec::new() } else { std::mem::take(&mut spare.sleeps) };
            (spare.sleeps.pop(), foreign)
        });
        let sleep = match spare {
            Some(mut sleep) => {
                sleep.as_mut().reset(end);
                sleep
            }
            None => Box::pin(tokio::time::sleep_until(end)),
        };
        Timer { runtime, sleep: Some(sleep) }
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.sleep.as_mut().map_or(Poll::Ready(()), |sleep| sleep.as_mut().poll(context))
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        // Where the thread is about to end, it keeps none.
        let _ = SPARE.try_with(|spare| {
            let mut spare = spare.borrow_mut();
            if spare.runtime == Some(self.runtime) && spare.sleeps.len() < KEPT {
                spare.sleeps.extend(self.sleep.take());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;
    use tokio::runtime::{Builder, Runtime};

    use super::*;

    /// Longer than any test takes.
    const LONG: Duration = Duration::from_secs(3_600);
    const SHORT: Duration = Duration::from_millis(1);

    fn runtime() -> Runtime {
        Builder::new_current_thread().enable_time().build().unwrap()
    }

    fn spare() -> usize {
        SPARE.with_borrow(|spare| spare.sleeps.len())
    }

    fn is_over(timer: &mut Timer) -> bool {
        Pin::new(timer).poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn a_timer_is_used_again_and_keeps_nothing_of_its_past() {
        runtime().block_on(async {
            Timer::after(SHORT).await;
            assert_eq!(spare(), 1);
            let mut again = Timer::after(LONG);
            assert_eq!(spare(), 0, "it is that one");
            assert!(!is_over(&mut again), "that it went off before is forgotten");
            let mut other = Timer::after(LONG);
            assert!(!is_over(&mut other));
            drop((again, other));
            assert_eq!(spare(), 2);
            // Brought forward, too.
            Timer::after(SHORT).await;
            assert!(!is_over(&mut Timer::after(Duration::MAX)));
        });
    }

    #[test]
    fn a_runtime_gets_no_timer_of_another_one() {
        let first = runtime();
        first.block_on(async { Timer::after(SHORT).await });
        let left = {
            let _entered = first.enter();
            Timer::after(LONG)
        };
        drop(first);
        runtime().block_on(async {
            Timer::after(SHORT).await;
            assert_eq!(spare(), 1);
            drop(left);
            assert_eq!(spare(), 1, "the other one is not kept");
            Timer::after(SHORT).await;
        });
    }

    #[test]
    fn no_more_are_kept_than_a_few() {
        runtime().block_on(async {
            let timers: Vec<Timer> = (0..2 * KEPT).map(|_| Timer::after(LONG)).collect();
            drop(timers);
            assert_eq!(spare(), KEPT);
        });
    }
}
