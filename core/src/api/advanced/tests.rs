//! Advanced functions as they are on the wire.

use super::*;
use crate::api::provider_order::OrderStatus;
use crate::api::testing::{parse, sent, survives};
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::approval::Relation;
use crate::types::{ApplyId, Timestamp};

#[test]
fn approvals() {
    use apply::{ApprovalStatus, Node, Process, SetApprovalDetail};
    let node = Node::new(ApprovalStatus::Pending, Relation::Any)
        .current_approvers(["LEADER1"])
        .apv_update_time(Timestamp::from_secs(1_715_741_759));
    let set = SetApprovalDetail::new("A", "P", ApprovalStatus::Withdrawn, "https://x", Process::new([node.clone()]));
    let (uri, body) = sent(&set);
    assert_eq!(uri, "/cgi-bin/advanced_feature/set_approval_detail?access_token=T");
    assert_eq!(
        body,
        concat!(
            r#"{"apply_id":"A","approval_id":"P","approval_status":101,"approval_url":"https://x","process_list":"#,
            r#"{"node_list":[{"node_apv_status":1,"node_apv_rel":2,"current_approvers":["LEADER1"],"#,
            r#""apv_update_time":1715741759}]}}"#
        )
    );
    let of = |node: Node| SetApprovalDetail::new("A", "P", ApprovalStatus::Pending, "https://x", Process::new([node]));
    let refused = |node| of(node).http_request(BASE, "T").unwrap_err().to_string();
    let told = refused(node.clone().completed_approvers(vec!["x"; 101]));
    assert!(told.contains("process_list.node_list.completed_approvers has 101 entries"), "{told}");
    let told = refused(node.clone().current_approvers(vec!["x"; 101]));
    assert!(told.contains("process_list.node_list.current_approvers has 101 entries"), "{told}");
    sent(&of(node.current_approvers(vec!["x"; 100]).completed_approvers(vec!["x"; 100])));
}

#[test]
fn requests_of_members() {
    let list = apply::ListIds::new(crate::types::AdvancedFunction::Mail, "zhangsan").limit(10);
    let list = list.req_type(apply::RequestFilter::Api);
    let (uri, body) = sent(&list);
    assert_eq!(uri, "/cgi-bin/advanced_feature/get_apply_id_list?access_token=T");
    assert_eq!(body, r#"{"business_type":1,"userid":"zhangsan","limit":10,"req_type":1}"#);
    let mut page = parse::<apply::ListIds>(r#"{"next_cursor":"C","apply_id_list":["A1","A2"],"has_more":true}"#);
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));
    assert_eq!(apply::ListIds::items(&mut page)[1], ApplyId::from("A2"));
    for last in [r#"{"next_cursor":"C","has_more":false}"#, r#"{"next_cursor":"","has_more":true}"#] {
        assert!(list.after(&parse::<apply::ListIds>(last)).is_none(), "{last}");
    }

    assert_eq!(
        sent(&apply::GetApprovalInfo::new("A")),
        ("/cgi-bin/advanced_feature/get_approval_info?access_token=T".into(), r#"{"apply_id":"A"}"#.into())
    );
    let answer = r#"{"approval_info":{"applicant":"u","create_time":1715681559,"business_type":9,"approval_status":"5",
        "approval_type":2,"request_reason":null}}"#;
    let info = parse::<apply::GetApprovalInfo>(answer).approval_info;
    assert_eq!(
        (info.business_type, info.approval_status),
        (crate::types::AdvancedFunction::Other(9), apply::RequestStatus::Granted)
    );
    assert_eq!((info.approval_type, info.request_reason.as_str()), (apply::ApprovalType::Api, ""));
}

#[test]
fn orders() {
    use crate::types::{AdvancedApi, ChatArchiveEdition};
    use order::{ChatArchiveOrder, EditionSpan, OrderType};
    let span = EditionSpan::new(Timestamp::from_secs(1_704_038_000), Timestamp::from_secs(1_704_038_001));
    let what = ChatArchiveOrder::new(ChatArchiveEdition::ExternalAndCalls)
        .old_edition(ChatArchiveEdition::External)
        .purchase_count(100);
    let create = order::Create::new("ww1", "u").order_type(OrderType::Upgrade);
    let create = create.chat_archive_api(what.target_edition_info(span));
    let (uri, body) = sent(&create);
    assert_eq!(uri, "/cgi-bin/advanced_api/create_order?provider_access_token=T");
    assert_eq!(
        body,
        concat!(
            r#"{"custom_corpid":"ww1","buyer_userid":"u","order_type":3,"chat_archive_api":{"edition":3,"old_edition":2,"#,
            r#""purchase_count":100,"target_edition_info":{"begin_time":1704038000,"end_time":1704038001}}}"#
        )
    );
    assert!(!create.repeatable());
    assert_eq!(parse::<order::Create>(r#"{"order_id":"O"}"#).order_id, "O");

    let (uri, body) = sent(&order::Cancel::new("O"));
    assert_eq!(
        (uri.as_str(), body.as_str()),
        ("/cgi-bin/advanced_api/cancel_order?provider_access_token=T", r#"{"order_id":"O"}"#)
    );
    let pay = order::SubmitPay::new("u", "O");
    let (uri, body) = sent(&pay);
    assert_eq!(uri, "/cgi-bin/advanced_api/submit_pay?provider_access_token=T");
    assert_eq!(body, r#"{"payer_userid":"u","order_id":"O"}"#);
    assert!(!pay.repeatable());

    let list = order::List::new().custom_corpid("ww1").advanced_api_type(AdvancedApi::ChatArchive).limit(10);
    let (uri, body) = sent(&list);
    assert_eq!(uri, "/cgi-bin/advanced_api/list_order?provider_access_token=T");
    assert_eq!(body, r#"{"custom_corpid":"ww1","advanced_api_type":1,"limit":10}"#);
    let mut page = parse::<order::List>(
        r#"{"next_cursor":"C","has_more":1,"order_list":[{"order_id":"O","order_type":0,"order_status":6}]}"#,
    );
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));
    let summary = order::List::items(&mut page).remove(0);
    assert_eq!((summary.order_type, summary.order_status), (OrderType::New, OrderStatus::RefundRefused));
    assert!(list.after(&parse::<order::List>(r#"{"next_cursor":"C","has_more":0}"#)).is_none());

    assert_eq!(sent(&order::Get::new("O")).0, "/cgi-bin/advanced_api/get_order?provider_access_token=T");
    let found = parse::<order::Get>(
        r#"{"order":{"order_id":"O","order_status":1,"paid_price":"10000","chat_archive_api":{"edition":2,"purchase_count":100}}}"#,
    );
    assert_eq!((found.order.order_status, found.order.paid_price), (OrderStatus::Paid, 10_000));
    let ordered = found.order.chat_archive_api.unwrap();
    assert_eq!((ordered.edition, ordered.original_price), (ChatArchiveEdition::External, None));

    let (uri, body) = sent(&order::GetCorpBuyInfo::new(AdvancedApi::ChatArchive, "ww1"));
    assert_eq!(uri, "/cgi-bin/advanced_api/get_corp_buy_info?provider_access_token=T");
    assert_eq!(body, r#"{"advanced_api_type":1,"custom_corpid":"ww1"}"#);
    let info = parse::<order::GetCorpBuyInfo>(r#"{"chat_archive_api_buy_info":{"edition_list":[{"edition":4}]}}"#);
    assert_eq!(info.chat_archive_api_buy_info.edition_list[0].edition, ChatArchiveEdition::Other(4));
}

#[test]
fn damaged_answers() {
    survives::<apply::SetApprovalDetail>(r#"{"later":"x"}"#);
    survives::<apply::ListIds>(r#"{"next_cursor":"C","apply_id_list":["A"],"has_more":true}"#);
    survives::<apply::GetApprovalInfo>(
        r#"{"approval_info":{"applicant":"u","create_time":5,"business_type":1,"approval_id":"p","apply_id":"a",
        "approval_url":"u","approval_status":0,"approval_type":1,"request_reason":"r"}}"#,
    );
    survives::<order::Create>(r#"{"order_id":"O"}"#);
    survives::<order::Cancel>(r#"{"later":"x"}"#);
    survives::<order::SubmitPay>(r#"{"later":"x"}"#);
    survives::<order::List>(
        r#"{"next_cursor":"C","has_more":1,"order_list":[{"order_id":"O","order_type":1,"order_status":1,"create_time":5}]}"#,
    );
    survives::<order::Get>(
        r#"{"order":{"advanced_api_type":1,"order_id":"O","order_type":1,"order_status":1,"custom_corpid":"w","create_time":5,
        "buyer_userid":"u","paid_price":1,"chat_archive_api":{"edition":2,"purchase_count":1,"purchase_duration_days":9,
        "take_effect_time":5,"end_time":5,"original_price":1}}}"#,
    );
    survives::<order::GetCorpBuyInfo>(
        r#"{"chat_archive_api_buy_info":{"edition_list":[{"edition":2,"purchase_count":1,"begin_time":5,"end_time":5}]}}"#,
    );
}
