//! What is peculiar to each kind of block.

use super::{BlockId, CodeLanguage};
use crate::api::wedoc::ViewId;
use crate::types::{DocId, FileId, SheetId};

structure! {
    /// What is peculiar to a kind of block (Block 属性): the one that belongs to it. Each becomes this by `into`.
    pub struct Props {
        /// Of a text.
        text_props: Option<TextProps>,
        /// Of a picture.
        image_props: Option<ImageProps>,
        /// Of a file.
        file_props: Option<FileProps>,
        /// Of a link.
        link_props: Option<LinkProps>,
        /// Of a table.
        table_props: Option<TableProps>,
        /// Of a view of a table of data.
        view_props: Option<ViewProps>,
        /// Of columns.
        column_props: Option<ColumnProps>,
        /// Of a block with a background.
        highlight_props: Option<HighlightProps>,
        /// Of code.
        code_props: Option<CodeProps>,
        /// Of something to be done.
        todo_props: Option<TodoProps>,
    }
}

one_of! { Props {
    text_props: TextProps,
    image_props: ImageProps,
    file_props: FileProps,
    link_props: LinkProps,
    table_props: TableProps,
    view_props: ViewProps,
    column_props: ColumnProps,
    highlight_props: HighlightProps,
    code_props: CodeProps,
    todo_props: TodoProps,
} }

structure! {
    /// How a text looks (文本属性).
    pub struct TextProps {
        /// How the block is aligned.
        align: Option<TextAlign>,
        /// How the text is aligned.
        text_align: Option<TextAlign>,
        /// What is behind the text.
        block_color: Option<BlockColor>,
    }
}

open_enum! {
    /// How a text is aligned (文本对齐). The official page calls it a number and lists names: a number is kept in `Other`.
    pub enum TextAlign: str {
        /// Not told (未指定).
        Unspecified = "TEXT_ALIGN_UNSPECIFIED",
        /// To the left (左对齐).
        Left = "TEXT_ALIGN_LEFT",
        /// In the middle (居中对齐).
        Center = "TEXT_ALIGN_CENTER",
        /// To the right (右对齐).
        Right = "TEXT_ALIGN_RIGHT",
        /// To both sides (两端对齐).
        Justify = "TEXT_ALIGN_JUSTIFY",
    }
}

structure! {
    /// A picture (图片属性).
    pub struct ImageProps {
        /// Its address.
        url: Option<String>,
        /// Width as it is shown, after scaling; the official page names no unit.
        width: Option<f64>,
        /// Height as it is shown, after scaling; the official page names no unit.
        height: Option<f64>,
        /// Whether there is a line around it.
        stroke: Option<bool>,
    }
}

structure! {
    /// A file (文件属性).
    pub struct FileProps {
        /// The file on the drive.
        file_id: Option<FileId>,
    }
}

structure! {
    /// A link (链接属性).
    pub struct LinkProps {
        /// Where it leads.
        link_url: Option<String>,
        /// What is shown.
        link_name: Option<String>,
        /// A description.
        link_description: Option<String>,
    }
}

structure! {
    /// A table (表格属性).
    pub struct TableProps {
        /// Which cells are one.
        cell_positions: Option<Vec<CellMerge>>,
        /// Whether its rows have headings.
        enable_row_header: Option<bool>,
        /// Whether its columns have headings.
        enable_column_header: Option<bool>,
    }
}

structure! {
    /// Cells that are one (单元格合并).
    pub struct CellMerge {
        /// The first of them.
        start_cell: Option<CellPosition>,
        /// The last of them.
        end_cell: Option<CellPosition>,
    }
}

structure! {
    /// Where a cell is (单元格位置).
    pub struct CellPosition {
        /// Its row.
        row: Option<u32>,
        /// Its column.
        column: Option<u32>,
    }
}

structure! {
    /// A view of a table of data (数据表视图属性).
    pub struct ViewProps {
        /// The document that holds the table.
        doc_id: Option<DocId>,
        /// The table.
        table_id: Option<SheetId>,
        /// The view.
        view_id: Option<ViewId>,
        /// The table's block.
        table_block_id: Option<BlockId>,
        /// Whether the title is shown.
        enable_table_title: Option<bool>,
        /// Whether the button that adds a record is shown.
        enable_add_row: Option<bool>,
    }
}

structure! {
    /// Columns side by side (分栏属性).
    pub struct ColumnProps {
        /// How many, 2 to 4; 2 unless set. What is outside WeCom takes as the nearest of these.
        column_num: Option<u32>,
    }
}

structure! {
    /// A block with a background (背景属性).
    pub struct HighlightProps {
        /// The address of a picture behind it.
        background_image_url: Option<String>,
        /// Whether the picture fills the whole block.
        extend_background: Option<bool>,
        /// The colour behind it.
        block_color: Option<BlockColor>,
        /// The colour around it.
        border_color: Option<BorderColor>,
    }
}

structure! {
    /// Code (代码属性).
    pub struct CodeProps {
        /// Its language.
        code_language: Option<CodeLanguage>,
        /// Whether long lines are broken.
        code_wrap: Option<bool>,
    }
}

structure! {
    /// Something to be done (待办属性).
    pub struct TodoProps {
        /// Whether it is done.
        checked: Option<bool>,
    }
}

open_enum! {
    /// The colour behind a block (块背景色).
    pub enum BlockColor: str {
        /// 默认.
        Default = "default_background",
        /// 浅灰.
        LightGrey = "light_grey_background",
        /// 灰色.
        Grey = "grey_background",
        /// 深色.
        Dark = "dark_background",
        /// 浅红.
        LightRed = "light_red_background",
        /// 红色.
        Red = "red_background",
        /// 浅橙.
        LightOrange = "light_orange_background",
        /// 橙色.
        Orange = "orange_background",
        /// 浅黄.
        LightYellow = "light_yellow_background",
        /// 黄色.
        Yellow = "yellow_background",
        /// 浅绿.
        LightGreen = "light_green_background",
        /// 绿色.
        Green = "green_background",
        /// 浅青.
        LightCyan = "light_cyan_background",
        /// 青色.
        Cyan = "cyan_background",
        /// 浅蓝.
        LightBlue = "light_blue_background",
        /// 蓝色.
        Blue = "blue_background",
        /// 浅亮蓝.
        LightAccentBlue = "light_accent_blue_background",
        /// 亮蓝.
        AccentBlue = "accent_blue_background",
        /// 浅紫.
        LightPurple = "light_purple_background",
        /// 紫色.
        Purple = "purple_background",
    }
}

open_enum! {
    /// The colour around a block (边框颜色).
    pub enum BorderColor: str {
        /// 默认.
        Default = "default",
        /// 灰色.
        Grey = "grey",
        /// 蓝色.
        Blue = "blue",
        /// 天蓝.
        SkyBlue = "sky_blue",
        /// 绿色.
        Green = "green",
        /// 黄色.
        Yellow = "yellow",
        /// 橙色.
        Orange = "orange",
        /// 红色.
        Red = "red",
        /// 玫红.
        RoseRed = "rose_red",
        /// 紫色.
        Purple = "purple",
    }
}
