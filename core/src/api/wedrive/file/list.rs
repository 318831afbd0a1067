//! 获取文件列表: what is in a folder.

use super::{FileInfo, FileList};
use crate::endpoint::Paginated;
use crate::types::{FileId, SpaceId};

endpoint! {
    /// Lists what is in a folder (获取文件列表).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93657>
    POST "/cgi-bin/wedrive/file_list" [repeatable];
    pub struct List -> Listing {
        /// The space.
        spaceid: SpaceId,
        /// The folder; the space's id for the folder at its top.
        fatherid: FileId,
        /// In which order.
        sort_type: Sort,
        /// Where the page begins: 0, then `next_start` of the page before.
        start: u32,
        /// How many files to a page at most, 1 to 1 000.
        limit: u32,
    }
}

open_enum! {
    /// In which order files are listed (列表排序方式).
    pub enum Sort: i64 {
        /// By name, from the first letter (名字升序).
        Name = 1,
        /// By name, from the last letter (名字降序).
        NameBackwards = 2,
        /// By size, smallest first (大小升序).
        Smallest = 3,
        /// By size, largest first (大小降序).
        Largest = 4,
        /// By time of the last change, oldest first (修改时间升序).
        Oldest = 5,
        /// By time of the last change, newest first (修改时间降序).
        Newest = 6,
    }
}

response! {
    /// A page of what is in a folder.
    pub struct Listing {
        /// Whether there is more.
        has_more: bool,
        /// Where the next page begins.
        next_start: u32,
        /// What is there.
        file_list: FileList,
    }
}

impl Paginated for List {
    type Item = FileInfo;

    fn items(page: &mut Listing) -> Vec<FileInfo> {
        std::mem::take(&mut page.file_list.item)
    }

    fn after(&self, page: &Listing) -> Option<List> {
        page.has_more.then(|| {
            let mut next = self.clone();
            next.start = page.next_start;
            next
        })
    }
}
