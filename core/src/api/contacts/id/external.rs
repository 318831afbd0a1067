//! Outsiders: external contacts, their tags, group chats and customer service accounts.

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::{
    CorpId, ExternalTagId, ExternalUserId, GroupChatId, OpenId, OpenKfId, PendingContacts, PendingId, Timestamp,
    TmpExternalUserId, UnionId, UserId,
};

endpoint! {
    /// Finds the external contact behind a WeChat user (unionid转换为第三方external_userid).
    ///
    /// Token: a third-party or provider-developed app's with rights to customer contact. `unionid` and `openid` must come
    /// from the same mini program or official account.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95900>
    POST "/cgi-bin/idconvert/unionid_to_external_userid" [repeatable];
    pub struct UnionidToExternalUserid -> UnionidResult {
        /// The WeChat user's unionid.
        unionid: UnionId,
        /// The WeChat user's openid.
        openid: OpenId,
        /// Whose mini program or official account it is.
        subject_type: Option<SubjectKind>,
    }
}

open_enum! {
    /// Whose mini program or official account an id comes from (主体类型).
    pub enum SubjectKind: i64 {
        /// The corp's (企业).
        Corp = 0,
        /// The provider's (服务商).
        Provider = 1,
    }
}

response! {
    /// Who a WeChat user is to the corp.
    pub struct UnionidResult {
        /// The external contact; empty where the user is none yet.
        external_userid: ExternalUserId,
        /// A stand-in where the user is none yet, valid for 90 days.
        pending_id: PendingId,
    }
}

endpoint! {
    /// Turns external contacts into the stand-ins they had before (external_userid查询pending_id).
    ///
    /// Token: a third-party or provider-developed app's with rights to customer contact, which must see who follows the
    /// contact, or the group chat's owner.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95900>
    POST "/cgi-bin/idconvert/batch/external_userid_to_pending_id" [repeatable, check];
    pub struct ExternalUseridToPendingId -> PendingContacts {
        /// The external contacts, at most 100.
        external_userid: Vec<ExternalUserId>,
        /// A group chat: only its owner must be visible then, and contacts outside of it are passed over.
        chat_id: Option<GroupChatId>,
    }
}

impl ExternalUseridToPendingId {
    fn check(&self) -> Checked {
        count("external_userid", self.external_userid.len(), 0..=100)
    }
}

endpoint! {
    /// Turns ids of customer tags into those of the upgraded app (客户标签ID的转换).
    ///
    /// Token: a third-party or provider-developed app's with rights to customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96169>
    POST "/cgi-bin/idconvert/external_tagid" [repeatable];
    pub struct ExternalTagid -> ConvertedTags {
        /// The tags as the corp knows them.
        external_tagid_list: Vec<ExternalTagId>,
    }
}

response! {
    /// Customer tags under both ids.
    pub struct ConvertedTags {
        /// Tags that were found.
        items: Vec<ConvertedTag>,
        /// Ids that stand for none.
        invalid_external_tagid_list: Vec<ExternalTagId>,
    }
}

response! {
    /// A customer tag under both ids.
    pub struct ConvertedTag {
        /// The id that was asked for.
        external_tagid: ExternalTagId,
        /// The app's id for it.
        open_external_tagid: ExternalTagId,
    }
}

endpoint! {
    /// Turns ids of customer service accounts into those of the upgraded app (微信客服ID的转换).
    ///
    /// Token: a third-party or provider-developed app's with rights to customer service.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97064>
    POST "/cgi-bin/idconvert/open_kfid" [repeatable];
    pub struct OpenKfid -> ConvertedKfs {
        /// The accounts.
        open_kfid_list: Vec<OpenKfId>,
    }
}

response! {
    /// Customer service accounts under both ids.
    pub struct ConvertedKfs {
        /// Accounts that were found.
        items: Vec<ConvertedKf>,
        /// Ids that stand for none.
        invalid_open_kfid_list: Vec<OpenKfId>,
    }
}

response! {
    /// A customer service account under both ids.
    pub struct ConvertedKf {
        /// The id that was asked for.
        open_kfid: OpenKfId,
        /// The app's id for it.
        new_open_kfid: OpenKfId,
    }
}

endpoint! {
    /// Turns ids of customer group chats into those of the upgraded app (客户群ID的转换).
    ///
    /// Token: a third-party or provider-developed app's with rights to customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99601>
    POST "/cgi-bin/idconvert/chatid" [repeatable];
    pub struct Chatid -> ConvertedChats {
        /// The group chats.
        chat_id_list: Vec<GroupChatId>,
    }
}

response! {
    /// Customer group chats under both ids.
    pub struct ConvertedChats {
        /// Chats that were found.
        items: Vec<ConvertedChat>,
        /// Ids that stand for none.
        invalid_chat_id_list: Vec<GroupChatId>,
    }
}

response! {
    /// A customer group chat under both ids.
    pub struct ConvertedChat {
        /// The id that was asked for.
        chat_id: GroupChatId,
        /// The id after the upgrade, which may be the same.
        new_chat_id: GroupChatId,
    }
}

endpoint! {
    /// Sets when the corp's group chats get their new ids (申请升级客户群ID).
    ///
    /// Token: a third-party or provider-developed app's, for the corp that is upgraded.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99601>
    POST "/cgi-bin/idconvert/apply_to_upgrade_chatid";
    pub struct ApplyToUpgradeChatid -> Empty {
        /// When, in seconds.
        upgrade_time: Timestamp,
    }
}

endpoint! {
    /// Gives group chats new ids from the start in every corp that authorises the app from now on (新授权企业升级客户群ID).
    ///
    /// Token: the suite's own, not a corp's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99601>
    POST "/cgi-bin/idconvert/upgrade_chatid_for_new_corp" [token = SuiteToken];
    pub struct UpgradeChatidForNewCorp -> Empty {}
}

endpoint! {
    /// Turns passing ids of outsiders into lasting ones (tmp_external_userid的转换).
    ///
    /// Token: the app that got the ids; for customers with rights to customer contact too.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98729>
    POST "/cgi-bin/idconvert/convert_tmp_external_userid" [repeatable, check];
    pub struct ConvertTmpExternalUserid -> ConvertedTmpUsers {
        /// Where the ids come from.
        business_type: BusinessKind,
        /// What the outsiders are to the corp.
        user_type: TmpUserKind,
        /// The ids, at most 100.
        tmp_external_userid_list: Vec<TmpExternalUserId>,
    }
}

impl ConvertTmpExternalUserid {
    fn check(&self) -> Checked {
        count("tmp_external_userid_list", self.tmp_external_userid_list.len(), 0..=100)
    }
}

open_enum! {
    /// Where a passing id comes from (业务类型).
    pub enum BusinessKind: i64 {
        /// A meeting (会议).
        Meeting = 1,
        /// A form (收集表).
        Form = 2,
        /// A smart sheet (智能表).
        SmartSheet = 3,
    }
}

open_enum! {
    /// What an outsider is to the corp (用户类型).
    pub enum TmpUserKind: i64 {
        /// A customer (客户).
        Customer = 1,
        /// A member of a connected corp (企业互联).
        ConnectedCorp = 2,
        /// A member of a corp up or down the chain (上下游).
        Chain = 3,
        /// A member of a linked corp's circle (互联企业).
        LinkedCorp = 4,
    }
}

response! {
    /// Outsiders under lasting ids.
    pub struct ConvertedTmpUsers {
        /// Those that were found.
        results: Vec<ConvertedTmpUser>,
        /// Ids that stand for none, or for somebody the app may not see.
        invalid_tmp_external_userid_list: Vec<TmpExternalUserId>,
    }
}

response! {
    /// An outsider under a lasting id: an external contact, or a member of another corp.
    pub struct ConvertedTmpUser {
        /// The id that was asked for.
        tmp_external_userid: TmpExternalUserId,
        /// The external contact, for customers.
        external_userid: Option<ExternalUserId>,
        /// The other corp, for all others.
        corpid: Option<CorpId>,
        /// The member's id in it.
        userid: Option<UserId>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let find = UnionidToExternalUserid::new("oA", "oB").subject_type(SubjectKind::Provider);
        let request = find.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/idconvert/unionid_to_external_userid");
        assert_eq!(request.body(), br#"{"unionid":"oA","openid":"oB","subject_type":1}"#);
        let answer = UnionidToExternalUserid::parse(http::Response::new(r#"{"pending_id":"p"}"#)).unwrap();
        assert!(answer.external_userid.is_empty());
        assert_eq!(answer.pending_id, "p");

        let request = UpgradeChatidForNewCorp::new().http_request(BASE, "S").unwrap();
        assert_eq!((request.uri().query(), request.body().as_slice()), (Some("suite_access_token=S"), &b"{}"[..]));

        let upgrade = ApplyToUpgradeChatid::new(Timestamp::from_secs(1_700_000_000));
        assert_eq!(upgrade.http_request(BASE, "T").unwrap().body(), br#"{"upgrade_time":1700000000}"#);
        assert!(!upgrade.repeatable());
    }

    #[test]
    fn customers_and_members_of_other_corps() {
        let convert = ConvertTmpExternalUserid::new(BusinessKind::Meeting, TmpUserKind::Customer, ["ou1", "ou2"]);
        assert_eq!(
            convert.http_request(BASE, "T").unwrap().body(),
            br#"{"business_type":1,"user_type":1,"tmp_external_userid_list":["ou1","ou2"]}"#
        );
        let body = r#"{"results":[{"tmp_external_userid":"ou1","external_userid":"E"},
            {"tmp_external_userid":"ou2","corpid":"C","userid":"U"}],"invalid_tmp_external_userid_list":["ou3"]}"#;
        let users = ConvertTmpExternalUserid::parse(http::Response::new(body)).unwrap();
        assert!(users.results[0].userid.is_none() && users.results[0].external_userid.is_some());
        assert_eq!(users.results[1].corpid.as_ref().unwrap(), &"C");
        assert_eq!(users.invalid_tmp_external_userid_list, ["ou3"]);
    }
}
