//! Endpoints that answer in pages.

use wecom_core::Error;
use wecom_core::api::contacts::user;
use wecom_tests::server::Server;

use super::run;
use super::wecom::{App, Client};
use crate::hasty;

fn app(server: &Server) -> App {
    Client::builder().base_url(server.base()).policy(hasty()).build().app(1, "s")
}

/// Five pages of two members; `odd` stands in for the cursor of the fourth.
fn paged(odd: &'static str) -> Server {
    Server::wecom(move |exchange| {
        let asked: serde_json::Value = serde_json::from_slice(&exchange.body()?)?;
        let page: u32 = asked["cursor"].as_str().map_or(0, |cursor| cursor.parse().unwrap());
        let next = match page {
            3 => odd.to_owned(),
            4 => String::new(),
            page => (page + 1).to_string(),
        };
        exchange.json(&format!(
            r#"{{"errcode":0,"next_cursor":"{next}","dept_user":[
                {{"userid":"u{}","department":1}},{{"userid":"u{}","department":2}}]}}"#,
            page * 2,
            page * 2 + 1
        ))
    })
}

#[test]
fn all_items_of_all_pages() {
    let server = paged("4");
    let mut members = app(&server).pages(user::ListId::new().limit(2));
    let mut seen = Vec::new();
    while let Some(member) = run(members.next()) {
        seen.push(member.unwrap().userid.to_string());
    }
    assert_eq!(seen, ["u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"]);
    assert!(run(members.next()).is_none(), "and stays at its end");
    assert_eq!(server.count("/cgi-bin/user/list_id"), 5);
}

#[test]
fn pages_are_fetched_as_they_are_needed() {
    let server = paged("4");
    let mut members = app(&server).pages(user::ListId::new());
    for _ in 0..3 {
        run(members.next()).unwrap().unwrap();
    }
    assert_eq!(server.count("/cgi-bin/user/list_id"), 2);
}

#[test]
fn a_token_that_is_voided_between_pages() {
    let server = paged("4");
    let mut members = app(&server).pages(user::ListId::new());
    let mut seen = 0;
    while let Some(member) = run(members.next()) {
        member.unwrap();
        seen += 1;
        server.void_tokens();
    }
    assert_eq!((seen, server.gettokens()), (10, 5));
}

#[test]
fn a_cursor_that_repeats_ends_with_an_error() {
    let server = paged("3");
    let mut members = app(&server).pages(user::ListId::new());
    let mut seen = 0;
    let error = loop {
        match run(members.next()) {
            Some(Ok(_)) => seen += 1,
            Some(Err(error)) => break error,
            None => panic!("ended as if all were well"),
        }
    };
    assert!(matches!(error, Error::Read(_)), "{error}");
    assert!(error.to_string().contains("cursor"), "{error}");
    assert!(seen >= 6, "{seen}");
    assert!(run(members.next()).is_none(), "nothing comes after the error");
    assert_eq!(server.count("/cgi-bin/user/list_id"), 4);
}

#[test]
fn a_page_that_fails_ends_the_pages() {
    let server = Server::wecom(|exchange| {
        exchange.discard()?;
        exchange.json(r#"{"errcode":48002,"errmsg":"api forbidden"}"#)
    });
    let mut members = app(&server).pages(user::ListId::new());
    assert_eq!(run(members.next()).unwrap().unwrap_err().code().unwrap().0, 48002);
    assert!(run(members.next()).is_none());
}

#[test]
fn cursors_in_a_circle_come_to_an_end() {
    // 0, 1, 2, 3, 1: the fourth page leads back to the second.
    let server = paged("1");
    let mut members = app(&server).pages(user::ListId::new());
    let error = loop {
        match run(members.next()) {
            Some(Ok(_)) => assert!(server.count("/cgi-bin/user/list_id") <= 4, "it goes round"),
            Some(Err(error)) => break error,
            None => panic!("the circle went unnoticed"),
        }
    };
    assert!(matches!(error, Error::Read(_)), "{error}");
    assert!(run(members.next()).is_none());
}
