//! 添加视图, 删除视图, 更新视图, 查询视图: views onto a sheet.

mod color;
mod property;

pub use color::{Color, ColorCondition, ColorConfig, ColorScope};
pub use property::{By, GroupSpec, Property, SortSpec};

use super::next_offset;
use crate::api::wedoc::ViewId;
use crate::endpoint::{Empty, Paginated};
use crate::types::{DocId, FieldId, SheetId};

endpoint! {
    /// Adds a view (添加视图).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). At most 200 views in a sheet.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99900>
    POST "/cgi-bin/wedoc/smartsheet/add_view";
    pub struct Add -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The view's title.
        view_title: String,
        /// What it is.
        view_type: ViewKind,
        /// From when to when a bar reaches; needed for [`ViewKind::Gantt`].
        property_gantt: Option<Span>,
        /// From when to when an entry reaches; needed for [`ViewKind::Calendar`].
        property_calendar: Option<Span>,
    }
}

open_enum! {
    /// What a view is (视图类型).
    pub enum ViewKind: str {
        /// Nothing that the API knows (未知类型视图); not taken. So spelled.
        Unknown = "VEW_UNKNOWN",
        /// A table (表格视图).
        Grid = "VIEW_TYPE_GRID",
        /// A board of cards (看板视图).
        Kanban = "VIEW_TYPE_KANBAN",
        /// An album (画册视图).
        Gallery = "VIEW_TYPE_GALLERY",
        /// Bars along time (甘特视图).
        Gantt = "VIEW_TYPE_GANTT",
        /// A calendar (日历视图).
        Calendar = "VIEW_TYPE_CALENDAR",
    }
}

structure! {
    /// Which fields say from when to when; both of kind [`DateTime`](super::field::FieldType::DateTime).
    pub struct Span {
        /// The field with the beginning.
        start_date_field_id: FieldId,
        /// The field with the end.
        end_date_field_id: FieldId,
    }
}

response! {
    /// A view that was added or changed.
    pub struct Changed {
        /// The view.
        view: View,
    }
}

response! {
    /// A view.
    pub struct View {
        /// Its id.
        view_id: ViewId,
        /// Its title.
        view_title: String,
        /// What it is.
        view_type: ViewKind,
        /// How it sorts, groups, filters and colours; not told of a new view.
        property: Option<Property>,
    }
}

endpoint! {
    /// Deletes views (删除视图).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99901>
    POST "/cgi-bin/wedoc/smartsheet/delete_views";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The views.
        view_ids: Vec<ViewId>,
    }
}

endpoint! {
    /// Changes a view (更新视图).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99902>
    POST "/cgi-bin/wedoc/smartsheet/update_view" [repeatable];
    pub struct Update -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The view.
        view_id: ViewId,
        /// Its new title.
        view_title: Option<String>,
        /// How it sorts, groups, filters and colours.
        property: Option<Property>,
    }
}

endpoint! {
    /// Lists the views of a sheet (查询视图).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101155>
    POST "/cgi-bin/wedoc/smartsheet/get_views" [repeatable];
    pub struct Get -> Views {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// These views alone.
        view_ids: Option<Vec<ViewId>>,
        /// How many views to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many views to a page, at most 1 000; 1 000 where it is 0 or not set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of views.
    pub struct Views {
        /// How many views were found.
        total: u32,
        /// Whether there are more pages.
        has_more: bool,
        /// Where the next page begins.
        next: Option<u32>,
        /// The views.
        views: Vec<View>,
    }
}

impl Paginated for Get {
    type Item = View;

    fn items(page: &mut Views) -> Vec<View> {
        std::mem::take(&mut page.views)
    }

    fn after(&self, page: &Views) -> Option<Self> {
        let next = next_offset(self.offset, page.views.len(), page.has_more, page.next)?;
        Some(self.clone().offset(next))
    }
}
