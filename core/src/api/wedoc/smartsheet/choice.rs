//! Options of fields that are chosen from.

use super::ChoiceId;

structure! {
    /// An option of a field (选项): one that may be chosen, or in a cell one that was.
    ///
    /// In a request, an option that is there is named by its id, or by its text; a text that no option has makes a new one.
    pub struct Choice {
        /// Its id; none to add an option.
        id: Option<ChoiceId>,
        /// Its text.
        text: Option<String>,
        /// Its colour, for a new option.
        style: Option<Style>,
    }
}

impl From<&str> for Choice {
    fn from(text: &str) -> Choice {
        Choice::new().text(text)
    }
}

impl From<String> for Choice {
    fn from(text: String) -> Choice {
        Choice::new().text(text)
    }
}

impl From<ChoiceId> for Choice {
    fn from(id: ChoiceId) -> Choice {
        Choice::new().id(id)
    }
}

open_enum! {
    /// An option's colour (选项颜色).
    pub enum Style: i64 {
        /// 浅红1.
        LightRed1 = 1,
        /// 浅橙1.
        LightOrange1 = 2,
        /// 浅天蓝1.
        LightSkyBlue1 = 3,
        /// 浅绿1.
        LightGreen1 = 4,
        /// 浅紫1.
        LightPurple1 = 5,
        /// 浅粉红1.
        LightPink1 = 6,
        /// 浅灰1.
        LightGray1 = 7,
        /// 白.
        White = 8,
        /// 灰.
        Gray = 9,
        /// 浅蓝1.
        LightBlue1 = 10,
        /// 浅蓝2.
        LightBlue2 = 11,
        /// 蓝.
        Blue = 12,
        /// 浅天蓝2.
        LightSkyBlue2 = 13,
        /// 天蓝.
        SkyBlue = 14,
        /// 浅绿2.
        LightGreen2 = 15,
        /// 绿.
        Green = 16,
        /// 浅红2.
        LightRed2 = 17,
        /// 红.
        Red = 18,
        /// 浅橙2.
        LightOrange2 = 19,
        /// 橙.
        Orange = 20,
        /// 浅黄1.
        LightYellow1 = 21,
        /// 浅黄2.
        LightYellow2 = 22,
        /// 黄.
        Yellow = 23,
        /// 浅紫2.
        LightPurple2 = 24,
        /// 紫.
        Purple = 25,
        /// 浅粉红2.
        LightPink2 = 26,
        /// 粉红.
        Pink = 27,
    }
}
