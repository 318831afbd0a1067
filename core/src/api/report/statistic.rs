//! What the pages about residents' reports and those about patrols answer in the same form.

use super::{CategoryId, GridId};
use crate::types::UserId;

response! {
    /// The grids that take reports.
    pub struct Grids {
        /// The grids.
        grid_list: Vec<Grid>,
    }
}

response! {
    /// A grid that takes reports.
    pub struct Grid {
        /// Its id.
        grid_id: GridId,
        /// Its name.
        grid_name: String,
        /// Its administrators.
        grid_admin: Vec<UserId>,
    }
}

response! {
    /// How many reports there are.
    pub struct CorpStatus {
        /// To be taken on (待受理); of residents alone.
        pending: Option<i64>,
        /// To be given to somebody (待分配); of patrols alone.
        to_be_assigned: Option<i64>,
        /// Being worked on (办理中).
        processing: i64,
        /// Reported today (今日上报).
        added_today: i64,
        /// Settled today (今日办结).
        solved_today: i64,
        /// Ever reported (累计上报).
        total_case: i64,
        /// Ever taken on (累计受理); of residents alone.
        total_accepted: Option<i64>,
        /// Ever settled (累计办结).
        total_solved: i64,
    }
}

response! {
    /// How many reports a member has to do with.
    pub struct UserStatus {
        /// To be taken on (待受理); of residents alone.
        pending: Option<i64>,
        /// Being worked on (办理中).
        processing: i64,
        /// Reported today (今日上报).
        added_today: i64,
        /// Settled today (今日办结).
        solved_today: i64,
    }
}

response! {
    /// How many reports there are in each category.
    pub struct CategoryCounts {
        /// The categories.
        dashboard_list: Vec<CategoryCount>,
    }
}

response! {
    /// How many reports there are in a category.
    pub struct CategoryCount {
        /// The category.
        category_id: CategoryId,
        /// Its name.
        category_name: String,
        /// On which level it is.
        category_level: CategoryLevel,
        /// Whether it is one of the configured.
        category_type: CategoryKind,
        /// Ever reported (累计上报).
        total_case: i64,
        /// Ever settled (累计办结).
        total_solved: i64,
    }
}

open_enum! {
    /// On which level a category is (分类层级).
    pub enum CategoryLevel: i64 {
        /// The first (一级分类).
        First = 1,
        /// The second, within one of the first (二级分类).
        Second = 2,
    }
}

open_enum! {
    /// Whether a category is one of the configured (分类类型).
    pub enum CategoryKind: i64 {
        /// It stands for all else (其他).
        Else = 0,
        /// It is (有效分类).
        Valid = 1,
    }
}
