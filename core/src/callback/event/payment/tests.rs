use super::{EventType, Notice, NotifyType, Refund, RefundStatus, Transaction};
use crate::callback::crypto::EncodingAesKey;
use crate::callback::{CallbackError, Event, Incoming};
use crate::types::pay::{TradeState, TradeType};
use crate::wire::from_json;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

#[test]
fn notices_are_sealed() {
    // As the official page has it: nothing but notify_type tells what it is.
    let text = "<xml><notify_type>NORMALPAY</notify_type><id>EV-1</id>\
        <create_time>2022-11-25T20:09:15+08:00</create_time><event_type>TRANSACTION.SUCCESS</event_type>\
        <resource_type>encrypt-resource</resource_type><resource><algorithm>AEAD_AES_256_GCM</algorithm>\
        <ciphertext>qE1X</ciphertext><associated_data>transaction</associated_data><nonce>uRQL</nonce></resource>\
        <summary>支付成功</summary></xml>";
    let incoming = Incoming::read(text, "").unwrap();
    assert!(incoming.command && !incoming.is_message(), "it came to the command URL");
    assert_eq!((incoming.event.name(), incoming.dedup_key().as_str()), ("pay_transaction", "EV-1"));
    let Event::PayTransaction(notice) = incoming.event else { panic!() };
    assert_eq!((notice.id.as_str(), &notice.notify_type), ("EV-1", &NotifyType::NormalPay));
    assert_eq!((&notice.event_type, notice.resource_type.as_str()), (&EventType::Paid, "encrypt-resource"));
    assert_eq!((notice.resource.ciphertext.as_str(), notice.resource.nonce.as_str()), ("qE1X", "uRQL"));
    assert_eq!((notice.resource.associated_data.as_str(), notice.summary.as_str()), ("transaction", "支付成功"));
    assert_eq!(notice.create_time, "2022-11-25T20:09:15+08:00");
    assert_eq!(notice.create_time.time(), Some(crate::types::Timestamp::from_secs(1_669_378_155)));
    assert!(notice.extra().is_empty());

    let text = r#"{"notify_type":"REFUND","event_type":"REFUND.ABNORMAL","resource":{"nonce":"n"}}"#;
    let Event::PayRefund(notice) = Incoming::read(text, "").unwrap().event else { panic!() };
    assert_eq!((&notice.notify_type, &notice.event_type), (&NotifyType::Refund, &EventType::RefundAbnormal));
    assert_eq!((notice.resource.nonce.as_str(), notice.resource.associated_data.as_str()), ("n", ""));
}

#[test]
fn a_repetition_sealed_anew_is_the_same_notice() {
    let of = |id: &str, sealed: &str| {
        let text = format!(r#"{{"notify_type":"REFUND","id":"{id}","resource":{{"ciphertext":"{sealed}"}}}}"#);
        Incoming::read(text, "").unwrap().dedup_key()
    };
    assert_eq!(of("EV-1", "a"), of("EV-1", "b"));
    assert_ne!(of("EV-1", "a"), of("EV-2", "a"));
    assert_ne!(of("", "a"), of("", "b"), "without an id it is known by all there is");
}

#[test]
fn what_is_sealed_opens_with_the_callback_s_key() {
    let key = EncodingAesKey::new(KEY).unwrap();
    let mut notice = Notice::default();
    notice.resource.algorithm = "AEAD_AES_256_GCM".to_owned();
    notice.resource.nonce = "fdasflkja484".to_owned();
    notice.resource.associated_data = "refund".to_owned();
    let inside = r#"{"out_trade_no":"T-1","refund_status":"CLOSED"}"#;
    notice.resource.ciphertext = key.seal_resource(inside, "refund", *b"fdasflkja484");
    let refund = notice.refund(&key).unwrap();
    assert_eq!((refund.out_trade_no.as_str(), refund.refund_status), ("T-1", RefundStatus::Closed));
    assert_eq!(notice.open(&key).unwrap(), inside);

    let fails = |change: fn(&mut Notice)| {
        let mut notice = notice.clone();
        change(&mut notice);
        let error = notice.refund(&key).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(KEY));
        match error {
            CallbackError::Resource(problem) => problem,
            other => panic!("{other}"),
        }
    };
    assert!(fails(|notice| notice.resource.associated_data.push('x')).contains("another key"));
    assert!(fails(|notice| notice.resource.ciphertext.replace_range(..2, "AA")).contains("another key"));
    assert!(fails(|notice| notice.resource.ciphertext.clear()).contains("another key"));
    assert!(fails(|notice| notice.resource.ciphertext.push('!')).contains("base64"));
    assert!(fails(|notice| notice.resource.nonce.push('w')).contains("12 bytes"));
    assert!(fails(|notice| notice.resource.algorithm = "AEAD_SM4_GCM".to_owned()).contains("AEAD_AES_256_GCM"));

    notice.resource.ciphertext = key.seal_resource("[1]", "refund", *b"fdasflkja484");
    let error = notice.refund(&key).unwrap_err();
    assert!(matches!(&error, CallbackError::Content { text, .. } if text == "[1]"), "{error}");
}

#[test]
fn what_is_inside_a_notice() {
    let payment = r#"{"appid":"wx1","mchid":1230000109,"out_trade_no":"T1","trade_state":"SUCCESS","trade_type":"JSAPI",
        "trade_state_desc":"d","attach":"mine","success_time":"2018-06-08T10:34:56+08:00",
        "amount":{"payer_total":"100","total":100,"currency":"CNY","payer_currency":"CNY"},"payer":{"openid":"o"}}"#;
    let payment: Transaction = from_json(payment.as_bytes()).unwrap();
    assert_eq!((payment.mchid.as_str(), payment.trade_state), ("1230000109", TradeState::Success));
    assert_eq!(
        (payment.amount.total, payment.amount.payer_total, payment.payer.openid.as_str()),
        (100, Some(100), "o")
    );
    assert_eq!((payment.attach.as_deref(), payment.trade_type), (Some("mine"), Some(TradeType::Jsapi)));
    let open: Transaction = from_json(br#"{"trade_state":"PONDERING","attach":null}"#).unwrap();
    assert_eq!((open.trade_state.as_str(), open.attach, open.success_time), ("PONDERING", None, None));

    let refund = r#"{"mchid":"1","out_trade_no":"T1","refund_id":"R","out_refund_no":"R1","refund_status":"ABNORMAL",
        "user_received_account":"招商银行信用卡0403","amount":{"total":999,"refund":9,"payer_total":998,"payer_refund":8}}"#;
    let refund: Refund = from_json(refund.as_bytes()).unwrap();
    assert_eq!((refund.refund_status, refund.success_time), (RefundStatus::Abnormal, None));
    assert_eq!((refund.amount.refund, refund.amount.payer_refund), (9, 8));
}
