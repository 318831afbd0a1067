//! What a view colours.

use super::super::ColorConditionId;
use super::super::filter::Condition;

structure! {
    /// What is coloured (填色设置).
    pub struct ColorConfig {
        /// The colours, each with its condition.
        conditions: Vec<ColorCondition>,
    }
}

structure! {
    /// A colour, and what for.
    pub struct ColorCondition {
        /// Its id; none to add a colour.
        id: Option<ColorConditionId>,
        /// What is coloured.
        kind: ColorScope = "type",
        /// The colour.
        color: Color,
        /// For which records.
        condition: Condition,
        /// For which records: the official table has this list, its example has `condition`.
        conditions: Option<Vec<Condition>>,
    }
}

open_enum! {
    /// What is coloured (填色类型).
    pub enum ColorScope: str {
        /// The row (行).
        Row = "VIEW_COLOR_CONDITION_TYPE_ROW",
        /// The column (列).
        Column = "VIEW_COLOR_CONDITION_TYPE_COLUMN",
        /// The cell (单元格).
        Cell = "VIEW_COLOR_CONDITION_TYPE_CELL",
    }
}

open_enum! {
    /// A colour (颜色).
    pub enum Color: str {
        /// 灰色_5.
        Gray5 = "fillColorGray_5",
        /// 蓝色_5.
        Blue5 = "accentBlueLighten_5",
        /// 青色_5.
        Cyan5 = "chromeCyanLighten_5",
        /// 薄荷色_5.
        Mint5 = "chromeMintLighten_5",
        /// 红色_5.
        Red5 = "chromeRedLighten_5",
        /// 橙色_5.
        Orange5 = "chromeOrangeLighten_5",
        /// 琥珀色_5.
        Amber5 = "chromeAmberLighten_5",
        /// 紫色_5.
        Violet5 = "chromeVioletLighten_5",
        /// 粉色_5.
        Pink5 = "chromePinkLighten_5",
        /// 灰色_4.
        Gray4 = "fillColorGray_4",
        /// 蓝色_4.
        Blue4 = "accentBlueLighten_4",
        /// 青色_4.
        Cyan4 = "chromeCyanLighten_4",
        /// 薄荷色_4.
        Mint4 = "chromeMintLighten_4",
        /// 红色_4.
        Red4 = "chromeRedLighten_4",
        /// 橙色_4.
        Orange4 = "chromeOrangeLighten_4",
        /// 琥珀色_4.
        Amber4 = "chromeAmberLighten_4",
        /// 紫色_4.
        Violet4 = "chromeVioletLighten_4",
        /// 粉色_4.
        Pink4 = "chromePinkLighten_4",
        /// 灰色_3.
        Gray3 = "fillColorGray_3",
        /// 蓝色_3.
        Blue3 = "accentBlueLighten_3",
        /// 青色_3.
        Cyan3 = "chromeCyanLighten_3",
        /// 薄荷色_3.
        Mint3 = "chromeMintLighten_3",
        /// 红色_3.
        Red3 = "chromeRedLighten_3",
        /// 橙色_3.
        Orange3 = "chromeOrangeLighten_3",
        /// 琥珀色_3.
        Amber3 = "chromeAmberLighten_3",
        /// 紫色_3.
        Violet3 = "chromeVioletLighten_3",
        /// 粉色_3.
        Pink3 = "chromePinkLighten_3",
    }
}
