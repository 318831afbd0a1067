//! 审批模板: reading, creating, changing templates.

use super::property::Controls;
use crate::endpoint::Empty;
use crate::types::{ApprovalTemplateId, Localized, OpenTemplateId};

endpoint! {
    /// Reads a template: its names and controls (获取审批模板详情).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); third-party apps read the templates that they brought.
    /// 600 calls a minute.
    ///
    /// Fails with 301025 where the id is none.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91982>
    POST "/cgi-bin/oa/gettemplatedetail" [repeatable];
    pub struct GetTemplate -> Template {
        /// The template; an application, a callback and the address of the template's page in the console name it.
        template_id: ApprovalTemplateId,
    }
}

response! {
    /// A template.
    pub struct Template {
        /// Its name in each language.
        template_names: Vec<Localized>,
        /// Its controls.
        template_content: Controls,
    }
}

endpoint! {
    /// Creates a template, with the usual steps and rules (创建审批模板).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); not for third-party apps. 600 calls a minute.
    ///
    /// Fails with 301088 without the right, 301086 where a control is wrong, 301087 where the corp has too many templates.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97437>
    POST "/cgi-bin/oa/approval/create_template";
    pub struct CreateTemplate -> TemplateCreated {
        /// Its name, at most 40 characters, unique in the corp.
        template_name: Vec<Localized>,
        /// Its controls.
        template_content: Controls,
    }
}

response! {
    /// The new template.
    pub struct TemplateCreated {
        /// Its id.
        template_id: ApprovalTemplateId,
    }
}

endpoint! {
    /// Replaces the name and controls of a template that the same app created (更新审批模板).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); not for third-party apps. Steps and rules stay as they
    /// are.
    ///
    /// Fails with 301086 where a control is wrong, 301115 where the template has a print layout of its own.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97438>
    POST "/cgi-bin/oa/approval/update_template" [repeatable];
    pub struct UpdateTemplate -> Empty {
        /// The template.
        template_id: ApprovalTemplateId,
        /// Its name, at most 40 characters, unique in the corp.
        template_name: Vec<Localized>,
        /// Its controls.
        template_content: Controls,
    }
}

endpoint! {
    /// Copies a template of the third-party app into the corp that authorised it (复制/更新模板到企业).
    ///
    /// Token: a third-party app with the right to approvals. Copying again updates the copy.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92630>
    POST "/cgi-bin/oa/approval/copytemplate" [repeatable];
    pub struct CopyTemplate -> TemplateCreated {
        /// The template's id at the provider.
        open_template_id: OpenTemplateId,
    }
}
