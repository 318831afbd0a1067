//! Licences on the wire.

use http::Response;

use super::*;
use crate::api::provider_order::OrderStatus;
use crate::api::testing::{survives, wire};
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{LicenseKind, Timestamp};

#[test]
fn orders_are_placed_listed_and_paid() {
    let count = AccountCount::new().base_count(100).external_contact_count(7);
    let create = order::Create::new("ww1", "lisi", count, order::Duration::new().months(2).days(20));
    let (path, body) = wire(&create);
    assert_eq!(path, "/cgi-bin/license/create_new_order");
    assert_eq!(
        body,
        concat!(
            r#"{"corpid":"ww1","buyer_userid":"lisi","account_count":{"base_count":100,"external_contact_count":7},"#,
            r#""account_duration":{"months":2,"days":20}}"#
        )
    );
    assert!(!create.repeatable(), "a second one is a second order");

    let renewal = order::CreateRenewal::new("ww1", [order::RenewedAccount::new("u", LicenseKind::Base)]).jobid("J");
    assert_eq!(wire(&renewal).1, r#"{"corpid":"ww1","account_list":[{"userid":"u","type":1}],"jobid":"J"}"#);
    let until = order::Duration::new().new_expire_time(Timestamp::from_secs(1_700_000_000));
    let (path, body) = wire(&order::SubmitRenewal::new("J", "lisi", until));
    assert_eq!(path, "/cgi-bin/license/submit_order_job");
    assert_eq!(body, r#"{"jobid":"J","buyer_userid":"lisi","account_duration":{"new_expire_time":1700000000}}"#);

    let list = order::List::new().corpid("ww1").limit(500);
    let body = r#"{"next_cursor":"C","has_more":1,"order_list":[{"order_id":"O","order_type":8}]}"#;
    let mut page = order::List::parse(Response::new(body)).unwrap();
    assert_eq!(wire(&list.after(&page).unwrap()).1, r#"{"corpid":"ww1","cursor":"C","limit":500}"#);
    assert_eq!(order::List::items(&mut page)[0].order_type, order::OrderType::Union);
    page.has_more = false;
    assert!(list.after(&page).is_none(), "has_more decides, not the cursor");

    let body = r#"{"order":{"order_id":"O","order_status":7,"price":"10000","account_count":{"base_count":5}}}"#;
    let found = order::Get::parse(Response::new(body)).unwrap().order;
    assert_eq!((found.order_status, found.price, found.pay_time), (OrderStatus::Void, 10000, None));
    assert_eq!(found.account_count.unwrap().base_count, Some(5));

    let pay = payment::Submit::new("lisi", "O");
    assert_eq!(wire(&pay).1, r#"{"payer_userid":"lisi","order_id":"O"}"#);
    assert!(!pay.repeatable(), "nobody pays twice");
    let body = r#"{"errcode":0,"status":3,"pay_job_result":{"errcode":700001,"errmsg":"x"}}"#;
    let result = payment::GetResult::parse(Response::new(body)).unwrap();
    assert_eq!(result.status, ResultStatus::Failed);
    assert_eq!(result.pay_job_result.unwrap().errcode, 700_001, "the job's failure is not the call's");
    let result = union::GetResult::parse(Response::new(r#"{"status":2}"#)).unwrap();
    assert_eq!(result.status, ResultStatus::Running);
}

#[test]
fn apps_are_tried() {
    let license = app::GetLicense::parse(Response::new(r#"{"license_status":1}"#)).unwrap();
    assert!(license.license_status);
    let body = r#"{"query_result":0,"unsatisfied_reason":[701110,1]}"#;
    let policy = app::QueryPolicy::parse(Response::new(body)).unwrap();
    assert!(!policy.query_result);
    assert_eq!(policy.unsatisfied_reason, [app::UnsatisfiedReason::School, app::UnsatisfiedReason::Other(1)]);
}

#[test]
fn several_corps_share_an_order() {
    let purchase = union::Purchase::new("ww1", AccountCount::new().base_count(1), order::Duration::new().months(1));
    let (path, body) = wire(&union::Create::new([purchase.auto_active_status(true)]).jobid("J"));
    assert_eq!(path, "/cgi-bin/license/create_new_order_job");
    assert_eq!(
        body,
        concat!(
            r#"{"buy_list":[{"corpid":"ww1","account_count":{"base_count":1},"account_duration":{"months":1},"#,
            r#""auto_active_status":1}],"jobid":"J"}"#
        )
    );
    let body =
        r#"{"order":{"order_id":"O"},"buy_list":[{"sub_order_id":"S","corpid":"ww1"}],"has_more":1,"next_cursor":"C"}"#;
    let page = union::Get::parse(Response::new(body)).unwrap();
    let next = union::Get::new("O").after(&page).unwrap();
    assert_eq!(wire(&next).1, r#"{"order_id":"O","cursor":"C"}"#);
    assert_eq!(page.buy_list[0].sub_order_id, "S");
}

#[test]
fn codes_become_accounts() {
    let activate = account::Activate::new("hush", "ww1", "u");
    assert_eq!(wire(&activate).1, r#"{"active_code":"hush","corpid":"ww1","userid":"u"}"#);
    assert!(!format!("{activate:?}").contains("hush"));
    let many = account::BatchActivate::new("ww1", vec![account::Activation::new("c", "u"); 1001]);
    let error = many.http_request(BASE, "T").unwrap_err().to_string();
    assert_eq!(error, "/cgi-bin/license/batch_active_account: active_list has 1001 entries, not 1 to 1000");

    let body = r#"{"active_info":{"active_code":"c","type":2,"status":4,"create_time":1640966400,
        "merge_info":{"to_active_code":"d"},"share_info":{"to_corpid":"ww2"}}}"#;
    let found = account::Get::parse(Response::new(body)).unwrap().active_info;
    assert_eq!((found.kind, found.status), (LicenseKind::ExternalContact, account::CodeStatus::Transferable));
    assert_eq!((found.userid, found.active_time), (None, None), "nobody has it yet");
    assert_eq!(found.merge_info.unwrap().to_active_code.expose(), "d");

    let body = r#"{"active_status":1,"active_info_list":[{"type":1,"userid":"u","expire_time":5}]}"#;
    let member = account::GetByUser::parse(Response::new(body)).unwrap();
    assert!(member.active_status);
    assert_eq!(member.active_info_list[0].expire_time, Timestamp::from_secs(5));

    let (path, body) = wire(&transfer::Members::new("ww1", [transfer::Handover::new("a", "b")]));
    assert_eq!(path, "/cgi-bin/license/batch_transfer_license");
    assert_eq!(body, r#"{"corpid":"ww1","transfer_list":[{"handover_userid":"a","takeover_userid":"b"}]}"#);
    let (path, body) = wire(&auto_active::Set::new("ww1", true));
    assert_eq!(path, "/cgi-bin/license/set_auto_active_status");
    assert_eq!(body, r#"{"corpid":"ww1","auto_active_status":1}"#);
    assert_eq!(wire(&app::GetLicense::new("ww1", "dk1")).1, r#"{"corpid":"ww1","suite_id":"dk1"}"#);
}

#[test]
fn bad_bodies() {
    const ORDER: &str = r#""order":{"order_id":"o","order_status":1,"account_duration":{"months":1},"pay_time":1}"#;
    const ACCOUNT: &str = r#"{"active_code":"c","type":1,"status":1,"merge_info":{"to_active_code":"d"}}"#;
    survives::<order::Create>(r#"{"order_id":"o"}"#);
    survives::<order::CreateRenewal>(r#"{"jobid":"j","invalid_account_list":[{"errcode":1,"userid":"u","type":1}]}"#);
    survives::<order::SubmitRenewal>(r#"{"order_id":"o"}"#);
    survives::<order::List>(r#"{"order_list":[{"order_id":"o","order_type":1}],"has_more":1}"#);
    survives::<order::Get>(&format!("{{{ORDER}}}"));
    survives::<order::ListAccounts>(r#"{"account_list":[{"active_code":"c","type":1}],"has_more":0}"#);
    survives::<order::Cancel>(r#"{"errmsg":"ok"}"#);
    survives::<union::Create>(r#"{"jobid":"j","invalid_list":[{"corpid":"c","errcode":1}]}"#);
    survives::<union::Submit>(r#"{"jobid":"j"}"#);
    survives::<union::GetResult>(r#"{"status":1,"order_id":"o","fail_list":[{"corpid":"c"}]}"#);
    survives::<union::Get>(&format!(r#"{{{ORDER},"buy_list":[{{"corpid":"c"}}],"has_more":1}}"#));
    survives::<payment::Submit>(r#"{"jobid":"j"}"#);
    survives::<payment::GetResult>(r#"{"status":3,"pay_job_result":{"errmsg":"x","fail_corp_list":[{"corpid":"c"}]}}"#);
    survives::<account::Activate>(r#"{"errmsg":"ok"}"#);
    survives::<account::BatchActivate>(r#"{"active_result":[{"active_code":"c","userid":"u"}]}"#);
    survives::<account::Get>(&format!(r#"{{"active_info":{ACCOUNT}}}"#));
    survives::<account::BatchGet>(&format!(r#"{{"active_info_list":[{ACCOUNT}],"invalid_active_code_list":["x"]}}"#));
    survives::<account::List>(r#"{"account_list":[{"userid":"u","type":1,"expire_time":1}],"has_more":0}"#);
    survives::<account::GetByUser>(r#"{"active_status":1,"active_info_list":[{"type":1}]}"#);
    survives::<transfer::Members>(r#"{"transfer_result":[{"handover_userid":"a"}]}"#);
    survives::<transfer::ShareCodes>(r#"{"share_result":[{"active_code":"c"}]}"#);
    survives::<auto_active::Set>(r#"{"errmsg":"ok"}"#);
    survives::<auto_active::Get>(r#"{"auto_active_status":1}"#);
    survives::<app::GetLicense>(r#"{"license_status":1,"trail_info":{"start_time":1}}"#);
    survives::<app::QueryPolicy>(r#"{"query_result":0,"unsatisfied_reason":[1]}"#);
}
