//! What a bench compares.

use std::hint::black_box;

pub(crate) type Work = Box<dyn FnMut()>;

/// Something of ours and what it costs at least.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// The most that the ratio of times may be; none where nothing is promised.
    pub(crate) limit: Option<f64>,
    pub(crate) make: Box<dyn FnOnce() -> Pair>,
}

/// The two sides of a row.
pub(crate) struct Pair {
    pub(crate) ours: Work,
    pub(crate) floor: Work,
}

impl Row {
    /// `make` runs where the row is wanted.
    pub(crate) fn new(name: &'static str, limit: impl Into<Option<f64>>, make: impl FnOnce() -> Pair + 'static) -> Row {
        Row { name, limit: limit.into(), make: Box::new(make) }
    }
}

impl Pair {
    /// The results are handed to a black box, so that the work is done.
    pub(crate) fn new<A, B>(mut ours: impl FnMut() -> A + 'static, mut floor: impl FnMut() -> B + 'static) -> Pair {
        Pair { ours: Box::new(move || drop(black_box(ours()))), floor: Box::new(move || drop(black_box(floor()))) }
    }
}
