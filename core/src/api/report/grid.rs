//! 配置网格结构: the grids and who sees to them.
//!
//! Grids are nested, at most 10 deep. Nobody can be administrator of more than 10.

use super::GridId;
use crate::api::limits::{Checked, at_most, count, letters};
use crate::endpoint::Empty;
use crate::types::UserId;

endpoint! {
    /// Adds a grid (添加网格).
    ///
    /// Token: an app that 居民联系 lets call ([`report`](crate::api::report)). Fails with 90606 above 20 administrators,
    /// with 90608 where a grid beside it has the name, with 90609 above 100 members, with 90613 where somebody would be
    /// administrator of more than 10.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94478>
    POST "/cgi-bin/report/grid/add" [check];
    pub struct Add -> Added {
        /// Name, at most 30 characters, unlike those of the grids beside it.
        grid_name: String,
        /// The grid that it is part of.
        grid_parent_id: GridId,
        /// Its administrators, at most 20; WeCom refuses a grid without any.
        grid_admin: Vec<UserId>,
        /// Its members, at most 100.
        grid_member: Option<Vec<UserId>>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check(&self.grid_name, &self.grid_admin, &self.grid_member)
    }
}

response! {
    /// The new grid.
    pub struct Added {
        /// Its id.
        grid_id: GridId,
        /// Members that do not exist, who were left out.
        invalid_userids: Vec<UserId>,
    }
}

endpoint! {
    /// Changes a grid (编辑网格).
    ///
    /// Token: an app that 居民联系 lets call ([`report`](crate::api::report)). Fails as [`Add`] does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94479>
    POST "/cgi-bin/report/grid/update" [repeatable, check];
    pub struct Update -> Updated {
        /// The grid.
        grid_id: GridId,
        /// Name, at most 30 characters, unlike those of the grids beside it.
        grid_name: String,
        /// The grid that it is part of.
        grid_parent_id: GridId,
        /// Its administrators, at most 20; WeCom refuses a grid without any.
        grid_admin: Vec<UserId>,
        /// Its members, at most 100; an empty list takes all of them away.
        grid_member: Option<Vec<UserId>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        check(&self.grid_name, &self.grid_admin, &self.grid_member)
    }
}

fn check(name: &str, admins: &[UserId], members: &Option<Vec<UserId>>) -> Checked {
    letters("grid_name", name, 30)?;
    count("grid_admin", admins.len(), 0..=20)?;
    at_most("grid_member", members, 100)
}

response! {
    /// A grid that was changed.
    pub struct Updated {
        /// Members that do not exist, who were left out.
        invalid_userids: Vec<UserId>,
    }
}

endpoint! {
    /// Deletes a grid and all grids within it (删除网格).
    ///
    /// Token: an app that 居民联系 lets call ([`report`](crate::api::report)). Fails with 90607 where any of them has
    /// members.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94480>
    POST "/cgi-bin/report/grid/delete";
    pub struct Delete -> Empty {
        /// The grid; empty for the root.
        grid_id: GridId,
    }
}

endpoint! {
    /// Lists a grid with the one above it and all within it (获取网格列表).
    ///
    /// Token: an own app that 居民联系 lets call ([`report`](crate::api::report)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94481>
    POST "/cgi-bin/report/grid/list" [repeatable];
    pub struct List -> Grids {
        /// The grid; the root and those right below it unless set.
        grid_id: Option<GridId>,
    }
}

response! {
    /// Grids.
    pub struct Grids {
        /// The grids.
        grid_list: Vec<Grid>,
    }
}

response! {
    /// A grid.
    pub struct Grid {
        /// Its id.
        grid_id: GridId,
        /// Its name.
        grid_name: String,
        /// The grid that it is part of; none at the root.
        grid_parent_id: Option<GridId>,
        /// Its administrators.
        grid_admin: Vec<UserId>,
        /// Its members.
        grid_member: Vec<UserId>,
    }
}

endpoint! {
    /// Tells which grids a member sees to (获取用户负责及参与的网格列表).
    ///
    /// Token: an app that 居民联系 lets call ([`report`](crate::api::report)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94482>
    POST "/cgi-bin/report/grid/get_user_grid_info" [repeatable];
    pub struct GetUserGridInfo -> UserGrids {
        /// The member.
        userid: UserId,
    }
}

response! {
    /// A member's grids.
    pub struct UserGrids {
        /// Those of which they are administrator.
        manage_grids: Vec<GridName>,
        /// Those of which they are a member.
        joined_grids: Vec<GridName>,
    }
}

response! {
    /// A grid, in short.
    pub struct GridName {
        /// Its id.
        grid_id: GridId,
        /// Its name.
        grid_name: String,
    }
}
