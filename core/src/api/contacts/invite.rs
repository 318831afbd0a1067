//! 邀请成员: asking members in.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::Skipped;
use crate::types::{DepartmentId, TagId, UserId};

endpoint! {
    /// Invites members to use WeCom, by a message in WeChat or by mail (邀请成员).
    ///
    /// Token: an app that may see them. Members, departments or tags are needed. Once is enough: who has not installed
    /// WeCom is told once a day for three days. How often somebody may be told is checked afterwards, so a success does
    /// not mean that everybody is.
    ///
    /// Fails with 81013 where none of them is valid; where some are not, the answer names those and the rest is invited.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90975>
    POST "/cgi-bin/batch/invite" [check];
    pub struct Invite -> Skipped {
        /// Members, at most 1 000.
        user: Option<Vec<UserId>>,
        /// Departments, at most 100.
        party: Option<Vec<DepartmentId>>,
        /// Tags, at most 100.
        tag: Option<Vec<TagId>>,
    }
}

impl Invite {
    fn check(&self) -> Checked {
        at_most("user", &self.user, 1000)?;
        at_most("party", &self.party, 100)?;
        at_most("tag", &self.tag, 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let invite = Invite::new().user(["a", "b"]).tag([101]);
        let request = invite.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/batch/invite");
        assert_eq!(request.body(), br#"{"user":["a","b"],"tag":[101]}"#);
        assert!(!invite.repeatable());

        let body = r#"{"errcode":0,"invaliduser":["b"],"invalidparty":[],"invalidtag":[102]}"#;
        let invalid = Invite::parse(http::Response::new(body)).unwrap();
        assert_eq!(invalid.invaliduser, ["b"]);
        assert_eq!(invalid.invalidtag, [102]);
    }
}
