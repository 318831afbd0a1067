//! Payments on the wire.

use http::Response;

use super::*;
use crate::api::provider_order::OrderType;
use crate::api::testing::{sent, survives};
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::{File, Timestamp};

#[test]
fn the_till_is_signed() {
    use tool::invoice::{InvoiceStatus, InvoiceType, SendWay};
    use tool::order::{BusinessType, IncomeType, OrderFrom, OrderStatus, PayChannel, PayType};
    use tool::product::{Discount, DiscountType, Products, ThirdApp, ThirdAppItem};
    let discount = Discount::new(DiscountType::Amount).discount_amount(5);
    let item = ThirdAppItem::new("ww1", "RLS1").user_count(10).discount_info(discount);
    let products = Products::new().third_app(ThirdApp::new(OrderType::New, [item]).notify_custom_corp(true));
    let ts = Timestamp::from_secs(1_548_302_135);
    let mut open = tool::order::Open::new(BusinessType::ThirdApp, PayType::Free, products, "N", ts, "").creator("");
    // By bytes, `custom_corpid` and empty texts left out, inner fields by their own names.
    assert_eq!(
        open.text_to_sign(),
        concat!(
            "business_type=1&discount_amount=5&discount_type=1&edition_id=RLS1&nonce_str=N&notify_custom_corp=1",
            "&order_type=0&pay_type=2&suiteid=ww1&ts=1548302135&user_count=10"
        )
    );
    let unsigned = open.text_to_sign();
    open.sig = "S=".to_owned();
    assert_eq!(open.text_to_sign(), unsigned, "the signature does not sign itself");
    let (uri, body) = sent(&open);
    assert_eq!(uri, "/cgi-bin/paytool/open_order?provider_access_token=T");
    assert_eq!(
        body,
        concat!(
            r#"{"business_type":1,"pay_type":2,"product_list":{"third_app":{"order_type":0,"buy_info_list":["#,
            r#"{"suiteid":"ww1","edition_id":"RLS1","user_count":10,"discount_info":{"discount_type":1,"#,
            r#""discount_amount":5}}],"notify_custom_corp":1}},"nonce_str":"N","ts":1548302135,"sig":"S=","creator":""}"#
        )
    );
    assert!(!open.repeatable());
    let list = tool::order::List::new("N", ts, "S").limit(50);
    assert_eq!(sent(&list).1, r#"{"nonce_str":"N","ts":1548302135,"sig":"S","limit":50}"#);
    let list = list.business_type(BusinessType::PromotionCase);
    assert!(sent(&list).1.contains(r#""business_type":3"#));
    let body = r#"{"pay_order_list":[{"order_id":"o","order_status":9,"order_from":2,"pay_type":1}]}"#;
    let order = &tool::order::List::parse(Response::new(body)).unwrap().pay_order_list[0];
    assert_eq!((order.order_status, order.order_from), (OrderStatus::PartlyRefunded, OrderFrom::Provider));
    assert_eq!(order.pay_type, PayType::Provider);
    let body = r#"{"pay_order":{"business_type":2,"order_status":7,"order_from":1,"pay_type":0,"pay_channel":2,
        "income_type":1,"product_list":{"customized_app":{"order_type":2}}}}"#;
    let order = tool::order::Get::parse(Response::new(body)).unwrap().pay_order;
    assert_eq!((order.business_type, order.order_status), (BusinessType::CustomizedApp, OrderStatus::Done));
    assert_eq!((order.order_from, order.pay_type), (OrderFrom::Customer, PayType::Customer));
    assert_eq!((order.pay_channel, order.income_type), (Some(PayChannel::Bank), Some(IncomeType::WechatPay)));
    assert_eq!(order.product_list.unwrap().customized_app.unwrap().order_type, OrderType::Renewal);
    let body = r#"{"invoice_list":[{"invoice_type":1,"invoice_status":3,"send_way":2}]}"#;
    let invoice = &tool::invoice::List::parse(Response::new(body)).unwrap().invoice_list[0];
    assert_eq!((invoice.invoice_type, invoice.invoice_status), (InvoiceType::ValueAddedTax, InvoiceStatus::Cancelled));
    assert_eq!(invoice.send_way, SendWay::Mail);
    let page = tool::invoice::List::parse(Response::new(r#"{"has_more":1,"next_cursor":"C"}"#)).unwrap();
    let next = tool::invoice::List::new().limit(5).after(&page).unwrap();
    assert_eq!(sent(&next).1, r#"{"cursor":"C","limit":5}"#);
    assert_eq!(
        sent(&tool::invoice::Mark::new("O", InvoiceStatus::Mailed, "done")).1,
        r#"{"order_id":"O","invoice_status":2,"invoice_note":"done"}"#
    );
}

#[test]
fn customers_pay_members() {
    let list = external::bill::List::new(Timestamp::from_secs(1), Timestamp::from_secs(2)).payee_userid("u");
    let (uri, body) = sent(&list);
    assert_eq!(uri, "/cgi-bin/externalpay/get_bill_list?access_token=T");
    assert_eq!(body, r#"{"begin_time":1,"end_time":2,"payee_userid":"u"}"#);
    let body = r#"{"next_cursor":"C","bill_list":[{"bill_type":1,"payment_type":15,"total_fee":"100",
        "refund_list":[{"refund_status":7}],"contact_info":{"name":"n"}}]}"#;
    let mut page = external::bill::List::parse(Response::new(body)).unwrap();
    assert!(sent(&list.after(&page).unwrap()).1.contains(r#""cursor":"C""#));
    let bill = external::bill::List::items(&mut page).remove(0);
    assert_eq!((bill.bill_type, bill.trade_state), (external::bill::BillType::Refund, None));
    assert_eq!((bill.payment_type, bill.total_fee), (external::bill::PaymentType::MiniProgram, 100));
    assert_eq!(bill.refund_list.unwrap()[0].refund_status, external::bill::RefundStatus::Cancelled);
    page.next_cursor.clear();
    assert!(list.after(&page).is_none());

    for body in [r#"{"bill_list":[{"out_trade_no":"a"},{"out_trade_no":"b"}]}"#, r#"{"out_trade_no_list":["a","b"]}"#] {
        let payments = external::bill::GetPayment::parse(Response::new(body)).unwrap();
        assert_eq!(
            payments.out_trade_nos().map(crate::types::OutTradeNo::as_str).collect::<Vec<_>>(),
            ["a", "b"],
            "{body}"
        );
    }

    let scope = external::merchant::Scope::new().user(["a"]).partyid([1]).tagid([2]);
    let (uri, body) = sent(&external::merchant::SetScope::new("1", scope));
    assert_eq!(uri, "/cgi-bin/externalpay/set_mch_use_scope?access_token=T");
    assert_eq!(body, r#"{"mch_id":"1","allow_use_scope":{"user":["a"],"partyid":[1],"tagid":[2]}}"#);

    let flow = external::fund_flow::List::new(Timestamp::from_secs(1), Timestamp::from_secs(2)).mch_id("1");
    assert_eq!(sent(&flow).0, "/cgi-bin/externalpay/get_fund_flow?access_token=T");
    let body = r#"{"fund_flow_list":[{"transaction_type":4,"fund_flow_type":2,"group_list":[{"group_name":"R"}]}]}"#;
    let page = external::fund_flow::List::parse(Response::new(body)).unwrap();
    assert!(flow.after(&page).is_none());
    assert_eq!(page.fund_flow_list[0].transaction_type, external::fund_flow::TransactionType::Withdrawal);
}

#[test]
fn mini_programs_take_money() {
    use crate::types::PaymentUser;
    use mini_program::order::{Amount, Create, Scene};
    let create =
        Create::new("wx1", "1", "order1", "书", Amount::new(100, "CNY"), PaymentUser::new("o"), Scene::new("::1"));
    let (uri, body) = sent(&create.time_expire("2015-05-20T13:29:35+08:00"));
    assert_eq!(uri, "/cgi-bin/miniapppay/create_order?access_token=T");
    assert_eq!(
        body,
        concat!(
            r#"{"appid":"wx1","mchid":"1","out_trade_no":"order1","description":"书","amount":{"total":100,"#,
            r#""currency":"CNY"},"payer":{"openid":"o"},"scene_info":{"payer_client_ip":"::1"},"#,
            r#""time_expire":"2015-05-20T13:29:35+08:00"}"#
        )
    );
    let sign = |nonce: &str| mini_program::order::Sign::new("wx1", "P", nonce, Timestamp::from_secs(1_675_219_608));
    assert_eq!(sent(&sign("N")).1, r#"{"appid":"wx1","prepay_id":"P","nonce":"N","timestamp":1675219608}"#);
    assert_eq!(
        sent(&sign("N").sign_type(mini_program::order::SignType::Rsa)).1,
        r#"{"appid":"wx1","prepay_id":"P","sign_type":"RSA","nonce":"N","timestamp":1675219608}"#
    );
    let long = sign(&"n".repeat(33)).http_request(BASE, "T").unwrap_err().to_string();
    assert!(long.contains("nonce has 33 bytes, at most 32 are taken"), "{long}");
    let order =
        r#"{"mchid":"1","trade_state":"USERPAYING","promotion_detail":[{"scope":"SINGLE","type":"CASH","amount":5}]}"#;
    let order = mini_program::order::Get::parse(Response::new(order)).unwrap();
    assert_eq!(order.trade_state, crate::types::pay::TradeState::UserPaying);
    let promotion = &order.promotion_detail.unwrap()[0];
    assert_eq!(promotion.kind, Some(mini_program::order::PromotionKind::Cash));
    assert_eq!(promotion.scope, Some(mini_program::order::PromotionScope::Single));
    let refund =
        mini_program::refund::Create::new("wx1", "1", "o1", "r1", mini_program::refund::Amount::new(100, 40, "CNY"));
    assert!(sent(&refund).1.ends_with(r#""out_refund_no":"r1","amount":{"total":100,"refund":40,"currency":"CNY"}}"#));
    let bill = mini_program::bill::Get::new("2019-06-11", "1900000001").bill_type(mini_program::bill::BillType::All);
    let (uri, body) = sent(&bill);
    assert_eq!(uri, "/cgi-bin/miniapppay/get_bill?access_token=T");
    assert_eq!(body, r#"{"bill_date":"2019-06-11","mchid":"1900000001","bill_type":"ALL"}"#);
}

#[test]
fn corps_apply_for_accounts() {
    use mini_program::account::{Apply, Business, GetStatus, OrganizationType, UploadImage};
    use mini_program::applicant::{BankAccount, CertType, Contact, ContactType, IdCard, License};
    let apply = |no: &str| {
        let card = || IdCard::new("张三", "hush");
        let contact = Contact::new(ContactType::LegalPerson, card(), "138", "a@b");
        let bank = BankAccount::new("中国银行", "n", "110000", "hush");
        let license = License::new("M", "L", "公司", "张三").cert_type(CertType::Foundation);
        let (kind, trade) = (OrganizationType::Company, Business::Retail);
        Apply::new(no, kind, license, "店", card(), contact, bank, trade, "zhangsan").owner(true)
    };
    let (uri, body) = sent(&apply("R1"));
    assert_eq!(uri, "/cgi-bin/miniapppay/apply_mch?access_token=T");
    assert!(body.contains(r#""contact_info":{"contact_type":"65","contact_info":{"id_card_name":"张三","#), "{body}");
    assert!(body.contains(r#""cert_type":2396"#) && body.contains(r#""business_id":2,"#), "{body}");
    assert!(!format!("{:?}", apply("R1")).contains("hush"), "numbers of cards and accounts are not shown");
    let error = apply(&"r".repeat(33)).http_request(BASE, "T").unwrap_err().to_string();
    assert_eq!(error, "/cgi-bin/miniapppay/apply_mch: out_request_no has 33 characters, at most 32 are taken");
    let body = r#"{"status":{"applyment_state":"NEED_SIGN","account_validation":{"pay_amount":1}},"apply_state":6}"#;
    let status = GetStatus::parse(Response::new(body)).unwrap();
    assert_eq!(status.apply_state, mini_program::account::ApplyState::ToBeVerified);
    assert_eq!(status.status.unwrap().applyment_state, mini_program::account::ApplymentState::ToBeSigned);
    let (uri, body) = sent(&UploadImage::new(File::new("a.png", "image")));
    assert_eq!(uri, "/cgi-bin/miniapppay/upload_image?access_token=T");
    assert!(body.contains("name=\"media\"; filename=\"a.png\""), "{body}");
}

#[test]
fn bad_bodies() {
    const PAGE: &str = r#"{"has_more":1,"next_cursor":"c","pay_order_list":[{"order_id":"o","create_time":1}]}"#;
    survives::<tool::order::Open>(r#"{"order_id":"o","origin_price":1}"#);
    survives::<tool::order::Close>(r#"{"errmsg":"ok"}"#);
    survives::<tool::order::List>(PAGE);
    survives::<tool::order::Get>(
        r#"{"pay_order":{"paid_time":1,"product_list":{"third_app":{"buy_info_list":[{"suiteid":"s"}]}}}}"#,
    );
    survives::<tool::invoice::List>(r#"{"has_more":1,"invoice_list":[{"order_id":"o","apply_time":1}]}"#);
    survives::<tool::invoice::Mark>(r#"{"errmsg":"ok"}"#);
    survives::<external::merchant::Get>(r#"{"bind_status":1,"allow_use_scope":{"user":["u"],"partyid":[1]}}"#);
    survives::<external::merchant::SetScope>(r#"{"errmsg":"ok"}"#);
    survives::<external::merchant::Add>(r#"{"errmsg":"ok"}"#);
    survives::<external::merchant::Delete>(r#"{"errmsg":"ok"}"#);
    survives::<external::bill::List>(
        r#"{"bill_list":[{"bill_type":0,"commodity_list":[{"amount":1}],"refund_list":[{"refund_fee":1}]}]}"#,
    );
    survives::<external::bill::GetPayment>(r#"{"bill_list":[{"out_trade_no":"o"}],"out_trade_no_list":["p"]}"#);
    survives::<external::fund_flow::List>(r#"{"fund_flow_list":[{"timestamp":1,"group_list":[{"group_name":"g"}]}]}"#);
    survives::<mini_program::order::Create>(r#"{"prepay_id":"p"}"#);
    survives::<mini_program::order::Sign>(r#"{"pay_sign":"p"}"#);
    survives::<mini_program::order::Get>(
        r#"{"trade_state":"SUCCESS","amount":{"total":1},"promotion_detail":[{"goods_detail":[{"quantity":1}]}]}"#,
    );
    survives::<mini_program::order::Close>(r#"{"errmsg":"ok"}"#);
    survives::<mini_program::refund::Create>(r#"{"amount":{"refund":1},"promotion_detail":[{"amount":1}]}"#);
    survives::<mini_program::refund::Get>(r#"{"status":"SUCCESS","channel":"BALANCE","amount":{"refund":1}}"#);
    survives::<mini_program::bill::Get>(r#"{"download_url":"u","auth":"a"}"#);
    survives::<mini_program::account::UploadImage>(r#"{"open_wx_pay_media_id":"m"}"#);
    survives::<mini_program::account::Apply>(r#"{"error_description":"x"}"#);
    survives::<mini_program::account::GetStatus>(
        r#"{"status":{"audit_detail":[{"param_name":"p"}],"account_validation":{"pay_amount":1}},"apply_state":1}"#,
    );
}
