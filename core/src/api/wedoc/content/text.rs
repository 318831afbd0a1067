//! How sections, paragraphs and pieces of text look.

use super::Either;
use crate::api::wedoc::NumberingId;

response! {
    /// How a section looks.
    pub struct SectionProperty {
        /// The size of its pages.
        page_size: Option<PageSize>,
        /// The margins of its pages.
        page_margins: Option<PageMargins>,
    }
}

response! {
    /// The size of pages. The official page tells no unit.
    pub struct PageSize {
        /// Width.
        width: Option<f64>,
        /// Height.
        height: Option<f64>,
        // The page's table has an object that repeats width and height beside the orientation.
        /// Whether upright; by itself or with a size of its own.
        orientation: Option<Either<Orientation, OrientedSize>>,
    }
}

response! {
    /// A page's size with its orientation. The official page tells no unit.
    pub struct OrientedSize {
        /// Width.
        width: Option<f64>,
        /// Height.
        height: Option<f64>,
        /// Whether upright.
        orientation: Option<Orientation>,
    }
}

open_enum! {
    /// Whether a page is upright (页面方向).
    pub enum Orientation: str {
        /// Not known (未知).
        Unspecified = "PAGE_ORIENTATION_UNSPECIFIED",
        /// Upright (纵向).
        Portrait = "PAGE_ORIENTATION_PORTRAIT",
        /// Lying (横向).
        Landscape = "PAGE_ORIENTATION_LANDSCAPE",
    }
}

response! {
    /// The margins of pages. The official page tells no unit.
    pub struct PageMargins {
        /// Above.
        top: Option<f64>,
        /// To the right.
        right: Option<f64>,
        /// Below.
        bottom: Option<f64>,
        /// To the left.
        left: Option<f64>,
    }
}

response! {
    /// How a paragraph looks.
    pub struct ParagraphProperty {
        /// Its number or bullet.
        number_property: Option<NumberProperty>,
        /// The space around and within.
        spacing: Option<Spacing>,
        /// How far it is moved in.
        indent: Option<Indent>,
        /// How it is aligned.
        alignment_type: Option<Alignment>,
        /// Which way it is read.
        text_direction: Option<TextDirection>,
    }
}

response! {
    /// A paragraph's number or bullet.
    pub struct NumberProperty {
        /// On which level of the list.
        nesting_level: Option<u32>,
        /// Which list.
        number_id: Option<NumberingId>,
    }
}

response! {
    /// The space around and within a paragraph, in pixels.
    pub struct Spacing {
        // The page's table explains `before` as the space after and `after` as the one before; the names are taken to be right.
        /// Before it.
        before: Option<f64>,
        /// After it.
        after: Option<f64>,
        /// Between its lines.
        line: Option<f64>,
        /// How `line` is meant.
        line_rule: Option<LineRule>,
    }
}

open_enum! {
    /// How the space between lines is meant (行间距规则).
    pub enum LineRule: str {
        /// Not known (未知); spelled so on the official page.
        Unspecified = "PAGE_ORIENTATION_UNSPECIFIED",
        /// As it comes (自动).
        Auto = "LINE_SPACING_RULE_AUTO",
        /// Exactly so much (精确值).
        Exact = "LINE_SPACING_RULE_EXACT",
        /// At least so much (最小行间距).
        AtLeast = "LINE_SPACING_RULE_AT_LEAST",
    }
}

response! {
    /// How far a paragraph is moved in: in pixels, and in twentieths of a character's width.
    pub struct Indent {
        /// From the left, in pixels.
        left: Option<f64>,
        /// From the left, in twentieths of a character.
        left_chars: Option<u32>,
        /// From the right, in pixels.
        right: Option<f64>,
        /// From the right, in twentieths of a character.
        right_chars: Option<u32>,
        /// All lines but the first, in pixels.
        hanging: Option<f64>,
        /// All lines but the first, in twentieths of a character.
        hanging_chars: Option<u32>,
        /// The first line, in pixels.
        first_line: Option<f64>,
        /// The first line, in twentieths of a character.
        first_line_chars: Option<u32>,
    }
}

open_enum! {
    /// How a paragraph is aligned (水平方向对齐类型).
    pub enum Alignment: str {
        /// Not known (未知).
        Unspecified = "ALIGNMENT_TYPE_UNSPECIFIED",
        /// In the middle between the margins.
        Center = "ALIGNMENT_TYPE_CENTER",
        /// To both margins.
        Both = "ALIGNMENT_TYPE_BOTH",
        /// To both margins, by space between the characters.
        Distribute = "ALIGNMENT_TYPE_DISTRIBUTE",
        /// To the left margin.
        Left = "ALIGNMENT_TYPE_LEFT",
        /// To the right margin.
        Right = "ALIGNMENT_TYPE_RIGHT",
    }
}

open_enum! {
    /// Which way a text is read (文字方向).
    pub enum TextDirection: str {
        /// Not known (未知).
        Unspecified = "TEXT_DIRECTION_UNSPECIFIED",
        /// From right to left (从右至左).
        RightToLeft = "TEXT_DIRECTION_RIGHT_TO_LEFT",
        /// From left to right (从左至右).
        LeftToRight = "TEXT_DIRECTION_LEFT_TO_RIGHT",
    }
}

response! {
    /// How a piece of text looks.
    pub struct RunProperty {
        /// The font.
        font: Option<String>,
        /// Whether bold.
        bold: Option<bool>,
        /// Whether italic.
        italics: Option<bool>,
        /// Whether underlined.
        underline: Option<bool>,
        /// Whether struck through.
        strike: Option<bool>,
        /// Its colour, as RRGGBB in hexadecimal.
        color: Option<String>,
        /// The space between characters.
        spacing: Option<f64>,
        /// Its size in half points, which are 1/144 inch.
        size: Option<f64>,
        /// What is behind it.
        shading: Option<Shading>,
        /// Whether raised or lowered.
        vertical_align: Option<RunAlign>,
        /// Whether it holds the place of something else.
        is_placeholder: Option<bool>,
    }
}

response! {
    /// What is behind a text.
    pub struct Shading {
        /// Colour of the foreground, as RRGGBB in hexadecimal.
        foreground_color: Option<String>,
        /// Colour of the background, as RRGGBB in hexadecimal.
        background_color: Option<String>,
    }
}

open_enum! {
    /// Whether a text is raised or lowered (上标、下标).
    pub enum RunAlign: str {
        /// Not known (未知).
        Unspecified = "RUN_VERTICAL_ALIGN_UNSPECIFIED",
        /// Neither (对齐基线).
        Baseline = "RUN_VERTICAL_ALIGN_BASELINE",
        /// Raised (上标).
        SuperScript = "RUN_VERTICAL_ALIGN_SUPER_SCRIPT",
        /// Lowered (下标).
        SubScript = "RUN_VERTICAL_ALIGN_SUB_SCRIPT",
    }
}
