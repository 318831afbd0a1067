//! 管理智能表格内容权限: who may see and change what of a smart sheet.
//!
//! A document has one rule for everybody and at most 20 more, each for up to 50 members.

mod right;

pub use right::{
    Access, Beyond, FieldPriv, FieldRange, FieldRights, FieldRule, RecordPriv, RecordRange, RecordRule, SheetPriv, Test,
};

use super::RuleId;
use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::{DocId, UserId};

endpoint! {
    /// Reads rules (查询智能表格子表权限).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99935>
    POST "/cgi-bin/wedoc/smartsheet/content_priv/get_sheet_priv" [repeatable];
    pub struct GetSheetPriv -> Rules {
        /// The document.
        docid: DocId,
        /// Which rules.
        kind: RuleKind = "type",
        /// The rules for some members.
        rule_id_list: Option<Vec<RuleId>>,
    }
}

open_enum! {
    /// For whom a rule is (权限规则类型).
    pub enum RuleKind: i64 {
        /// For everybody (全员权限); each document has just one.
        Everybody = 1,
        /// For some members (额外权限).
        Members = 2,
    }
}

response! {
    /// Rules.
    pub struct Rules {
        /// The rules.
        rule_list: Vec<Rule>,
    }
}

response! {
    /// A rule.
    pub struct Rule {
        /// Its id.
        rule_id: Option<RuleId>,
        /// For whom it is.
        kind: RuleKind = "type",
        /// Its name.
        name: String,
        /// What it allows, by sheet.
        priv_list: Vec<SheetPriv>,
    }
}

endpoint! {
    /// Changes what a rule allows (更新智能表格子表权限).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99935>
    POST "/cgi-bin/wedoc/smartsheet/content_priv/update_sheet_priv" [repeatable];
    pub struct UpdateSheetPriv -> Empty {
        /// The document.
        docid: DocId,
        /// For whom the rule is.
        kind: RuleKind = "type",
        /// Which rule; needed for [`RuleKind::Members`].
        rule_id: Option<RuleId>,
        /// Its new name; [`RuleKind::Members`] only.
        name: Option<String>,
        /// What it allows, by sheet.
        priv_list: Option<Vec<SheetPriv>>,
    }
}

endpoint! {
    /// Adds a rule for some members (新增智能表格指定成员额外权限).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99935>
    POST "/cgi-bin/wedoc/smartsheet/content_priv/create_rule";
    pub struct CreateRule -> Created {
        /// The document.
        docid: DocId,
        /// Its name, which no other rule has.
        name: String,
    }
}

response! {
    /// A new rule.
    pub struct Created {
        /// Its id.
        rule_id: RuleId,
    }
}

endpoint! {
    /// Changes for whom a rule is (更新智能表格指定成员额外权限).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). At most 50 members in a rule.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99935>
    POST "/cgi-bin/wedoc/smartsheet/content_priv/mod_rule_member" [check];
    pub struct ModRuleMember -> Empty {
        /// The document.
        docid: DocId,
        /// The rule.
        rule_id: RuleId,
        /// Who comes under it, at most 50.
        add_member_range: Option<Members>,
        /// Who no longer does.
        del_member_range: Option<Members>,
    }
}

impl ModRuleMember {
    fn check(&self) -> Checked {
        match &self.add_member_range {
            Some(members) => at_most("add_member_range.userid_list", &members.userid_list, 50),
            None => Ok(()),
        }
    }
}

structure! {
    /// Members.
    pub struct Members {
        /// The members.
        userid_list: Option<Vec<UserId>>,
    }
}

endpoint! {
    /// Deletes rules for some members (删除智能表格指定成员额外权限).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99935>
    POST "/cgi-bin/wedoc/smartsheet/content_priv/delete_rule";
    pub struct DeleteRule -> Empty {
        /// The document.
        docid: DocId,
        /// The rules.
        rule_id_list: Vec<RuleId>,
    }
}
