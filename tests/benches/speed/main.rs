//! What the core costs, beside what its work costs at least: `cargo bench -p wecom-tests --bench speed [-- WORDS]`.
//!
//! Each row runs ours and its floor by turns, some thousand times each in a round of milliseconds, and shows the median of
//! the rounds' ratios and their middle half: what else the machine does falls on both. Rows whose name lacks one of the words are left out.
//! `--times N --only ours|floor` runs one side so often and measures nothing, for a profiler.

mod call;
mod callback;
mod floor;
mod list;
mod request;
mod rounds;
mod row;

use row::Row;

fn main() {
    let rows: Vec<Row> =
        [callback::rows(), request::rows(), list::rows(), call::rows()].into_iter().flatten().collect();
    rounds::run(rows);
}
