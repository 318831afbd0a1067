//! 配置事件类别: what kinds of things are reported, in two levels.

use super::CategoryId;
use super::statistic::CategoryLevel;
use crate::api::limits::{Checked, letters};
use crate::endpoint::Empty;

endpoint! {
    /// Adds a category (添加事件类别).
    ///
    /// Token: see [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94536>
    POST "/cgi-bin/report/grid/add_cata" [check];
    pub struct Add -> Added {
        /// Name, at most 30 characters, unlike those beside it.
        category_name: String,
        /// On which level it is.
        level: CategoryLevel,
        /// The category above it; needed on the second level.
        parent_category_id: Option<CategoryId>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("category_name", &self.category_name, 30)
    }
}

response! {
    /// The new category.
    pub struct Added {
        /// Its id.
        category_id: CategoryId,
    }
}

endpoint! {
    /// Changes a category (修改事件类别).
    ///
    /// Token: see [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94537>
    POST "/cgi-bin/report/grid/update_cata" [repeatable, check];
    pub struct Update -> Empty {
        /// The category.
        category_id: CategoryId,
        /// Name, at most 30 characters, unlike those beside it.
        category_name: String,
        /// On which level it is.
        level: CategoryLevel,
        /// The category above it; needed on the second level.
        parent_category_id: Option<CategoryId>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("category_name", &self.category_name, 30)
    }
}

endpoint! {
    /// Deletes a category (删除事件类别).
    ///
    /// Token: see [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94538>
    POST "/cgi-bin/report/grid/delete_cata";
    pub struct Delete -> Empty {
        /// The category.
        category_id: CategoryId,
    }
}

endpoint! {
    /// Lists the categories (获取事件类别列表).
    ///
    /// Token: see [`report`](crate::api::report).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94540>
    POST "/cgi-bin/report/grid/list_cata" [repeatable];
    pub struct List -> Categories {}
}

// The page's example has `category_list` of `category_id`, its table `cata_list` of `category_id`, and an SDK `cata_list` of
// `cata_id`: all three are read.
response! {
    /// The categories. Which of the two lists is filled, the official page leaves open: see [`into_list`](Categories::into_list).
    pub struct Categories {
        /// The categories, under the name in the page's example.
        category_list: Vec<Category>,
        /// The categories, under the name in the page's table.
        cata_list: Vec<Category>,
    }
}

impl Categories {
    /// The categories, whatever their name was on the wire.
    pub fn into_list(self) -> Vec<Category> {
        let mut list = self.category_list;
        list.extend(self.cata_list);
        list
    }
}

response! {
    /// A category. Which of the names are there, the official page leaves open: see [`id`](Category::id),
    /// [`name`](Category::name) and [`parent_id`](Category::parent_id).
    pub struct Category {
        /// Its id.
        category_id: Option<CategoryId>,
        /// Its id, under the other name.
        cata_id: Option<CategoryId>,
        /// Its name.
        category_name: Option<String>,
        /// Its name, under the other name.
        cata_name: Option<String>,
        /// On which level it is.
        level: CategoryLevel,
        /// The category above it; none on the first level.
        parent_category_id: Option<CategoryId>,
        /// The category above it, under the other name.
        parent_cata_id: Option<CategoryId>,
    }
}

impl Category {
    /// The category's id, whatever its name was on the wire.
    pub fn id(&self) -> Option<&CategoryId> {
        self.category_id.as_ref().or(self.cata_id.as_ref())
    }

    /// The category's name, whatever its name was on the wire.
    pub fn name(&self) -> &str {
        self.category_name.as_deref().or(self.cata_name.as_deref()).unwrap_or_default()
    }

    /// The category above it, whatever its name was on the wire; none on the first level.
    pub fn parent_id(&self) -> Option<&CategoryId> {
        self.parent_category_id.as_ref().or(self.parent_cata_id.as_ref()).filter(|id| !id.is_empty())
    }
}
