//! Third-party apps on the wire.

use http::Response;

use super::*;
use crate::api::testing::{sent, survives};
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{DepartmentId, File, Timestamp, UserId};

#[test]
fn a_corp_authorises() {
    assert_eq!(sent(&GetPreAuthCode::new()).0, "/cgi-bin/service/get_pre_auth_code?suite_access_token=T");
    let (uri, body) = sent(&SetSessionInfo::new("P", SessionInfo::new().appid([1, 2]).auth_type(AuthType::Test)));
    assert_eq!(uri, "/cgi-bin/service/set_session_info?suite_access_token=T");
    assert_eq!(body, r#"{"pre_auth_code":"P","session_info":{"appid":[1,2],"auth_type":1}}"#);
    assert_eq!(
        sent(&v2::GetPermanentCode::new("hush")),
        ("/cgi-bin/service/v2/get_permanent_code?suite_access_token=T".into(), r#"{"auth_code":"hush"}"#.into())
    );
    let (uri, body) = sent(&v2::GetAuthInfo::new("ww1", "hush"));
    assert_eq!(uri, "/cgi-bin/service/v2/get_auth_info?suite_access_token=T");
    assert_eq!(body, r#"{"auth_corpid":"ww1","permanent_code":"hush"}"#);
    let get = GetPermanentCode::new("hush");
    assert_eq!(sent(&get).1, r#"{"auth_code":"hush"}"#);
    assert!(!get.repeatable(), "a code works once");

    let body = concat!(
        r#"{"access_token":"hush","expires_in":7200,"permanent_code":"hush","auth_corp_info":{"corpid":"ww1","#,
        r#""corp_type":"verified","subject_type":9,"verified_end_time":1431775834,"corp_ex_name":{"name_list":"甲|乙"}},"#,
        r#""auth_info":{"agent":[{"agentid":1,"#,
        r#""auth_mode":1,"privilege":{"level":3,"allow_party":[1,2],"allow_user":["a"],"extra_tag":[4]},"#,
        r#""shared_from":{"corpid":"ww2","share_type":1}}]},"auth_user_info":{"userid":"a"},"#,
        r#""edition_info":{"agent":[{"agentid":1,"app_status":3,"user_limit":4294967295,"expired_time":1541990791}]}}"#
    );
    let code = GetPermanentCode::parse(Response::new(body)).unwrap();
    assert!(!format!("{code:?}").contains("hush"));
    let corp = code.auth_corp_info.unwrap();
    assert_eq!(corp.corp_type, Some(corp::CorpType::Verified));
    assert_eq!(corp.subject_type, Some(corp::SubjectType::Other(9)), "unknown kinds are kept");
    assert_eq!(corp.verified_end_time, Some(Timestamp::from_secs(1_431_775_834)));
    assert_eq!(**corp.corp_ex_name.as_ref().unwrap().name_list, ["甲|乙"], "the official example has a name, no list");
    let agent = &code.auth_info.unwrap().agent[0];
    assert_eq!(agent.auth_mode, Some(AuthMode::Member));
    assert_eq!(agent.shared_from.as_ref().unwrap().share_type, Some(corp::ShareType::Chain));
    let privilege = agent.privilege.as_ref().unwrap();
    assert_eq!(privilege.level, Some(corp::PrivilegeLevel::ReadAndWrite));
    assert_eq!(privilege.allow_party, [DepartmentId(1), DepartmentId(2)]);
    let edition = &code.edition_info.unwrap().agent[0];
    assert_eq!((edition.app_status, edition.user_limit), (corp::PaidStatus::Paid, 4_294_967_295));

    let (uri, body) = sent(&GetAuthInfo::new("ww1", "hush"));
    assert_eq!(uri, "/cgi-bin/service/get_auth_info?suite_access_token=T");
    assert_eq!(body, r#"{"auth_corpid":"ww1","permanent_code":"hush"}"#);
    assert_eq!(sent(&GetAdminList::new("ww1", 5)).1, r#"{"auth_corpid":"ww1","agentid":5}"#);
}

#[test]
fn qr_codes_are_pictures_or_addresses() {
    let get = GetAppQrcode::new().state("s").style(QrcodeStyle::Printed).result_type(ResultType::Url);
    let (uri, body) = sent(&get);
    assert_eq!(uri, "/cgi-bin/service/get_app_qrcode?suite_access_token=T");
    assert_eq!(body, r#"{"state":"s","style":0,"result_type":2}"#);
    let url = GetAppQrcode::parse(Response::new(r#"{"errcode":0,"qrcode":"https://x"}"#)).unwrap();
    assert!(matches!(url, AppQrcode::Url(url) if url.qrcode == "https://x"));
    let picture = Response::builder().header("content-type", "image/png").body(b"\x89PNG").unwrap();
    let picture = GetAppQrcode::parse(picture).unwrap();
    assert!(matches!(picture, AppQrcode::Image(image) if image.bytes == b"\x89PNG"));
    let refusal = GetAppQrcode::parse(Response::new(r#"{"errcode":40082,"errmsg":"no"}"#)).unwrap_err();
    assert_eq!(refusal.code().unwrap().0, 40082);

    let (uri, body) = sent(&GetCustomizedAuthUrl::new("s", ["dk1"]));
    assert_eq!(uri, "/cgi-bin/service/get_customized_auth_url?provider_access_token=T");
    assert_eq!(body, r#"{"state":"s","templateid_list":["dk1"]}"#);
}

#[test]
fn people_are_known_by_their_codes() {
    let get = identity::GetUserInfo::new("C");
    assert_eq!(sent(&get).0, "/cgi-bin/service/auth/getuserinfo3rd?suite_access_token=T&code=C");
    assert!(!get.repeatable());
    for body in [r#"{"CorpId":"ww1","UserId":"u","DeviceId":"d"}"#, r#"{"corpid":"ww1","userid":"u","deviceid":"d"}"#] {
        let new = identity::GetUserInfo::parse(Response::new(body)).unwrap();
        assert_eq!((new.corpid.as_str(), new.userid.as_str(), new.device_id.as_str()), ("ww1", "u", "d"));
        let old = identity::legacy::GetUserInfo::parse(Response::new(body)).unwrap();
        assert_eq!((old.corpid.as_str(), old.userid.as_str(), old.device_id.as_str()), ("ww1", "u", "d"));
    }
    assert_eq!(
        sent(&identity::legacy::GetUserInfo::new("C")).0,
        "/cgi-bin/service/getuserinfo3rd?suite_access_token=T&code=C"
    );
    let (uri, body) = sent(&identity::GetUserDetail::new("K"));
    assert_eq!(uri, "/cgi-bin/service/auth/getuserdetail3rd?suite_access_token=T");
    assert_eq!(body, r#"{"user_ticket":"K"}"#);
    assert_eq!(
        sent(&identity::CodeToSession::new("C", identity::GrantType::AuthorizationCode)).0,
        "/cgi-bin/service/miniprogram/jscode2session?suite_access_token=T&js_code=C&grant_type=authorization_code"
    );
    let (uri, body) = sent(&identity::GetLoginInfo::new("C"));
    assert_eq!(uri, "/cgi-bin/service/get_login_info?access_token=T", "the provider's token under another name");
    assert_eq!(body, r#"{"auth_code":"C"}"#);
}

#[test]
fn corps_register_order_and_are_searched() {
    let (uri, body) = sent(&register::GetRegisterCode::new("tpl").corp_name("腾讯").follow_user("lisi"));
    assert_eq!(uri, "/cgi-bin/service/get_register_code?provider_access_token=T");
    assert_eq!(body, r#"{"template_id":"tpl","corp_name":"腾讯","follow_user":"lisi"}"#);
    let list = order::List::new(Timestamp::from_secs(1), Timestamp::from_secs(2)).test_mode(true);
    let (uri, body) = sent(&list);
    assert_eq!(uri, "/cgi-bin/service/get_order_list?suite_access_token=T");
    assert_eq!(body, r#"{"start_time":1,"end_time":2,"test_mode":1}"#);
    let body = r#"{"orderid":"O","order_status":5,"order_type":2,"price":100,"order_from":3,"paid_time":1}"#;
    let order = order::Get::parse(Response::new(body)).unwrap();
    assert_eq!((order.order_status, order.price), (order::OrderStatus::Refunded, 100));
    assert_eq!(order.order_from, Some(order::OrderFrom::Till));
    assert!(!order::ProlongTry::new("ww1", 7).repeatable(), "it adds up");

    let query = contact::Query::new("zhang").query_type(contact::QueryType::Members).limit(50);
    let (uri, body) = sent(&contact::BatchSearch::new("ww1", [query]).agentid(7));
    assert_eq!(uri, "/cgi-bin/service/contact/batchsearch?provider_access_token=T");
    assert_eq!(
        body,
        r#"{"auth_corpid":"ww1","agentid":7,"query_request_list":[{"query_word":"zhang","query_type":1,"limit":50}]}"#
    );
    let long = contact::BatchSearch::new("ww1", [contact::Query::new("张".repeat(65))]);
    let error = long.http_request(BASE, "T").unwrap_err().to_string();
    assert!(error.ends_with(": query_word has 65 characters, at most 64 are taken"), "{error}");
    let search = contact::Search::new("ww1", "张".repeat(64)).query_range(true);
    let search = search.full_match_field(contact::MatchField::EnglishName);
    let body = sent(&search).1;
    assert!(body.ends_with(r#""query_range":1,"full_match_field":2}"#), "{body}");
    let body = r#"{"query_result":{"party":{"department_id":[1]}},"is_last":false,"next_cursor":"C"}"#;
    let mut page = contact::Search::parse(Response::new(body)).unwrap();
    assert!(sent(&search.after(&page).unwrap()).1.contains(r#""cursor":"C""#));
    assert_eq!(contact::Search::items(&mut page).remove(0).party.unwrap().department_id, [DepartmentId(1)]);
    page.is_last = true;
    assert!(search.after(&page).is_none());
    let by = contact::SortOption::new(contact::SortField::Alias, contact::SortType::Descending);
    let (_, body) = sent(&contact::Sort::new("ww1", ["u"]).sort_options([by]));
    assert!(body.contains(r#""sort_options":[{"sort_field":1,"sort_type":1}]"#), "{body}");
    let many = contact::Sort::new("ww1", vec!["u"; 1001]);
    let error = many.http_request(BASE, "T").unwrap_err().to_string();
    assert_eq!(error, "/cgi-bin/service/contact/sort: useridlist has 1001 entries, not 1 to 1000");
    let sorted = contact::Sort::parse(Response::new(r#"{"useridlist":["lisi"]}"#)).unwrap();
    assert_eq!(sorted.useridlist, [UserId::from("lisi")]);
    let (uri, body) = sent(&contact::Upload::new("file", File::new("中.txt", "$userName=a$")));
    assert_eq!(uri, "/cgi-bin/service/media/upload?provider_access_token=T&type=file");
    assert!(body.contains("name=\"media\"; filename=\"中.txt\""), "{body}");
}

#[test]
fn devices_and_ids() {
    let (uri, body) = sent(&device::Add::new("m", "sn").remark_name("门禁"));
    assert_eq!(uri, "/cgi-bin/service/add_device?provider_access_token=T");
    assert_eq!(body, r#"{"model_id":"m","device_sn":"sn","remark_name":"门禁"}"#);
    let list = device::List::new().offset(5);
    let mut page = device::List::parse(Response::new(r#"{"device_list":[{"device_sn":"a"}]}"#)).unwrap();
    assert_eq!(sent(&list.after(&page).unwrap()).1, r#"{"offset":6}"#);
    assert_eq!(device::List::items(&mut page)[0].device_sn, "a");
    assert!(list.after(&page).is_none());
    let body = r#"{"device_info":{"device_id":6618424034010721282,"secret_no":"hush","create_time":1540971927}}"#;
    let added = device::Add::parse(Response::new(body)).unwrap();
    assert_eq!(added.device_info.device_id, 6_618_424_034_010_721_282);
    assert!(!format!("{added:?}").contains("hush"));
    assert_eq!(
        sent(&device::SetPrinterSupport::new("sn", true)).1,
        r#"{"device_sn":"sn","not_supported_printer":true}"#
    );
    let (uri, body) = sent(&migration::UnionIdToExternalUserId::new("u", "o").corpid("ww1"));
    assert_eq!(uri, "/cgi-bin/service/externalcontact/unionid_to_external_userid_3rd?suite_access_token=T");
    assert_eq!(body, r#"{"unionid":"u","openid":"o","corpid":"ww1"}"#);
    assert_eq!(
        sent(&migration::FinishExternalUserId::new("ww1")).0,
        "/cgi-bin/service/externalcontact/finish_external_userid_migration?provider_access_token=T"
    );
    assert_eq!(sent(&CorpIdToOpenCorpId::new("ww1")).1, r#"{"corpid":"ww1"}"#);
}

#[test]
fn bad_bodies() {
    const CORP: &str = r#"{"permanent_code":"p","auth_corp_info":{"corpid":"c","subject_type":1,"verified_end_time":1},
        "auth_info":{"agent":[{"agentid":1,"privilege":{"level":1,"allow_user":["u"],"allow_party":[1]}}]},
        "edition_info":{"agent":[{"agentid":1,"expired_time":1}]}}"#;
    const ORDER: &str = r#"{"orderid":"o","order_status":1,"dealer_corp_info":{"corpid":"c"},"price":1}"#;
    const DETAIL: &str = r#"{"userid":"u","gender":"1"}"#;
    const USER: &str = r#"{"CorpId":"c","UserId":"u","user_ticket":"t","expires_in":1}"#;
    const FOUND: &str = r#"{"query_result":{"user":{"userid":["u"]},"party":{"department_id":[1]}},"is_last":true}"#;
    survives::<GetPreAuthCode>(r#"{"pre_auth_code":"x","expires_in":1200}"#);
    survives::<SetSessionInfo>(r#"{"errmsg":"ok"}"#);
    survives::<GetPermanentCode>(CORP);
    survives::<GetAuthInfo>(CORP);
    survives::<v2::GetPermanentCode>(r#"{"permanent_code":"x","auth_corp_info":{"corpid":"ww1"}}"#);
    survives::<v2::GetAuthInfo>(r#"{"auth_corp_info":{"corpid":"ww1"}}"#);
    survives::<GetAdminList>(r#"{"admin":[{"userid":"u","auth_type":1}]}"#);
    survives::<GetCustomizedAuthUrl>(r#"{"qrcode_url":"x","expires_in":1}"#);
    survives::<GetAppQrcode>(r#"{"qrcode":"x"}"#);
    survives::<GetAccountBalance>(r#"{"balance":1}"#);
    survives::<CorpIdToOpenCorpId>(r#"{"open_corpid":"x"}"#);
    survives::<identity::GetUserInfo>(USER);
    survives::<identity::legacy::GetUserInfo>(USER);
    survives::<identity::GetUserDetail>(DETAIL);
    survives::<identity::legacy::GetUserDetail>(DETAIL);
    survives::<identity::CodeToSession>(r#"{"corpid":"c","session_key":"k"}"#);
    survives::<identity::GetLoginInfo>(
        r#"{"usertype":1,"user_info":{"userid":"u"},"agent":[{"agentid":1}],"auth_info":{"department":[{"id":1}]}}"#,
    );
    survives::<order::Get>(ORDER);
    survives::<order::List>(&format!(r#"{{"order_list":[{ORDER}]}}"#));
    survives::<order::ProlongTry>(r#"{"try_end_time":1}"#);
    survives::<register::GetRegisterCode>(r#"{"register_code":"x","expires_in":1}"#);
    survives::<register::GetRegisterInfo>(
        r#"{"corpid":"c","contact_sync":{"access_token":"x"},"auth_user_info":{"userid":"u"}}"#,
    );
    survives::<contact::Search>(FOUND);
    survives::<contact::BatchSearch>(&format!(r#"{{"query_result_list":[{FOUND}]}}"#));
    survives::<contact::Sort>(r#"{"useridlist":["u"]}"#);
    survives::<contact::Upload>(r#"{"type":"file","media_id":"m","created_at":"1"}"#);
    survives::<contact::TranslateIds>(r#"{"jobid":"j"}"#);
    survives::<contact::GetResult>(r#"{"status":3,"result":{"contact_id_translate":{"url":"u"}}}"#);
    survives::<device::Add>(r#"{"device_info":{"device_id":1,"create_time":1}}"#);
    survives::<device::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<device::List>(r#"{"device_list":[{"model_id":"m"}]}"#);
    survives::<device::FetchLog>(r#"{"errmsg":"ok"}"#);
    survives::<device::ResetSecretNo>(r#"{"errmsg":"ok"}"#);
    survives::<device::GetAuthInfo>(r#"{"auth_corp_info":{"corpid":"c"},"device_info":{"model_id":"m"}}"#);
    survives::<device::SetPrinterSupport>(r#"{"errmsg":"ok"}"#);
    survives::<migration::UnionIdToExternalUserId>(r#"{"external_userid_info":[{"corpid":"c"}]}"#);
    survives::<migration::FinishExternalUserId>(r#"{"errmsg":"ok"}"#);
}
