//! Telephones in meetings as they are on the wire.

use super::*;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::Pages;

#[test]
fn calling() {
    let numbers = [PhoneNumber::new(86_u32, "13333333333").extension_number("1"), PhoneNumber::new(1_u32, "5")];
    let body = concat!(
        r#"{"meetingid":"M","phone_numbers":[{"area":86,"phone":"13333333333","extension_number":"1"},"#,
        r#"{"area":1,"phone":"5"}]}"#
    );
    sends(&Callout::new("M", numbers.clone()), "meeting/phone/callout", body);
    sends(&GetTmpOpenid::new("M", numbers), "meeting/phone/get_tmp_openid", body);
    let number = PhoneNumber::new(86_u32, "1");
    assert!(refused(&Callout::new("M", vec![number.clone(); 51])).ends_with("has 51 entries, not 0 to 50"));
    assert!(refused(&GetTmpOpenid::new("M", vec![number; 21])).ends_with("has 21 entries, not 0 to 20"));

    const CALLED: &str = r#"{"phone_numbers":[{"area":"86","phone":"13","extension_number":"1","status":"S"}],
        "invalid_phone_numbers":[{"area":86,"phone":13,"extension_number":null}]}"#;
    let called = parse::<Callout>(CALLED);
    assert_eq!(called.phone_numbers[0].area, 86, "numbers may come as strings");
    assert_eq!(called.phone_numbers[0].status.as_deref(), Some("S"));
    let invalid = &called.invalid_phone_numbers[0];
    assert_eq!((invalid.phone.as_str(), &invalid.extension_number, &invalid.status), ("13", &None, &None));
    survives::<Callout>(CALLED);

    const IDS: &str = r#"{"tmp_openid_list":[{"area":86,"phone":"13","extension_number":"1","tmp_openid":"t"}]}"#;
    assert_eq!(parse::<GetTmpOpenid>(IDS).tmp_openid_list[0].tmp_openid, "t");
    survives::<GetTmpOpenid>(IDS);
}

#[test]
fn calls_come_in_pages() {
    const PAGE: &str = r#"{"phone_numbers":[{"area":86,"phone":"13","extension_number":"1","status":"S","tmp_openid":"t"}],
        "next_cursor":"C","has_more":true}"#;
    let first = GetCalloutStatus::new("M").limit(10);
    let mut pages = Pages::new(first);
    let request = pages.request().unwrap();
    pages.received(&request, parse::<GetCalloutStatus>(PAGE)).unwrap();
    let call = pages.item().unwrap();
    assert_eq!((call.status.as_str(), call.tmp_openid.as_str()), ("S", "t"));
    let request = pages.request().unwrap();
    sends(&request, "meeting/phone/get_callout_status", r#"{"meetingid":"M","cursor":"C","limit":10}"#);
    pages.received(&request, parse::<GetCalloutStatus>(r#"{"next_cursor":"D","has_more":false}"#)).unwrap();
    assert!(pages.item().is_none() && pages.request().is_none(), "only has_more says that there are more");
    survives::<GetCalloutStatus>(PAGE);
}
