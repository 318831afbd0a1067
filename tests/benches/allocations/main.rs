//! What is allocated for each call, beside the floor's: `cargo bench -p wecom-tests --bench allocations [-- WORDS]`.
//!
//! The rows are those of the bench `speed`, and round trips through the adapters beside those through the HTTP clients under
//! them. Counts are exact for what stays in one thread; those of a round trip are means. A reallocation counts as one
//! allocation of as many bytes as it adds; behind the bytes stands how many of them were added so, by growing what was there,
//! which may copy it. Rows whose name lacks one of the words are left out.

#[path = "../speed/call.rs"]
mod call;
#[path = "../speed/callback.rs"]
mod callback;
#[path = "../speed/floor.rs"]
mod floor;
#[path = "../speed/list.rs"]
mod list;
#[path = "../../roundtrip/src/plain.rs"]
mod plain;
#[path = "../speed/request.rs"]
mod request;
#[path = "../speed/row.rs"]
mod row;
#[path = "../roundtrip/server.rs"]
mod server;
mod trips;

use std::alloc::System;

use row::{Pair, Row, Work};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often the work runs.
const TIMES: usize = 100;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let rows = [callback::rows(), request::rows(), list::rows(), call::rows(), trips::rows()].into_iter().flatten();
    println!("{:<42} {:>7} {:>7} {:>9} {:>9} {:>9} {:>9}", "", "ours", "floor", "bytes", "floor", "grown", "floor");
    for row in rows.filter(|row| words.iter().all(|word| row.name.contains(word.as_str()))) {
        print(row);
    }
}

fn print(row: Row) {
    let Pair { mut ours, mut floor } = (row.make)();
    let (ours, floor) = (count(&mut ours), count(&mut floor));
    println!(
        "{:<42} {:>7} {:>7} {:>9} {:>9} {:>9} {:>9}",
        row.name, ours.times, floor.times, ours.bytes, floor.bytes, ours.grown, floor.grown
    );
    // What the speed is promised to be is no promise about this.
    let _ = row.limit;
}

/// What one run allocates.
struct Count {
    times: usize,
    bytes: usize,
    /// How many of the bytes what was there grew by, less what it shrank by.
    grown: usize,
}

fn count(work: &mut Work) -> Count {
    // What is allocated once, and connections, are no call's.
    (0..TIMES).for_each(|_| work());
    let region = Region::new(COUNTING);
    (0..TIMES).for_each(|_| work());
    let stats = region.change();
    Count {
        times: (stats.allocations + stats.reallocations).div_ceil(TIMES),
        bytes: stats.bytes_allocated.div_ceil(TIMES),
        grown: usize::try_from(stats.bytes_reallocated).unwrap_or_default().div_ceil(TIMES),
    }
}
