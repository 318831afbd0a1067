//! 文档: documents: texts, sheets, smart sheets, smart documents, forms.

mod id;
pub mod smartsheet;

pub use id::DocId;
