//! 通讯录查看权限管理: rules that hide members and departments, or bar members from seeing others.
//!
//! Token: that of contact sync (通讯录同步) alone. Creating, changing and deleting share a limit: 5 calls a minute, 10 an hour, 60 a
//! day.

use crate::api::limits::{Checked, at_most, count};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, TagId, UserId};

number_ids! {
    /// A rule about who sees whom (`rule_id`, 规则 ID).
    ViewRuleId;
}

endpoint! {
    /// Creates rules (创建规则).
    ///
    /// Token: that of contact sync (通讯录同步) alone ([`view_rule`](self)). Creating, changing and deleting together: 5 calls a
    /// minute, 10 an hour, 60 a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101536>
    POST "/cgi-bin/contactrule/create" [check];
    pub struct Create -> Created {
        /// The rules, at most 100.
        rules: Vec<NewRule>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        count("rules", self.rules.len(), 0..=100)?;
        self.rules.iter().try_for_each(|rule| check(&rule.range, rule.whitelist.as_ref(), rule.exclude.as_ref()))
    }
}

structure! {
    /// A rule to create.
    pub struct NewRule {
        /// What it does.
        rule_type: RuleType,
        /// Who is hidden, or barred.
        range: Scope,
        /// Who may see what it hides.
        whitelist: Option<Scope>,
        /// For whom it does not hold; only where members are barred.
        exclude: Option<Scope>,
        /// Whether whom it hides may be searched for; only where members are barred.
        // The official page has neither type nor example of this and the next.
        is_allowed_search: Option<bool>,
        /// Whether whom it hides may be written to; only where members are barred.
        is_allowed_conversation: Option<bool>,
    }
}

open_enum! {
    /// What a rule does (规则类型).
    pub enum RuleType: i64 {
        /// Hides departments and members (隐藏部门/成员).
        Hide = 1,
        /// Bars members from seeing other departments (限制查看外部门).
        OwnDepartment = 2,
        /// Bars members from seeing anybody (限制查看所有人).
        Nobody = 3,
    }
}

structure! {
    /// Members, departments and tags.
    pub struct Scope {
        /// Members, at most 1 000.
        userid: Option<Vec<UserId>>,
        /// Departments, at most 100.
        partyid: Option<Vec<DepartmentId>>,
        /// Tags, at most 100.
        tagid: Option<Vec<TagId>>,
    }
}

fn check(range: &Scope, whitelist: Option<&Scope>, exclude: Option<&Scope>) -> Checked {
    range.check(["rules.range.userid", "rules.range.partyid", "rules.range.tagid"])?;
    if let Some(scope) = whitelist {
        scope.check(["rules.whitelist.userid", "rules.whitelist.partyid", "rules.whitelist.tagid"])?;
    }
    if let Some(scope) = exclude {
        scope.check(["rules.exclude.userid", "rules.exclude.partyid", "rules.exclude.tagid"])?;
    }
    Ok(())
}

impl Scope {
    fn check(&self, [members, departments, tags]: [&'static str; 3]) -> Checked {
        at_most(members, &self.userid, 1000)?;
        at_most(departments, &self.partyid, 100)?;
        at_most(tags, &self.tagid, 100)
    }
}

response! {
    /// The new rules.
    pub struct Created {
        /// Their ids, in the order of the request.
        rule_ids: Vec<ViewRuleId>,
    }
}

endpoint! {
    /// Lists the rules (读取规则列表).
    ///
    /// Token: that of contact sync (通讯录同步) alone ([`view_rule`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101537>
    POST "/cgi-bin/contactrule/list" [repeatable];
    pub struct List -> Rules {}
}

response! {
    /// Rules.
    pub struct Rules {
        /// The rules.
        rules: Vec<Rule>,
    }
}

structure! {
    /// A rule, as it is listed and changed.
    pub struct Rule {
        /// Its id.
        rule_id: ViewRuleId,
        /// Who is hidden, or barred.
        range: Scope,
        /// What it does, which cannot change.
        // Required by the official table of changes, absent from its example.
        rule_type: Option<RuleType>,
        /// Who may see what it hides.
        whitelist: Option<Scope>,
        /// For whom it does not hold; only where members are barred.
        exclude: Option<Scope>,
        /// Whether whom it hides may be searched for; only where members are barred.
        is_allowed_search: Option<bool>,
        /// Whether whom it hides may be written to; only where members are barred.
        is_allowed_conversation: Option<bool>,
    }
}

endpoint! {
    /// Changes rules (修改规则).
    ///
    /// Token: that of contact sync (通讯录同步) alone ([`view_rule`](self)). Creating, changing and deleting together: 5 calls a
    /// minute, 10 an hour, 60 a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101539>
    POST "/cgi-bin/contactrule/update" [repeatable, check];
    // The official page has `rules` in an example of the answer, and not in its table.
    pub struct Update -> Rules {
        /// The rules, at most 100.
        rules: Vec<Rule>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        count("rules", self.rules.len(), 0..=100)?;
        self.rules.iter().try_for_each(|rule| check(&rule.range, rule.whitelist.as_ref(), rule.exclude.as_ref()))
    }
}

endpoint! {
    /// Deletes rules (删除规则).
    ///
    /// Token: that of contact sync (通讯录同步) alone ([`view_rule`](self)). Creating, changing and deleting together: 5 calls a
    /// minute, 10 an hour, 60 a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101540>
    POST "/cgi-bin/contactrule/delete" [check];
    pub struct Delete -> Empty {
        /// The rules, at most 100.
        rule_ids: Vec<ViewRuleId>,
    }
}

impl Delete {
    fn check(&self) -> Checked {
        count("rule_ids", self.rule_ids.len(), 0..=100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::{survives, wire};
    use crate::endpoint::{BASE, Endpoint};

    const RULES: &str = r#"{"rules":[{"rule_id":"10001","rule_type":4,"range":{"userid":["zhangsan"],"partyid":[1,2],"tagid":[3]},
        "whitelist":{"tagid":[]},"exclude":{"userid":["x"]},"is_allowed_search":1,"is_allowed_conversation":false}]}"#;

    #[test]
    fn creating_and_changing() {
        let range = Scope::new().userid(["zhangsan"]).partyid([1, 2]).tagid([3]);
        let rule = NewRule::new(RuleType::Hide, range.clone()).whitelist(Scope::new().userid(["wangwu"]));
        let (path, body) = wire(&Create::new([rule.clone()]));
        assert_eq!(path, "/cgi-bin/contactrule/create");
        assert_eq!(
            body,
            concat!(
                r#"{"rules":[{"rule_type":1,"range":{"userid":["zhangsan"],"partyid":[1,2],"tagid":[3]},"#,
                r#""whitelist":{"userid":["wangwu"]}}]}"#
            )
        );
        let created = Create::parse(http::Response::new(r#"{"rule_ids":[10001,"10002"]}"#)).unwrap();
        assert_eq!(created.rule_ids, [ViewRuleId(10001), ViewRuleId(10002)]);

        let change = Rule::new(10001, range).is_allowed_search(true);
        let (path, body) = wire(&Update::new([change]));
        assert_eq!(path, "/cgi-bin/contactrule/update");
        assert!(body.starts_with(r#"{"rules":[{"rule_id":10001,"range":{"#), "{body}");
        assert!(body.ends_with(r#""is_allowed_search":true}]}"#), "{body}");

        let refused = |endpoint: &Create| endpoint.http_request(BASE, "T").unwrap_err().to_string();
        assert!(refused(&Create::new(vec![rule.clone(); 101])).ends_with("rules has 101 entries, not 0 to 100"));
        let crowd = Scope::new().userid(["x"; 1001]);
        assert!(refused(&Create::new([rule.clone().exclude(crowd)])).contains("rules.exclude.userid has 1001"));
        let many = Scope::new().partyid(0..101);
        assert!(refused(&Create::new([rule.whitelist(many)])).contains("rules.whitelist.partyid has 101"));
    }

    #[test]
    fn listing_and_deleting() {
        assert_eq!(wire(&List::new()), ("/cgi-bin/contactrule/list".into(), "{}".into()));
        let rule = List::parse(http::Response::new(RULES)).unwrap().rules.remove(0);
        assert_eq!((rule.rule_id, rule.rule_type), (ViewRuleId(10001), Some(RuleType::Other(4))));
        assert_eq!((rule.is_allowed_search, rule.is_allowed_conversation), (Some(true), Some(false)));
        assert_eq!(rule.range.partyid.unwrap(), [DepartmentId(1), DepartmentId(2)]);
        assert_eq!(
            wire(&Delete::new([10001, 10002])),
            ("/cgi-bin/contactrule/delete".into(), r#"{"rule_ids":[10001,10002]}"#.into())
        );
        assert!(!Delete::new([1]).repeatable());
        assert!(Delete::new(0..101).http_request(BASE, "T").is_err());
    }

    #[test]
    fn bad_bodies() {
        survives::<Create>(r#"{"rule_ids":[1]}"#);
        survives::<List>(RULES);
        survives::<Update>(RULES);
        survives::<Delete>(r#"{"later":"x"}"#);
    }
}
