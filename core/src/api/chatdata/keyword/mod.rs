//! 关键词规则管理, 获取命中关键词规则的会话记录: rules that messages are watched by, and the messages that broke them.

mod hit;
mod range;

pub use hit::{GetHitMsgList, HitMsg, HitMsgs, HitRule};
pub use range::{
    ApplicableRange, ChatType, Chats, Departments, ExcludeBankCard, ExcludeEmail, ExcludeKeyword, ExcludeMobile,
    ExternalContacts, MsgScope, SessionKind, SessionType, TargetKind, TargetType, Users, VoiceMatchMsgtype,
};

use super::RuleId;
use crate::api::limits::{Checked, count, given, letters};
use crate::endpoint::Empty;
use crate::types::Timestamp;

endpoint! {
    /// Creates a rule (新增关键词规则).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). At most 500 rules. Keywords or
    /// semantics are needed, one of the two at least; a message that meets any of them is a hit. In the zone's SDK this
    /// is `create_rule`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97237>
    POST "/cgi-bin/chatdata/keyword/create_rule" [check];
    pub struct CreateRule -> Created {
        /// Name, at most 20 characters.
        name: String,
        /// Which words are looked for.
        keyword: Option<Keyword>,
        /// What kinds of behaviour are looked for.
        semantics: Option<Semantics>,
        /// In which messages; in all of them unless set.
        applicable_range: Option<ApplicableRange>,
    }
}

impl CreateRule {
    fn check(&self) -> Checked {
        letters("name", &self.name, 20)?;
        check(&self.keyword, &self.applicable_range)
    }
}

response! {
    /// The new rule.
    pub struct Created {
        /// Its id.
        rule_id: RuleId,
    }
}

endpoint! {
    /// Lists the rules (获取关键词列表).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). In the zone's SDK this is
    /// `get_rule_list`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97237>
    POST "/cgi-bin/chatdata/keyword/get_rule_list" [repeatable];
    pub struct GetRuleList -> Rules {
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of rules.
    pub struct Rules {
        /// The rules.
        rule_list: Vec<Rule>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

response! {
    /// A rule, in short.
    pub struct Rule {
        /// Its id.
        rule_id: RuleId,
        /// Its name.
        name: String,
        /// When it was created.
        create_time: Timestamp,
    }
}

by_cursor! { GetRuleList: Rules { rule_list: Rule } while has_more }

endpoint! {
    /// Reads a rule (获取关键词规则详情).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). In the zone's SDK this is
    /// `get_rule_detail`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97237>
    POST "/cgi-bin/chatdata/keyword/get_rule_detail" [repeatable];
    pub struct GetRuleDetail -> RuleDetail {
        /// The rule.
        rule_id: RuleId,
    }
}

response! {
    /// A rule.
    pub struct RuleDetail {
        /// Its name.
        name: String,
        /// Which words are looked for.
        keyword: Keyword,
        /// What kinds of behaviour are looked for.
        semantics: Option<Semantics>,
        /// In which messages; in all of them where it is absent.
        applicable_range: Option<ApplicableRange>,
    }
}

endpoint! {
    /// Changes a rule (修改关键词规则).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). What is not set stays; an
    /// empty list within the range clears that condition. In the zone's SDK this is `update_rule`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97237>
    POST "/cgi-bin/chatdata/keyword/update_rule" [repeatable, check];
    pub struct UpdateRule -> Empty {
        /// The rule.
        rule_id: RuleId,
        /// The new name, at most 20 characters.
        name: Option<String>,
        /// Which words are looked for.
        keyword: Option<Keyword>,
        /// What kinds of behaviour are looked for.
        semantics: Option<Semantics>,
        /// In which messages.
        applicable_range: Option<ApplicableRange>,
    }
}

impl UpdateRule {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 20)?;
        check(&self.keyword, &self.applicable_range)
    }
}

endpoint! {
    /// Deletes a rule (删除关键词规则).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). In the zone's SDK this is
    /// `delete_rule`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97237>
    POST "/cgi-bin/chatdata/keyword/delete_rule";
    pub struct DeleteRule -> Empty {
        /// The rule.
        rule_id: RuleId,
    }
}

structure! {
    /// Which words a rule looks for; one of them is enough. How they match can be set only where there are words.
    pub struct Keyword {
        /// The words, at most 20, of at most 32 characters each.
        word_list: Option<Vec<String>>,
        /// Whether upper and lower case differ; they do unless set.
        is_case_sensitive: Option<bool> as Bit,
        /// How a word is found in a message; within it unless set.
        match_rule: Option<MatchRule>,
        /// Whether blanks and line breaks around a message do not count; with [`MatchRule::Whole`] alone. They do unless set.
        is_trim_msg: Option<bool> as Bit,
    }
}

open_enum! {
    /// How a word is found in a message (关键词匹配方式).
    pub enum MatchRule: i64 {
        /// The message holds it (包含).
        Within = 0,
        /// The message is it (完全匹配).
        Whole = 1,
    }
}

structure! {
    /// What kinds of behaviour a rule looks for; one of them is enough.
    pub struct Semantics {
        /// The kinds.
        semantics_list: Vec<Behaviour>,
    }
}

open_enum! {
    /// A kind of behaviour (关键行为).
    pub enum Behaviour: i64 {
        /// A red packet (红包).
        RedPacket = 1,
        /// A mobile number (手机号码).
        Mobile = 2,
        /// A mail address (邮箱地址).
        Email = 3,
        /// A WeChat card (微信名片).
        WechatCard = 4,
        /// A picture with a QR code (带二维码图片).
        QrCode = 5,
        /// A message taken back (撤回消息).
        Recall = 6,
        /// A bank card's number (银行卡号).
        BankCard = 7,
        /// An identity card's number (身份证号).
        IdCard = 8,
        /// A file, other than of WeDrive (发送文件).
        File = 9,
        /// A link, also within text (发送链接).
        Link = 10,
        /// A mini program (发送小程序).
        Miniprogram = 11,
        /// A welcome to a customer (发送客户欢迎语).
        Welcome = 12,
    }
}

fn check(keyword: &Option<Keyword>, range: &Option<ApplicableRange>) -> Checked {
    if let Some(words) = keyword.as_ref().and_then(|keyword| keyword.word_list.as_ref()) {
        check_words("keyword.word_list", words)?;
    }
    range.as_ref().map_or(Ok(()), ApplicableRange::check)
}

fn check_words(field: &'static str, words: &[String]) -> Checked {
    count(field, words.len(), 0..=20)?;
    words.iter().try_for_each(|word| letters(field, word, 32))
}
