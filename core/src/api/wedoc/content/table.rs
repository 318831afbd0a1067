//! How tables look.

response! {
    /// How a table looks; rows and cells may say otherwise for themselves.
    pub struct TableProperty {
        /// How wide it would be.
        table_width: Option<TableWidth>,
        /// Where it stands between the margins.
        horizontal_alignment_type: Option<TableAlignment>,
        /// Whether its columns keep their width.
        table_layout: Option<TableLayout>,
    }
}

response! {
    /// How wide a table would be.
    pub struct TableWidth {
        /// Width in pixels.
        width: Option<f64>,
        /// How the width is meant.
        kind: Option<TableLayout> = "type",
    }
}

open_enum! {
    /// Whether a table keeps its width (表格布局).
    pub enum TableLayout: str {
        /// Not known (未知).
        Unspecified = "TABLE_LAYOUT_TYPE_UNSPECIFIED",
        /// It does (固定宽度).
        Fixed = "TABLE_LAYOUT_TYPE_FIXED",
        /// It fits what it holds (自适应布局).
        AutoFit = "TABLE_LAYOUT_TYPE_AUTO_FIT",
    }
}

open_enum! {
    /// Where a table stands between the margins (表格的水平对齐的方式).
    pub enum TableAlignment: str {
        /// Not known (未知).
        Unspecified = "TABLE_HORIZONTAL_ALIGNMENT_TYPE_UNSPECIFIED",
        /// In the middle.
        Center = "TABLE_HORIZONTAL_ALIGNMENT_TYPE_CENTER",
        /// At the left edge of the text.
        Left = "TABLE_HORIZONTAL_ALIGNMENT_TYPE_LEFT",
        /// At the right edge of the text, says the official page.
        Start = "TABLE_HORIZONTAL_ALIGNMENT_TYPE_START",
    }
}

response! {
    /// How a table's row looks.
    pub struct TableRowProperty {
        /// Whether it is a heading.
        is_header: Option<bool>,
    }
}

response! {
    /// How a table's cell looks.
    pub struct TableCellProperty {
        /// Its edges.
        table_cell_borders: Option<Borders>,
        /// Where in the cell its content stands.
        vertical_alignment: Option<VerticalAlignment>,
    }
}

response! {
    /// The edges of a cell.
    pub struct Borders {
        /// Above.
        top: Option<Border>,
        /// To the left.
        left: Option<Border>,
        /// Below.
        bottom: Option<Border>,
        /// To the right.
        right: Option<Border>,
    }
}

response! {
    /// An edge of a cell.
    pub struct Border {
        /// Colour, as RRGGBB in hexadecimal.
        color: Option<String>,
        /// Width in pixels.
        width: Option<u32>,
    }
}

open_enum! {
    /// Where in a cell its content stands (垂直方向对齐属性).
    pub enum VerticalAlignment: str {
        /// Not known (未知); spelled so on the official page.
        Unspecified = "VERTICAL_ALIGNMENT__UNSPECIFIED",
        /// Above (对齐顶部).
        Top = "VERTICAL_ALIGNMENT_TOP",
        /// In the middle (居中对齐).
        Center = "VERTICAL_ALIGNMENT_CENTER",
        /// All over (自适应对齐).
        Both = "VERTICAL_ALIGNMENT_BOTH",
        /// Below (对齐底部).
        Bottom = "VERTICAL_ALIGNMENT_BOTTOM",
    }
}
