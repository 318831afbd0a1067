//! 管理聊天敏感词: words that members are warned of, or cannot send to customers.

use crate::api::limits::{Checked, at_most, count, given, letters};
use crate::endpoint::Empty;
use crate::types::{MemberRange, Timestamp};

text_ids! {
    /// A rule of sensitive words (`rule_id`, 敏感词规则 ID).
    RuleId;
}

endpoint! {
    /// Adds a rule of sensitive words (新建敏感词规则).
    ///
    /// Token: an app that may call customer contact. A corp has at most 100 rules.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95097>
    POST "/cgi-bin/externalcontact/add_intercept_rule" [check];
    pub struct Add -> Added {
        /// The rule's name, 1 to 20 characters.
        rule_name: String,
        /// The words, at most 300 of 1 to 32 characters.
        word_list: Vec<String>,
        /// What happens to a message that has one of them.
        intercept_type: Action,
        /// Whom the rule binds (敏感词适用范围): members or departments, at least one, at most 1 000 of each; a rule can have 10 000
        /// members, by [`Update`].
        applicable_range: MemberRange,
        /// What else is sensitive.
        semantics_list: Option<Vec<Semantics>>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("rule_name", &self.rule_name, 20)?;
        check_words(&self.word_list)?;
        check_range(&self.applicable_range)
    }
}

fn check_words(words: &[String]) -> Checked {
    count("word_list", words.len(), 0..=300)?;
    words.iter().try_for_each(|word| letters("word_list", word, 32))
}

fn check_range(range: &MemberRange) -> Checked {
    at_most("user_list", &range.user_list, 1000)?;
    at_most("department_list", &range.department_list, 1000)
}

open_enum! {
    /// What happens to a message with a sensitive word (拦截方式).
    pub enum Action: i64 {
        /// The member is warned, the message is not sent (警告并拦截发送).
        Block = 1,
        /// The member is warned (仅发警告).
        Warn = 2,
    }
}

open_enum! {
    /// What is sensitive besides words (额外的拦截语义规则).
    pub enum Semantics: i64 {
        /// Mobile numbers (手机号).
        Mobile = 1,
        /// Email addresses (邮箱地址).
        Email = 2,
        /// Red packets (红包).
        RedPacket = 3,
    }
}

response! {
    /// The new rule.
    pub struct Added {
        /// Its id.
        rule_id: RuleId,
    }
}

endpoint! {
    /// Lists the rules of the corp (获取敏感词规则列表).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95097>
    GET "/cgi-bin/externalcontact/get_intercept_rule_list";
    pub struct List -> Rules {}
}

response! {
    /// The rules of the corp.
    pub struct Rules {
        /// The rules.
        rule_list: Vec<RuleEntry>,
    }
}

response! {
    /// A rule in the list.
    pub struct RuleEntry {
        /// Its id.
        rule_id: RuleId,
        /// Its name.
        rule_name: String,
        /// When it was made.
        create_time: Timestamp,
    }
}

endpoint! {
    /// Reads a rule (获取敏感词规则详情).
    ///
    /// Token: an app that may call customer contact; it sees the members and departments in its visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95097>
    POST "/cgi-bin/externalcontact/get_intercept_rule" [repeatable];
    pub struct Get -> Found {
        /// The rule.
        rule_id: RuleId,
    }
}

response! {
    /// A rule, wrapped.
    pub struct Found {
        /// The rule.
        rule: Rule,
    }
}

response! {
    /// A rule of sensitive words.
    pub struct Rule {
        /// Its id; the wire has a number here.
        rule_id: RuleId,
        /// Its name.
        rule_name: String,
        /// The words.
        word_list: Vec<String>,
        /// What else is sensitive.
        extra_rule: Option<ExtraRule>,
        /// The same without the structure around it, as the official example has it.
        semantics_list: Option<Vec<Semantics>>,
        /// What happens to a message that has one of them.
        intercept_type: Action,
        /// Whom the rule binds, as far as the app may see them.
        applicable_range: Option<MemberRange>,
        /// When it was made.
        create_time: Option<Timestamp>,
    }
}

structure! {
    /// What is sensitive besides words (额外的规则).
    pub struct ExtraRule {
        /// The kinds; none clears them.
        semantics_list: Vec<Semantics>,
    }
}

endpoint! {
    /// Changes a rule (修改敏感词规则).
    ///
    /// Token: the app that made the rule. What is not given stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95097>
    POST "/cgi-bin/externalcontact/update_intercept_rule" [repeatable, check];
    pub struct Update -> Empty {
        /// The rule.
        rule_id: RuleId,
        /// The rule's name, 1 to 20 characters.
        rule_name: Option<String>,
        /// The words, at most 300 of 1 to 32 characters. They replace what was there; none changes nothing.
        word_list: Option<Vec<String>>,
        /// What else is sensitive.
        extra_rule: Option<ExtraRule>,
        /// What happens to a message that has one of them.
        intercept_type: Option<Action>,
        /// Whom the rule is to bind too, at most 1 000 members and 1 000 departments. Where a rule would have more than 10 000 members, use departments.
        add_applicable_range: Option<MemberRange>,
        /// Whom it is to bind no more, at most 1 000 members and 1 000 departments.
        remove_applicable_range: Option<MemberRange>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("rule_name", given(&self.rule_name), 20)?;
        check_words(self.word_list.as_deref().unwrap_or_default())?;
        self.add_applicable_range.iter().chain(&self.remove_applicable_range).try_for_each(check_range)
    }
}

endpoint! {
    /// Deletes a rule (删除敏感词规则).
    ///
    /// Token: the app that made the rule.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95097>
    POST "/cgi-bin/externalcontact/del_intercept_rule";
    pub struct Delete -> Empty {
        /// The rule.
        rule_id: RuleId,
    }
}
