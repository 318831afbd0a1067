//! Members: userid and open_userid.

use crate::api::limits::{Checked, count};
use crate::types::{AgentId, OpenUserId, UserId};

endpoint! {
    /// Turns userids into the open_userids that third-party apps see (userid的转换).
    ///
    /// Token: a third-party or provider-developed app's, for a corp that authorised it. Too many wrong ids bar the call for
    /// a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95435>
    POST "/cgi-bin/batch/userid_to_openuserid" [repeatable, check];
    pub struct UseridToOpenuserid -> OpenUserids {
        /// The members' ids, at most 1 000.
        userid_list: Vec<UserId>,
    }
}

impl UseridToOpenuserid {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=1000)
    }
}

response! {
    /// Members with both of their ids.
    pub struct OpenUserids {
        /// Members that were found.
        open_userid_list: Vec<UserIdPair>,
        /// Ids that stand for nobody the app may see.
        invalid_userid_list: Vec<UserId>,
    }
}

response! {
    /// A member with both of their ids.
    pub struct UserIdPair {
        /// The id in the corp.
        userid: UserId,
        /// The id that third-party apps see.
        open_userid: OpenUserId,
    }
}

endpoint! {
    /// Turns open_userids of third-party apps or of a bot back into userids (userid转换).
    ///
    /// Token: the corp's own app. The members must be visible to it, and to the app that `source_agentid` names. What
    /// is different for ids of bots stands at
    /// [自建应用与智能机器人的对接](https://developer.work.weixin.qq.com/document/path/101521).
    ///
    /// Stands on the page 自建应用与智能机器人的对接.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95884>
    POST "/cgi-bin/batch/openuserid_to_userid" [repeatable, check];
    pub struct OpenuseridToUserid -> Userids {
        /// The ids, at most 1 000.
        open_userid_list: Vec<OpenUserId>,
        /// The app that the ids come from, third-party or developed by a provider; none for ids that a bot got.
        source_agentid: Option<AgentId>,
    }
}

impl OpenuseridToUserid {
    fn check(&self) -> Checked {
        count("open_userid_list", self.open_userid_list.len(), 0..=1000)
    }
}

response! {
    /// Members with both of their ids.
    pub struct Userids {
        /// Members that were found.
        userid_list: Vec<UserIdPair>,
        /// Ids that stand for nobody; a plain userid is one of them.
        invalid_open_userid_list: Vec<OpenUserId>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let convert = OpenuseridToUserid::new(["xxx", "yyy"]);
        let request = convert.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/batch/openuserid_to_userid");
        assert_eq!(request.body(), br#"{"open_userid_list":["xxx","yyy"]}"#);
        let request = convert.source_agentid(100_001).http_request(BASE, "T").unwrap();
        assert_eq!(request.body(), br#"{"open_userid_list":["xxx","yyy"],"source_agentid":100001}"#);

        let body = r#"{"userid_list":[{"open_userid":"xxx","userid":"aaa"}],"invalid_open_userid_list":["yyy"]}"#;
        let members = OpenuseridToUserid::parse(http::Response::new(body)).unwrap();
        assert_eq!(members.userid_list[0].userid, "aaa");
        assert_eq!(members.invalid_open_userid_list, ["yyy"]);
    }
}
