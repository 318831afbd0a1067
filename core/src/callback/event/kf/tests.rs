use crate::callback::{Event, Incoming};

fn event(name: &str, elements: &str) -> Event {
    let text = format!(
        "<xml><ToUserName>ww1</ToUserName><CreateTime>1700000000</CreateTime><MsgType>event</MsgType>\
         <Event><![CDATA[{name}]]></Event>{elements}</xml>"
    );
    Incoming::read(text, "ww1").unwrap().event
}

#[test]
fn there_are_messages() {
    let Event::KfMsgOrEvent(news) = event("kf_msg_or_event", "<Token>hush</Token><OpenKfId>wk1</OpenKfId>") else {
        panic!()
    };
    assert_eq!((news.token.expose(), news.open_kf_id.as_str()), ("hush", "wk1"));
    assert!(!format!("{news:?}").contains("hush"));
    assert!(news.extra().is_empty());
}

#[test]
fn accounts_are_granted_and_taken() {
    let accounts = |elements: &str| {
        let Event::KfAccountAuthChange(change) = event("kf_account_auth_change", elements) else { panic!() };
        let ids = |list: &[crate::types::OpenKfId]| list.iter().map(|id| id.0.clone()).collect::<Vec<_>>();
        (ids(&change.auth_add_open_kf_id), ids(&change.auth_del_open_kf_id))
    };
    let one = "<AuthAddOpenKfId>wk1</AuthAddOpenKfId><AuthDelOpenKfId/>";
    assert_eq!(accounts(one), (vec!["wk1".to_owned()], vec![]), "one element is a list, an empty one is none");
    let several = "<AuthDelOpenKfId>wk3</AuthDelOpenKfId><AuthAddOpenKfId>wk1</AuthAddOpenKfId>\
        <AuthDelOpenKfId>wk4</AuthDelOpenKfId><AuthAddOpenKfId>wk2</AuthAddOpenKfId>";
    let (added, gone) = accounts(several);
    assert_eq!((added, gone), (vec!["wk1".to_owned(), "wk2".to_owned()], vec!["wk3".to_owned(), "wk4".to_owned()]));
    assert_eq!(accounts(""), (vec![], vec![]));
}
