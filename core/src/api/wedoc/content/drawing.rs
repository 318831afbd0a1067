//! Pictures and where they stand.

use super::Either;

response! {
    /// A picture or the like: within the text, or floating.
    pub struct DrawingProperty {
        /// What stands within the text.
        inline_keyword: Option<Inline>,
        /// What floats.
        anchor: Option<Anchor>,
        /// Whether it holds the place of something else.
        is_placeholder: Option<bool>,
    }
}

response! {
    /// What stands within the text.
    pub struct Inline {
        /// A picture.
        picture: Option<InlinePicture>,
        /// What an extension made.
        addon: Option<Addon>,
    }
}

response! {
    /// A picture within the text.
    pub struct InlinePicture {
        /// Its address.
        uri: Option<String>,
        /// How much of each side is cut off.
        relative_rect: Option<RelativeRect>,
        /// Its size and turn.
        shape: Option<Shape>,
    }
}

response! {
    /// How much of each side of a picture is cut off, in thousandths of a percent: 75 000 is 75 %.
    pub struct RelativeRect {
        /// From the left.
        left: Option<u32>,
        /// From the top.
        top: Option<u32>,
        /// From the right.
        right: Option<u32>,
        /// From the bottom.
        bottom: Option<u32>,
    }
}

response! {
    /// A picture's form.
    pub struct Shape {
        /// Its size and turn.
        transform: Option<Transform>,
    }
}

response! {
    /// A picture's size and turn in the text.
    pub struct Transform {
        /// Its size.
        extent: Option<Extent>,
        /// By how much it is turned, in 1/60 000 of a degree; clockwise if positive.
        rotation: Option<i32>,
    }
}

response! {
    /// A picture's size in pixels.
    pub struct Extent {
        /// Width.
        cx: Option<i64>,
        /// Height.
        cy: Option<i64>,
    }
}

response! {
    /// What an extension made.
    pub struct Addon {
        /// Its id.
        addon_id: Option<String>,
        /// What made it.
        addon_source: Option<AddonSource>,
    }
}

open_enum! {
    /// What made an addon (插件来源).
    pub enum AddonSource: str {
        /// Not known (未知).
        Unspecified = "ADDON_SOURCE_TYPE_UNSPECIFIED",
        /// Nothing (无).
        None = "ADDON_SOURCE_TYPE_NONE",
        /// A formula (公式).
        Latex = "ADDON_SOURCE_TYPE_LATEX",
        /// A signature (签名).
        Sign = "ADDON_SOURCE_TYPE_SIGN",
        /// The place for a signature (签名占位图).
        SignBar = "ADDON_SOURCE_TYPE_SIGN_BAR",
    }
}

response! {
    /// What floats.
    pub struct Anchor {
        /// A picture.
        picture: Option<AnchorPicture>,
    }
}

response! {
    /// A floating picture.
    pub struct AnchorPicture {
        /// Its address.
        uri: Option<String>,
        /// How much of each side is cut off.
        relative_rect: Option<RelativeRect>,
        /// Its size and turn.
        shape: Option<Shape>,
        /// Where it stands from left to right.
        position_horizontal: Option<PositionHorizontal>,
        /// Where it stands from top to bottom.
        position_vertical: Option<PositionVertical>,
        /// Whether the text does not go around it.
        wrap_none: Option<bool>,
        // The page's table has an object, its example a boolean.
        /// Whether the text goes around it on its sides, or how.
        wrap_square: Option<Either<bool, WrapSquare>>,
        /// Whether the text goes on above and below it.
        wrap_top_and_bottom: Option<bool>,
        /// Whether it is behind the text.
        behind_doc: Option<bool>,
        /// Whether it may lie over others.
        allow_overlap: Option<bool>,
    }
}

response! {
    /// How the text goes around a picture.
    pub struct WrapSquare {
        /// On which sides.
        wrap_text: Option<WrapText>,
    }
}

open_enum! {
    /// On which sides the text goes around a picture (四周环绕文字类型).
    pub enum WrapText: str {
        /// Not known (未知).
        Unspecified = "WRAP_TEXT_BOTH_UNSPECIFIED",
        /// On both (两边).
        BothSides = "WRAP_TEXT_BOTH_SIDES",
        /// On the left (左边).
        Left = "WRAP_TEXT_LEFT",
        /// On the right (右边).
        Right = "WRAP_TEXT_RIGHT",
        /// Where there is most room (最大).
        Largest = "WRAP_TEXT_LARGEST",
    }
}

response! {
    /// Where a picture stands from left to right. The official page tells no unit.
    pub struct PositionHorizontal {
        /// How far from there.
        pos_offset: Option<i32>,
        /// From where.
        relative_from: Option<FromHorizontal>,
    }
}

open_enum! {
    /// From where a place is measured from left to right.
    pub enum FromHorizontal: str {
        /// Not known (未知).
        Unspecified = "RELATIVE_FROM_HORIZONTAL_UNSPECIFIED",
        /// The margin (边缘).
        Margin = "RELATIVE_FROM_HORIZONTAL_MARGIN",
        /// The page (页).
        Page = "RELATIVE_FROM_HORIZONTAL_PAGE",
        /// The column (列).
        Column = "RELATIVE_FROM_HORIZONTAL_COLUMN",
        /// The character (字符).
        Character = "RELATIVE_FROM_HORIZONTAL_CHARACTER",
        /// The left margin (左边缘).
        LeftMargin = "RELATIVE_FROM_HORIZONTAL_LEFT_MARGIN",
        /// The right margin (右边缘).
        RightMargin = "RELATIVE_FROM_HORIZONTAL_RIGHT_MARGIN",
        /// The inner margin (内部边缘).
        InsideMargin = "RELATIVE_FROM_HORIZONTAL_INSIDE_MARGIN",
        /// The outer margin (外部边缘).
        OutsideMargin = "RELATIVE_FROM_HORIZONTAL_OUTSIDE_MARGIN",
    }
}

response! {
    /// Where a picture stands from top to bottom. The official page tells no unit.
    pub struct PositionVertical {
        /// How far from there.
        pos_offset: Option<i32>,
        /// From where.
        relative_from: Option<FromVertical>,
    }
}

open_enum! {
    /// From where a place is measured from top to bottom.
    pub enum FromVertical: str {
        /// Not known (未知).
        Unspecified = "RELATIVE_FROM_VERTICAL_UNSPECIFIED",
        /// The margin (边缘).
        Margin = "RELATIVE_FROM_VERTICAL_MARGIN",
        /// The page (页).
        Page = "RELATIVE_FROM_VERTICAL_PAGE",
        /// The paragraph (段).
        Paragraph = "RELATIVE_FROM_VERTICAL_PARAGRAPH",
        /// The line (线).
        Line = "RELATIVE_FROM_VERTICAL_LINE",
        /// The upper margin (顶端边缘).
        TopMargin = "RELATIVE_FROM_VERTICAL_TOP_MARGIN",
        /// The lower margin (底部边缘).
        BottomMargin = "RELATIVE_FROM_VERTICAL_BOTTOM_MARGIN",
        /// The inner margin (内部边缘).
        InsideMargin = "RELATIVE_FROM_VERTICAL_INSIDE_MARGIN",
        /// The outer margin (外部边缘).
        OutsideMargin = "RELATIVE_FROM_VERTICAL_OUTSIDE_MARGIN",
    }
}
