//! Telephone as it is on the wire.

use super::*;
use crate::api::testing::{parse, survives, wire};
use crate::endpoint::{Endpoint, Paginated};
use crate::types::Timestamp;

const RECORDS: &str = r#"{"record":[{"call_time":1536508800,"total_duration":10,"call_type":1,"caller":{"userid":"tony","duration":10},
    "callee":[{"phone":138000800,"duration":10}]},{"call_time":1536940800,"total_duration":20,"call_type":2,
    "caller":{"userid":"tony","duration":"10"},"callee":[{"phone":"138000800","duration":5},{"userid":"tom","duration":5}]}]}"#;

#[test]
fn calls_on_the_account() {
    let (start, end) = (Timestamp::from_secs(1_536_508_800), Timestamp::from_secs(1_536_940_800));
    let get = GetDialRecord::new().start_time(start).end_time(end).limit(2);
    let (path, body) = wire(&get);
    assert_eq!(path, "/cgi-bin/dial/get_dial_record");
    assert_eq!(body, r#"{"start_time":1536508800,"end_time":1536940800,"limit":2}"#);
    let mut page = parse::<GetDialRecord>(RECORDS);
    let next = get.after(&page).unwrap();
    assert_eq!(wire(&next).1, r#"{"start_time":1536508800,"end_time":1536940800,"offset":2,"limit":2}"#);
    assert!(next.after(&parse::<GetDialRecord>(r#"{"record":[{}]}"#)).is_none(), "a page that is not full is the last");
    assert!(GetDialRecord::new().limit(0).after(&parse::<GetDialRecord>("{}")).is_none());
    assert!(GetDialRecord::new().limit(200).after(&page).is_none());
    let [single, conference] = &GetDialRecord::items(&mut page)[..] else { panic!("two") };
    assert_eq!((single.call_type, conference.call_type), (CallType::Single, CallType::Conference));
    assert_eq!(single.callee[0].phone, conference.callee[0].phone, "a number or a string");
    assert_eq!(conference.callee[1].userid.as_ref().unwrap().as_str(), "tom");
    assert_eq!(conference.caller.duration, 10);
}

#[test]
fn urgent_calls() {
    let call = Call::new(["james", "paul"]);
    assert_eq!(wire(&call), ("/cgi-bin/pstncc/call".into(), r#"{"callee_userid":["james","paul"]}"#.into()));
    assert!(!call.repeatable());
    let calls =
        parse::<Call>(r#"{"states":[{"code":0,"callid":"6-out","userid":"james"},{"code":301051,"userid":"paul"}]}"#);
    assert_eq!((calls.states[0].callid.as_str(), calls.states[1].code), ("6-out", 301_051));

    let (path, body) = wire(&GetStates::new("james", "6-out"));
    assert_eq!(
        (path.as_str(), body.as_str()),
        ("/cgi-bin/pstncc/getstates", r#"{"callee_userid":"james","callid":"6-out"}"#)
    );
    let states = parse::<GetStates>(r#"{"istalked":1,"calltime":1557306531,"talktime":2,"reason":"7"}"#);
    assert!(states.istalked);
    assert_eq!((states.calltime, states.reason), (Timestamp::from_secs(1_557_306_531), CallOutcome::Refused));
    assert_eq!(parse::<GetStates>(r#"{"reason":18}"#).reason, CallOutcome::Other(18));
}

#[test]
fn damaged_answers() {
    survives::<GetDialRecord>(RECORDS);
    survives::<Call>(r#"{"states":[{"code":0,"callid":"c","userid":"u"}]}"#);
    survives::<GetStates>(r#"{"istalked":1,"calltime":5,"talktime":2,"reason":0}"#);
}
