//! 标签管理: tags of members and departments.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, TagId, UserId};

endpoint! {
    /// Creates a tag (创建标签).
    ///
    /// Token: any app. The tag belongs to the calling app: only that app can change who wears it. At most 3 000 tags in
    /// a corp.
    ///
    /// Fails with 40071 where the name is taken or not allowed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90210>
    POST "/cgi-bin/tag/create";
    pub struct Create -> Created {
        /// Name, at most 32 characters, unique in the corp.
        tagname: String,
        /// Its id, not negative; without one WeCom takes the next.
        tagid: Option<TagId>,
    }
}

response! {
    /// The new tag.
    pub struct Created {
        /// Its id.
        tagid: TagId,
    }
}

endpoint! {
    /// Renames a tag (更新标签名字).
    ///
    /// Token: the app that created the tag.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90211>
    POST "/cgi-bin/tag/update" [repeatable];
    pub struct Update -> Empty {
        /// The tag.
        tagid: TagId,
        /// Name, at most 32 characters, unique in the corp.
        tagname: String,
    }
}

endpoint! {
    /// Deletes a tag (删除标签).
    ///
    /// Token: the app that created the tag.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90212>
    GET "/cgi-bin/tag/delete" [once];
    pub struct Delete -> Empty {
        /// The tag.
        tagid: TagId,
    }
}

endpoint! {
    /// Lists who wears a tag (获取标签成员).
    ///
    /// Token: any app; only members in its visible range are listed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90213>
    GET "/cgi-bin/tag/get";
    pub struct Get -> Wearers {
        /// The tag.
        tagid: TagId,
    }
}

response! {
    /// Who wears a tag.
    pub struct Wearers {
        /// The tag's name.
        tagname: String,
        /// The members.
        userlist: Vec<TaggedMember>,
        /// The departments.
        partylist: Vec<DepartmentId>,
    }
}

response! {
    /// A member who wears a tag.
    pub struct TaggedMember {
        /// The member's id.
        userid: UserId,
        /// Display name; third-party apps get none.
        name: String,
    }
}

endpoint! {
    /// Puts a tag on members and departments (增加标签成员).
    ///
    /// Token: the app that created the tag, which must see the members. A tag holds at most 30 000 members and departments.
    /// Members or departments are needed, one of the two at least.
    ///
    /// Fails with 40070 where none of them is valid; where some are not, the answer names those.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90214>
    POST "/cgi-bin/tag/addtagusers" [repeatable, check];
    pub struct AddUsers -> Invalid {
        /// The tag.
        tagid: TagId,
        /// Members, at most 1 000.
        userlist: Option<Vec<UserId>>,
        /// Departments, at most 100.
        partylist: Option<Vec<DepartmentId>>,
    }
}

impl AddUsers {
    fn check(&self) -> Checked {
        check_wearers(&self.userlist, &self.partylist)
    }
}

endpoint! {
    /// Takes a tag off members and departments (删除标签成员).
    ///
    /// Token: the app that created the tag, which must see the members. Members or departments are needed, one of the two
    /// at least.
    ///
    /// Fails with 40031 where none of them is valid; where some are not, the answer names those.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90215>
    POST "/cgi-bin/tag/deltagusers" [check];
    pub struct DeleteUsers -> Invalid {
        /// The tag.
        tagid: TagId,
        /// Members, at most 1 000.
        userlist: Option<Vec<UserId>>,
        /// Departments, at most 100.
        partylist: Option<Vec<DepartmentId>>,
    }
}

impl DeleteUsers {
    fn check(&self) -> Checked {
        check_wearers(&self.userlist, &self.partylist)
    }
}

fn check_wearers(members: &Option<Vec<UserId>>, departments: &Option<Vec<DepartmentId>>) -> Checked {
    at_most("userlist", members, 1000)?;
    at_most("partylist", departments, 100)
}

response! {
    /// What was passed over, while the rest was done.
    pub struct Invalid {
        /// Members that do not exist or cannot be seen; one string joined by `|` on the wire.
        invalidlist: Vec<UserId> as Joined,
        /// Departments that do not exist or cannot be seen.
        invalidparty: Vec<DepartmentId>,
    }
}

endpoint! {
    /// Lists the tags (获取标签列表).
    ///
    /// Token: own apps get all tags of the corp, third-party apps those they created.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90216>
    GET "/cgi-bin/tag/list";
    pub struct List -> Tags {}
}

response! {
    /// Tags.
    pub struct Tags {
        /// The tags.
        taglist: Vec<Tag>,
    }
}

response! {
    /// A tag.
    pub struct Tag {
        /// Its id.
        tagid: TagId,
        /// Its name.
        tagname: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let add = AddUsers::new(12).userlist(["user1", "user2"]).partylist([4]);
        let request = add.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/tag/addtagusers");
        assert_eq!(request.body(), br#"{"tagid":12,"userlist":["user1","user2"],"partylist":[4]}"#);
        assert!(add.repeatable());
        assert!(!DeleteUsers::new(12).userlist(["user1"]).repeatable());

        let body = r#"{"errcode":0,"errmsg":"ok","invalidlist":"usr1|usr2|usr","invalidparty":[2,4]}"#;
        let invalid = AddUsers::parse(http::Response::new(body)).unwrap();
        assert_eq!(invalid.invalidlist, ["usr1", "usr2", "usr"]);
        assert_eq!(invalid.invalidparty, [2, 4]);
        let none = DeleteUsers::parse(http::Response::new(r#"{"errcode":0,"errmsg":"deleted"}"#)).unwrap();
        assert!(none.invalidlist.is_empty() && none.invalidparty.is_empty());
    }

    #[test]
    fn tags_and_their_wearers() {
        assert_eq!(
            Create::new("UI").tagid(12).http_request(BASE, "T").unwrap().body(),
            br#"{"tagname":"UI","tagid":12}"#
        );
        let query = Get::new(12).http_request(BASE, "T").unwrap();
        assert_eq!(query.uri().query(), Some("access_token=T&tagid=12"));
        assert!(!Delete::new(12).repeatable());

        let body = r#"{"tagname":"乒乓球协会","userlist":[{"userid":"zhangsan","name":"李四"}],"partylist":[2]}"#;
        let wearers = Get::parse(http::Response::new(body)).unwrap();
        assert_eq!((wearers.userlist[0].userid.as_str(), wearers.partylist[0]), ("zhangsan", DepartmentId(2)));

        let tags = List::parse(http::Response::new(r#"{"taglist":[{"tagid":"1","tagname":"a"}]}"#)).unwrap();
        assert_eq!(tags.taglist[0].tagid, 1);
    }
}
