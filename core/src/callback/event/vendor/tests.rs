use super::{authorization, license};
use crate::callback::{Event, Incoming};
use crate::types::LicenseKind;

/// A command to a provider.
fn command(name: &str, elements: &str) -> Incoming {
    let text = format!(
        "<xml><SuiteId>ww4</SuiteId><InfoType> <![CDATA[{name}]]></InfoType><TimeStamp>1403610513</TimeStamp>\
         <AuthCorpId>ww5</AuthCorpId>{elements}</xml>"
    );
    let incoming = Incoming::read(text, "ww4").unwrap();
    assert!(incoming.command, "{name} is answered with success");
    assert_eq!((incoming.created.secs(), incoming.event.name()), (1_403_610_513, name));
    assert_eq!(incoming.auth_corp_id.as_ref().unwrap(), &"ww5");
    incoming
}

/// The content of the variant that is expected, with nothing left over.
macro_rules! command {
    ($name:literal, $elements:expr, $variant:ident) => {
        match command($name, $elements).event {
            Event::$variant(content) => {
                assert!(content.extra().is_empty(), "{:?}", content.extra());
                assert!(!format!("{content:?}").contains("hush"), "{content:?}");
                content
            }
            other => panic!("{other:?}"),
        }
    };
}

const DEVICE: &str = "<ServiceCorpId>ww6</ServiceCorpId><DeviceSn>sn1</DeviceSn>";
const ORDER: &str = "<ServiceCorpId>ww6</ServiceCorpId><OrderId>O1</OrderId>";

#[test]
fn the_ticket() {
    let ticket = command!("suite_ticket", "<SuiteTicket><![CDATA[hush]]></SuiteTicket>", SuiteTicket);
    assert_eq!(ticket.suite_ticket.expose(), "hush");
    assert_eq!(command("suite_ticket", "").suite_id.unwrap(), "ww4");
}

#[test]
fn corps_authorise() {
    let accounts = "<ExtraInfo><AuthOpenKfIdList><OpenKfId>wk1</OpenKfId><OpenKfId>wk2</OpenKfId></AuthOpenKfIdList>\
        </ExtraInfo>";
    let created = format!("<AuthCode>hush</AuthCode><State>123</State>{accounts}");
    let created = command!("create_auth", &created, CreateAuth);
    assert_eq!((created.auth_code.expose(), created.state.as_deref()), ("hush", Some("123")));
    assert_eq!(created.extra_info.unwrap().auth_open_kf_id_list.len(), 2);
    let bare = command!("create_auth", "<AuthCode>hush</AuthCode><ExtraInfo></ExtraInfo>", CreateAuth);
    assert!(bare.extra_info.is_none() && bare.state.is_none());
    let one = "<State>s</State><ExtraInfo><AuthOpenKfIdList><OpenKfId>wk1</OpenKfId></AuthOpenKfIdList></ExtraInfo>";
    let changed = command!("change_auth", one, ChangeAuth);
    assert_eq!(changed.state.as_deref(), Some("s"));
    assert_eq!(changed.extra_info.unwrap().auth_open_kf_id_list, ["wk1"]);
    assert!(command!("change_auth", "", ChangeAuth).extra_info.is_none());
    assert!(command!("cancel_auth", "", CancelAuth).extra_info.is_none());
    assert!(command!("cancel_auth", accounts, CancelAuth).extra_info.is_some());
    let reset = command!("reset_permanent_code", "<AuthCode>hush</AuthCode>", ResetPermanentCode);
    assert_eq!(reset.auth_code.expose(), "hush");
    command!("corp_arch_auth", "", CorpArchAuth);
}

#[test]
fn permissions_of_their_own() {
    use authorization::AuthType;

    let links = "<AuthType>customer_acquisition</AuthType>";
    assert_eq!(command!("approve_special_auth", links, ApproveSpecialAuth).auth_type, AuthType::CustomerAcquisition);
    assert_eq!(command!("cancel_special_auth", links, CancelSpecialAuth).auth_type, AuthType::CustomerAcquisition);
    let chats = "<AuthType>data_zone_chat</AuthType>";
    assert_eq!(command!("auth_data_permission", chats, AuthDataPermission).auth_type, AuthType::DataZoneChat);
    let other = "<AuthType>data_zone_mood</AuthType>";
    let reminded = command!("expire_remind_data_permission", other, ExpireRemindDataPermission);
    assert_eq!(reminded.auth_type, AuthType::Other("data_zone_mood".to_owned()));
    let agreed = "<ServiceCorpId>ww6</ServiceCorpId>";
    let agreed = command!("agree_external_userid_migration", agreed, AgreeExternalUserIdMigration);
    assert_eq!(agreed.service_corp_id, "ww6");
    let json =
        r#"{"ServiceCorpId":"ww6","InfoType":"agree_external_userid_migration","AuthCorpId":"ww5","TimeStamp":5}"#;
    let incoming = Incoming::read(json, "").unwrap();
    assert!(matches!(incoming.event, Event::AgreeExternalUserIdMigration(_)), "JSON as well");
}

#[test]
fn corps_register() {
    let registered = "<ServiceCorpId>ww6</ServiceCorpId><RegisterCode>hush</RegisterCode><ContactSync>\
        <AccessToken>hush2</AccessToken><ExpiresIn>1800</ExpiresIn></ContactSync><AuthUserInfo><UserId>z</UserId>\
        </AuthUserInfo><State>s</State><TemplateId>tpl</TemplateId>";
    let registered = command!("register_corp", registered, RegisterCorp);
    assert_eq!((registered.register_code.expose(), registered.template_id.as_str()), ("hush", "tpl"));
    let sync = registered.contact_sync.as_ref().unwrap();
    assert_eq!((sync.access_token.expose(), sync.expires_in), ("hush2", 1800));
    assert_eq!(registered.auth_user_info.as_ref().unwrap().user_id, "z");
    assert_eq!((registered.state.as_deref(), registered.service_corp_id.as_str()), (Some("s"), "ww6"));
    let bare = command!("register_corp", "<RegisterCode>hush</RegisterCode>", RegisterCorp);
    assert!(bare.contact_sync.is_none() && bare.auth_user_info.is_none() && bare.state.is_none());
    let entered = "<ServiceCorpId>ww6</ServiceCorpId><RegisterCode>hush</RegisterCode><TemplateId>tpl</TemplateId>\
        <AuthUserInfo><UserId>z</UserId></AuthUserInfo>";
    let entered = command!("enter_register_package", entered, EnterRegisterPackage);
    assert_eq!((entered.auth_user_info.unwrap().user_id, entered.state), ("z".into(), None));
    assert_eq!((entered.register_code.expose(), entered.template_id.as_str()), ("hush", "tpl"));
}

#[test]
fn editions_are_ordered() {
    let order = "<PaidCorpId>ww7</PaidCorpId><OrderId>O1</OrderId>";
    let opened = format!("{order}<OperatorId>z</OperatorId>");
    let opened = command!("open_order", &opened, OpenOrder);
    assert_eq!((opened.paid_corp_id.as_str(), opened.order_id.as_str()), ("ww7", "O1"));
    assert_eq!(opened.operator_id, Some("z".into()));
    assert_eq!(command!("open_order", order, OpenOrder).operator_id, None);
    let changed = "<PaidCorpId>ww7</PaidCorpId><OldOrderId>O1</OldOrderId><NewOrderId>O2</NewOrderId>";
    let changed = command!("change_order", changed, ChangeOrder);
    assert_eq!((changed.old_order_id.as_str(), changed.new_order_id.as_str()), ("O1", "O2"));
    assert_eq!(command!("pay_for_app_success", order, PayForAppSuccess).order_id, "O1");
    assert_eq!(command!("refund", order, Refund).paid_corp_id, "ww7");
    assert_eq!(command!("cancel_order", order, CancelOrder).order_id, "O1");
    let edition = command!("change_editon", "<PaidCorpId>ww7</PaidCorpId>", ChangeEdition);
    assert_eq!(edition.paid_corp_id, "ww7");
}

#[test]
fn accounts_are_bought_and_used() {
    use license::{ActivationScene, PreviousStatus, RefundStatus};

    let paid = format!("{ORDER}<BuyerUserId>z</BuyerUserId>");
    let paid = command!("license_pay_success", &paid, LicensePaySuccess);
    assert_eq!((paid.order_id.as_str(), paid.buyer_user_id.as_str()), ("O1", "z"));
    for (number, status) in [(1, RefundStatus::Refunded), (2, RefundStatus::Refused), (3, RefundStatus::Other(3))] {
        let refund = format!("{ORDER}<OrderStatus>{number}</OrderStatus>");
        assert_eq!(command!("license_refund", &refund, LicenseRefund).order_status, status);
    }
    let one = "<AccountList><ActiveCode>hush</ActiveCode><Type>1</Type><ExpireTime>1700000000</ExpireTime>\
        <UserId>z</UserId><PreviousStatus>2</PreviousStatus><PreviousActiveCode>hush2</PreviousActiveCode></AccountList>";
    let two = format!("{one}<AccountList><ActiveCode>hush3</ActiveCode><Type>9</Type></AccountList>");
    let active = |accounts: &str| {
        let text = format!("<ServiceCorpId>ww6</ServiceCorpId><Scene>3</Scene>{accounts}");
        command!("auto_activate", &text, AutoActivate)
    };
    let activated = active(one);
    assert_eq!((activated.scene, activated.account_list.len()), (ActivationScene::ExternalContact, 1));
    let account = &activated.account_list[0];
    assert_eq!(
        (account.active_code.expose(), account.kind, account.user_id.as_str()),
        ("hush", LicenseKind::Base, "z")
    );
    assert_eq!((account.expire_time.secs(), account.previous_status), (1_700_000_000, Some(PreviousStatus::Active)));
    assert_eq!(account.previous_active_code.as_ref().unwrap().expose(), "hush2");
    let activated = active(&two);
    assert_eq!(activated.account_list.len(), 2);
    assert_eq!(activated.account_list[1].kind, LicenseKind::Other(9));
    assert!(activated.account_list[1].previous_status.is_none() && active("").account_list.is_empty());
}

#[test]
fn advanced_endpoints_are_bought_and_end() {
    use crate::types::{AdvancedApi, ChatArchiveEdition};

    let order = format!("{ORDER}<AdvanceApiType><![CDATA[1]]></AdvanceApiType>");
    let paid = format!("{order}<BuyerUserId>z</BuyerUserId>");
    let paid = command!("advanced_api_pay_success", &paid, AdvancedApiPaySuccess);
    assert_eq!((paid.advance_api_type, paid.buyer_user_id.as_str()), (AdvancedApi::ChatArchive, "z"));
    let refund = format!("{order}<OrderStatus>2</OrderStatus>");
    let refund = command!("advanced_api_refund", &refund, AdvancedApiRefund);
    assert_eq!(refund.order_status, license::RefundStatus::Refused);
    assert_eq!(command!("advanced_api_cancel", &order, AdvancedApiCancel).order_id, "O1");
    let short = "<ServiceCorpId>ww6</ServiceCorpId><AdvanceApiType>1</AdvanceApiType><ChatArchiveApi><Edition>3</Edition>\
        </ChatArchiveApi>";
    let insufficient = command!("advanced_api_insufficient", short, AdvancedApiInsufficient);
    assert_eq!(insufficient.chat_archive_api.unwrap().edition, ChatArchiveEdition::ExternalAndCalls);
    let expired = command!("advanced_api_expired", short, AdvancedApiExpired);
    assert_eq!((expired.service_corp_id.as_str(), expired.advance_api_type), ("ww6", AdvancedApi::ChatArchive));
    let other = "<ServiceCorpId>ww6</ServiceCorpId><AdvanceApiType>2</AdvanceApiType>";
    assert!(command!("advanced_api_expired", other, AdvancedApiExpired).chat_archive_api.is_none());
    let trial = command!("advanced_api_trial_expired", other, AdvancedApiTrialExpired);
    assert_eq!(trial.advance_api_type, AdvancedApi::Other(2));
}

#[test]
fn devices() {
    let added = format!("{DEVICE}<ModelId>M</ModelId><RemarkName>门</RemarkName>");
    let added = command!("add_device", &added, AddDevice);
    assert_eq!((added.device_sn.as_str(), added.model_id.as_str()), ("sn1", "M"));
    assert_eq!((added.service_corp_id.as_str(), added.remark_name.as_deref()), ("ww6", Some("门")));
    assert!(command!("add_device", DEVICE, AddDevice).remark_name.is_none());
    assert_eq!(command!("del_device", DEVICE, DelDevice).device_sn, "sn1");
    assert_eq!(command!("device_feature_change", DEVICE, DeviceFeatureChange).device_sn, "sn1");
    let connected = format!("{DEVICE}<ConnectTime>1352460633</ConnectTime>");
    assert_eq!(command!("connect_info", &connected, ConnectInfo).connect_time.secs(), 1_352_460_633);
    let gone = format!("{DEVICE}<DisconnectTime>1452460633</DisconnectTime><Reason>1</Reason>");
    let gone = command!("disconnect_info", &gone, DisconnectInfo);
    assert_eq!((gone.disconnect_time.secs(), gone.reason.as_str()), (1_452_460_633, "1"));
    let failed = format!("{DEVICE}<ErrCode>-3</ErrCode><ErrMsg>no paper</ErrMsg>");
    let failed = command!("error_report", &failed, ErrorReport);
    assert_eq!((failed.err_code, failed.err_msg.as_deref()), (-3, Some("no paper")));
    let log = format!("{DEVICE}<MediaId>m1</MediaId>");
    assert_eq!(command!("fetch_log_finish", &log, FetchLogFinish).media_id, "m1");
    let named = format!("{DEVICE}<RemarkName>TIT-B4 401</RemarkName>");
    assert_eq!(command!("remark_device_name", &named, RemarkDeviceName).remark_name, "TIT-B4 401");
    command!("device_data_auth_change", "<AgentID>1000001</AgentID>", DeviceDataAuthChange);
    let agent = command("device_data_auth_change", "<AgentID>1000001</AgentID>").agent_id;
    assert_eq!(agent.unwrap().value(), 1_000_001);
}

#[test]
fn members_have_a_second_id() {
    let created = "<ChangeType>create_user</ChangeType><UserID>z</UserID><OpenUserID>wo1</OpenUserID><Name>n</Name>";
    assert_eq!(command!("change_contact", created, CreateUser).open_user_id, Some("wo1".into()));
    let updated = "<ChangeType>update_user</ChangeType><UserID>z</UserID><OpenUserID>wo1</OpenUserID>";
    assert_eq!(command!("change_contact", updated, UpdateUser).open_user_id, Some("wo1".into()));
    let deleted = "<ChangeType>delete_user</ChangeType><UserID>z</UserID><OpenUserID>wo1</OpenUserID>";
    assert_eq!(command!("change_contact", deleted, DeleteUser).open_user_id, Some("wo1".into()));
}

#[test]
fn what_does_not_fit_is_handed_out_whole() {
    let odd = command("auto_activate", "<Scene>often</Scene>");
    let Event::Unknown(odd) = odd.event else { panic!() };
    assert_eq!((odd.problem.as_ref().unwrap().path().as_str(), odd.event.as_str()), ("$.Scene", "auto_activate"));
    let later = Incoming::read("<xml><InfoType>create_moon</InfoType></xml>", "").unwrap();
    assert!(later.command && matches!(later.event, Event::Unknown(_)));
}
