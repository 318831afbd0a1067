//! 获取页面结构, 添加页面, 更新页面, 删除页面: the pages of a smart document.

use super::PageId;
use crate::endpoint::Empty;
use crate::types::DocId;

endpoint! {
    /// Lists the pages of a smart document (获取页面结构).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101619>
    POST "/cgi-bin/wedoc/smartdoc/get_page_hierarchy" [repeatable];
    pub struct GetHierarchy -> Hierarchy {
        /// The document.
        docid: DocId,
    }
}

response! {
    /// The pages of a smart document; `parent_id` makes a tree of them.
    pub struct Hierarchy {
        /// The pages.
        pages: Vec<Listed>,
    }
}

response! {
    /// A page in a list.
    pub struct Listed {
        /// Its id.
        page_id: PageId,
        /// The page above it; empty for the topmost.
        parent_id: PageId,
        /// Its title.
        title: String,
    }
}

endpoint! {
    /// Adds a page (添加页面).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101620>
    POST "/cgi-bin/wedoc/smartdoc/add_page";
    pub struct Add -> Answer {
        /// The document.
        docid: DocId,
        /// The page.
        info: NewPage,
    }
}

structure! {
    /// A new page.
    pub struct NewPage {
        /// Its title.
        title: Option<String>,
        /// The page above it; on the first level unless set.
        parent_id: Option<PageId>,
        /// The page before it; the first unless set.
        after_id: Option<PageId>,
        /// How wide it is.
        layout_mode: Option<LayoutMode>,
    }
}

open_enum! {
    /// How wide a page is (页面布局模式).
    pub enum LayoutMode: i64 {
        /// As usual (默认布局).
        Default = 1,
        /// As a sheet of paper (纸张布局).
        Paper = 2,
        /// As wide as the window (全宽布局).
        FullWidth = 3,
    }
}

response! {
    /// A page that was added or changed.
    pub struct Answer {
        /// The page.
        info: Page,
    }
}

endpoint! {
    /// Changes a page's title, width or place (更新页面).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101621>
    POST "/cgi-bin/wedoc/smartdoc/update_page" [repeatable];
    pub struct Update -> Answer {
        /// The document.
        docid: DocId,
        /// The page.
        info: Page,
    }
}

structure! {
    /// A page: how it is now, or what of it is to change.
    pub struct Page {
        /// Which page.
        page_id: PageId,
        /// Its title.
        title: Option<String>,
        /// How wide it is.
        layout_mode: Option<LayoutMode>,
        /// The page before it; an empty one moves it to the end.
        after_id: Option<PageId>,
        /// The page above it.
        parent_id: Option<PageId>,
    }
}

endpoint! {
    /// Deletes a page and all below it, for good (删除页面).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101622>
    POST "/cgi-bin/wedoc/smartdoc/delete_page";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The page.
        page_id: PageId,
    }
}
