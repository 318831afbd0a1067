//! Apps, menus, logins and the rest of the platform, by the typed endpoints in process.

mod common;

use std::time::Duration;

use common::{call, code, sandbox};
use wecom_core::api::app::{self, menu, workbench};
use wecom_core::api::auth::{self, legacy, miniprogram};
use wecom_core::api::{contacts, message, network};
use wecom_core::types::{MemberStatus, UserId};

#[test]
fn apps_are_set_and_seen() {
    let sandbox = sandbox();
    call(&sandbox, &app::Set::new(1).name("日报").redirect_domain("example.com")).unwrap();
    let got = call(&sandbox, &app::Get::new(1)).unwrap();
    assert_eq!((got.name.as_str(), got.redirect_domain.as_str()), ("日报", "example.com"));
    assert_eq!(code(&sandbox, &app::Get::new(2)), 301_002);
    assert_eq!(code(&sandbox, &app::Get::new(9)), 40056);
    let list = call(&sandbox, &app::List::new()).unwrap().agentlist;
    assert_eq!((list.len(), list[0].name.as_str()), (1, "日报"));
}

#[test]
fn a_scope_limits_whom_messages_reach() {
    let sandbox = sandbox();
    let skipped = call(&sandbox, &app::SetScope::new(1).allow_user(["zhangsan", "nobody"])).unwrap();
    assert_eq!(skipped.invaliduser, ["nobody"]);
    let sent = call(&sandbox, &message::Send::new(1, message::To::users(["zhangsan", "lisi2"]), "x")).unwrap();
    assert_eq!(sent.invaliduser, ["lisi2"]);
    assert_eq!(code(&sandbox, &message::Send::new(1, message::To::user("lisi2"), "x")), 81013);
}

#[test]
fn menus_come_and_go() {
    let sandbox = sandbox();
    assert_eq!(code(&sandbox, &menu::Get::new(1)), 46003);
    call(&sandbox, &menu::Create::new(1, [menu::Button::click("日报", "today")])).unwrap();
    let buttons = call(&sandbox, &menu::Get::new(1)).unwrap().button;
    assert_eq!(buttons[0].name, "日报");
    call(&sandbox, &menu::Delete::new(1)).unwrap();
    assert_eq!(code(&sandbox, &menu::Get::new(1)), 46003);
}

#[test]
fn workbenches_keep_templates_and_data() {
    let sandbox = sandbox();
    let data = || workbench::KeyData::new([workbench::KeyDataItem::new("2").key("待办")]);
    call(&sandbox, &workbench::SetTemplate::new(1, data()).replace_user_data(true)).unwrap();
    let set = call(&sandbox, &workbench::GetTemplate::new(1)).unwrap();
    assert!(set.replace_user_data && matches!(set.template, workbench::Template::KeyData(_)));
    call(&sandbox, &workbench::SetData::new(1, "zhangsan", data())).unwrap();
    let kept = call(&sandbox, &workbench::GetData::new(1, "zhangsan")).unwrap().data;
    assert!(matches!(kept, workbench::Template::KeyData(Some(data)) if data.items.len() == 1));
    assert_eq!(code(&sandbox, &workbench::SetData::new(1, "nobody", data())), 60111);
}

#[test]
fn codes_become_members_once() {
    let sandbox = sandbox();
    call(&sandbox, &contacts::user::Update::new("zhangsan").mobile("13800000000")).unwrap();
    let code_text = sandbox.login("zhangsan");
    let info = call(&sandbox, &auth::GetUserInfo::new(code_text.as_str())).unwrap();
    assert_eq!(info.userid, "zhangsan");
    assert_eq!(code(&sandbox, &auth::GetUserInfo::new(code_text.as_str())), 42022);
    let detail = call(&sandbox, &auth::GetUserDetail::new(&info.user_ticket)).unwrap();
    assert_eq!(detail.mobile, "13800000000");
    assert_eq!(code(&sandbox, &auth::GetUserInfo::new("nonsense")), 40029);
    let late = sandbox.login("zhangsan");
    sandbox.advance(Duration::from_secs(300));
    assert_eq!(code(&sandbox, &auth::GetUserInfo::new(late)), 42003);
    assert_eq!(code(&sandbox, &auth::GetUserDetail::new("nonsense")), 84014);

    let stranger = sandbox.login_of_stranger("oX");
    let info = call(&sandbox, &legacy::GetUserInfo::new(stranger)).unwrap();
    assert!(matches!(info.who(), auth::Visitor::Stranger(id) if id.as_str() == "oX"));
}

#[test]
fn mini_programs_and_second_factors() {
    let sandbox = sandbox();
    let session = call(&sandbox, &miniprogram::CodeToSession::new(sandbox.login("zhangsan"))).unwrap();
    assert_eq!((session.corpid.as_str(), session.userid.as_str()), ("ww1", "zhangsan"));
    let again = miniprogram::TransferSession::new("zhangsan", &session.session_key);
    assert_eq!(call(&sandbox, &again).unwrap().userid, "zhangsan");
    assert_eq!(code(&sandbox, &miniprogram::TransferSession::new("zhangsan", "other")), 40058);

    call(&sandbox, &contacts::user::Create::new("new", "新").mobile("1")).unwrap();
    let info = call(&sandbox, &auth::GetTfaInfo::new(sandbox.login("new"))).unwrap();
    call(&sandbox, &auth::PassTfa::new(&info.userid, &info.tfa_code)).unwrap();
    assert_eq!(sandbox.member(UserId::from("new")).unwrap().status, MemberStatus::Active);
    assert_eq!(call(&sandbox, &network::GetCallbackIp::new()).unwrap().ip_list, ["127.0.0.1"]);
}
