use super::FinishType;
use crate::callback::{Event, Incoming};
use crate::types::AdvancedFunction;

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>sys</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

#[test]
fn a_member_asks() {
    let asked = "<ApplyReason><![CDATA[空间不足]]></ApplyReason><BusinessType>3</BusinessType><ApplyId>A1</ApplyId>";
    let Event::SubmitVipAccountApproval(asked) = event("submit_vip_account_approval", asked) else { panic!() };
    assert_eq!((asked.business_type, asked.apply_id.as_str()), (AdvancedFunction::Drive, "A1"));
    assert_eq!(asked.apply_reason, "空间不足");
    assert!(asked.extra().is_empty(), "the app is in the envelope");
    let odd = "<BusinessType>5</BusinessType><ApplyReason/>";
    let Event::SubmitVipAccountApproval(odd) = event("submit_vip_account_approval", odd) else { panic!() };
    assert_eq!(
        (odd.business_type, odd.apply_reason.as_str(), odd.apply_id.as_str()),
        (AdvancedFunction::Other(5), "", "")
    );
}

#[test]
fn it_is_decided() {
    let decided = |number: i64| {
        let text = format!("<FinishType>{number}</FinishType><ApplyId><![CDATA[A1]]></ApplyId>");
        let Event::FinishVipAccountApproval(decided) = event("finish_vip_account_approval", &text) else { panic!() };
        assert_eq!(decided.apply_id, "A1");
        decided.finish_type
    };
    assert_eq!([1, 2, 3].map(decided), [FinishType::Rejected, FinishType::Granted, FinishType::Withdrawn]);
    assert_eq!(decided(9), FinishType::Other(9));
}
