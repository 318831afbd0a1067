use super::SecurityChangeType;
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
fn words() {
    let word = |word: &str| {
        let Event::Security(change) = event("security", &format!("<ChangeType>{word}</ChangeType>")) else { panic!() };
        assert!(change.extra().is_empty());
        change.change_type
    };
    assert_eq!(word("change_domain_ip"), SecurityChangeType::ChangeDomainIp);
    assert_eq!(
        word("change_device"),
        SecurityChangeType::Other("change_device".into()),
        "the next word is typed as well"
    );
}
