//! 编辑文档内容: changes to a document.

use crate::api::limits::{Checked, count};
use crate::api::wedoc::area;
use crate::endpoint::Empty;
use crate::types::DocId;

endpoint! {
    /// Changes what a document holds (编辑文档内容).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). Positions are those of the tree that
    /// [`Get`](super::Get) reads: read it before each change. Where one of the changes fails, none is made.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97626>
    POST "/cgi-bin/wedoc/document/batch_update" [check];
    pub struct BatchUpdate -> Empty {
        /// The document.
        docid: DocId,
        // The page's example spells it `verison`, its table as here.
        /// Which version of it the positions belong to, at most 100 behind the newest. The change makes the next one.
        version: Option<u32>,
        /// The changes, at most 30.
        requests: Vec<UpdateRequest>,
    }
}

impl BatchUpdate {
    fn check(&self) -> Checked {
        count("requests", self.requests.len(), 0..=30)?;
        self.requests.iter().try_for_each(UpdateRequest::check)
    }
}

// Each form of the union has a type of its own, so that `into` knows which one is meant.
structure! {
    /// A change: one of these, of several WeCom would make only one. Each becomes a change by `into`.
    pub struct UpdateRequest {
        /// Puts a text in the place of others.
        replace_text: Option<ReplaceText>,
        /// Inserts a text.
        insert_text: Option<InsertText>,
        /// Takes something out.
        delete_content: Option<DeleteContent>,
        /// Inserts a picture.
        insert_image: Option<InsertImage>,
        /// Inserts the end of a page.
        insert_page_break: Option<InsertPageBreak>,
        /// Inserts a table.
        insert_table: Option<InsertTable>,
        /// Inserts a paragraph.
        insert_paragraph: Option<InsertParagraph>,
        /// Sets how a text looks.
        update_text_property: Option<UpdateTextProperty>,
    }
}

one_of! { UpdateRequest {
    replace_text: ReplaceText,
    insert_text: InsertText,
    delete_content: DeleteContent,
    insert_image: InsertImage,
    insert_page_break: InsertPageBreak,
    insert_table: InsertTable,
    insert_paragraph: InsertParagraph,
    update_text_property: UpdateTextProperty,
} }

impl UpdateRequest {
    fn check(&self) -> Checked {
        if let Some(replace) = &self.replace_text {
            count("requests.replace_text.ranges", replace.ranges.len(), 0..=10)?;
        }
        if let Some(update) = &self.update_text_property {
            count("requests.update_text_property.ranges", update.ranges.len(), 0..=10)?;
        }
        if let Some(table) = &self.insert_table {
            area("requests.insert_table", table.rows as usize, table.cols as usize, (100, 60, 1000))?;
        }
        Ok(())
    }
}

structure! {
    /// A range of a document.
    pub struct Range {
        /// Where it begins; the first position is 0.
        start_index: u32,
        /// How long it is.
        length: u32,
    }
}

structure! {
    /// A position in a document.
    pub struct Location {
        /// Which one.
        index: u32,
    }
}

structure! {
    /// Puts a text in the place of others.
    pub struct ReplaceText {
        /// The new text.
        text: String,
        /// In the place of what; at most 10.
        ranges: Vec<Range>,
    }
}

structure! {
    /// Inserts a text.
    pub struct InsertText {
        /// The text.
        text: String,
        /// Where.
        location: Location,
    }
}

structure! {
    /// Takes something out.
    pub struct DeleteContent {
        /// What.
        range: Range,
    }
}

structure! {
    /// Inserts a picture.
    pub struct InsertImage {
        /// The picture's address, as [`material::ImageUpload`](crate::api::wedoc::material::ImageUpload) answers it.
        image_id: String,
        /// Width in pixels.
        width: Option<u32>,
        /// Height in pixels.
        height: Option<u32>,
        /// Where.
        location: Location,
    }
}

structure! {
    /// Inserts the end of a page.
    pub struct InsertPageBreak {
        /// Where.
        location: Location,
    }
}

structure! {
    /// Inserts a table, of at most 1 000 cells.
    pub struct InsertTable {
        /// How many rows, at most 100.
        rows: u32,
        /// How many columns, at most 60.
        cols: u32,
        /// Where.
        location: Location,
    }
}

structure! {
    /// Inserts a paragraph.
    pub struct InsertParagraph {
        /// Where.
        location: Location,
    }
}

structure! {
    /// Sets how a text looks.
    pub struct UpdateTextProperty {
        /// How.
        text_property: TextProperty,
        /// Of what; at most 10 ranges.
        ranges: Vec<Range>,
        // Other SDKs send these three here and no ranges. The official page has them in `text_property`.
        /// As in `text_property`, which is the place for it.
        bold: Option<bool>,
        /// As in `text_property`, which is the place for it.
        color: Option<String>,
        /// As in `text_property`, which is the place for it.
        background_color: Option<String>,
    }
}

structure! {
    /// How a text looks. What is not set stays.
    pub struct TextProperty {
        /// Whether bold.
        bold: Option<bool>,
        /// Its colour, as RRGGBB in hexadecimal.
        color: Option<String>,
        /// The colour behind it, as RRGGBB in hexadecimal.
        background_color: Option<String>,
    }
}
