//! The cells of a record.

use std::collections::BTreeMap;

use super::Cell;
use crate::wire::{Entries, Items, Reading, Slot, Value, Writer};

/// The cells of a record by field: by its title or by its id, as the request says.
#[derive(Clone, Debug, Default)]
pub struct Values(pub BTreeMap<String, Cell>);

impl Values {
    /// No cells.
    pub fn new() -> Values {
        Values::default()
    }

    /// With this in the cell of that field.
    #[must_use]
    pub fn set(mut self, field: impl Into<String>, cell: impl Into<Cell>) -> Values {
        self.0.insert(field.into(), cell.into());
        self
    }

    /// The cell of a field.
    pub fn get(&self, field: &str) -> Option<&Cell> {
        self.0.get(field)
    }
}

impl<K: Into<String>, C: Into<Cell>> FromIterator<(K, C)> for Values {
    fn from_iter<T: IntoIterator<Item = (K, C)>>(cells: T) -> Values {
        Values(cells.into_iter().map(|(field, cell)| (field.into(), cell.into())).collect())
    }
}

impl<K: Into<String>, C: Into<Cell>, const N: usize> From<[(K, C); N]> for Values {
    fn from(cells: [(K, C); N]) -> Values {
        cells.into_iter().collect()
    }
}

impl Slot for Values {
    fn expects(&self) -> &'static str {
        "an object"
    }
    fn str(&mut self, value: &str) -> Reading {
        self.0.str(value)
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.0.list(items)
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        self.0.map(entries)
    }
}

impl Value for Values {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }
}

for_tools! {
    impl crate::catalogue::Described for Values {
        fn shape() -> crate::catalogue::Shape {
            crate::catalogue::Shape::Map(<Cell as crate::catalogue::Described>::shape)
        }
    }
}
