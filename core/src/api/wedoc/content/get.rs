//! 获取文档数据: a document as a tree.

use super::drawing::DrawingProperty;
use super::table::{TableCellProperty, TableProperty, TableRowProperty};
use super::text::{ParagraphProperty, RunProperty, SectionProperty};
use crate::types::DocId;

endpoint! {
    /// Reads what a document holds (获取文档数据).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101161>
    POST "/cgi-bin/wedoc/document/get" [repeatable];
    pub struct Get -> Content {
        /// The document.
        docid: DocId,
    }
}

response! {
    /// What a document holds.
    pub struct Content {
        /// Which version of the document this is; a change may name it.
        version: u32,
        /// The root of the tree.
        document: Node,
    }
}

response! {
    /// A node of a document.
    pub struct Node {
        /// Where it begins, as positions of changes count.
        begin: u32,
        /// Where it ends.
        end: u32,
        /// What it is.
        kind: NodeKind = "type",
        /// The text; of [`Text`](NodeKind::Text) nodes only.
        text: Option<String>,
        /// What it holds, in order.
        children: Vec<Node>,
        /// How it looks.
        property: Option<Property>,
    }
}

open_enum! {
    /// What a node is (节点类型).
    pub enum NodeKind: str {
        /// The document (文档).
        Document = "Document",
        /// The main part of it (文档主体内容).
        MainStory = "MainStory",
        /// A section, with pages of one size (节).
        Section = "Section",
        /// A paragraph (段落).
        Paragraph = "Paragraph",
        /// A table (表格).
        Table = "Table",
        /// A row of a table (表格行).
        TableRow = "TableRow",
        /// A cell of a table (表格单元格).
        TableCell = "TableCell",
        /// A piece of text that looks the same all over.
        Text = "Text",
        /// A picture, a chart and the like (图形化对象).
        Drawing = "Drawing",
    }
}

response! {
    /// How a node looks. The one that belongs to the kind of node is there.
    pub struct Property {
        /// Of a section.
        section_property: Option<SectionProperty>,
        /// Of a paragraph.
        paragraph_property: Option<ParagraphProperty>,
        /// Of a piece of text.
        run_property: Option<RunProperty>,
        /// Of a table.
        table_property: Option<TableProperty>,
        /// Of a table's row.
        table_row_property: Option<TableRowProperty>,
        /// Of a table's cell.
        table_cell_property: Option<TableCellProperty>,
        /// Of a drawing.
        drawing_property: Option<DrawingProperty>,
    }
}
