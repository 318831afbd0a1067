use super::{DeleteSource, FailReason, acquisition, chat, tag};
use crate::callback::{Event, Incoming};

/// The same happening through both doors: an event to the corp's own app and a command to a suite.
fn both(name: &str, change: &str, elements: &str) -> [Event; 2] {
    let own = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>5</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event><ChangeType>{change}</ChangeType>{elements}</xml>"
    );
    let suite = format!(
        "<xml><SuiteId>ww4</SuiteId><AuthCorpId>ww5</AuthCorpId><InfoType><![CDATA[{name}]]></InfoType>\
         <TimeStamp>5</TimeStamp><ChangeType>{change}</ChangeType>{elements}</xml>"
    );
    [own, suite].map(|text| {
        let incoming = Incoming::read(text, "").unwrap();
        assert_eq!((incoming.created.secs(), incoming.event.name()), (5, name));
        incoming.event
    })
}

/// The content of the variant that is expected, through either door.
macro_rules! both {
    ($name:literal, $change:expr, $elements:expr, $variant:ident) => {
        both($name, $change, $elements).map(|event| match event {
            Event::$variant(content) => {
                assert!(content.extra().is_empty(), "{:?}", content.extra());
                content
            }
            other => panic!("{other:?}"),
        })
    };
}

#[test]
fn customers_come() {
    let met = "<UserID>z</UserID><ExternalUserID>wo1</ExternalUserID><State>s</State><WelcomeCode>hush</WelcomeCode>\
        <LinkId>caw</LinkId>";
    for added in both!("change_external_contact", "add_external_contact", met, AddExternalContact) {
        assert_eq!((added.user_id.as_str(), added.external_user_id.as_str()), ("z", "wo1"));
        assert_eq!((added.state.as_deref(), added.welcome_code.as_ref().unwrap().expose()), (Some("s"), "hush"));
        assert_eq!(added.link_id.as_ref().unwrap().as_str(), "caw");
        assert!(!format!("{added:?}").contains("hush"));
    }
    let bare = "<UserID>z</UserID><ExternalUserID>wo1</ExternalUserID>";
    for added in both!("change_external_contact", "add_half_external_contact", bare, AddHalfExternalContact) {
        assert_eq!(added.user_id, "z");
        assert!(added.welcome_code.is_none() && added.state.is_none() && added.link_id.is_none());
    }
    let agreed = "<UserID>z</UserID><ExternalUserID>wo1</ExternalUserID><WelcomeCode>hush</WelcomeCode>";
    for agreed in both!("change_external_contact", "msg_audit_approved", agreed, MsgAuditApproved) {
        assert_eq!((agreed.external_user_id.as_str(), agreed.welcome_code.unwrap().expose()), ("wo1", "hush"));
    }
}

#[test]
fn customers_change_and_go() {
    let pair = "<UserID>z</UserID><ExternalUserID>wo1</ExternalUserID>";
    for edited in both!("change_external_contact", "edit_external_contact", pair, EditExternalContact) {
        assert_eq!((edited.user_id.as_str(), edited.external_user_id.as_str()), ("z", "wo1"));
    }
    for gone in both!("change_external_contact", "del_follow_user", pair, DelFollowUser) {
        assert_eq!((gone.user_id.as_str(), gone.external_user_id.as_str()), ("z", "wo1"));
    }
    for deleted in both!("change_external_contact", "del_external_contact", pair, DelExternalContact) {
        assert!(deleted.source.is_none());
    }
    let handed = format!("{pair}<Source>DELETE_BY_TRANSFER</Source>");
    for deleted in both!("change_external_contact", "del_external_contact", &handed, DelExternalContact) {
        assert_eq!(deleted.source, Some(DeleteSource::Transfer));
    }
    for (word, reason) in [
        ("customer_refused", FailReason::Refused),
        ("customer_limit_exceed", FailReason::LimitExceeded),
        ("customer_asleep", FailReason::Other("customer_asleep".to_owned())),
    ] {
        let failed = format!("<FailReason>{word}</FailReason>{pair}");
        for failed in both!("change_external_contact", "transfer_fail", &failed, TransferFail) {
            assert_eq!((&failed.fail_reason, failed.user_id.as_str()), (&reason, "z"));
        }
    }
    let unknown = both("change_external_contact", "merge_external_contact", pair);
    assert!(unknown.iter().all(|event| matches!(event, Event::Unknown(_))), "an unknown change is no known one");
}

#[test]
fn group_chats() {
    for made in both!("change_external_chat", "create", "<ChatId>wr1</ChatId>", CreateExternalChat) {
        assert_eq!(made.chat_id, "wr1");
    }
    for gone in both!("change_external_chat", "dismiss", "<ChatId>wr1</ChatId>", DismissExternalChat) {
        assert_eq!(gone.chat_id, "wr1");
    }
    let came = "<ChatId>wr1</ChatId><UpdateDetail>add_member</UpdateDetail><JoinScene>3</JoinScene>\
        <QuitScene>0</QuitScene><MemChangeCnt>2</MemChangeCnt><MemChangeList><Item>j</Item><Item>wm2</Item>\
        </MemChangeList><LastMemVer>9c</LastMemVer><CurMemVer>71</CurMemVer>";
    for update in both!("change_external_chat", "update", came, UpdateExternalChat) {
        assert_eq!(update.update_detail, chat::UpdateDetail::AddMember);
        assert_eq!(
            (update.join_scene, update.quit_scene),
            (Some(chat::JoinScene::QrCode), Some(chat::QuitScene::Left))
        );
        assert_eq!((update.mem_change_cnt, update.mem_change_list), (Some(2), vec!["j".into(), "wm2".into()]));
        assert_eq!((update.last_mem_ver.as_str(), update.cur_mem_ver.as_str()), ("9c", "71"));
    }
    let left = "<ChatId>wr1</ChatId><UpdateDetail>del_member</UpdateDetail><QuitScene>7</QuitScene>\
        <MemChangeList><Item>j</Item></MemChangeList>";
    for update in both!("change_external_chat", "update", left, UpdateExternalChat) {
        assert_eq!((update.quit_scene, update.join_scene), (Some(chat::QuitScene::Other(7)), None));
        assert_eq!(update.mem_change_list, ["j"], "one element inside makes no other list");
    }
    let named = "<ChatId>wr1</ChatId><UpdateDetail>change_avatar</UpdateDetail><JoinScene/><MemChangeList/>";
    for update in both!("change_external_chat", "update", named, UpdateExternalChat) {
        assert_eq!(update.update_detail.as_str(), "change_avatar");
        assert!(update.join_scene.is_none() && update.mem_change_list.is_empty() && update.last_mem_ver.is_empty());
    }
}

#[test]
fn tags() {
    for (word, change) in [
        ("create", tag::Change::Create),
        ("update", tag::Change::Update),
        ("delete", tag::Change::Delete),
        ("merge", tag::Change::Other("merge".to_owned())),
    ] {
        let elements = "<Id>et1</Id><TagType>tag_group</TagType><StrategyId>1</StrategyId>";
        for changed in both!("change_external_tag", word, elements, ChangeExternalTag) {
            assert_eq!((&changed.change_type, changed.id.as_str()), (&change, "et1"));
            assert_eq!((changed.group().unwrap(), changed.tag()), ("et1".into(), None));
            assert_eq!((changed.strategy().unwrap().value(), changed.tag_type), (1, Some(tag::TagType::Group)));
        }
    }
    for moved in both!("change_external_tag", "shuffle", "<Id/><StrategyId></StrategyId>", ChangeExternalTag) {
        assert_eq!((moved.group(), moved.tag()), (None, None), "all groups");
        assert!(moved.tag_type.is_none() && moved.strategy().is_none());
        assert_eq!((moved.change_type, moved.id.as_str()), (tag::Change::Shuffle, ""));
    }
    for moved in both!("change_external_tag", "shuffle", "<Id>et9</Id>", ChangeExternalTag) {
        assert_eq!((moved.group().unwrap(), moved.tag()), ("et9".into(), None), "the tags of one group");
    }
    for made in both!("change_external_tag", "create", "<Id>et2</Id><TagType>tag</TagType>", ChangeExternalTag) {
        assert_eq!((made.tag().unwrap(), made.group()), ("et2".into(), None));
    }
}

#[test]
fn acquisition_links() {
    use acquisition::Change;

    let words = [
        ("balance_low", Change::BalanceLow),
        ("balance_exhausted", Change::BalanceExhausted),
        ("balance_increased", Change::BalanceIncreased),
        ("link_unavailable", Change::LinkUnavailable),
        ("delete_link", Change::DeleteLink),
        ("quota_expire_soon", Change::QuotaExpireSoon),
        ("open_profile", Change::OpenProfile),
        ("friend_request", Change::FriendRequest),
        ("customer_start_chat", Change::CustomerStartChat),
        ("message_from_customer", Change::MessageFromCustomer),
        ("del_follow_user", Change::DelFollowUser),
        ("service_balance_low", Change::ServiceBalanceLow),
        ("service_balance_exhausted", Change::ServiceBalanceExhausted),
        ("service_balance_consumed", Change::ServiceBalanceConsumed),
        ("change_price", Change::ChangePrice),
        ("new_thing", Change::Other("new_thing".to_owned())),
    ];
    for (word, change) in words {
        for event in both!("customer_acquisition", word, "", CustomerAcquisition) {
            assert_eq!((&event.change_type, &event.link_id, &event.expire_time), (&change, &None, &None));
        }
    }
    let expiring = "<ExpireTime>1690819200</ExpireTime><ExpireQuotaNum>100</ExpireQuotaNum>";
    for event in both!("customer_acquisition", "quota_expire_soon", expiring, CustomerAcquisition) {
        assert_eq!((event.expire_time.unwrap().secs(), event.expire_quota_num), (1_690_819_200, Some(100)));
    }
    let wrote = "<UserID>z</UserID><ExternalUserID>wo1</ExternalUserID><LinkId>caw</LinkId><State>s</State>\
        <ChatSeq>3</ChatSeq><ChatKey>hush</ChatKey>";
    for event in both!("customer_acquisition", "message_from_customer", wrote, CustomerAcquisition) {
        assert_eq!((event.user_id.as_ref().unwrap().as_str(), event.chat_seq), ("z", Some(3)));
        assert_eq!(event.external_user_id.as_ref().unwrap().as_str(), "wo1");
        assert_eq!((event.chat_key.as_ref().unwrap().expose(), event.state.as_deref()), ("hush", Some("s")));
        assert!(!format!("{event:?}").contains("hush"));
    }
    let consumed = "<LinkId>caw</LinkId><OnceKey>once</OnceKey><Price>30000</Price><EffectiveTime>6</EffectiveTime>";
    for event in both!("customer_acquisition", "service_balance_consumed", consumed, CustomerAcquisition) {
        assert_eq!((event.once_key.as_deref(), event.link_id.unwrap().as_str()), (Some("once"), "caw"));
        assert_eq!((event.price, event.effective_time.unwrap().secs()), (Some(30_000), 6));
    }
    for event in both("customer_acquisition_permit_change", "", "") {
        assert!(matches!(event, Event::CustomerAcquisitionPermitChange(_)), "{event:?}");
    }
}
