//! How a view sorts, groups and filters.

use std::collections::BTreeMap;

use super::super::filter::FilterSpec;
use super::ColorConfig;
use crate::types::FieldId;

structure! {
    /// How a view sorts, groups, filters and colours (视图属性).
    pub struct Property {
        /// Whether records are sorted anew when they change.
        auto_sort: Option<bool>,
        /// In which order.
        sort_spec: Option<SortSpec>,
        /// Which groups.
        group_spec: Option<GroupSpec>,
        /// As `group_spec`: the official table of 查询视图 spells it so, its example does not.
        gourp_spec: Option<GroupSpec>,
        /// Which records are shown.
        filter_spec: Option<FilterSpec>,
        /// Whether columns show figures (数据统计).
        is_field_stat_enabled: Option<bool>,
        /// Whether a field is shown, by its id.
        field_visibility: Option<BTreeMap<String, bool>>,
        /// How many columns stand still, from the first on.
        frozen_field_count: Option<i32>,
        /// What is coloured.
        color_config: Option<ColorConfig>,
    }
}

structure! {
    /// In which order (排序设置). A view without an order has an empty one.
    pub struct SortSpec {
        /// The fields that count, the first most.
        sort_infos: Option<Vec<By>>,
    }
}

structure! {
    /// Which groups (分组设置). A view without groups has an empty one.
    pub struct GroupSpec {
        /// The fields that groups are made by.
        groups: Option<Vec<By>>,
    }
}

structure! {
    /// A field that records are sorted or grouped by.
    pub struct By {
        /// The field.
        field_id: FieldId,
        /// Whether the greatest comes first.
        desc: Option<bool>,
    }
}

impl From<FieldId> for By {
    fn from(field: FieldId) -> By {
        By::new(field)
    }
}

impl From<&str> for By {
    fn from(field: &str) -> By {
        By::new(field)
    }
}
