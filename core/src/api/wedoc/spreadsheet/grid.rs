//! Cells and how they look.

structure! {
    /// A block of cells.
    pub struct GridData {
        /// The first row; rows count from 0, which it is unless set.
        start_row: Option<u32>,
        /// The first column; columns count from 0, which it is unless set.
        start_column: Option<u32>,
        /// The rows.
        rows: Vec<Row>,
    }
}

structure! {
    /// A row of cells.
    pub struct Row {
        /// The cells.
        values: Vec<Cell>,
    }
}

structure! {
    /// A cell. Text becomes a cell by `into`.
    pub struct Cell {
        /// What it holds.
        cell_value: CellValue,
        /// How it looks.
        cell_format: Option<CellFormat>,
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::new(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::new(text)
    }
}

structure! {
    /// What a cell holds: a text or a link. Each becomes a value by `into`.
    pub struct CellValue {
        /// A text.
        text: Option<String>,
        /// Or a link.
        link: Option<Link>,
    }
}

one_of! { CellValue { text: String, link: Link } }

impl From<&str> for CellValue {
    fn from(text: &str) -> CellValue {
        text.to_owned().into()
    }
}

structure! {
    /// A link.
    pub struct Link {
        /// Where it leads.
        url: String,
        /// What is shown.
        text: String,
    }
}

structure! {
    /// How a cell looks.
    pub struct CellFormat {
        /// How its text looks.
        text_format: Option<TextFormat>,
    }
}

one_of! { CellFormat { text_format: TextFormat } }

structure! {
    /// How a text looks.
    pub struct TextFormat {
        /// The font, one of those that the official page lists (`Microsoft YaHei`, `SimSun`, `Arial`, …).
        font: Option<String>,
        /// Its size, at most 72.
        font_size: Option<u32>,
        /// Whether bold.
        bold: Option<bool>,
        /// Whether italic.
        italic: Option<bool>,
        /// Whether struck through.
        strikethrough: Option<bool>,
        /// Whether underlined.
        underline: Option<bool>,
        /// Its colour.
        color: Option<Color>,
    }
}

structure! {
    /// A colour; each part is 0 to 255.
    pub struct Color {
        /// How much red.
        red: u32,
        /// How much green.
        green: u32,
        /// How much blue.
        blue: u32,
        /// How opaque; 255 unless set.
        alpha: Option<u32>,
    }
}
