use crate::callback::{Event, Incoming};
use crate::types::LivingStatus;

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><CreateTime>1700000000</CreateTime>\
         <MsgType>event</MsgType><Event><![CDATA[{name}]]></Event>{elements}<AgentID>7</AgentID></xml>"
    );
    let event = Incoming::read(text, "ww1").unwrap().event;
    assert_eq!(event.name(), name);
    event
}

#[test]
fn states() {
    let status = |number: &str| {
        let text = format!("<LivingId><![CDATA[lv1]]></LivingId><Status>{number}</Status>");
        let Event::LivingStatusChange(change) = event("living_status_change", &text) else { panic!() };
        assert_eq!(change.living_id, "lv1");
        change.status
    };
    assert_eq!(["0", "1", "2"].map(status), [LivingStatus::Booked, LivingStatus::OnAir, LivingStatus::Ended]);
    assert_eq!(["3", "4", "8"].map(status), [LivingStatus::Expired, LivingStatus::Cancelled, LivingStatus::Other(8)]);
}
