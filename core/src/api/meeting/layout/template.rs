//! 获取布局模板列表: the templates that layouts are made after.

use super::TemplateId;

endpoint! {
    /// Lists the corp's templates for layouts (获取布局模板列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::layout`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98844>
    GET "/cgi-bin/meeting/layout/list_template";
    pub struct List -> Templates {}
}

response! {
    /// The corp's templates.
    pub struct Templates {
        /// The templates.
        layout_template_list: Vec<Template>,
    }
}

response! {
    /// A template of a page.
    pub struct Template {
        /// Its id.
        layout_template_id: TemplateId,
        /// Where a small picture of it is.
        thumbnail_url: String,
        /// Where a picture of it is that shows the ids of the cells ([`GridId`](super::GridId)).
        picture_url: String,
        /// How to draw it, as JSON text: the size of the page and the place of each cell in parts of it.
        render_rule: String,
    }
}
