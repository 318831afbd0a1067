//! 管理文档内容: what a text document holds.
//!
//! A document is a tree of nodes, each of which spans a range of positions. [`Get`] reads the tree, [`BatchUpdate`] changes
//! the document at positions of that reading; its `version` says which.

pub mod drawing;
mod either;
mod get;
pub mod table;
pub mod text;
mod update;

pub use either::Either;
pub use get::{Content, Get, Node, NodeKind, Property};
pub use update::{
    BatchUpdate, DeleteContent, InsertImage, InsertPageBreak, InsertParagraph, InsertTable, InsertText, Location,
    Range, ReplaceText, TextProperty, UpdateRequest, UpdateTextProperty,
};
