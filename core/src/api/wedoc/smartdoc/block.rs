//! 添加内容块, 更新内容块, 删除内容块, 获取内容块列表: what a page holds.

use super::props::Props;
use super::{BlockId, PageId};
use crate::endpoint::{Empty, Paginated};
use crate::types::DocId;

endpoint! {
    /// Adds blocks to a page (添加内容块).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101623>
    POST "/cgi-bin/wedoc/smartdoc/add_blocks";
    pub struct Add -> Blocks {
        /// The document.
        docid: DocId,
        /// The page.
        page_id: PageId,
        /// The blocks.
        blocks: Vec<NewBlock>,
    }
}

structure! {
    /// A new block.
    pub struct NewBlock {
        /// What it is.
        kind: BlockKind = "type",
        /// Its text.
        title: Option<String>,
        /// The block that holds it.
        parent_id: Option<BlockId>,
        /// The block before it; the first unless set.
        after_id: Option<BlockId>,
        /// The blocks that it holds.
        children: Option<Vec<BlockId>>,
        /// What is peculiar to its kind.
        props: Option<Props>,
    }
}

open_enum! {
    /// What a block is (Block 类型).
    pub enum BlockKind: str {
        /// A text (文本).
        Text = "BLOCK_TYPE_TEXT",
        /// A picture (图片).
        Image = "BLOCK_TYPE_IMAGE",
        /// Something to be done (待办).
        Todo = "BLOCK_TYPE_TODO",
        /// An entry of a list with numbers (有序列表).
        NumberedList = "BLOCK_TYPE_NUMBERED_LIST",
        /// An entry of a list without numbers (无序列表).
        BulletedList = "BLOCK_TYPE_BULLETED_LIST",
        /// A line (分割线).
        Divider = "BLOCK_TYPE_DIVIDER",
        /// A link (链接).
        Link = "BLOCK_TYPE_LINK",
        /// Columns side by side (分栏).
        ColumnList = "BLOCK_TYPE_COLUMN_LIST",
        /// A heading of the first level (一级标题).
        Header1 = "BLOCK_TYPE_HEADER_1",
        /// A heading of the second level (二级标题).
        Header2 = "BLOCK_TYPE_HEADER_2",
        /// A heading of the third level (三级标题).
        Header3 = "BLOCK_TYPE_HEADER_3",
        /// A heading of the fourth level (四级标题).
        Header4 = "BLOCK_TYPE_HEADER_4",
        /// A heading of the fifth level (五级标题).
        Header5 = "BLOCK_TYPE_HEADER_5",
        /// A heading of the sixth level (六级标题).
        Header6 = "BLOCK_TYPE_HEADER_6",
        /// A block with a background (背景块).
        Highlight = "BLOCK_TYPE_HIGHLIGHT",
        /// A file (文件).
        File = "BLOCK_TYPE_FILE",
        /// A view of a table of data (视图).
        View = "BLOCK_TYPE_VIEW",
        /// A table (表格).
        Table = "BLOCK_TYPE_TABLE",
        /// Code (代码块).
        Code = "BLOCK_TYPE_CODE",
        /// A quotation (引用块).
        Quote = "BLOCK_TYPE_QUOTE",
    }
}

response! {
    /// The blocks that were added or changed.
    pub struct Blocks {
        /// The blocks.
        blocks: Vec<Block>,
    }
}

response! {
    /// A block.
    pub struct Block {
        /// Its id.
        id: BlockId,
        /// What it is.
        kind: BlockKind = "type",
        /// Its text.
        title: Option<String>,
        // In the page's examples, where its table has `title`.
        /// Its text, under the name that examples of the official pages have.
        content: Option<String>,
        /// The block that holds it.
        parent_id: Option<BlockId>,
        /// The block before it.
        after_id: Option<BlockId>,
        /// The blocks that it holds.
        children: Vec<BlockId>,
        /// What is peculiar to its kind.
        props: Option<Props>,
    }
}

endpoint! {
    /// Changes blocks of a page (更新内容块).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101624>
    POST "/cgi-bin/wedoc/smartdoc/update_blocks" [repeatable];
    pub struct Update -> Blocks {
        /// The document.
        docid: DocId,
        /// The page.
        page_id: PageId,
        /// The blocks.
        blocks: Vec<BlockChange>,
    }
}

structure! {
    /// A changed block.
    pub struct BlockChange {
        /// Which block.
        id: BlockId,
        /// What it is.
        kind: Option<BlockKind> = "type",
        /// Its text.
        title: Option<String>,
        // In the page's example, where its table has `title`.
        /// Its text, under the name that the official page's example has; the page's table has `title`.
        content: Option<String>,
        /// The block that holds it.
        parent_id: Option<BlockId>,
        /// The block before it; an empty one moves it to the beginning.
        after_id: Option<BlockId>,
        /// The blocks that it holds.
        children: Option<Vec<BlockId>>,
        /// What is peculiar to its kind.
        props: Option<Props>,
    }
}

endpoint! {
    /// Deletes blocks of a page (删除内容块).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101625>
    POST "/cgi-bin/wedoc/smartdoc/delete_blocks";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The page.
        page_id: PageId,
        /// The blocks.
        ids: Vec<BlockId>,
    }
}

endpoint! {
    /// Lists the blocks of a page (获取内容块列表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101626>
    POST "/cgi-bin/wedoc/smartdoc/get_block_list" [repeatable];
    pub struct List -> BlockPage {
        /// The document.
        docid: DocId,
        /// The page.
        page_id: PageId,
        /// Which blocks; all unless set.
        ids: Option<Vec<BlockId>>,
        /// Where to begin: the `next_start` of the answer before; 0 unless set.
        start: Option<u32>,
        /// How many blocks at once, at most 200; 200 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// Some of a page's blocks.
    pub struct BlockPage {
        /// The blocks.
        blocks: Vec<Block>,
        /// Whether there are more; on the official page a string.
        has_more: bool,
        /// Where the next ones begin.
        next_start: Option<u32>,
    }
}

impl Paginated for List {
    type Item = Block;

    fn items(page: &mut BlockPage) -> Vec<Block> {
        std::mem::take(&mut page.blocks)
    }

    fn after(&self, page: &BlockPage) -> Option<List> {
        if !page.has_more {
            return None;
        }
        page.next_start.map(|start| self.clone().start(start))
    }
}
