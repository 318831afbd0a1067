//! Invoices as they are on the wire.

use super::*;
use crate::api::testing::{survives, wire};
use crate::endpoint::Endpoint;
use crate::types::Timestamp;

const INVOICE: &str = r#"{"card_id":"CARD","begin_time":1469084420,"end_time":2100236420,"openid":"ox","type":"增值税电子普通发票",
    "payee":"深圳市XX有限公司","detail":"d","user_card_status":"EXPIRE","user_info":{"fee":"4000","title":"XX有限公司",
    "billing_time":1478620800,"billing_no":"00000001","billing_code":"000000000001","info":[{"name":"N","num":1.5,"unit":"吨",
    "fee":10,"price":4},{"name":"M","price":"6"}],"fee_without_tax":2345,"tax":123,"detail":"项目","pdf_url":"p",
    "trip_pdf_url":"t","reimburse_status":"INVOICE_REIMBURSE_LOCK","order_id":"12345678","check_code":"c","buyer_number":"b",
    "buyer_address_and_phone":"b","buyer_bank_account":"b","seller_number":"s","seller_address_and_phone":"s",
    "seller_bank_account":"s","remarks":"r","cashier":"c","maker":"m"}}"#;

#[test]
fn reading() {
    let get = GetInvoiceInfo::new("CARD", "HUSH");
    let (path, body) = wire(&get);
    assert_eq!(path, "/cgi-bin/card/invoice/reimburse/getinvoiceinfo");
    assert_eq!(body, r#"{"card_id":"CARD","encrypt_code":"HUSH"}"#);
    assert!(!format!("{get:?}").contains("HUSH"));
    let invoice = GetInvoiceInfo::parse(http::Response::new(INVOICE)).unwrap();
    assert_eq!((invoice.kind.as_str(), invoice.end_time), ("增值税电子普通发票", Timestamp::from_secs(2_100_236_420)));
    let details = invoice.user_info;
    assert_eq!((details.fee, details.billing_code.as_str()), (4000, "000000000001"));
    assert_eq!(details.reimburse_status, ReimburseStatus::Lock);
    assert_eq!((details.info[0].num, details.info[0].price), (Some(1.5), 4.0));
    assert_eq!((details.info[1].num, details.info[1].price), (None, 6.0));

    let (path, body) = wire(&GetInvoiceInfoBatch::new([InvoiceKey::new("C1", "E1"), InvoiceKey::new("C2", "E2")]));
    assert_eq!(path, "/cgi-bin/card/invoice/reimburse/getinvoiceinfobatch");
    assert_eq!(body, r#"{"item_list":[{"card_id":"C1","encrypt_code":"E1"},{"card_id":"C2","encrypt_code":"E2"}]}"#);
    let list = format!(r#"{{"item_list":[{INVOICE},{{"user_info":{{"reimburse_status":"INVOICE_NEW"}}}}]}}"#);
    let list = GetInvoiceInfoBatch::parse(http::Response::new(list)).unwrap().item_list;
    assert_eq!(list[0].user_card_status.as_deref(), Some("EXPIRE"));
    assert_eq!(list[0].user_info.order_id.as_deref(), Some("12345678"));
    assert_eq!(list[1].user_info.reimburse_status.as_str(), "INVOICE_NEW", "unknown values are kept");
}

#[test]
fn changing() {
    let close = UpdateInvoiceStatus::new("C", "HUSH", ReimburseStatus::Closure);
    let (path, body) = wire(&close);
    assert_eq!(path, "/cgi-bin/card/invoice/reimburse/updateinvoicestatus");
    assert_eq!(body, r#"{"card_id":"C","encrypt_code":"HUSH","reimburse_status":"INVOICE_REIMBURSE_CLOSURE"}"#);
    assert!(!close.repeatable() && !format!("{close:?}").contains("HUSH"));

    let unlock = UpdateStatusBatch::new("ox", ReimburseStatus::Init, [InvoiceKey::new("C", "HUSH")]);
    let (path, body) = wire(&unlock);
    assert_eq!(path, "/cgi-bin/card/invoice/reimburse/updatestatusbatch");
    assert_eq!(
        body,
        concat!(
            r#"{"openid":"ox","reimburse_status":"INVOICE_REIMBURSE_INIT","#,
            r#""invoice_list":[{"card_id":"C","encrypt_code":"HUSH"}]}"#
        )
    );
    assert!(!format!("{unlock:?}").contains("HUSH"));
}

#[test]
fn damaged_answers() {
    survives::<GetInvoiceInfo>(INVOICE);
    survives::<GetInvoiceInfoBatch>(&format!(r#"{{"item_list":[{INVOICE}]}}"#));
    survives::<UpdateInvoiceStatus>(r#"{"later":"x"}"#);
    survives::<UpdateStatusBatch>(r#"{"later":"x"}"#);
}
