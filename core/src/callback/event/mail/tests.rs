use super::EmailChangeType;
use crate::callback::{Event, Incoming};

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
fn mail_came() {
    let mail = |elements: &str| {
        let Event::PublicEmailChange(change) = event("public_email_change", elements) else { panic!() };
        change
    };
    let two = mail("<ChangeType>receive_email</ChangeType><Id>1</Id><Amount><![CDATA[2]]></Amount>");
    assert_eq!((two.change_type, two.id.value(), two.amount), (EmailChangeType::ReceiveEmail, 1, 2));
    let odd = mail("<ChangeType>full</ChangeType><Id/>");
    assert_eq!((odd.change_type, odd.id.value(), odd.amount), (EmailChangeType::Other("full".into()), 0, 0));
}
