//! 发布智能文档, 取消发布智能文档, 修改发布页可查看范围: the published form of a smart document.

use crate::endpoint::Empty;
use crate::types::{DocId, Grantee, Timestamp};

endpoint! {
    /// Publishes a smart document, or its newest version (发布智能文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). Takes 3 to 8 seconds: wait at least 10 for the
    /// answer.
    ///
    /// Fails with 640008 where the app may not manage the document, 640012 and 640013 where a member or a department does not
    /// exist, 640017 and 640018 where the corp has not opened the API or not for editing, 640027 where a parameter is wrong,
    /// 640032 where an administrator forbids it, 640054 where the document is no smart document.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101616>
    POST "/cgi-bin/wedoc/smartdoc/publish";
    pub struct Publish -> Published {
        /// The document.
        docid: DocId,
        /// Who may see it; the corp unless set.
        publish_range: Option<PublishRange>,
        /// Those who may; needed for [`Listed`](PublishRange::Listed).
        auth_list: Option<Vec<Grantee>>,
    }
}

open_enum! {
    /// Who may see a published document (发布可见范围).
    pub enum PublishRange: i64 {
        /// The corp (企业内可见).
        Corp = 1,
        /// Everybody (企业内外可见).
        Everybody = 3,
        /// Some members and departments (指定成员可见).
        Listed = 4,
    }
}

response! {
    /// A published document.
    pub struct Published {
        /// The last part of its address.
        share_code: String,
        /// Its address.
        publish_url: String,
        /// Which version was published.
        version: u64,
        /// When.
        publish_time: Timestamp,
        /// The title of the published page.
        publish_doc_title: String,
    }
}

endpoint! {
    /// Takes the published form of a smart document away (取消发布智能文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). Fails as [`Publish`] does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101617>
    POST "/cgi-bin/wedoc/smartdoc/cancel_publish";
    pub struct CancelPublish -> Empty {
        /// The document.
        docid: DocId,
    }
}

endpoint! {
    /// Sets who may see the published form of a smart document (修改发布页可查看范围).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). Fails as [`Publish`] does.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101618>
    POST "/cgi-bin/wedoc/smartdoc/publish_setting" [repeatable];
    pub struct PublishSetting -> Empty {
        /// The document.
        docid: DocId,
        // The page says that it is needed under conditions, and does not say which.
        /// Who may see it.
        publish_range: Option<PublishRange>,
        /// Those who may; needed for [`Listed`](PublishRange::Listed).
        auth_list: Option<Vec<Grantee>>,
    }
}
